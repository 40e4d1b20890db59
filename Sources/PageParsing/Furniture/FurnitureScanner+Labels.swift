import HanCalendar
import HanText

/// Numbers and letters: page labels, issue numbers, bare figures.
extension FurnitureScanner {
  mutating func readASCII(_ first: Unicode.Scalar) -> Bool {
    if readLetterLabel(first) { return true }
    if first.isDigit {
      if readDate() || readCompactDate() { return true }
      if readLabelVersion(first) { return true }
      if isNamedDay(index) { return false }
      guard let number = HanNumeral.read(text, at: index) else { return false }
      // 0731-28829110, 20℃: a number with more behind it tells nothing by itself.
      if isDecorated(index..<number.end), number.value > 0 { line.kinds.insert(.pageNumber) }
      index = number.end
      if line.number == nil { line.number = number.value }
      line.kinds.insert(.number)
      if scalar(index) == "℃" || scalar(index) == "°" { return readTemperature() }
      return true
    }
    if readEnglishDate() || readWord() { return true }
    // A quotation mark ends a field: {"page":"A3","date":"2022-09-30"}.
    while index < text.count, text[index].value < 0x80, text[index] != "\"",
      text[index] != " " || scalar(index + 1).isLatin
    {
      index += 1
    }
    line.kinds.insert(.latin)
    return true
  }

  /// 3·15特别报道, 12·4: a day that gives a campaign its name is no number of a page.
  private func isNamedDay(_ start: Int) -> Bool {
    guard let month = HanNumeral.read(text, at: start), (1...12).contains(month.value),
      scalar(month.end) == "·", let day = HanNumeral.read(text, at: month.end + 1), day.isArabic,
      (1...31).contains(day.value)
    else { return false }
    return scalar(day.end).isHan || scalar(day.end) == "”"
  }

  /// ·12·, - 3 -: a number between two marks that is the whole line.
  func isDecorated(_ number: Range<Int>) -> Bool {
    guard number.count <= 3, number.lowerBound > 0, number.upperBound < text.count else { return false }
    return (0..<number.lowerBound).allSatisfy { FurnitureScanner.isFrame(text[$0]) }
      && (number.upperBound..<text.count).allSatisfy { FurnitureScanner.isFrame(text[$0]) }
  }

  static func isFrame(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isBlank || scalar == "·" || scalar == "-" || scalar == "—" || scalar == "~" || scalar == "*"
  }

  /// `A1`, `B02版`, `A011`; a lone `AI` is a misread `A1`.
  mutating func readLetterLabel(_ first: Unicode.Scalar) -> Bool {
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
  mutating func readLabelVersion(_ first: Unicode.Scalar) -> Bool {
    guard let number = HanNumeral.read(text, at: index), (1...99).contains(number.value) else { return false }
    guard scalar(number.end) == "版", scalar(number.end + 1) != "本" else { return false }
    index = number.end + 1
    setLabel(String(number.value))
    return true
  }

  /// 第三版, 第22623期, 第279号, 总第412期, 第A011版.
  mutating func readOrdinal() -> Bool {
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

  mutating func setLabel(_ label: String) {
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
      line.hasOtherName = true
    } else {
      return
    }
    index = end
  }
}
