import ArchiveModel
import ArchiveStore

/// Comma-separated (RFC 4180) or tab-separated values, a row an article; lists are joined with `; `.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it.
struct TableWriter: ArticleWriter {
  private static let columns = [
    "id", "newspaper", "publication_date", "date_source", "date_confidence", "issue_number", "page",
    "position",
    "kind", "section", "kicker", "headline", "deck", "series", "agency", "byline", "credits", "persons",
    "districts", "text", "source_path", "source_sha256",
  ]

  private let separator: String
  private let byteOrderMark: Bool

  init(separator: String, byteOrderMark: Bool) {
    self.separator = separator
    self.byteOrderMark = byteOrderMark
  }

  mutating func begin(_ console: Console) throws(Failure) {
    try console.write((byteOrderMark ? "\u{FEFF}" : "") + row(TableWriter.columns))
  }

  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    let article = archived.article
    let issue = archived.issueDate
    let cells: [String?] = [
      archived.id, archived.newspaper, issue?.date.description, issue?.source.rawValue,
      issue.map { share($0.confidence, 2) }, archived.issueNumber.map { String($0) }, archived.pageLabel,
      String(article.position), article.kind.rawValue, list(article.section), article.kicker,
      article.headline,
      list(article.deck), article.series, article.agency, article.byline,
      list(article.credits.map { "\($0.name) (\($0.role.rawValue))" }), list(article.persons.map(named)),
      list(article.districts), article.text, archived.source.path, archived.source.sha256,
    ]
    try console.write(row(cells.map { $0 ?? "" }))
  }

  private func named(_ person: PersonMention) -> String {
    person.titles.isEmpty ? person.name : "\(person.name) (\(person.titles.joined(separator: "/")))"
  }

  private func list(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func row(_ cells: [String]) -> String {
    separator == ","
      ? TableWriter.row(cells) : cells.map(TableWriter.flat).joined(separator: separator) + "\n"
  }

  /// A row of comma-separated values with its line end.
  static func row(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\r\n" }

  /// A cell of comma-separated values.
  static func quoted(_ text: String) -> String {
    let safe = harmless(Display.lines(text))
    guard safe.unicodeScalars.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return safe }
    return "\"" + safe.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }

  /// A cell of tab-separated values has neither tabs nor line ends.
  static func flat(_ text: String) -> String { harmless(Display.line(text)) }

  private static func harmless(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, ["=", "+", "-", "@", "\t"].contains(first) else {
      return text
    }
    return "'" + text
  }
}
