import HanText
import SearchQuery

/// Writes FTS5's query language (https://www.sqlite.org/fts5.html#full_text_query_syntax).
///
/// The only place where text comes near it: every text becomes a string in double quotes, its own quotes doubled.
enum MatchExpression {
  /// What finds every article.
  static let everything = label(0)

  /// What finds nothing: a label without a number.
  static let nothing = "\"\(Label.mark)-\""

  static func label(_ number: Int) -> String { "\"\(Label.mark)\(number)\"" }

  /// Articles with one of these labels.
  static func labels(_ numbers: [Int]) -> String {
    numbers.isEmpty ? nothing : any(numbers.map(label))
  }

  /// Articles with this text in one item of those that it is looked for in.
  static func text(of term: QueryTerms.Term) -> String? {
    text(String(scalars: term.form.scalars), in: term.field)
  }

  /// Articles with this text in one item; `nil` when nothing in the text counts.
  static func text(_ text: String, in field: QueryField?) -> String? {
    guard let phrase = phrase(text) else { return nil }
    return switch field {
    case .title: "title : \(phrase)"
    case .body: "{body other} : \(phrase)"
    default: phrase
    }
  }

  /// Articles that have these texts with so few tokens between the first and the last.
  static func near(_ texts: [String], in field: QueryField?, tokens: Int) -> String {
    let phrases = texts.compactMap(phrase)
    guard !phrases.isEmpty else { return nothing }
    let near = "NEAR(\(phrases.joined(separator: " ")), \(tokens))"
    return switch field {
    case .title: "title : \(near)"
    case .body: "{body other} : \(near)"
    default: near
    }
  }

  static func all(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " AND ") + ")"
  }

  static func any(_ parts: [String]) -> String {
    parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
  }

  static func but(_ wanted: String, not unwanted: [String]) -> String {
    unwanted.isEmpty ? wanted : "(\(wanted) NOT \(any(unwanted)))"
  }

  /// The text in quotes, as the tokenizer will read it: controls are blanks, so that neither the mark of a label nor the
  /// boundary between items nor an end of the text can be typed.
  private static func phrase(_ text: String) -> String? {
    let form = SearchForm(text)
    guard !form.isEmpty else { return nil }
    var quoted = String.UnicodeScalarView()
    quoted.append("\"")
    for scalar in form.scalars {
      quoted.append(scalar)
      if scalar == "\"" { quoted.append(scalar) }
    }
    quoted.append("\"")
    return String(quoted)
  }
}
