public import ArchiveModel

/// Compares readings of pages with annotations.
///
/// Figures: B-cubed F1 of the division into articles (A. Bagga and B. Baldwin, 1998), exact articles, roles of lines,
/// title blocks, headlines, paragraphs, kinds, credits, persons, districts and dates, by lines. Each wanted article is
/// paired with the read article that shares most lines with it, one to one. Where the lines of the dump are given, fields
/// are also compared by what they say (`Field`, `MatchLevel`).
public struct Scorer {
  private var pages: [PageCounts] = []
  private var differences: [Difference] = []

  /// A scorer that has seen nothing.
  public init() {}

  /// Compares one page by its lines alone.
  ///
  /// - Parameters:
  ///   - read: the articles that the parser found in the dump, all its pages together.
  ///   - found: the dates that they have.
  ///   - wanted: the truth.
  public mutating func add(_ read: [Article], dates found: Set<String?>, against wanted: Annotation) {
    add(PageReading(articles: read, dates: found), against: wanted)
  }

  /// Compares one page.
  ///
  /// - Parameters:
  ///   - reading: what was read of the dump.
  ///   - wanted: the truth.
  public mutating func add(_ reading: PageReading, against wanted: Annotation) {
    let read = reading.articles
    var page = PageComparison(reading, wanted)
    page.compareLines()
    page.counts.add("article_exact", Set(read.map(\.lineSet)), Set(wanted.articles.map(\.lines)))
    page.counts.add(
      "paragraph", Set(read.flatMap { $0.items.filter { $0.role == .body }.map(\.lines) }),
      Set(wanted.articles.flatMap { $0.items.filter { $0.role == .body }.map(\.lines) }))
    let mates = page.mates()
    for (index, article) in wanted.articles.enumerated() {
      page.compare(mates[index].map { read[$0] }, article)
    }
    let used = Set(mates.compactMap { $0 })
    for (index, article) in read.enumerated() where !used.contains(index) {
      page.counts.add("credits", Set(article.credits), [])
      page.counts.add("persons", Set(article.persons.map(\.name)), [])
      page.counts.add("districts", Set(article.districts), [])
      page.compareFields(article, nil)
    }
    page.comparePage()
    pages.append(page.counts)
    differences += page.differences.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }
    .map(\.element)
  }

  /// The figures of all pages so far.
  public var score: Score {
    var score = Score()
    score.dumps = pages.count
    score.articles = pages.reduce(0) { $0 + $1.articles }
    score.lines = pages.reduce(0) { $0 + $1.lines }
    score.differences = differences
    let table = FigureTable(pages)
    let values = table.values()
    score.figures = table.lineFigures.map { ($0.name, $0.value(table.sum)) }
    let intervals = table.intervals()
    for (index, figure) in table.lineFigures.enumerated() { score.intervals[figure.name] = intervals[index] }
    score.fields = zip(values, intervals.dropFirst(table.lineFigures.count)).map { value, interval in
      FieldScore(field: value.field, level: value.level, tally: value.tally, interval: interval)
    }
    return score
  }
}

extension Article {
  /// All lines of the article.
  var lineSet: Set<Int> { Set(items.flatMap(\.lines)) }
}
