import ArchiveModel
import HanCalendar
import HanText

/// A day that the text names, with how it is told.
struct DatedMention: Sendable {
  /// How the text stands to the day.
  enum Tense: Sendable { case past, future, open }

  var month: Int
  var day: Int
  /// The year, where the text gives it beside the day.
  var year: Int?
  var tense: Tense
  /// How much it counts as a report of what has just happened, 0 to 1.
  var weight: Double
  /// The number of the line.
  var line: Int
  /// The day as printed.
  var words: String
}

/// A year that the text names, with how it stands to the present.
struct YearMention: Sendable {
  var year: Int
  var weight: Double
  var line: Int
  var words: String
}

/// Collects the days and years that a page names.
struct MentionReader {
  private(set) var days: [DatedMention] = []
  private(set) var years: [YearMention] = []

  private static let futureBefore = Vocabulary<Void>([
    "将于", "将在", "定于", "拟于", "截至", "截止", "预计", "计划", "力争", "确保", "于明年", "明年", "报名", "到", "至", "起至", "有效期",
    "直到", "限于", "暂定",
    "以前", "逾期", "开考", "最迟", "务于", "请于", "自", "原定", "时间:", "日期:", "时间", "定在",
  ])
  private static let futureAfter = Vocabulary<Void>([
    "将", "拟", "起", "前", "至", "止", "截止", "截至", "以前", "之前", "开始报名", "报名", "到", "开考", "开售", "举办前",
  ])
  private static let historyBefore = Vocabulary<Void>([
    "去年", "前年", "当年", "那年", "上年", "同年", "早在", "生于", "始于", "次年", "往年",
  ])
  private static let planBefore = Vocabulary<Void>(["到", "至", "力争", "争取", "确保", "目标", "预计", "展望", "截至"])

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - line: its number.
  ///   - factor: how much a report of its article counts, 0 to 1.
  mutating func read(_ text: HanScalars, line: Int, factor: Double) {
    var index = 0
    while index < text.count {
      guard HanNumeral.begins(text[index]), index == 0 || !HanNumeral.begins(text[index - 1]) else {
        index += 1
        continue
      }
      let reach = min(text.count, index + 12)
      guard
        text[index..<reach].contains(where: { $0 == "月" || $0 == "日" || $0 == "年" || $0 == "-" || $0 == "." }
        ),
        let found = WrittenDate.read(text, at: index), !found.isLunar
      else {
        index += 1
        continue
      }
      add(found, text, line: line, factor: factor)
      index = max(index + 1, found.range.upperBound)
    }
  }

  private mutating func add(_ date: WrittenDate, _ text: HanScalars, line: Int, factor: Double) {
    let words = String(scalars: text[date.range])
    let start = date.range.lowerBound
    let end = date.range.upperBound
    let before = max(0, start - 4)..<start
    let after = end..<min(text.count, end + 3)
    let isHistory = Self.historyBefore.occurs(in: text, before)
    var year = date.year
    if let short = year, short < 100 { year = short >= 49 ? 1900 + short : nil }
    if let year, (1949...2100).contains(year) {
      let isPlan = Self.planBefore.occurs(in: text, max(0, start - 3)..<start)
      let weight = date.day != nil ? 1.2 : date.month != nil ? 1 : 0.7
      let isRangeEnd = start > 0 && "-—~–".unicodeScalars.contains(text[start - 1])
      let isEvent = Self.eventAfter.occurs(in: text, end..<min(text.count, end + 5))
      if isEvent {
        years.append(YearMention(year: year, weight: 0.15, line: line, words: words))
      } else if (!isPlan && !isRangeEnd) || date.day != nil {
        years.append(YearMention(year: year, weight: weight * max(factor, 0.6), line: line, words: words))
      }
    }
    guard let month = date.month, let day = date.day, (1...12).contains(month), (1...31).contains(day) else {
      return
    }
    var tense = DatedMention.Tense.open
    let far = end..<min(text.count, end + 14)
    if Self.futureBefore.occurs(in: text, before)
      || Self.futureAfter.match(in: text, at: after.lowerBound, before: text.count) != nil
      || Self.futureAfter.occurs(in: text, after) && !text[after].contains(",")
      || Self.laterAfter.occurs(in: text, far)
    {
      tense = .future
    } else if start <= 14 || isSentenceStart(text, start) {
      tense = .past
    }
    // 11月29日24时: the count of a day that is over.
    if Self.countBefore.occurs(in: text, before), Self.hourAfter.occurs(in: text, after) { tense = .past }
    let position =
      start <= 14 || start <= 40 && isSentenceStart(text, start)
      ? 1 : isSentenceStart(text, start) ? 0.7 : 0.45
    days.append(
      DatedMention(
        month: month, day: day, year: year, tense: tense, weight: (isHistory ? 0.05 : position) * factor,
        line: line,
        words: words))
  }

  /// Events that are named by a year to come.
  private static let eventAfter = Vocabulary<Void>([
    "亚运会", "奥运会", "世博会", "冬奥", "世界杯", "规划", "远景", "届毕业", "全运会",
  ])
  private static let laterAfter = Vocabulary<Void>(["将在", "将于", "将举", "即将", "将正式", "将全面"])
  private static let countBefore = Vocabulary<Void>(["截至", "截止"])
  private static let hourAfter = Vocabulary<Void>(["24时", "24", "零时", "12时", "17时", "18时"])

  private func isSentenceStart(_ text: HanScalars, _ start: Int) -> Bool {
    start == 0 || "。;!?” )(:".unicodeScalars.contains(text[start - 1])
  }
}
