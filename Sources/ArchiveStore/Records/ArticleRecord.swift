import ArchiveModel
import HanText

/// How an article lies in its row: text in three columns for the index, everything else in one JSON column.
///
/// The items of an article are parted over the columns by role, in order, one a line. `record` has the roles and lines
/// of all items in reading order, so that the article can be put together again exactly.
struct ArticleRecord: Sendable {
  /// Paragraphs, subheads, lists and notes: what `Article.text` is made of.
  var body: String
  /// Kicker, headline and deck.
  var title: String
  /// Sections, series, bylines, captions, photo credits, tables, jumps and repeats.
  var other: String
  /// The headline; `nil` where there is none.
  var headline: String?
  /// Everything else, as JSON.
  var record: String

  /// The columns of the index that text stands in.
  enum Column: Int, Sendable, CaseIterable {
    case body, title, other

    init(_ role: ItemRole) {
      self =
        switch role {
        case .body, .subhead, .list, .note: .body
        case .kicker, .headline, .deck: .title
        case .section, .series, .byline, .caption, .photoCredit, .table, .jump, .repeat: .other
        }
    }
  }

  init(_ article: Article) {
    var columns: [[String]] = [[], [], []]
    for item in article.items { columns[Column(item.role).rawValue].append(Self.line(item.text)) }
    body = columns[Column.body.rawValue].joined(separator: "\n")
    title = columns[Column.title.rawValue].joined(separator: "\n")
    other = columns[Column.other.rawValue].joined(separator: "\n")
    headline = article.headline
    record = Self.json(article).text
  }

  init(body: String, title: String, other: String, headline: String?, record: String) {
    self.body = body
    self.title = title
    self.other = other
    self.headline = headline
    self.record = record
  }

  /// The article again; `nil` when the row is damaged.
  func article(position: Int, kind: ArticleKind) -> Article? {
    guard let json = JSONValue(record) else { return nil }
    var columns = [body, title, other].map(ColumnLines.init)
    var items: [Item] = []
    for value in json["items"]?.array ?? [] {
      let parts = value.array
      guard let role = parts.first?.string.flatMap(ItemRole.init),
        let text = columns[Column(role).rawValue].next()
      else { return nil }
      items.append(
        Item(role: role, text: text, lines: parts.dropFirst().compactMap(\.int)))
    }
    var article = Article(position: position, kind: kind, items: items)
    article.section = json["section"]?.strings ?? []
    article.kicker = json["kicker"]?.string
    article.headline = headline
    article.deck = json["deck"]?.strings ?? []
    article.series = json["series"]?.string
    article.agency = json["agency"]?.string
    article.byline = json["byline"]?.string
    article.credits = (json["credits"]?.array ?? []).compactMap {
      guard let name = $0.array.first?.string,
        let role = $0.array.last?.string.flatMap(CreditRole.init)
      else { return nil }
      return Credit(name: name, role: role)
    }
    article.persons = Self.persons(json["persons"])
    article.districts = json["districts"]?.strings ?? []
    article.places = json["places"]?.strings ?? []
    article.continuedFrom = Self.jump(json["continued_from"])
    article.continuedOn = Self.jump(json["continued_on"])
    article.diagnostics = Self.diagnostics(json["diagnostics"])
    return article
  }
}

extension ArticleRecord {
  private static func json(_ article: Article) -> JSONValue {
    var members: [JSONValue.Member] = []
    func add(_ name: String, _ value: JSONValue?) {
      if let value { members.append(JSONValue.Member(name: name, value: value)) }
    }
    func add(_ name: String, _ values: [JSONValue]) {
      if !values.isEmpty { add(name, .array(values)) }
    }
    add("section", article.section.map(JSONValue.string))
    add("kicker", article.kicker.map(JSONValue.string))
    add("deck", article.deck.map(JSONValue.string))
    add("series", article.series.map(JSONValue.string))
    add("agency", article.agency.map(JSONValue.string))
    add("byline", article.byline.map(JSONValue.string))
    add("credits", article.credits.map { .array([.string($0.name), .string($0.role.rawValue)]) })
    add(
      "persons",
      article.persons.map { .array([.string($0.name), .int($0.count)] + $0.titles.map(JSONValue.string)) })
    add("districts", article.districts.map(JSONValue.string))
    add("places", article.places.map(JSONValue.string))
    add("continued_from", article.continuedFrom.map(json))
    add("continued_on", article.continuedOn.map(json))
    add("items", article.items.map { .array([.string($0.role.rawValue)] + $0.lines.map(JSONValue.int)) })
    add("diagnostics", json(article.diagnostics))
    return .object(members)
  }

  private static func json(_ jump: PageJump) -> JSONValue {
    .array([jump.page.map(JSONValue.string) ?? .null, jump.mark.map(JSONValue.string) ?? .null])
  }

  private static func jump(_ value: JSONValue?) -> PageJump? {
    guard let parts = value?.array, parts.count == 2 else { return nil }
    return PageJump(page: parts[0].string, mark: parts[1].string)
  }

  static func persons(_ value: JSONValue?) -> [PersonMention] {
    (value?.array ?? []).compactMap {
      guard let name = $0.array.first?.string else { return nil }
      return PersonMention(
        name: name, titles: $0.array.dropFirst(2).compactMap(\.string),
        count: $0.array.dropFirst().first?.int ?? 1)
    }
  }

  static func json(_ diagnostics: [Diagnostic]) -> [JSONValue] {
    diagnostics.map {
      .array([
        .string($0.code.rawValue), .string($0.severity.rawValue), .array($0.lines.map(JSONValue.int)),
        .string($0.message),
      ])
    }
  }

  static func diagnostics(_ value: JSONValue?) -> [Diagnostic] {
    (value?.array ?? []).compactMap {
      let parts = $0.array
      guard parts.count == 4, let code = parts[0].string.flatMap(Diagnostic.Code.init),
        let severity = parts[1].string.flatMap(Diagnostic.Severity.init)
      else { return nil }
      return Diagnostic(code, severity, lines: parts[2].ints, parts[3].string ?? "")
    }
  }

  /// An item's text as one line of its column: a line feed inside it becomes LINE SEPARATOR, and what the column or SQL
  /// could mistake for something else (NUL, the mark of a label) becomes U+FFFD.
  private static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 }) else { return text }
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: line.append("\u{2028}")
      case 0...0x08, 0x0B...0x1F: line.append("\u{FFFD}")
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}

/// The items' texts of a column, one after another.
private struct ColumnLines {
  private let bytes: [UInt8]
  private var position = 0

  init(_ column: String) { bytes = Array(column.utf8) }

  /// The next line, the line feeds inside it as they were; `nil` behind the last.
  mutating func next() -> String? {
    guard position <= bytes.count else { return nil }
    let start = position
    var hasLineFeed = false
    while position < bytes.count, bytes[position] != 0x0A {
      // LINE SEPARATOR is E2 80 A8.
      if bytes[position] == 0xA8, position >= start + 2, bytes[position - 1] == 0x80 { hasLineFeed = true }
      position += 1
    }
    let line = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    guard hasLineFeed else { return line }
    return String(scalars: HanScalars(of: line).map { $0 == "\u{2028}" ? "\n" : $0 })
  }
}
