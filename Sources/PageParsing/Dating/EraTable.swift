import ArchiveModel
import HanText

/// What the world knows of when: names that belong to a time, foundings that are counted in years, days that are counted in
/// numbers (`EraTable+Counts`).
///
/// Dates of party congresses, campaigns and five-year plans as given by the party's and state's own chronicles (Xinhua's
/// 中国共产党大事记); the year of quality by the State Council's programme for 1991; changes of local divisions by the notices
/// of the State Council and the Ministry of Civil Affairs; the days of rest by the State Council's orders; the first run of
/// 复兴号 by China Railway; codes on telephones and reporters for all media from when the press first wrote of them; the
/// press's own campaign 走基层 by the notice of five departments of August 9, 2011. Terms of presidents and premiers by the
/// elections of the National People's Congress, campaigns and slogans by when the same chronicles first have them, flights by
/// the China Manned Space Agency and the lunar programme; a name counts from some weeks before the flight, when papers wrote of it.
enum EraTable {
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
    ("走转改", Era("2011-08-09", nil, 1.5)), ("走基层", Era("2011-08-09", nil, 1)),
    ("建党百年", Era("2020-10-01", "2021-12-31", 1.5)), ("党史学习教育", Era("2021-02-20", "2022-03-31", 1.5)),
    ("两学一做", Era("2016-02-24", nil, 1)), ("三严三实", Era("2014-03-09", nil, 1)),
    ("群众路线教育实践活动", Era("2013-05-09", "2014-12-31", 1.5)), ("八项规定", Era("2012-12-04", nil, 1)),
    ("精准扶贫", Era("2013-11-03", nil, 1)), ("科学发展观", Era("2003-07-28", nil, 1)),
    ("三个代表", Era("2000-02-25", nil, 1)), ("保持共产党员先进性教育", Era("2005-01-05", "2006-07-31", 1.5)),
    ("两型社会", Era("2007-12-14", nil, 1)), ("新农合", Era("2003-01-16", nil, 1)),
    ("黄金周", Era("1999-09-18", nil, 1)), ("双休日", Era("1995-03-25", nil, 1)),
    ("家电下乡", Era("2007-12-01", "2013-06-30", 1)), ("健康码", Era("2020-02-11", nil, 1.2)),
    ("河长制", Era("2016-12-11", nil, 1)), ("酃县", Era(nil, "1994-06-30", 0.7)),
    ("炎陵县", Era("1994-04-05", nil, 1)), ("文化大革命", Era("1966-05-16", nil, 0.8)),
    ("抓纲治国", Era("1977-01-01", "1978-12-31", 1.2)), ("微博", Era("2009-08-28", nil, 1)),
    ("第三次全国人口普查", Era("1981-07-01", "1983-06-30", 1.5)),
    ("第四次全国人口普查", Era("1989-07-01", "1991-06-30", 1.5)),
    ("第五次全国人口普查", Era("2000-01-01", "2001-06-30", 1.5)),
    ("第六次全国人口普查", Era("2010-01-01", "2011-06-30", 1.5)),
    ("第七次全国人口普查", Era("2020-01-01", "2021-06-30", 1.5)),
    ("汉城奥运", Era("1988-01-01", "1988-12-31", 1.2)), ("巴塞罗那奥运", Era("1992-01-01", "1992-12-31", 1.2)),
    ("亚特兰大奥运", Era("1996-01-01", "1996-12-31", 1.2)), ("悉尼奥运", Era("2000-01-01", "2000-12-31", 1.2)),
    ("雅典奥运", Era("2004-01-01", "2004-12-31", 1.2)), ("伦敦奥运", Era("2012-01-01", "2012-12-31", 1.2)),
    ("里约奥运", Era("2016-01-01", "2016-12-31", 1.2)), ("巴黎奥运", Era("2024-01-01", "2024-12-31", 1.2)),
    ("韩日世界杯", Era("2002-01-01", "2002-12-31", 1.2)), ("德国世界杯", Era("2006-01-01", "2006-12-31", 1.2)),
    ("南非世界杯", Era("2010-01-01", "2010-12-31", 1.2)), ("巴西世界杯", Era("2014-01-01", "2014-12-31", 1.2)),
    ("俄罗斯世界杯", Era("2018-01-01", "2018-12-31", 1.2)), ("卡塔尔世界杯", Era("2022-01-01", "2022-12-31", 1.2)),
    ("新世纪第一", Era("2001-01-01", "2001-12-31", 1.2)), ("新世纪的第一", Era("2001-01-01", "2001-12-31", 1.2)),
    ("新千年", Era("1999-10-01", "2001-01-31", 1.2)), ("千禧年", Era("1999-10-01", "2001-01-31", 1.2)),
    // Whoever held an office, and campaigns.
    ("朱镕基总理", Era("1998-03-17", "2003-03-16", 1)), ("温家宝总理", Era("2003-03-16", "2013-03-15", 1)),
    ("李克强总理", Era("2013-03-15", "2023-03-11", 1)), ("李鹏总理", Era("1987-11-24", "1998-03-17", 1)),
    ("胡锦涛主席", Era("2003-03-15", "2013-03-14", 1)), ("习近平主席", Era("2013-03-14", nil, 1)),
    ("江泽民主席", Era("1993-03-27", "2003-03-15", 1)), ("华国锋主席", Era("1976-10-07", "1981-06-29", 1)),
    ("华主席", Era("1976-10-07", "1981-06-29", 1)), ("刘少奇主席", Era("1959-04-27", "1968-10-31", 1)),
    ("林副主席", Era("1966-08-12", "1971-09-13", 1.2)),
    ("反右倾", Era("1959-08-02", "1962-12-31", 1)),
    ("三面红旗", Era("1960-01-01", "1978-12-31", 0.8)), ("四清运动", Era("1963-02-01", "1967-12-31", 0.8)),
    ("反击右倾翻案风", Era("1975-11-01", "1977-06-30", 1.2)), ("对越自卫反击", Era("1979-02-17", nil, 1)),
    ("五讲四美", Era("1981-02-25", nil, 1)),
    ("五讲四美三热爱", Era("1983-03-11", nil, 1)), ("联产承包", Era("1978-12-01", nil, 1)),
    ("希望工程", Era("1989-10-30", nil, 1.2)), ("邓小平南方谈话", Era("1992-01-18", nil, 1)),
    ("社会主义市场经济", Era("1992-06-09", nil, 1)),
    ("三讲教育", Era("1998-11-21", "2001-12-31", 1.2)), ("西部大开发", Era("1999-06-17", nil, 1)),
    ("和谐社会", Era("2004-09-19", nil, 1)), ("八荣八耻", Era("2006-03-04", nil, 1.2)),
    ("一带一路", Era("2013-09-07", nil, 1.2)), ("中国梦", Era("2012-11-29", nil, 1)),
    ("供给侧", Era("2015-11-10", nil, 1.2)), ("互联网+", Era("2014-11-01", nil, 1)),
    ("扫黑除恶", Era("2018-01-11", nil, 1.2)), ("光盘行动", Era("2013-01-16", nil, 1.2)),
    ("全面两孩", Era("2015-10-29", nil, 1.2)),
    ("新冠疫苗", Era("2020-07-01", nil, 1)),
    // What happened on a day, and what is told of it at once or later.
    ("香港政权交接", Era("1997-06-20", "1997-07-31", 1.2)), ("澳门政权交接", Era("1999-12-10", "2000-01-15", 1.2)),
    ("神舟五号", Era("2003-10-10", nil, 1)), ("神舟六号", Era("2005-10-01", nil, 1)),
    ("神舟七号", Era("2008-09-01", nil, 1)),
    ("神舟八号", Era("2011-10-20", nil, 1)), ("神舟九号", Era("2012-06-01", nil, 1)),
    ("神舟十号", Era("2013-06-01", nil, 1)),
    ("神舟十一号", Era("2016-10-01", nil, 1)), ("神舟十二号", Era("2021-06-01", nil, 1)),
    ("神舟十三号", Era("2021-10-01", nil, 1)), ("嫦娥一号", Era("2007-10-01", nil, 1)),
    ("嫦娥三号", Era("2013-11-20", nil, 1)),
    ("嫦娥四号", Era("2018-12-01", nil, 1)), ("嫦娥五号", Era("2020-11-15", nil, 1)),
    ("嫦娥六号", Era("2024-04-20", nil, 1)),
    ("汶川", Era("2008-05-12", nil, 0.8)), ("玉树地震", Era("2010-04-14", nil, 1)),
    ("芦山地震", Era("2013-04-20", nil, 1)),
    ("雨雪冰冻灾害", Era("2008-01-10", nil, 1)),
    ("取消农业税", Era("2004-03-05", nil, 1)), ("免征农业税", Era("2004-03-05", nil, 1)),
    ("武广高铁", Era("2009-06-01", nil, 1.2)),
    ("共享单车", Era("2015-06-01", nil, 1.2)),
    ("支付宝", Era("2004-12-08", nil, 1)), ("网约车", Era("2014-07-01", nil, 1)),
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
