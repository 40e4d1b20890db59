import ArchiveModel
import HanCalendar
import HanText

/// A paragraph or another item of an article, as the dater reads it.
struct DatingLine: Sendable {
  /// The number of its first line in the dump.
  var number: Int
  /// Its folded text.
  var text: HanScalars
  /// What it is in its article.
  var role: ItemRole
  /// Where its text begins behind a byline that opens it.
  var start = 0
  /// Where its further lines begin in the text, with their numbers.
  var seams: [(start: Int, number: Int)] = []

  /// The number of the line that holds a position; an item of a list goes by its first.
  func number(at position: Int) -> Int {
    guard role != .list else { return number }
    return seams.last { $0.start <= position }?.number ?? number
  }
}

/// An article, as the dater reads it.
struct DatingArticle: Sendable {
  var kind: ArticleKind
  var lines: [DatingLine]
}

/// What a page says that may date it: gathered by `MentionScanner`, weighed by `DateInference`.
struct DatingEvidence: Sendable {
  var mentions: [DateMention] = []
  var anchors: [DayAnchor] = []
  var years: [YearMention] = []
  var hints: [EraHint] = []
  var spans: [YearSpan] = []
  /// Months that are named without a day or a year.
  var months: [Int] = []
  var feasts: [NearFeast] = []
  var memorials: [Memorial] = []
}

/// A feast that is near: 植树节前夕, 教师节来临之际.
struct NearFeast: Sendable, Hashable {
  var article: Int
  var line: Int
  /// Its name.
  var festival: String
}

/// An anniversary that an article tells of, whose day is known: 中国共产党成立七十周年.
struct Memorial: Sendable, Hashable {
  var article: Int
  var line: Int
  /// Its year; `nil` where only the day of the year is known.
  var year: Int?
  var month: Int
  var day: Int
}

/// A day that the text names.
struct DateMention: Sendable, Hashable {
  /// How the text speaks of the day.
  enum Tense: Sendable, Hashable {
    /// Something happened on it.
    case past
    /// The news was sent on it: 新华社北京7月7日电.
    case dateline
    /// A notice or letter is signed with it.
    case signature
    /// An earlier issue of the paper is named by it: 本报9月10日第二版《…》一文.
    case issue
    /// An essay or story names it, with its year.
    case recalled
    /// Something will happen on it, or until it.
    case future
    /// An essay or story names it, without a year: that of the story or this one.
    case retold
    /// What is on that day, as the paper of the day tells: 电视节目预告(8月8日).
    case programme
    /// A list is open to view from that day: 公示时间:5月19日至5月25日.
    case display
    /// A table or list names it, mostly of what is to come.
    case schedule
    /// One cannot tell.
    case open
  }
  var article: Int
  var line: Int
  var year: Int?
  var month: Int
  var day: Int
  /// The weekday that stands with it: 3月16日(周六).
  var weekday: Int?
  var tense: Tense
  /// Whether it opens a report, or stands in a title.
  var isProminent = false
  /// Whether it begins a clause, as the day of what is told does.
  var isFirm = true
  /// How far it lies behind the day of printing where the text says so: 昨(六)日, 明日(五月一日).
  var fixedGap: Int?
  /// Whether the week begins with it that an article sums up.
  var opensWeek = false
  /// Whether a newer day is told on the page.
  var isOld = false
  /// Whether something began on it that a report opens with: 本报讯 从四月十五日起,….
  var opensNews = false
  /// The years in which the day bears the name that the text gives it: 10月4日是重阳节; `nil` where it gives none that tells.
  var festivalYears: [Int]?
  /// Whether 昨日 stands before it in its sentence, so that it is hardly yesterday itself.
  var isBesideYesterday = false
  /// The day by its name, where the text knows it by no other: 除夕夜, 正月初八上午; month is then -1.
  var feast: Festival?
  /// How much it counts beside what else is told of the same day.
  var share = 1.0
}

/// A word that ties the page's own day to the reports: 昨日, 今天, 明起.
struct DayAnchor: Sendable, Hashable {
  var article: Int
  var line: Int
  /// The day that is meant, counted from the day of printing: -2 to 1, or as many days ahead as are counted down.
  var offset: Int
  var isTitle: Bool
  /// Whether it stands in an item of a list, which tells of nothing but itself.
  var isItem = false
  /// The name of a day that is given to it: 昨日是母亲节.
  var festival: String?
}

/// A year that the text names.
struct YearMention: Sendable, Hashable {
  /// How the text speaks of the year.
  enum Tense: Sendable, Hashable {
    /// As of a year that is or was just over: 2021年度, 2021年我市.
    case present
    /// As of a year that is over: 2009年,全市受理投诉3128件 where 去年 is what the article tells of.
    case over
    /// As of a time to come: 到2025年.
    case future
    /// As of a time long gone: 1998年建.
    case history
    /// One cannot tell.
    case open
  }
  var article: Int
  var line: Int
  var year: Int
  /// The month that stands with it, without a day.
  var month: Int?
  var tense: Tense
}

/// A name or a sum that belongs to a time: 建党100周年, 党的二十大, 渌口区.
struct EraHint: Sendable, Hashable {
  var line: Int
  /// The words that say it.
  var words: String
  /// The first and the last day of that time, as Julian days.
  var days: ClosedRange<Int>
  /// What it adds for a day inside, and takes for one outside.
  var inside: Double
  var outside: Double
}

/// A number of years that have passed since a year that the article names: 一支就是八年.
struct YearSpan: Sendable, Hashable {
  var article: Int
  var line: Int
  var years: Int
}
