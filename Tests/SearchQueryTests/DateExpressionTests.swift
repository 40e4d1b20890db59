import ArchiveModel
import SearchQuery
import Testing

/// Date expressions, read on Friday 2021-06-04 (辛丑年四月廿四).
@Suite struct DateExpressionTests {
  static let now = CalendarDate(year: 2021, month: 6, day: 4) ?? DateSet.earliest

  /// The set in short: `2021-06-04`, `2021-06-01..2021-06-30`, `..2021-12-31`, `6-4 yearly`.
  static func shown(_ set: DateSet) -> String {
    let intervals = set.intervals.map { days in
      let first = days.lowerBound == DateSet.earliest ? "" : days.lowerBound.description
      let last = days.upperBound == DateSet.latest ? "" : days.upperBound.description
      return first == last ? first : first + ".." + last
    }
    let yearly = set.yearly.map { days in
      let first = "\(days.lowerBound.month)-\(days.lowerBound.day)"
      let last = "\(days.upperBound.month)-\(days.upperBound.day)"
      return (first == last ? first : first + ".." + last) + " yearly"
    }
    return (intervals + yearly).joined(separator: " ")
  }

  @Test(arguments: [
    // Days.
    ("2021-06-04", "2021-06-04"), ("2021/6/4", "2021-06-04"), ("20210604", "2021-06-04"),
    ("2021.6.4", "2021-06-04"),
    ("２０２１－０６－０４", "2021-06-04"), ("2021年6月4日", "2021-06-04"), ("2021 年 6 月 4 日", "2021-06-04"),
    ("2021年6月4号", "2021-06-04"), ("二〇二一年六月四日", "2021-06-04"), ("二○二一年六月四日", "2021-06-04"),
    ("二零二一年六月四日", "2021-06-04"), ("一九五八年十二月三十一日", "1958-12-31"), ("2020-02-29", "2020-02-29"),
    ("1957年元月1日", "1957-01-01"),
    // Months and years.
    ("2021", "2021-01-01..2021-12-31"), ("2021年", "2021-01-01..2021-12-31"),
    ("二〇二一", "2021-01-01..2021-12-31"),
    ("二○二一年", "2021-01-01..2021-12-31"), ("2021年度", "2021-01-01..2021-12-31"),
    ("2021-06", "2021-06-01..2021-06-30"),
    ("2021/6", "2021-06-01..2021-06-30"), ("202106", "2021-06-01..2021-06-30"),
    ("2021年6月", "2021-06-01..2021-06-30"),
    ("2021年2月", "2021-02-01..2021-02-28"), ("2020年二月份", "2020-02-01..2020-02-29"),
    ("1990年代", "1990-01-01..1999-12-31"),
    ("九十年代", "1990-01-01..1999-12-31"), ("上世纪八十年代", "1980-01-01..1989-12-31"),
    ("10年代", "2010-01-01..2019-12-31"),
    ("2021年上半年", "2021-01-01..2021-06-30"), ("去年下半年", "2020-07-01..2020-12-31"),
    ("2021年第三季度", "2021-07-01..2021-09-30"),
    ("2021年底", "2021-12-01..2021-12-31"), ("今年初", "2021-01-01..2021-02-28"),
    // Of every year.
    ("6月4日", "6-4 yearly"), ("六月四日", "6-4 yearly"), ("6-4", "6-4 yearly"), ("06/04", "6-4 yearly"),
    ("2月29日", "2-29 yearly"),
    ("6月", "6-1..6-30 yearly"), ("二月", "2-1..2-29 yearly"), ("十二月初", "12-1..12-10 yearly"),
    ("12月中旬", "12-11..12-20 yearly"),
    ("十二月下旬", "12-21..12-31 yearly"), ("2月底", "2-21..2-29 yearly"), ("国庆", "10-1 yearly"),
    ("国庆节", "10-1 yearly"),
    ("元旦前后", "1-1..1-4 yearly 12-29..12-31 yearly"), ("6月4日至6月10日", "6-4..6-10 yearly"),
    ("12月20日..1月5日", "1-1..1-5 yearly 12-20..12-31 yearly"), ("6月4日-6日", "6-4..6-6 yearly"),
    // Months in part.
    ("2021年十二月初", "2021-12-01..2021-12-10"), ("去年12月底", "2020-12-21..2020-12-31"),
    ("2021年6月上旬", "2021-06-01..2021-06-10"),
    ("本月初", "2021-06-01..2021-06-10"), ("上月底", "2021-05-21..2021-05-31"), ("上个月15日", "2021-05-15"),
    // Relative.
    ("今天", "2021-06-04"), ("昨天", "2021-06-03"), ("前天", "2021-06-02"), ("today", "2021-06-04"),
    ("今年", "2021-01-01..2021-12-31"),
    ("去年", "2020-01-01..2020-12-31"), ("前年", "2019-01-01..2019-12-31"), ("大前年", "2018-01-01..2018-12-31"),
    ("本月", "2021-06-01..2021-06-30"), ("上月", "2021-05-01..2021-05-31"), ("上个月", "2021-05-01..2021-05-31"),
    ("本周", "2021-05-31..2021-06-06"), ("上周五", "2021-05-28"), ("上星期天", "2021-05-30"),
    ("近三年", "2018-06-05..2021-06-04"),
    ("最近3年", "2018-06-05..2021-06-04"), ("近30天", "2021-05-06..2021-06-04"), ("近半年", "2020-12-05..2021-06-04"),
    ("过去两周", "2021-05-22..2021-06-04"), ("三天前", "2021-06-01"), ("两年前", "2019-06-04"),
    ("去年6月4日", "2020-06-04"),
    ("前年国庆", "2019-10-01"), ("今年五月", "2021-05-01..2021-05-31"),
    // The lunar calendar and feasts.
    ("辛丑年四月廿四", "2021-06-04"), ("辛丑年", "2021-02-12..2022-01-31"), ("庚子年四月", "2020-04-23..2020-05-22"),
    ("农历二〇二一年四月廿四", "2021-06-04"), ("2021年正月初一", "2021-02-12"), ("庚子年闰四月初一", "2020-05-23"),
    ("2021年端午", "2021-06-14"), ("去年中秋节", "2020-10-01"), ("2021年端午前后", "2021-06-11..2021-06-17"),
    ("今年清明", "2021-04-04"),
    // Ranges: a vague beginning means its first day, a vague end its last.
    ("2021-06..2021-09", "2021-06-01..2021-09-30"), ("..2021", "..2021-12-31"), ("2021..", "2021-01-01.."),
    ("2020..2021", "2020-01-01..2021-12-31"), ("2021-06-04..2021-06-10", "2021-06-04..2021-06-10"),
    ("2021.6.4..2021.7.1", "2021-06-04..2021-07-01"), ("去年..今年", "2020-01-01..2021-12-31"),
    ("2020-2021", "2020-01-01..2021-12-31"),
    ("2019—2021年", "2019-01-01..2021-12-31"), ("2021年6月至9月", "2021-06-01..2021-09-30"),
    ("2021年6月4日—10日", "2021-06-04..2021-06-10"),
    ("2021年6月到2022年2月", "2021-06-01..2022-02-28"), ("2020年以来", "2020-01-01.."), ("1997年以前", "..1996-12-31"),
    ("2021年6月之后", "2021-07-01.."), ("2020年春节..今天", "2020-01-25..2021-06-04"), ("2021。。", "2021-01-01.."),
    ("2020年冬至至2021年夏至", "2020-12-21..2021-06-21"), ("2018至今", "2018-01-01.."),
  ])
  func means(_ text: String, _ days: String) throws {
    #expect(Self.shown(try DateSet.parse(text, now: Self.now)) == days)
  }

  @Test(arguments: ["端午", "四月廿四", "农历五月", "母亲节", "清明前后"])
  func movableDaysAreCountedOutForEveryYear(_ text: String) throws {
    let set = try DateSet.parse(text, now: Self.now)
    let years = Set(set.intervals.map(\.lowerBound.year))
    #expect(set.yearly.isEmpty)
    #expect(years.isSuperset(of: 1950...2021))
  }

  @Test func theFeastOfEveryYearHasTheDayOfOneYear() throws {
    let set = try DateSet.parse("端午", now: Self.now)
    for text in ["2021-06-14", "2020-06-25", "1957-06-02"] {
      #expect(CalendarDate(iso: text).map(set.contains) == true)
    }
    #expect(CalendarDate(iso: "2021-06-15").map(set.contains) == false)
  }

  @Test(arguments: [
    ("", "bad-date"), ("..", "bad-date"), ("昨日之日", "bad-date"), ("2021-13", "no-such-day"),
    ("2021-02-29", "no-such-day"),
    ("20210631", "no-such-day"), ("6月31日", "no-such-day"), ("2022..2021", "backward-range"),
    ("端午..2021", "mixed-range"),
    ("2021..6月4日", "mixed-range"), ("甲丑年", "bad-date"), ("4日", "bad-date"), ("21年", "bad-date"),
    ("2021-06-04-05", "bad-date"),
    ("近零年", "bad-date"), ("99999999999", "bad-date"), ("2021..2022..2023", "bad-date"),
    ("近九九九九年", "bad-date"),
  ])
  func isRefused(_ text: String, _ id: String) {
    let error = #expect(throws: QueryError.self) { try DateSet.parse(text, now: Self.now) }
    #expect(error?.id == id)
  }

  @Test func yearlyStretchesAreWrittenOutForYears() throws {
    let set = try DateSet.parse("2月29日", now: Self.now)
    #expect(
      set.intervals(inYears: 2019...2025).map(\.lowerBound.description) == ["2020-02-29", "2024-02-29"])
    let turn = try DateSet.parse("12月31日..1月1日", now: Self.now)
    #expect(
      Self.shown(DateSet(intervals: turn.intervals(inYears: 2020...2021)))
        == "2020-01-01 2020-12-31..2021-01-01 2021-12-31")
  }

  @Test func suggestionsNameTheLastDay() {
    let error = #expect(throws: QueryError.self) { try DateSet.parse("2021-02-30", now: Self.now) }
    #expect(error?.suggestion == "2021-02-28")
  }
}
