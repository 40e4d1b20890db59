import ArchiveModel
import HanCalendar
import HanText

// Lines of mastheads as they were before a transcription read them otherwise.
extension FurnitureScanner {
  /// A line as it was set, as far as that shows: 星 期 日 without its blanks, l985年4月l2曰 with its figures, and one that was set
  /// from right to left (日六月五年八五九一) the other way round.
  static func mended(_ text: HanScalars) -> HanScalars {
    guard text.count <= longest,
      text.contains(where: { marks.contains($0) })
    else { return text }
    var mended = withYearWhole(withoutWideDots(withoutWideSetting(text)))
    if mended.contains("年") { mended = withFiguresRepaired(mended) }
    return isSetFromRight(mended) ? HanScalars(mended.reversed()) : mended
  }

  /// A line that has none of these tells no day, page or paper.
  private static let marks: ScalarSet = ["年", "期", "版", "報", "报"]

  /// Without the blanks between single characters that stand for one word: 星 期 日, 第 二 版.
  private static func withoutWideSetting(_ text: HanScalars) -> HanScalars {
    guard let first = text.firstIndex(where: \.isBlank), first > 0 else { return text }
    var found = HanScalars()
    var index = 0
    while index < text.count {
      guard let end = wideWord(text, index) else {
        found.append(text[index])
        index += 1
        continue
      }
      for position in index..<end where !text[position].isBlank { found.append(text[position]) }
      index = end
    }
    return found
  }

  /// The end of a word of three characters that is set wide at a position: a weekday, a page's label.
  private static func wideWord(_ text: HanScalars, _ start: Int) -> Int? {
    guard text[start] == "星" || text[start] == "第", start == 0 || text[start - 1].isBlank else { return nil }
    var word: HanScalars = []
    var position = start
    while position < text.count, word.count < 3 {
      guard text[position].isHan else { return nil }
      word.append(text[position])
      position += 1
      guard word.count < 3 else { break }
      guard position < text.count, text[position].isBlank else { return nil }
      while position < text.count, text[position].isBlank { position += 1 }
    }
    guard word.count == 3 else { return nil }
    let isWeekday = HanWeekday.read(word, at: 0)?.end == 3
    return isWeekday || word[0] == "第" && word[2] == "版" ? position : nil
  }

  /// 2008 · 1 · 29 as 2008.1.29.
  private static func withoutWideDots(_ text: HanScalars) -> HanScalars {
    guard text.contains(where: isDot) else { return text }
    for start in text.indices where text[start].isDigit && (start == 0 || text[start - 1].isBlank) {
      guard let parts = wideDate(text, start), let end = parts.last?.upperBound else { continue }
      return text[..<start] + HanScalars(parts.map { text[$0] }.joined(separator: ["."])) + text[end...]
    }
    return text
  }

  /// Year, month and day at a position, each behind a dot with blanks around it.
  private static func wideDate(_ text: HanScalars, _ start: Int) -> [Range<Int>]? {
    var parts: [Range<Int>] = []
    var index = start
    while index < text.count {
      let first = index
      while index < text.count, text[index].isDigit { index += 1 }
      guard parts.isEmpty ? index - first == 4 : (1...2).contains(index - first) else { return nil }
      parts.append(first..<index)
      if parts.count == 3 { return parts }
      while index < text.count, text[index].isBlank { index += 1 }
      guard index < text.count, isDot(text[index]) else { return nil }
      index += 1
      while index < text.count, text[index].isBlank { index += 1 }
    }
    return nil
  }

  private static func isDot(_ scalar: Unicode.Scalar) -> Bool { scalar == "·" || scalar == "." }

  /// 94.6.21 星期二 with the whole year, 1994.6.21: the paper began in 1957, so that two figures tell the century. The weekday must
  /// be that day's.
  private static func withYearWhole(_ text: HanScalars) -> HanScalars {
    for start in text.indices where text[start].isDigit && (start == 0 || text[start - 1].isBlank) {
      let part = text[start...].prefix { $0.isDigit || $0 == "." }
      let numbers = part.split(separator: ".", omittingEmptySubsequences: false).map {
        Int(String(scalars: $0))
      }
      guard numbers.count == 3, part.prefix(while: \.isDigit).count == 2, let short = numbers[0],
        let month = numbers[1], let day = numbers[2]
      else { continue }
      let year = short + (short >= EraTable.years.lowerBound % 100 ? 1900 : 2000)
      var next = part.endIndex
      while next < text.count, text[next].isBlank { next += 1 }
      guard let weekday = HanWeekday.read(text, at: next)?.weekday,
        CalendarDate(year: year, month: month, day: day)?.weekday == weekday
      else { continue }
      return text[..<start] + HanScalars("\(year / 100)".unicodeScalars) + text[start...]
    }
    return text
  }

  /// Letters that were read for the first figure of a number, too: l985年, O4月.
  private static func withFiguresRepaired(_ text: HanScalars) -> HanScalars {
    var repaired = withSignsRepaired(text)
    for position in repaired.indices.dropLast().reversed() {
      let next = repaired[position + 1]
      let isFigure = next.isDigit || next == "年" || next == "月" || next == "日"
      guard isFigure, position == 0 || !repaired[position - 1].isLatin else { continue }
      switch repaired[position] {
      case "l", "I":
        let isHan = position > 0 && HanNumeral.hanDigit(repaired[position - 1]) != nil
        repaired[position] = isHan ? "一" : "1"
      case "O", "o": repaired[position] = "0"
      default: break
      }
    }
    return withSignsRepaired(repaired)
  }

  /// Whether a line is a date from right to left: 日六月五年八五九一.
  private static func isSetFromRight(_ text: HanScalars) -> Bool {
    guard let day = text.firstIndex(of: "日"), let month = text.firstIndex(of: "月"),
      let year = text.firstIndex(of: "年"), day < month, month < year, year + 4 < text.count
    else { return false }
    let isYear = text[(year + 1)...(year + 4)].allSatisfy { HanNumeral.begins($0) }
    return isYear && text[(day + 1)..<month].allSatisfy { HanNumeral.begins($0) }
      && text[(month + 1)..<year].allSatisfy { HanNumeral.begins($0) }
  }
}
