/// What SQLite said when an operation failed.
public struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The extended result code (https://www.sqlite.org/rescode.html); the low byte is the primary code.
  public let code: Int32
  /// SQLite's own words.
  public let message: String
  /// The statement that failed; empty where there was none. It holds no values: those are always bound.
  public let sql: String
  /// The byte of the statement, from 0, that SQLite could not take; `nil` where it names none
  /// (https://www.sqlite.org/c3ref/errcode.html).
  public let offset: Int?

  /// An error with its code, message, statement and place in it.
  public init(code: Int32, message: String, sql: String = "", offset: Int? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
    self.offset = offset
  }

  /// The primary result code, one of `ResultCode`'s.
  public var primaryCode: Int32 { code & 0xFF }

  /// The message with the code and the statement, on one line.
  public var description: String {
    sql.isEmpty ? "SQLite error \(code): \(message)" : "SQLite error \(code): \(message) in: \(sql)"
  }
}

/// The primary result codes that a caller may want to tell apart.
public enum ResultCode {
  /// Wrong SQL, or a value that a function of it cannot take.
  public static let error: Int32 = 1
  /// A read or write was interrupted.
  public static let interrupt: Int32 = 9
  /// Another process holds the lock.
  public static let busy: Int32 = 5
  /// The file or its folder cannot be written.
  public static let readOnly: Int32 = 8
  /// The disk failed.
  public static let ioError: Int32 = 10
  /// The file is damaged.
  public static let corrupt: Int32 = 11
  /// The disk is full.
  public static let full: Int32 = 13
  /// The file is missing or may not be opened.
  public static let cannotOpen: Int32 = 14
  /// The file is no SQLite database.
  public static let notADatabase: Int32 = 26
  /// A uniqueness or other constraint was broken.
  public static let constraint: Int32 = 19
  /// A text, blob or statement is larger than SQLite takes.
  public static let tooBig: Int32 = 18
  /// A value is of another type than is needed.
  public static let mismatch: Int32 = 20
  /// The authorizer forbids it.
  public static let notAuthorized: Int32 = 23
}
