public import ArchiveModel

/// What a person says a page dump contains: the truth that the parser is measured by.
public struct Annotation: Sendable {
  /// One article of the page.
  public struct Article: Sendable {
    /// What sort of piece it is.
    public var kind: String
    /// Its items: role and lines of the dump, from 1.
    public var items: [(role: ItemRole, lines: [Int])]
    /// Its credits; the order is told only among those of one role.
    public var credits: [Credit]
    /// The persons that its text names.
    public var persons: Set<String>
    /// The districts that it names.
    public var districts: Set<String>
    /// The headline as it should read; `nil` where its lines say it well enough.
    public var headline: String?

    /// An article.
    public init(
      kind: String, items: [(role: ItemRole, lines: [Int])], credits: [Credit] = [],
      persons: Set<String> = [], districts: Set<String> = [], headline: String? = nil
    ) {
      self.kind = kind
      self.items = items
      self.credits = credits
      self.persons = persons
      self.districts = districts
      self.headline = headline
    }

    /// All its lines.
    public var lines: Set<Int> { Set(items.flatMap(\.lines)) }
  }

  /// The name of the dump's file.
  public var file: String
  /// The SHA-256 of the dump in hexadecimal digits, where it was written down: lines mean nothing in another text.
  public var sha256: String?
  /// The day of printing, `YYYY-MM-DD`, or `nil` where nothing points to it.
  public var date: String?
  /// The issue number; `.some(nil)` says that the page tells none, `nil` says nothing.
  public var issueNumber: Int??
  /// The page label; `.some(nil)` says that the page tells none, `nil` says nothing.
  public var page: String??
  /// The articles.
  public var articles: [Article]
  /// The lines that belong to no article.
  public var furniture: [Int]
  /// What the file says that cannot be understood, in English.
  public var mistakes: [String] = []

  /// An annotation.
  public init(file: String, date: String?, articles: [Article], furniture: [Int]) {
    self.file = file
    self.date = date
    self.articles = articles
    self.furniture = furniture
  }

  /// Whether two lists of lines, or a list and the dump, contradict each other.
  ///
  /// - Parameter lines: the lines of the dump that hold something.
  /// - Returns: what is wrong, in English; empty where each of these lines stands in the annotation once.
  public func contradictions(with lines: Set<Int>) -> [String] {
    var seen = Set<Int>()
    var twice = Set<Int>()
    for line in articles.flatMap({ $0.items.flatMap(\.lines) }) + furniture where !seen.insert(line).inserted
    {
      twice.insert(line)
    }
    func told(_ lines: Set<Int>, _ what: String) -> [String] {
      lines.isEmpty ? [] : ["lines \(lines.sorted().map(String.init).joined(separator: ", ")) \(what)"]
    }
    return told(twice, "are annotated twice") + told(seen.subtracting(lines), "are not in the dump or blank")
      + told(lines.subtracting(seen), "are not annotated")
  }
}

extension ItemRole {
  /// The letter that annotations use for a line that belongs to no article.
  public static let furnitureCode = "m"

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
