import ArchiveModel
import HanCalendar
import HanText

/// Days counted from today.
extension DateWords {
  /// 昨天, 三天前, 上周五, 近30天, 近三年.
  func relativeDays() -> Days? {
    for (words, days) in DateVocabulary.days where words.contains(where: { text.elementsEqual($0) }) {
      return now.adding(days: days).map { $0...$0 }
    }
    return week() ?? lately() ?? ago()
  }

  /// 本周, 上周五, 下星期一.
  func week() -> Days? {
    for (prefix, weeks) in DateVocabulary.weeks {
      for name in ["周", "星期", "礼拜"] {
        let word = Array((prefix + name).unicodeScalars)
        guard text.starts(with: word) else { continue }
        guard let monday = now.adding(days: 1 - now.weekday + 7 * weeks) else { return nil }
        if text.count == word.count { return monday.adding(days: 6).map { monday...$0 } }
        let day = Array(name.unicodeScalars) + text[word.count...]
        guard let found = HanWeekday.read(day, at: 0), found.end == day.count else { return nil }
        return monday.adding(days: found.weekday - 1).map { $0...$0 }
      }
    }
    return nil
  }

  /// 近三年, 最近30天, 过去半年: that long, today included.
  func lately() -> Days? {
    guard let prefix = DateVocabulary.lately.first(where: { text.starts(with: $0) }),
      let span = span(in: Array(text[prefix.count...])),
      let first = back(span).flatMap({ $0.adding(days: 1) }), first <= now
    else { return nil }
    return first...now
  }

  /// 三天前, 两年前, 半年前: that day.
  func ago() -> Days? {
    let suffix = Array("前".unicodeScalars)
    var rest = text[...]
    if rest.ends(with: "以前".unicodeScalars) { return nil }
    guard rest.ends(with: suffix) else { return nil }
    rest = rest.dropLast()
    return span(in: Array(rest)).flatMap { back($0) }.map { $0...$0 }
  }

  /// A length of time: so many days and so many months.
  func span(in words: HanScalars) -> (days: Int, months: Int)? {
    if words.elementsEqual("半年".unicodeScalars) { return (0, 6) }
    guard let found = HanNumeral.read(words, at: 0), (1...9999).contains(found.value) else { return nil }
    let unit = words[found.end...]
    return DateVocabulary.spans.first { $0.words.contains { unit.elementsEqual($0) } }
      .map { ($0.days * found.value, $0.months * found.value) }
  }

  /// The day that long before today; in a shorter month its last day.
  func back(_ span: (days: Int, months: Int)) -> CalendarDate? {
    let count = 12 * now.year + now.month - 1 - span.months
    guard count >= 12 else { return nil }
    let day = min(now.day, CalendarDate.days(inMonth: count % 12 + 1, ofYear: count / 12))
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)?.adding(days: -span.days)
  }
}
