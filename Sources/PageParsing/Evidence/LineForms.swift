import HanText

/// The text without marks and brackets around it.
enum CoreRange {
  private static let frames: ScalarSet = "【】[]〖〗()<>《》|—-=~*:"

  static func of(_ text: HanScalars) -> Range<Int> {
    var (a, b) = (0, text.count)
    func isFrame(_ scalar: Unicode.Scalar) -> Bool {
      scalar.isBlank || LineWords.bulletSigns.contains(scalar)
        || frames.contains(scalar)
    }
    while a < b, isFrame(text[a]) { a += 1 }
    while b > a, isFrame(text[b - 1]) { b -= 1 }
    return a..<b
  }
}

/// The number before a subhead or an item: `一、`, `(一)`, `1.`, `案例一`, `第一条`.
enum NumberMark {
  private static let circled: ScalarSet = "①②③④⑤⑥⑦⑧⑨⑩⒈⒉⒊⒋⒌⑴⑵⑶⑷⑸❶❷❸❹❺"

  enum Kind: Sendable { case han, bracket, arabic }

  /// The mark with its value and where the text behind it begins; `nil` without one.
  static func read(_ text: HanScalars) -> (kind: Kind, end: Int)? {
    guard let first = text.first else { return nil }
    var index = 0
    if first == "(" {
      index = 1
      while index < text.count, index < 5, LineWords.hanDigits.contains(text[index]) || text[index].isDigit {
        index += 1
      }
      guard index > 1, index < text.count, text[index] == ")" else { return nil }
      return (.bracket, index + 1)
    }
    if LineWords.hanDigits.contains(first) {
      while index < text.count, index < 4, LineWords.hanDigits.contains(text[index]) { index += 1 }
      guard index < text.count, text[index] == "、" || text[index] == "." || text[index] == "," && index == 1
      else {
        return nil
      }
      return (.han, index + 1)
    }
    if first.isDigit {
      while index < text.count, index < 3, text[index].isDigit { index += 1 }
      guard index < text.count, text[index] == "." || text[index] == "、" || text[index] == ")" else {
        return nil
      }
      // 3.5万 is a number, not a mark.
      if index + 1 < text.count, text[index] == ".", text[index + 1].isDigit { return nil }
      return (.arabic, index + 1)
    }
    if first == "第", text.count > 2 {
      index = 1
      while index < text.count, index < 4, LineWords.hanDigits.contains(text[index]) || text[index].isDigit {
        index += 1
      }
      if index > 1, index < text.count, "条章节".unicodeScalars.contains(text[index]) {
        return (.han, index + 1)
      }
    }
    if text.starts(with: "案例".unicodeScalars) {
      index = 2
      while index < text.count, index < 5, LineWords.hanDigits.contains(text[index]) || text[index].isDigit {
        index += 1
      }
      if index > 2 { return (.arabic, index) }
    }
    if first == "Q" || first == "问" {
      index = 1
      while index < text.count, index < 4, text[index].isDigit { index += 1 }
      if index > 1, index < text.count, ":、.".unicodeScalars.contains(text[index]) {
        return (.bracket, index + 1)
      }
    }
    if circled.contains(first) { return (.arabic, 1) }
    return nil
  }
}

/// The name of a series: `“…”系列报道·…篇`, `——“…”系列报道之三`.
enum SeriesForm {
  private static let words = Vocabulary<Void>([
    "系列报道", "系列评论", "系列谈", "系列述评", "系列访谈", "系列专访", "系列之", "连续报道", "追踪报道之", "系列调查", "系列故事", "系列人物", "专题报道之",
  ])

  static func matches(_ text: HanScalars) -> Bool {
    guard let found = words.first(in: text, 0..<text.count) else { return false }
    // A headline about a series (“…”系列报道启动) is none: what follows names a part or nothing.
    let rest = text[found.range.upperBound...]
    guard let next = rest.first(where: { !$0.isBlank }) else { return true }
    if "·之(①②③④⑤⑥⑦⑧⑨—:-一二三四五六七八九十".unicodeScalars.contains(next) || next.isDigit { return true }
    return text.last == "篇" || text.last == ")"
  }
}

/// A line of a conversation: `问:`, `答:`, `记者:`, `尚维钧:`.
enum SpeakerForm {
  private static let speakers = Vocabulary<Void>([
    "问:", "答:", "记者:", "主持人:", "网友:", "读者:", "记者问:", "读者来电:", "读者问:", "专家:", "律师:", "医生:", "市民:", "采访者:",
    "编辑:",
    "甲:", "乙:", "丙:", "Q:", "A:", "问 ", "答 ", "旁白:", "群众:", "老师:", "学生:", "嘉宾:",
  ])

  /// Whether the line begins with a speaker and goes on with what is said.
  static func matches(_ text: HanScalars) -> Bool {
    if let found = speakers.match(in: text, at: 0, before: text.count) { return found.end + 1 < text.count }
    guard let colon = text.prefix(6).firstIndex(of: ":"), colon >= 2, colon <= 4, text.count > colon + 12
    else { return false }
    // 背景:迈向… is a subhead: what is said ends a sentence, or is long.
    guard text.count > 36 || (text.count > 26 && LineForm.endsSentence(text)) else { return false }
    return text[..<colon].allSatisfy { $0.isHan }
  }
}

/// A line that holds a date and nothing else.
enum DateForm {
  static func isDateOnly(_ text: HanScalars) -> Bool {
    var years = 0
    var marks = 0
    for scalar in text {
      switch scalar {
      case "年": years += 1
      case "月", "日", "号": marks += 1
      case _ where scalar.isDigit || LineWords.hanDigits.contains(scalar) || scalar.isBlank: break
      case "○", "O", "Ο", "元", "廿", "卅", "于", ".", "-", "/": break
      default: return false
      }
    }
    return marks >= 2 || (years == 1 && marks == 1) || isDotted(text)
  }

  /// 2000.6.15, 2000-06-15: a year, a month and a day between signs.
  private static func isDotted(_ text: HanScalars) -> Bool {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" || $0 == "/" }
      .map { $0.filter { !$0.isBlank } }
    guard parts.count == 3, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }) else { return false }
    return parts[0].count == 4 && (parts[0].first == "1" || parts[0].first == "2")
      && (1...2).contains(parts[1].count) && (1...2).contains(parts[2].count)
  }
}

/// How a letter or a call to the public begins: `编辑同志:`, `各位家长:`.
enum SalutationForm {
  private static let words = Vocabulary<Void>([
    "同志", "朋友", "市民", "家长", "代表", "委员", "居民", "先生", "女士", "老师", "同学", "乡亲", "读者", "客户", "用户", "旅客", "编辑部",
    "职工", "妈妈", "爸爸",
    "父老", "兄弟", "姐妹", "叔叔", "阿姨", "伯伯",
  ])
  /// How a notice ends.
  private static let closers = Vocabulary<Void>([
    "特此公告", "特此声明", "特此通知", "特此通告", "特此讣告", "特此更正", "特此致歉", "特此公示", "谨此讣告", "谨此致谢", "此启", "此布", "此令", "此告",
    "此致", "敬礼",
    "谨启",
  ])

  static func matches(_ text: HanScalars) -> Bool {
    if text.count <= 12, closers.match(in: text, at: 0, before: text.count) != nil { return true }
    guard text.count <= 16, text.last == ":" || text.last == "!" else { return false }
    return words.occurs(in: text, 0..<text.count) && !text.contains("\"") && !text.contains("“")
  }
}

/// A line that is the name of an institution and nothing else: the signature of a notice.
enum UnitForm {
  private static let ends: [HanScalars] = [
    "公司", "局", "厂", "委员会", "办公室", "指挥部", "小组", "编辑部", "学校", "医院", "人民政府", "管理处", "事务所", "中心", "党委", "工会",
    "大队", "支队",
    "商店", "商场", "治丧委员会", "分公司", "合作社", "联社", "车站", "管理所", "法院", "检察院", "学院", "报社", "杂志社", "筹备处", "总站", "协会",
    "学会",
    "银行", "支行", "宾馆", "酒店", "影院", "剧院", "书店", "门市部", "供应站", "招生办", "技校", "中学", "小学", "管理局", "派出所", "居委会",
    "村委会", "子女",
    "亲属", "家属", "泣告", "同启", "敬启", "谨启",
  ].map { HanScalars($0.unicodeScalars) }

  static func matches(_ text: HanScalars) -> Bool {
    guard text.count >= 4, text.count <= 28, !text.contains(","), !text.contains("“"), !text.contains(":")
    else { return false }
    if isUnit(text[...]) { return true }
    // 株洲汽车站 五月十四日: the day behind the name.
    guard let blank = text.firstIndex(where: \.isBlank), blank >= 4 else { return false }
    return isUnit(text[..<blank]) && DateForm.isDateOnly(HanScalars(text[blank...]))
  }

  private static let lastCharacters = ScalarSet(ends.compactMap(\.last))

  private static func isUnit(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let last = text.last, lastCharacters.contains(last) else { return false }
    return ends.contains { text.count > $0.count && text.suffix($0.count).elementsEqual($0) }
  }
}

/// A line of addresses and telephones: the end of a notice or an advertisement.
enum ContactForm {
  private static let words = Vocabulary<Void>([
    "电话", "热线", "专线", "咨询", "地址", "厂址", "店址", "联系人", "邮编", "传真", "网址", "电挂", "电报挂号", "手机", "邮箱", "报名地点", "售楼",
    "开户行", "帐号", "账号",
    "票价", "乘车路线", "批准文号",
  ])

  static func matches(_ text: HanScalars) -> Bool {
    guard text.count >= 6, text.count <= 60, !text.contains("。"),
      text.contains(":") || text.contains(where: \.isDigit)
    else { return false }
    guard let found = words.first(in: text, 0..<text.count) else { return false }
    let end = found.range.upperBound
    guard found.range.lowerBound <= 8, end < text.count else { return false }
    return text[end] == ":" || text[end].isDigit || text[end].isBlank || text[end] == "("
  }
}

/// A sentence that tells of a picture: a day or a place, somebody doing something, one full stop.
enum CaptionForm {
  static func matches(_ text: HanScalars) -> Bool {
    guard let last = text.last, last == "。" || last == ")" else { return false }
    let stops = text.count { $0 == "。" }
    guard stops == 1, !text.contains("“"), !text.contains(":") else { return false }
    let head = text.prefix(12)
    if let first = head.first, first.isDigit || LineWords.hanDigits.contains(first), head.contains("日") {
      return true
    }
    return text.starts(with: "昨日".unicodeScalars) || text.starts(with: "日前".unicodeScalars)
      || text.starts(with: "近日".unicodeScalars) || text.starts(with: "昨天".unicodeScalars)
  }
}

/// Runs of lines that begin alike: the items of a list, the rows of a table.
enum RunFinder {
  /// For each line whether it is one of two or more neighbours that begin with the same sign.
  static func bulletRuns(_ lines: [PageLine]) -> [Bool] {
    var runs = [Bool](repeating: false, count: lines.count)
    func sign(_ index: Int) -> Unicode.Scalar? {
      guard let first = lines[index].folded.first, LineWords.bulletSigns.contains(first) else { return nil }
      return first
    }
    // Numbered items right behind each other, or lines that begin with a number and the same sign: 26日 晴, 27日 晴.
    for index in lines.indices.dropFirst() {
      let (a, b) = (lines[index - 1].folded, lines[index].folded)
      if let first = NumberMark.read(a), let second = NumberMark.read(b), first.kind == second.kind,
        lines[index].blanksBefore <= 1
      {
        runs[index - 1] = true
        runs[index] = true
      } else if index > 1, let sign = signBehindNumber(b), signBehindNumber(a) == sign,
        signBehindNumber(lines[index - 2].folded) == sign, b.count <= 40
      {
        for position in index - 2...index { runs[position] = true }
      }
    }
    // Items that end in a semicolon: 乔木为…局长；
    for index in lines.indices.dropLast()
    where lines[index].folded.last == ";" && lines[index].text.count <= 60
      && lines[index + 1].text.count <= 60
    {
      let next = lines[index + 1].folded.last
      guard next == ";" || next == "。", lines[index].blanksBefore <= 1 else { continue }
      runs[index] = true
      runs[index + 1] = true
    }
    // A cut item may have its rest between; signs may alternate (a question ▲, its answer ●).
    var last: (index: Int, sign: Unicode.Scalar)?
    func isCaption(_ index: Int) -> Bool { lines[index].folded.suffix(14).contains("摄") }
    for index in lines.indices {
      guard let found = sign(index) else { continue }
      let isLong = LineForm.endsSentence(lines[index].folded) || lines[index].folded.count > 24
      let isThird = index >= 2 && sign(index - 1) == found && sign(index - 2) == found
      if isThird, !isCaption(index), !isCaption(index - 1), !isCaption(index - 2) {
        for position in index - 2...index { runs[position] = true }
      }
      if let before = last, index - before.index <= 2, isLong,
        before.sign == found || index == before.index + 1
      {
        if !isCaption(index) {
          runs[index] = true
          if !isCaption(before.index) { runs[before.index] = true }
        }
      }
      last = (index, found)
    }
    return runs
  }

  /// The sign behind the number with which a line begins.
  private static func signBehindNumber(_ text: HanScalars) -> Unicode.Scalar? {
    guard let first = text.first, first.isDigit, let end = text.prefix(5).firstIndex(where: { !$0.isDigit })
    else {
      return nil
    }
    return "日月路号线版届期级".unicodeScalars.contains(text[end]) ? text[end] : nil
  }

  /// For each line whether it is one of two or more neighbours that begin with a label: `时间:…`, `地点:…`.
  static func labelRuns(_ lines: [PageLine]) -> [Bool] {
    func isLabelled(_ line: PageLine) -> Bool {
      guard line.text.count <= 60, !SpeakerForm.matches(line.folded),
        let colon = line.folded.prefix(8).firstIndex(of: ":"), colon >= 2, colon <= 6
      else {
        return false
      }
      return line.folded[..<colon].allSatisfy { $0.isHan || $0.isBlank } && colon + 1 < line.folded.count
    }
    var runs = [Bool](repeating: false, count: lines.count)
    for index in lines.indices.dropFirst() where isLabelled(lines[index]) && isLabelled(lines[index - 1]) {
      runs[index] = true
      runs[index - 1] = true
    }
    return runs
  }

  /// For each line whether it is one of three or more neighbours that begin with a name and tell who that is.
  static func nameRuns(_ lines: [PageLine]) -> [Bool] {
    func isNamed(_ line: PageLine) -> Bool {
      guard line.text.count <= 44, !line.isBullet,
        let blank = line.folded.prefix(5).firstIndex(where: \.isBlank), blank >= 2
      else { return false }
      let rest = line.folded[(blank + 1)...]
      guard line.folded[..<blank].allSatisfy(\.isHan), rest.count >= 4 else { return false }
      guard let last = rest.last, !LineForm.isStop(last), last != "摄" else { return false }
      let head = HanScalars(line.folded[..<blank])
      return CreditWords.long.match(in: head, at: 0, before: blank) == nil
    }
    var runs = [Bool](repeating: false, count: lines.count)
    for index in lines.indices.dropFirst(2)
    where isNamed(lines[index]) && isNamed(lines[index - 1]) && isNamed(lines[index - 2]) {
      for position in index - 2...index { runs[position] = true }
    }
    return runs
  }

  /// For each line whether it stands in a run of three or more rows whose cells wide blanks part.
  static func tableRuns(_ lines: [PageLine]) -> [Bool] {
    var runs = [Bool](repeating: false, count: lines.count)
    var start = 0
    while start < lines.count {
      guard isRow(lines[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, isRow(lines[end]) { end += 1 }
      if end - start >= 3 { for index in start..<end { runs[index] = true } }
      start = end
    }
    return runs
  }

  private static func isRow(_ line: PageLine) -> Bool {
    if line.cells.count >= 3 { return true }
    guard line.text.count <= 40, !line.folded.contains("。") else { return false }
    var blanks = 0
    for scalar in line.text {
      blanks = scalar.isBlank ? blanks + (scalar == "\u{3000}" ? 2 : 1) : 0
      if blanks >= 4 || scalar == "\t" { return true }
    }
    return false
  }
}

/// Runs of short lines that are verse: lines that stand together, of like length, none a title's neighbour.
enum VerseFinder {
  /// For each line how strongly it belongs to such a run, 0 to 1.
  static func find(_ lines: [PageLine]) -> [Float] {
    var strength = [Float](repeating: 0, count: lines.count)
    func isShort(_ line: PageLine) -> Bool {
      line.text.count <= 18 && line.headingLevel == 0 && line.cells.isEmpty && line.joined.isEmpty
        && !line.isBullet
        && !line.isMarkupOnly && line.text.contains(where: \.isHan) && !line.folded.contains(":")
        && line.folded.allSatisfy { !$0.isDigit }
    }
    var start = 0
    while start < lines.count {
      guard isShort(lines[start]) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, isShort(lines[end]), lines[end].blanksBefore <= 1 { end += 1 }
      mark(&strength, lines, start..<end)
      start = end
    }
    return strength
  }

  /// Verse is known by its lines that end in a comma or a stop although they are short; titles have neither.
  private static func mark(_ strength: inout [Float], _ lines: [PageLine], _ run: Range<Int>) {
    guard run.count >= 3 else { return }
    func ends(_ index: Int) -> Bool {
      guard let last = lines[index].folded.last else { return false }
      return ",;。!?—…".unicodeScalars.contains(last) && lines[index].text.count >= 3
    }
    let tight = run.dropFirst().count { lines[$0].blanksBefore == 0 }
    for index in run {
      let around = max(run.lowerBound, index - 3)..<min(run.upperBound, index + 4)
      let isTight = around.dropFirst().allSatisfy { lines[$0].blanksBefore == 0 }
      if tight >= 4, run.count >= 5, isTight, around.count(where: ends) < 2 {
        // Free verse has no stops at all: below title and author, lines that stand close together.
        strength[index] = index >= run.lowerBound + 2 ? 0.8 : 0.1
        continue
      }
      // How verse-like the neighbourhood is, three lines to each side.
      let punctuated = around.count { ends($0) }
      guard punctuated >= 2 || (tight >= 5 && run.count >= 6) else { continue }
      if ends(index) {
        strength[index] = punctuated >= 3 ? 1 : 0.6
      } else if index > run.lowerBound, index + 1 < run.upperBound {
        // A line without a stop inside a stanza: its neighbours are verse and stand as near as lines of verse do.
        let isInside = strength[index - 1] > 0 && (ends(index + 1) || lines[index + 1].blanksBefore == 0)
        let stanza = lines[index].blanksBefore == 0 && lines[index + 1].blanksBefore == 0
        if isInside, stanza || tight == 0 { strength[index] = 0.5 }
      }
    }
  }
}
