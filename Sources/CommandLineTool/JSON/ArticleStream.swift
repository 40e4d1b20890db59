import ArchiveStore

/// Writes articles one after the other as NDJSON or as one JSON array; only one is held at a time.
struct ArticleStream {
  /// The forms of the stream.
  enum Format {
    case ndjson
    case json
  }

  private let format: Format
  private var writer: JSONWriter
  /// The number of articles written.
  private(set) var count = 0

  init(format: Format) {
    self.format = format
    self.writer = JSONWriter(layout: format == .json ? .pretty : .compact)
  }

  mutating func write(_ record: ArchivedArticle, to console: Console) throws(Failure) {
    try write(to: console) { ArticleJSON.write(record, to: &$0) }
  }

  /// Writes one object.
  mutating func write(to console: Console, _ object: (inout JSONWriter) -> Void) throws(Failure) {
    if format == .json { try console.write(count == 0 ? "[" : ",\n") }
    object(&writer)
    try console.write(writer.take())
    if format == .ndjson { try console.write("\n") }
    count += 1
  }

  /// Closes the array; an empty one is `[]`.
  func finish(to console: Console) throws(Failure) {
    if format == .json { try console.write(count == 0 ? "[]\n" : "]\n") }
  }
}
