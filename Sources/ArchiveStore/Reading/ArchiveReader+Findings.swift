public import ArchiveModel
import SQLite

/// A page with what was noticed about it as a whole.
public struct DiagnosedPage: Sendable, Hashable {
  /// The path of its dump.
  public var path: String
  /// Its number within the dump, from 1.
  public var number: Int
  /// Its label, `nil` when unknown.
  public var label: String?
  /// Its day, `nil` when unknown.
  public var date: CalendarDate?
  /// What was noticed.
  public var diagnostics: [Diagnostic]
}

extension ArchiveReader {
  /// Gives every page that has diagnostics of its own to the body, by day and path, undated ones first.
  ///
  /// - Parameters:
  ///   - filter: pages with an article that it lets through; where it asks for days and sources only, pages without any
  ///     article count too.
  ///   - body: gets each page.
  /// - Throws: `StoreError`, or what `body` throws.
  public borrowing func forEachDiagnosedPage(
    filter: ArticleFilter, _ body: (DiagnosedPage) throws -> Void
  ) throws {
    do {
      let wanted = try articleSet(filter)
      let rows = try connection.prepare(
        """
        SELECT dump.path, page.number, page.label, page.date, page.diagnostics, page.first_article, page.article_count
        FROM page JOIN dump ON dump.id = page.dump_id WHERE page.diagnostics <> '[]'
        ORDER BY page.date IS NOT NULL, page.date, dump.path, page.number
        """)
      while try rows.step() {
        let first = rows.int(5)
        let isWanted =
          rows.int(6) > 0
          ? !wanted.intersection(RowSet([first...(first + rows.int(6) - 1)])).isEmpty
          : isOfBarePages(filter, path: rows.text(0))
            && (filter.isEmpty || holdsDay(rows.optionalText(3), filter))
        guard isWanted else { continue }
        try body(
          DiagnosedPage(
            path: rows.text(0), number: Int(rows.int(1)), label: rows.optionalText(2),
            date: rows.optionalText(3).flatMap { CalendarDate(iso: $0) },
            diagnostics: ArticleRecord.diagnostics(JSONValue(rows.text(4)))))
      }
    } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  /// The halves of continued articles (下转, 上接) whose other half is not linked, each with a diagnostic that says why.
  ///
  /// Whether a half is alone depends on what else is in the archive, not on the order in which it came.
  ///
  /// - Parameter filter: which articles are meant; its diagnostics are left out of account.
  /// - Returns: the articles in the order of their days, with the diagnostic of each.
  /// - Throws: `StoreError`.
  public borrowing func loneContinuations(
    filter: ArticleFilter
  ) throws(StoreError) -> [(article: ArchivedArticle, diagnostic: Diagnostic)] {
    do {
      let wanted = try articleSet(filter)
      let rows = try connection.prepare(
        "SELECT article, direction, page, mark FROM jump WHERE target IS NULL ORDER BY article, direction")
      var loader = try ArticleLoader(connection)
      var found: [(ArchivedArticle, Diagnostic)] = []
      while try rows.step() {
        guard wanted.contains(rows.int(0)) else { continue }
        let article = try loader.load(rows.int(0))
        let isBeginning = rows.text(1) == "on"
        let page = rows.optionalText(2)
        let place = (page.map { "page \($0)" } ?? "another page") + (rows.optionalText(3) ?? "")
        let reason: String
        if let date = article.issueDate?.date {
          let isThere = if let page { try hasPage(page, on: date) } else { true }
          reason =
            isThere
            ? "no article there fits as its \(isBeginning ? "rest" : "beginning")"
            : "page \(page ?? "") of \(date) is not in the archive"
        } else {
          reason = "its page has no date, and halves are linked within a day"
        }
        let lines = article.article.items.flatMap(\.lines)
        found.append(
          (
            article,
            Diagnostic(
              .loneContinuation, .warning,
              lines: ((isBeginning ? lines.max() : lines.min()).map { [$0] }) ?? [],
              "\(isBeginning ? "goes on on" : "comes from") \(place): \(reason)")
          ))
      }
      return found
    } catch { throw StoreError(error, path: path) }
  }

  /// The numbers of the articles that a filter lets through, its diagnostics left out.
  private borrowing func articleSet(_ filter: ArticleFilter) throws(DatabaseError) -> RowSet {
    var filter = filter
    filter.diagnostics = []
    let plan = try QueryPlan(connection, query: nil, filter: filter)
    guard plan.match != nil else { return plan.rows }
    var ranges: [ClosedRange<Int64>] = []
    try plan.forEachRow(connection, descending: false) { row throws(DatabaseError) in
      if let last = ranges.last, last.upperBound + 1 == row {
        ranges[ranges.count - 1] = last.lowerBound...row
      } else {
        ranges.append(row...row)
      }
      return true
    }
    return RowSet(sorted: ranges)
  }

  private borrowing func hasPage(_ label: String, on date: CalendarDate) throws(DatabaseError) -> Bool {
    let rows = try connection.prepare("SELECT label FROM page WHERE date = ?1 AND label IS NOT NULL")
    rows.bind(1, date.description)
    while try rows.step() { if Label.fold(rows.text(0)) == Label.fold(label) { return true } }
    return false
  }

  /// Whether a filter can mean a page without articles: it asks for nothing but days and sources, and for this source.
  private borrowing func isOfBarePages(_ filter: ArticleFilter, path: String) -> Bool {
    var rest = filter
    rest.from = nil
    rest.to = nil
    rest.on = []
    rest.sources = []
    rest.diagnostics = []
    return rest.isEmpty && (filter.sources.isEmpty || PageLookup.matches(path, sources: filter.sources))
  }

  private borrowing func holdsDay(_ text: String?, _ filter: ArticleFilter) -> Bool {
    guard filter.from != nil || filter.to != nil || !filter.on.isEmpty else { return true }
    guard let day = text.flatMap({ CalendarDate(iso: $0) }) else { return false }
    return filter.from.map { $0 <= day } ?? true && filter.to.map { day <= $0 } ?? true
      && (filter.on.isEmpty || filter.on.contains { $0.contains(day) })
  }
}
