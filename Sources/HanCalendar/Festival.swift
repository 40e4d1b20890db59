public import ArchiveModel

/// A day that is known by a name: 国庆节, 中秋节, 母亲节, 清明.
public struct Festival: Sendable, Hashable {
  /// How its day is found.
  public enum Rule: Sendable, Hashable {
    /// The same Gregorian day every year.
    case solar(month: Int, day: Int)
    /// The same lunar day every year; day 30 is the last day of the month.
    case lunar(month: Int, day: Int)
    /// The n-th weekday (7 is Sunday) of a month.
    case weekday(month: Int, ordinal: Int, weekday: Int)
    /// A solar term.
    case term(SolarTerm)
  }

  /// The name as it is written, without 节 where that may be left out.
  public var name: String
  /// How its day is found.
  public var rule: Rule
  /// The first year in which it was kept under that name, so far as it matters here; 0 for old ones.
  public var since: Int

  /// The day of the festival in a year; for lunar ones the lunar year of that number. `nil` before it existed and outside
  /// 1900 to 2100.
  public func date(in year: Int) -> CalendarDate? {
    guard year >= since, (1900...2100).contains(year) else { return nil }
    switch rule {
    case .solar(let month, let day): return CalendarDate(year: year, month: month, day: day)
    case .lunar(let month, let day):
      let last = LunarDate.days(inMonth: month, ofYear: year) ?? day
      return LunarDate(year: year, month: month, day: min(day, last))?.calendarDate
    case .weekday(let month, let ordinal, let weekday):
      guard let first = CalendarDate(year: year, month: month, day: 1) else { return nil }
      return first.adding(days: (weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
    case .term(let term): return term.date(in: year)
    }
  }

  /// The festival of that name.
  public static func named(_ name: some StringProtocol) -> Festival? {
    all.first { $0.name == name } ?? all.first { $0.name + "节" == name }
  }

  private init(_ name: String, _ rule: Rule, since: Int = 0) {
    self.name = name
    self.rule = rule
    self.since = since
  }

  /// Those that newspapers date by. Fixed by law, custom or the United Nations; years of introduction as published there.
  public static let all: [Festival] =
    [
      Festival("元旦", .solar(month: 1, day: 1)),
      Festival("世界湿地日", .solar(month: 2, day: 2), since: 1997),
      Festival("情人节", .solar(month: 2, day: 14)),
      Festival("三八", .solar(month: 3, day: 8)),
      Festival("妇女节", .solar(month: 3, day: 8)),
      Festival("爱耳日", .solar(month: 3, day: 3), since: 2000),
      Festival("学雷锋日", .solar(month: 3, day: 5), since: 1963),
      Festival("学雷锋纪念日", .solar(month: 3, day: 5), since: 1963),
      Festival("植树节", .solar(month: 3, day: 12), since: 1979),
      Festival("消费者权益日", .solar(month: 3, day: 15), since: 1983),
      Festival("消费者的节日", .solar(month: 3, day: 15), since: 1983),
      Festival("3·15", .solar(month: 3, day: 15), since: 1983),
      Festival("世界睡眠日", .solar(month: 3, day: 21), since: 2001),
      Festival("世界水日", .solar(month: 3, day: 22), since: 1993),
      Festival("世界气象日", .solar(month: 3, day: 23), since: 1961),
      Festival("防治结核病日", .solar(month: 3, day: 24), since: 1996),
      Festival("国家安全教育日", .solar(month: 4, day: 15), since: 2016),
      Festival("世界地球日", .solar(month: 4, day: 22), since: 1970),
      Festival("世界读书日", .solar(month: 4, day: 23), since: 1995),
      Festival("中国航天日", .solar(month: 4, day: 24), since: 2016),
      Festival("知识产权日", .solar(month: 4, day: 26), since: 2001),
      Festival("五一", .solar(month: 5, day: 1)),
      Festival("劳动节", .solar(month: 5, day: 1)),
      Festival("五四", .solar(month: 5, day: 4)),
      Festival("青年节", .solar(month: 5, day: 4)),
      Festival("护士节", .solar(month: 5, day: 12)),
      Festival("防灾减灾日", .solar(month: 5, day: 12), since: 2009),
      Festival("国际博物馆日", .solar(month: 5, day: 18), since: 1977),
      Festival("中国旅游日", .solar(month: 5, day: 19), since: 2011),
      Festival("世界计量日", .solar(month: 5, day: 20), since: 2000),
      Festival("世界无烟日", .solar(month: 5, day: 31), since: 1988),
      Festival("六一", .solar(month: 6, day: 1)),
      Festival("儿童节", .solar(month: 6, day: 1)),
      Festival("世界环境日", .solar(month: 6, day: 5), since: 1974),
      Festival("爱眼日", .solar(month: 6, day: 6), since: 1996),
      Festival("献血者日", .solar(month: 6, day: 14), since: 2004),
      Festival("全国土地日", .solar(month: 6, day: 25), since: 1991),
      Festival("国际禁毒日", .solar(month: 6, day: 26), since: 1988),
      Festival("七一", .solar(month: 7, day: 1)),
      Festival("建党节", .solar(month: 7, day: 1)),
      Festival("世界人口日", .solar(month: 7, day: 11), since: 1990),
      Festival("世界肝炎日", .solar(month: 7, day: 28), since: 2011),
      Festival("八一", .solar(month: 8, day: 1)),
      Festival("建军节", .solar(month: 8, day: 1)),
      Festival("医师节", .solar(month: 8, day: 19), since: 2018),
      Festival("抗战胜利纪念日", .solar(month: 9, day: 3), since: 2014),
      Festival("教师节", .solar(month: 9, day: 10), since: 1985),
      Festival("烈士纪念日", .solar(month: 9, day: 30), since: 2014),
      Festival("国庆", .solar(month: 10, day: 1)),
      Festival("全国高血压日", .solar(month: 10, day: 8), since: 1998),
      Festival("世界标准日", .solar(month: 10, day: 14), since: 1970),
      Festival("世界粮食日", .solar(month: 10, day: 16), since: 1981),
      Festival("扶贫日", .solar(month: 10, day: 17), since: 2014),
      Festival("记者节", .solar(month: 11, day: 8), since: 2000),
      Festival("消防宣传日", .solar(month: 11, day: 9), since: 1992),
      Festival("世界艾滋病日", .solar(month: 12, day: 1), since: 1988),
      Festival("国际残疾人日", .solar(month: 12, day: 3), since: 1992),
      Festival("国家宪法日", .solar(month: 12, day: 4), since: 2014),
      Festival("国际志愿者日", .solar(month: 12, day: 5), since: 1986),
      Festival("国家公祭日", .solar(month: 12, day: 13), since: 2014),
      Festival("平安夜", .solar(month: 12, day: 24)),
      Festival("圣诞节", .solar(month: 12, day: 25)),
      Festival("春节", .lunar(month: 1, day: 1)),
      Festival("大年初一", .lunar(month: 1, day: 1)),
      Festival("元宵", .lunar(month: 1, day: 15)),
      Festival("正月十五", .lunar(month: 1, day: 15)),
      Festival("端午", .lunar(month: 5, day: 5)),
      Festival("七夕", .lunar(month: 7, day: 7)),
      Festival("中秋", .lunar(month: 8, day: 15)),
      Festival("重阳", .lunar(month: 9, day: 9)),
      Festival("腊八", .lunar(month: 12, day: 8)),
      Festival("小年", .lunar(month: 12, day: 24)),
      Festival("除夕", .lunar(month: 12, day: 30)),
      Festival("年三十", .lunar(month: 12, day: 30)),
      Festival("大年三十", .lunar(month: 12, day: 30)),
      Festival("大年夜", .lunar(month: 12, day: 30)),
      Festival("母亲节", .weekday(month: 5, ordinal: 2, weekday: 7)),
      Festival("助残日", .weekday(month: 5, ordinal: 3, weekday: 7), since: 1991),
      Festival("父亲节", .weekday(month: 6, ordinal: 3, weekday: 7)),
      Festival("全民国防教育日", .weekday(month: 9, ordinal: 3, weekday: 6), since: 2001),
    ] + SolarTerm.allCases.map { Festival($0.name, .term($0)) }
}
