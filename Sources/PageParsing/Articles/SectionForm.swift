import HanText

/// Tells the standing label of a section or campaign from a headline, where both stand above one article.
enum SectionForm {
  /// The log-odds that a title line is a section.
  ///
  /// - Parameters:
  ///   - reading: the line, first of its block.
  ///   - next: the title line behind it.
  ///   - rest: how many title lines follow.
  /// - Returns: the log-odds, above 0 for a section.
  static func score(_ reading: LineReading, next: LineReading, rest: Int) -> Double {
    let text = reading.line.folded
    var score = -2.2
    if reading.has(.sectionWord) { score += 5 }
    if reading.has(.wholeBracket), reading.length <= 12 { score += 3 }
    switch reading.length {
    case ...4: score += 2
    case 5: score += 1.8
    case 6: score += 0.8
    case 7...8: score += 0.2
    case 9...16: break
    default: score -= 1.2
    }
    if reading.length <= 16,
      ends.contains(where: { text.count > $0.count && text.suffix($0.count).elementsEqual($0) })
    {
      score += 2
    }
    if slogans.match(in: text, at: 0, before: text.count) != nil { score += 1.8 }
    // 清水塘工地, 株洲县马家河公社: who or where, so a kicker.
    if let last = text.last, CreditWords.unitEndings.contains(last), last != "会", !reading.has(.sectionWord),
      !hasLabelEnding(text)
    {
      score -= 2
    }
    if TitleBlock.subjects.match(in: text, at: 0, before: text.count) != nil, !hasLabelEnding(text) {
      score -= 1.2
    }
    if text.first == "在" { score -= 2 }
    if isParallel(text) { score += 0.9 }
    // Every part a call to action: 高举毛泽东思想红旗 深入开展比学赶帮运动.
    let parts = text.split(whereSeparator: \.isBlank)
    if parts.count >= 2,
      parts.allSatisfy({ slogans.match(in: text, at: $0.startIndex, before: $0.endIndex) != nil })
    {
      score += 1.6
    }
    if next.has(.dashStart) || next.has(.seriesForm) { score -= 3 }
    if next.whole != nil { score -= 1 }
    if let last = text.last, last == ":" || last == "?" || last == "!" { score -= 2.5 }
    if text.contains(",") { score -= 1.5 }
    if text.contains(where: \.isDigit) { score -= 1 }
    if reading.has(.titleEnd), !reading.has(.sectionWord) { score -= 1 }
    if reading.has(.noticeTitle), !reading.has(.sectionWord) { score -= 2 }
    // A deck is longer or as long; a headline of four characters seldom has a much longer line below it.
    if next.length >= reading.length + 4 { score += 0.6 }
    if rest >= 2 { score += 0.6 }
    let (a, b) = (reading.line.headingLevel, next.line.headingLevel)
    if a > 0, b > a { score -= 1 }
    if b > 0, a == 0 { score += 0.8 }
    return score
  }

  /// `奋斗百年路 启航新征程`: two or more parts of one length, parted by blanks.
  private static func isParallel(_ text: HanScalars) -> Bool {
    let parts = text.split(whereSeparator: \.isBlank)
    guard parts.count >= 2, let first = parts.first, first.count >= 3 else { return false }
    return parts.allSatisfy { $0.count == first.count }
  }

  /// Whether a short line ends as standing labels do (七日谈).
  static func hasLabelEnding(_ text: HanScalars) -> Bool {
    ends.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }

  private static let ends: [HanScalars] = [
    "年", "行动", "专栏", "特刊", "周刊", "信箱", "热线", "追踪", "观察", "手记", "论坛", "笔会", "园地", "之窗", "传真", "短波", "夜话", "小札",
    "快评", "看台", "视点",
    "聚焦", "进行时", "在行动", "选登", "精神", "会客厅", "文苑", "随笔", "笔谈", "专版", "专题", "巡礼", "风采", "在线", "直通车", "故事", "小故事",
    "人物", "一议",
    "七日谈", "呼声", "来风", "纵横", "传递", "瞭望", "点击", "速递", "关注", "调查", "特写", "回访", "讲堂", "课堂", "档案", "记忆", "往事",
    "之声", "心语", "茶座",
    "广角", "专家", "小议", "赞", "中的人们", "光荣榜", "新征程", "新局", "新篇", "步伐", "运动", "脱困", "征文", "专访", "面对面", "大家谈", "有约",
    "说法", "视窗",
    "导刊", "新貌", "新风", "展播", "红黑榜", "曝光台", "三字经",
  ].map { HanScalars($0.unicodeScalars) }

  private static let slogans = Vocabulary<Void>([
    "学习贯彻", "学习宣传", "深入学习", "深入贯彻", "贯彻落实", "认真学习", "高举", "庆祝", "纪念", "喜迎", "奋斗", "奋进", "建设", "聚焦", "解放思想",
    "改革", "学习", "弘扬",
    "践行", "牢记", "不忘初心", "迎接", "决战", "决胜", "打赢", "众志成城", "走进", "学党史", "发展", "加快", "深入开展", "全面", "努力", "夺取",
    "争取", "掀起", "深化", "坚持", "启航", "推动", "悟思想", "办实事", "开新局", "反对", "破除", "巩固", "在改革", "新生事物", "跃进", "创建",
    "文明",
  ])
}
