import ArchiveModel
import HanCalendar
import HanText

/// Tells on which day a page was printed: by what the user says, by its masthead, by the file's name, or by what its own
/// text tells as past, present and to come.
struct IssueDater {
  /// One line of an article with what its report is worth.
  struct Source {
    /// The folded text.
    var text: HanScalars
    /// The number of the line.
    var line: Int
    /// The ordinal of the article.
    var article: Int
    /// Whether it is a title line.
    var isTitle: Bool
    /// Whether it is a row of a table or an item of a list, whose days are mostly to come.
    var isListed: Bool
    /// The kind of the article.
    var kind: ArticleKind
  }

  private static let yesterday = Vocabulary<Void>([
    "昨日", "昨天", "昨晚", "昨夜", "昨上午", "昨下午", "昨在", "昨有", "昨举", "昨成", "昨起", "昨召", "昨正", "昨开", "昨启",
  ])
  private static let tomorrow = Vocabulary<Void>(["明日", "明天", "明起", "明晚", "明上午"])
  private static let today = Vocabulary<Void>(["今日", "今起", "今天起", "今晚", "今天上午", "今上午"])

  /// The date, or `nil` when nothing on the page points to one.
  static func infer(_ sources: [Source]) -> IssueDate? {
    var reader = MentionReader()
    var exactYears: [(year: Int, words: String, line: Int)] = []
    var earliest = 0
    var feasts: [FeastMention] = []
    var marks: [Int: (yesterday: Bool, tomorrow: Bool, todayTitle: Bool)] = [:]
    var articleOf: [Int: Int] = [:]
    for source in sources {
      let factor: Double =
        switch source.kind {
        case .news, .photo, .continuation: 1
        case .sidebar: 0.6
        case .notice: 0.5
        case .commentary: 0.35
        case .advertisement: 0.25
        case .literary: 0.08
        }
      reader.read(source.text, line: source.line, factor: source.isListed ? factor * 0.4 : factor)
      feasts += FeastMention.read(source.text, line: source.line)
      articleOf[source.line] = source.article
      YearEvidence.read(
        source.text, exact: { exactYears.append(($0, $1, source.line)) },
        earliest: { if source.kind != .literary { earliest = max(earliest, $0) } })
      let all = 0..<source.text.count
      var mark = marks[source.article] ?? (false, false, false)
      if yesterday.occurs(in: source.text, all) || source.isTitle && source.text.contains("昨") {
        mark.yesterday = true
      }
      if source.isTitle, tomorrow.occurs(in: source.text, all) { mark.tomorrow = true }
      if source.isTitle, today.occurs(in: source.text, all) { mark.todayTitle = true }
      marks[source.article] = mark
    }
    let counted = DurationEvidence.years(sources, reader.years, articleOf)
    guard let year = year(reader.years + counted, exactYears, earliest) else { return nil }
    return day(reader.days + feasts.compactMap { $0.day(in: year.year) }, year, marks, articleOf)
  }

  /// The year of the page: what anniversaries say, else the latest year that the page names as present.
  private static func year(
    _ mentions: [YearMention], _ exact: [(year: Int, words: String, line: Int)], _ earliest: Int
  ) -> (year: Int, evidence: Evidence, weight: Double)? {
    var scores: [Int: (weight: Double, words: String, line: Int)] = [:]
    for mention in mentions {
      let old = scores[mention.year] ?? (0, mention.words, mention.line)
      scores[mention.year] = (old.weight + mention.weight, old.words, old.line)
    }
    for found in exact {
      let old = scores[found.year] ?? (0, found.words, found.line)
      scores[found.year] = (old.weight + 3, found.words, found.line)
    }
    // A text that names a congress of the party is of its year or later; where it names no such year, of that year.
    if earliest > 0, !scores.contains(where: { $0.key >= earliest && $0.value.weight >= 0.35 }) {
      scores[earliest] = (0.5, "an event of that year", mentions.first?.line ?? 0)
    }
    // The present year is mostly the latest that is named; what is named once may be a plan or a deadline.
    let supported = scores.filter { $0.value.weight >= 0.35 && $0.key >= earliest && $0.key <= 2100 }
    guard let latest = supported.keys.max() else { return nil }
    func value(_ year: Int) -> Double {
      (supported[year]?.weight ?? 0) + (year == latest ? 1.2 : 0) - 0.15 * Double(min(20, latest - year))
    }
    guard let best = supported.keys.max(by: { (value($0), $0) < (value($1), $1) }) else { return nil }
    guard let found = scores[best] else { return nil }
    return (
      best,
      Evidence(
        field: "publication_date", lines: [found.line], reason: "the year \(best): “\(found.words)”",
        weight: found.weight),
      found.weight
    )
  }

  private static func day(
    _ mentions: [DatedMention], _ year: (year: Int, evidence: Evidence, weight: Double),
    _ marks: [Int: (yesterday: Bool, tomorrow: Bool, todayTitle: Bool)], _ articleOf: [Int: Int]
  ) -> IssueDate? {
    // Days in the year of the page; one whose own year is another is history.
    let told: [(mention: DatedMention, date: CalendarDate)] = mentions.compactMap { mention in
      guard mention.year == nil || mention.year == year.year else { return nil }
      return CalendarDate(year: year.year, month: mention.month, day: mention.day).map { (mention, $0) }
    }
    var candidates: Set<Int> = []
    for (mention, date) in told
    where mention.tense != .future || marks[articleOf[mention.line] ?? -1]?.tomorrow == true
      || marks[articleOf[mention.line] ?? -1]?.todayTitle == true
    {
      for shift in -1...2 { candidates.insert(date.julianDay + shift) }
    }
    var scored: [(julian: Int, score: Double)] = candidates.map { candidate in
      var score = 0.0
      var latest = Int.min
      for (mention, date) in told {
        let mark = marks[articleOf[mention.line] ?? -1]
        // Told in January of last December, or in December of next January: the nearest such day.
        var distance = candidate - date.julianDay
        if distance > 200 { distance -= 365 } else if distance < -200 { distance += 365 }
        let weight = mention.weight
        switch mention.tense {
        case .future:
          if distance > 0 { score -= 0.5 * weight }
          if distance == -1, mark?.tomorrow == true { score += 2.2 }
          if distance == 0, mark?.todayTitle == true { score += 1.5 }
        case .past, .open:
          let strength = mention.tense == .past ? weight : weight * 0.6
          if distance >= 1, distance < 200 { latest = max(latest, -distance) }
          switch distance {
          case 1: score += strength + (mark?.yesterday == true ? 1.6 : 0)
          case 2: score += 0.35 * strength
          case 3...7: score += 0.15 * strength
          case ...0:
            if distance == -1, mark?.tomorrow == true {
              score += 1.4
            } else if distance == 0, mark?.todayTitle == true {
              score += 1.2
            } else {
              score -= (mention.tense == .past ? 1.6 : 0.6) * weight
            }
          default: break
          }
        }
      }
      return (candidate, score)
    }
    scored.sort { $0.score != $1.score ? $0.score > $1.score : $0.julian > $1.julian }
    guard let best = scored.first, best.score > 0.25, let date = CalendarDate(julianDay: best.julian) else {
      return nil
    }
    let second = scored.dropFirst().first?.score ?? 0
    let margin = best.score - max(0, second)
    let confidence = min(0.97, (0.5 + 0.16 * margin) * (year.weight >= 1 ? 1 : 0.85))
    var evidence = [year.evidence]
    for (mention, told) in told where best.julian - told.julianDay == 1 && mention.tense != .future {
      evidence.append(
        Evidence(
          field: "publication_date", lines: [mention.line], reason: "tells of \(mention.words) as past",
          weight: mention.weight))
    }
    if date.year == year.year || date.year == year.year + 1 {
      return IssueDate(
        date: date, source: .inferred, confidence: max(0.3, confidence),
        evidence: evidence.sorted { $0.weight > $1.weight }.prefix(8).map { $0 })
    }
    return nil
  }
}
