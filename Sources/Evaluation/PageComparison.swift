import ArchiveModel

/// One page compared with its annotation: counts and differences.
struct PageComparison {
  private let reading: PageReading
  private let wanted: Annotation
  private let file: String
  var counts = PageCounts()
  private(set) var differences: [Difference] = []

  init(_ reading: PageReading, _ wanted: Annotation) {
    self.reading = reading
    self.wanted = wanted
    file = reading.path ?? wanted.file
    counts.articles = wanted.articles.count
  }

  private mutating func differ(_ line: Int, _ field: String, _ message: String) {
    differences.append(Difference(file: file, line: line, field: field, message: message))
  }

  /// Roles of lines and the division into articles.
  mutating func compareLines() {
    var want: [Int: (article: Int, role: String)] = [:]
    for (index, article) in wanted.articles.enumerated() {
      for item in article.items { for line in item.lines { want[line] = (index, item.role.code) } }
    }
    for line in wanted.furniture { want[line] = (-1, ItemRole.furnitureCode) }
    var have: [Int: (article: Int, role: String)] = [:]
    for (index, article) in reading.articles.enumerated() {
      for item in article.items {
        for line in item.lines where have[line] == nil { have[line] = (index, item.role.code) }
      }
    }
    for line in want.keys where have[line] == nil { have[line] = (-1, ItemRole.furnitureCode) }
    var wantedGroups: [Int: Set<Int>] = [:]
    var readGroups: [Int: Set<Int>] = [:]
    for (line, place) in want {
      wantedGroups[place.article, default: []].insert(line)
      readGroups[have[line]?.article ?? -1, default: []].insert(line)
    }
    for (line, place) in want.sorted(by: { $0.key < $1.key }) {
      guard let got = have[line], let same = wantedGroups[place.article],
        let together = readGroups[got.article]
      else { continue }
      let both = Double(same.intersection(together).count)
      counts.precision += both / Double(together.count)
      counts.recall += both / Double(same.count)
      counts.lines += 1
      if got.role == place.role {
        counts.roles += 1
      } else {
        differ(line, "role", "\(got.role) for \(place.role)")
      }
    }
  }

  /// For each wanted article the read one that shares most lines with it, each used once.
  func mates() -> [Int?] {
    var pairs: [(shared: Int, wanted: Int, read: Int)] = []
    for (i, article) in wanted.articles.enumerated() {
      for (j, other) in reading.articles.enumerated() {
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

  /// A wanted article and the read one that is its mate.
  mutating func compare(_ mate: Article?, _ article: Annotation.Article) {
    let first = article.lines.min() ?? 0
    var hasOtherTitle = false
    for (name, titles) in [
      ("title_block", [ItemRole.kicker, .headline, .deck, .series]), ("headline", [.headline]),
    ] {
      let want = Set(article.items.filter { titles.contains($0.role) }.flatMap(\.lines))
      let have = Set(mate?.items.filter { titles.contains($0.role) }.flatMap(\.lines) ?? [])
      counts.add(name, have.isEmpty ? [] : Set([have]), want.isEmpty ? [] : Set([want]))
      if want != have {
        hasOtherTitle = true
        differ(first, name, "lines \(told(have)) for \(told(want))")
      }
    }
    counts.add("kind", mate.map { Set([$0.kind.rawValue]) } ?? [], Set([article.kind]))
    counts.add("credits", Set(mate?.credits ?? []), Set(article.credits))
    counts.add("persons", Set(mate?.persons.map(\.name) ?? []), article.persons)
    counts.add("districts", Set(mate?.districts ?? []), article.districts)
    let fields = compareFields(mate, article)
    guard let mate else { return differ(first, "lines", "the article was not found") }
    if mate.kind.rawValue != article.kind {
      differ(first, "kind", "\(mate.kind.rawValue) for \(article.kind)")
    }
    report(
      "credits", Set(mate.credits.map { "\($0.role.rawValue) \($0.name)" }),
      Set(article.credits.map { "\($0.role.rawValue) \($0.name)" }), first)
    report("persons", Set(mate.persons.map(\.name)), article.persons, first)
    report("districts", Set(mate.districts), article.districts, first)
    if mate.lineSet != article.lines {
      differ(
        first, "lines",
        "missed \(told(article.lines.subtracting(mate.lineSet))), "
          + "extra \(told(mate.lineSet.subtracting(article.lines)))")
    }
    compareParagraphs(mate, article)
    if let (have, want) = fields, !hasOtherTitle, have[.headline] != want[.headline] {
      differ(first, "headline", "reads “\(have[.headline])” for “\(want[.headline])”")
    }
  }

  /// Paragraphs whose lines are in the article but not joined as they should be.
  private mutating func compareParagraphs(_ mate: Article, _ article: Annotation.Article) {
    let have = Set(mate.items.filter { $0.role == .body }.map(\.lines))
    let want = Set(article.items.filter { $0.role == .body }.map(\.lines))
    func told(_ paragraphs: Set<[Int]>) -> String {
      paragraphs.map { $0.map(String.init).joined(separator: "+") }.sorted().joined(separator: " ")
    }
    for paragraph in want.subtracting(have).sorted(by: { ($0.first ?? 0) < ($1.first ?? 0) }) {
      let lines = Set(paragraph)
      guard lines.isSubset(of: mate.lineSet) else { continue }
      let instead = have.subtracting(want).filter { !lines.isDisjoint(with: $0) }
      differ(paragraph.first ?? 0, "paragraph", "[\(told(instead))] for [\(told([paragraph]))]")
    }
  }

  /// What the fields say, at each level of likeness; a mate is compared with nothing where it should not be there.
  @discardableResult
  mutating func compareFields(
    _ mate: Article?, _ article: Annotation.Article?
  ) -> (read: FieldTexts, wanted: FieldTexts)? {
    guard !reading.lines.isEmpty else { return nil }
    let have = mate.map { FieldTexts($0) }
    let want = article.map { FieldTexts($0, reading) }
    for level in MatchLevel.allCases {
      var isRight = have != nil && want != nil
      for field in FieldTexts.textFields + [.credits] {
        let tally = FieldTexts.compare(have, want, field, level)
        counts.add(PageCounts.name(field, level), tally)
        isRight = isRight && tally.isPerfect
      }
      var whole = Tally()
      (whole.found, whole.wanted) = (have == nil ? 0 : 1, want == nil ? 0 : 1)
      isRight = isRight && reading.dates == [wanted.date]
      whole.hit = isRight ? 1 : 0
      counts.add(PageCounts.name(.reading, level), whole)
      for field in [Field.persons, .districts] {
        let tally = FieldTexts.compare(have, want, field, level)
        counts.add(PageCounts.name(field, level), tally)
        isRight = isRight && tally.isPerfect
      }
      whole.hit = isRight ? 1 : 0
      counts.add(PageCounts.name(.article, level), whole)
    }
    guard let have, let want else { return nil }
    return (have, want)
  }

  /// What the page says of itself.
  mutating func comparePage() {
    func names<Value: Hashable>(_ values: Set<Value?>) -> String {
      values.map { $0.map { "\($0)" } ?? "none" }.sorted().joined(separator: " ")
    }
    if reading.dates == [wanted.date] {
      counts.dates = 1
    } else {
      differ(1, "publication date", "\(names(reading.dates)) for \(wanted.date ?? "none")")
    }
    guard !reading.lines.isEmpty else { return }
    func tally<Value: Hashable>(_ field: Field, _ found: Set<Value?>, _ wanted: Value?) {
      for level in MatchLevel.allCases {
        counts.add(
          PageCounts.name(field, level), Set(found.compactMap { $0 }), Set([wanted].compactMap { $0 }))
      }
    }
    tally(.publicationDate, reading.dates, wanted.date)
    if let number = wanted.issueNumber {
      tally(.issueNumber, reading.issueNumbers, number)
      if Set(reading.issueNumbers.compactMap { $0 }) != Set([number].compactMap { $0 }) {
        differ(1, "issue number", "\(names(reading.issueNumbers)) for \(number.map(String.init) ?? "none")")
      }
    }
    if let label = wanted.page {
      tally(.page, reading.labels, label)
      if Set(reading.labels.compactMap { $0 }) != Set([label].compactMap { $0 }) {
        differ(1, "page", "\(names(reading.labels)) for \(label ?? "none")")
      }
    }
  }

  private mutating func report(_ field: String, _ have: Set<String>, _ want: Set<String>, _ line: Int) {
    guard have != want else { return }
    let missed = want.subtracting(have).sorted().joined(separator: " ")
    let extra = have.subtracting(want).sorted().joined(separator: " ")
    differ(line, field, "missed [\(missed)], false [\(extra)]")
  }

  private func told(_ lines: Set<Int>) -> String {
    lines.isEmpty ? "none" : lines.sorted().map(String.init).joined(separator: ",")
  }
}
