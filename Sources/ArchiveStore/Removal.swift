import SQLite

/// What goes from an archive when paths are taken out of it: `ArchiveReader.removal` tells, `ArchiveWriter.remove` does.
///
/// ```swift
/// let removal = try ArchiveReader(path: "archive.db").removal(of: [["wrong/pages"]])
/// print(removal.dumps, removal.articles)
/// ```
public struct Removal: Sendable, Hashable {
  /// A path that is taken out.
  public struct Source: Sendable, Hashable {
    /// The path as it was ingested.
    public var path: String
    /// The SHA-256 of the dump that it leads to, in hexadecimal digits.
    public var sha256: String
    /// The articles of that dump.
    public var articles: Int
    /// What people corrected in it; corrections are kept in any case.
    public var corrections: Int
    /// Another path that leads to the same dump and is not taken out: the dump stays. `nil` where the dump goes.
    public var staysAs: String?
  }

  /// The paths in byte order.
  public var sources: [Source] = []
  /// Those of the paths asked for that lead to nothing, as they were asked for first.
  public var unknown: [String] = []

  /// The number of dumps that go.
  public var dumps: Int { leaving.count }
  /// The number of their articles.
  public var articles: Int { leaving.reduce(0) { $0 + $1.articles } }
  /// The number of their corrections, which stay behind.
  public var corrections: Int { leaving.reduce(0) { $0 + $1.corrections } }

  /// One source of each dump that goes.
  private var leaving: [Source] {
    var seen: Set<String> = []
    return sources.filter { $0.staysAs == nil && seen.insert($0.sha256).inserted }
  }

  /// Looks up what goes.
  ///
  /// - Parameters:
  ///   - paths: files and folders, each in all its spellings: the first that the archive knows counts.
  ///   - connection: the archive.
  /// - Throws: `DatabaseError`.
  init(_ paths: [[String]], _ connection: borrowing Connection) throws(DatabaseError) {
    var dumps: [String: Int64] = [:]
    for spellings in paths {
      var found: [(path: String, dump: Int64)] = []
      for path in spellings where found.isEmpty { found = try Removal.sources(at: path, connection) }
      if found.isEmpty { unknown += spellings.prefix(1) }
      for source in found { dumps[source.path] = source.dump }
    }
    let about = try connection.prepare(
      """
      SELECT sha256, (SELECT coalesce(sum(article_count), 0) FROM page WHERE dump_id = dump.id),
        (SELECT count(*) FROM correction WHERE correction.sha256 = dump.sha256)
      FROM dump WHERE id = ?1
      """)
    let all = try connection.prepare("SELECT path FROM source WHERE dump_id = ?1 ORDER BY path")
    for (path, dump) in dumps.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      about.bind(1, dump)
      guard try about.step() else { continue }
      var source = Source(
        path: path, sha256: Hexadecimal.text(about.bytes(0)), articles: Int(about.int(1)),
        corrections: Int(about.int(2)))
      about.reset()
      all.bind(1, dump)
      while source.staysAs == nil, try all.step() {
        if dumps[all.text(0)] == nil { source.staysAs = all.text(0) }
      }
      all.reset()
      sources.append(source)
    }
  }

  /// The sources with that path, or in the folder with that path; `.` is the folder of all relative paths.
  private static func sources(
    at path: String, _ connection: borrowing Connection
  ) throws(DatabaseError) -> [(path: String, dump: Int64)] {
    let rows = try connection.prepare(
      path == "."
        ? "SELECT path, dump_id FROM source WHERE substr(path, 1, 1) <> '/'"
        : "SELECT path, dump_id FROM source WHERE path = ?1 OR path > ?2 AND path < ?3")
    if path != "." {
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      rows.bind(1, path)
      rows.bind(2, folder + "/")
      // The character behind the slash.
      rows.bind(3, folder + "0")
    }
    var found: [(String, Int64)] = []
    while try rows.step() { found.append((rows.text(0), rows.int(1))) }
    return found
  }
}

extension ArchiveReader {
  /// What would go if paths were taken out of the archive; nothing is changed.
  ///
  /// - Parameter paths: files and folders, each in all its spellings: the first that the archive knows counts.
  /// - Returns: what would go.
  /// - Throws: `StoreError`.
  public borrowing func removal(of paths: [[String]]) throws(StoreError) -> Removal {
    do { return try Removal(paths, connection) } catch { throw StoreError(error, path: path) }
  }
}
