import ArchiveModel
import HanCalendar
import Testing

@Suite struct LunarDateTests {
  @Test func everyDayOf1900To2100GoesThereAndBack() throws {
    let first = try #require(CalendarDate(year: 1900, month: 1, day: 1)).julianDay
    let last = try #require(CalendarDate(year: 2100, month: 12, day: 31)).julianDay
    var before: LunarDate?
    for number in first...last {
      let date = try #require(CalendarDate(julianDay: number))
      let lunar = try #require(LunarDate(date))
      try #require(lunar.calendarDate == date)
      // A lunar day follows the day before it, or opens a month.
      if let before { try #require(lunar.day == before.day + 1 || (lunar.day == 1 && before.day >= 29)) }
      before = lunar
    }
  }

  @Test(arguments: [
    ("2021-06-04", "辛丑年四月廿四"), ("1958-06-07", "戊戌年四月二十"), ("1958-09-12", "戊戌年七月廿九"),
    ("1949-10-01", "己丑年八月初十"), ("2033-12-22", "癸丑年闰十一月初一"), ("2020-05-23", "庚子年闰四月初一"),
    ("1900-01-31", "庚子年正月初一"), ("1900-01-01", "己亥年十二月初一"), ("2023-01-21", "壬寅年十二月三十"),
  ])
  func knownDays(day: String, lunar: String) throws {
    let date = try #require(CalendarDate(iso: day))
    #expect(LunarDate(date)?.description == lunar)
  }

  @Test func daysThatAreNotInTheTables() {
    #expect(LunarDate(year: 2021, month: 4, isLeapMonth: true, day: 1) == nil)
    #expect(LunarDate(year: 2021, month: 13, day: 1) == nil)
    #expect(LunarDate(year: 1898, month: 1, day: 1) == nil)
    #expect(CalendarDate(year: 1850, month: 1, day: 1).flatMap(LunarDate.init) == nil)
    #expect(CalendarDate(year: 2150, month: 1, day: 1).flatMap(LunarDate.init) == nil)
  }

  @Test func yearNamesTurnWithTheCycle() throws {
    for year in 1800...2200 {
      let cycle = SexagenaryYear(lunarYear: year)
      let scalars = Array(cycle.name.unicodeScalars)
      #expect(SexagenaryYear(stem: scalars[0], branch: scalars[1]) == cycle)
      #expect(cycle.years(in: year...year) == [year])
    }
    #expect(SexagenaryYear(stem: "甲", branch: "丑") == nil)
    #expect(SexagenaryYear(stem: "辛", branch: "丑")?.years(in: 1957...2030) == [1961, 2021])
  }

  @Test(arguments: [
    ("春节", 2022, "2022-02-01"), ("端午", 2021, "2021-06-14"), ("中秋节", 2021, "2021-09-21"),
    ("除夕", 2021, "2022-01-31"), ("母亲节", 2019, "2019-05-12"), ("清明", 2021, "2021-04-04"),
    ("冬至", 2021, "2021-12-21"), ("立春", 2021, "2021-02-03"), ("国庆节", 1958, "1958-10-01"),
  ])
  func festivals(name: String, year: Int, day: String) throws {
    #expect(try #require(Festival.named(name)).date(in: year) == CalendarDate(iso: day))
  }

  @Test func festivalsBeginWhenTheyWereFounded() throws {
    #expect(try #require(Festival.named("教师节")).date(in: 1984) == nil)
  }
}
