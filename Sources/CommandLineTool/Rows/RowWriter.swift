import SQLite

/// The forms in which rows of plain SQL leave the program.
enum RowFormat: String, CaseIterable, Sendable {
  case table, csv, tsv, json, ndjson
}

/// Writes the rows of one statement, one at a time.
protocol RowWriter {
  /// Writes what stands before the first row.
  mutating func begin(_ columns: [String], _ context: Context) throws(Failure)
  /// Writes a row.
  mutating func write(_ row: [Value], _ context: Context) throws(Failure)
  /// Writes what stands behind the last row.
  mutating func finish(_ context: Context) throws(Failure)
}

/// An object a row, its members named as the columns.
struct JSONRowWriter: RowWriter {
  private let format: ArticleStream.Format
  private var stream: ArticleStream
  private var names: [String] = []

  init(_ format: ArticleStream.Format) {
    self.format = format
    stream = ArticleStream(format: format)
  }

  mutating func begin(_ columns: [String], _ context: Context) throws(Failure) {
    stream = ArticleStream(format: format)
    names = JSONRowWriter.distinct(columns)
  }

  mutating func write(_ row: [Value], _ context: Context) throws(Failure) {
    try stream.write(to: context.console) { writer in
      writer.object(inline: true) { writer in
        for (name, value) in zip(names, row) {
          writer.key(name)
          switch value {
          case .null: writer.null()
          case .integer(let number): writer.value(Int(number))
          case .real(let number): writer.exactly(number)
          case .text(let text): writer.value(text)
          case .blob(let bytes): writer.value(RowText.hexadecimal(bytes))
          }
        }
      }
    }
  }

  mutating func finish(_ context: Context) throws(Failure) { try stream.finish(to: context.console) }

  /// An object has each name once: the second `id` is `id:1`, as SQLite itself calls it in a subquery.
  static func distinct(_ columns: [String]) -> [String] {
    var taken = Set<String>()
    return columns.map { column in
      var name = column
      var number = 1
      while !taken.insert(name).inserted {
        name = "\(column):\(number)"
        number += 1
      }
      return name
    }
  }
}

/// Comma-separated (RFC 4180) or tab-separated values, made harmless as in exports. NULL is an empty cell; in
/// comma-separated values an empty text is `""`.
struct DelimitedRowWriter: RowWriter {
  let isTabbed: Bool
  let hasHeader: Bool

  mutating func begin(_ columns: [String], _ context: Context) throws(Failure) {
    if hasHeader { try write(columns.map { .text($0) }, context) }
  }

  mutating func write(_ row: [Value], _ context: Context) throws(Failure) {
    let cells = row.map(cell).joined(separator: isTabbed ? "\t" : ",")
    try context.console.write(cells + (isTabbed ? "\n" : "\r\n"))
  }

  mutating func finish(_ context: Context) throws(Failure) {}

  private func cell(_ value: Value) -> String {
    switch value {
    case .null: ""
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): isTabbed ? TableWriter.flat(text) : text.isEmpty ? "\"\"" : TableWriter.quoted(text)
    case .blob(let bytes): RowText.hexadecimal(bytes)
    }
  }
}

/// Values as text.
enum RowText {
  /// The longest blob that a table shows whole: a SHA-256.
  private static let shownBytes = 32

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes {
      for half in [byte >> 4, byte & 15] {
        digits.append(half < 10 ? UInt8(ascii: "0") + half : UInt8(ascii: "a") + half - 10)
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// A value on one line of a table, harmless to a terminal; of a large blob its beginning and its size.
  static func cell(_ value: Value) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): Display.line(text)
    case .blob(let bytes) where bytes.count <= shownBytes: "x'" + hexadecimal(bytes) + "'"
    case .blob(let bytes): "x'" + hexadecimal(bytes.prefix(8)) + "…' (\(StatisticsReport.size(bytes.count)))"
    }
  }
}
