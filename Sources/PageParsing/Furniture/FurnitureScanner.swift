import HanCalendar
import HanText

/// Takes one line apart into pieces of furniture.
struct FurnitureScanner {
  /// Lines longer than this (in characters) are text.
  static let longest = 90

  let text: HanScalars
  /// The text with misread signs of dates put right (`withSignsRepaired`).
  let dateText: HanScalars
  let paper: HanScalars
  var index = 0
  var line = FurnitureLine()

  init(_ text: HanScalars, paper: HanScalars) {
    self.text = text
    self.dateText = FurnitureScanner.withSignsRepaired(text)
    self.paper = paper
  }

  /// The pieces of a folded line; reading stops as soon as too much of it is something else.
  static func scan(_ text: HanScalars, paper: HanScalars) -> FurnitureLine {
    guard !text.isEmpty, text.count <= longest else {
      return FurnitureLine(uncovered: text.count, total: text.count)
    }
    var scanner = FurnitureScanner(text, paper: paper)
    return scanner.scan()
  }

  private mutating func scan() -> FurnitureLine {
    readPlaceholder()
    readCircledNumber()
    // A short line may be the name of a supplement with its number.
    scanPieces(allowed: text.count <= 16 ? 4 : text.count / 6)
    if line.total == 0 { readStrayMarks() }
    return line
  }

  /// Reads the pieces of the line from where it stands; when more than so many characters are none, the rest counts as none too.
  mutating func scanPieces(allowed: Int) {
    while index < text.count {
      let scalar = text[index]
      if scalar.isBlank || FurnitureScanner.isSeparator(scalar) {
        index += 1
        continue
      }
      let start = index
      if !readPiece(scalar) {
        line.uncovered += 1
        line.total += 1
        index += 1
        if line.uncovered > allowed {
          line.uncovered += text.count - index
          line.total += text.count - index
          return
        }
        continue
      }
      for position in start..<index where !text[position].isBlank { line.total += 1 }
    }
  }

  /// The name of a column or page that stands before the date, set apart by a blank: 读者之声　株洲日报　1987年3月2日.
  ///
  /// It is a name only if a whole date and nothing but furniture follow.
  static func scanTitled(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    guard text.count >= 10, text.count <= longest, let end = text.firstIndex(where: { !$0.isHan }),
      (2...12).contains(end), text[end].isBlank, !FurnitureScanner.signatures.contains(text[end - 1])
    else { return nil }
    var start = end
    while start < text.count, text[start].isBlank { start += 1 }
    var line = scan(HanScalars(text[start...]), paper: paper)
    guard line.isWhole, line.kinds.contains(.fullDate), line.date.year != nil else { return nil }
    // Longer words are a name only beside the weekday too: 毛主席题写报头字样 1976年12月8日 星期三.
    guard end <= 8 || line.date.weekday != nil else { return nil }
    line.kinds.insert(.pageName)
    line.total += end
    return line
  }

  /// What names of houses end in, which sign notices with the day: 株洲日报社 2000.6.15.
  private static let signatures: ScalarSet = "社局厂司会部院校委办店所站处行队"

  /// The same with the name behind the date: 株洲日报　1989年6月25日　周末文萃.
  static func scanNamed(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    guard text.count >= 10, text.count <= longest, let before = text.lastIndex(where: { !$0.isHan }),
      (2...8).contains(text.count - 1 - before), text[before].isBlank
    else { return nil }
    var line = scan(HanScalars(text[..<before]), paper: paper)
    guard line.isWhole, line.kinds.contains(.fullDate), line.date.year != nil,
      line.kinds.contains(.paperName) || line.kinds.contains(.weekday) || line.kinds.contains(.label)
    else { return nil }
    line.kinds.insert(.pageName)
    line.total += text.count - 1 - before
    return line
  }

  func scalar(_ position: Int) -> Unicode.Scalar {
    position >= 0 && position < text.count ? text[position] : "\n"
  }

  /// Signs that stand between pieces and mean nothing.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "▏", "丨", "·", ",", ";", ":", "/", "-", "、", "~", "(", ")", "【", "】", "■", "□", "●", "◆", "★",
      "*", "“", "”", "'",
      "—", "_", "#", "<", ">", "「", "」", "。", "│", "◎", "▲", "△", "=", "+", "〃", "\"",
      "{", "}":
      true
    default: false
    }
  }

  /// With what a piece can begin, wherever it stands, but for the paper's name.
  private static let beginnings: ScalarSet = {
    var beginnings: ScalarSet = "第总周週星礼禮"
    for word in organs.heads + festivals { if let first = word.first { beginnings.insert(first) } }
    for scalar in (UInt32(0x20)..<0x10000).lazy.compactMap(Unicode.Scalar.init)
    where scalar.isDigit || scalar.isLatin || WrittenDate.mayBegin(with: scalar)
      || HanNumeral.begins(scalar) || FurnitureWords.mayBegin(with: scalar)
    {
      beginnings.insert(scalar)
    }
    return beginnings
  }()

  mutating func readPiece(_ first: Unicode.Scalar) -> Bool {
    // Nine characters in ten begin none; the name of an organ may be known from how the whole line ends.
    guard index == 0 || Self.beginnings.contains(first) || first == paper.first else { return false }
    if first.isDigit || first.isLatin { return readASCII(first) }
    if first == "第" || first == "总" { return readOrdinal() || readWord() }
    if readPaperName() || readOrgan() { return true }
    if let found = HanWeekday.read(text, at: index), scalar(found.end) != "刊" {
      line.kinds.insert(.weekday)
      line.date.weekday = found.weekday
      index = found.end
      return true
    }
    if readDate() { return true }
    if readWord() { return true }
    return readFestival() || readLabelVersion(first)
  }

  /// 中秋节: the day's name, beside its date.
  private mutating func readFestival() -> Bool {
    guard line.kinds.contains(.fullDate) || line.kinds.contains(.lunar) else { return false }
    for name in FurnitureScanner.festivals where text.starts(with: name, at: index) {
      line.kinds.insert(.lunar)
      index += name.count
      readDistance()
      return true
    }
    return false
  }

  /// 霜降前二日, 立春后三天: how far the day is from the one of that name.
  private mutating func readDistance() {
    guard scalar(index) == "前" || scalar(index) == "后", let number = HanNumeral.read(text, at: index + 1),
      scalar(number.end) == "日" || scalar(number.end) == "天"
    else { return }
    index = number.end + 1
  }

  private static let festivals: [HanScalars] = Festival.all.map { Array($0.name.unicodeScalars) }

  /// `[图片]`, which a transcription leaves where a picture stood.
  private mutating func readPlaceholder() {
    guard text.count <= 8, let first = text.first, first == "(" || first == "【" else { return }
    for word in FurnitureScanner.placeholders
    where text.starts(with: word, at: 1) && text.count <= word.count + 3 {
      line.kinds.insert(.placeholder)
      line.total = text.count
      index = text.count
      return
    }
  }

  private static let placeholders: [HanScalars] = ["图片", "图", "照片", "此处为图片", "广告图", "二维码"].map {
    Array($0.unicodeScalars)
  }

  /// ④ alone on its line: the number of the page, if it stands at the top.
  private mutating func readCircledNumber() {
    guard text.count == 1, let value = text.first?.value, (0x2460...0x2473).contains(value) else { return }
    setLabel(String(value - 0x245F))
    line.total = 1
    index = 1
  }

  private mutating func readStrayMarks() {
    guard text.count <= 8, line.kinds.isEmpty, text.allSatisfy({ $0 != "…" && $0 != "□" }) else { return }
    line.kinds.insert(.strayMarks)
    line.total = text.count
  }

  func skipBlanks(_ position: Int, separators: Bool = false) -> Int {
    var position = position
    while position < text.count,
      text[position].isBlank || (separators && FurnitureScanner.isSeparator(text[position]))
    {
      position += 1
    }
    return position
  }
}
