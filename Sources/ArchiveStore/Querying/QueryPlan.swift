import ArchiveModel
import HanText
import SQLite
import SearchQuery

/// How a query is answered: by a MATCH expression, within a set of article numbers.
///
/// Words and labels go into the MATCH expression as far as they can. Days, issues and sources are sets of numbers. What
/// mixes both in an OR or a NOT, and what has to be looked at in the text itself (NEAR), is worked out part by part
/// as a set of numbers.
struct QueryPlan {
  /// The MATCH expression; `nil` for every article.
  var match: String?
  /// The numbers that may be found.
  var rows: RowSet
  /// Texts that must be printed just so: the index knows folded text only, so each match is looked at.
  var printed: [QueryTerms.Term] = []

  init(
    _ connection: borrowing Connection, query: SearchQuery.Expression?, filter: ArticleFilter
  ) throws(DatabaseError) {
    let planner = Planner()
    match = nil
    rows = .all
    var parts: [String] = []
    if let query {
      let conjuncts: [SearchQuery.Expression] = if case .and(let all) = query { all } else { [query] }
      var wanted: [SearchQuery.Expression] = []
      for part in conjuncts {
        if planner.isMatchable(part) {
          wanted.append(part)
        } else if case .text(let term) = part {
          wanted.append(part)
          printed.append(QueryTerms.Term(term))
        } else {
          rows = rows.intersection(try planner.rows(part, connection))
        }
      }
      if !wanted.isEmpty {
        parts.append(try planner.match(.and(wanted), connection) ?? MatchExpression.nothing)
      }
    }
    parts += try planner.labels(filter, connection)
    rows = rows.intersection(try planner.rows(filter, connection))
    if !parts.isEmpty { match = MatchExpression.all(parts) }
  }

  /// Whether nothing can be found.
  var isEmpty: Bool { rows.isEmpty || match == MatchExpression.nothing }
}

extension QueryPlan {
  /// Goes through the articles that match, in rising or falling order of their numbers.
  ///
  /// - Parameters:
  ///   - connection: the archive.
  ///   - descending: whether the highest number comes first.
  ///   - body: gets each number; returns whether to go on.
  /// - Throws: `DatabaseError`.
  func forEachRow(
    _ connection: borrowing Connection, descending: Bool, _ body: (Int64) throws(DatabaseError) -> Bool
  ) throws(DatabaseError) {
    guard !isEmpty, let bounds = rows.bounds else { return }
    let order = descending ? "DESC" : "ASC"
    let statement: Statement
    if let match {
      statement = try connection.prepare(
        """
        SELECT rowid FROM article_text WHERE article_text MATCH ?3 AND rowid BETWEEN ?1 AND ?2
        ORDER BY rowid \(order)
        """)
      statement.bind(3, match)
    } else {
      statement = try connection.prepare(
        "SELECT article FROM meta WHERE article BETWEEN ?1 AND ?2 ORDER BY article \(order)")
    }
    statement.bind(1, bounds.lowerBound)
    statement.bind(2, bounds.upperBound)
    let isOneRange = rows.ranges.count == 1
    let check = try printed.isEmpty ? nil : PrintedCheck(connection, printed)
    while try statement.step() {
      let row = statement.int(0)
      guard isOneRange || rows.contains(row) else { continue }
      if let check, try !check.holds(row) { continue }
      guard try body(row) else { return }
    }
  }
}

/// Turns the parts of a query into MATCH expressions and sets of numbers.
private struct Planner {
  /// The years of the archive, in which days that come back every year are looked for.
  private func years(_ connection: borrowing Connection) throws(DatabaseError) -> ClosedRange<Int> {
    let first = try connection.prepare("SELECT min(article) FROM meta WHERE article >= ?1")
    first.bind(1, ArticleNumber.firstDated)
    let last = try connection.prepare("SELECT max(article) FROM meta")
    let low = try first.step() ? ArticleNumber.day(first.int(0)) : nil
    let high = try last.step() ? ArticleNumber.day(last.int(0)) : nil
    guard let low, let high else { return 1...1 }
    return low.year...max(low.year, high.year)
  }

  /// Whether a MATCH expression alone can say it.
  func isMatchable(_ expression: SearchQuery.Expression) -> Bool {
    switch expression {
    case .text(let term): !term.isExact
    case .field, .kinds: true
    case .near, .issues, .dates: false
    case .and(let parts), .or(let parts): parts.allSatisfy(isMatchable)
    case .not(let part): isMatchable(part)
    }
  }

  /// The MATCH expression of something matchable; `nil` when nothing in it counts.
  func match(
    _ expression: SearchQuery.Expression, _ connection: borrowing Connection
  ) throws(DatabaseError) -> String? {
    switch expression {
    case .text(let term): return MatchExpression.text(term.text, in: term.field)
    case .field(let term):
      guard let kind = Planner.kind(of: term.field) else { return MatchExpression.nothing }
      return MatchExpression.labels(try LabelLookup.numbers(connection, kind, term.values))
    case .kinds(let kinds, _):
      return MatchExpression.labels(try LabelLookup.numbers(connection, .kind, kinds.map(\.rawValue)))
    case .and(let parts):
      var wanted: [String] = []
      var unwanted: [String] = []
      for part in parts {
        if case .not(let inner) = part {
          if let match = try match(inner, connection) { unwanted.append(match) }
        } else if let match = try match(part, connection) {
          wanted.append(match)
        }
      }
      guard !wanted.isEmpty || !unwanted.isEmpty else { return nil }
      return MatchExpression.but(
        wanted.isEmpty ? MatchExpression.everything : MatchExpression.all(wanted), not: unwanted)
    case .or(let parts):
      var matches: [String] = []
      for part in parts { if let match = try match(part, connection) { matches.append(match) } }
      return matches.isEmpty ? nil : MatchExpression.any(matches)
    case .not(let part):
      guard let match = try match(part, connection) else { return nil }
      return MatchExpression.but(MatchExpression.everything, not: [match])
    case .near, .issues, .dates: return nil
    }
  }

  /// The articles that answer it.
  func rows(
    _ expression: SearchQuery.Expression, _ connection: borrowing Connection
  ) throws(DatabaseError) -> RowSet {
    switch expression {
    case .dates(let set, _):
      let days = set.yearly.isEmpty ? set.intervals : set.intervals(inYears: try years(connection))
      return RowSet(days.map { ArticleNumber.range(from: $0.lowerBound, to: $0.upperBound) })
    case .issues(let ranges, _): return try PageLookup.rows(connection, issues: ranges)
    case .near(let terms, let distance):
      return try NearSearch.rows(connection, terms: terms, distance: distance)
    case .and(let parts):
      var rows = RowSet.all
      for part in parts { rows = rows.intersection(try self.rows(part, connection)) }
      return rows
    case .or(let parts):
      var rows = RowSet.none
      for part in parts { rows = rows.union(try self.rows(part, connection)) }
      return rows
    case .not(let part): return try rows(part, connection).complement
    case .text, .field, .kinds:
      guard let match = try match(expression, connection), match != MatchExpression.nothing else {
        return .none
      }
      let statement = try connection.prepare(
        "SELECT rowid FROM article_text WHERE article_text MATCH ?1 ORDER BY rowid")
      statement.bind(1, match)
      var check: PrintedCheck?
      if case .text(let term) = expression, term.isExact {
        check = try PrintedCheck(connection, [QueryTerms.Term(term)])
      }
      var found: [ClosedRange<Int64>] = []
      while try statement.step() {
        if let check, try !check.holds(statement.int(0)) { continue }
        found.append(statement.int(0)...statement.int(0))
      }
      return RowSet(sorted: found)
    }
  }

  /// The MATCH expressions of what a filter says of labels, all of which must hold.
  func labels(_ filter: ArticleFilter, _ connection: borrowing Connection) throws(DatabaseError) -> [String] {
    var parts: [String] = []
    func add(_ kind: LabelKind, _ values: [String]) throws(DatabaseError) {
      guard !values.isEmpty else { return }
      parts.append(MatchExpression.labels(try LabelLookup.numbers(connection, kind, values)))
    }
    try add(.person, filter.persons)
    try add(.known, filter.known)
    try add(.author, filter.reporters)
    try add(.district, filter.districts)
    try add(.place, filter.places)
    try add(.page, filter.pages)
    try add(.kind, filter.kinds.map(\.rawValue))
    try add(.section, filter.sections)
    try add(.series, filter.series)
    try add(.diagnostic, filter.diagnostics.map(\.rawValue))
    return parts
  }

  /// The numbers that a filter's days and sources let through.
  func rows(_ filter: ArticleFilter, _ connection: borrowing Connection) throws(DatabaseError) -> RowSet {
    var rows = RowSet.all
    if filter.from != nil || filter.to != nil {
      let first = filter.from.map { ArticleNumber.range(of: $0).lowerBound } ?? ArticleNumber.firstDated
      let last = filter.to.map { ArticleNumber.range(of: $0).upperBound } ?? ArticleNumber.last
      rows = first <= last ? RowSet(sorted: [first...last]) : .none
    }
    if !filter.on.isEmpty {
      let days = filter.on.map { ArticleNumber.range(from: $0.lowerBound, to: $0.upperBound) }
      rows = rows.intersection(RowSet(days))
    }
    if !filter.sources.isEmpty {
      rows = rows.intersection(try PageLookup.rows(connection, sources: filter.sources))
    }
    return rows
  }

  private static func kind(of field: QueryField) -> LabelKind? {
    switch field {
    case .author: .author
    case .reporter: .reporter
    case .person: .person
    case .known: .known
    case .district: .district
    case .place: .place
    case .page: .page
    case .section: .section
    case .series: .series
    case .kind: .kind
    case .title, .body, .date, .issue: nil
    }
  }
}
