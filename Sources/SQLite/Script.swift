import CSQLite

extension Connection {
  /// Compiles the next statement of a text that may hold several, with semicolons between them.
  ///
  /// ```swift
  /// var position = 0
  /// while let statement = try connection.prepareNext(of: bytes, from: &position) { … }
  /// ```
  ///
  /// - Parameters:
  ///   - script: the text in UTF-8. SQLite takes a zero byte for its end.
  ///   - position: where to begin, in bytes; afterwards the byte behind the statement. After an error it is where the
  ///     statement begins that is wrong, and the error's `offset` counts from there.
  /// - Returns: the statement; `nil` where only blanks, comments and semicolons are left.
  /// - Throws: `DatabaseError` when the statement is wrong.
  public borrowing func prepareNext(
    of script: [UInt8], from position: inout Int
  ) throws(DatabaseError) -> Statement? {
    while position < script.count {
      var pointer: OpaquePointer?
      var length = 0
      let code = unsafe script[position...].withUnsafeBytes { bytes in
        let start = unsafe bytes.bindMemory(to: CChar.self).baseAddress
        var tail: UnsafePointer<CChar>?
        let count = Int32(clamping: bytes.count)
        let code = unsafe sqlite3_prepare_v3(handle.pointer, start, count, 0, &pointer, &tail)
        if let start = unsafe start, let tail = unsafe tail { length = unsafe tail - start }
        return code
      }
      guard code == SQLITE_OK else { throw handle.error(code) }
      position += length
      if let compiled = unsafe pointer { return unsafe Statement(handle, compiled: compiled) }
      guard length > 0 else { break }
    }
    return nil
  }
}
