import ArchiveModel
import ArchiveStore
import SearchQuery

/// Turns what the user asked into what the store answers.
struct QueryTranslation {
  /// The years that the archive holds: dates of every year (6月4日) are looked for in these.
  private let years: ClosedRange<Int>

  /// What the archive is asked; `nil` for an empty query.
  static func expression(
    of query: SearchQuery, in archive: borrowing ArchiveReader
  ) throws(Failure) -> SearchExpression? {
    guard let expression = query.expression else { return nil }
    guard expression.hasYearlyDates else { return QueryTranslation(years: 1...9999).expression(expression) }
    do {
      let statistics = try archive.statistics()
      let first = statistics.firstDay?.year ?? 1
      return QueryTranslation(years: first...max(first, statistics.lastDay?.year ?? first)).expression(
        expression)
    } catch { throw Failure(error) }
  }

  private func expression(_ part: SearchQuery.Expression) -> SearchExpression {
    switch part {
    case .text(let term): return .text(term.text, in: TextFieldTranslation.field(term.field))
    case .near(let terms, let distance): return .near(terms.map(\.text), distance: distance)
    case .and(let parts): return .all(parts.map(expression))
    case .or(let parts): return .any(parts.map(expression))
    case .not(let part): return .not(expression(part))
    case .field, .kinds, .issues, .dates: return .filter(filter(part))
    }
  }

  private func filter(_ part: SearchQuery.Expression) -> ArticleFilter {
    var filter = ArticleFilter()
    switch part {
    case .kinds(let kinds, _): filter.kinds = kinds
    case .dates(let set, _): filter.on = set.intervals(inYears: years)
    case .field(let term):
      switch term.field {
      case .author, .reporter: filter.reporters = term.values
      case .person: filter.persons = term.values
      case .district: filter.districts = term.values
      case .place: filter.places = term.values
      case .page: filter.pages = term.values
      case .section: filter.sections = term.values
      case .series: filter.series = term.values
      case .title, .body, .date, .issue, .kind: break
      }
    default: break
    }
    return filter
  }
}

/// The fields that text can be looked for in.
enum TextFieldTranslation {
  static func field(_ field: QueryField?) -> SearchExpression.TextField? {
    switch field {
    case .title: .title
    case .body: .body
    default: nil
    }
  }
}

extension SearchQuery.Expression {
  /// Whether it holds a date without a year.
  var hasYearlyDates: Bool {
    switch self {
    case .dates(let set, _): !set.yearly.isEmpty
    case .and(let parts), .or(let parts): parts.contains(where: \.hasYearlyDates)
    case .not(let part): part.hasYearlyDates
    case .text, .near, .field, .kinds, .issues: false
    }
  }
}
