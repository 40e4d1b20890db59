public import ArchiveModel

extension SearchQuery {
  /// Reads a query; words that are relative (今年, 昨天) are counted from `now`.
  public static func parse(_ text: String, now: CalendarDate) throws(QueryError) -> SearchQuery {
    let words = text.split(separator: " ").map { Expression.text(TextTerm(text: String($0))) }
    return SearchQuery(
      expression: words.count > 1 ? .and(words) : words.first, text: text)
  }
}
