import HanText

/// Words for stretches of time. Where custom leaves the bounds open, they are drawn wide, so that a search misses nothing.
enum DateVocabulary {
  /// What a word does to the date before it.
  enum Opening {
    /// From its first day on.
    case from
    /// From the day after it on.
    case after
    /// Until the day before it.
    case before
  }

  /// 前后 of a festival: so many days before and after.
  static let daysAround = 3

  /// Lunar days of every year are counted out from this one on, the first of the tables.
  static let firstLunarYear = 1900

  /// Years counted from this one; longer words before words that they begin with.
  static let years: [(String, Int)] = [
    ("大前年", -3), ("前年", -2), ("去年", -1), ("上年", -1), ("昨年", -1), ("今年", 0), ("本年", 0), ("当年", 0), ("明年", 1),
  ]

  /// Months counted from this one.
  static let months: [(String, Int)] = [
    ("上上个月", -2), ("上上月", -2), ("上个月", -1), ("上月", -1), ("这个月", 0), ("本月", 0), ("当月", 0), ("下个月", 1),
    ("下月", 1),
  ]

  /// Weeks counted from this one; 周, 星期 or 礼拜 follows.
  static let weeks: [(String, Int)] = [
    ("上上个", -2), ("上上", -2), ("上个", -1), ("上", -1), ("这个", 0), ("这", 0), ("本", 0), ("下个", 1), ("下", 1),
  ]

  /// Days counted from today.
  static let days: [([HanScalars], Int)] = [
    (words("今天", "今日", "今", "至今", "现在", "today", "now"), 0),
    (words("昨天", "昨日", "昨", "昨晚", "yesterday"), -1),
    (words("前天", "前日"), -2), (words("大前天"), -3),
    (words("明天", "明日", "tomorrow"), 1), (words("后天"), 2),
  ]

  /// Words before a length of time that ends today.
  static let lately = words("最近", "过去", "近")

  /// Units of lengths of time.
  static let spans: [(words: [HanScalars], days: Int, months: Int)] = [
    (words("天", "日"), 1, 0), (words("周", "星期", "个星期", "礼拜", "个礼拜"), 7, 0),
    (words("个月", "月"), 0, 1), (words("年"), 0, 12),
  ]

  /// Words behind a date that open one of its ends; longer words before words that they end with.
  static let openings: [(HanScalars, Opening)] = [
    (Array("以来".unicodeScalars), .from), (Array("至今".unicodeScalars), .from),
    (Array("起".unicodeScalars), .from),
    (Array("以后".unicodeScalars), .after), (Array("之后".unicodeScalars), .after),
    (Array("以前".unicodeScalars), .before), (Array("之前".unicodeScalars), .before),
  ]

  /// Parts of a year, in months.
  static let partsOfYear: [([HanScalars], ClosedRange<Int>)] = [
    (words("初", "年初"), 1...2), (words("中", "年中"), 6...7), (words("底", "末", "年底", "年末", "岁末"), 12...12),
    (words("上半年"), 1...6), (words("下半年"), 7...12),
  ]

  /// Parts of a month, in days.
  static let partsOfMonth: [([HanScalars], ClosedRange<Int>)] = [
    (words("初", "月初", "上旬"), 1...10), (words("中", "中旬"), 11...20), (words("底", "末", "月底", "下旬"), 21...31),
    (words("上半月"), 1...15), (words("下半月"), 16...31),
  ]

  private static func words(_ words: String...) -> [HanScalars] { words.map { Array($0.unicodeScalars) } }
}
