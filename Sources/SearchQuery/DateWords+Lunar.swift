import ArchiveModel
import HanCalendar
import HanText

/// The lunar calendar.
extension DateWords {
  /// The last year for which days of every year are counted out.
  var lastYear: Int { min(max(now.year + 1, DateVocabulary.firstLunarYear), 2100) }

  /// 辛丑年四月廿四, 农历五月, 四月廿四 of every year.
  func lunar() -> Meaning? {
    guard let date = WrittenDate.read(text, at: 0), date.range.upperBound == text.count, date.isLunar else {
      return nil
    }
    if let year = date.year { return lunarDays(date, year).map { .days($0) } }
    if let name = date.yearName {
      // A name comes back every sixty years; the last one that has begun is meant.
      for year in name.years(in: DateVocabulary.firstLunarYear...2100).reversed() {
        if let begin = LunarDate(year: year, month: 1, day: 1)?.calendarDate, begin <= now {
          return lunarDays(date, year).map { .days($0) }
        }
      }
      return nil
    }
    let all = (DateVocabulary.firstLunarYear...lastYear).compactMap { lunarDays(date, $0) }
    return all.isEmpty ? nil : .scattered(all)
  }

  /// The rest of the text as a lunar date of that year: 2021年正月初一.
  func lunar(ofYear year: Int) -> Meaning? {
    guard let date = WrittenDate.read(text, at: index), date.range.upperBound == text.count, date.isLunar,
      date.year == nil, date.yearName == nil
    else { return nil }
    return lunarDays(date, year).map { .days($0) }
  }

  func lunarDays(_ date: WrittenDate, _ year: Int) -> Days? {
    guard let month = date.month else {
      return LunarDate(year: year, month: 1, day: 1)?.calendarDate.flatMap { first in
        LunarDate(year: year + 1, month: 1, day: 1)?.calendarDate?.adding(days: -1).map { first...$0 }
      }
    }
    func day(_ day: Int) -> CalendarDate? {
      LunarDate(year: year, month: month, isLeapMonth: date.isLeapMonth, day: day)?.calendarDate
    }
    if let number = date.day { return day(number).map { $0...$0 } }
    guard let length = LunarDate.days(inMonth: month, isLeapMonth: date.isLeapMonth, ofYear: year),
      let first = day(1), let last = day(length)
    else { return nil }
    return first...last
  }
}
