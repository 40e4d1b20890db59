public import ArchiveModel
import HanText

/// A parsed dump made ready for the archive: all that can be done without the archive, so that it is done on any core.
public struct PreparedDump: Sendable {
  /// The path of the dump.
  public let path: String
  /// The hash of its bytes.
  public let sha256: [UInt8]
  /// The number of its articles.
  public var articleCount: Int { pages.reduce(0) { $0 + $1.articles.count } }
  /// The number of byte sequences that could not be decoded.
  public let undecodable: Int

  /// The corrections that it was parsed with.
  public let corrections: [Correction]
  /// What is said of corrections that do not fit it, in English.
  public let unfit: [String]

  let size: Int
  let encoding: TextEncoding
  let lineCount: Int
  /// What the user said of the dump; a change of it is a change of the dump.
  let given: String
  let packing: DumpPacking
  let content: [UInt8]
  let pages: [PreparedPage]

  /// Makes a parsed dump ready.
  ///
  /// - Parameters:
  ///   - path: where it came from.
  ///   - bytes: its bytes.
  ///   - sha256: the hash of the bytes, `SHA256.hash(bytes)`.
  ///   - given: what the user said of it (date, page, issue), in any fixed form; empty for nothing.
  ///   - corrections: the corrections that it was parsed with.
  ///   - parsed: what was read.
  public init(
    path: String, bytes: [UInt8], sha256: [UInt8], given: String = "", corrections: [Correction] = [],
    parsed: ParsedDump
  ) {
    self.path = path
    self.sha256 = sha256
    self.given = given
    self.corrections = corrections
    unfit = parsed.unfitCorrections
    undecodable = parsed.undecodable
    size = bytes.count
    encoding = parsed.encoding
    lineCount = parsed.lineCount
    var number = 0
    var pages: [PreparedPage] = []
    for page in parsed.pages {
      pages.append(PreparedPage(page, sha256: sha256, firstNumber: number + 1))
      number += page.articles.count
    }
    self.pages = pages
    (packing, content) = DumpPacking.pack(
      bytes, base: PreparedDump.base(pages.flatMap(\.articles).map(\.record)))
  }

  /// The text that a packed dump copies from: the columns of its articles in the order of the pages.
  static func base(_ records: [ArticleRecord]) -> [UInt8] {
    var base: [UInt8] = []
    for record in records {
      for column in [record.title, record.body, record.other] {
        base += Array(column.utf8)
        base.append(0x0A)
      }
    }
    return base
  }
}

/// A page made ready for its row.
struct PreparedPage: Sendable {
  var newspaper: String
  var issueDate: IssueDate?
  var issueNumber: Int?
  var label: String?
  var furniture: String
  var diagnostics: String
  var articles: [PreparedArticle]

  init(_ page: Page, sha256: [UInt8], firstNumber: Int) {
    newspaper = page.newspaper
    issueDate = page.issueDate
    issueNumber = page.issueNumber
    label = page.label
    furniture = JSONValue.array(page.furniture.map(JSONValue.int)).text
    diagnostics = JSONValue.array(ArticleRecord.json(page.diagnostics)).text
    var number = firstNumber
    articles = page.articles.map { article in
      defer { number += 1 }
      let id = ArticleID(date: page.issueDate?.date, page: page.label, number: number, sha256: sha256)
      return PreparedArticle(article, id: id, page: page.label)
    }
  }
}

/// An article made ready for its rows.
struct PreparedArticle: Sendable {
  var id: String
  var position: Int
  var kind: ArticleKind
  var record: ArticleRecord
  var labels: [Label]
  var continuedFrom: PageJump?
  var continuedOn: PageJump?

  init(_ article: Article, id: ArticleID, page: String?) {
    self.id = id.text
    position = article.position
    kind = article.kind
    record = ArticleRecord(article)
    labels = PreparedArticle.labels(article, page: page)
    continuedFrom = article.continuedFrom
    continuedOn = article.continuedOn
  }

  private static func labels(_ article: Article, page: String?) -> [Label] {
    var labels = [Label(kind: .kind, value: article.kind.rawValue)]
    func add(_ kind: LabelKind, _ values: some Sequence<String>) {
      for value in values where !value.isEmpty {
        let label = Label(kind: kind, value: value)
        if !labels.contains(label) { labels.append(label) }
      }
    }
    add(.page, page.map { [$0] } ?? [])
    add(.section, article.section)
    add(.series, article.series.map { [$0] } ?? [])
    add(.district, article.districts)
    add(.place, article.places)
    add(.person, article.persons.map(\.name))
    add(.reporter, article.credits.filter { $0.role == .reporter || $0.role == .intern }.map(\.name))
    add(.author, article.credits.map(\.name))
    add(.diagnostic, article.diagnostics.map(\.code.rawValue))
    return labels
  }
}
