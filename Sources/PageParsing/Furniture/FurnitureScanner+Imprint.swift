import HanCalendar
import HanText

/// What a masthead says of the paper: its name, whose organ it is, register, price, number of pages.
extension FurnitureScanner {
  mutating func readPaperName() -> Bool {
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
  mutating func readOrgan() -> Bool {
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
  var isWholeOrgan: Bool {
    index == 0 && text.count <= 24 && text.contains("委") && text.suffix(3).elementsEqual(["机", "关", "报"])
  }

  static let organs: (heads: [HanScalars], tails: [HanScalars]) = (
    ["中共", "中国共产党", "主管", "主办", "株洲日报社"].map { Array($0.unicodeScalars) },
    ["主管主办", "主管", "主办", "机关报", "出版"].map { Array($0.unicodeScalars) }
  )

  mutating func readRegister(behind start: Int) -> Bool {
    var position = skipBlanks(start, separators: true)
    if text.starts(with: ["C", "N"], at: position) { position += 2 }
    let begin = position
    var digits = 0
    while position < text.count {
      let value = text[position]
      guard
        value.isDigit || value.isBlank || value.isLatin || value == "/" || value == "."
          || (isDash(value) && (position > begin || value == "-"))
      else { break }
      // CN 43 - 0005, and not the year behind it: 刊号 43-0005 1995年.
      if value.isBlank, !isDash(scalar(position + 1)), !isDash(scalar(position - 1)), digits > 0 { break }
      if value.isDigit { digits += 1 }
      position += 1
    }
    guard digits >= 2, position > begin else { return false }
    if scalar(position) == "号" { position += 1 }
    line.kinds.insert(.register)
    index = position
    return true
  }

  private func isDash(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "—" || scalar == "–" }

  mutating func readPrice(behind start: Int) -> Bool {
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
  mutating func readPageCount(behind start: Int) -> Bool {
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
}
