import ArchiveModel
import ArchiveStore
import HanText

/// Names that may be misprints of others: alike but for one character, in the same company.
struct NameSuspects {
  /// Where a name is seen.
  fileprivate struct Trace {
    var articles = 0
    var first: CalendarDate?
    var last: CalendarDate?
    var titles: Set<String> = []
    var districts: Set<String> = []
    var company: Set<String> = []
  }

  /// Two names with what speaks for their being one.
  struct Pair {
    /// The name that is printed oftener.
    var name: String
    var count: Int
    /// The one that may be a misprint of it.
    var suspect: String
    var suspectCount: Int
    var score: Int
    var reasons: [String]
  }

  private var traces: [String: Trace] = [:]
  /// Below this a pair is chance.
  private static let least = 5

  mutating func add(_ article: ArchivedArticle) {
    let persons = article.article.persons
    let writers = article.article.credits.map(\.name)
    let names = Set(persons.map(\.name) + writers)
    for name in names {
      traces[name, default: Trace()].see(article, among: names.subtracting([name]))
    }
    for person in persons { traces[person.name]?.titles.formUnion(person.titles) }
    for credit in article.article.credits { traces[credit.name]?.titles.insert(credit.role.rawValue) }
  }

  /// The pairs, the likeliest first.
  func pairs() -> [Pair] {
    var groups: [String: [String]] = [:]
    for name in traces.keys {
      let scalars = HanScalars(name.unicodeScalars)
      guard (2...4).contains(scalars.count) else { continue }
      for position in scalars.indices {
        var key = scalars
        key[position] = "*"
        groups[String(scalars: key), default: []].append(name)
      }
    }
    var found: [Pair] = []
    for names in groups.values where names.count > 1 && names.count < 200 {
      for (index, name) in names.enumerated() {
        for other in names[(index + 1)...] { if let pair = compare(name, other) { found.append(pair) } }
      }
    }
    return found.sorted { ($1.score, $0.name, $0.suspect) < ($0.score, $1.name, $1.suspect) }
  }

  private func compare(_ a: String, _ b: String) -> Pair? {
    guard let x = traces[a], let y = traces[b] else { return nil }
    let isFirst = x.articles != y.articles ? x.articles > y.articles : a < b
    let (name, suspect) = isFirst ? (a, b) : (b, a)
    let (own, other) = isFirst ? (x, y) : (y, x)
    var pair = Pair(
      name: name, count: own.articles, suspect: suspect, suspectCount: other.articles, score: 0, reasons: [])
    func note(_ reason: String, _ score: Int) {
      pair.score += score
      pair.reasons.append(reason)
    }
    guard let (first, second) = zip(name.unicodeScalars, suspect.unicodeScalars).first(where: { $0 != $1 })
    else {
      return nil
    }
    if Folding.fold(first) == Folding.fold(second) { return nil }
    if ShapeConfusables.areAlike(first, second) { note("shape", 4) }
    if !Set(Pinyin.readings(of: first)).isDisjoint(with: Pinyin.readings(of: second)) { note("sound", 2) }
    if name.unicodeScalars.count > 2 { note("two characters alike", 2) }
    let shared = own.titles.intersection(other.titles)
    // Those who write for one paper are few: two of them rarely differ in one character only.
    let isWriter = shared.contains { CreditRole(rawValue: $0) != nil }
    if !shared.isEmpty { note(isWriter ? "credit" : "title", isWriter ? 2 : 1) }
    if !own.districts.isDisjoint(with: other.districts) { note("district", 1) }
    if !own.company.subtracting([suspect]).isDisjoint(with: other.company) { note("company", 2) }
    if own.isNear(other) { note("days", 1) }
    // Two who are named side by side are two.
    if own.company.contains(suspect) { pair.score -= 4 }
    if other.articles > 3 { pair.score -= 2 }
    return pair.score >= Self.least ? pair : nil
  }

  func write(
    _ format: String, limit: Int, _ context: Context, where isWanted: (String) -> Bool
  ) throws(Failure) -> ExitStatus {
    let rows = pairs().filter { isWanted($0.name) || isWanted($0.suspect) }.prefix(limit)
    switch format {
    case "text":
      for row in rows {
        try context.print(
          "\(Display.line(row.suspect)) (\(row.suspectCount))  ← \(Display.line(row.name)) (\(row.count))  "
            + context.style.dim(row.reasons.joined(separator: ", ")))
      }
    case "csv", "graphml":
      try context.console.write("suspect,suspect_articles,name,articles,score,reasons\r\n")
      for row in rows {
        try context.console.write(
          TableWriter.row([
            row.suspect, String(row.suspectCount), row.name, String(row.count), String(row.score),
            row.reasons.joined(separator: "; "),
          ]))
      }
    default:
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for row in rows {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { writer in
            writer.member("suspect", row.suspect)
            writer.member("suspect_articles", row.suspectCount)
            writer.member("name", row.name)
            writer.member("articles", row.count)
            writer.member("score", row.score)
            writer.member("reasons", row.reasons)
          }
        }
      }
      try stream.finish(to: context.console)
    }
    if rows.isEmpty { context.mention(.nothingFound) }
    return rows.isEmpty ? .nothingFound : .done
  }
}

extension NameSuspects.Trace {
  fileprivate mutating func see(_ article: ArchivedArticle, among others: Set<String>) {
    articles += 1
    districts.formUnion(article.article.districts)
    company.formUnion(others)
    guard let day = article.issueDate?.date else { return }
    first = [first, day].compactMap { $0 }.min()
    last = [last, day].compactMap { $0 }.max()
  }

  /// Whether the days on which two names are seen come within two years of each other.
  fileprivate func isNear(_ other: NameSuspects.Trace) -> Bool {
    guard let first, let last, let from = other.first, let to = other.last else { return false }
    return from.julianDay <= last.julianDay + 731 && first.julianDay <= to.julianDay + 731
  }
}
