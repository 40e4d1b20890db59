import ArchiveModel
import HanText

/// What is counted from a year or towards a day.
///
/// Foundings by the chronicles of party and state; births and deaths of leaders by their official lives; numbered days by the
/// resolutions that introduced them; sessions of the General Assembly, one a year since 1946, by the United Nations; days of
/// return by the joint declarations of 1984 and 1987; openings of games and exhibitions by their organizers.
extension EraTable {
  /// An event from which anniversaries are counted.
  struct Founding: Sendable {
    /// The words before the number.
    var word: HanScalars
    var year: Int
    /// The day of the year, where the press keeps one.
    var day: (month: Int, day: Int)?

    init(_ word: String, _ year: Int, _ month: Int? = nil, _ day: Int? = nil) {
      self.word = HanScalars(word.unicodeScalars)
      self.year = year
      if let month, let day { self.day = (month, day) }
    }
  }

  /// 成立100周年: the years from which anniversaries are counted, by the words before the number.
  static let foundings: [Founding] = [
    Founding("中国共产党", 1921, 7, 1), Founding("建党", 1921, 7, 1), Founding("党成立", 1921, 7, 1),
    Founding("党诞生", 1921, 7, 1), Founding("新中国", 1949, 10, 1), Founding("共和国", 1949, 10, 1),
    Founding("建国", 1949, 10, 1), Founding("国庆", 1949, 10, 1), Founding("抗战胜利", 1945, 9, 3),
    Founding("抗日战争", 1945, 9, 3), Founding("反法西斯", 1945, 9, 3), Founding("建军", 1927, 8, 1),
    Founding("解放军", 1927, 8, 1), Founding("南昌起义", 1927, 8, 1), Founding("秋收起义", 1927, 9, 9),
    Founding("改革开放", 1978), Founding("五四", 1919, 5, 4), Founding("辛亥", 1911, 10, 10),
    Founding("长征胜利", 1936, 10, 22), Founding("香港回归", 1997, 7, 1), Founding("澳门回归", 1999, 12, 20),
    Founding("抗美援朝", 1950, 10, 25), Founding("共青团", 1922, 5, 5), Founding("毛泽东同志诞辰", 1893, 12, 26),
    Founding("毛泽东诞辰", 1893, 12, 26), Founding("毛主席诞辰", 1893, 12, 26),
    Founding("邓小平同志诞辰", 1904, 8, 22), Founding("邓小平诞辰", 1904, 8, 22),
    Founding("周恩来同志诞辰", 1898, 3, 5), Founding("周恩来诞辰", 1898, 3, 5),
    Founding("刘少奇同志诞辰", 1898, 11, 24), Founding("刘少奇诞辰", 1898, 11, 24),
    Founding("三中全会", 1978, 12, 18), Founding("十月革命", 1917, 11, 7), Founding("社会主义革命", 1917, 11, 7),
    Founding("学雷锋", 1963, 3, 5), Founding("向雷锋同志学习", 1963, 3, 5), Founding("遵义会议", 1935),
    Founding("文艺座谈会上的讲话", 1942, 5, 23), Founding("卢沟桥事变", 1937, 7, 7),
    Founding("七七事变", 1937, 7, 7), Founding("九一八事变", 1931, 9, 18), Founding("南京大屠杀", 1937, 12, 13),
    Founding("恢复高考", 1977), Founding("汶川地震", 2008, 5, 12), Founding("汶川特大地震", 2008, 5, 12),
    Founding("人民代表大会成立", 1954), Founding("人民政协成立", 1949, 9, 21), Founding("西藏和平解放", 1951, 5, 23),
    Founding("湖南和平解放", 1949, 8, 4), Founding("马克思逝世", 1883, 3, 14), Founding("马克思诞辰", 1818, 5, 5),
    Founding("巴黎公社", 1871, 3, 18), Founding("毛主席逝世", 1976, 9, 9), Founding("毛泽东逝世", 1976, 9, 9),
  ]

  /// 第37个国际志愿者日: the year of the first.
  static let countedDays: [(word: HanScalars, first: Int)] = [
    ("志愿者日", 1986), ("记者节", 2000), ("教师节", 1985), ("助残日", 1991), ("环境日", 1972), ("宪法日", 2014),
    ("烈士纪念日", 2014),
    ("公祭日", 2014), ("读书日", 1996), ("地球日", 1970), ("水日", 1993), ("艾滋病日", 1988), ("禁毒日", 1988),
    ("消费者权益日", 1983),
    ("植树节", 1979), ("国防教育日", 2001), ("无烟日", 1988), ("护士节", 1912), ("医师节", 2018), ("丰收节", 2018),
    ("科技工作者日", 2017), ("消防宣传日", 1992), ("土地日", 1991), ("扶贫日", 2014), ("爱耳日", 2000), ("警察节", 2021),
    ("税收宣传月", 1992), ("安全生产月", 2002), ("劳动妇女节", 1911), ("国家安全教育日", 2016), ("爱眼日", 1996), ("献血者日", 2004),
    ("博物馆日", 1977), ("人口日", 1990), ("粮食日", 1981), ("知识产权日", 2001), ("残疾人日", 1992), ("湿地日", 1997),
    ("旅游日", 2011),
    ("航天日", 2016), ("结核病日", 1996), ("高血压日", 1998), ("计量日", 2000), ("节能宣传周", 1991), ("标准日", 1970),
    ("肝炎日", 2011),
    ("睡眠日", 2001), ("推广普通话宣传周", 1998), ("科技活动周", 2001), ("老年人日", 1991),
    ("防灾减灾日", 2009), ("联合国大会", 1946), ("联大", 1946),
  ].map { (HanScalars($0.0.unicodeScalars), $0.1) }

  /// 第28届奥运会: the number and year of one of the games, which are held every four years, and the first that were numbered so.
  static let games: [(word: HanScalars, number: Int, year: Int, first: Int)] = [
    ("冬奥会", 24, 2022, 17), ("奥运会", 23, 1984, 14), ("亚运会", 16, 2010, 8), ("全运会", 9, 2001, 7),
    ("全国运动会", 9, 2001, 7),
  ].map { (HanScalars($0.0.unicodeScalars), $0.1, $0.2, $0.3) }

  /// Bodies that sit for five years and meet once a year.
  static let assemblies: [HanScalars] = ["全国人大", "全国政协", "全国人民代表大会"].map { HanScalars($0.unicodeScalars) }

  /// What a page may count the days to: the words that name it, and its day.
  static let expected: [(word: HanScalars, day: CalendarDate)] = [
    ("香港回归", "1997-07-01"), ("澳门回归", "1999-12-20"), ("北京奥运", "2008-08-08"), ("北京冬奥", "2022-02-04"),
    ("奥运会", "2008-08-08"), ("上海世博", "2010-05-01"), ("世博会", "2010-05-01"), ("广州亚运", "2010-11-12"),
    ("杭州亚运", "2023-09-23"), ("新世纪", "2001-01-01"), ("21世纪", "2001-01-01"), ("新千年", "2000-01-01"),
  ].compactMap { word, day in CalendarDate(iso: day).map { (HanScalars(word.unicodeScalars), $0) } }
}
