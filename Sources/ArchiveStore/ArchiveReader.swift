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
    do {
      connection = try Connection(path: path, mode: .readOnly)
    } catch { throw StoreError(error, path: path) }
    self.path = path
  }

  /// The article with that id.
  ///
  /// - Parameter id: the whole id, or a beginning or an end of it that only one article has.
  /// - Returns: the articles that the id may mean: none, one, or several when it is ambiguous.
  /// - Throws: `StoreError`.
  public borrowing func articles(id: String) throws(StoreError) -> [ArchivedArticle] { [] }

  /// The lines of the dump that an article is made of, as transcribed.
  ///
  /// - Parameter article: an article of this archive.
  /// - Returns: the lines in the order of the dump.
  /// - Throws: `StoreError`.
  public borrowing func rawLines(of article: ArchivedArticle) throws(StoreError) -> [RawLine] { [] }

  /// The bytes of a dump, exactly as they were ingested.
  ///
  /// - Parameter sha256: its hash in hexadecimal digits.
  /// - Returns: the bytes; `nil` when the archive does not hold it.
  /// - Throws: `StoreError`.
  public borrowing func dump(sha256: String) throws(StoreError) -> [UInt8]? { nil }

  /// Searches.
  ///
  /// - Parameter request: what to look for.
  /// - Returns: the hits, and what else was asked for.
  /// - Throws: `StoreError`.
  public borrowing func search(_ request: SearchRequest) throws(StoreError) -> SearchResult { SearchResult() }

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
    matching query: SearchExpression? = nil, filter: ArticleFilter = ArticleFilter(), limit: Int? = nil,
    offset: Int = 0, _ body: (ArchivedArticle) throws -> Bool
  ) throws {}

  /// The number of matching articles.
  ///
  /// - Parameters:
  ///   - query: the query; `nil` for all.
  ///   - filter: which articles are meant.
  /// - Returns: the number.
  /// - Throws: `StoreError`.
  public borrowing func count(
    matching query: SearchExpression? = nil, filter: ArticleFilter = ArticleFilter()
  ) throws(StoreError) -> Int { 0 }

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
    by facet: Facet, matching query: SearchExpression? = nil, filter: ArticleFilter = ArticleFilter()
  ) throws(StoreError) -> [FacetCount] { [] }

  /// What the archive holds, in figures.
  ///
  /// - Returns: the figures.
  /// - Throws: `StoreError`.
  public borrowing func statistics() throws(StoreError) -> ArchiveStatistics { ArchiveStatistics() }
}
