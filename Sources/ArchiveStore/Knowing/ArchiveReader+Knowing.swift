public import ArchiveModel
import SQLite

extension ArchiveReader {
  /// Gives every person whom the page of an article recognises to the body, article by article.
  ///
  /// - Parameter body: gets the number of the page and the mention; the articles of a page come one behind another.
  /// - Throws: `StoreError`.
  public borrowing func forEachPerson(
    _ body: (_ page: Int64, PersonMention) -> Void
  ) throws(StoreError) {
    do {
      let rows = try connection.prepare(
        "SELECT page_id, record -> '$.persons' FROM article WHERE record ->> '$.persons' IS NOT NULL ORDER BY id"
      )
      while try rows.step() {
        for mention in ArticleRecord.persons(JSONValue(rows.text(1))) { body(rows.int(0), mention) }
      }
    } catch { throw StoreError(error, path: path) }
  }

  /// The numbers of all articles in spans of about so many.
  ///
  /// - Parameters:
  ///   - size: how many articles a span holds at most.
  ///   - number: only articles with a number above this.
  /// - Returns: the spans in rising order.
  /// - Throws: `StoreError`.
  public borrowing func articleSpans(
    of size: Int, above number: Int64 = -1
  ) throws(StoreError) -> [ClosedRange<Int64>] {
    do {
      let rows = try connection.prepare("SELECT article FROM meta WHERE article > ?1 ORDER BY article")
      rows.bind(1, number)
      var spans: [ClosedRange<Int64>] = []
      var first: Int64 = 0
      var last: Int64 = 0
      var count = 0
      while try rows.step() {
        if count == 0 { first = rows.int(0) }
        last = rows.int(0)
        count += 1
        if count == size {
          spans.append(first...last)
          count = 0
        }
      }
      if count > 0 { spans.append(first...last) }
      return spans
    } catch { throw StoreError(error, path: path) }
  }

  /// Gives articles to the body as their pages alone were read, without what the archive adds.
  ///
  /// - Parameters:
  ///   - span: the numbers of the articles.
  ///   - body: gets the number of each article and the article.
  /// - Throws: `StoreError`.
  public borrowing func forEachReading(
    in span: ClosedRange<Int64>, _ body: (Int64, Article) -> Void
  ) throws(StoreError) {
    do throws(DatabaseError) {
      let rows = try connection.prepare(
        """
        SELECT id, position, kind, headline, body, title, other, record FROM article
        WHERE id BETWEEN ?1 AND ?2 ORDER BY id
        """)
      rows.bind(1, span.lowerBound)
      rows.bind(2, span.upperBound)
      while try rows.step() {
        let record = ArticleRecord(
          body: rows.text(4), title: rows.text(5), other: rows.text(6), headline: rows.optionalText(3),
          record: rows.text(7))
        guard
          let article = record.article(
            position: Int(rows.int(1)), kind: ArticleKind(rawValue: rows.text(2)) ?? .news)
        else {
          throw DatabaseError(
            code: ResultCode.corrupt, message: "article \(rows.int(0)) cannot be read")
        }
        body(rows.int(0), article)
      }
    } catch { throw StoreError(error, path: path) }
  }

  /// The persons of an article whom only the archive tells, with what it knows of each.
  ///
  /// - Parameter article: an article of this archive.
  /// - Returns: the mentions in order of appearance, as of the last refresh.
  /// - Throws: `StoreError`.
  public borrowing func knownMentions(
    in article: ArchivedArticle
  ) throws(StoreError) -> [(mention: KnownMention, name: KnownName)] {
    do {
      guard try KnownMention.isKept(connection) else { return [] }
      let rows = try connection.prepare(
        """
        SELECT \(KnownMention.columns) FROM known_mention
        WHERE article = (
          SELECT article.id
          FROM dump JOIN page ON page.dump_id = dump.id JOIN article
            ON article.id BETWEEN page.first_article AND page.first_article + page.article_count - 1
          WHERE dump.sha256 = ?1 AND article.public_id = ?2)
        ORDER BY position
        """)
      rows.bind(1, Hexadecimal.bytes(article.source.sha256) ?? [])
      rows.bind(2, article.id)
      let names = try connection.prepare("SELECT \(KnownName.columns) FROM known_name WHERE name = ?1")
      var found: [(mention: KnownMention, name: KnownName)] = []
      while try rows.step() {
        let mention = KnownMention(rows)
        names.bind(1, mention.name)
        found.append((mention, try names.step() ? KnownName(names) : KnownName(name: mention.name)))
        names.reset()
      }
      return found
    } catch { throw StoreError(error, path: path) }
  }

  /// Every name that the archive knows from pages and recognises elsewhere, in order; those of the last refresh.
  ///
  /// - Returns: the names.
  /// - Throws: `StoreError`.
  public borrowing func knownNames() throws(StoreError) -> [KnownName] {
    do {
      guard try KnownMention.isKept(connection) else { return [] }
      let rows = try connection.prepare("SELECT \(KnownName.columns) FROM known_name ORDER BY name")
      var names: [KnownName] = []
      while try rows.step() { names.append(KnownName(rows)) }
      return names
    } catch { throw StoreError(error, path: path) }
  }

  /// Whether articles came, went or changed since the last refresh.
  ///
  /// - Returns: true where a refresh may find other persons than there are now.
  /// - Throws: `StoreError`.
  public borrowing func isRefreshDue() throws(StoreError) -> Bool {
    do {
      guard try KnownMention.isKept(connection) else {
        return try connection.integer("SELECT EXISTS (SELECT 1 FROM meta)") == 1
      }
      return try Refresh.isDue(connection)
    } catch { throw StoreError(error, path: path) }
  }
}

/// How an archive keeps count of its changes.
enum Refresh {
  /// How often articles came, went or changed.
  static func changes(_ connection: borrowing Connection) throws(DatabaseError) -> String {
    try connection.text("SELECT value FROM setting WHERE name = 'articles_changed'") ?? "0"
  }

  static func isDue(_ connection: borrowing Connection) throws(DatabaseError) -> Bool {
    let refreshed = try connection.text("SELECT value FROM setting WHERE name = 'names_refreshed'") ?? "0"
    return try changes(connection) != refreshed
  }

  /// Sets a value of the archive's own.
  static func set(
    _ connection: borrowing Connection, _ name: String, to value: String
  ) throws(DatabaseError) {
    let statement = try connection.prepare("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")
    statement.bind(1, name)
    statement.bind(2, value)
    try statement.run()
  }
}
