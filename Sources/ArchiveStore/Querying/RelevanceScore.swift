import HanText
import SQLite

/// How well an article answers a query: where the texts stand, how often, how near together.
///
/// bm25 would need a pass over every article with a text just for its counts (2.4 s for 株洲 in the whole run of the paper).
/// This score needs the article's own text alone, and reads it as it lies in its row: a line an item, the title's lines
/// (kicker, headline, deck) in a column of their own, the lead the first of the body.
final class RelevanceScore {
  private let terms: [QueryTerms.Term]
  private let article: Statement
  /// One column's characters, folded, with a line feed between items; kept for its room.
  private var text: HanScalars = []
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
  func score(_ number: Int64) throws(DatabaseError) -> Double {
    article.bind(1, number)
    defer { article.reset() }
    guard try article.step() else { return 0 }
    best = [Double](repeating: 0, count: terms.count)
    sums = best
    together = 0
    let headline = SearchForm(article.text(0)).scalars
    take(.title, column: 1) { [terms] line, isBehindHeadline in
      guard line.elementsEqual(headline) else { return isBehindHeadline ? 5 : 6 }
      return terms.count == 1 && terms[0].form.scalars == headline ? 10 : 8
    } startsHeadline: {
      $0.elementsEqual(headline)
    }
    var isLead = true
    take(.body, column: 2) { _, _ in
      defer { isLead = false }
      return isLead ? 3 : 1
    }
    take(.other, column: 3) { _, _ in 1 }
    var score = together
    for index in terms.indices where sums[index] > 0 {
      // A second hit says less than the first.
      score += 2 * best[index] + Self.logarithm(1 + sums[index])
    }
    return score
  }

  /// Counts the hits of a column, item by item.
  ///
  /// - Parameters:
  ///   - place: which column it is.
  ///   - column: its number in the statement.
  ///   - weight: gets an item and whether the headline stands before it; what a hit in the item weighs.
  ///   - startsHeadline: whether an item is the headline.
  private func take(
    _ place: ArticleRecord.Column, column: Int32, weight: (ArraySlice<Unicode.Scalar>, Bool) -> Double,
    startsHeadline: (ArraySlice<Unicode.Scalar>) -> Bool = { _ in false }
  ) {
    text.removeAll(keepingCapacity: true)
    article.withBytes(column) { bytes in
      HanTokenizer.forEachToken(in: bytes) { scalar, _ in
        text.append(scalar)
        return true
      }
    }
    var start = 0
    var isBehindHeadline = false
    while start < text.count {
      let end = text[start...].firstIndex(of: HanTokenizer.itemBoundary) ?? text.count
      let item = text[start..<end]
      takeHits(item, place, weight(item, isBehindHeadline))
      if startsHeadline(item) { isBehindHeadline = true }
      start = end + 1
    }
  }

  private func takeHits(
    _ item: ArraySlice<Unicode.Scalar>, _ place: ArticleRecord.Column, _ weight: Double
  ) {
    hits.removeAll(keepingCapacity: true)
    for (index, term) in terms.enumerated() where term.covers(place) {
      // What must be printed just so is counted folded too: the article has it, and a form beside it does no harm.
      let form = term.folded
      guard let first = form.first, form.count <= item.count else { continue }
      for start in item.startIndex...(item.endIndex - form.count) where item[start] == first {
        guard item[start..<(start + form.count)].elementsEqual(form) else { continue }
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
