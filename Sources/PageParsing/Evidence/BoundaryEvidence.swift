import HanText

/// What is seen between a line and the one before it; each weighs for or against pairs of states.
enum Boundary: Int, CaseIterable, Sendable {
  /// The log-odds that the line goes on in the middle of the sentence of the one before.
  case join
  /// The same above 3: surely one sentence.
  case joinSure
  /// Both are short.
  case bothShort
  /// The line before stops inside a sentence.
  case afterOpen
  /// The line before ends a sentence.
  case afterStop
  /// A byline closes the line before; its strength.
  case afterByline
  /// The line is a salutation.
  case salutation
  /// How many articles of the page a byline opens: none, few, some, many.
  case noLeads, fewLeads, someLeads, manyLeads
  /// How well the line before would do as kicker of this one.
  case kicker
  /// How well the two would do as one headline that is broken over lines.
  case broken
  /// A wider gap than usual stands between them.
  case gap
  /// How well the line before would do as section above this one.
  case section
  /// The line before is marked as a heading of a higher, of the same, of a lower level.
  case levelDown, levelSame, levelUp
  /// By how much the line is worded like the opening of an article rather than a further paragraph, and the reverse.
  case opens, goesOn
}

/// Reads what stands between lines.
struct BoundaryReader: Sendable {
  let seams: SeamScorer
  let titles: TitleBlock

  /// How well lines would do as parts of one title block that are no titles.
  static let noTitles: Float = -4

  /// One value for each boundary kind and line, line by line; those of the first line are 0.
  func read(_ readings: [LineReading]) -> [Float] {
    let kinds = Boundary.allCases.count
    var values = [Float](repeating: 0, count: readings.count * kinds)
    let leads = leadCount(readings)
    let leadClass: Boundary =
      leads >= 5 ? .manyLeads : leads >= 3 ? .someLeads : leads >= 1 ? .fewLeads : .noLeads
    for index in readings.indices.dropFirst() {
      func set(_ kind: Boundary, _ value: Float) { values[index * kinds + kind.rawValue] = value }
      let join = min(
        8,
        max(
          -8,
          Float(seams.adjacent(readings[index - 1].line, readings[index].line, readings[index - 1].endsOpen)))
      )
      set(.join, join)
      if join > 3 { set(.joinSure, join - 3) }
      if readings[index - 1].length < 22, readings[index].length < 22 { set(.bothShort, 1) }
      if readings[index - 1].endsOpen { set(.afterOpen, 1) }
      if readings[index - 1].has(.endsFullStop) { set(.afterStop, 1) }
      if let closing = readings[index - 1].closing, !closing.isPhoto {
        set(.afterByline, min(Float(closing.strength), 4))
      }
      if readings[index].has(.salutation) { set(.salutation, 1) }
      set(leadClass, 1)
      if readings[index - 1].looksLikeTitle, readings[index].looksLikeTitle {
        let (before, line) = (readings[index - 1], readings[index])
        set(.kicker, min(5, max(-4, Float(titles.kickerScore(before, line)))))
        set(.broken, min(5, max(-4, Float(titles.brokenScore(before, line)))))
        set(.section, min(5, max(-4, Float(SectionForm.score(before, next: line, rest: 1)))))
      } else {
        for kind in [Boundary.kicker, .broken, .section] { set(kind, Self.noTitles) }
      }
      if readings[index].has(.afterGap) { set(.gap, 1) }
      if let opening = readings[index].wording?.opening, opening != 0 {
        set(opening > 0 ? .opens : .goesOn, abs(opening))
      }
      let (a, b) = (readings[index - 1].line.headingLevel, readings[index].line.headingLevel)
      if a > 0, b > 0 { set(a < b ? .levelDown : a == b ? .levelSame : .levelUp, 1) }
    }
    return values
  }

  /// Articles that a byline opens or heads: where most have one, a title without is rarer.
  private func leadCount(_ readings: [LineReading]) -> Int {
    readings.indices.count { index in
      if (readings[index].opening?.strength ?? 0) > 3 { return true }
      return index > 0 && (readings[index].whole?.strength ?? 0) > 5 && readings[index - 1].looksLikeTitle
    }
  }
}
