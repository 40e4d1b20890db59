import SQLite

/// Keeps the packed labels in step with `meta`.
///
/// A batch that adds or removes articles marks their blocks as stale, in the same transaction; the end of each ingest packs
/// the stale ones anew. Whoever reads meanwhile takes a stale block's labels from `meta`.
enum FacetBlocks {
  /// Marks the blocks of these articles as stale.
  static func markStale(
    _ connection: borrowing Connection, _ articles: some Sequence<Int64>
  ) throws(DatabaseError) {
    var blocks: Set<Int64> = []
    for article in articles { blocks.insert(FacetBlock.number(of: article)) }
    let mark = try connection.prepare("INSERT OR REPLACE INTO facet_block (id, entries) VALUES (?1, ?2)")
    for block in blocks.sorted() {
      mark.bind(1, FacetBlock.row(.all, block))
      mark.bind(2, FacetBlock.stale)
      try mark.run()
    }
  }

  /// Packs every stale block anew.
  static func refresh(_ connection: borrowing Connection) throws(DatabaseError) {
    var stale: [Int64] = []
    let marks = try connection.prepare(
      "SELECT id FROM facet_block WHERE id BETWEEN ?1 AND ?2 AND length(entries) = 0")
    marks.bind(1, FacetBlock.marks.lowerBound)
    marks.bind(2, FacetBlock.marks.upperBound)
    while try marks.step() { stale.append(marks.int(0)) }
    let articles = try connection.prepare("SELECT article, labels FROM meta WHERE article BETWEEN ?1 AND ?2")
    let write = try connection.prepare("INSERT OR REPLACE INTO facet_block (id, entries) VALUES (?1, ?2)")
    let remove = try connection.prepare("DELETE FROM facet_block WHERE id = ?1")
    for block in stale {
      let range = FacetBlock.range(of: block)
      var packer = FacetBlockPacker(from: range.lowerBound)
      articles.bind(1, range.lowerBound)
      articles.bind(2, range.upperBound)
      var isEmpty = true
      while try articles.step() {
        var labels: [Int] = []
        articles.withBytes(1) { bytes in Label.forEach(in: bytes) { labels.append($0) } }
        packer.add(articles.int(0), labels)
        isEmpty = false
      }
      articles.reset()
      for kind in LabelKind.allCases {
        let entries = kind == .all && !isEmpty ? FacetBlock.fresh : packer.bytes[kind.rawValue]
        let row = FacetBlock.row(kind, block)
        if entries.isEmpty {
          remove.bind(1, row)
          try remove.run()
        } else {
          write.bind(1, row)
          write.bind(2, entries)
          try write.run()
        }
      }
    }
  }
}
