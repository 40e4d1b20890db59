public import ArchiveModel
import SQLite

/// A dump that the archive holds.
public struct ArchivedDump: Sendable, Hashable {
  /// The path that names it: the first in byte order where several files hold the same bytes.
  public var path: String
  /// The SHA-256 of its bytes in lower-case hexadecimal digits.
  public var sha256: String
  /// What the user said of it at ingest, in the form of `PreparedDump`; empty for nothing.
  public var given: String

  /// A dump.
  public init(path: String, sha256: String, given: String = "") {
    self.path = path
    self.sha256 = sha256
    self.given = given
  }
}

/// Reads the rows of dumps.
private enum DumpRows {
  static func read(_ rows: borrowing Statement) throws(DatabaseError) -> [ArchivedDump] {
    var found: [ArchivedDump] = []
    while try rows.step() {
      found.append(
        ArchivedDump(path: rows.text(0), sha256: Hexadecimal.text(rows.bytes(1)), given: rows.text(2)))
    }
    return found
  }
}

extension ArchiveReader {
  /// The dumps that a user may mean.
  ///
  /// - Parameter name: a path that was ingested, else a hash or at least eight digits of its beginning, else the end of a
  ///   path (`a1.txt`).
  /// - Returns: the dumps, in order of path.
  /// - Throws: `StoreError`.
  public borrowing func dumps(named name: String) throws(StoreError) -> [ArchivedDump] {
    do {
      var path = Substring(name)
      while path.hasPrefix("./") { path = path.dropFirst(2) }
      let exact = try connection.prepare(
        """
        SELECT dump.path, dump.sha256, dump.given FROM source JOIN dump ON dump.id = source.dump_id
        WHERE source.path = ?1
        """)
      exact.bind(1, String(path))
      var found = try DumpRows.read(exact)
      if found.isEmpty, (8...64).contains(name.utf8.count) {
        let digits = name.lowercased()
        if let low = Hexadecimal.bytes(name.utf8.count % 2 == 0 ? digits : digits + "0"),
          let high = Hexadecimal.bytes(name.utf8.count % 2 == 0 ? digits : digits + "f")
        {
          let hashes = try connection.prepare(
            "SELECT path, sha256, given FROM dump WHERE sha256 BETWEEN ?1 AND ?2 ORDER BY path")
          hashes.bind(1, low + [UInt8](repeating: 0, count: 32 - low.count))
          hashes.bind(2, high + [UInt8](repeating: 0xFF, count: 32 - high.count))
          found = try DumpRows.read(hashes)
        }
      }
      guard found.isEmpty else { return found }
      // The end of a path is compared as text: a name may hold what LIKE takes for a wild card.
      let ends = try connection.prepare(
        """
        SELECT DISTINCT dump.path, dump.sha256, dump.given FROM source JOIN dump ON dump.id = source.dump_id
        WHERE substr(source.path, -length(?1)) = ?1 ORDER BY dump.path
        """)
      ends.bind(1, "/" + path)
      return try DumpRows.read(ends)
    } catch { throw StoreError(error, path: self.path) }
  }

  /// The pages of a dump with their articles, as they were read and corrected.
  ///
  /// - Parameter dump: a dump of this archive.
  /// - Returns: the pages in the order of the dump; the evidence of dates and articles is empty.
  /// - Throws: `StoreError`.
  public borrowing func pages(of dump: ArchivedDump) throws(StoreError) -> [Page] {
    do {
      let rows = try connection.prepare(
        """
        SELECT page.newspaper, page.date, page.date_source, page.date_confidence, page.issue_number, page.label,
          page.first_article, page.article_count, page.furniture, page.diagnostics
        FROM page JOIN dump ON dump.id = page.dump_id WHERE dump.sha256 = ?1 ORDER BY page.number
        """)
      rows.bind(1, Hexadecimal.bytes(dump.sha256) ?? [])
      var loader = try ArticleLoader(connection)
      var pages: [Page] = []
      while try rows.step() {
        var page = Page(newspaper: rows.text(0))
        if let date = rows.optionalText(1).flatMap({ CalendarDate(iso: $0) }),
          let source = rows.optionalText(2).flatMap(DateSource.init)
        {
          page.issueDate = IssueDate(date: date, source: source, confidence: rows.optionalDouble(3) ?? 0)
        }
        page.issueNumber = rows.optionalInt(4)
        page.label = rows.optionalText(5)
        for number in rows.int(6)..<(rows.int(6) + rows.int(7)) {
          page.articles.append(try loader.load(number).article)
        }
        page.furniture = JSONValue(rows.text(8))?.ints ?? []
        page.diagnostics = ArticleRecord.diagnostics(JSONValue(rows.text(9)))
        pages.append(page)
      }
      return pages
    } catch { throw StoreError(error, path: path) }
  }
}
