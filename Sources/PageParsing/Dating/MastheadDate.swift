import ArchiveModel
import HanCalendar

/// Puts the date of a masthead together from its pieces and checks them against each other.
enum MastheadDate {
  /// The date with what agrees, or `nil` when the pieces name no day.
  ///
  /// A weekday and a lunar date that agree with each other but not with the date point to one damaged digit: the
  /// nearest day that satisfies both and differs in one digit is taken, with a diagnostic.
  static func assemble(_ pieces: [PrintedDate]) -> (issue: IssueDate, diagnostics: [Diagnostic])? {
    var year: Int?
    var month: Int?
    var day: Int?
    var weekday: Int?
    var lunar: WrittenDate?
    var lines: [Int] = []
    for piece in pieces {
      if piece.year != nil, piece.month != nil, piece.day != nil, year == nil || day == nil {
        (year, month, day) = (piece.year, piece.month, piece.day)
      }
      year = year ?? piece.year
      month = month ?? piece.month
      day = day ?? piece.day
      weekday = weekday ?? piece.weekday
      lunar = lunar ?? piece.lunar
      lines += piece.lines
    }
    lines = Array(Set(lines)).sorted()
    guard let year, let month, let day else { return nil }
    let printed = CalendarDate(year: year, month: month, day: day)
    func agrees(_ date: CalendarDate) -> (weekday: Bool?, lunar: Bool?) {
      var lunarAgrees: Bool?
      if let lunar, let month = lunar.month, let day = lunar.day, let own = LunarDate(date) {
        lunarAgrees = own.month == month && own.day == day
      }
      return (weekday.map { $0 == date.weekday }, lunarAgrees)
    }
    func issue(_ date: CalendarDate, _ confidence: Double, _ reason: String) -> IssueDate {
      IssueDate(
        date: date, source: .masthead, confidence: confidence,
        evidence: [Evidence(field: "publication_date", lines: lines, reason: reason, weight: 6)])
    }
    if let printed {
      let checks = agrees(printed)
      if checks.weekday != false, checks.lunar != false {
        let checked = [checks.weekday == true ? "weekday" : nil, checks.lunar == true ? "lunar date" : nil]
          .compactMap { $0 }
        return (
          issue(
            printed, checked.isEmpty ? 0.97 : 0.995,
            "the masthead prints \(printed)"
              + (checked.isEmpty ? "" : "; \(checked.joined(separator: " and ")) agree")), []
        )
      }
    }
    // One digit is damaged: days that differ in one digit and satisfy all that is printed.
    var repairs: [CalendarDate] = []
    for candidate in oneDigitAway(year: year, month: month, day: day) {
      let checks = agrees(candidate)
      let witnesses = [checks.weekday, checks.lunar].compactMap { $0 }
      if !witnesses.isEmpty, witnesses.allSatisfy({ $0 }) { repairs.append(candidate) }
    }
    let conflict = "the date of the masthead does not agree with its weekday or lunar date"
    if let only = repairs.first, repairs.count == 1 || lunar != nil {
      return (
        issue(only, repairs.count == 1 ? 0.85 : 0.7, "\(conflict): \(only) does, with one digit changed"),
        [Diagnostic(.dateConflict, .warning, lines: lines, "\(conflict); read as \(only)")]
      )
    }
    guard let printed else { return nil }
    return (
      issue(printed, 0.75, "the masthead prints \(printed)"),
      [Diagnostic(.dateConflict, .warning, lines: lines, "\(conflict); kept as printed")]
    )
  }

  /// The days whose year, month or day differs from the printed one in one digit.
  private static func oneDigitAway(year: Int, month: Int, day: Int) -> [CalendarDate] {
    var days: [CalendarDate] = []
    func vary(_ value: Int, _ width: Int) -> [Int] {
      var values: [Int] = []
      var power = 1
      for _ in 0..<width {
        let digit = value / power % 10
        for other in 0...9 where other != digit { values.append(value + (other - digit) * power) }
        power *= 10
      }
      return values
    }
    for other in vary(day, 2) {
      if let date = CalendarDate(year: year, month: month, day: other) { days.append(date) }
    }
    for other in vary(month, 2) {
      if let date = CalendarDate(year: year, month: other, day: day) { days.append(date) }
    }
    for other in vary(year, 4) where (1949...2100).contains(other) {
      if let date = CalendarDate(year: other, month: month, day: day) { days.append(date) }
    }
    return days
  }
}
