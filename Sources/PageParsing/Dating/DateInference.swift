import ArchiveModel
import HanCalendar

/// Weighs days of printing against what a page says.
struct DateInference: Sendable {
  /// What was found in the text.
  let evidence: DatingEvidence
  /// The days named, each once an article, with how often.
  let mentions: [DateMention]
  let years: [YearMention]
  let hints: [EraHint]
  /// The latest month-day told as past, by article: what 昨 in that article may mean.
  let mentionsByArticle: [Int: [DateMention]]
  let anchorsByArticle: [Int: [DayAnchor]]
  /// Years that a year of old and the years since add up to, once an article.
  let sums: [YearSpan]
  /// The last year that is named as no year to come; 0 where none is.
  let latestYear: Int

  /// How many days, years and names are weighed: a real page has a tenth of it, and more would cost time for nothing.
  private static let most = 800

  init(_ whole: DatingEvidence) {
    var evidence = whole
    if evidence.anchors.count > 100 { evidence.anchors.removeLast(evidence.anchors.count - 100) }
    self.evidence = evidence
    var seen = Set<DateMention>()
    var unique: [DateMention] = []
    for var mention in DateInference.withMonths(evidence.mentions)
    where unique.count < DateInference.most {
      let line = mention.line
      mention.line = 0
      guard seen.insert(mention).inserted else { continue }
      mention.line = line
      unique.append(mention)
    }
    unique = DateInference.withShares(unique)
    mentions = unique
    mentionsByArticle = Dictionary(grouping: unique, by: \.article)
    var seenYears = Set<YearMention>()
    years = evidence.years.prefix(DateInference.most).filter {
      var key = $0
      key.line = 0
      return seenYears.insert(key).inserted
    }
    anchorsByArticle = Dictionary(grouping: evidence.anchors, by: \.article)
    latestYear = evidence.years.filter { $0.tense != .future }.map(\.year).max() ?? 0
    sums = DateInference.sums(evidence)
    var seenHints = Set<String>()
    hints = evidence.hints.prefix(DateInference.most).filter { seenHints.insert($0.words).inserted }
  }

  /// Bare days get the month of the day told nearest before them on the page, or of the page's most frequent month.
  static func withMonths(_ mentions: [DateMention]) -> [DateMention] {
    guard mentions.contains(where: { $0.month == 0 }) else { return mentions }
    var counts = [Int](repeating: 0, count: 13)
    for mention in mentions where mention.month > 0 && mention.tense != .future { counts[mention.month] += 1 }
    let month = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    guard counts[month] > 0 else { return mentions.filter { $0.month > 0 } }
    return mentions.map { mention in
      var mention = mention
      if mention.month == 0 { mention.month = month }
      return mention
    }
  }

  /// Reports of one day count ever less: they show that it is over, and the first has shown that already. Otherwise a page full
  /// of one event could not be of the second day behind it.
  static func withShares(_ mentions: [DateMention]) -> [DateMention] {
    var mentions = mentions
    let told = mentions.indices.filter { mentions[$0].tense == .past || mentions[$0].tense == .dateline }
    let days = Dictionary(grouping: told) { mentions[$0].month * 32 + mentions[$0].day }
    for positions in days.values where positions.count > 1 {
      let ranked = positions.sorted {
        (emphasis(mentions[$0]), $1) > (emphasis(mentions[$1]), $0)
      }
      for (rank, position) in ranked.enumerated() { mentions[position].share = DatingWeights.share(rank) }
    }
    return mentions
  }

  /// The days of the year (as in a leap year) that the page may be of: the day after each day told as past, with the kin.
  func candidateDays() -> [(month: Int, day: Int)] {
    var counts: [Int: Int] = [:]
    for mention in mentions {
      let weight = mention.isProminent ? 3 : 1
      switch mention.tense {
      case .past, .dateline, .signature:
        for later in 1...2 { counts[DateInference.ordinal(mention, adding: later), default: 0] += weight }
        counts[DateInference.ordinal(mention, adding: 0), default: 0] += 1
      case .issue:
        for later in 1...3 { counts[DateInference.ordinal(mention, adding: later), default: 0] += weight }
      case .recalled: continue
      case .future, .open, .schedule:
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
  private static let lastFeastYear = 2040

  /// What the last year that an article names and the numbers of years since add up to; `years` is the sum.
  static func sums(_ evidence: DatingEvidence) -> [YearSpan] {
    guard !evidence.spans.isEmpty else { return [] }
    let latest = evidence.years.filter { $0.tense != .future }.map(\.year).max() ?? 0
    let named = Dictionary(grouping: evidence.years.filter { $0.tense != .future }, by: \.article)
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
  private static let leapYearStart = 2_451_545

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

  /// How much the text speaks for a day: for the day in any year, and for the year.
  func score(_ date: CalendarDate) -> (day: Double, year: Double) {
    let printed = date.julianDay
    var day = 0.0
    var year = 0.0
    for mention in mentions {
      guard let gap = gap(mention, date, printed) else { continue }
      if mention.year != nil {
        year += DatingWeights.fullDate(gap: gap, mention.tense)
        guard abs(gap) <= 120 else { continue }
      }
      day += DateInference.emphasis(mention) * DateInference.weight(mention.tense, gap)
      if let fits = mention.festivalYears {
        let named = CalendarDate(julianDay: printed - gap)?.year ?? date.year
        year += fits.contains(named) ? DatingWeights.festival : -DatingWeights.festival
      }
      if let weekday = mention.weekday, abs(gap) < 120 {
        year +=
          (printed - gap) % 7 + 1 == weekday ? DatingWeights.weekday : DatingWeights.weekdayOff
      }
    }
    for anchor in evidence.anchors { add(anchor, date, printed, &day, &year) }
    for mention in years {
      year += DateInference.weight(mention, date)
    }
    for hint in hints { year += DateInference.weight(hint, printed) }
    for sum in sums where sum.years == date.year { year += weight(sum) }
    return (day, year)
  }

  /// How surely something on the page points to that day: what told of it, or anchors it.
  func pointsTo(_ date: CalendarDate) -> Bool {
    let printed = date.julianDay
    return mentions.contains { mention in
      guard let gap = gap(mention, date, printed) else { return false }
      switch mention.tense {
      case .past, .dateline, .signature: return (0...3).contains(gap)
      case .issue: return (1...4).contains(gap)
      case .recalled: return false
      case .future, .open, .schedule:
        return (anchorsByArticle[mention.article] ?? []).contains { $0.offset == -gap }
      }
    }
  }

  /// Whether anything on the page speaks for the year itself.
  func pointsToYear(_ date: CalendarDate) -> Bool {
    var support = 0.0
    for mention in mentions where mention.year != nil {
      guard let gap = gap(mention, date, date.julianDay) else { continue }
      support += max(0, DatingWeights.fullDate(gap: gap, mention.tense))
    }
    for mention in years { support += max(0, DateInference.weight(mention, date)) }
    for hint in hints { support += max(0, DateInference.weight(hint, date.julianDay)) }
    for sum in sums where sum.years == date.year { support += weight(sum) }
    if mentions.contains(where: { $0.festivalYears?.contains(date.year) == true }) {
      support += DatingWeights.festival
    }
    for anchor in evidence.anchors {
      var day = 0.0
      var year = 0.0
      add(anchor, date, date.julianDay, &day, &year)
      support += max(0, year)
    }
    return support >= DatingWeights.leastYear
  }

  /// The days from the day named to the day of printing; a day without a year is that of the nearest year.
  func gap(_ mention: DateMention, _ date: CalendarDate, _ printed: Int) -> Int? {
    if let year = mention.year {
      return CalendarDate(year: year, month: mention.month, day: mention.day).map { printed - $0.julianDay }
    }
    var best: Int?
    for year in (date.year - 1)...(date.year + 1) {
      guard let named = CalendarDate(year: year, month: mention.month, day: mention.day) else { continue }
      let gap = printed - named.julianDay
      if abs(gap) < abs(best ?? Int.max) { best = gap }
    }
    return best
  }

  static func emphasis(_ mention: DateMention) -> Double {
    mention.share
      * (mention.isFirm ? mention.isProminent ? DatingWeights.prominent : 1 : DatingWeights.unfirm)
  }

  static func weight(_ mention: YearMention, _ date: CalendarDate) -> Double {
    let ahead = date.year - mention.year
    guard let month = mention.month else {
      return DatingWeights.year(mention.tense, ahead: ahead, month: date.month, day: date.day)
    }
    return DatingWeights.month(ahead: ahead * 12 + date.month - month)
  }

  static func weight(_ hint: EraHint, _ printed: Int) -> Double {
    guard hint.days.contains(printed) else { return -hint.outside }
    let age = Double(printed - hint.days.lowerBound) / 365
    return hint.inside * max(0.2, 1 - DatingWeights.fading * max(0, age - 1))
  }

  /// What a sum of years weighs: of several the one nearest to the years that the page names is the likeliest.
  func weight(_ sum: YearSpan) -> Double {
    DatingWeights.span - DatingWeights.spanFading * Double(max(0, sum.years - latestYear))
  }

  static func weight(_ tense: DateMention.Tense, _ gap: Int) -> Double {
    switch tense {
    case .past: DatingWeights.past(gap: gap)
    case .dateline: DatingWeights.dateline(gap: gap)
    case .signature: DatingWeights.signature(gap: gap)
    case .issue: DatingWeights.issue(gap: gap)
    case .recalled: DatingWeights.recalled(gap: gap)
    case .future: DatingWeights.future(gap: gap)
    case .schedule: DatingWeights.schedule(gap: gap)
    case .open: DatingWeights.open(gap: gap)
    }
  }

  func add(
    _ anchor: DayAnchor, _ date: CalendarDate, _ printed: Int, _ day: inout Double, _ year: inout Double
  ) {
    if let name = anchor.festival, let festival = Festival.named(name) {
      let meant = printed + anchor.offset
      let fits = (date.year - 1...date.year).contains { festival.date(in: $0)?.julianDay == meant }
      year += fits ? DatingWeights.festival : -DatingWeights.festival
    }
    let meets = (mentionsByArticle[anchor.article] ?? []).contains {
      (!anchor.isItem || $0.line == anchor.line) && gap($0, date, printed) == -anchor.offset
        && ($0.tense != .future || anchor.offset >= 0)
        && (!$0.isBesideYesterday || anchor.offset >= 0)
    }
    guard meets else { return }
    switch anchor.offset {
    case -1: day += anchor.isTitle ? DatingWeights.yesterdayInTitle : DatingWeights.yesterday
    case -2: day += DatingWeights.dayBefore
    case 0: day += DatingWeights.today
    default: day += DatingWeights.tomorrow
    }
  }
}
