import ArchiveModel

/// What the fields of one article say, read or wanted, in a form that can be compared.
struct FieldTexts {
  private var texts: [Field: TextMatch.Text] = [:]
  private var lists: [Field: [TextMatch.Text]] = [:]

  /// The fields that are lists of values; each value is compared.
  static let listFields: [Field] = [.credits, .persons, .districts]

  /// The fields that are one text.
  static let textFields: [Field] = [
    .section, .kicker, .headline, .deck, .series, .title, .body, .captions, .authors, .kind,
  ]

  init(_ article: Article) {
    self.init(
      items: article.items.map { ($0.role, $0.text) }, kind: article.kind.rawValue, credits: article.credits,
      persons: article.persons.map(\.name), districts: article.districts)
  }

  init(_ article: Annotation.Article, _ reading: PageReading) {
    var items = article.items.map { (role: $0.role, text: reading.text(of: $0.lines)) }
    // People may write the headline as it should read. One of other words is of other lines, and its lines count; blanks
    // that spread a title over its width are none of its text.
    let headlines = items.indices.filter { items[$0].role == .headline }
    if let headline = article.headline, headlines.count == 1, let only = headlines.first,
      TextMatch.soft(headline) == TextMatch.soft(items[only].text),
      !headline.filter({ !$0.isWhitespace }).elementsEqual(items[only].text.filter { !$0.isWhitespace })
    {
      items[only].text = headline
    }
    self.init(
      items: items, kind: article.kind, credits: article.credits, persons: article.persons.sorted(),
      districts: article.districts.sorted())
  }

  private init(
    items: [(role: ItemRole, text: String)], kind: String, credits: [Credit], persons: [String],
    districts: [String]
  ) {
    for field in FieldTexts.textFields {
      guard let roles = field.roles else { continue }
      // Title lines of one role are one title, however it was broken; paragraphs are told apart.
      let separator = field == .body || field == .captions ? "\n" : ""
      let parts = items.filter { roles.contains($0.role) }.map(\.text)
      texts[field] = TextMatch.Text(parts.joined(separator: separator))
    }
    texts[.kind] = TextMatch.Text(kind)
    // Annotations tell the order of names within a role only.
    let authors = CreditRole.allCases.compactMap { role -> String? in
      let names = credits.filter { $0.role == role }.map(\.name)
      return names.isEmpty ? nil : role.rawValue + " " + names.joined(separator: "、")
    }
    texts[.authors] = TextMatch.Text(authors.joined(separator: "; "))
    lists[.credits] = Set(credits).map { "\($0.role.rawValue) \($0.name)" }.sorted().map(TextMatch.Text.init)
    lists[.persons] = persons.map(TextMatch.Text.init)
    lists[.districts] = districts.map(TextMatch.Text.init)
  }

  subscript(_ field: Field) -> String { texts[field]?.strict ?? "" }

  /// Right, found and wanted of a field at a level, when `read` is this and `wanted` is the truth; `nil` for an article
  /// that one of the two does not have.
  static func compare(_ read: FieldTexts?, _ wanted: FieldTexts?, _ field: Field, _ level: MatchLevel)
    -> Tally
  {
    var tally = Tally()
    if listFields.contains(field) {
      var found = read?.lists[field] ?? []
      let list = wanted?.lists[field] ?? []
      (tally.found, tally.wanted) = (found.count, list.count)
      // The likest first, so that no name takes another's twin.
      var open = list
      for step in MatchLevel.allCases.prefix(through: level) {
        open.removeAll { name in
          guard let twin = found.firstIndex(where: { matches($0, name, step, field) }) else { return false }
          found.remove(at: twin)
          tally.hit += 1
          return true
        }
      }
      return tally
    }
    let (a, b) = (read?.texts[field], wanted?.texts[field])
    tally.found = a.map { $0.isEmpty ? 0 : 1 } ?? 0
    tally.wanted = b.map { $0.isEmpty ? 0 : 1 } ?? 0
    if let a, let b, !a.isEmpty, !b.isEmpty, matches(a, b, level, field) { tally.hit = 1 }
    return tally
  }

  private static func matches(
    _ a: TextMatch.Text, _ b: TextMatch.Text, _ level: MatchLevel, _ field: Field
  ) -> Bool {
    TextMatch.matches(a, b, field.isText ? level : .strict)
  }
}

extension Collection where Element == MatchLevel {
  /// The levels up to one, the strictest first.
  fileprivate func prefix(through level: MatchLevel) -> [MatchLevel] {
    Array(self[...(firstIndex(of: level) ?? startIndex)])
  }
}

extension Tally {
  /// Whether nothing is missing and nothing is too much.
  var isPerfect: Bool { hit == found && hit == wanted }
}
