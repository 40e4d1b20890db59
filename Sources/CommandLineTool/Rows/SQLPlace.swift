import ArchiveStore
import HanText

/// The place of a mistake in SQL as people read it.
struct SQLPlace {
  /// The line, from 1.
  let line: Int
  /// The character of the line, from 1.
  let column: Int
  /// The line, or as much of it around the place as fits, and below it a caret; harmless to a terminal.
  let marked: [String]

  /// The place of an error; `width` is how many cells there are for a line.
  init(of error: SQLError, width: Int) {
    let bytes = Array(error.sql.utf8)
    let offset = min(error.offset, bytes.count)
    let newline = UInt8(ascii: "\n")
    line = bytes[..<offset].count { $0 == newline } + 1
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    column = before.unicodeScalars.count + 1
    let lead = SQLPlace.tail(of: Display.line(before), cells: max(10, width / 2))
    let rest = Display.line(String(decoding: bytes[offset..<end], as: UTF8.self))
    let text = Display.width.truncated(lead + rest, to: max(20, width))
    marked = text.isEmpty ? [] : [text, String(repeating: " ", count: Display.width.cells(lead)) + "^"]
  }

  /// The text, or as much of its end as fits with `…` before it.
  private static func tail(of text: String, cells: Int) -> String {
    guard Display.width.cells(text) > cells else { return text }
    var kept: [Unicode.Scalar] = []
    var used = 1
    for scalar in text.unicodeScalars.reversed() {
      used += Display.width.cells(scalar)
      guard used <= cells else { break }
      kept.append(scalar)
    }
    return "…" + String(String.UnicodeScalarView(kept.reversed()))
  }
}

extension SQLError {
  /// What is wrong, in the program's words.
  var message: Message {
    switch problem {
    case .refused: .sqlRefused
    case .notReading: .sqlNotReading
    case .hasParameters: .sqlParameters
    case .empty: .sqlEmpty
    case .zeroByte: .sqlZeroByte
    }
  }

  /// What is filled into the message.
  var messageValues: [String] {
    guard case .refused(let reason) = problem else { return [] }
    return [reason]
  }
}
