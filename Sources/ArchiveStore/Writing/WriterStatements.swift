import SQLite

/// The statements that run for every dump, compiled once.
struct WriterStatements: ~Copyable {
  let insertDump: Statement
  let insertSource: Statement
  let insertPage: Statement
  let insertArticle: Statement
  let insertText: Statement
  let deleteText: Statement
  let insertMeta: Statement
  let insertLabel: Statement
  let insertJump: Statement
  let lastOfGroup: Statement

  init(_ connection: borrowing Connection) throws(DatabaseError) {
    // All are made before any is kept: a noncopyable value cannot be left half made.
    let insertDump = try connection.prepare(
      """
      INSERT INTO dump
        (id, sha256, path, size, encoding, line_count, undecodable, given, packing, content)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, isKept: true)
    let insertSource = try connection.prepare(
      "INSERT OR REPLACE INTO source (path, dump_id) VALUES (?1, ?2)", isKept: true)
    let insertPage = try connection.prepare(
      """
      INSERT INTO page
        (id, dump_id, number, newspaper, date, date_source, date_confidence, issue_number, label,
          first_article, article_count, furniture, diagnostics)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
      """, isKept: true)
    let insertArticle = try connection.prepare(
      """
      INSERT INTO article
        (id, public_id, page_id, position, kind, headline, body, title, other, record)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
      """, isKept: true)
    let insertText = try connection.prepare(
      "INSERT INTO article_text (rowid, body, title, other, labels) VALUES (?1, ?2, ?3, ?4, ?5)",
      isKept: true)
    let deleteText = try connection.prepare(
      """
      INSERT INTO article_text (article_text, rowid, body, title, other, labels)
      SELECT 'delete', id, body, title, other, labels FROM article_index WHERE id = ?1
      """, isKept: true)
    let insertMeta = try connection.prepare(
      "INSERT INTO meta (article, dump_id, labels) VALUES (?1, ?2, ?3)", isKept: true)
    let insertLabel = try connection.prepare(
      "INSERT INTO label (id, facet, value, folded) VALUES (?1, ?2, ?3, ?4)", isKept: true)
    let insertJump = try connection.prepare(
      "INSERT INTO jump (article, direction, page, mark) VALUES (?1, ?2, ?3, ?4)", isKept: true)
    let lastOfGroup = try connection.prepare(
      """
      SELECT first_article, article_count FROM page
      WHERE first_article BETWEEN ?1 AND ?2 ORDER BY first_article
      """, isKept: true)
    self.insertDump = insertDump
    self.insertSource = insertSource
    self.insertPage = insertPage
    self.insertArticle = insertArticle
    self.insertText = insertText
    self.deleteText = deleteText
    self.insertMeta = insertMeta
    self.insertLabel = insertLabel
    self.insertJump = insertJump
    self.lastOfGroup = lastOfGroup
  }
}
