import ArchiveModel
import SQLite

/// Reads articles by number, whole.
struct ArticleLoader: ~Copyable {
  private let article: Statement
  private let page: Statement
  private let jumps: Statement
  private let known: Statement
  /// The page of the last article: the next one is likely to stand on it too.
  private var lastPage: PageRow?

  /// What the articles of a page share.
  struct PageRow {
    var id: Int64
    var newspaper: String
    var issueDate: IssueDate?
    var issueNumber: Int?
    var label: String?
    var number: Int
    var source: ArchivedArticle.Source
  }

  init(_ connection: borrowing Connection) throws(DatabaseError) {
    let article = try connection.prepare(
      """
      SELECT public_id, page_id, position, kind, headline, body, title, other, record
      FROM article WHERE id = ?1
      """)
    let page = try connection.prepare(
      """
      SELECT page.newspaper, page.date, page.date_source, page.date_confidence, page.issue_number,
        page.label, page.number, dump.path, dump.sha256
      FROM page JOIN dump ON dump.id = page.dump_id WHERE page.id = ?1
      """)
    let jumps = try connection.prepare(
      """
      SELECT jump.direction, article.public_id FROM jump JOIN article ON article.id = jump.target
      WHERE jump.article = ?1
      """)
    let known = try connection.prepare(
      try KnownMention.isKept(connection)
        ? "SELECT printed, count, titles FROM known_mention WHERE article = ?1 ORDER BY position"
        : "SELECT '', 0, '' WHERE ?1 IS NULL")
    self.article = article
    self.page = page
    self.jumps = jumps
    self.known = known
  }

  /// The article with that number.
  ///
  /// - Throws: `DatabaseError`, with `ResultCode.corrupt` when there is none or it cannot be read.
  mutating func load(_ number: Int64) throws(DatabaseError) -> ArchivedArticle {
    article.bind(1, number)
    defer { article.reset() }
    guard try article.step() else { throw damaged(number) }
    let kind = ArticleKind(rawValue: article.text(3)) ?? .news
    let record = ArticleRecord(
      body: article.text(5), title: article.text(6), other: article.text(7),
      headline: article.optionalText(4), record: article.text(8))
    guard var content = record.article(position: Int(article.int(2)), kind: kind) else {
      throw damaged(number)
    }
    if content.continuedOn != nil || content.continuedFrom != nil { try link(&content, number) }
    known.bind(1, number)
    defer { known.reset() }
    while try known.step() {
      content.persons.append(
        PersonMention(
          name: known.text(0), titles: JSONValue(known.text(2))?.strings ?? [], count: Int(known.int(1)),
          source: .archive))
    }
    let page = try self.page(article.int(1))
    return ArchivedArticle(
      id: article.text(0), newspaper: page.newspaper, issueDate: page.issueDate,
      issueNumber: page.issueNumber,
      pageLabel: page.label, article: content, source: page.source)
  }

  /// The page that an article stands on.
  mutating func page(ofArticle number: Int64) throws(DatabaseError) -> PageRow {
    article.bind(1, number)
    defer { article.reset() }
    guard try article.step() else { throw damaged(number) }
    return try page(article.int(1))
  }

  private mutating func page(_ id: Int64) throws(DatabaseError) -> PageRow {
    if let lastPage, lastPage.id == id { return lastPage }
    page.bind(1, id)
    defer { page.reset() }
    guard try page.step() else {
      throw DatabaseError(code: ResultCode.corrupt, message: "page \(id) is missing")
    }
    var issueDate: IssueDate?
    if let date = page.optionalText(1).flatMap({ CalendarDate(iso: $0) }),
      let source = page.optionalText(2).flatMap(DateSource.init)
    {
      issueDate = IssueDate(date: date, source: source, confidence: page.optionalDouble(3) ?? 0)
    }
    let row = PageRow(
      id: id, newspaper: page.text(0), issueDate: issueDate, issueNumber: page.optionalInt(4),
      label: page.optionalText(5), number: Int(page.int(6)),
      source: ArchivedArticle.Source(path: page.text(7), sha256: Hexadecimal.text(page.bytes(8))))
    lastPage = row
    return row
  }

  private func link(_ content: inout Article, _ number: Int64) throws(DatabaseError) {
    jumps.bind(1, number)
    defer { jumps.reset() }
    while try jumps.step() {
      if jumps.text(0) == "on" {
        content.continuedOn?.article = jumps.text(1)
      } else {
        content.continuedFrom?.article = jumps.text(1)
      }
    }
  }

  private func damaged(_ number: Int64) -> DatabaseError {
    DatabaseError(code: ResultCode.corrupt, message: "article \(number) cannot be read")
  }
}
