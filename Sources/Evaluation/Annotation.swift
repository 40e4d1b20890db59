public import ArchiveModel

/// What a person says a page dump contains: the truth that the parser is measured by.
public struct Annotation: Sendable {
  /// One article of the page.
  public struct Article: Sendable {
    /// What sort of piece it is.
    public var kind: String
    /// Its items: role and lines of the dump, from 1.
    public var items: [(role: ItemRole, lines: [Int])]
    /// Its credits.
    public var credits: Set<Credit>
    /// The persons that its text names.
    public var persons: Set<String>
    /// The districts that it names.
    public var districts: Set<String>

    /// An article.
    public init(
      kind: String, items: [(role: ItemRole, lines: [Int])], credits: Set<Credit> = [],
      persons: Set<String> = [],
      districts: Set<String> = []
    ) {
      self.kind = kind
      self.items = items
      self.credits = credits
      self.persons = persons
      self.districts = districts
    }

    /// All its lines.
    public var lines: Set<Int> { Set(items.flatMap(\.lines)) }
  }

  /// The name of the dump's file.
  public var file: String
  /// The day of printing, `YYYY-MM-DD`, or `nil` where nothing points to it.
  public var date: String?
  /// The articles.
  public var articles: [Article]
  /// The lines that belong to no article.
  public var furniture: [Int]

  /// An annotation.
  public init(file: String, date: String?, articles: [Article], furniture: [Int]) {
    self.file = file
    self.date = date
    self.articles = articles
    self.furniture = furniture
  }

  /// An annotation as `*.gold.json` holds it.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: `JSONError` for a file that is not JSON, or lacks what an annotation must have (offset 0).
  public init(json bytes: [UInt8]) throws(JSONError) {
    let value = try JSONReader.read(bytes)
    guard let file = value["file"]?.string, let articles = value["articles"] else {
      throw JSONError(offset: 0, expected: "an annotation with \"file\" and \"articles\"")
    }
    self.file = file
    date = value["publication_date"]?.string
    furniture = value["furniture"]?.elements.compactMap(\.integer) ?? []
    self.articles = articles.elements.map { article in
      var credits = Set<Credit>()
      if case .object(let roles)? = article["credits"] {
        for (role, names) in roles {
          guard let role = CreditRole(rawValue: role) else { continue }
          for name in names.elements {
            if let name = name.string { credits.insert(Credit(name: name, role: role)) }
          }
        }
      }
      return Article(
        kind: article["kind"]?.string ?? "news",
        items: article["items"]?.elements.compactMap { item in
          guard let code = item["role"]?.string, let role = ItemRole(code: code) else { return nil }
          return (role, item["lines"]?.elements.compactMap(\.integer) ?? [])
        } ?? [],
        credits: credits, persons: Set(article["persons"]?.elements.compactMap(\.string) ?? []),
        districts: Set(article["districts"]?.elements.compactMap(\.string) ?? []))
    }
  }
}

extension ItemRole {
  /// The letter that annotations use for the role.
  public var code: String {
    switch self {
    case .section: "s"
    case .kicker: "k"
    case .headline: "h"
    case .deck: "d"
    case .series: "r"
    case .byline: "y"
    case .body: "b"
    case .subhead: "u"
    case .caption: "c"
    case .photoCredit: "p"
    case .table: "t"
    case .list: "l"
    case .note: "n"
    case .jump: "j"
    case .repeat: "x"
    }
  }

  /// The role of a letter of annotations, or of its own name.
  public init?(code: String) {
    guard let role = ItemRole.allCases.first(where: { $0.code == code || $0.rawValue == code }) else {
      return nil
    }
    self = role
  }
}
