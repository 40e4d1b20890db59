import ArchiveModel
import ArchiveStore

/// BibTeX: `@article` with `entrysubtype = {newspaper}`, as biblatex and the gbt7714 styles read it.
struct BibTeXWriter: ArticleWriter {
  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    let authors = archived.authors.map { "{\(escaped($0))}" }.joined(separator: " and ")
    let fields: [(String, String?)] = [
      ("author", authors.isEmpty ? nil : authors), ("title", "{\(escaped(archived.title))}"),
      ("journal", escaped(archived.newspaper)), ("entrysubtype", "newspaper"),
      ("date", archived.issueDate?.date.description),
      ("year", archived.issueDate.map { String($0.date.year) }),
      ("pages", archived.pageLabel.map(escaped)), ("number", archived.issueNumber.map { String($0) }),
      ("langid", "chinese"),
    ]
    let body = fields.compactMap { name, value in value.map { "  \(name) = {\($0)}" } }.joined(
      separator: ",\n")
    try console.write("@article{zzdaily-\(archived.id),\n\(body)\n}\n")
  }

  private func escaped(_ text: String) -> String {
    Display.line(text).map { character in
      switch character {
      case "\\": "\\textbackslash{}"
      case "{", "}", "%", "#", "&", "$", "_": "\\\(character)"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      default: String(character)
      }
    }.joined()
  }
}

/// RIS, as reference managers import it.
struct RISWriter: ArticleWriter {
  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    var lines = [("TY", "NEWS")] + archived.authors.map { ("AU", $0) }
    lines += [("TI", archived.title), ("T2", archived.newspaper)]
    if let date = archived.issueDate?.date {
      let day = date.description.map { $0 == "-" ? "/" : String($0) }.joined()
      lines += [("PY", String(date.year)), ("DA", day)]
    }
    if let page = archived.pageLabel { lines.append(("SP", page)) }
    if let number = archived.issueNumber { lines.append(("IS", String(number))) }
    lines += [("LA", "zh"), ("ID", archived.id), ("ER", "")]
    try console.write(lines.map { "\($0)  - \(Display.line($1))\r\n" }.joined())
  }
}

/// CSL-JSON: an array of `article-newspaper`.
struct CSLWriter: ArticleWriter {
  private var stream = ArticleStream(format: .json)

  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    try stream.write(to: console) { writer in
      writer.object { writer in
        writer.member("id", archived.id)
        writer.member("type", "article-newspaper")
        writer.member("title", archived.title)
        if !archived.authors.isEmpty {
          writer.member("author", archived.authors) { $0.member("literal", $1) }
        }
        writer.member("container-title", archived.newspaper)
        if let date = archived.issueDate?.date { CSLWriter.writeIssued(date, to: &writer) }
        if let page = archived.pageLabel { writer.member("page", page) }
        if let number = archived.issueNumber { writer.member("issue", String(number)) }
        writer.member("language", "zh-CN")
      }
    }
  }

  mutating func finish(_ console: Console) throws(Failure) { try stream.finish(to: console) }

  /// `{"date-parts": [[2021, 6, 4]]}`.
  private static func writeIssued(_ date: CalendarDate, to writer: inout JSONWriter) {
    writer.key("issued")
    writer.object(inline: true) { writer in
      writer.key("date-parts")
      writer.array { writer in
        writer.element()
        writer.array { writer in
          for part in [date.year, date.month, date.day] {
            writer.element()
            writer.value(part)
          }
        }
      }
    }
  }
}

/// The bulk format of OpenSearch and Elasticsearch: an action line, then the article.
struct OpenSearchWriter: ArticleWriter {
  private var writer = JSONWriter()

  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    writer.object { writer in
      writer.key("index")
      writer.object { writer in
        writer.member("_index", "zzdaily")
        writer.member("_id", archived.id)
      }
    }
    try console.write(writer.take() + [UInt8(ascii: "\n")])
    ArticleJSON.write(archived, to: &writer)
    try console.write(writer.take() + [UInt8(ascii: "\n")])
  }
}
