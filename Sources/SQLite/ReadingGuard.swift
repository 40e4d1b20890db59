import CSQLite

extension Connection {
  /// Lets this connection compile nothing from now on but what reads: queries, `EXPLAIN` of them, and pragmas that tell
  /// something. To write, to begin a transaction, to attach another file and to load an extension are errors with
  /// `ResultCode.notAuthorized` (https://www.sqlite.org/c3ref/set_authorizer.html).
  ///
  /// A file opened with `Mode.readOnly` cannot be written anyway, but could still be made to attach others.
  public borrowing func allowOnlyReading() {
    unsafe sqlite3_set_authorizer(
      handle.pointer,
      { _, action, first, second, _, _ in
        switch action {
        case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_FUNCTION:
          // The first name is always NULL here, the second one the function's.
          let name = unsafe second.map { unsafe String(cString: $0) } ?? ""
          return name.lowercased() == "load_extension" ? SQLITE_DENY : SQLITE_OK
        case SQLITE_PRAGMA:
          let name = unsafe first.map { unsafe String(cString: $0) } ?? ""
          return ReadingGuard.isReading(pragma: name.lowercased(), hasArgument: unsafe second != nil)
            ? SQLITE_OK : SQLITE_DENY
        case SQLITE_UPDATE:
          // A virtual table that declares its columns as it is opened is reported so. A statement that would change the
          // schema itself is refused before it comes to this: it inserts, deletes or alters.
          let name = unsafe first.map { unsafe String(cString: $0) } ?? ""
          return name == "sqlite_master" ? SQLITE_OK : SQLITE_DENY
        default: return SQLITE_DENY
        }
      }, nil)
  }
}

/// What of SQLite's pragmas only reads (https://www.sqlite.org/pragma.html).
private enum ReadingGuard {
  /// Pragmas whose argument says what to tell of.
  private static let telling: Set<String> = [
    "collation_list", "compile_options", "database_list", "foreign_key_check", "foreign_key_list",
    "function_list", "index_info", "index_list", "index_xinfo", "integrity_check", "module_list",
    "pragma_list", "quick_check", "table_info", "table_list", "table_xinfo",
  ]

  /// Pragmas that tell a setting, and change it where they have an argument. FTS5 itself asks for `data_version`.
  private static let settings: Set<String> = [
    "application_id", "auto_vacuum", "cache_size", "data_version", "encoding", "foreign_keys",
    "freelist_count", "mmap_size", "page_count", "page_size", "query_only", "schema_version", "synchronous",
    "temp_store", "user_version",
  ]

  static func isReading(pragma: String, hasArgument: Bool) -> Bool {
    telling.contains(pragma) || (settings.contains(pragma) && !hasArgument)
  }
}
