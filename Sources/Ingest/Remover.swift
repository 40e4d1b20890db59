public import ArchiveStore
public import Lexicon

/// Takes what was ingested wrongly out of an archive, by path.
///
/// **The law.** An archive of A and B from which B is taken is the archive of A: its articles, names, counts and index. Two
/// things outlive the dumps: what people corrected in them, by the hash of their bytes, and what they declared of names.
///
/// ```swift
/// let removal = try Remover().plan(["scans/wrong"], in: "archive.db")    // what would go
/// try Remover().remove(["scans/wrong"], from: "archive.db")
/// ```
public struct Remover: Sendable {
  /// What was done.
  public struct Report: Sendable, Hashable {
    /// What went.
    public var removal: Removal
    /// Corrections that do not fit a dump that is read anew because it stays under another name.
    public var failures: [IngestReport.Failure] = []
    /// Whether persons whom only other pages tell are still to be looked for.
    public var isRefreshDue = false

    /// A report of what went, or would go.
    public init(removal: Removal) { self.removal = removal }
  }

  private let options: Ingestor.Options

  /// A remover that reads dumps with that knowledge of the world: the one with which the archive was made.
  public init(lexicon: Lexicon = .zhuzhou) {
    var options = Ingestor.Options()
    options.lexicon = lexicon
    self.options = options
  }

  /// What would go; nothing is changed.
  ///
  /// - Parameters:
  ///   - paths: files and folders as they were ingested, or the same seen from the folder at hand. They need not exist.
  ///   - archive: the path of the archive, which must exist.
  /// - Returns: what would go.
  /// - Throws: `StoreError` when the archive cannot be used.
  public func plan(_ paths: [String], in archive: String) throws(StoreError) -> Removal {
    try ArchiveReader(path: archive).removal(of: paths.map(SourcePath.spellings))
  }

  /// Takes paths out of an archive, all in one transaction: broken off at any moment, it was done or it was not. The files
  /// themselves are not touched.
  ///
  /// - Parameters:
  ///   - paths: files and folders as they were ingested, or the same seen from the folder at hand. They need not exist.
  ///   - archive: the path of the archive, which must exist.
  /// - Returns: what was done.
  /// - Throws: `StoreError`; then nothing was changed.
  @discardableResult
  public func remove(_ paths: [String], from archive: String) throws(StoreError) -> Report {
    let planned = try plan(paths, in: archive)
    guard !planned.sources.isEmpty else { return Report(removal: planned) }
    var report = try take(paths, from: archive)
    report.isRefreshDue = try Ingestor(options: options).refresh(archive, added: 0)
    return report
  }

  private func take(_ paths: [String], from archive: String) throws(StoreError) -> Report {
    var writer = try ArchiveWriter(path: archive, mayBeMissing: false)
    var report = Report(removal: try writer.remove(paths.map(SourcePath.spellings)))
    report.failures = try Ingestor.readAnew(
      &writer, DumpReader(options: options, snapshot: ArchiveSnapshot()))
    try writer.finish()
    return report
  }
}
