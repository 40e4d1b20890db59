import ArchiveStore
import SQLite

/// Hands the rows of one statement after the other to a writer and counts them.
struct RowOutput: SQLResultSink {
  var writer: any RowWriter
  private let context: Context
  /// The number of rows so far.
  private(set) var count = 0

  init(_ writer: any RowWriter, _ context: Context) {
    self.writer = writer
    self.context = context
  }

  mutating func begin(columns: [String]) throws { try writer.begin(columns, context) }

  mutating func take(row: [Value]) throws {
    count += 1
    try writer.write(row, context)
  }

  mutating func end() throws { try writer.finish(context) }
}
