import CSQLite

/// An open database file; closed when the value ends.
///
/// A connection belongs to one thread at a time. Statements keep it open for as long as they live.
///
/// ```swift
/// let connection = try Connection(path: "archive.db", mode: .readOnly)
/// let statement = try connection.prepare("SELECT count(*) FROM article")
/// if try statement.step() { print(statement.int(0)) }
/// ```
@safe public struct Connection: ~Copyable {
  /// How a file is opened.
  public enum Mode: Sendable {
    /// The file must exist and is not written.
    case readOnly
    /// The file must exist and nobody writes it meanwhile: no lock is taken and nothing is made beside it, so that it may
    /// lie in a folder that cannot be written (https://www.sqlite.org/uri.html#uriimmutable).
    case immutable
    /// The file must exist.
    case readWrite
    /// The file is made when it is missing.
    case create
  }

  /// Keeps the C handle alive while statements use it.
  @safe final class Handle {
    let pointer: OpaquePointer
    var trace: TraceHook?

    init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

    deinit { unsafe sqlite3_close_v2(pointer) }

    func error(_ code: Int32, sql: String = "") -> DatabaseError {
      let extended = unsafe sqlite3_extended_errcode(pointer)
      let message = unsafe sqlite3_errmsg(pointer).map { unsafe String(cString: $0) }
      let offset = unsafe sqlite3_error_offset(pointer)
      return DatabaseError(
        code: extended == SQLITE_OK ? code : extended, message: message ?? "unknown", sql: sql,
        offset: offset < 0 ? nil : Int(offset))
    }
  }

  let handle: Handle

  /// Opens a file.
  ///
  /// - Parameters:
  ///   - path: the file, or `:memory:`.
  ///   - mode: whether it may be written or made.
  ///   - busyTimeout: how long to wait for another process's lock, in milliseconds.
  /// - Throws: `DatabaseError`, for example with `ResultCode.cannotOpen`.
  public init(path: String, mode: Mode, busyTimeout: Int32 = 5_000) throws(DatabaseError) {
    handle = try Self.open(path, mode: mode)
    unsafe sqlite3_busy_timeout(handle.pointer, busyTimeout)
  }

  private static func open(_ path: String, mode: Mode) throws(DatabaseError) -> Handle {
    let access =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    // One thread uses a connection at a time, so its mutexes would only cost.
    let flags = access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    var pointer: OpaquePointer?
    let name = mode == .immutable ? uri(path) + "?immutable=1" : path
    let code = unsafe sqlite3_open_v2(name, &pointer, flags, nil)
    guard let opened = unsafe pointer else {
      throw DatabaseError(code: code, message: "out of memory")
    }
    let handle = unsafe Handle(opened)
    guard code == SQLITE_OK else { throw handle.error(code) }
    return handle
  }

  /// A path as a URI: every byte that could mean something else is escaped.
  private static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-~".utf8)
    var uri = Array("file:".utf8)
    for byte in path.utf8 {
      if plain.contains(byte) {
        uri.append(byte)
      } else {
        uri += Array((byte < 16 ? "%0" : "%").utf8) + Array(String(byte, radix: 16).utf8)
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  /// Compiles one SQL statement.
  ///
  /// - Parameters:
  ///   - sql: the statement, with `?1`, `?2` … for values.
  ///   - isKept: whether it will be run many times.
  /// - Returns: the statement, before its first row.
  /// - Throws: `DatabaseError` when the SQL is wrong or a table is missing.
  public borrowing func prepare(_ sql: String, isKept: Bool = false) throws(DatabaseError) -> Statement {
    try Statement(handle, sql: sql, flags: isKept ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0)
  }

  /// Runs statements that give no rows and take no values.
  ///
  /// - Parameter sql: one statement or several with semicolons.
  /// - Throws: `DatabaseError`; the statements before the failing one have been run.
  public borrowing func execute(_ sql: String) throws(DatabaseError) {
    let code = unsafe sqlite3_exec(handle.pointer, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw handle.error(code, sql: sql) }
  }

  /// Runs the work in one write transaction, taken at once (`BEGIN IMMEDIATE`) and rolled back if it throws.
  ///
  /// - Parameter work: what to do.
  /// - Returns: what the work returns.
  /// - Throws: what the work throws, or `DatabaseError` from the transaction itself.
  public borrowing func transaction<Result: ~Copyable>(_ work: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try work()
      try execute("COMMIT")
      return result
    } catch {
      // The first error is the one to tell; SQLite may have rolled back by itself already.
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// The first column of the first row as a number; `nil` when there is no row.
  ///
  /// - Parameter sql: a query without values.
  /// - Returns: the number.
  /// - Throws: `DatabaseError`.
  public borrowing func integer(_ sql: String) throws(DatabaseError) -> Int64? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.int(0) : nil
  }

  /// The first column of the first row as text; `nil` when there is no row.
  ///
  /// - Parameter sql: a query without values.
  /// - Returns: the text.
  /// - Throws: `DatabaseError`.
  public borrowing func text(_ sql: String) throws(DatabaseError) -> String? {
    let statement = try prepare(sql)
    return try statement.step() ? statement.text(0) : nil
  }

  /// The number of rows that the last statement changed.
  public var changes: Int { unsafe Int(sqlite3_changes64(handle.pointer)) }

  /// The rowid of the last row inserted into an ordinary table.
  public var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle.pointer) }

  /// The version of the SQLite library in use, such as `3.40.1`.
  public static var libraryVersion: String { unsafe String(cString: sqlite3_libversion()) }

  /// Whether the SQLite library in use was built with that option (`ENABLE_FTS5`).
  ///
  /// - Parameter option: the option's name without `SQLITE_`.
  /// - Returns: whether it is on.
  public static func isCompiledIn(_ option: String) -> Bool {
    unsafe sqlite3_compileoption_used(option) != 0
  }
}
