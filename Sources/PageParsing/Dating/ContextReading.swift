import ArchiveModel
import HanText

// What the whole of an article says of the days and years in it.
extension MentionScanner.Context {
  /// Looks over an article before it is read.
  mutating func look(over lines: [DatingLine]) {
    var (hasLastYear, hasThisYear, paragraphs) = (false, false, 0)
    for line in lines.prefix(Self.most) {
      let isTitle = line.role != .body || line.text.count <= 16
      if isTitle, contains(line.text, "天", "气") { isWeather = true }
      if isTitle, contains(line.text, "一", "周") || contains(line.text, "本", "周") { isWeekly = true }
      guard line.role != .table, line.role != .list else { continue }
      if contains(line.text, "今", "年") { hasThisYear = true }
      // What a title or the beginning tells of; further down it may be one man's story.
      if line.role == .body { paragraphs += 1 }
      hasLastYear = hasLastYear || paragraphs <= 2 && tellsOfLastYear(line.text)
    }
    tellsOfLastYear = kind == .news && hasLastYear && !hasThisYear
    isMemoir = kind == .news && isMemoir(lines)
  }

  /// Whether somebody tells of his own life: 我 again and again outside quotation marks, and neither 昨 nor a reporter's name.
  private func isMemoir(_ lines: [DatingLine]) -> Bool {
    var count = 0
    for line in lines.prefix(Self.most) where line.role == .body {
      guard line.start == 0 else { return false }
      let text = line.text.span
      var isQuoted = false
      for index in text.indices {
        switch text[index] {
        case "“": isQuoted = true
        case "”": isQuoted = false
        case "昨": return false
        case "我" where !isQuoted:
          let next = index + 1 < text.count ? text[index + 1] : "。"
          if !"们市省国区县厂校军党院局".unicodeScalars.contains(next) { count += 1 }
        default: break
        }
      }
    }
    return count >= 4
  }

  /// So many lines are looked over; an article has a tenth of it.
  private static let most = 400

  /// 去年,全市受理投诉…: 比去年同期, 去年的320吨, 去年4月 and 去年底 are beside it.
  private func tellsOfLastYear(_ text: HanScalars) -> Bool {
    let characters = text.span
    for index in 0..<max(0, characters.count - 1)
    where characters[index] == "去" && characters[index + 1] == "年" && tellsOfLastYear(text, at: index) {
      return true
    }
    return false
  }

  private func tellsOfLastYear(_ text: HanScalars, at index: Int) -> Bool {
    if index > 0, "比较与和同从自".unicodeScalars.contains(text[index - 1]) { return false }
    guard index + 2 < text.count else { return true }
    return !text[index + 2].isDigit
      && !"一二三四五六七八九十春夏秋冬底末同以的“".unicodeScalars.contains(text[index + 2])
  }

  private func contains(_ text: HanScalars, _ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    let text = text.span
    for index in 0..<max(0, text.count - 1) where text[index] == first && text[index + 1] == second {
      return true
    }
    return false
  }
}

extension MentionScanner {
  /// 第二天,家长找到了船厂: the day behind the day told last is over too.
  func readNextDay(
    _ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    let words: [HanScalars] = [["第", "二", "天"], ["次", "日"], ["翌", "日"]]
    guard context.kind == .news, !context.isQuoted, let told = context.lastTold, told.month > 0,
      let word = words.first(where: { text.starts(with: $0, at: index) })
    else { return }
    // In the same paragraph, or in the next, before anything else is dated.
    let isNext =
      context.toldLines <= 1 && index <= 40
      && !text[..<index].contains { "年月日".unicodeScalars.contains($0) }
    guard context.toldLines == 0 || isNext else { return }
    // It must have happened: 了 stands in the sentence.
    let behind = (index + word.count)..<min(text.count, index + 30)
    guard text[behind].prefix(while: { $0 != "。" }).contains("了") else { return }
    var next = told
    next.line = line.number(at: index)
    (next.isProminent, next.isFirm, next.weekday, next.festivalYears) = (false, false, nil, nil)
    next.day += 1
    if next.day > CalendarDate.days(inMonth: next.month, ofYear: next.year ?? 2001) {
      (next.month, next.day) = (next.month % 12 + 1, 1)
      if next.month == 1 { next.year = next.year.map { $0 + 1 } }
    }
    evidence.mentions.append(next)
  }

  /// “七五”计划的头一年: the first, the second … or the last year of a plan.
  func planYear(_ line: DatingLine, _ start: Int, _ end: Int, _ era: EraTable.Era) -> EraHint? {
    let text = line.text
    guard start < end, text[start] == "“", let first = era.planStart else { return nil }
    let window = end..<min(text.count, end + 8)
    for (word, year) in EraTable.yearsOfPlan where position(of: word, in: text, window) != nil {
      return hint(line, start..<window.upperBound, first + year, 2.5)
    }
    return nil
  }
}
