import ArchiveModel
import Glibc

/// Finds the day on which a page was printed, its label and its issue's number.
///
/// What the user says wins; then what masthead and header print, with one damaged digit repaired where weekday, lunar date and
/// text agree on it; then the file's name; then what the text points to.
struct IssueDater: Sendable {
  private let scanner = MentionScanner()

  /// Sets date, label, number and their diagnostics.
  ///
  /// - Parameters:
  ///   - page: the page to set them on.
  ///   - articles: its articles with their folded lines.
  ///   - furniture: what was found of this page's masthead and headers.
  ///   - options: what the caller knows.
  func date(
    _ page: inout Page, _ articles: [DatingArticle], _ furniture: FurnitureReading,
    _ options: PageParser.Options
  ) {
    let name = FileNameReading(options.fileName)
    page.label = options.pageLabel ?? furniture.label ?? name.label
    page.issueNumber = options.issueNumber ?? furniture.issueNumber
    if let date = options.date {
      page.issueDate = IssueDate(
        date: date, source: .manifest, confidence: 1,
        evidence: [Evidence(field: "publication_date", reason: "the user says so", weight: 20)])
      return
    }
    let prints = furniture.printedDates.filter { $0.month != nil || $0.day != nil || $0.hasLunarDay }
    var found = scanner.scan(articles)
    // 2023年第14期: a year that the page prints by itself.
    for printed in furniture.printedDates where printed.month == nil && printed.day == nil {
      guard let year = printed.year, EraTable.years.contains(year) else { continue }
      found.years.append(
        YearMention(article: -1, line: printed.lines.first ?? 0, year: year, month: nil, tense: .present))
    }
    let inference = DateInference(found, month: prints.compactMap(\.month).first)
    let ranked = rank(inference, prints, name)
    guard let best = ranked.first, isSure(best, inference, prints, name) else {
      page.diagnostics.append(
        Diagnostic(.dateUnknown, .warning, lines: [], "nothing on the page tells the day of printing"))
      return
    }
    var evidence = inference.reasons(for: best.date)
    let source: DateSource = !prints.isEmpty ? .masthead : name.date == best.date ? .filename : .inferred
    for printed in prints {
      let score = PrintedDateScore(printed: printed)
      let conflicts = score.conflicts(with: best.date)
      evidence.insert(
        Evidence(
          field: "publication_date", lines: printed.lines,
          reason: conflicts.isEmpty ? "the page prints it" : "the page prints it, damaged",
          weight: score.score(best.date)), at: 0)
      guard !conflicts.isEmpty else { continue }
      page.diagnostics.append(
        Diagnostic(
          .dateConflict, .warning, lines: printed.lines,
          "\(conflicts.joined(separator: ", ")) as printed does not go with \(best.date)"))
    }
    if let named = name.date {
      if named == best.date {
        evidence.append(
          Evidence(
            field: "publication_date", reason: "the file's name holds it", weight: DatingWeights.fileName))
      } else {
        page.diagnostics.append(
          Diagnostic(
            .dateConflict, .warning, lines: prints.flatMap(\.lines),
            "the file's name says \(named), the page \(best.date)"))
      }
    }
    page.issueDate = IssueDate(
      date: best.date, source: source, confidence: confidence(ranked, prints), evidence: evidence)
  }

  /// A day with what speaks for it.
  private struct Candidate {
    var date: CalendarDate
    var text: (day: Double, year: Double)
    var score: Double
  }

  private func rank(_ inference: DateInference, _ prints: [PrintedDate], _ name: FileNameReading)
    -> [Candidate]
  {
    var dates = Set<CalendarDate>()
    let years = inference.candidateYears()
    if let named = name.date { dates.insert(named) }
    let scores = prints.prefix(8).map { PrintedDateScore(printed: $0) }
    for score in scores {
      dates.formUnion(score.candidates(years: years + [name.date?.year].compactMap { $0 }))
    }
    if scores.isEmpty {
      for day in inference.candidateDays() {
        for year in years {
          if let date = CalendarDate(year: year, month: day.month, day: day.day) { dates.insert(date) }
        }
      }
      dates.formUnion(inference.namedDays(in: years))
    }
    var candidates = dates.map { date in
      let text = inference.score(date)
      return Candidate(date: date, text: text, score: text.day + text.year)
    }
    // Print is stronger than what the text lets one guess.
    if !scores.isEmpty || name.date != nil, let most = candidates.map(\.score).max() {
      for position in candidates.indices {
        candidates[position].score = max(
          candidates[position].score - most, -DatingWeights.textAgainstPrint)
        let date = candidates[position].date
        candidates[position].score += scores.reduce(0) { $0 + $1.score(date) }
        if name.date == date { candidates[position].score += DatingWeights.fileName }
      }
    }
    return candidates.sorted { ($0.score, $0.date) > ($1.score, $1.date) }
  }

  /// Whether there is reason enough to give the date.
  private func isSure(
    _ best: Candidate, _ inference: DateInference, _ prints: [PrintedDate], _ name: FileNameReading
  ) -> Bool {
    if name.date == best.date { return true }
    let hasYear = prints.contains { $0.year != nil || $0.hasLunarDay } || inference.pointsToYear(best.date)
    let hasDay =
      prints.contains { $0.day != nil && $0.month != nil || $0.hasLunarDay } || inference.pointsTo(best.date)
    return hasYear && hasDay
  }

  /// How sure the best candidate is against all others.
  private func confidence(_ ranked: [Candidate], _ prints: [PrintedDate]) -> Double {
    guard let best = ranked.first else { return 0 }
    let total = ranked.reduce(0) { $0 + exp(DatingWeights.sharpness * ($1.score - best.score)) }
    return min(prints.isEmpty ? 0.97 : 0.995, 1 / total)
  }
}
