import SQLite

/// A name that articles bear out by themselves, with what all pages of an archive show of it.
///
/// Names are told apart as they are folded: 陳雲 and 陈云 are one.
public struct KnownName: Sendable, Hashable {
  /// The name, folded.
  public var name: String
  /// In how many articles the page recognises it as a person's name.
  public var articles = 0
  /// On how many pages these stand.
  public var pages = 0
  /// In how many of these articles a title stands beside it.
  public var titled = 0
  /// How many articles name the person without their page showing it: what the archive adds.
  public var mentions = 0
  /// In how many articles the same characters stand and are no name, even for a reader who knows the person.
  public var doubts = 0

  /// A name of which nothing is known yet.
  public init(name: String) { self.name = name }

  /// The columns, in the order of `init(_:)`.
  static let columns = "name, articles, pages, titled, mentions, doubts"

  init(_ row: borrowing Statement) {
    name = row.text(0)
    articles = Int(row.int(1))
    pages = Int(row.int(2))
    titled = Int(row.int(3))
    mentions = Int(row.int(4))
    doubts = Int(row.int(5))
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, name)
    for (index, number) in [articles, pages, titled, mentions, doubts].enumerated() {
      statement.bind(Int32(index + 2), number)
    }
  }
}

/// A person in the text of one article whom other pages name, and its own does not show.
public struct KnownMention: Sendable, Hashable {
  /// The number of the article (`ArchiveReader.forEachReading`).
  public var article: Int64
  /// Rises in order of appearance: the number of the item, from 0, times 2^24, and the place in the item's text.
  public var position: Int
  /// The name, folded.
  public var name: String
  /// The name as printed.
  public var printed: String
  /// At how many places.
  public var count: Int
  /// The titles beside it, in order of appearance.
  public var titles: [String]
  /// The lines of the dump, from 1, of the items in which it stands.
  public var lines: [Int]
  /// The log-odds of its best place, in nats, for a reader who knows the person.
  public var weight: Double

  /// A mention.
  public init(
    article: Int64, position: Int, name: String, printed: String, count: Int, titles: [String], lines: [Int],
    weight: Double
  ) {
    self.article = article
    self.position = position
    self.name = name
    self.printed = printed
    self.count = count
    self.titles = titles
    self.lines = lines
    self.weight = weight
  }

  /// The columns, in the order of `init(_:)`.
  static let columns = "article, position, name, printed, count, titles, lines, weight"

  init(_ row: borrowing Statement) {
    article = row.int(0)
    position = Int(row.int(1))
    name = row.text(2)
    printed = row.text(3)
    count = Int(row.int(4))
    titles = JSONValue(row.text(5))?.strings ?? []
    lines = JSONValue(row.text(6))?.ints ?? []
    weight = row.optionalDouble(7) ?? 0
  }

  func bind(to statement: borrowing Statement) {
    statement.bind(1, article)
    statement.bind(2, position)
    statement.bind(3, name)
    statement.bind(4, printed)
    statement.bind(5, count)
    statement.bind(6, JSONValue.array(titles.map(JSONValue.string)).text)
    statement.bind(7, JSONValue.array(lines.map(JSONValue.int)).text)
    statement.bind(8, Optional(weight))
  }

  /// Whether the archive is of a version that keeps such mentions.
  static func isKept(_ connection: borrowing Connection) throws(DatabaseError) -> Bool {
    try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'known_mention'") == 1
  }
}
