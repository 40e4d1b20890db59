import HanText

/// What is wrong with a query, where, and what to type instead.
public struct QueryError: Error, Sendable, Hashable {
  /// What is wrong. The wording is in `QueryError+Messages.swift`.
  public enum Problem: Sendable, Hashable {
    /// A quote without its other one.
    case unclosedQuote
    /// Nothing between two quotes.
    case emptyQuote
    /// A `(` without its `)`.
    case unclosedBracket
    /// A `)` without its `(`.
    case strayBracket
    /// Nothing between two brackets.
    case emptyBrackets
    /// Brackets in brackets in brackets ….
    case tooDeep
    /// A `|` with nothing on one side.
    case missingAlternative
    /// A `-` with nothing behind it.
    case nothingToExclude
    /// A query that says only what must not be there.
    case onlyExclusions
    /// An alternative of an `|` that says only what must not be there.
    case exclusionAsAlternative
    /// No field has that name.
    case unknownField(String)
    /// A field without a value.
    case emptyField(QueryField)
    /// A field in the brackets of another field.
    case fieldInField(QueryField)
    /// A `NEAR` without its number of characters, or with one that is none.
    case badNear
    /// A `NEAR` that does not stand between two texts of one field.
    case nearNeedsTexts
    /// Not a date in any form that is known.
    case badDate(String)
    /// A day that is not in the calendar.
    case noSuchDay(String)
    /// A range that ends before it begins.
    case backwardRange(String)
    /// A range between days of every year and days of one year.
    case mixedRange(String)
    /// No kind has that name.
    case unknownKind(String)
    /// Not an issue number.
    case badIssue(String)
    /// Not the name of a page.
    case badPage(String)
  }

  /// What is wrong.
  public var problem: Problem
  /// Where, in Unicode scalars of the query from 0; empty where something is missing.
  public var source: Range<Int>
  /// The query.
  public var query: String
  /// What to type instead; `nil` when there is no guess.
  public var suggestion: String?

  /// An error.
  public init(_ problem: Problem, at source: Range<Int>, in query: String, suggestion: String? = nil) {
    self.problem = problem
    self.source = source
    self.query = query
    self.suggestion = suggestion
  }

  /// The column where it is, in characters from 1.
  public var column: Int { prefix.count + 1 }

  /// The column where it is, in cells of a terminal from 1.
  public var cellColumn: Int { DisplayWidth().cells(ControlCharacters.shown(prefix, oneLine: true)) + 1 }

  /// The query with a line below it that marks the place with carets, safe for a terminal.
  ///
  /// ```
  /// 区:荷塘 (曹慧泉
  ///         ^
  /// ```
  public var marked: String {
    let scalars = Array(query.unicodeScalars)
    let place = source.clamped(to: 0..<scalars.count)
    let shown = ControlCharacters.shown(String(scalars: scalars[place]), oneLine: true)
    let carets = max(1, DisplayWidth().cells(shown))
    return ControlCharacters.shown(query, oneLine: true) + "\n"
      + String(repeating: " ", count: cellColumn - 1) + String(repeating: "^", count: carets)
  }

  private var prefix: String { String(scalars: query.unicodeScalars.prefix(source.lowerBound)) }
}
