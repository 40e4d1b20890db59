import HanCalendar
import HanText

/// Takes one line apart into pieces of furniture.
struct FurnitureScanner {
  /// Lines longer than this (in characters) are text.
  static let longest = 90

  let text: HanScalars
  /// The text with misread signs of dates put right (`withSignsRepaired`).
  private let dateText: HanScalars
  private let paper: HanScalars
  private var index = 0
  private var line = FurnitureLine()

  private init(_ text: HanScalars, paper: HanScalars) {
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
    // A short line may be the name of a supplement with its number.
    let allowed = text.count <= 16 ? 4 : text.count / 6
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
          return line
        }
        continue
      }
      for position in start..<index where !text[position].isBlank { line.total += 1 }
    }
    if line.total == 0 { readStrayMarks() }
    return line
  }

  private func scalar(_ position: Int) -> Unicode.Scalar {
    position >= 0 && position < text.count ? text[position] : "\n"
  }

  /// Signs that stand between pieces and mean nothing.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "▏", "丨", "·", ",", ";", ":", "/", "-", "、", "~", "(", ")", "【", "】", "■", "□", "●", "◆", "★",
      "*", "“", "”", "'",
      "—", "_", "#", "<", ">", "「", "」", "。", "│", "◎", "▲", "△", "=", "+", "〃", "\"":
      true
    default: false
    }
  }

  private mutating func readPiece(_ first: Unicode.Scalar) -> Bool {
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
    return readLabelVersion(first)
  }

  // MARK: Numbers and letters

  private mutating func readASCII(_ first: Unicode.Scalar) -> Bool {
    if readLetterLabel(first) { return true }
    if first.isDigit {
      if readDate() { return true }
      if readLabelVersion(first) { return true }
      guard let number = HanNumeral.read(text, at: index) else { return false }
      // 0731-28829110, 20℃: a number with more behind it tells nothing by itself.
      if isDecorated(index..<number.end), number.value > 0 { line.kinds.insert(.pageNumber) }
      index = number.end
      if line.number == nil { line.number = number.value }
      line.kinds.insert(.number)
      if scalar(index) == "℃" || scalar(index) == "°" { return readTemperature() }
      return true
    }
    if readWord() { return true }
    while index < text.count, text[index].value < 0x80, text[index] != " " || scalar(index + 1).isLatin {
      index += 1
    }
    line.kinds.insert(.latin)
    return true
  }

  /// ·12·, - 3 -: a number between two marks that is the whole line.
  private func isDecorated(_ number: Range<Int>) -> Bool {
    guard number.count <= 3, number.lowerBound > 0, number.upperBound < text.count else { return false }
    return (0..<number.lowerBound).allSatisfy { FurnitureScanner.isFrame(text[$0]) }
      && (number.upperBound..<text.count).allSatisfy { FurnitureScanner.isFrame(text[$0]) }
  }

  private static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "·" || scalar == "-" || scalar == "—" || scalar == "~" || scalar == "*"
  }

  /// `A1`, `B02版`, `A011`; a lone `AI` is a misread `A1`.
  private mutating func readLetterLabel(_ first: Unicode.Scalar) -> Bool {
    guard first >= "A", first <= "H", !scalar(index - 1).isLatin, !scalar(index - 1).isDigit else {
      return false
    }
    var end = index + 1
    var label = String(Character(first))
    if let number = HanNumeral.read(text, at: end), number.isArabic,
      number.length <= 2 || (number.length == 3 && scalar(end) == "0")
    {
      label += String(scalars: text[end..<number.end])
      end = number.end
    } else if text.count == 2, index == 0, scalar(1) == "I" || scalar(1) == "l" {
      label += "1"
      end = 2
    } else {
      return false
    }
    guard !scalar(end).isLatin, !scalar(end).isDigit, scalar(end) != "." else { return false }
    if scalar(end) == "版" { end += 1 }
    index = end
    setLabel(label)
    return true
  }

  /// 3版, 二版, 03版, with the page's name behind it.
  private mutating func readLabelVersion(_ first: Unicode.Scalar) -> Bool {
    guard let number = HanNumeral.read(text, at: index), (1...99).contains(number.value) else { return false }
    guard scalar(number.end) == "版", scalar(number.end + 1) != "本" else { return false }
    index = number.end + 1
    setLabel(String(number.value))
    return true
  }

  /// 第三版, 第22623期, 第279号, 总第412期, 第A011版.
  private mutating func readOrdinal() -> Bool {
    let isRunning = scalar(index) == "总"
    var position = index + (isRunning ? 1 : 0)
    guard scalar(position) == "第" else { return false }
    position = skipBlanks(position + 1)
    if scalar(position).isLatin {
      let before = index
      index = position
      if readLetterLabel(scalar(position)) { return true }
      index = before
      return false
    }
    guard let number = HanNumeral.read(text, at: position) else { return false }
    let mark = skipBlanks(number.end)
    switch scalar(mark) {
    case "期", "号":
      line.kinds.insert(.issueNumber)
      if isRunning { line.runningNumber = number.value } else { line.issueNumber = number.value }
    case "版" where (1...99).contains(number.value): setLabel(String(number.value))
    default: return false
    }
    index = mark + 1
    return true
  }

  private mutating func setLabel(_ label: String) {
    line.kinds.insert(.label)
    if line.label == nil { line.label = label }
    // The page's name stands behind its label: A7 国内·国际, B2 县域. One that is not known must be set apart by a blank.
    let start = skipBlanks(index, separators: true)
    var end = start
    while end < text.count, end - start < 9, text[end].isHan || text[end] == "·" { end += 1 }
    guard end > start, end - start <= 8, end == text.count || text[end].isBlank || text[end] == "|" else {
      return
    }
    let known = FurnitureWords.match(text, at: start)
    guard known?.kind != .editor else { return }
    if let known, known.kind == .pageName {
      line.kinds.insert([.pageName, .knownPage])
    } else if start > index, end - start <= 6 {
      line.kinds.insert(.pageName)
    } else {
      return
    }
    index = end
  }

  private mutating func readTemperature() -> Bool {
    line.kinds.insert(.weather)
    index += 1
    if scalar(index) == "C" { index += 1 }
    return true
  }

  // MARK: Dates

  private mutating func readDate() -> Bool {
    guard let date = WrittenDate.read(dateText, at: index) else { return false }
    let wasBareDay = date.month == nil && date.year == nil
    guard !wasBareDay || text.count <= 4 else { return false }
    if date.isLunar {
      guard date.yearName != nil || date.month != nil else { return false }
      line.kinds.insert(.lunar)
      if line.date.lunar == nil { line.date.lunar = date }
    } else if line.date.month == nil {
      line.kinds.insert(date.day != nil && date.month != nil ? .fullDate : .partialDate)
      line.date.year = date.year
      line.date.month = date.month
      line.date.day = date.day
    } else {
      return false
    }
    index = date.range.upperBound
    return true
  }

  /// Letters that were read for digits (202l, 2O21, 二O二一) become digits, and 曰 behind a number becomes 日.
  private static func withSignsRepaired(_ text: HanScalars) -> HanScalars {
    var repaired = text
    for position in text.indices.dropFirst() {
      let before = repaired[position - 1]
      switch text[position] {
      case "O" where before.isDigit, "o" where before.isDigit: repaired[position] = "0"
      case "O" where HanNumeral.hanDigit(before) != nil, "o" where HanNumeral.hanDigit(before) != nil,
        "0" where HanNumeral.hanDigit(before) != nil:
        repaired[position] = "〇"
      case "l" where before.isDigit, "I" where before.isDigit: repaired[position] = "1"
      case "曰" where before.isDigit || HanNumeral.begins(before): repaired[position] = "日"
      default: break
      }
    }
    return repaired
  }

  // MARK: Words

  private mutating func readPaperName() -> Bool {
    guard let first = paper.first, scalar(index) == first else { return false }
    var position = index
    for wanted in paper {
      position = skipBlanks(position)
      guard scalar(position) == wanted else { return false }
      position += 1
    }
    // The name of the house (株洲日报社), and the name inside a sentence or a byline, are something else.
    switch scalar(position) {
    case "社", "讯", "记", "全", "通", "官", "微", "客", "《": return false
    default: break
    }
    guard !(scalar(position) == "·" && scalar(position + 1) == "掌") else { return false }
    line.kinds.insert(.paperName)
    index = position
    return true
  }

  /// 中共株洲市委机关报, 中共株洲市委主管、主办, 中国共产党株洲市委员会机关报.
  private mutating func readOrgan() -> Bool {
    let words = FurnitureScanner.organs
    guard words.heads.contains(where: { text.starts(with: $0, at: index) }) || isWholeOrgan else {
      return false
    }
    var end = -1
    for position in index..<min(text.count, index + 30) {
      for tail in words.tails where text.starts(with: tail, at: position) {
        end = max(end, position + tail.count)
      }
    }
    guard end > 0 else { return false }
    line.kinds.insert(.organ)
    index = end
    return true
  }

  /// 湖南省株洲市委机关报.
  private var isWholeOrgan: Bool {
    index == 0 && text.count <= 24 && text.contains("委") && text.suffix(3).elementsEqual(["机", "关", "报"])
  }

  private static let organs: (heads: [HanScalars], tails: [HanScalars]) = (
    ["中共", "中国共产党", "主管", "主办", "株洲日报社"].map { Array($0.unicodeScalars) },
    ["主管主办", "主管", "主办", "机关报", "出版"].map { Array($0.unicodeScalars) }
  )

  private mutating func readWord() -> Bool {
    guard let entry = FurnitureWords.match(text, at: index) else { return false }
    let end = index + entry.word.count
    switch entry.kind {
    case .editor, .weakEditor: return readEditors(behind: end, isWeak: entry.kind == .weakEditor)
    case .contact: return readContact(behind: end, as: .contact)
    case .mailContact: return readContact(behind: end, as: .mailContact)
    case .weakContact: return readContact(behind: end, as: .weakContact)
    case .register: return readRegister(behind: end)
    case .price: return readPrice(behind: end)
    case .pageCount: return readPageCount(behind: end)
    case .weather: return readWeather(behind: end)
    case .statement:
      line.kinds.insert(.statement)
      index = text.count
      return true
    case .pageName:
      guard end == text.count || !scalar(end).isHan || scalar(end) == "第" else { return false }
      line.kinds.insert(.pageName)
      index = end
      return true
    }
  }

  /// The names behind 责编: runs of at most four characters, up to the next word of the table.
  private mutating func readEditors(behind start: Int, isWeak: Bool) -> Bool {
    var position = start
    var names = 0
    while position < text.count {
      let begin = skipBlanks(position, separators: true)
      guard begin < text.count, scalar(begin).isHan, !isPiece(at: begin) else {
        position = min(begin, text.count)
        break
      }
      var end = begin
      while end < text.count, text[end].isHan, end - begin < 5, end == begin || !isPiece(at: end) { end += 1 }
      guard end - begin <= 4 else { break }
      names += 1
      position = end
    }
    guard names > 0, names <= 8 else { return false }
    if isWeak {
      // 编辑同志: and 编辑部 open letters and notices.
      let next = scalar(skipBlanks(start, separators: true))
      guard next != "同", next != "部", next != "出", next != "中", scalar(start) != "部" else { return false }
      guard scalar(start).isBlank || FurnitureScanner.isSeparator(scalar(start)) else { return false }
    }
    line.kinds.insert(isWeak ? .weakEditor : .editor)
    index = position
    return true
  }

  /// Whether another piece begins there, so that a name ends.
  private func isPiece(at position: Int) -> Bool {
    if scalar(position) == "第" { return true }
    guard let entry = FurnitureWords.match(text, at: position) else { return false }
    switch entry.kind {
    case .editor, .weakEditor, .contact: return true
    default: return false
    }
  }

  private mutating func readContact(behind start: Int, as kind: FurnitureLine.Kinds) -> Bool {
    var position = start
    // 本报热线值班表 is no address; 扫码关注… goes on in words.
    guard !scalar(start).isHan || scalar(index) == "扫" else { return false }
    // The value: figures and Latin letters, or a few words, up to a blank before the next piece.
    while position < text.count {
      let value = text[position]
      if value.isHan {
        if position > start, let next = FurnitureWords.match(text, at: position)?.kind,
          next == .editor || next == .contact
        {
          break
        }
        if kind == .weakContact, position - start > 24 { return false }
      } else if value.isBlank, scalar(position + 1).isHan {
        position += 1
        break
      }
      position += 1
    }
    if kind != .contact, position == start { return false }
    line.kinds.insert(kind)
    index = position
    return true
  }

  private mutating func readRegister(behind start: Int) -> Bool {
    var position = skipBlanks(start, separators: true)
    if text.starts(with: ["C", "N"], at: position) { position += 2 }
    let begin = position
    var digits = 0
    while position < text.count {
      let value = text[position]
      guard value.isDigit || value.isBlank || value.isLatin || value == "-" || value == "/" || value == "."
      else { break }
      if value.isBlank, !(scalar(position + 1).isDigit || scalar(position + 1) == "-") { break }
      if value.isDigit { digits += 1 }
      position += 1
    }
    guard digits >= 2, position > begin else { return false }
    if scalar(position) == "号" { position += 1 }
    line.kinds.insert(.register)
    index = position
    return true
  }

  private mutating func readPrice(behind start: Int) -> Bool {
    var position = start
    var hasNumber = false
    var hasUnit = false
    while position < text.count {
      let value = text[position]
      if HanNumeral.digit(value) != nil || value == "十" || value == "百" {
        hasNumber = true
      } else if value == "分" || value == "角" || value == "元" {
        hasUnit = true
      } else if !(value.isBlank || value == "." || value == ":" || value == "价" || value == "每"
        || value == "份")
      {
        break
      }
      position += 1
    }
    guard hasNumber, hasUnit else { return false }
    line.kinds.insert(.price)
    index = position
    return true
  }

  /// 今日8版, 今日四版, 共八版, 今日4开8版.
  private mutating func readPageCount(behind start: Int) -> Bool {
    var position = skipBlanks(start)
    if scalar(position) == "共" { position = skipBlanks(position + 1) }
    guard var number = HanNumeral.read(text, at: position), number.value < 200 else { return false }
    position = skipBlanks(number.end)
    if scalar(position) == "开" || scalar(position) == "大" || scalar(position) == "张" {
      position = skipBlanks(position + 1)
      if let second = HanNumeral.read(text, at: position) {
        number = second
        position = skipBlanks(second.end)
      }
    }
    guard scalar(position) == "版" else { return false }
    line.kinds.insert(.pageCount)
    index = position + 1
    return true
  }

  /// The rest of the line, when it speaks of the weather in the way of a masthead.
  private mutating func readWeather(behind start: Int) -> Bool {
    var signs = 0
    for position in start..<text.count {
      switch text[position] {
      case "晴", "阴", "云", "雨", "雪", "雾", "霾", "℃", "°": signs += 1
      case "。", "!", "?": if position < text.count - 1 { return false }
      default: break
      }
    }
    guard signs >= 1, text.count - start <= 50 else { return false }
    line.kinds.insert(.weather)
    index = text.count
    return true
  }

  /// 多云转阴 20℃-28℃: a line of nothing but words of the weather, with degrees.
  private mutating func readBareWeather() {
    guard text.count <= 40, text.contains("℃"),
      text.allSatisfy({ !$0.isHan || FurnitureScanner.isWeather($0) })
    else {
      return
    }
    line.kinds.insert(.weather)
    line.total = text.count
    index = text.count
  }

  private static func isWeather(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "晴", "阴", "多", "云", "转", "间", "小", "中", "大", "暴", "雨", "雪", "雷", "阵", "雾", "霾", "风", "级", "东", "南",
      "西",
      "北", "偏", "至", "到", "最", "高", "低", "气", "温", "度", "湿", "白", "天", "夜", "今", "明", "力", "向", "零", "下", "微":
      true
    default: false
    }
  }

  // MARK: Marks

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

  private mutating func readStrayMarks() {
    guard text.count <= 8, line.kinds.isEmpty, text.allSatisfy({ $0 != "…" && $0 != "□" }) else { return }
    line.kinds.insert(.strayMarks)
    line.total = text.count
  }

  private func skipBlanks(_ position: Int, separators: Bool = false) -> Int {
    var position = position
    while position < text.count,
      text[position].isBlank || (separators && FurnitureScanner.isSeparator(text[position]))
    {
      position += 1
    }
    return position
  }
}
