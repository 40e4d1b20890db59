import ArchiveModel
import HanCalendar
import HanText

/// Reads one date from its beginning to its end: a year, then what of the year, then what of the month.
struct DateWords {
  typealias Meaning = DateExpression.Meaning
  typealias Days = ClosedRange<CalendarDate>

  /// The text, folded and without blanks.
  let text: HanScalars
  let now: CalendarDate
  /// The first day of the range whose end this is.
  var context: CalendarDate?
  /// The month in which the range begins whose end this is, for ranges of every year.
  var monthContext: Int?
  /// Year, month and day that were understood but are no day.
  var named: (year: Int, month: Int, day: Int)?
  /// Where reading is.
  var index = 0

  init(text: HanScalars, now: CalendarDate) {
    self.text = text
    self.now = now
  }

  /// The last day of the month that was named with a day that it does not have.
  var lastDayOfNamedMonth: CalendarDate? {
    guard let named, (1...12).contains(named.month) else { return nil }
    return CalendarDate(
      year: named.year, month: named.month,
      day: CalendarDate.days(inMonth: named.month, ofYear: named.year))
  }

  mutating func read() -> Meaning? {
    if text.isEmpty { return nil }
    if let meaning = numeric() { return meaning }
    if named != nil { return nil }
    if let days = relativeDays() { return .days(days) }
    // 以来 and the like open an end of whatever stands before them.
    for (suffix, opens) in DateVocabulary.openings where text.count > suffix.count && text.ends(with: suffix)
    {
      var inner = DateWords(text: Array(text.dropLast(suffix.count)), now: now)
      guard case .days(let days) = inner.read() else { continue }
      switch opens {
      case .from: return .days(days.lowerBound...DateSet.latest)
      case .after: return days.upperBound.adding(days: 1).map { .days($0...DateSet.latest) }
      case .before: return days.lowerBound.adding(days: -1).map { .days(DateSet.earliest...$0) }
      }
    }
    return month(relativeTo: now) ?? lunar() ?? year() ?? partOfYear(nil)
  }

  /// 2021, 202106, 20210604, 2021-06, 2021/6/4, 6-4.
  private mutating func numeric() -> Meaning? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 8 && $0.allSatisfy(\.isDigit) })
    else {
      return nil
    }
    let marks = Set(text.filter { !$0.isDigit })
    let values = parts.map { $0.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) } }
    switch (parts.map(\.count), marks.count) {
    case ([8], _): return day(values[0] / 10_000, values[0] / 100 % 100, values[0] % 100)
    case ([6], _): return month(values[0] / 100, values[0] % 100)
    case ([4], _): return year(values[0])
    case (let counts, 1) where counts[0] == 4 && counts.dropFirst().allSatisfy { $0 <= 2 }:
      return counts.count == 2 ? month(values[0], values[1]) : day(values[0], values[1], values[2])
    case (let counts, 1) where counts.count == 2 && counts.allSatisfy { $0 <= 2 }:
      return yearlyDay(values[0], values[1])
    default: return nil
    }
  }

  /// Passes over a word that stands here.
  mutating func skip(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard text[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  /// Whether the last of the scalars are these.
  func ends(with suffix: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}
