import ArchiveModel
import SQLite

extension ArchiveWriter {
  /// The hashes of all dumps, in order.
  ///
  /// - Returns: the hashes.
  public borrowing func dumpHashes() -> [[UInt8]] {
    memory.dumps.keys.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Has dumps parsed again: `takeStale` gives them out. What was added before is committed.
  ///
  /// - Parameter hashes: their hashes; those that the archive does not have are passed over.
  /// - Throws: `StoreError`.
  public mutating func makeStale(_ hashes: some Sequence<[UInt8]>) throws(StoreError) {
    do { try flush() } catch { throw failed(error) }
    for hash in hashes where memory.dumps[hash] != nil { memory.stale.insert(hash) }
  }

  /// Takes a dump in that was parsed again, unless it reads as before.
  ///
  /// - Parameter dump: the dump, with the path and the corrections that `takeStale` gave.
  /// - Returns: `unchanged`, `changed`, or `overfull`; then the dump stays as it was.
  /// - Throws: `StoreError`; the batch at hand is lost, earlier ones stay.
  public mutating func replace(_ dump: PreparedDump) throws(StoreError) -> Standing {
    let readsAsBefore: Bool
    do { readsAsBefore = try self.readsAsBefore(dump) } catch { throw failed(error) }
    if readsAsBefore {
      memory.stale.remove(dump.sha256)
      return .unchanged
    }
    let standing = try add(dump)
    memory.stale.remove(dump.sha256)
    return if case .overfull = standing { standing } else { .changed }
  }

  /// Whether the archive has the same pages and articles of the dump, character by character.
  private func readsAsBefore(_ dump: PreparedDump) throws -> Bool {
    guard let known = memory.dumps[dump.sha256] else { return false }
    let pages = try connection.prepare(
      """
      SELECT id, newspaper, date, date_source, date_confidence, issue_number, label, furniture, diagnostics,
        article_count
      FROM page WHERE dump_id = ?1 ORDER BY number
      """)
    let articles = try connection.prepare(
      """
      SELECT public_id, position, kind, headline, body, title, other, record FROM article
      WHERE id BETWEEN ?1 AND ?2 ORDER BY id
      """)
    let first = try connection.prepare("SELECT first_article FROM page WHERE id = ?1")
    pages.bind(1, known.id)
    for page in dump.pages {
      guard try pages.step(), pages.text(1) == page.newspaper,
        pages.optionalText(2) == page.issueDate?.date.description,
        pages.optionalText(3) == page.issueDate?.source.rawValue,
        pages.optionalDouble(4) == page.issueDate?.confidence, pages.optionalInt(5) == page.issueNumber,
        pages.optionalText(6) == page.label, pages.text(7) == page.furniture,
        pages.text(8) == page.diagnostics, pages.int(9) == page.articles.count
      else { return false }
      first.bind(1, pages.int(0))
      guard try first.step() else { return false }
      let number = first.int(0)
      first.reset()
      articles.bind(1, number)
      articles.bind(2, number + Int64(page.articles.count) - 1)
      defer { articles.reset() }
      for article in page.articles {
        guard try articles.step(), articles.text(0) == article.id, articles.int(1) == article.position,
          articles.text(2) == article.kind.rawValue, articles.optionalText(3) == article.record.headline,
          articles.text(4) == article.record.body, articles.text(5) == article.record.title,
          articles.text(6) == article.record.other, articles.text(7) == article.record.record
        else { return false }
      }
    }
    return try !pages.step()
  }
}
