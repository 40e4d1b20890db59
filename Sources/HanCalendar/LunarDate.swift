public import ArchiveModel

/// A day of the Chinese lunar calendar (农历): 辛丑年四月廿四 is 2021-06-04.
///
/// Known from 1900-01-01 (己亥年十二月初一) to the end of the lunar year 2100. The months are those of the Hong Kong
/// Observatory's published tables; for 2057, 2089 and 2097, where a new moon falls within seconds of midnight,
/// astronomical programs may differ by a day.
public struct LunarDate: Hashable, Sendable, CustomStringConvertible {
  /// The lunar year, numbered by the Gregorian year in which it begins.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// Whether it is the leap month that follows the month of that number (闰四月).
  public let isLeapMonth: Bool
  /// The day of the month, 1 to 30.
  public let day: Int

  /// The day of that lunar year, month and day; `nil` when there is no such day or it is not in the tables.
  public init?(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
    guard let length = LunarDate.days(inMonth: month, isLeapMonth: isLeapMonth, ofYear: year),
      (1...length).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, isLeapMonth: isLeapMonth, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, isLeapMonth: Bool, day: Int) {
    self.year = year
    self.month = month
    self.isLeapMonth = isLeapMonth
    self.day = day
  }

  /// The lunar date of a Gregorian day; `nil` outside the tables.
  public init?(_ date: CalendarDate) {
    let day = date.julianDay
    let starts = LunarDate.newYears
    // The lunar year begins between 20 January and 21 February of the year that it is numbered by.
    var index = date.year - LunarYears.first
    guard index >= 0, index < starts.count else { return nil }
    if day < starts[index] { index -= 1 }
    guard index >= 0, index < LunarYears.codes.count else { return nil }
    let year = LunarYears.first + index
    var rest = day - starts[index]
    let leap = LunarDate.leapMonth(ofYear: year)
    for month in 1...12 {
      for isLeap in month == leap ? [false, true] : [false] {
        guard let length = LunarDate.days(inMonth: month, isLeapMonth: isLeap, ofYear: year) else {
          return nil
        }
        if rest < length {
          self.init(uncheckedYear: year, month: month, isLeapMonth: isLeap, day: rest + 1)
          return
        }
        rest -= length
      }
    }
    return nil
  }

  /// The Gregorian day.
  public var calendarDate: CalendarDate? {
    let index = year - LunarYears.first
    guard LunarDate.newYears.indices.contains(index) else { return nil }
    var days = LunarDate.newYears[index] + day - 1
    let leap = LunarDate.leapMonth(ofYear: year)
    for earlier in 1...12 where earlier <= month {
      if earlier < month || isLeapMonth {
        days += LunarDate.days(inMonth: earlier, isLeapMonth: false, ofYear: year) ?? 0
      }
      if earlier < month, earlier == leap {
        days += LunarDate.days(inMonth: earlier, isLeapMonth: true, ofYear: year) ?? 0
      }
    }
    return CalendarDate(julianDay: days)
  }

  /// The month that is doubled in a lunar year; `nil` for none, and outside the tables.
  public static func leapMonth(ofYear year: Int) -> Int? {
    guard let code = code(ofYear: year), code & 0xF != 0 else { return nil }
    return Int(code & 0xF)
  }

  /// The number of days of a lunar month, 29 or 30; `nil` when the year has no such month.
  public static func days(inMonth month: Int, isLeapMonth: Bool = false, ofYear year: Int) -> Int? {
    guard let code = code(ofYear: year), (1...12).contains(month) else { return nil }
    if isLeapMonth { return Int(code & 0xF) == month ? (code & 0x10000 != 0 ? 30 : 29) : nil }
    return code & (1 << UInt32(16 - month)) != 0 ? 30 : 29
  }

  /// 辛丑年四月廿四, as mastheads print it.
  public var description: String {
    SexagenaryYear(lunarYear: year).name + "年" + LunarDate.monthName(month, isLeapMonth: isLeapMonth)
      + LunarDate.dayName(day)
  }

  /// 四月, 闰四月, 正月, 冬月 as 十一月, 十二月 (never 腊月).
  public static func monthName(_ month: Int, isLeapMonth: Bool = false) -> String {
    (isLeapMonth ? "闰" : "") + (month == 1 ? "正" : HanNumeral.words(month)) + "月"
  }

  /// 初一, 初十, 十五, 二十, 廿四, 三十.
  public static func dayName(_ day: Int) -> String {
    switch day {
    case ...10: "初" + HanNumeral.words(day)
    case 21...29: "廿" + HanNumeral.words(day - 20)
    default: HanNumeral.words(day)
    }
  }

  private static func code(ofYear year: Int) -> UInt32? {
    let index = year - LunarYears.first
    return LunarYears.codes.indices.contains(index) ? LunarYears.codes[index] : nil
  }

  /// The Julian day numbers on which the lunar years begin, one more than there are years in the table.
  ///
  /// Counted from 正月初一 of 1900, which is 1900-01-31 (JDN 2415051).
  private static let newYears: [Int] = {
    var starts = [2_415_051]
    func length(_ code: UInt32) -> Int {
      12 * 29 + (code & 0xFFF0).nonzeroBitCount + (code & 0xF == 0 ? 0 : code & 0x10000 != 0 ? 30 : 29)
    }
    starts.insert(2_415_051 - length(LunarYears.codes[0]), at: 0)
    for code in LunarYears.codes.dropFirst() { starts.append((starts.last ?? 0) + length(code)) }
    return starts
  }()
}
