/// What is wrong with SQL that a user wrote, and where.
public struct SQLError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// SQLite does not take the statement, or could not go on with it, and says why.
    case refused(String)
    /// The statement would do something else than read.
    case notReading
    /// The statement has places for values (`?1`, `:name`), and there are none to put in.
    case hasParameters
    /// There is no statement at all.
    case empty
    /// The text holds a zero byte, behind which SQLite would not look.
    case zeroByte
  }

  /// What is wrong.
  public var problem: Problem
  /// The whole text, which may hold several statements.
  public var sql: String
  /// Where, in bytes of UTF-8 from 0: the word that SQLite names, else the beginning of the statement.
  public var offset: Int

  /// An error.
  public init(_ problem: Problem, at offset: Int, in sql: String) {
    self.problem = problem
    self.sql = sql
    self.offset = offset
  }
}
