import Glibc
import HanText
import SQLite

/// Opens archive files, and nothing but archive files.
enum ArchiveFile {
  /// The rules of the index: tokens and folding, and what stands in which column.
  static var indexFormat: String { "1.\(HanTokenizer.version)" }

  /// What the first bytes of a file say that it is. They are read without SQLite, which could leave files beside a database
  /// that is not ours (https://www.sqlite.org/fileformat.html#the_database_header).
  enum Header {
    case missing
    case empty
    case archive(version: Int)
    case foreign
  }

  static func header(of path: String) throws(StoreError) -> Header {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return .missing }
      throw .notWritable(path: path)
    }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(file, $0.baseAddress, $0.count, 0) }
    guard count != 0 else { return .empty }
    func number(at offset: Int) -> Int { bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
    guard count == 100, bytes.starts(with: "SQLite format 3\0".utf8), number(at: 68) == Schema.applicationID
    else { return .foreign }
    return .archive(version: number(at: 60))
  }

  /// An archive open for reading.
  static func openForReading(_ path: String) throws(StoreError) -> Connection {
    try check(path, mayBeMissing: false)
    do throws(StoreError) { return try openForReading(path, .readOnly) } catch {
      // An archive in WAL mode cannot be read where its folder cannot be written, unless SQLite may take it that nobody
      // writes it. Where the log beside it is missing or empty that is so: whoever writes has one.
      guard case .notWritable = error, isEmptyOrMissing(path + "-wal") else { throw error }
      return try openForReading(path, .immutable)
    }
  }

  private static func isEmptyOrMissing(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) != 0 ? errno == ENOENT : status.st_size == 0
  }

  private static func openForReading(
    _ path: String, _ mode: Connection.Mode
  ) throws(StoreError) -> Connection {
    do {
      let connection = try Connection(path: path, mode: mode)
      try connection.execute("PRAGMA query_only = ON; PRAGMA mmap_size = 1073741824")
      try register(connection)
      let found = try connection.text("SELECT value FROM setting WHERE name = 'index_format'")
      guard found == indexFormat else {
        throw StoreError.staleIndex(path: path, found: found ?? "none", needed: indexFormat)
      }
      return connection
    } catch { throw mapped(error, path: path) }
  }

  /// An archive open for writing, made where it may be missing, or brought to the newest version.
  static func openForWriting(_ path: String, mayBeMissing: Bool = true) throws(StoreError) -> Connection {
    try check(path, mayBeMissing: mayBeMissing)
    do {
      let connection = try Connection(path: path, mode: .create)
      // Before the first table, else they have no effect.
      try connection.execute("PRAGMA page_size = 16384")
      try register(connection)
      try migrate(connection, path: path)
      try connection.execute(
        """
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = NORMAL;
        PRAGMA secure_delete = OFF;
        PRAGMA cache_size = -65536;
        PRAGMA temp_store = MEMORY;
        """)
      try IndexRebuild.runIfStale(connection)
      return connection
    } catch { throw mapped(error, path: path) }
  }

  /// Refuses what is no archive or a newer one, before SQLite sees it.
  private static func check(_ path: String, mayBeMissing: Bool) throws(StoreError) {
    switch try header(of: path) {
    case .missing, .empty: if !mayBeMissing { throw .missing(path: path) }
    case .foreign: throw .notAnArchive(path: path)
    case .archive(let version):
      guard version <= Schema.version else {
        throw .newerArchive(path: path, found: version, supported: Schema.version)
      }
    }
  }

  private static func register(_ connection: borrowing Connection) throws {
    guard Connection.isCompiledIn("ENABLE_FTS5") else {
      throw StoreError.noFullTextSearch(libraryVersion: Connection.libraryVersion)
    }
    try connection.register(IndexTokenizer.self, as: IndexTokenizer.name)
  }

  /// Runs the migrations that the file has not seen, all in one transaction.
  private static func migrate(_ connection: borrowing Connection, path: String) throws {
    let found = Int(try connection.integer("PRAGMA user_version") ?? 0)
    guard found <= Schema.version else {
      throw StoreError.newerArchive(path: path, found: found, supported: Schema.version)
    }
    guard found < Schema.version else { return }
    try connection.transaction {
      // Another process may have been quicker.
      let found = Int(try connection.integer("PRAGMA user_version") ?? 0)
      guard found < Schema.version else { return }
      for migration in Schema.migrations[found...] { try connection.execute(migration) }
      try connection.execute("PRAGMA application_id = \(Schema.applicationID)")
      try connection.execute("PRAGMA user_version = \(Schema.version)")
      let statement = try connection.prepare(
        "INSERT OR IGNORE INTO setting (name, value) VALUES ('index_format', ?1)")
      statement.bind(1, indexFormat)
      try statement.run()
    }
  }

  static func mapped(_ error: any Error, path: String) -> StoreError {
    switch error {
    case let error as StoreError: error
    case let error as DatabaseError: StoreError(error, path: path)
    default: .database(DatabaseError(code: 1, message: String(describing: error)))
    }
  }
}
