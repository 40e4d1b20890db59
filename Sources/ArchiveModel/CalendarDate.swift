/// A day of the Gregorian calendar, as a newspaper is dated (Asia/Shanghai; no time of day).
///
/// Only days that exist can be made: `CalendarDate(year: 2021, month: 2, day: 29)` is `nil`.
public struct CalendarDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The day of that year, month and day; `nil` when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, ofYear: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day written as `2021-06-04`; `nil` for any other form.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        guard (0x30...0x39).contains(bytes[index]) else { return nil }
        value = value * 10 + Int(bytes[index] - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day with that Julian day number (the count of days since 4713 BC; 2021-06-04 is 2459370).
  ///
  /// `nil` outside the years 1 to 9999. After the algorithm of E. G. Richards, "Mapping Time" (1998).
  public init?(julianDay: Int) {
    guard (1_721_426...5_373_484).contains(julianDay) else { return nil }
    let f = julianDay + 1401 + (((4 * julianDay + 274_277) / 146_097) * 3) / 4 - 38
    let e = 4 * f + 3
    let g = (e % 1461) / 4
    let h = 5 * g + 2
    let day = (h % 153) / 5 + 1
    let month = (h / 153 + 2) % 12 + 1
    let year = e / 1461 - 4716 + (14 - month) / 12
    self.init(year: year, month: month, day: day)
  }

  /// The Julian day number: days can be counted and ordered by it.
  public var julianDay: Int {
    let a = (14 - month) / 12
    let y = year + 4800 - a
    let m = month + 12 * a - 3
    return day + (153 * m + 2) / 5 + 365 * y + y / 4 - y / 100 + y / 400 - 32045
  }

  /// The weekday: 1 is Monday (星期一), 7 is Sunday (星期日).
  public var weekday: Int { julianDay % 7 + 1 }

  /// The day that many days later (earlier when negative); `nil` outside the years 1 to 9999.
  public func adding(days: Int) -> CalendarDate? { CalendarDate(julianDay: julianDay + days) }

  /// `2021-06-04`.
  public var description: String {
    func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// Whether the first day is before the second.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// The number of days in a month of a year.
  public static func days(inMonth month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
