public import ArchiveModel
import HanCalendar
import HanText

extension DateSet {
  /// Reads a date expression: a day, a stretch or a range in any of the forms that people write.
  ///
  /// `2021-06-04`, `2021/6/4`, `20210604`, `2021年6月4日`, `二〇二一年六月`, `2021`, `6月4日` (of every year), `去年`, `上月底`,
  /// `近三年`, `十二月初`, `辛丑年四月廿四`, `端午前后`; two of them with `..`, 至 or 到 between them, or one with an end left open
  /// (`2021..`). A vague beginning means its first day, a vague end its last.
  ///
  /// - Parameters:
  ///   - text: The expression.
  ///   - now: The day from which 今年, 昨天 and their like are counted.
  /// - Returns: The days that are meant.
  /// - Throws: `QueryError` with the expression as its query.
  public static func parse(_ text: String, now: CalendarDate) throws(QueryError) -> DateSet {
    try DateExpression(now: now).read(text)
  }
}

/// Reads date expressions: ranges, and what single dates are made of.
struct DateExpression {
  /// The day from which relative words are counted.
  let now: CalendarDate

  /// What a single date means.
  enum Meaning {
    /// One stretch of days.
    case days(ClosedRange<CalendarDate>)
    /// A stretch of each year, in one piece or, over the turn of the year, in two.
    case yearly(DateSet.MonthDay, DateSet.MonthDay)
    /// Stretches that the calendar does not let come back on the same days: 中秋, 四月廿四.
    case scattered([ClosedRange<CalendarDate>])
  }

  func read(_ text: String) throws(QueryError) -> DateSet {
    let typed = Array(text.unicodeScalars)
    let first = typed.firstIndex { !$0.isBlank } ?? 0
    let last = (typed.lastIndex { !$0.isBlank } ?? -1) + 1
    guard first < last else { throw QueryError(.badDate(text), at: 0..<typed.count, in: text) }
    let scalars = Folding.foldForSearch(typed[first..<last])
    guard let separator = separator(in: scalars) else { return set(try single(scalars, at: first, in: text)) }
    let before = Array(scalars[..<separator.lowerBound])
    let behind = Array(scalars[separator.upperBound...])
    let place = first..<last
    guard !before.isEmpty || !behind.isEmpty else { throw QueryError(.badDate(text), at: place, in: text) }
    let start = before.isEmpty ? nil : try single(before, at: first, in: text)
    let end =
      behind.isEmpty ? nil : try single(behind, at: first + separator.upperBound, in: text, after: start)
    switch (start, end) {
    case (.days(let a), nil): return DateSet(intervals: [a.lowerBound...DateSet.latest])
    case (nil, .days(let b)): return DateSet(intervals: [DateSet.earliest...b.upperBound])
    case (.days(let a), .days(let b)):
      guard a.lowerBound <= b.upperBound else {
        let swapped = String(scalars: behind + scalars[separator] + before)
        throw QueryError(.backwardRange(text), at: place, in: text, suggestion: swapped)
      }
      return DateSet(intervals: [a.lowerBound...b.upperBound])
    case (.yearly(let a, _), .yearly(_, let b)): return set(.yearly(a, b))
    case (.days(let a), .yearly(_, let b)) where a.upperBound.julianDay - a.lowerBound.julianDay < 31:
      // 2021年6月至9月, 2021年12月至2月: the year goes on.
      let years = [a.lowerBound.year, a.lowerBound.year + 1]
      let ends = years.compactMap {
        CalendarDate(year: $0, month: b.month, day: min(b.day, lastDay(b.month, $0)))
      }
      guard let last = ends.first(where: { $0 >= a.upperBound }) else { fallthrough }
      return DateSet(intervals: [a.lowerBound...last])
    default:
      throw QueryError(.mixedRange(text), at: place, in: text, suggestion: "2021-06-04..2021-06-10")
    }
  }

  private func lastDay(_ month: Int, _ year: Int) -> Int { CalendarDate.days(inMonth: month, ofYear: year) }

  private func set(_ meaning: Meaning) -> DateSet {
    switch meaning {
    case .days(let days): return DateSet(intervals: [days])
    case .scattered(let stretches): return DateSet(intervals: stretches)
    case .yearly(let first, let last):
      if first <= last { return DateSet(yearly: [first...last]) }
      let begin = DateSet.MonthDay(month: 1, day: 1)
      let end = DateSet.MonthDay(month: 12, day: 31)
      return DateSet(yearly: [begin...last, first...end])
    }
  }

  /// What separates the two ends of a range: dots, a wave, 至 or 到, or a dash where a date cannot have one.
  private func separator(in scalars: HanScalars) -> Range<Int>? {
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "." where index + 1 < scalars.count && scalars[index + 1] == ".",
        "。" where index + 1 < scalars.count && scalars[index + 1] == "。":
        return index..<index + 2
      case "…", "~", "到": return index..<index + 1
      case "至" where index + 1 >= scalars.count || !["今", "日"].contains(scalars[index + 1]):
        // 冬至 and 夏至 are days.
        if index > 0, ["冬", "夏"].contains(scalars[index - 1]) { continue }
        return index..<index + 1
      case "-":
        var end = index + 1
        while end < scalars.count, scalars[end] == "-" { end += 1 }
        let before = scalars[..<index]
        let isYear = before.count == 4 && before.allSatisfy(\.isDigit)
        let behind = scalars[end...].prefix { $0.isDigit }
        let isYearBehind = behind.count == 4 && (end + 4 == scalars.count || scalars[end + 4] == "年")
        if isYear && isYearBehind || before.contains(where: { "年月日号旬".unicodeScalars.contains($0) }) {
          return index..<end
        }
      default: continue
      }
    }
    return nil
  }

  /// Reads one date; `after` is the beginning of the range whose end it is, from which it takes what it leaves out.
  private func single(
    _ scalars: HanScalars, at offset: Int, in text: String, after start: Meaning? = nil
  ) throws(QueryError) -> Meaning {
    var reader = DateWords(text: scalars.filter { !$0.isBlank }, now: now)
    if case .days(let days) = start { reader.context = days.lowerBound }
    if case .yearly(let first, _) = start { reader.monthContext = first.month }
    if let meaning = reader.read() { return meaning }
    let place = offset..<offset + scalars.count
    let word = String(scalars: scalars)
    if reader.named != nil {
      let last = reader.lastDayOfNamedMonth.map(\.description)
      throw QueryError(.noSuchDay(word), at: place, in: text, suggestion: last)
    }
    throw QueryError(
      .badDate(word), at: place, in: text, suggestion: "2021-06-04, 2021年6月, 6月4日, 去年, 近三年, 2021..")
  }
}
