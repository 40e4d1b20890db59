/// A piece of text in every language that the program speaks.
///
/// `%1` … `%9` stand for what is filled in; both languages must name the same ones. A test walks over every wording
/// of the program and checks that.
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
    var rest = text(in: language)[...]
    while let mark = rest.firstIndex(of: "%") {
      filled += rest[..<mark]
      let digit = rest.index(after: mark)
      if digit < rest.endIndex, let number = rest[digit].wholeNumberValue, values.indices.contains(number - 1)
      {
        filled += values[number - 1]
        rest = rest[rest.index(after: digit)...]
      } else {
        filled += "%"
        rest = rest[digit...]
      }
    }
    return filled + rest
  }

  /// The placeholders that each language names, in ascending order; unequal lists are a mistake in the wording.
  public var placeholders: (english: [Int], chinese: [Int]) {
    (Wording.placeholders(of: english), Wording.placeholders(of: chinese))
  }

  private static func placeholders(of text: String) -> [Int] {
    zip(text, text.dropFirst()).compactMap { $0 == "%" ? $1.wholeNumberValue : nil }.sorted()
  }
}
