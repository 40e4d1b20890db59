/// A piece of text in every language that the program speaks.
///
/// `%1` … `%9` stand for what is filled in; both languages must name the same ones. `{article|articles}` is the first
/// where the value filled in before it is 1, else the second: Chinese needs no such thing. Tests walk over every wording of
/// the program and check both.
///
/// ```swift
/// Wording("%1 {article|articles}", "%1 篇").text(in: .english, ["1"])    // "1 article"
/// ```
public struct Wording: Sendable, Hashable {
  /// The text in English.
  public let english: String
  /// The text in Simplified Chinese.
  public let chinese: String

  /// A text in both languages.
  public init(_ english: String, _ chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// A text that is the same in every language: a name, a command line.
  public init(verbatim text: String) {
    self.init(text, text)
  }

  /// The text in a language, as it is.
  public func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// The text in a language with its placeholders filled; what is filled in is not searched for placeholders.
  public func text(in language: Language, _ values: [String]) -> String {
    var filled = ""
    var last = ""
    var rest = text(in: language)[...]
    while let mark = rest.firstIndex(where: { $0 == "%" || $0 == "{" }) {
      filled += rest[..<mark]
      let next = rest.index(after: mark)
      if rest[mark] == "%", next < rest.endIndex, let number = rest[next].wholeNumberValue,
        values.indices.contains(number - 1)
      {
        last = values[number - 1]
        filled += last
        rest = rest[rest.index(after: next)...]
      } else if rest[mark] == "{", let choice = Wording.choice(at: rest[next...]) {
        filled += last == "1" ? choice.one : choice.many
        rest = choice.rest
      } else {
        filled.append(rest[mark])
        rest = rest[next...]
      }
    }
    return filled + rest
  }

  /// What stands between a brace and its end, `one|many}`, and what comes behind.
  private static func choice(
    at text: Substring
  ) -> (one: Substring, many: Substring, rest: Substring)? {
    guard let end = text.firstIndex(of: "}"), let bar = text[..<end].firstIndex(of: "|") else { return nil }
    return (text[..<bar], text[text.index(after: bar)..<end], text[text.index(after: end)...])
  }

  /// The placeholders that each language names, in ascending order; unequal lists are a mistake in the wording.
  public var placeholders: (english: [Int], chinese: [Int]) {
    (Wording.placeholders(of: english), Wording.placeholders(of: chinese))
  }

  private static func placeholders(of text: String) -> [Int] {
    zip(text, text.dropFirst()).compactMap { $0 == "%" ? $1.wholeNumberValue : nil }.sorted()
  }
}
