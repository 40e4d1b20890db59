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

  /// Whether nothing was found.
  var isEmpty: Bool { year == nil && month == nil && day == nil && weekday == nil && lunar == nil }
}
