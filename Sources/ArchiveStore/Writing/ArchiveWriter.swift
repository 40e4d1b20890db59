public import ArchiveModel
import SQLite

/// An archive open for writing.
///
/// Dumps are added one by one and written in batches, each in one transaction: killed at any moment, the archive has
/// whole batches and nothing else. `finish` writes the rest and what needs knowledge of the whole archive.
///
/// ```swift
/// var writer = try ArchiveWriter(path: "archive.db")
/// try writer.add(dump)
/// try writer.finish()
/// ```
public struct ArchiveWriter: ~Copyable {
  let connection: Connection
  let path: String
  let statements: WriterStatements
  var memory = WriterMemory()
  var batch: WriterBatch

  /// How many articles a batch usually holds before it is written.
  public static let usualBatch = 10_000

  /// How many bytes of text a batch holds before it is written.
  static let batchBytes = 32 << 20

  /// Opens an archive for writing; it is made when it is missing, brought up to date when it is older.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - batchArticles: how many articles are written in one transaction.
  ///   - mayBeMissing: whether a missing file is made.
  /// - Throws: `StoreError` when it is not an archive, newer than the program, or cannot be written.
  public init(
    path: String, batchArticles: Int = ArchiveWriter.usualBatch, mayBeMissing: Bool = true
  ) throws(StoreError) {
    let connection = try ArchiveFile.openForWriting(path, mayBeMissing: mayBeMissing)
    let statements = try Self.prepared(connection, path: path)
    try Self.load(&memory, connection, path: path)
    self.connection = connection
    self.statements = statements
    self.path = path
    batch = WriterBatch(capacity: batchArticles)
  }

  /// What the archive knows of a dump.
  public enum Standing: Sendable, Hashable {
    /// Nothing: neither path nor bytes.
    case new
    /// The path is known with these bytes.
    case unchanged
    /// The path is known with other bytes.
    case changed
    /// The bytes are known, from another path.
    case copy
    /// The dump was not taken in: the day would have more than 4,096 articles.
    case overfull(day: String)
  }

  /// What the archive knew of a dump when it was opened; safe to ask on any thread through the returned value.
  ///
  /// - Returns: a snapshot of the paths and hashes.
  public borrowing func snapshot() -> ArchiveSnapshot { ArchiveSnapshot(memory) }

  /// Takes a dump in. The same bytes from a second path are the same dump with two sources; other bytes from a
  /// known path replace what that path gave before.
  ///
  /// - Parameter dump: the dump.
  /// - Returns: what the archive knew of it before.
  /// - Throws: `StoreError`; the batch at hand is lost, earlier ones stay.
  @discardableResult
  public mutating func add(_ dump: PreparedDump) throws(StoreError) -> Standing {
    do {
      try begin()
      do { try checkRoom(for: dump) } catch let error as OverfullDay {
        // Nothing was written: the batch goes on without this dump.
        return .overfull(day: error.day)
      }
      let standing = try take(dump)
      if batch.isFull { try flush() }
      return standing
    } catch { throw failed(error) }
  }

  /// Notes that a path holds the bytes of a dump that the archive has.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - sha256: the hash of its bytes.
  /// - Returns: whether the archive has the dump; if not (it went with its last path meanwhile), add it whole.
  /// - Throws: `StoreError`.
  public mutating func addSource(path: String, of sha256: [UInt8]) throws(StoreError) -> Bool {
    do {
      try begin()
      guard let dump = memory.dumps[sha256] else { return false }
      try move(path, to: dump.id)
      return true
    } catch { throw failed(error) }
  }

  /// Writes what is still held, links continuations, and sees to it that all is on the disk.
  ///
  /// - Throws: `StoreError`.
  public mutating func finish() throws(StoreError) {
    do {
      try flush()
      if try connection.integer("SELECT count(*) FROM setting WHERE name = 'refresh_needed'") == 1 {
        try connection.transaction {
          try JumpLinks.refresh(connection)
          try FacetBlocks.refresh(connection)
          try connection.execute("DELETE FROM setting WHERE name = 'refresh_needed'")
        }
      }
      // A checkpoint syncs the file: what was acknowledged survives a loss of power.
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    } catch { throw failed(error) }
  }

  /// Merges the parts of the index into one and gives unused room back: quicker searches, for some minutes of work.
  ///
  /// The file is written anew only where a twentieth of it is unused; for that moment it needs its size again on the disk.
  ///
  /// - Returns: the file's size in bytes, before and after.
  /// - Throws: `StoreError`.
  @discardableResult
  public mutating func optimize() throws(StoreError) -> (before: Int, after: Int) {
    do {
      try flush()
      let before = try size()
      try connection.transaction { try FacetBlocks.refresh(connection) }
      try connection.execute("INSERT INTO article_text (article_text) VALUES ('optimize')")
      let unused = try connection.integer("PRAGMA freelist_count") ?? 0
      let pages = try connection.integer("PRAGMA page_count") ?? 0
      if unused * 20 > pages { try connection.execute("VACUUM") }
      try connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      return (before, try size())
    } catch { throw failed(error) }
  }

  private borrowing func size() throws -> Int {
    Int(
      try connection.integer("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
        ?? 0)
  }

  /// A dump that has to be parsed again, with what was said of it.
  public struct StaleDump: Sendable {
    /// The path that names it now.
    public let path: String
    /// The hash of its bytes.
    public let sha256: [UInt8]
    /// Its bytes.
    public let bytes: [UInt8]
    /// What the user said of it at ingest.
    public let given: String
    /// What people corrected in it, in order.
    public let corrections: [Correction]
  }

  /// Dumps whose parse depends on the name of a file that no longer leads here, or on corrections that came or went: they
  /// should be parsed again and added.
  ///
  /// Nothing is committed by this: what made them stale and what is added for it are in one transaction, unless the batch
  /// grows too large.
  ///
  /// - Returns: the dumps, in order of their hashes.
  /// - Throws: `StoreError`.
  public mutating func takeStale() throws(StoreError) -> [StaleDump] {
    do {
      if batch.isOpen { try flushRows() }
      var stale: [StaleDump] = []
      for sha256 in memory.stale.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        guard let dump = memory.dumps[sha256], let bytes = try DumpContent.read(connection, dump: dump.id)
        else { continue }
        stale.append(
          StaleDump(
            path: dump.path, sha256: sha256, bytes: bytes, given: dump.given,
            corrections: memory.corrections[sha256] ?? []))
      }
      return stale
    } catch { throw failed(error) }
  }

  private static func prepared(
    _ connection: borrowing Connection, path: String
  ) throws(StoreError) -> WriterStatements {
    do { return try WriterStatements(connection) } catch { throw StoreError(error, path: path) }
  }

  private static func load(
    _ memory: inout WriterMemory, _ connection: borrowing Connection, path: String
  ) throws(StoreError) {
    do { try memory.load(connection) } catch { throw StoreError(error, path: path) }
  }

  /// Opens the transaction of a batch. What is held in memory is read again if another process wrote meanwhile.
  mutating func begin() throws {
    guard !batch.isOpen else { return }
    try connection.execute("BEGIN IMMEDIATE")
    batch.isOpen = true
    if try connection.integer("PRAGMA data_version") != memory.dataVersion { try memory.load(connection) }
    try connection.execute("INSERT OR IGNORE INTO setting (name, value) VALUES ('refresh_needed', 'yes')")
  }

  /// Rolls the batch back; memory is read again, since it knows what has not become true.
  mutating func failed(_ error: any Error) -> StoreError {
    if batch.isOpen {
      batch = WriterBatch(capacity: batch.capacity)
      try? connection.execute("ROLLBACK")
      try? memory.load(connection)
    }
    return ArchiveFile.mapped(error, path: path)
  }
}
