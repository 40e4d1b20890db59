import SQLite

extension ArchiveReader {
  /// Checks whether the file is sound; reads all of it.
  ///
  /// SQLite's own check of pages, indexes and constraints comes first
  /// (https://www.sqlite.org/pragma.html#pragma_integrity_check), then references between tables, then whether each dump
  /// still has the bytes that its hash names.
  ///
  /// - Returns: what is wrong, at most a hundred of each sort; empty for a sound archive.
  /// - Throws: `StoreError` when the file cannot be read at all.
  public borrowing func verify() throws(StoreError) -> [ArchiveProblem] {
    do {
      var problems: [ArchiveProblem] = []
      let integrity = try connection.prepare("PRAGMA integrity_check(100)")
      while try integrity.step() {
        let line = integrity.text(0)
        if line != "ok" { problems.append(.file(line)) }
      }
      let references = try connection.prepare("PRAGMA foreign_key_check")
      while try references.step(), problems.count < 200 {
        problems.append(.strayRow(table: references.text(0), parent: references.text(2)))
      }
      guard problems.isEmpty else { return problems }
      let everything = try connection.prepare(
        "SELECT count(*) FROM article_text WHERE article_text MATCH ?1")
      everything.bind(1, MatchExpression.everything)
      let indexed = try everything.step() ? everything.int(0) : 0
      let articles = try connection.integer("SELECT count(*) FROM article") ?? 0
      if indexed != articles {
        problems.append(.index(indexed: Int(indexed), articles: Int(articles)))
      }
      if try KnownMention.isKept(connection) {
        let stray =
          try connection.integer(
            """
            SELECT count(*) FROM known_mention
            WHERE article NOT IN (SELECT id FROM article) OR name NOT IN (SELECT name FROM known_name)
            """) ?? 0
        if stray > 0 {
          problems.append(.strayMentions(Int(stray)))
        }
      }
      let dumps = try connection.prepare("SELECT id, sha256, path FROM dump ORDER BY id")
      while try dumps.step(), problems.count < 100 {
        if try isKept(dump: dumps.int(0)) { continue }
        problems.append(.dump(path: dumps.text(2)))
      }
      return problems
    } catch { throw StoreError(error, path: path) }
  }

  /// Whether the bytes of a dump can be told: reading them compares them with their hash.
  private borrowing func isKept(dump: Int64) throws(DatabaseError) -> Bool {
    do throws(DatabaseError) {
      return try DumpContent.read(connection, dump: dump) != nil
    } catch {
      guard error.primaryCode == ResultCode.corrupt else { throw error }
      return false
    }
  }
}
