import CSQLite

/// Sees every statement that a connection runs; for tests and for `--debug-sql`.
final class TraceHook {
  let report: (String) -> Void

  init(_ report: @escaping (String) -> Void) { self.report = report }
}

extension Connection {
  /// Reports the text of each statement as it starts, values not filled in.
  ///
  /// See https://www.sqlite.org/c3ref/trace_v2.html.
  ///
  /// - Parameter report: gets the SQL; `nil` ends the trace.
  public borrowing func trace(_ report: ((String) -> Void)?) {
    guard let report else {
      unsafe sqlite3_trace_v2(handle.pointer, 0, nil, nil)
      handle.trace = nil
      return
    }
    let hook = TraceHook(report)
    handle.trace = hook
    unsafe sqlite3_trace_v2(
      handle.pointer, UInt32(SQLITE_TRACE_STMT),
      { _, context, statement, _ in
        guard let context = unsafe context, let statement = unsafe statement else { return 0 }
        if let sql = unsafe sqlite3_sql(OpaquePointer(statement)) {
          unsafe Unmanaged<TraceHook>.fromOpaque(context).takeUnretainedValue().report(String(cString: sql))
        }
        return 0
      },
      Unmanaged.passUnretained(hook).toOpaque())
  }
}
