import HanText
import SQLite

/// How well an article answers a query: where the texts stand, how often, how near together.
///
/// bm25 would need a pass over every article with a text just for its counts (2.4 s for 株洲 in the whole run of the paper).
/// This score needs the article's own text alone, and reads it as it lies in its row: a line an item, the title's lines
/// (kicker, headline, deck) in a column of their own, the lead the first of the body.
struct RelevanceScore: ~Copyable {
  private let terms: [QueryTerms.Term]
  private let article: Statement
  /// One column's characters, folded, and where its items are; kept for their room.
  private var text: HanScalars = []
  private var items: [Range<Int>] = []
  private var hits: [(term: Int, start: Int)] = []
  private var best: [Double]
  private var sums: [Double]
  private var together = 0.0

  init(_ connection: borrowing Connection, _ terms: QueryTerms) throws(DatabaseError) {
    self.terms = terms.terms
    article = try connection.prepare("SELECT headline, title, body, other FROM article WHERE id = ?1")
    best = []
    sums = []
  }

  /// The score; higher is better, 0 when no text of the query stands in the article.
  mutating func score(_ number: Int64) throws(DatabaseError) -> Double {
    article.bind(1, number)
    defer { article.reset() }
    guard try article.step() else { return 0 }
    best = [Double](repeating: 0, count: terms.count)
    sums = best
    together = 0
    let headline = SearchForm(article.text(0)).scalars
    read(.title, column: 1)
    var isBehindHeadline = false
    for item in items {
      let isHeadline = text[item].elementsEqual(headline)
      takeHits(item, .title, isHeadline ? headlineWeight(headline) : isBehindHeadline ? 5 : 6)
      if isHeadline { isBehindHeadline = true }
    }
    read(.body, column: 2)
    for (index, item) in items.enumerated() { takeHits(item, .body, index == 0 ? 3 : 1) }
    read(.other, column: 3)
    for item in items { takeHits(item, .other, 1) }
    var score = together
    for index in terms.indices where sums[index] > 0 {
      // A second hit says less than the first.
      score += 2 * best[index] + Self.logarithm(1 + sums[index])
    }
    return score
  }

  /// A headline that is the text and nothing else says more than one that holds it.
  private func headlineWeight(_ headline: HanScalars) -> Double {
    terms.count == 1 && terms[0].folded == headline ? 10 : 8
  }

  /// Reads a column and where its items are, unless no text is looked for there.
  private mutating func read(_ place: ArticleRecord.Column, column: Int32) {
    text.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
    guard terms.contains(where: { $0.covers(place) }) else { return }
    var start = 0
    article.withBytes(column) { bytes in
      HanTokenizer.forEachToken(in: bytes) { scalar, _ in
        if scalar == HanTokenizer.itemBoundary {
          items.append(start..<text.count)
          start = text.count
        } else {
          text.append(scalar)
        }
        return true
      }
    }
    items.append(start..<text.count)
  }

  /// Counts the hits of an item, each of that weight.
  private mutating func takeHits(_ item: Range<Int>, _ place: ArticleRecord.Column, _ weight: Double) {
    hits.removeAll(keepingCapacity: true)
    for (index, term) in terms.enumerated() where term.covers(place) {
      // What must be printed just so is counted folded too: the article has it, and a form beside it does no harm.
      let form = term.folded
      guard let first = form.first, form.count <= item.count else { continue }
      for start in item.lowerBound...(item.upperBound - form.count) where text[start] == first {
        var length = 1
        while length < form.count, text[start + length] == form[length] { length += 1 }
        guard length == form.count else { continue }
        hits.append((index, start))
        best[index] = max(best[index], weight)
        sums[index] += weight
      }
    }
    if terms.count > 1, !hits.isEmpty { together = max(together, nearness() * weight) }
  }

  /// 0 to 1: how near all texts of the query stand together in an item; 0 when one is missing.
  private func nearness() -> Double {
    guard Set(hits.map(\.term)).count == terms.count else { return 0 }
    var shortest = Int.max
    var last: [Int: Int] = [:]
    for hit in hits.sorted(by: { $0.start < $1.start }) {
      last[hit.term] = hit.start
      if last.count == terms.count, let first = last.values.min() {
        shortest = min(shortest, hit.start + terms[hit.term].folded.count - first)
      }
    }
    let least = terms.reduce(0) { $0 + $1.folded.count }
    return 1 / (1 + Double(max(0, shortest - least)) / 10)
  }

  /// The base-2 logarithm of a number from 1 on, by its exponent and a straight line between powers: no C library needed,
  /// and the same on every machine.
  private static func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
