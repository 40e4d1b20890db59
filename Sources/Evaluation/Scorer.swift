public import ArchiveModel

/// Compares readings of pages with annotations.
///
/// Figures: B-cubed F1 of the division into articles (A. Bagga and B. Baldwin, 1998), exact articles, roles of lines,
/// title blocks, headlines, paragraphs, kinds, credits, persons, districts and dates. Each wanted article is paired with the
/// read article that shares most lines with it, one to one.
public struct Scorer {
  private var tallies: [String: Tally] = [:]
  private var precision = 0.0
  private var recall = 0.0
  private var lines = 0
  private var roles = 0
  private var dates = 0
  private var dumps = 0
  private var articles = 0
  private var differences: [String] = []

  /// A scorer that has seen nothing.
  public init() {}

  /// Compares one page.
  ///
  /// - Parameters:
  ///   - read: the articles that the parser found in the dump, all its pages together.
  ///   - found: the dates that they have.
  ///   - wanted: the truth.
  public mutating func add(_ read: [Article], dates found: Set<String?>, against wanted: Annotation) {
    dumps += 1
    articles += wanted.articles.count
    scoreLines(read, wanted)
    let file = wanted.file
    func all(_ lines: some Sequence<Int>) -> String { lines.sorted().map(String.init).joined(separator: ",") }
    tally("article_exact", Set(read.map { $0.lineSet }), Set(wanted.articles.map(\.lines)))
    tally(
      "paragraph", Set(read.flatMap { $0.items.filter { $0.role == .body }.map(\.lines) }),
      Set(wanted.articles.flatMap { $0.items.filter { $0.role == .body }.map(\.lines) }))
    let mates = pair(read, wanted)
    for (index, article) in wanted.articles.enumerated() {
      let mate = mates[index].map { read[$0] }
      let first = article.lines.min() ?? 0
      for (name, titles) in [
        ("title_block", [ItemRole.kicker, .headline, .deck, .series]), ("headline", [.headline]),
      ] {
        let want = Set(article.items.filter { titles.contains($0.role) }.flatMap(\.lines))
        let have = Set(mate?.items.filter { titles.contains($0.role) }.flatMap(\.lines) ?? [])
        tally(name, have.isEmpty ? [] : Set([have]), want.isEmpty ? [] : Set([want]))
        if want != have {
          differences.append("\(file):\(first) \(name): lines \(all(have)) for \(all(want))")
        }
      }
      tally("kind", mate.map { Set([$0.kind.rawValue]) } ?? [], Set([article.kind]))
      if let mate, mate.kind.rawValue != article.kind {
        differences.append("\(file):\(first) kind: \(mate.kind.rawValue) for \(article.kind)")
      }
      tally("credits", Set(mate?.credits ?? []), article.credits)
      tally("persons", Set(mate?.persons.map(\.name) ?? []), article.persons)
      tally("districts", Set(mate?.districts ?? []), article.districts)
      if let mate {
        report(
          "credits", Set(mate.credits.map { "\($0.role.rawValue) \($0.name)" }),
          Set(article.credits.map { "\($0.role.rawValue) \($0.name)" }), "\(file):\(first)")
        report("persons", Set(mate.persons.map(\.name)), article.persons, "\(file):\(first)")
        report("districts", Set(mate.districts), article.districts, "\(file):\(first)")
        if mate.lineSet != article.lines {
          differences.append(
            "\(file):\(first) lines: missed \(all(article.lines.subtracting(mate.lineSet))), "
              + "extra \(all(mate.lineSet.subtracting(article.lines)))")
        }
      } else {
        differences.append("\(file):\(first) the article was not found")
      }
    }
    let used = Set(mates.compactMap { $0 })
    for (index, article) in read.enumerated() where !used.contains(index) {
      tally("credits", Set(article.credits), [])
      tally("persons", Set(article.persons.map(\.name)), [])
      tally("districts", Set(article.districts), [])
    }
    if found == [wanted.date] {
      dates += 1
    } else {
      let names = found.map { $0 ?? "none" }.sorted().joined(separator: " ")
      differences.append("\(file):1 publication date: \(names) for \(wanted.date ?? "none")")
    }
  }

  private mutating func tally<Element: Hashable>(
    _ name: String, _ found: Set<Element>, _ wanted: Set<Element>
  ) {
    tallies[name, default: Tally()].add(found, wanted)
  }

  private mutating func report(_ field: String, _ have: Set<String>, _ want: Set<String>, _ place: String) {
    guard have != want else { return }
    let missed = want.subtracting(have).sorted().joined(separator: " ")
    let extra = have.subtracting(want).sorted().joined(separator: " ")
    differences.append("\(place) \(field): missed [\(missed)], false [\(extra)]")
  }

  /// Roles of lines and the division into articles.
  private mutating func scoreLines(_ read: [Article], _ wanted: Annotation) {
    var want: [Int: (article: Int, role: String)] = [:]
    for (index, article) in wanted.articles.enumerated() {
      for item in article.items { for line in item.lines { want[line] = (index, item.role.code) } }
    }
    for line in wanted.furniture { want[line] = (-1, "m") }
    var have: [Int: (article: Int, role: String)] = [:]
    for (index, article) in read.enumerated() {
      for item in article.items {
        for line in item.lines where have[line] == nil { have[line] = (index, item.role.code) }
      }
    }
    for line in want.keys where have[line] == nil { have[line] = (-1, "m") }
    var wantedGroups: [Int: Set<Int>] = [:]
    var readGroups: [Int: Set<Int>] = [:]
    for (line, place) in want {
      wantedGroups[place.article, default: []].insert(line)
      readGroups[have[line]?.article ?? -1, default: []].insert(line)
    }
    for (line, place) in want.sorted(by: { $0.key < $1.key }) {
      guard let got = have[line], let same = wantedGroups[place.article],
        let together = readGroups[got.article]
      else {
        continue
      }
      let both = Double(same.intersection(together).count)
      precision += both / Double(together.count)
      recall += both / Double(same.count)
      lines += 1
      if got.role == place.role {
        roles += 1
      } else {
        differences.append("\(wanted.file):\(line) role: \(got.role) for \(place.role)")
      }
    }
  }

  /// For each wanted article the read one that shares most lines with it, each used once.
  private func pair(_ read: [Article], _ wanted: Annotation) -> [Int?] {
    var pairs: [(shared: Int, wanted: Int, read: Int)] = []
    for (i, article) in wanted.articles.enumerated() {
      for (j, other) in read.enumerated() {
        let shared = article.lines.intersection(other.lineSet).count
        if shared > 0 { pairs.append((shared, i, j)) }
      }
    }
    pairs.sort { ($0.shared, $0.wanted, $0.read) > ($1.shared, $1.wanted, $1.read) }
    var mates = [Int?](repeating: nil, count: wanted.articles.count)
    var used = Set<Int>()
    for pair in pairs where mates[pair.wanted] == nil && !used.contains(pair.read) {
      mates[pair.wanted] = pair.read
      used.insert(pair.read)
    }
    return mates
  }

  /// The figures of all pages so far.
  public var score: Score {
    var score = Score()
    (score.dumps, score.articles, score.lines) = (dumps, articles, lines)
    let count = Double(max(1, lines))
    let (p, r) = (precision / count, recall / count)
    func f1(_ name: String) -> Double { tallies[name, default: Tally()].f1 }
    score.figures = [
      ("segmentation_bcubed_f1", p + r > 0 ? 2 * p * r / (p + r) : 0),
      ("article_exact_f1", f1("article_exact")),
      ("line_role_accuracy", Double(roles) / count), ("title_block_f1", f1("title_block")),
      ("headline_f1", f1("headline")), ("paragraph_f1", f1("paragraph")), ("kind_f1", f1("kind")),
      ("credits_f1", f1("credits")), ("persons_precision", tallies["persons", default: Tally()].precision),
      ("persons_recall", tallies["persons", default: Tally()].recall), ("persons_f1", f1("persons")),
      ("districts_f1", f1("districts")), ("publication_date_accuracy", Double(dates) / Double(max(1, dumps))),
    ]
    score.differences = differences
    return score
  }
}

extension Article {
  /// All lines of the article.
  fileprivate var lineSet: Set<Int> { Set(items.flatMap(\.lines)) }
}
