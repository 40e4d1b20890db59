import ArchiveModel
import HanText

/// What the world knows of when: foundings that are counted in years, days that are counted in numbers, names that belong to
/// a time.
///
/// Dates of party congresses, foundings and five-year plans as given by the party's and state's own chronicles (Xinhua's
/// 中国共产党大事记); the year of quality by the State Council's programme for 1991; changes of local divisions by the notices
/// of the State Council and the Ministry of Civil Affairs; sessions of the General Assembly, one a year since 1946, by the
/// United Nations; the first run of 复兴号 by China Railway; codes on telephones and reporters for all media from when the
/// press first wrote of them.
enum EraTable {
  /// 成立100周年: the years from which anniversaries are counted, by the words before the number.
  static let foundings: [(word: HanScalars, year: Int)] = [
    ("中国共产党", 1921), ("建党", 1921), ("党成立", 1921), ("党诞生", 1921), ("新中国", 1949), ("共和国", 1949), ("建国", 1949),
    ("国庆", 1949), ("抗战胜利", 1945), ("抗日战争", 1945), ("反法西斯", 1945), ("建军", 1927), ("解放军", 1927), ("南昌起义", 1927),
    ("秋收起义", 1927), ("改革开放", 1978), ("五四", 1919), ("辛亥", 1911), ("长征胜利", 1936), ("香港回归", 1997),
    ("澳门回归", 1999),
    ("抗美援朝", 1950), ("共青团", 1922), ("毛泽东同志诞辰", 1893), ("毛主席诞辰", 1893), ("邓小平同志诞辰", 1904), ("三中全会", 1978),
    ("十月革命", 1917), ("社会主义革命", 1917),
  ].map { (HanScalars($0.0.unicodeScalars), $0.1) }

  /// 第37个国际志愿者日: the year of the first.
  static let countedDays: [(word: HanScalars, first: Int)] = [
    ("志愿者日", 1986), ("记者节", 2000), ("教师节", 1985), ("助残日", 1991), ("环境日", 1972), ("宪法日", 2014),
    ("烈士纪念日", 2014),
    ("公祭日", 2014), ("读书日", 1996), ("地球日", 1970), ("水日", 1993), ("艾滋病日", 1988), ("禁毒日", 1988),
    ("消费者权益日", 1983),
    ("植树节", 1979), ("国防教育日", 2001), ("无烟日", 1988), ("护士节", 1912), ("医师节", 2018), ("丰收节", 2018),
    ("科技工作者日", 2017), ("消防宣传日", 1992), ("土地日", 1991), ("扶贫日", 2014), ("爱耳日", 2000), ("警察节", 2021),
    ("税收宣传月", 1992), ("安全生产月", 2002), ("劳动妇女节", 1911), ("国家安全教育日", 2016), ("爱眼日", 1996), ("献血者日", 2004),
    ("防灾减灾日", 2009), ("联合国大会", 1946), ("联大", 1946),
  ].map { (HanScalars($0.0.unicodeScalars), $0.1) }

  /// Names that belong to a time; a day outside it is unlikely, and the days soon after its beginning are likeliest.
  static let names = Vocabulary<Era>(eras)

  private static let eras: [(String, Era)] = [
    ("十二大", Era("1982-09-01", "1987-10-24", 1.2)), ("十三大", Era("1987-10-25", "1992-10-11", 1.2)),
    ("十四大", Era("1992-10-12", "1997-09-11", 1.2)), ("十五大", Era("1997-09-12", "2002-11-07", 1.2)),
    ("十六大", Era("2002-11-08", "2007-10-14", 1.2)), ("十七大", Era("2007-10-15", "2012-11-07", 1.2)),
    ("十八大", Era("2012-11-08", "2017-10-17", 0.8)), ("十九大", Era("2017-10-18", "2022-10-15", 1)),
    ("二十大", Era("2022-10-16", "2027-10-15", 1)),
    ("“六五”计划", Era("1981-01-01", "1985-12-31", 0.6)),
    ("“七五”计划", Era("1986-01-01", "1990-12-31", 0.6)), ("“八五”计划", Era("1991-01-01", "1995-12-31", 0.6)),
    ("“九五”计划", Era("1996-01-01", "2000-12-31", 0.6)), ("“十五”计划", Era("2001-01-01", "2005-12-31", 0.6)),
    ("“十一五”", Era("2006-01-01", "2011-06-30", 0.6)), ("“十二五”", Era("2011-01-01", "2016-06-30", 0.6)),
    ("“十三五”", Era("2016-01-01", "2021-06-30", 0.6)), ("“十四五”", Era("2020-10-01", "2026-06-30", 0.8)),
    ("质量、品种、效益年", Era("1991-01-01", "1992-01-31", 1)),
    ("质量·品种·效益年", Era("1991-01-01", "1992-01-31", 1)),
    ("质量品种效益年", Era("1991-01-01", "1992-01-31", 1)),
    ("渌口区", Era("2018-06-19", nil, 1.5)), ("云龙示范区", Era("2009-01-01", nil, 0.7)),
    ("株洲县", Era(nil, "2018-06-30", 0.7)), ("醴陵县", Era(nil, "1985-06-30", 0.7)),
    ("天元区", Era("1997-06-01", nil, 1)), ("荷塘区", Era("1997-06-01", nil, 1)),
    ("芦淞区", Era("1997-06-01", nil, 1)),
    ("石峰区", Era("1997-06-01", nil, 1)), ("新冠", Era("2020-01-10", nil, 1.5)),
    ("非典", Era("2003-02-01", nil, 1)),
    ("大跃进", Era("1958-02-01", "1962-12-31", 0.8)), ("总路线", Era("1953-06-01", "1966-12-31", 0.4)),
    ("人民公社", Era("1958-08-01", "1984-12-31", 0.5)), ("革委会", Era("1967-01-01", "1980-12-31", 1)),
    ("革命委员会", Era("1967-01-01", "1980-12-31", 1)), ("批林批孔", Era("1974-01-01", "1976-10-31", 1)),
    ("农业学大寨", Era("1964-02-01", "1979-12-31", 0.8)), ("四人帮", Era("1976-10-06", nil, 0.8)),
    ("扶贫攻坚", Era("1994-04-01", "2020-12-31", 0.4)), ("脱贫攻坚", Era("2015-11-01", "2021-12-31", 0.6)),
    ("乡村振兴", Era("2017-10-18", nil, 0.6)), ("微信", Era("2011-01-21", nil, 1)),
    ("抖音", Era("2016-09-01", nil, 1)), ("复兴号", Era("2017-06-26", nil, 1.2)),
    ("扫码", Era("2011-07-01", nil, 1)), ("全媒体记者", Era("2013-01-01", nil, 1.2)),
    ("习近平总书记", Era("2012-11-15", nil, 1)), ("胡锦涛总书记", Era("2002-11-15", "2012-11-15", 1)),
    ("江泽民总书记", Era("1989-06-24", "2002-11-15", 1)),
  ]

  /// The characters with which those names begin.
  static let initials: [UInt32] = eras.compactMap { $0.0.unicodeScalars.first?.value }

  /// A time to which a name belongs.
  struct Era: Sendable {
    /// Its first and last day, as Julian days.
    var days: ClosedRange<Int>
    /// What a day outside it costs.
    var weight: Double
    /// Whether it is short enough to speak for its own years.
    var isBounded: Bool
    /// The first year of a plan of five years.
    var planStart: Int?

    init(_ from: String?, _ until: String?, _ weight: Double) {
      let first = from.flatMap { CalendarDate(iso: $0)?.julianDay } ?? 0
      let last = until.flatMap { CalendarDate(iso: $0)?.julianDay } ?? EraTable.latest
      days = first...max(first, last)
      self.weight = weight
      isBounded = from != nil && until != nil
      // Talk of a plan begins in the last months before it.
      if let from, let date = CalendarDate(iso: from), date.year % 5 <= 1, days.count > 1700,
        days.count < 2150
      {
        planStart = date.month >= 10 ? date.year + 1 : date.year
      }
    }
  }

  /// How the years of a plan are named, counted from its first.
  static let yearsOfPlan: [(word: HanScalars, year: Int)] = [
    ("头一年", 0), ("第一年", 0), ("开局", 0), ("起步之年", 0), ("第二年", 1), ("第三年", 2), ("中期", 2), ("第四年", 3),
    ("最后一年", 4),
    ("收官", 4), ("末一年", 4),
  ].map { (HanScalars($0.0.unicodeScalars), $0.1) }

  /// The years in which a page can be dated: from the paper's first to the end of the lunar tables.
  static let years = 1957...2100
  /// The last year that a name of the cycle of sixty is taken for.
  static let lastNamedYear = 2030
  /// A Julian day behind all others.
  static let latest = 9_999_999
}
