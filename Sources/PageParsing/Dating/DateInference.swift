import ArchiveModel
import HanCalendar

/// Weighs days of printing against what a page says.
struct DateInference: Sendable {
  /// What was found in the text.
  private(set) var evidence: DatingEvidence
  /// The feasts that are near, each once.
  let feasts: [Festival]
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

  /// - Parameters:
  ///   - whole: what was found.
  ///   - month: the month that the page prints, for days whose month the text does not name.
  init(_ whole: DatingEvidence, month: Int? = nil) {
    var evidence = whole
    if evidence.anchors.count > 100 { evidence.anchors.removeLast(evidence.anchors.count - 100) }
    self.evidence = evidence
    var seen = Set<DateMention>()
    var unique: [DateMention] = []
    for var mention in DateInference.withMonths(evidence.mentions, printed: month, named: evidence.months)
    where unique.count < DateInference.most {
      let line = mention.line
      mention.line = 0
      guard seen.insert(mention).inserted else { continue }
      mention.line = line
      unique.append(mention)
    }
    unique = DateInference.withAges(DateInference.withShares(unique))
    mentions = unique
    mentionsByArticle = Dictionary(grouping: unique, by: \.article)
    var seenYears = Set<YearMention>()
    years = evidence.years.prefix(DateInference.most).filter {
      var key = $0
      key.line = 0
      return seenYears.insert(key).inserted
    }
    if evidence.memorials.count > 100 { self.evidence.memorials.removeLast(evidence.memorials.count - 100) }
    feasts = Set(evidence.feasts.prefix(DateInference.most).map(\.festival)).sorted().compactMap(
      Festival.named)
    anchorsByArticle = Dictionary(grouping: evidence.anchors, by: \.article)
    latestYear = evidence.years.filter { $0.tense != .future }.map(\.year).max() ?? 0
    sums = DateInference.sums(evidence)
    var seenHints = Set<String>()
    hints = evidence.hints.prefix(DateInference.most).filter { seenHints.insert($0.words).inserted }
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
      day += DateInference.weight(mention, gap)
      if mention.opensWeek, (printed - gap) % 7 == 0 { year += DatingWeights.week }
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
    for memorial in evidence.memorials { day += weight(memorial, date) }
    for feast in feasts { day += DateInference.weight(feast, date) }
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
    if evidence.anchors.contains(where: { anchor in
      anchor.festival.flatMap(Festival.dating).map { fits($0, date, anchor.offset) } ?? false
    }) {
      return true
    }
    if evidence.memorials.contains(where: { weight($0, date) >= DatingWeights.memorial(gap: 0) }) {
      return true
    }
    return mentions.contains { mention in
      guard let gap = gap(mention, date, printed) else { return false }
      if let fixed = mention.fixedGap { return gap == fixed }
      switch mention.tense {
      case .past, .dateline, .signature: return (0...3).contains(gap)
      case .issue: return (1...4).contains(gap)
      case .recalled, .retold: return false
      case .programme, .display: return (-1...0).contains(gap)
      case .future, .open, .schedule:
        if mention.opensNews, (0...1).contains(gap) { return true }
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
    // What speaks against the year is not made good by one that merely names it: 走转改 beside 2006年.
    for hint in hints {
      let weight = DateInference.weight(hint, date.julianDay)
      if weight > 0 || hint.outside >= DatingWeights.barring { support += weight }
    }
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
    // A weekday alone fits every sixth year; it helps where something else speaks for the year.
    if support > 0,
      mentions.contains(where: { mention in
        guard let weekday = mention.weekday, let gap = gap(mention, date, date.julianDay), abs(gap) < 120
        else { return false }
        return (date.julianDay - gap) % 7 + 1 == weekday
      })
    {
      support += DatingWeights.weekdayYear
    }
    return support >= DatingWeights.leastYear
  }

  /// The days from the day named to the day of printing; a day without a year is that of the nearest year.
  func gap(_ mention: DateMention, _ date: CalendarDate, _ printed: Int) -> Int? {
    if let feast = mention.feast {
      let days = (date.year - 1...date.year + 1).compactMap { feast.date(in: $0)?.julianDay }
      return days.map { printed - $0 }.min { abs($0) < abs($1) }
    }
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

  /// What a day that is named weighs for the day so many days behind it.
  static func weight(_ mention: DateMention, _ gap: Int) -> Double {
    if let fixed = mention.fixedGap { return gap == fixed ? DatingWeights.fixed : DatingWeights.fixedOff }
    if mention.opensNews { return emphasis(mention) * DatingWeights.begun(gap: gap) }
    if mention.isOld { return emphasis(mention) * DatingWeights.pastBehindNewer(gap: gap) }
    return emphasis(mention) * weight(mention.tense, gap)
  }

  static func weight(_ tense: DateMention.Tense, _ gap: Int) -> Double {
    switch tense {
    case .past: DatingWeights.past(gap: gap)
    case .dateline: DatingWeights.dateline(gap: gap)
    case .signature: DatingWeights.signature(gap: gap)
    case .issue: DatingWeights.issue(gap: gap)
    case .recalled: DatingWeights.recalled(gap: gap)
    case .future: DatingWeights.future(gap: gap)
    case .programme: DatingWeights.programme(gap: gap)
    case .display: DatingWeights.display(gap: gap)
    case .retold: DatingWeights.retold(gap: gap)
    case .schedule: DatingWeights.schedule(gap: gap)
    case .open: DatingWeights.open(gap: gap)
    }
  }

  func add(
    _ anchor: DayAnchor, _ date: CalendarDate, _ printed: Int, _ day: inout Double, _ year: inout Double
  ) {
    if let name = anchor.festival, let festival = Festival.dating(name) {
      let weight = fits(festival, date, anchor.offset) ? DatingWeights.festival : -DatingWeights.festival
      if festival.tellsYears { year += weight } else { day += weight }
    }
    guard (-2...1).contains(anchor.offset) else { return }
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
