/// What is wrong with a query, where, and what to type instead.
public struct QueryError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// A quote without its other one.
    case unclosedQuote
    /// A `(` without its `)`.
    case unclosedBracket
  }

  /// What is wrong.
  public var problem: Problem
  /// Where, in Unicode scalars of the query from 0.
  public var source: Range<Int>
  /// The query.
  public var query: String
  /// What to type instead; `nil` when there is no guess.
  public var suggestion: String?
}
