import CSQLite

/// A compiled SQL statement; finalized when the value ends.
///
/// Values are bound by their number from 1, columns are read by their number from 0, as in SQLite itself.
@safe public struct Statement: ~Copyable {
  private let connection: Connection.Handle
  private let pointer: OpaquePointer

  init(_ connection: Connection.Handle, sql: String, flags: UInt32) throws(DatabaseError) {
    var pointer: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(connection.pointer, sql, -1, flags, &pointer, nil)
    guard code == SQLITE_OK else { throw connection.error(code, sql: sql) }
    guard let compiled = unsafe pointer else {
      throw DatabaseError(code: SQLITE_MISUSE, message: "the statement is empty", sql: sql)
    }
    self.connection = connection
    unsafe self.pointer = compiled
  }

  /// Takes over a statement that is compiled already.
  init(_ connection: Connection.Handle, compiled pointer: OpaquePointer) {
    self.connection = connection
    unsafe self.pointer = pointer
  }

  deinit { unsafe sqlite3_finalize(pointer) }

  /// The SQL with `?1` where values go.
  public var sql: String { unsafe sqlite3_sql(pointer).map { unsafe String(cString: $0) } ?? "" }

  /// Goes to the next row.
  ///
  /// - Returns: whether there is one.
  /// - Throws: `DatabaseError`; the statement can be reset and run again.
  public func step() throws(DatabaseError) -> Bool {
    switch unsafe sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw connection.error(code, sql: sql)
    }
  }

  /// Runs a statement that gives no rows to its end and makes it ready to be run again.
  ///
  /// - Throws: `DatabaseError`.
  public func run() throws(DatabaseError) {
    defer { reset() }
    while try step() {}
  }

  /// Makes the statement ready to be run again; bound values stay.
  public func reset() { unsafe sqlite3_reset(pointer) }

  /// Binds a number.
  public func bind(_ index: Int32, _ value: Int64) { unsafe sqlite3_bind_int64(pointer, index, value) }

  /// Binds a number.
  public func bind(_ index: Int32, _ value: Int) { bind(index, Int64(value)) }

  /// Binds a number or NULL.
  public func bind(_ index: Int32, _ value: Int?) {
    guard let value else { return bindNull(index) }
    bind(index, Int64(value))
  }

  /// Binds a number or NULL.
  public func bind(_ index: Int32, _ value: Double?) {
    guard let value else { return bindNull(index) }
    unsafe sqlite3_bind_double(pointer, index, value)
  }

  /// Binds a text; SQLite keeps a copy.
  public func bind(_ index: Int32, _ value: String) {
    var text = value
    text.withUTF8 { bytes in
      // An empty buffer may have no address, which SQLite would take for NULL.
      _ = unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        unsafe sqlite3_bind_text64(
          pointer, index, characters.baseAddress ?? Self.noCharacters, UInt64(characters.count),
          Self.transient, UInt8(SQLITE_UTF8))
      }
    }
  }

  /// Binds a text or NULL.
  public func bind(_ index: Int32, _ value: String?) {
    guard let value else { return bindNull(index) }
    bind(index, value)
  }

  /// Binds bytes; SQLite keeps a copy.
  public func bind(_ index: Int32, _ value: [UInt8]) {
    unsafe value.withUnsafeBytes { bytes in
      _ =
        unsafe bytes.isEmpty
        ? unsafe sqlite3_bind_zeroblob(pointer, index, 0)
        : unsafe sqlite3_bind_blob64(pointer, index, bytes.baseAddress, UInt64(bytes.count), Self.transient)
    }
  }

  /// Binds NULL.
  public func bindNull(_ index: Int32) { unsafe sqlite3_bind_null(pointer, index) }

  /// Whether the column of the row is NULL.
  public func isNull(_ column: Int32) -> Bool { unsafe sqlite3_column_type(pointer, column) == SQLITE_NULL }

  /// The column of the row as a number; 0 for NULL.
  public func int(_ column: Int32) -> Int64 { unsafe sqlite3_column_int64(pointer, column) }

  /// The column of the row as a number; `nil` for NULL.
  public func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : Int(int(column)) }

  /// The column of the row as a number; `nil` for NULL.
  public func optionalDouble(_ column: Int32) -> Double? {
    isNull(column) ? nil : unsafe sqlite3_column_double(pointer, column)
  }

  /// The column of the row as text; empty for NULL. What is not UTF-8 is repaired.
  public func text(_ column: Int32) -> String {
    guard let start = unsafe sqlite3_column_text(pointer, column) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(pointer, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column of the row as text; `nil` for NULL.
  public func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// The column of the row as bytes; empty for NULL.
  public func bytes(_ column: Int32) -> [UInt8] {
    withBytes(column) { span in
      var copy: [UInt8] = []
      copy.reserveCapacity(span.count)
      for index in span.indices { copy.append(span[index]) }
      return copy
    }
  }

  /// Reads the bytes of a column where they lie, without a copy.
  ///
  /// - Parameters:
  ///   - column: the column, from 0.
  ///   - body: gets the bytes of a blob or of a text in UTF-8; they end with the call.
  /// - Returns: what `body` returns.
  /// - Throws: what `body` throws.
  public func withBytes<Result, Failure: Error>(
    _ column: Int32, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = unsafe sqlite3_column_blob(pointer, column)
    let count = unsafe Int(sqlite3_column_bytes(pointer, column))
    let buffer = unsafe UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count)
    return try unsafe body(buffer.bindMemory(to: UInt8.self).span)
  }

  /// The column of the row as it is stored.
  public func value(_ column: Int32) -> Value {
    switch unsafe sqlite3_column_type(pointer, column) {
    case SQLITE_INTEGER: .integer(int(column))
    case SQLITE_FLOAT: .real(unsafe sqlite3_column_double(pointer, column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(bytes(column))
    default: .null
    }
  }

  /// The number of columns.
  public var columnCount: Int32 { unsafe sqlite3_column_count(pointer) }

  /// The name of a column.
  public func columnName(_ column: Int32) -> String {
    unsafe sqlite3_column_name(pointer, column).map { unsafe String(cString: $0) } ?? ""
  }

  /// How many values have to be bound.
  public var parameterCount: Int32 { unsafe sqlite3_bind_parameter_count(pointer) }

  /// Whether the statement writes nothing (https://www.sqlite.org/c3ref/stmt_readonly.html).
  public var isReadOnly: Bool { unsafe sqlite3_stmt_readonly(pointer) != 0 }

  /// `SQLITE_TRANSIENT`, a macro that is not imported: SQLite takes a copy of what is bound.
  nonisolated(unsafe) private static let transient = unsafe unsafeBitCast(
    -1, to: sqlite3_destructor_type.self)

  /// An address for texts of no length.
  nonisolated(unsafe) private static let noCharacters = unsafe UnsafePointer(
    UnsafeMutablePointer<CChar>.allocate(capacity: 1))
}
