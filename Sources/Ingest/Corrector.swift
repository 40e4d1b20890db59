public import ArchiveModel
public import ArchiveStore
public import Lexicon

/// Brings what people corrected into an archive, and reads the dumps concerned again.
public struct Corrector: Sendable {
  /// What is to be done.
  public enum Change: Sendable, Hashable {
    /// Keep corrections of the dump with that hash (hexadecimal digits), which the archive need not have yet; the path is there
    /// for people.
    case keep([Correction], sha256: String, path: String)
    /// Forget corrections, by their numbers.
    case forget([Int])
  }

  /// What was done.
  public struct Report: Sendable, Hashable {
    /// How many corrections were new.
    public var kept = 0
    /// Those that were forgotten.
    public var forgotten: [KeptCorrection] = []
    /// What does not fit its dump.
    public var failures: [IngestReport.Failure] = []
  }

  private let options: Ingestor.Options

  /// A corrector that reads dumps with that knowledge of the world: the one with which the archive was made.
  public init(lexicon: Lexicon = .zhuzhou) {
    var options = Ingestor.Options()
    options.lexicon = lexicon
    self.options = options
  }

  /// Changes the corrections of an archive and parses their dumps again, all in one transaction.
  ///
  /// - Parameters:
  ///   - changes: what is to be done, in order.
  ///   - archive: the path of the archive.
  /// - Returns: what was done.
  /// - Throws: `StoreError`; then nothing was changed.
  public func apply(_ changes: [Change], to archive: String) throws(StoreError) -> Report {
    let report = try change(changes, in: archive)
    _ = try Ingestor(options: options).refresh(archive, added: 0)
    return report
  }

  private func change(_ changes: [Change], in archive: String) throws(StoreError) -> Report {
    var writer = try ArchiveWriter(path: archive)
    var report = Report()
    for change in changes {
      switch change {
      case .keep(let corrections, let sha256, let path):
        report.kept += try writer.keep(corrections, of: Hexadecimal.bytes(sha256) ?? [], path: path)
      case .forget(let ids): report.forgotten += try writer.forget(ids)
      }
    }
    let reader = DumpReader(options: options, snapshot: ArchiveSnapshot())
    report.failures = try Ingestor.readAnew(&writer, reader)
    try writer.finish()
    return report
  }

  /// A dump of an archive as it would be read with these corrections; nothing is changed.
  ///
  /// - Parameters:
  ///   - dump: the dump.
  ///   - bytes: its bytes.
  ///   - corrections: all its corrections in order.
  ///   - explains: whether to record the evidence of each decision.
  /// - Returns: the reading; what does not fit stands in the diagnostics of its pages.
  public func read(
    _ dump: ArchivedDump, _ bytes: [UInt8], _ corrections: [Correction], explains: Bool = false
  ) -> ParsedDump {
    DumpReader(options: options, snapshot: ArchiveSnapshot(), explains: explains).parse(
      bytes, path: dump.path, facts: Ingestor.Facts(given: dump.given), corrections: corrections)
  }
}
