import HanText
import SQLite
import SearchQuery

/// Finds texts near one another in one item.
///
/// FTS5's NEAR counts over the ends of items and from the first text to the last, so it gives candidates, and the
/// items themselves decide.
enum NearSearch {
  /// The articles that have the texts, in any order, with at most so many characters between one and the next.
  static func rows(
    _ connection: borrowing Connection, terms: [SearchQuery.TextTerm], distance: Int
  ) throws(DatabaseError) -> RowSet {
    let isExact = terms.contains(where: \.isExact)
    let forms = terms.map { QueryTerms.Term($0).form }.filter { !$0.isEmpty }
    guard forms.count == terms.count, !forms.isEmpty else { return .none }
    let field = terms.first?.field
    let inner = forms.reduce(0) { $0 + $1.scalars.count }
    let reach = min(max(0, distance), 1 << 20) * (forms.count - 1) + inner
    let statement = try connection.prepare(
      """
      SELECT article_text.rowid, article.body, article.title, article.other
      FROM article_text JOIN article ON article.id = article_text.rowid
      WHERE article_text MATCH ?1 ORDER BY article_text.rowid
      """)
    statement.bind(1, MatchExpression.near(terms.map(\.text), in: field, tokens: reach))
    var found: [ClosedRange<Int64>] = []
    while try statement.step() {
      var columns: [Int32] = [1, 2, 3]
      if field == .title { columns = [2] }
      if field == .body { columns = [1, 3] }
      let isFound = columns.contains { column in
        HanScalars(of: statement.text(column)).split(separator: "\n")
          .contains { isNear(forms, SearchForm(scalars: Array($0), asPrinted: isExact), distance: distance) }
      }
      if isFound { found.append(statement.int(0)...statement.int(0)) }
    }
    return RowSet(sorted: found)
  }

  /// Whether an item has the texts so near, without overlap.
  static func isNear(_ texts: [SearchForm], _ item: SearchForm, distance: Int) -> Bool {
    let places = texts.map { item.positions(of: $0) }
    guard places.allSatisfy({ !$0.isEmpty }) else { return false }
    return place(Array(texts.indices), after: nil, places, distance: max(0, distance))
  }

  /// Tries the rest of the texts in every order behind the place of the last one.
  private static func place(
    _ rest: [Int], after end: Int?, _ places: [[Range<Int>]], distance: Int
  ) -> Bool {
    guard !rest.isEmpty else { return true }
    for (index, text) in rest.enumerated() {
      var others = rest
      others.remove(at: index)
      for range in places[text] {
        if let end {
          if range.lowerBound < end { continue }
          if range.lowerBound - end > distance { break }
        }
        if place(others, after: range.upperBound, places, distance: distance) { return true }
      }
    }
    return false
  }
}
