import ArchiveModel
import HanText

/// Stretches of days: what was read becomes days that exist.
extension DateWords {
  func year(_ year: Int) -> Meaning? { months(1...12, of: year) }

  mutating func month(_ year: Int, _ month: Int) -> Meaning? {
    guard (1...12).contains(month) else {
      named = (year, month, 1)
      return nil
    }
    return months(month...month, of: year)
  }

  mutating func day(_ year: Int, _ month: Int, _ day: Int) -> Meaning? {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      named = (year, month, day)
      return nil
    }
    return .days(date...date)
  }

  /// Months of a year, or of every year.
  func months(_ months: ClosedRange<Int>, of year: Int?) -> Meaning? {
    guard let year else {
      return .yearly(
        DateSet.MonthDay(month: months.lowerBound, day: 1),
        DateSet.MonthDay(month: months.upperBound, day: 31))
    }
    let last = CalendarDate.days(inMonth: months.upperBound, ofYear: year)
    return stretch(
      CalendarDate(year: year, month: months.lowerBound, day: 1),
      CalendarDate(year: year, month: months.upperBound, day: last))
  }

  mutating func yearlyDay(_ month: Int, _ day: Int) -> Meaning? {
    // A leap year has every day that any year has.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else {
      named = (2000, month, day)
      return nil
    }
    return .yearly(DateSet.MonthDay(month: month, day: day), DateSet.MonthDay(month: month, day: day))
  }

  func yearlyDays(_ month: Int, _ days: ClosedRange<Int>) -> Meaning? {
    let last = min(days.upperBound, CalendarDate.days(inMonth: month, ofYear: 2000))
    return .yearly(
      DateSet.MonthDay(month: month, day: days.lowerBound), DateSet.MonthDay(month: month, day: last))
  }

  func stretch(_ first: CalendarDate?, _ last: CalendarDate?) -> Meaning? {
    guard let first, let last, first <= last else { return nil }
    return .days(first...last)
  }

  func around(_ day: CalendarDate, _ margin: Int) -> Days? {
    guard let first = day.adding(days: -margin), let last = day.adding(days: margin) else { return nil }
    return first...last
  }

  func monthDay(_ day: CalendarDate) -> DateSet.MonthDay {
    DateSet.MonthDay(month: day.month, day: day.day)
  }
}
