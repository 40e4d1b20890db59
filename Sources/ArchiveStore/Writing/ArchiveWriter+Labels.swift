import SQLite

extension ArchiveWriter {
  /// The number of a label, a new one if need be.
  mutating func number(of label: Label) throws -> Int {
    if let known = memory.labels[label] { return known }
    let number = memory.nextLabel << LabelKind.bits | label.kind.rawValue
    memory.nextLabel += 1
    statements.insertLabel.bind(1, number)
    statements.insertLabel.bind(2, label.kind.name)
    statements.insertLabel.bind(3, label.value)
    statements.insertLabel.bind(4, label.folded)
    try statements.insertLabel.run()
    memory.labels[label] = number
    return number
  }

  /// Notes the labels of articles that are about to go: they may be the last to have them.
  mutating func noteLabels(of articles: Range<Int64>) throws(DatabaseError) {
    let rows = try connection.prepare("SELECT labels FROM meta WHERE article BETWEEN ?1 AND ?2")
    rows.bind(1, articles.lowerBound)
    rows.bind(2, articles.upperBound - 1)
    while try rows.step() {
      rows.withBytes(0) { bytes in Label.forEach(in: bytes) { memory.leftLabels.insert($0) } }
    }
  }

  /// Forgets those of the labels noted that no article has any more: an archive tells no name that none of its dumps
  /// holds. All articles of the batch have to be written.
  mutating func forgetUnusedLabels() throws(DatabaseError) {
    memory.leftLabels.remove(0)
    guard !memory.leftLabels.isEmpty else { return }
    let use = try connection.prepare("SELECT rowid FROM article_text WHERE article_text MATCH ?1 LIMIT 1")
    let value = try connection.prepare("SELECT value FROM label WHERE id = ?1")
    let delete = try connection.prepare("DELETE FROM label WHERE id = ?1")
    for number in memory.leftLabels.sorted() {
      use.bind(1, MatchExpression.label(number))
      let isUsed = try use.step()
      use.reset()
      guard !isUsed, let kind = LabelKind(label: number) else { continue }
      value.bind(1, number)
      if try value.step() { memory.labels[Label(kind: kind, value: value.text(0))] = nil }
      value.reset()
      delete.bind(1, number)
      try delete.run()
    }
    memory.leftLabels.removeAll()
  }
}
