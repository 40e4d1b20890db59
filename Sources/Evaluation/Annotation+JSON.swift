import ArchiveModel

extension Annotation {
  /// An annotation as `*.gold.json` holds it, and as `zzdaily annotate` writes it.
  ///
  /// - Parameter bytes: the file.
  /// - Throws: `JSONError` for a file that is not JSON, or lacks what an annotation must have (offset 0).
  public init(json bytes: [UInt8]) throws(JSONError) {
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let value = try JSONReader.read(hasMark ? Array(bytes.dropFirst(3)) : bytes)
    guard let file = value["file"]?.string, let articles = value["articles"] else {
      throw JSONError(offset: 0, expected: "an annotation with \"file\" and \"articles\"")
    }
    var mistakes: [String] = []
    self.init(
      file: file, date: value["publication_date"]?.string,
      articles: articles.elements.enumerated().map { index, article in
        Article(article, at: index + 1, &mistakes)
      }, furniture: value["furniture"]?.elements.compactMap(\.integer) ?? [])
    sha256 = value["sha256"]?.string?.lowercased()
    if let number = value["issue_number"] { issueNumber = .some(number.integer) }
    if let label = value["page"] { page = .some(label.string) }
    if let date, CalendarDate(iso: date) == nil {
      mistakes.append("publication_date '\(date)' is not a day like 2021-06-04")
    }
    self.mistakes = mistakes
  }
}

extension Annotation.Article {
  fileprivate init(_ value: JSONValue, at number: Int, _ mistakes: inout [String]) {
    let kind = value["kind"]?.string ?? ArticleKind.news.rawValue
    if ArticleKind(rawValue: kind) == nil { mistakes.append("article \(number): there is no kind '\(kind)'") }
    var items: [(role: ItemRole, lines: [Int])] = []
    for item in value["items"]?.elements ?? [] {
      let code = item["role"]?.string ?? ""
      if let role = ItemRole(code: code) {
        items.append((role, item["lines"]?.elements.compactMap(\.integer) ?? []))
      } else {
        mistakes.append("article \(number): there is no role '\(code)'")
      }
    }
    var credits: [Credit] = []
    if case .object(let roles)? = value["credits"] {
      for name in roles.keys.sorted() where CreditRole(rawValue: name) == nil {
        mistakes.append("article \(number): there is no credit '\(name)'")
      }
      for role in CreditRole.allCases {
        credits += (roles[role.rawValue]?.elements ?? []).compactMap(\.string).map {
          Credit(name: $0, role: role)
        }
      }
    }
    self.init(
      kind: kind, items: items, credits: credits,
      persons: Set(value["persons"]?.elements.compactMap(\.string) ?? []),
      districts: Set(value["districts"]?.elements.compactMap(\.string) ?? []),
      headline: value["headline"]?.string)
  }
}
