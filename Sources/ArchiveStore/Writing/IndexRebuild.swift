import SQLite

/// Makes the index anew when its rules (tokens, folding) are no longer those that it was made with.
///
/// The text lies beside the index and the labels are kept, so that no dump is parsed again. It is one transaction:
/// readers see the old index, which they refuse, until the new one is whole.
enum IndexRebuild {
  static func runIfStale(_ connection: borrowing Connection) throws {
    guard try connection.text(format) != ArchiveFile.indexFormat else { return }
    try connection.transaction {
      // Another process may have been quicker.
      guard try connection.text(format) != ArchiveFile.indexFormat else { return }
      try connection.execute("INSERT INTO article_text (article_text) VALUES ('rebuild')")
      let labels = try connection.prepare("SELECT id, value FROM label")
      let fold = try connection.prepare("UPDATE label SET folded = ?2 WHERE id = ?1")
      while try labels.step() {
        fold.bind(1, labels.int(0))
        fold.bind(2, Label.fold(labels.text(1)))
        try fold.run()
      }
      let statement = try connection.prepare("UPDATE setting SET value = ?1 WHERE name = 'index_format'")
      statement.bind(1, ArchiveFile.indexFormat)
      try statement.run()
    }
  }

  private static let format = "SELECT value FROM setting WHERE name = 'index_format'"
}
