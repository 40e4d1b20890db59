import SQLite

/// Finds the articles of pages: their numbers follow each other.
enum PageLookup {
  /// The articles of pages with these issue numbers.
  static func rows(
    _ connection: borrowing Connection, issues: [ClosedRange<Int>]
  ) throws(DatabaseError) -> RowSet {
    let statement = try connection.prepare(
      "SELECT first_article, article_count FROM page WHERE issue_number BETWEEN ?1 AND ?2")
    var ranges: [ClosedRange<Int64>] = []
    for issue in issues {
      statement.bind(1, issue.lowerBound)
      statement.bind(2, issue.upperBound)
      while try statement.step() { add(statement, to: &ranges) }
      statement.reset()
    }
    return RowSet(ranges)
  }

  /// The articles of dumps that one of these paths leads to: a file, a folder, or the end of either.
  static func rows(_ connection: borrowing Connection, sources: [String]) throws(DatabaseError) -> RowSet {
    let wanted = sources.map(normalized)
    let paths = try connection.prepare("SELECT path, dump_id FROM source ORDER BY dump_id")
    let pages = try connection.prepare("SELECT first_article, article_count FROM page WHERE dump_id = ?1")
    var ranges: [ClosedRange<Int64>] = []
    while try paths.step() {
      let path = "/" + paths.text(0) + "/"
      guard wanted.contains(where: { contains(path, $0) }) else { continue }
      pages.bind(1, paths.int(1))
      while try pages.step() { add(pages, to: &ranges) }
      pages.reset()
    }
    return RowSet(ranges)
  }

  /// Whether one of these sources leads to a path.
  static func matches(_ path: String, sources: [String]) -> Bool {
    sources.contains { contains("/" + path + "/", normalized($0)) }
  }

  /// A typed path between slashes.
  private static func normalized(_ typed: String) -> String {
    var path = Substring(typed)
    while path.hasPrefix("./") { path = path.dropFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return "/" + path + "/"
  }

  /// Whether whole parts of the path are those wanted.
  private static func contains(_ path: String, _ wanted: String) -> Bool {
    let path = Array(path.utf8)
    let wanted = Array(wanted.replacing("//", with: "/").utf8)
    guard wanted.count <= path.count else { return false }
    return (0...(path.count - wanted.count)).contains { path[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }

  private static func add(_ page: borrowing Statement, to ranges: inout [ClosedRange<Int64>]) {
    guard page.int(1) > 0 else { return }
    ranges.append(page.int(0)...(page.int(0) + page.int(1) - 1))
  }
}
