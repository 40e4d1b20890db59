import ArchiveModel
import ArgumentParsing
import Glibc
import HanCalendar
import Ingest

/// What the user knows of single dumps, from a table of comma-separated values.
///
/// The first line names the columns, in any order: `path` (as ingested, or the file's name alone), `date`, `page`,
/// `issue`. An empty cell says nothing.
///
/// ```
/// path,date,page,issue
/// page-0017.txt,2021-06-04,A1,22623
/// ```
struct Manifest {
  /// What is wrong with a manifest, and in which line.
  struct Mistake: Error, Equatable {
    var line: Int
    var message: Message
    var value: String
  }

  private(set) var facts: [String: Ingestor.Facts] = [:]

  init(_ text: String) throws(Mistake) {
    var columns: [String]?
    for (number, row) in CommaSeparated.rows(of: text) {
      guard let columns else {
        columns = row
        for name in row where !["path", "date", "page", "issue"].contains(name) {
          throw Mistake(line: number, message: .manifestColumn, value: name)
        }
        guard row.contains("path") else { throw Mistake(line: number, message: .manifestNoPath, value: "") }
        continue
      }
      guard row != [""] else { continue }
      guard row.count == columns.count else {
        throw Mistake(line: number, message: .manifestCells, value: String(row.count))
      }
      try take(Dictionary(zip(columns, row)) { $1 }, line: number)
    }
  }

  private mutating func take(_ cells: [String: String], line: Int) throws(Mistake) {
    func cell(_ name: String) -> String? { cells[name].flatMap { $0.isEmpty ? nil : $0 } }
    var known = Ingestor.Facts(pageLabel: cell("page"))
    if let text = cell("date") {
      guard let date = WrittenDate.parse(text)?.calendarDate else {
        throw Mistake(line: line, message: .manifestDate, value: text)
      }
      known.date = date
    }
    if let text = cell("issue") {
      guard let number = Int(text), number > 0 else {
        throw Mistake(line: line, message: .manifestIssue, value: text)
      }
      known.issueNumber = number
    }
    if let path = cell("path") { facts[path] = known }
  }
}

/// Reads comma-separated values (RFC 4180); never fails: a quote that is not closed ends with the text.
enum CommaSeparated {
  /// The rows with the numbers of the lines on which they begin, from 1.
  static func rows(of text: String) -> [(line: Int, cells: [String])] {
    var rows: [(Int, [String])] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var wasQuote = false
    var line = 1
    var start = 1
    // Spreadsheets for Macintoshes may end rows with a carriage return alone.
    let text = text.unicodeScalars.contains("\n") ? text : text.replacing("\r", with: "\n")
    func trimmed() -> String { String(String(cell).drop { $0 == " " || $0 == "\u{FEFF}" }) }
    for scalar in text.unicodeScalars {
      if scalar == "\n" { line += 1 }
      switch scalar {
      case "\"":
        // A doubled quote inside a quoted cell is one.
        if wasQuote { cell.append(scalar) }
        isQuoted.toggle()
        wasQuote = !isQuoted
        continue
      case "," where !isQuoted:
        cells.append(trimmed())
        cell.removeAll()
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        rows.append((start, cells + [trimmed()]))
        cells = []
        cell.removeAll()
        start = line
      default: cell.append(scalar)
      }
      wasQuote = false
    }
    if !cell.isEmpty || !cells.isEmpty { rows.append((start, cells + [trimmed()])) }
    return rows
  }
}

extension Manifest {
  /// The manifest that the command line names; nothing where it names none.
  static func read(_ arguments: ParsedArguments) throws(Failure) -> [String: Ingestor.Facts] {
    guard let path = arguments.value(of: .manifest) else { return [:] }
    func failure(_ message: Message, _ values: String...) -> Failure {
      .usage(UsageError(.other(message.wording, values), command: arguments.command.name))
    }
    guard let bytes = readAll(path: path) else {
      throw failure(.manifestUnreadable, path, systemMessage(errno))
    }
    do throws(Mistake) { return try Manifest(String(decoding: bytes, as: UTF8.self)).facts } catch {
      throw failure(error.message, path, String(error.line), error.value)
    }
  }
}
