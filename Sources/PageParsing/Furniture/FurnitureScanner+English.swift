import ArchiveModel
import HanCalendar
import HanText

/// Dates as mastheads print them for readers abroad and machines name their scans.
extension FurnitureScanner {
  /// Thursday, August 9, 2012; Aug. 9, 2012; 9 August 2012 where the day was read as a number.
  mutating func readEnglishDate() -> Bool {
    guard line.date.month == nil, let word = englishWord(at: index) else { return false }
    if let weekday = Self.weekdays.firstIndex(where: {
      word.text == $0 || word.text.count == 3 && $0.hasPrefix(word.text)
    }) {
      line.kinds.insert(.weekday)
      line.date.weekday = weekday + 1
      index = word.end
      return true
    }
    guard
      let month = Self.months.firstIndex(where: {
        word.text == $0 || word.text.count >= 3 && word.text.count <= 4 && $0.hasPrefix(word.text)
      }),
      let day = HanNumeral.read(text, at: passMarks(word.end)), day.isArabic, (1...31).contains(day.value),
      let year = HanNumeral.read(text, at: passMarks(day.end)), year.isArabic, year.length == 4,
      EraTable.years.contains(year.value)
    else { return false }
    set(year: year.value, month: month + 1, day: day.value)
    index = year.end
    return true
  }

  /// 20120809.
  mutating func readCompactDate() -> Bool {
    guard line.date.month == nil, let number = HanNumeral.read(text, at: index), number.isArabic,
      number.length == 8,
      EraTable.years.contains(number.value / 10000),
      let date = CalendarDate(
        year: number.value / 10000, month: number.value / 100 % 100, day: number.value % 100)
    else { return false }
    set(year: date.year, month: date.month, day: date.day)
    index = number.end
    return true
  }

  private mutating func set(year: Int, month: Int, day: Int) {
    line.kinds.insert(.fullDate)
    line.date.year = year
    line.date.month = month
    line.date.day = day
  }

  /// The letters from a position on, in lower case, with where they end.
  private func englishWord(at start: Int) -> (text: String, end: Int)? {
    var end = start
    while end < text.count, text[end].isLatin, end - start < 10 { end += 1 }
    guard end - start >= 3 else { return nil }
    return (String(scalars: text[start..<end]).lowercased(), end)
  }

  private func passMarks(_ position: Int) -> Int {
    var position = position
    while position < text.count, text[position].isBlank || text[position] == "," || text[position] == "." {
      position += 1
    }
    return position
  }

  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
