extension Correction {
  /// What is wrong with a text that should be a correction.
  public enum Mistake: Error, Sendable, Hashable {
    /// There is no text.
    case empty
    /// It begins with a word that is no correction.
    case unknownVerb(String)
    /// It is not written as this correction is (`forms` says how).
    case form(verb: String)
    /// A word is none of those that can stand there.
    case noChoice(String, among: [String])
    /// That is no day.
    case noDay(String)
  }

  /// How each correction is written, by its first word, in the order in which they are told.
  public static let forms: [(verb: String, form: String)] = [
    ("split", "split LINE"),
    ("merge", "merge LINE into LINE"),
    ("move", "move LINES behind|before LINE"),
    ("join", "join LINES"),
    ("part", "part LINE"),
    ("role", "role LINES ROLE"),
    ("kind", "kind LINE KIND"),
    ("headline", "headline LINE TEXT"),
    ("credit", "credit LINE ROLE NAME"),
    ("uncredit", "uncredit LINE ROLE NAME"),
    ("date", "date DAY|none"),
    ("page", "page LABEL|none"),
    ("issue", "issue NUMBER|none"),
  ]

  /// The word for a line that belongs to no article.
  public static let furniture = "furniture"

  /// A correction as text: `move 34-36 behind 30`.
  ///
  /// - Parameter text: one line. Lines of the dump are written `12`, `12-15` or `12,14`.
  /// - Throws: `Mistake`.
  public init(_ text: some StringProtocol) throws(Mistake) {
    let words = String(text).split(whereSeparator: \.isWhitespace).map { String($0) }
    guard let verb = words.first else { throw .empty }
    var reader = WordReader(verb: verb, words: Array(words.dropFirst()))
    switch verb {
    case "split": self = .split(line: try reader.line())
    case "merge":
      let line = try reader.line()
      reader.skip("into")
      self = .merge(line: line, into: try reader.line())
    case "move":
      let lines = try reader.lines()
      let place = try reader.choice(Place.allCases.map(\.rawValue))
      self = .move(lines: lines, Place(rawValue: place) ?? .behind, line: try reader.line())
    case "join":
      let lines = try reader.lines()
      guard lines.count > 1 else { throw .form(verb: verb) }
      self = .join(lines: lines)
    case "part": self = .part(line: try reader.line())
    case "role":
      let lines = try reader.lines()
      let name = try reader.choice(ItemRole.allCases.map(\.rawValue) + [Correction.furniture])
      self = .role(lines: lines, ItemRole(rawValue: name))
    case "kind":
      let line = try reader.line()
      let name = try reader.choice(ArticleKind.allCases.map(\.rawValue))
      self = .kind(line: line, ArticleKind(rawValue: name) ?? .news)
    case "headline": self = .headline(line: try reader.line(), try reader.rest())
    case "credit": self = .credit(line: try reader.line(), try reader.credit())
    case "uncredit": self = .uncredit(line: try reader.line(), try reader.credit())
    case "date":
      let day = try reader.word()
      guard day == "none" || CalendarDate(iso: day) != nil else { throw .noDay(day) }
      self = .date(CalendarDate(iso: day))
    case "page":
      let label = try reader.word()
      self = .page(label == "none" ? nil : label)
    case "issue":
      let number = try reader.word()
      guard number == "none" || Int(number).map({ $0 > 0 }) == true else { throw .form(verb: verb) }
      self = .issue(Int(number))
    default: throw .unknownVerb(verb)
    }
    try reader.finish()
  }

  /// The correction as text, which reads back as the same.
  public var text: String {
    switch self {
    case .split(let line): "split \(line)"
    case .merge(let line, let into): "merge \(line) into \(into)"
    case .move(let lines, let place, let line): "move \(Self.told(lines)) \(place.rawValue) \(line)"
    case .join(let lines): "join \(Self.told(lines))"
    case .part(let line): "part \(line)"
    case .role(let lines, let role): "role \(Self.told(lines)) \(role?.rawValue ?? Self.furniture)"
    case .kind(let line, let kind): "kind \(line) \(kind.rawValue)"
    case .headline(let line, let text): "headline \(line) \(text)"
    case .credit(let line, let credit): "credit \(line) \(credit.role.rawValue) \(credit.name)"
    case .uncredit(let line, let credit): "uncredit \(line) \(credit.role.rawValue) \(credit.name)"
    case .date(let day): "date \(day?.description ?? "none")"
    case .page(let label): "page \(label ?? "none")"
    case .issue(let number): "issue \(number.map(String.init) ?? "none")"
    case .unknown(let text): text
    }
  }

  /// Lines as `12-15,17`.
  private static func told(_ lines: [Int]) -> String {
    var parts: [String] = []
    var index = 0
    while index < lines.count {
      var end = index
      while end + 1 < lines.count, lines[end + 1] == lines[end] + 1 { end += 1 }
      parts.append(end > index ? "\(lines[index])-\(lines[end])" : String(lines[index]))
      index = end + 1
    }
    return parts.joined(separator: ",")
  }
}

/// Takes the words of a correction one after another.
private struct WordReader {
  let verb: String
  var words: [String]

  /// Larger numbers are no lines of a dump of 256 MB.
  private static let lastLine = 1 << 28

  mutating func word() throws(Correction.Mistake) -> String {
    guard !words.isEmpty else { throw .form(verb: verb) }
    return words.removeFirst()
  }

  mutating func skip(_ word: String) {
    if words.first == word { words.removeFirst() }
  }

  mutating func rest() throws(Correction.Mistake) -> String {
    guard !words.isEmpty else { throw .form(verb: verb) }
    defer { words = [] }
    return words.joined(separator: " ")
  }

  mutating func choice(_ choices: [String]) throws(Correction.Mistake) -> String {
    let word = try word()
    guard choices.contains(word) else { throw .noChoice(word, among: choices) }
    return word
  }

  mutating func line() throws(Correction.Mistake) -> Int {
    guard let line = number(try word()) else { throw .form(verb: verb) }
    return line
  }

  /// `12`, `12-15`, `12,14`, `11+13`.
  mutating func lines() throws(Correction.Mistake) -> [Int] {
    var lines: [Int] = []
    for part in try word().split(omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "+" })
    {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count <= 2, let first = ends.first.flatMap(number), let last = ends.last.flatMap(number),
        first <= last, last - first < 10_000
      else { throw .form(verb: verb) }
      lines += first...last
    }
    guard Set(lines).count == lines.count else { throw .form(verb: verb) }
    return lines
  }

  mutating func credit() throws(Correction.Mistake) -> Credit {
    let role = try choice(CreditRole.allCases.map(\.rawValue))
    // Names are kept without white space, as everywhere.
    let name = try rest().filter { !$0.isWhitespace }
    return Credit(name: name, role: CreditRole(rawValue: role) ?? .author)
  }

  func finish() throws(Correction.Mistake) {
    guard words.isEmpty else { throw .form(verb: verb) }
  }

  private func number(_ text: some StringProtocol) -> Int? {
    guard let number = Int(text), (1...Self.lastLine).contains(number), text.first?.isNumber == true else {
      return nil
    }
    return number
  }
}
