import SQLite

extension ArchiveReader {
  /// Checks whether the file is sound; reads all of it.
  ///
  /// SQLite's own check of pages, indexes and constraints comes first
  /// (https://www.sqlite.org/pragma.html#pragma_integrity_check), then references between tables, then whether each dump
  /// still has the bytes that its hash names.
  ///
  /// - Returns: what is wrong, in English, a line each, at most a hundred of each sort; empty for a sound archive.
  /// - Throws: `StoreError` when the file cannot be read at all.
  public borrowing func verify() throws(StoreError) -> [String] {
    do {
      var problems: [String] = []
      let integrity = try connection.prepare("PRAGMA integrity_check(100)")
      while try integrity.step() {
        let line = integrity.text(0)
        if line != "ok" { problems.append(line) }
      }
      let references = try connection.prepare("PRAGMA foreign_key_check")
      while try references.step(), problems.count < 200 {
        problems.append(
          "a row of \(references.text(0)) names a row of \(references.text(2)) that is not there")
      }
      guard problems.isEmpty else { return problems }
      let everything = try connection.prepare(
        "SELECT count(*) FROM article_text WHERE article_text MATCH ?1")
      everything.bind(1, MatchExpression.everything)
      let indexed = try everything.step() ? everything.int(0) : 0
      let articles = try connection.integer("SELECT count(*) FROM article") ?? 0
      if indexed != articles {
        problems.append("the index knows \(indexed) articles where there are \(articles)")
      }
      if try KnownMention.isKept(connection) {
        let stray =
          try connection.integer(
            """
            SELECT count(*) FROM known_mention
            WHERE article NOT IN (SELECT id FROM article) OR name NOT IN (SELECT name FROM known_name)
            """) ?? 0
        if stray > 0 {
          problems.append("\(stray) mentions by the archive name an article or a person that is not there")
        }
      }
      let dumps = try connection.prepare("SELECT id, sha256, path FROM dump ORDER BY id")
      while try dumps.step(), problems.count < 100 {
        if try isKept(dump: dumps.int(0)) { continue }
        problems.append("\(dumps.text(2)): the bytes kept of this dump are not those that were ingested")
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
