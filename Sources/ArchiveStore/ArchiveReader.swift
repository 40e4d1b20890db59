import ArchiveModel
public import SearchQuery
import SQLite

/// An archive open for reading. Readers never block a writer, nor the other way round.
///
/// ```swift
/// let archive = try ArchiveReader(path: "archive.db")
/// let result = try archive.search(SearchRequest(query: .text("轨博会")))
/// for hit in result.hits { print(hit.article.id, hit.snippet.text) }
/// ```
public struct ArchiveReader: ~Copyable {
  let connection: Connection
  let path: String

  /// Opens an archive for reading.
  ///
  /// - Parameter path: the file.
  /// - Throws: `StoreError` when it is missing, not an archive, newer than the program or locked.
  public init(path: String) throws(StoreError) {
    connection = try ArchiveFile.openForReading(path)
    self.path = path
  }

  /// How many articles an ambiguous id gives at most.
  public static let mostAmbiguous = 100

  /// The article with that id.
  ///
  /// - Parameter id: the whole id, or a beginning or an end of it that only one article has.
  /// - Returns: the articles that the id may mean: none, one, or several when it is ambiguous.
  /// - Throws: `StoreError`.
  public borrowing func articles(id: String) throws(StoreError) -> [ArchivedArticle] {
    do { return try ArticleLookup.articles(connection, typed: id) } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The bytes of a dump, exactly as they were ingested.
  ///
  /// - Parameter sha256: its hash in hexadecimal digits.
  /// - Returns: the bytes; `nil` when the archive does not hold it.
  /// - Throws: `StoreError`.
  public borrowing func dump(sha256: String) throws(StoreError) -> [UInt8]? {
    guard let hash = Hexadecimal.bytes(sha256) else { return nil }
    do {
      let row = try connection.prepare("SELECT id FROM dump WHERE sha256 = ?1")
      row.bind(1, hash)
      guard try row.step() else { return nil }
      return try DumpContent.read(connection, dump: row.int(0))
    } catch { throw StoreError(error, path: path) }
  }

  /// Gives every matching article to the body, in the order of exports: date, page, source path, position.
  ///
  /// Articles are read one by one: the memory used does not grow with their number. Undated articles come first.
  ///
  /// - Parameters:
  ///   - query: the query; `nil` for all.
  ///   - filter: which articles are meant.
  ///   - limit: how many to give at most.
  ///   - offset: how many to leave out first.
  ///   - body: gets each article; returns whether to go on.
  /// - Throws: `StoreError`, or what `body` throws.
  public borrowing func forEachArticle(
    matching query: SearchQuery.Expression? = nil, filter: ArticleFilter = ArticleFilter(), limit: Int? = nil,
    offset: Int = 0, _ body: (ArchivedArticle) throws -> Bool
  ) throws {
    let plan: QueryPlan
    var loader: ArticleLoader
    do {
      plan = try QueryPlan(connection, query: query, filter: filter)
      loader = try ArticleLoader(connection)
    } catch { throw StoreError(error, path: path) }
    var skip = max(0, offset)
    var left = limit ?? Int.max
    /// One day, or all that have none.
    var group: [Int64] = []
    func give(_ group: [Int64], _ loader: inout ArticleLoader) throws -> Bool {
      for number in try ArticleOrder.sort(group, &loader) {
        if skip > 0 {
          skip -= 1
          continue
        }
        guard left > 0 else { return false }
        left -= 1
        guard try body(try loader.load(number)) else { return false }
      }
      return true
    }
    do {
      // The numbers are read first: the body may take its time, and the archive should not be held meanwhile.
      var rows: [Int64] = []
      try plan.forEachRow(connection, descending: false) { row throws(DatabaseError) in
        rows.append(row)
        return true
      }
      for row in rows {
        if let last = group.last, day(last) != day(row) {
          guard try give(group, &loader) else { return }
          group.removeAll(keepingCapacity: true)
        }
        group.append(row)
      }
      _ = try give(group, &loader)
    } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  private borrowing func day(_ row: Int64) -> Int64 {
    row < ArticleNumber.firstDated ? -1 : ArticleNumber.group(row)
  }

  /// The number of matching articles.
  ///
  /// - Parameters:
  ///   - query: the query; `nil` for all.
  ///   - filter: which articles are meant.
  /// - Returns: the number.
  /// - Throws: `StoreError`.
  public borrowing func count(
    matching query: SearchQuery.Expression? = nil, filter: ArticleFilter = ArticleFilter()
  ) throws(StoreError) -> Int {
    do {
      return try count(try QueryPlan(connection, query: query, filter: filter))
    } catch { throw StoreError(error, path: path) }
  }

  /// The values of a facet with the number of matching articles each: the lists of people, reporters and districts,
  /// and the counts by year or month of a timeline.
  ///
  /// - Parameters:
  ///   - facet: by what to count.
  ///   - query: the query; `nil` for all.
  ///   - filter: which articles are meant.
  /// - Returns: the commonest first; years and months in order.
  /// - Throws: `StoreError`.
  public borrowing func counts(
    by facet: Facet, matching query: SearchQuery.Expression? = nil, filter: ArticleFilter = ArticleFilter()
  ) throws(StoreError) -> [FacetCount] {
    do {
      var counter = FacetCounter([facet])
      _ = try counter.count(try QueryPlan(connection, query: query, filter: filter), connection)
      return try counter.counts(connection)[facet] ?? []
    } catch { throw StoreError(error, path: path) }
  }

  /// What the archive holds, in figures.
  ///
  /// - Returns: the figures.
  /// - Throws: `StoreError`.
  public borrowing func statistics() throws(StoreError) -> ArchiveStatistics {
    do {
      var statistics = ArchiveStatistics()
      let counts = try connection.prepare(
        """
        SELECT (SELECT count(*) FROM dump), (SELECT count(*) FROM source), (SELECT count(*) FROM page),
          (SELECT count(*) FROM meta), (SELECT coalesce(sum(size), 0) FROM dump),
          (SELECT min(date) FROM page WHERE article_count > 0),
          (SELECT max(date) FROM page WHERE article_count > 0),
          (SELECT count(DISTINCT date) FROM page WHERE article_count > 0),
          (SELECT count(*) FROM meta WHERE article < ?1)
        """)
      counts.bind(1, ArticleNumber.firstDated)
      guard try counts.step() else { return statistics }
      statistics.dumps = Int(counts.int(0))
      statistics.sources = Int(counts.int(1))
      statistics.pages = Int(counts.int(2))
      statistics.articles = Int(counts.int(3))
      statistics.dumpBytes = Int(counts.int(4))
      statistics.firstDay = counts.optionalText(5).flatMap { CalendarDate(iso: $0) }
      statistics.lastDay = counts.optionalText(6).flatMap { CalendarDate(iso: $0) }
      statistics.days = Int(counts.int(7))
      statistics.undatedArticles = Int(counts.int(8))
      let size = try connection.integer(
        "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
      statistics.fileBytes = Int(size ?? 0)
      var counter = FacetCounter([.person, .reporter])
      _ = try counter.count(
        try QueryPlan(connection, query: nil, filter: ArticleFilter()), connection)
      statistics.persons = counter.valueCount(.person)
      statistics.reporters = counter.valueCount(.reporter)
      if try KnownMention.isKept(connection) {
        statistics.knownMentions = Int(try connection.integer("SELECT count(*) FROM known_mention") ?? 0)
        statistics.isRefreshDue = try Refresh.isDue(connection)
      } else {
        statistics.isRefreshDue = statistics.articles > 0
      }
      return statistics
    } catch { throw StoreError(error, path: path) }
  }
}
