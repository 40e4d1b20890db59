/// What is held back until a batch is written: FTS5 wants its rows in rising order.
struct WriterBatch {
  /// An article with its place.
  struct Row {
    var id: Int64
    var page: Int64
    var dump: Int64
    var labels: String
    var article: PreparedArticle
  }

  /// How many articles it holds before it is written.
  let capacity: Int
  var isOpen = false
  /// Whether it adds or removes articles, and that was noted.
  var isChange = false
  var rows: [Row] = []
  var byteCount = 0

  init(capacity: Int) { self.capacity = capacity }

  var isFull: Bool { rows.count >= capacity || byteCount >= ArchiveWriter.batchBytes }

  mutating func append(_ row: Row) {
    byteCount += row.article.record.body.utf8.count + row.article.record.record.utf8.count
    rows.append(row)
  }
}
