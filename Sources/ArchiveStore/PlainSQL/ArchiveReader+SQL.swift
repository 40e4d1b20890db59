import SQLite

extension ArchiveReader {
  /// Runs SQL that a user wrote, statement by statement. Nothing but reading is allowed; `MATCH` works.
  ///
  /// All statements are compiled before the first one runs, so that a mistake in the last gives no half of an answer. Rows
  /// are handed over as SQLite finds them: the memory used does not grow with their number.
  ///
  /// - Parameters:
  ///   - sql: one statement, or several with semicolons.
  ///   - sink: gets the rows.
  /// - Throws: `SQLError` when the SQL is at fault, `StoreError` when the archive is, or what the sink throws.
  public borrowing func run(sql: String, into sink: inout some SQLResultSink) throws {
    connection.allowOnlyReading()
    let script = Array(sql.utf8)
    if let zero = script.firstIndex(of: 0) { throw SQLError(.zeroByte, at: zero, in: sql) }
    var statements = 0
    try forEachStatement(of: script, sql) { _, _ in statements += 1 }
    guard statements > 0 else { throw SQLError(.empty, at: 0, in: sql) }
    try forEachStatement(of: script, sql) { statement, start in
      try give(statement, sql, start, &sink)
    }
  }

  /// Compiles one statement after the other and gives it to the body with the place where it begins.
  private borrowing func forEachStatement(
    of script: [UInt8], _ sql: String, _ body: (borrowing Statement, Int) throws -> Void
  ) throws {
    var position = 0
    while true {
      let start = Self.firstWord(of: script, from: position)
      let next: Statement?
      do throws(DatabaseError) { next = try connection.prepareNext(of: script, from: &position) } catch {
        let place = error.offset.map { position + $0 } ?? Self.place(of: error, in: script, start)
        throw fault(error, sql, at: place)
      }
      guard let statement = next else { return }
      guard statement.isReadOnly else { throw SQLError(.notReading, at: start, in: sql) }
      guard statement.parameterCount == 0 else { throw SQLError(.hasParameters, at: start, in: sql) }
      try body(statement, start)
    }
  }

  private borrowing func give(
    _ statement: borrowing Statement, _ sql: String, _ start: Int, _ sink: inout some SQLResultSink
  ) throws {
    let columns = 0..<statement.columnCount
    try sink.begin(columns: columns.map { statement.columnName($0) })
    while try step(statement, sql, start) { try sink.take(row: columns.map { statement.value($0) }) }
    try sink.end()
  }

  private borrowing func step(_ statement: borrowing Statement, _ sql: String, _ start: Int) throws -> Bool {
    do throws(DatabaseError) { return try statement.step() } catch { throw fault(error, sql, at: start) }
  }

  /// Whether the SQL or the archive is at fault, as far as SQLite's code tells.
  private borrowing func fault(_ error: DatabaseError, _ sql: String, at offset: Int) -> any Error {
    switch error.primaryCode {
    case ResultCode.notAuthorized, ResultCode.readOnly: SQLError(.notReading, at: offset, in: sql)
    case ResultCode.error, ResultCode.tooBig, ResultCode.mismatch, ResultCode.constraint:
      SQLError(.refused(error.message), at: offset, in: sql)
    default: StoreError(error, path: path)
    }
  }

  /// The place of an error for which SQLite names none.
  private static func place(of error: DatabaseError, in script: [UInt8], _ start: Int) -> Int {
    // What is missing is missing at the end.
    guard error.message == "incomplete input" else { return start }
    return (script.lastIndex { $0 > 0x20 } ?? -1) + 1
  }

  /// The byte where the next statement begins: behind blanks and semicolons.
  private static func firstWord(of script: [UInt8], from position: Int) -> Int {
    script[position...].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ";") } ?? position
  }
}
