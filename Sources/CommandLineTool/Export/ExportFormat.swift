import ArchiveStore

/// The forms in which articles leave the program.
enum ExportFormat: String, CaseIterable, Sendable {
  case ndjson, json, csv, tsv, markdown, gbt7714
  case gbt7714In2015 = "gbt7714-2015"
  case bibtex, ris
  case cslJSON = "csl-json"
  case opensearch

  /// A writer of the form.
  func writer(byteOrderMark: Bool = false) -> any ArticleWriter {
    switch self {
    case .ndjson: JSONArticleWriter(stream: ArticleStream(format: .ndjson))
    case .json: JSONArticleWriter(stream: ArticleStream(format: .json))
    case .csv: TableWriter(separator: ",", byteOrderMark: byteOrderMark)
    case .tsv: TableWriter(separator: "\t", byteOrderMark: byteOrderMark)
    case .markdown: MarkdownWriter()
    case .gbt7714: GBT7714Writer(edition: .of2025)
    case .gbt7714In2015: GBT7714Writer(edition: .of2015)
    case .bibtex: BibTeXWriter()
    case .ris: RISWriter()
    case .cslJSON: CSLWriter()
    case .opensearch: OpenSearchWriter()
    }
  }
}

/// Writes articles one after the other; only one is held at a time.
protocol ArticleWriter {
  /// Writes what stands before the first article.
  mutating func begin(_ console: Console) throws(Failure)
  /// Writes an article.
  mutating func write(_ article: ArchivedArticle, _ console: Console) throws(Failure)
  /// Writes what stands behind the last one.
  mutating func finish(_ console: Console) throws(Failure)
}

extension ArticleWriter {
  mutating func begin(_ console: Console) throws(Failure) {}
  mutating func finish(_ console: Console) throws(Failure) {}
}

/// The exported article, as NDJSON or as an array.
struct JSONArticleWriter: ArticleWriter {
  var stream: ArticleStream

  mutating func write(_ article: ArchivedArticle, _ console: Console) throws(Failure) {
    try stream.write(article, to: console)
  }

  mutating func finish(_ console: Console) throws(Failure) { try stream.finish(to: console) }
}
