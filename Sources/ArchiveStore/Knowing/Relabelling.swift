import SQLite

extension ArchiveWriter {
  /// Labels every article anew whose mentions by the archive are others than before.
  ///
  /// - Returns: how many these are.
  mutating func relabel() throws -> Int {
    let old = try connection.prepare(Self.labelled("known_mention"))
    let new = try connection.prepare(Self.labelled("refresh_mention"))
    let statements = try LabelStatements(connection)
    var changed: [Int64] = []
    var count = 0
    var hasOld = try old.step()
    var hasNew = try new.step()
    while hasOld || hasNew {
      let article = min(hasOld ? old.int(0) : .max, hasNew ? new.int(0) : .max)
      var before: [String] = []
      var now: [String] = []
      while hasOld, old.int(0) == article {
        before.append(old.text(1))
        hasOld = try old.step()
      }
      while hasNew, new.int(0) == article {
        now.append(new.text(1))
        hasNew = try new.step()
      }
      guard before != now else { continue }
      try relabel(article, from: before, to: now, statements)
      count += 1
      changed.append(article)
      if changed.count == 4_096 {
        try FacetBlocks.markStale(connection, changed)
        changed.removeAll(keepingCapacity: true)
      }
    }
    try FacetBlocks.markStale(connection, changed)
    return count
  }

  private static func labelled(_ table: String) -> String {
    "SELECT article, printed FROM \(table) ORDER BY article, position"
  }

  private mutating func relabel(
    _ article: Int64, from before: [String], to now: [String], _ statements: borrowing LabelStatements
  ) throws {
    statements.read.bind(1, article)
    guard try statements.read.step() else {
      return statements.read.reset()
    }
    let column = statements.read.text(0)
    var labels: [Int] = []
    statements.read.withBytes(0) { bytes in Label.forEach(in: bytes) { labels.append($0) } }
    statements.read.reset()
    var gone: Set<Int> = []
    for name in before { gone.insert(try number(of: Label(kind: .person, value: name))) }
    memory.leftLabels.formUnion(labels.filter { gone.contains($0) || LabelKind(label: $0) == .known })
    labels.removeAll { $0 == 0 || gone.contains($0) || LabelKind(label: $0) == .known }
    for name in now {
      for kind in [LabelKind.person, .known] {
        let label = try number(of: Label(kind: kind, value: name))
        if !labels.contains(label) { labels.append(label) }
      }
    }
    statements.write.bind(1, article)
    statements.write.bind(2, Label.column(labels))
    try statements.write.run()
    statements.delete.bind(1, article)
    statements.delete.bind(2, column)
    try statements.delete.run()
    statements.insert.bind(1, article)
    statements.insert.bind(2, Label.column(labels))
    try statements.insert.run()
  }
}

/// The statements that give an article other labels.
///
/// In the index a document is nothing but entries under its tokens, and no token of a label is one of a text
/// (`IndexTokenizer`). So the entries of labels are taken out and put in by themselves, as if the texts were empty: those of
/// the text, a hundred times as many, stay where they are. A test has FTS5 check the index against the articles after it.
private struct LabelStatements: ~Copyable {
  let read: Statement
  let write: Statement
  let delete: Statement
  let insert: Statement

  init(_ connection: borrowing Connection) throws(DatabaseError) {
    let read = try connection.prepare("SELECT labels FROM meta WHERE article = ?1")
    let write = try connection.prepare("UPDATE meta SET labels = ?2 WHERE article = ?1")
    let delete = try connection.prepare(
      """
      INSERT INTO article_text (article_text, rowid, body, title, other, labels)
      VALUES ('delete', ?1, '', '', '', ?2)
      """)
    let insert = try connection.prepare(
      "INSERT INTO article_text (rowid, body, title, other, labels) VALUES (?1, '', '', '', ?2)")
    self.read = read
    self.write = write
    self.delete = delete
    self.insert = insert
  }
}
