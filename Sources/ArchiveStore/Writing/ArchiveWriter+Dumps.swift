import ArchiveModel
import SQLite

extension ArchiveWriter {
  /// Brings one dump in, within the transaction of a batch.
  mutating func take(_ dump: PreparedDump) throws -> Standing {
    let before = memory.sources[dump.path]
    guard let known = memory.dumps[dump.sha256] else {
      let id = memory.nextDump
      memory.nextDump += 1
      try insert(dump, as: id, path: dump.path, given: dump.given)
      try move(dump.path, to: id)
      return before == nil ? .new : .changed
    }
    let wasHere = before == known.id
    // The first path in byte order names the dump, and its file name is what the parse may have read.
    let isFirst = dump.path < known.path
    let saysMore = !dump.given.isEmpty && dump.given != known.given
    let isStale = memory.stale.remove(dump.sha256) != nil && dump.path == known.path
    if saysMore || isStale || (isFirst && FileName(dump.path) != FileName(known.path)) {
      try flushRows()
      try removeArticles(of: known.id)
      try connection.execute("DELETE FROM dump WHERE id = \(known.id)")
      try insert(
        dump, as: known.id, path: isFirst ? dump.path : known.path, given: saysMore ? dump.given : known.given
      )
    }
    try move(dump.path, to: known.id)
    if wasHere { return saysMore ? .changed : .unchanged }
    return before == nil ? .copy : .changed
  }

  /// Notes that a path leads to a dump, and forgets the one that it led to before if no other path does.
  mutating func move(_ path: String, to dump: Int64) throws {
    let before = memory.sources[path]
    if before != dump {
      statements.insertSource.bind(1, path)
      statements.insertSource.bind(2, dump)
      try statements.insertSource.run()
      memory.sources[path] = dump
    }
    if let before, before != dump { try leave(before) }
    guard let sha256 = memory.hashes[dump], let known = memory.dumps[sha256], path < known.path else {
      return
    }
    try rename(sha256, to: path)
  }

  /// A dump lost a source: it goes, or is named by the first of the others.
  mutating func leave(_ dump: Int64) throws {
    guard let sha256 = memory.hashes[dump], let known = memory.dumps[sha256] else { return }
    let first = try connection.text("SELECT min(path) FROM source WHERE dump_id = \(dump)")
    guard let first, !first.isEmpty else {
      try flushRows()
      try removeArticles(of: dump)
      try connection.execute("DELETE FROM dump WHERE id = \(dump)")
      memory.dumps[sha256] = nil
      memory.hashes[dump] = nil
      memory.stale.remove(sha256)
      return
    }
    guard first != known.path else { return }
    if FileName(first) != FileName(known.path) { memory.stale.insert(sha256) }
    try rename(sha256, to: first)
  }

  private mutating func rename(_ sha256: [UInt8], to path: String) throws {
    guard let id = memory.dumps[sha256]?.id else { return }
    memory.dumps[sha256]?.path = path
    let statement = try connection.prepare("UPDATE dump SET path = ?1 WHERE id = ?2")
    statement.bind(1, path)
    statement.bind(2, id)
    try statement.run()
  }

  private mutating func insert(_ dump: PreparedDump, as id: Int64, path: String, given: String) throws {
    // Corrections may have come while the dump was being parsed.
    if dump.corrections != memory.corrections[dump.sha256] ?? [] { memory.stale.insert(dump.sha256) }
    memory.dumps[dump.sha256] = WriterMemory.Dump(id: id, path: path, given: given)
    memory.hashes[id] = dump.sha256
    statements.insertDump.bind(1, id)
    statements.insertDump.bind(2, dump.sha256)
    statements.insertDump.bind(3, path)
    statements.insertDump.bind(4, dump.size)
    statements.insertDump.bind(5, dump.encoding.rawValue)
    statements.insertDump.bind(6, dump.lineCount)
    statements.insertDump.bind(7, dump.undecodable)
    statements.insertDump.bind(8, given)
    statements.insertDump.bind(9, dump.packing.rawValue)
    statements.insertDump.bind(10, dump.content)
    try statements.insertDump.run()
    for (index, page) in dump.pages.enumerated() {
      try insert(page, number: index + 1, of: id, sha256: dump.sha256)
    }
  }

  private mutating func insert(_ page: PreparedPage, number: Int, of dump: Int64, sha256: [UInt8]) throws {
    let id = memory.nextPage
    memory.nextPage += 1
    let first = try freeNumbers(page.articles.count, on: page.issueDate?.date, sha256: sha256)
    try insertRow(page, id: id, number: number, of: dump, firstArticle: first)
    for (index, article) in page.articles.enumerated() {
      let labels = try article.labels.map { try self.number(of: $0) }
      batch.append(
        WriterBatch.Row(
          id: first + Int64(index), page: id, dump: dump, labels: Label.column(labels), article: article))
    }
  }

  private func insertRow(
    _ page: PreparedPage, id: Int64, number: Int, of dump: Int64, firstArticle: Int64
  ) throws {
    statements.insertPage.bind(1, id)
    statements.insertPage.bind(2, dump)
    statements.insertPage.bind(3, number)
    statements.insertPage.bind(4, page.newspaper)
    statements.insertPage.bind(5, page.issueDate?.date.description)
    statements.insertPage.bind(6, page.issueDate?.source.rawValue)
    statements.insertPage.bind(7, page.issueDate?.confidence)
    statements.insertPage.bind(8, page.issueNumber)
    statements.insertPage.bind(9, page.label)
    statements.insertPage.bind(10, firstArticle)
    statements.insertPage.bind(11, page.articles.count)
    statements.insertPage.bind(12, page.furniture)
    statements.insertPage.bind(13, page.diagnostics)
    try statements.insertPage.run()
  }

  /// The first of so many free numbers in a row, on a day or in the bucket of an undated dump.
  private func freeNumbers(_ count: Int, on day: CalendarDate?, sha256: [UInt8]) throws -> Int64 {
    var range: ClosedRange<Int64>
    if let day {
      range = ArticleNumber.range(of: day)
    } else {
      // A page that does not fit into its bucket runs on into the next ones.
      range = ArticleNumber.undatedBucket(sha256: sha256)...(ArticleNumber.firstDated - 1)
    }
    var free = range.lowerBound
    defer { statements.lastOfGroup.reset() }
    // A page of many articles may begin before the range and run into it.
    statements.lastOfGroup.bind(1, range.lowerBound - (day == nil ? 1 << Int64(ArticleNumber.dayBits) : 0))
    statements.lastOfGroup.bind(2, range.upperBound)
    while try statements.lastOfGroup.step() {
      if statements.lastOfGroup.int(0) - free >= Int64(count) { break }
      free = max(free, statements.lastOfGroup.int(0) + statements.lastOfGroup.int(1))
    }
    guard free + Int64(count) - 1 <= range.upperBound else {
      throw OverfullDay(day: day?.description ?? "0000-00-00")
    }
    return free
  }

  /// Throws before anything is written when the dump's articles do not fit on their days.
  func checkRoom(for dump: PreparedDump) throws {
    var counts: [CalendarDate: Int] = [:]
    for page in dump.pages {
      guard let day = page.issueDate?.date else { continue }
      counts[day, default: 0] += page.articles.count
    }
    for (day, count) in counts { _ = try freeNumbers(count, on: day, sha256: dump.sha256) }
  }

  private mutating func removeArticles(of dump: Int64) throws {
    try noteChange()
    let pages = try connection.prepare("SELECT first_article, article_count FROM page WHERE dump_id = ?1")
    pages.bind(1, dump)
    while try pages.step() {
      let range = pages.int(0)..<(pages.int(0) + pages.int(1))
      for article in range {
        statements.deleteText.bind(1, article)
        try statements.deleteText.run()
      }
      guard !range.isEmpty else { continue }
      try noteLabels(of: range)
      try FacetBlocks.markStale(connection, range)
      for (table, key) in [
        ("article", "id"), ("meta", "article"), ("jump", "article"), ("known_mention", "article"),
      ] {
        try connection.execute(
          "DELETE FROM \(table) WHERE \(key) BETWEEN \(range.lowerBound) AND \(range.upperBound - 1)")
      }
    }
    try connection.execute("DELETE FROM page WHERE dump_id = \(dump)")
  }
}

extension ArchiveWriter {
  /// Writes the articles held back and ends the transaction.
  mutating func flush() throws {
    guard batch.isOpen else { return }
    try flushRows()
    try forgetUnusedLabels()
    try connection.execute("COMMIT")
    batch.isOpen = false
    batch.isChange = false
    memory.dataVersion = try connection.integer("PRAGMA data_version")
  }

  /// Writes the articles held back, in rising order: FTS5 begins a new segment at each step back.
  mutating func flushRows() throws {
    let rows = batch.rows.sorted { $0.id < $1.id }
    batch.rows.removeAll(keepingCapacity: true)
    batch.byteCount = 0
    if !rows.isEmpty { try noteChange() }
    try FacetBlocks.markStale(connection, rows.lazy.map(\.id))
    for row in rows {
      try insert(row)
    }
    for row in rows {
      statements.insertText.bind(1, row.id)
      statements.insertText.bind(2, row.article.record.body)
      statements.insertText.bind(3, row.article.record.title)
      statements.insertText.bind(4, row.article.record.other)
      statements.insertText.bind(5, row.labels)
      try statements.insertText.run()
    }
  }

  private func insert(_ row: WriterBatch.Row) throws {
    statements.insertArticle.bind(1, row.id)
    statements.insertArticle.bind(2, row.article.id)
    statements.insertArticle.bind(3, row.page)
    statements.insertArticle.bind(4, row.article.position)
    statements.insertArticle.bind(5, row.article.kind.rawValue)
    statements.insertArticle.bind(6, row.article.record.headline)
    statements.insertArticle.bind(7, row.article.record.body)
    statements.insertArticle.bind(8, row.article.record.title)
    statements.insertArticle.bind(9, row.article.record.other)
    statements.insertArticle.bind(10, row.article.record.record)
    try statements.insertArticle.run()
    statements.insertMeta.bind(1, row.id)
    statements.insertMeta.bind(2, row.dump)
    statements.insertMeta.bind(3, row.labels)
    try statements.insertMeta.run()
    for (direction, jump) in [("from", row.article.continuedFrom), ("on", row.article.continuedOn)] {
      guard let jump else { continue }
      statements.insertJump.bind(1, row.id)
      statements.insertJump.bind(2, direction)
      statements.insertJump.bind(3, jump.page)
      statements.insertJump.bind(4, jump.mark)
      try statements.insertJump.run()
    }
  }
}

/// A day has more articles than any paper prints: the date of some dumps must be wrong.
struct OverfullDay: Error {
  var day: String
}
