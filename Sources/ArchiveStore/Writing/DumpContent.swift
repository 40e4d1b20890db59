import SQLite

/// Reads the bytes of a dump back.
enum DumpContent {
  /// The bytes of a dump, exactly as ingested; `nil` when there is no such dump.
  ///
  /// - Throws: `DatabaseError` with `ResultCode.corrupt` when the bytes are not those that the hash tells of.
  static func read(_ connection: borrowing Connection, dump: Int64) throws(DatabaseError) -> [UInt8]? {
    let row = try connection.prepare("SELECT packing, content, size, sha256 FROM dump WHERE id = ?1")
    row.bind(1, dump)
    guard try row.step() else { return nil }
    let packing = DumpPacking(rawValue: Int(row.int(0)))
    let base = packing == .copies ? try base(connection, dump: dump) : []
    guard let bytes = packing?.unpack(row.bytes(1), base: base, size: Int(row.int(2))),
      SHA256.hash(bytes) == row.bytes(3)
    else {
      throw DatabaseError(code: ResultCode.corrupt, message: "the bytes of dump \(dump) cannot be told")
    }
    return bytes
  }

  private static func base(
    _ connection: borrowing Connection, dump: Int64
  ) throws(DatabaseError) -> [UInt8] {
    let rows = try connection.prepare(
      """
      SELECT article.title, article.body, article.other
      FROM page JOIN article
        ON article.id BETWEEN page.first_article AND page.first_article + page.article_count - 1
      WHERE page.dump_id = ?1
      ORDER BY page.number, article.id
      """)
    rows.bind(1, dump)
    var records: [ArticleRecord] = []
    while try rows.step() {
      records.append(
        ArticleRecord(
          body: rows.text(1), title: rows.text(0), other: rows.text(2), headline: nil, record: ""))
    }
    return PreparedDump.base(records)
  }
}
