public import ArchiveModel
import HanText

/// A value of a field as typed.
struct FieldValue {
  /// The value, without quotes.
  var text: String
  /// Where it stands in the query.
  var source: Range<Int>

  /// The value as it is compared: folded, without blanks around it.
  var folded: HanScalars {
    let scalars = Folding.foldForSearch(text.unicodeScalars)
    let first = scalars.firstIndex { !$0.isBlank } ?? scalars.endIndex
    let last = scalars.lastIndex { !$0.isBlank }.map { $0 + 1 } ?? first
    return Array(scalars[first..<last])
  }
}

extension SearchQuery {
  /// The condition that a field has one of these values, for options such as `--page A2`.
  ///
  /// Each value is taken whole, commas included.
  ///
  /// - Parameters:
  ///   - field: The field; for title and body the values are texts as they stand.
  ///   - values: At least one value.
  ///   - now: The day from which 今年, 昨天 and their like are counted.
  /// - Returns: The condition.
  /// - Throws: `QueryError` with the value as its query.
  public static func condition(
    _ field: QueryField, _ values: [String], now: CalendarDate
  ) throws(QueryError) -> Expression {
    var conditions: [Expression] = []
    for value in values {
      let source = 0..<value.unicodeScalars.count
      guard !value.unicodeScalars.allSatisfy(\.isBlank) else {
        throw QueryError(.emptyField(field), at: source, in: value)
      }
      if field.isText {
        conditions.append(.text(TextTerm(text: value, isQuoted: true, field: field, source: source)))
      } else {
        let parser = QueryParser(text: value, now: now)
        conditions.append(
          try parser.condition(field, [FieldValue(text: value, source: source)], source: source))
      }
    }
    return Expression.either(conditions)
  }
}

extension QueryParser {
  /// What values mean in a field for values.
  func condition(
    _ field: QueryField, _ values: [FieldValue], source: Range<Int>
  ) throws(QueryError) -> SearchQuery.Expression {
    switch field {
    case .date:
      var set = DateSet()
      for value in values {
        do {
          set = set.union(try DateExpression(now: now).read(value.text))
        } catch {
          // A quoted value begins behind its quote.
          let quote = value.text.unicodeScalars.count < value.source.count ? 1 : 0
          let begin = value.source.lowerBound + quote + error.source.lowerBound
          let place = (begin..<begin + error.source.count).clamped(to: value.source)
          throw self.error(error.problem, place, suggestion: error.suggestion)
        }
      }
      return .dates(set, source: source)
    case .kind:
      var kinds: [ArticleKind] = []
      for value in values {
        guard let kind = ArticleKind(named: value.folded) else {
          throw error(
            .unknownKind(value.text), value.source,
            suggestion: NearMiss.nearest(to: String(scalars: value.folded), among: ArticleKind.byName.keys)
              ?? ArticleKind.allCases.map(\.rawValue).joined(separator: " "))
        }
        if !kinds.contains(kind) { kinds.append(kind) }
      }
      return .kinds(kinds, source: source)
    case .issue:
      var ranges: [ClosedRange<Int>] = []
      for value in values {
        guard let range = IssueRange.read(value.folded) else {
          throw error(.badIssue(value.text), value.source, suggestion: "22623, 22600..22650")
        }
        ranges.append(range)
      }
      return .issues(ranges, source: source)
    case .page:
      var pages: [String] = []
      for value in values {
        guard let names = PageName.read(value.folded) else {
          throw error(.badPage(value.text), value.source, suggestion: "A2, 3, 头版")
        }
        pages += names.filter { !pages.contains($0) }
      }
      return .field(SearchQuery.FieldTerm(field: .page, values: pages, source: source))
    default:
      return .field(SearchQuery.FieldTerm(field: field, values: values.map(\.text), source: source))
    }
  }
}
