import ArchiveModel
import HanCalendar

// The days and years that a page may be of.
extension DateInference {
  /// The days of the year (as in a leap year) that the page may be of: the day after each day told as past, with the kin.
  func candidateDays() -> [(month: Int, day: Int)] {
    var counts: [Int: Int] = [:]
    for mention in mentions where mention.month > 0 {
      let weight = mention.isProminent ? 3 : 1
      if let fixed = mention.fixedGap {
        counts[DateInference.ordinal(mention, adding: fixed), default: 0] += 3
      }
      switch mention.tense {
      case .past, .dateline, .signature:
        for later in 1...2 { counts[DateInference.ordinal(mention, adding: later), default: 0] += weight }
        counts[DateInference.ordinal(mention, adding: 0), default: 0] += 1
      case .issue:
        for later in 1...3 { counts[DateInference.ordinal(mention, adding: later), default: 0] += weight }
      case .recalled, .retold: continue
      case .programme, .display:
        for later in -1...0 { counts[DateInference.ordinal(mention, adding: later), default: 0] += weight }
      case .future, .open, .schedule:
        if mention.opensNews {
          for later in 0...1 { counts[DateInference.ordinal(mention, adding: later), default: 0] += 1 }
        }
        guard let anchors = anchorsByArticle[mention.article] else { continue }
        for anchor in anchors {
          counts[DateInference.ordinal(mention, adding: -anchor.offset), default: 0] += 1
        }
      }
    }
    let best = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(40)
    return best.compactMap { entry in
      CalendarDate(julianDay: DateInference.leapYearStart + entry.key).map { ($0.month, $0.day) }
    }
  }

  /// The last year that a feast alone makes a candidate.
  private static let lastFeastYear = 2030

  /// What the last year that an article names and the numbers of years since add up to; `years` is the sum.
  static func sums(_ evidence: DatingEvidence) -> [YearSpan] {
    guard !evidence.spans.isEmpty else { return [] }
    let latest = evidence.years.filter { $0.tense != .future }.map(\.year).max() ?? 0
    // 2017年全省…比赛 is of the year at hand, and no beginning.
    let named = Dictionary(
      grouping: evidence.years.filter { $0.tense == .history || $0.tense == .open }, by: \.article
    )
    .compactMapValues { $0.map(\.year).max() }
    var found: [YearSpan] = []
    for (article, spans) in Dictionary(grouping: evidence.spans, by: \.article) {
      var seen = Set<Int>()
      for span in spans.prefix(8) {
        guard let year = named[article] else { continue }
        let sum = year + span.years
        guard sum >= latest, sum <= latest + 20, EraTable.years.contains(sum), seen.insert(sum).inserted
        else { continue }
        found.append(YearSpan(article: article, line: span.line, years: sum))
      }
    }
    return found.sorted { ($0.article, $0.years) < ($1.article, $1.years) }
  }

  /// 2000-01-01, as a Julian day.
  static let leapYearStart = 2_451_545

  static func ordinal(_ mention: DateMention, adding days: Int) -> Int {
    let date = CalendarDate(year: 2000, month: mention.month, day: mention.day)
    let day = (date?.julianDay ?? leapYearStart) - leapYearStart + days
    return (day + 366) % 366
  }

  /// The years that the page may be of.
  func candidateYears() -> [Int] {
    var counts: [Int: Int] = [:]
    for sum in sums { counts[sum.years, default: 0] += 2 }
    for mention in years {
      counts[mention.year, default: 0] += 2
      if mention.tense == .future { counts[mention.year - 1, default: 0] += 1 }
      guard mention.tense != .history || mention.month != nil else { continue }
      counts[mention.year + 1, default: 0] += 1
    }
    for mention in mentions {
      guard let year = mention.year else { continue }
      counts[year, default: 0] += 2
      if mention.month == 12 { counts[year + 1, default: 0] += 1 }
    }
    for hint in hints where hint.inside > 0 && hint.days.count < 2200 {
      guard let first = CalendarDate(julianDay: hint.days.lowerBound),
        let last = CalendarDate(julianDay: hint.days.upperBound)
      else { continue }
      for year in first.year...last.year { counts[year, default: 0] += 1 }
    }
    for mention in mentions {
      guard let fits = mention.festivalYears else { continue }
      for year in fits where year <= DateInference.lastFeastYear { counts[year, default: 0] += 1 }
    }
    // A feast that was yesterday picks the year among those behind the last one named.
    if evidence.anchors.contains(where: { $0.festival != nil }),
      let latest = years.filter({ $0.tense != .future }).map(\.year).max()
    {
      for year in latest...(latest + 4) { counts[year, default: 0] += 1 }
    }
    let known = counts.filter { EraTable.years.contains($0.key) }
    return known.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.prefix(24).map(\.key)
  }
}
