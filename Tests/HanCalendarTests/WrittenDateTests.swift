import ArchiveModel
import HanCalendar
import Testing

@Suite struct WrittenDateTests {
  @Test(arguments: [
    ("2021", 2021), ("２０２１", 2021), ("二〇二一", 2021), ("二○二一", 2021), ("二零二一", 2021), ("一九五八", 1958),
    ("廿四", 24), ("卅", 30), ("卅一", 31), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31), ("一百零五", 105),
    ("一百九十六", 196), ("二千三百", 2300), ("一万二千六百二十三", 12623), ("贰拾叁", 23), ("〇", 0),
  ])
  func numerals(text: String, value: Int) {
    #expect(HanNumeral.value(text) == value)
  }

  @Test(arguments: ["", "十十", "五十十", "年", "1 2", "一十一百", "99999999999"])
  func notNumerals(text: String) {
    #expect(HanNumeral.value(text) == nil)
  }

  @Test func everyNumberIsReadAsItIsSpoken() {
    for value in 0..<10_000 {
      #expect(HanNumeral.value(HanNumeral.words(value)) == value)
      #expect(HanNumeral.value(HanNumeral.row(value)) == value)
    }
  }

  @Test(arguments: [
    ("2021年6月4日", "2021-06-04"), ("２０２１年６月４日", "2021-06-04"), ("二〇二一年六月四日", "2021-06-04"),
    ("二○二一年 六月 四日", "2021-06-04"), ("一九五八年十二月三十一日", "1958-12-31"), ("2021-06-04", "2021-06-04"),
    ("2021/6/4", "2021-06-04"), ("2021.6.4", "2021-06-04"), ("一九七〇年元月廿五日", "1970-01-25"),
    ("公元1958年9月12号", "1958-09-12"),
  ])
  func fullDates(text: String, day: String) {
    #expect(WrittenDate.parse(text)?.calendarDate == CalendarDate(iso: day))
  }

  @Test func partsOfDates() throws {
    let month = try #require(WrittenDate.parse("2021年6月"))
    #expect((month.year, month.month, month.day) == (2021, 6, nil))
    let day = try #require(WrittenDate.parse("12月6日"))
    #expect((day.year, day.month, day.day) == (nil, 12, 6))
    let only = try #require(WrittenDate.parse("五日"))
    #expect((only.year, only.month, only.day) == (nil, nil, 5))
    let short = try #require(WrittenDate.parse("五八年九月"))
    #expect((short.year, short.month) == (58, 9))
  }

  @Test(arguments: [
    ("辛丑年四月廿四", 4, 24), ("正月十五", 1, 15), ("腊月廿三", 12, 23), ("农历八月十五", 8, 15), ("闰四月初一", 4, 1),
    ("戊戌年七月廿九日", 7, 29),
  ])
  func lunarDates(text: String, month: Int, day: Int) throws {
    let date = try #require(WrittenDate.parse(text))
    #expect(date.isLunar)
    #expect((date.month, date.day) == (month, day))
  }

  @Test(arguments: ["20年", "十年", "3个月", "13月", "年月日", "", "32日"])
  func spansAreNoDates(text: String) {
    #expect(WrittenDate.parse(text) == nil)
  }

  @Test func everyDayIsReadInEveryForm() throws {
    let first = try #require(CalendarDate(year: 1957, month: 1, day: 1)).julianDay
    for number in stride(from: first, to: first + 25_000, by: 7) {
      let date = try #require(CalendarDate(julianDay: number))
      let han =
        HanNumeral.row(date.year) + "年" + HanNumeral.words(date.month) + "月" + HanNumeral.words(date.day)
        + "日"
      #expect(WrittenDate.parse(han)?.calendarDate == date)
      #expect(WrittenDate.parse(date.description)?.calendarDate == date)
      #expect(HanWeekday.weekday(named: HanWeekday.name(date.weekday)) == date.weekday)
      let lunar = try #require(LunarDate(date))
      let read = try #require(WrittenDate.parse(lunar.description))
      #expect(read.isLunar && read.month == lunar.month && read.day == lunar.day)
      #expect(read.isLeapMonth == lunar.isLeapMonth && read.yearName == SexagenaryYear(lunarYear: lunar.year))
    }
  }

  @Test func nothingTraps() {
    let alphabet = Array("二〇一十廿年月日号初闰正辛丑2021-/. 农历星期五周天".unicodeScalars)
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      var text: [Unicode.Scalar] = []
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      for start in text.indices {
        if let date = WrittenDate.read(text, at: start) {
          #expect(date.range.lowerBound == start && date.range.upperBound > start)
          #expect(date.range.upperBound <= text.count)
        }
        if let number = HanNumeral.read(text, at: start) {
          #expect(number.end > start && number.end <= text.count)
        }
      }
    }
  }
}
