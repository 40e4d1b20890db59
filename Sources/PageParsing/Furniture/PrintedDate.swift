import ArchiveModel
import HanCalendar

/// What a masthead or page header says of the day, as far as it says it.
struct PrintedDate: Sendable, Hashable {
  /// The year.
  var year: Int?
  /// The month.
  var month: Int?
  /// The day of the month.
  var day: Int?
  /// The weekday, 1 (Monday) to 7.
  var weekday: Int?
  /// The lunar date.
  var lunar: WrittenDate?
  /// The numbers of the lines that it was put together from, ascending.
  var lines: [Int] = []

  /// Whether it has a lunar date with the name of its year.
  var hasLunarDay: Bool { lunar?.yearName != nil && lunar?.month != nil && lunar?.day != nil }
  /// Whether it has a day and a weekday but no year, and they go together in that year.
  func isOf(year: Int) -> Bool {
    guard self.year == nil, let month, let day, let weekday else { return false }
    return CalendarDate(year: year, month: month, day: day)?.weekday == weekday
  }

  /// Whether nothing was found.
  var isEmpty: Bool { year == nil && month == nil && day == nil && weekday == nil && lunar == nil }
}
