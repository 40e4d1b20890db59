public import ArchiveModel

/// Days that a date expression means: closed intervals of days, and stretches of days that come back every year.
///
/// A day is in the set when it is in one of either.
public struct DateSet: Sendable, Hashable {
  /// A day of every year: 6月4日.
  public struct MonthDay: Sendable, Hashable, Comparable {
    /// The month, 1 to 12.
    public var month: Int
    /// The day, 1 to 31; a 29 February is no day of most years.
    public var day: Int

    /// A day of every year.
    public init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    /// Whether the first comes before the second in a year.
    public static func < (a: MonthDay, b: MonthDay) -> Bool { (a.month, a.day) < (b.month, b.day) }
  }

  /// Stretches of days, rising, apart from each other by a day at least.
  ///
  /// Open ends are `DateSet.earliest` and `DateSet.latest`.
  public private(set) var intervals: [ClosedRange<CalendarDate>]
  /// Stretches of every year, none over the turn of the year (such a one is two).
  public private(set) var yearly: [ClosedRange<MonthDay>]

  /// The first day that can be meant: 0001-01-01.
  public static let earliest = CalendarDate(julianDay: 1_721_426) ?? fallback
  /// The last day that can be meant: 9999-12-31.
  public static let latest = CalendarDate(julianDay: 5_373_484) ?? fallback

  /// A set of these stretches, in any order.
  public init(intervals: [ClosedRange<CalendarDate>] = [], yearly: [ClosedRange<MonthDay>] = []) {
    self.intervals = []
    for next in intervals.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = self.intervals.last, next.lowerBound.julianDay <= last.upperBound.julianDay + 1 {
        self.intervals[self.intervals.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
      } else {
        self.intervals.append(next)
      }
    }
    self.yearly = yearly
  }

  /// Whether the day is in the set.
  public func contains(_ day: CalendarDate) -> Bool {
    let monthDay = MonthDay(month: day.month, day: day.day)
    return intervals.contains { $0.contains(day) } || yearly.contains { $0.contains(monthDay) }
  }

  /// The set with the days of another.
  public func union(_ other: DateSet) -> DateSet {
    DateSet(intervals: intervals + other.intervals, yearly: yearly + other.yearly)
  }

  /// The set as intervals alone, its yearly stretches written out for a range of years.
  ///
  /// For an archive that knows its first and last year this is all that its index needs.
  public func intervals(inYears years: ClosedRange<Int>) -> [ClosedRange<CalendarDate>] {
    var all = intervals
    for stretch in yearly {
      for year in years.clamped(to: 1...9999) {
        if let days = DateSet.days(of: stretch, in: year) { all.append(days) }
      }
    }
    return DateSet(intervals: all).intervals
  }

  private static func days(of stretch: ClosedRange<MonthDay>, in year: Int) -> ClosedRange<CalendarDate>? {
    let first = stretch.lowerBound
    let last = stretch.upperBound
    let lastDay = min(last.day, CalendarDate.days(inMonth: last.month, ofYear: year))
    guard let from = CalendarDate(year: year, month: first.month, day: first.day),
      let to = CalendarDate(year: year, month: last.month, day: lastDay), from <= to
    else { return nil }
    return from...to
  }

  /// Never used: the two days above are in the calendar.
  private static var fallback: CalendarDate { preconditionFailure("The calendar has its first and last day") }
}
