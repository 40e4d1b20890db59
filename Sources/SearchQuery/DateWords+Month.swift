import ArchiveModel
import HanCalendar
import HanText

/// Months and what of a month.
extension DateWords {
  mutating func readMonth() -> Int? {
    if skip("元月") { return 1 }
    guard let found = HanNumeral.read(text, at: index), (1...12).contains(found.value),
      found.end < text.count,
      text[found.end] == "月"
    else { return nil }
    index = found.end + 1
    if index < text.count, text[index] == "份" { index += 1 }
    return found.value
  }

  /// 本月…, 上个月…, 下月….
  mutating func month(relativeTo day: CalendarDate) -> Meaning? {
    for (word, months) in DateVocabulary.months where skip(word) {
      let count = 12 * day.year + day.month - 1 + months
      return partOfMonth(count / 12, count % 12 + 1)
    }
    return nil
  }

  /// The rest of the text, as days of that month: nothing, 4日, 初, 下旬.
  mutating func partOfMonth(_ year: Int?, _ month: Int) -> Meaning? {
    let rest = text[index...]
    if rest.isEmpty {
      return year.map { self.month($0, month) } ?? yearlyDays(month, 1...31)
    }
    for (words, days) in DateVocabulary.partsOfMonth where words.contains(where: { rest.elementsEqual($0) }) {
      guard let year else { return yearlyDays(month, days) }
      let last = min(days.upperBound, CalendarDate.days(inMonth: month, ofYear: year))
      return stretch(
        CalendarDate(year: year, month: month, day: days.lowerBound),
        CalendarDate(year: year, month: month, day: last))
    }
    if let day = readDay() { return year.map { self.day($0, month, day) } ?? yearlyDay(month, day) }
    return lunar()
  }

  mutating func readDay() -> Int? {
    guard let found = HanNumeral.read(text, at: index), found.value <= 99 else { return nil }
    let rest = text[found.end...]
    guard rest.isEmpty || rest.elementsEqual("日".unicodeScalars) || rest.elementsEqual("号".unicodeScalars)
    else {
      return nil
    }
    // 六月四 is a day left without 日; 四月廿四 and 四月十五 are lunar unless they have it.
    if rest.isEmpty, !found.isArabic, !found.isRow { return nil }
    return found.value
  }

  /// 6日 as the end of a range.
  mutating func dayAlone() -> Meaning? {
    guard let day = readDay() else { return nil }
    if let context { return self.day(context.year, context.month, day) }
    return monthContext.flatMap { yearlyDay($0, day) }
  }
}
