public import ArchiveModel
import ArchiveStore
import Glibc

/// Parses dumps as an ingest would, on all cores, and hands over what was read in the order of the paths; no archive is
/// touched.
public struct DumpParser: Sendable {
  /// A dump that was read.
  public struct Output: Sendable {
    /// The path; `-` for standard input.
    public var path: String
    /// The SHA-256 of its bytes.
    public var sha256: [UInt8]
    /// What was read.
    public var parsed: ParsedDump
  }

  private let reader: DumpReader
  private let jobs: Int?
  private let standardInput: @Sendable () -> [UInt8]?

  /// A parser; `standardInput` gives what `-` stands for, or `nil` where it cannot be read.
  public init(
    options: Ingestor.Options = Ingestor.Options(), explains: Bool = false,
    standardInput: @escaping @Sendable () -> [UInt8]?
  ) {
    reader = DumpReader(options: options, snapshot: ArchiveSnapshot(), explains: explains)
    jobs = options.jobs
    self.standardInput = standardInput
  }

  /// Parses files, folders and `-`.
  ///
  /// - Parameters:
  ///   - paths: files, folders, or `-` for one dump on standard input.
  ///   - take: gets each dump, or what stands in its way, on the calling thread.
  /// - Throws: what `take` throws; then the rest is left.
  public func parse<Failure: Error>(
    _ paths: [String], take: (Result<Output, IngestReport.Failure>) throws(Failure) -> Void
  ) throws(Failure) {
    var walker = SourceWalker()
    for path in paths { walker.add(path) }
    let entries = walker.entries
    try OrderedParallelMap.run(
      count: entries.count, jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), window: 64,
      work: { read(entries[$0]) }, take: take)
  }

  private func read(_ entry: SourceWalker.Entry) -> Result<Output, IngestReport.Failure> {
    let path: String
    let file: Result<[UInt8], FailureReason>
    switch entry {
    case .failed(let failure): return .failure(failure)
    case .standardInput:
      path = "-"
      file = standardInput().map { .success($0) } ?? .failure(.system(EIO))
    case .file(let name):
      path = name
      file = FileBytes.read(name)
    }
    return file.flatMap { bytes in
      let sha256 = SHA256.hash(bytes)
      return reader.parseChecked(
        bytes, path: path == "-" ? "" : path, corrections: reader.options.corrections[sha256] ?? []
      ).map { Output(path: path, sha256: sha256, parsed: $0) }
    }.mapError { IngestReport.Failure(path: path, $0) }
  }
}
