import ArchiveModel
import HanCalendar
import HanText

/// 昨日是母亲节: a feast that the text says was yesterday, or is today.
struct FeastMention: Sendable {
  /// The feast.
  var festival: Festival
  /// How many days before the day of printing it was.
  var daysAgo: Int
  /// The number of the line.
  var line: Int

  private static let words = Vocabulary<Int>([
    ("昨日是", 1), ("昨天是", 1), ("昨是", 1), ("昨日,是", 1), ("昨天,是", 1), ("今日是", 0), ("今天是", 0), ("今天,是", 0),
  ])

  /// The feasts that a line names so.
  static func read(_ text: HanScalars, line: Int) -> [FeastMention] {
    guard let found = words.first(in: text, 0..<text.count) else { return [] }
    let rest = text[found.range.upperBound..<min(text.count, found.range.upperBound + 14)]
    return Festival.all.compactMap { festival in
      let name = Array(festival.name.unicodeScalars)
      guard rest.count >= name.count,
        (rest.startIndex...(rest.endIndex - name.count)).contains(where: { start in
          rest[start..<start + name.count].elementsEqual(name)
        })
      else { return nil }
      return FeastMention(festival: festival, daysAgo: found.value, line: line)
    }
  }

  /// The day before the day of printing, told as past, in a year.
  func day(in year: Int) -> DatedMention? {
    guard let date = festival.date(in: year)?.adding(days: daysAgo - 1) else { return nil }
    return DatedMention(
      month: date.month, day: date.day, year: year, tense: .past, weight: 1.8, line: line,
      words: festival.name)
  }
}
