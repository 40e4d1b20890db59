import ArchiveStore
import ArgumentParsing
import Glibc
import SQLite

/// Finds the archive and opens it.
enum Archive {
  /// `--db`, else `$ZZDAILY_DB`, else `$XDG_DATA_HOME/zzdaily/archive.db`, else `~/.local/share/zzdaily/archive.db`.
  static func path(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> String {
    func set(_ name: String) -> String? { context.environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = arguments.value(of: .database) ?? set("ZZDAILY_DB") { return path }
    // The XDG specification has relative paths ignored.
    if let data = set("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/zzdaily/archive.db" }
    if let home = set("HOME") { return home + "/.local/share/zzdaily/archive.db" }
    throw .archive(.noHome, [])
  }

  /// The same, for commands that may make the archive: where the user named none, the folders of the usual place are made,
  /// for the user alone, as the XDG Base Directory Specification asks.
  static func pathForWriting(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> String {
    let path = try path(arguments, context)
    let isNamed =
      arguments.value(of: .database) != nil || context.environment["ZZDAILY_DB"].map { !$0.isEmpty } == true
    guard !isNamed else { return path }
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      // What cannot be made is told when the archive is opened.
      _ = unsafe mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o700)
    }
    return path
  }

  /// The archive, open for reading.
  static func open(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> ArchiveReader {
    let path = try path(arguments, context)
    do { return try ArchiveReader(path: path) } catch { throw Failure(error) }
  }
}

extension Failure {
  /// What the store reports, as far as this program has its own words for it.
  init(_ error: StoreError) {
    self =
      switch error {
      case .missing(let path): .archive(.archiveMissing, [path])
      case .notAnArchive(let path): .archive(.archiveNotOurs, [path])
      case .newerArchive(let path, let found, let supported):
        .archive(.archiveTooNew, [path, String(found), String(supported)])
      case .staleIndex(let path, _, _): .archive(.archiveStale, [path])
      case .locked(let path): .archive(.archiveLocked, [path])
      case .notWritable(let path): .archive(.archiveNotWritable, [path])
      case .damaged(let path, let detail): .archive(.archiveDamaged, [path, detail])
      case .full(let path): .archive(.archiveFull, [path])
      case .noFullTextSearch(let version): .archive(.noFullTextSearch, [version])
      case .unanswerable(let reason): .unanswerable(reason)
      case .database(let error): .archive(.archiveFailed, [error.description])
      }
  }

  /// For calls that pass on what their body throws.
  init(any error: any Error) {
    self =
      switch error {
      case let failure as Failure: failure
      case let error as StoreError: Failure(error)
      case let error as SQLError: .sql(error)
      default: .archive(.archiveFailed, ["\(error)"])
      }
  }
}

extension ArchiveReader {
  /// Gives every article that the filter lets through to the body, one at a time.
  borrowing func each(
    filter: ArticleFilter, _ body: (ArchivedArticle) throws(Failure) -> Void
  ) throws(Failure) {
    do {
      try forEachArticle(filter: filter) { article in
        try body(article)
        return true
      }
    } catch { throw Failure(any: error) }
  }

  /// The names that people declared to be one.
  borrowing func merges() throws(Failure) -> NameMerges {
    do throws(StoreError) { return try nameMerges() } catch { throw Failure(error) }
  }
}
