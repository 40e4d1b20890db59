import ArchiveModel
import ArchiveStore
import Glibc
import PageParsing

/// Reads and parses one dump; done on any thread, with no look at the archive but its snapshot.
struct DumpReader: Sendable {
  let options: Ingestor.Options
  let snapshot: ArchiveSnapshot
  private let explains: Bool
  private let shared: SharedParser

  init(options: Ingestor.Options, snapshot: ArchiveSnapshot, explains: Bool = false) {
    self.init(
      options: options, snapshot: snapshot, explains: explains, SharedParser(lexicon: options.lexicon))
  }

  private init(
    options: Ingestor.Options, snapshot: ArchiveSnapshot, explains: Bool, _ shared: SharedParser
  ) {
    (self.options, self.snapshot, self.explains, self.shared) = (options, snapshot, explains, shared)
  }

  /// What became of a dump.
  struct Outcome: Sendable {
    enum Result: Sendable {
      case failed(IngestReport.Failure)
      case unchanged
      case copy(path: String, sha256: [UInt8])
      case dump(PreparedDump)
    }

    var result: Result
    /// The bytes read.
    var size: Int
  }

  func read(_ entry: SourceWalker.Entry) -> Outcome {
    switch entry {
    case .failed(let failure): return Outcome(result: .failed(failure), size: 0)
    case .standardInput: return read(path: nil, FileBytes.read(STDIN_FILENO))
    case .file(let path): return read(path: path, FileBytes.read(path))
    }
  }

  /// Reads a dump that the archive knew and has lost since the snapshot; its bytes were counted already.
  func readAnew(_ path: String) -> Outcome {
    let outcome = DumpReader(
      options: options, snapshot: ArchiveSnapshot(), explains: explains, shared
    ).read(path: path, FileBytes.read(path))
    return Outcome(result: outcome.result, size: 0)
  }

  private func read(path: String?, _ file: Result<[UInt8], FailureReason>) -> Outcome {
    switch file {
    case .failure(let failure):
      return Outcome(
        result: .failed(IngestReport.Failure(path: path ?? "-", failure)), size: 0)
    case .success(let bytes):
      return Outcome(result: prepare(path: path, bytes), size: bytes.count)
    }
  }

  private func prepare(path: String?, _ bytes: [UInt8]) -> Outcome.Result {
    func failed(_ reason: FailureReason) -> Outcome.Result {
      .failed(IngestReport.Failure(path: path ?? "-", reason))
    }
    guard !bytes.isEmpty else { return failed(.empty) }
    let sha256 = SHA256.hash(bytes)
    // Standard input has no name: its bytes give it one, so that the same dump is the same source again.
    let path = path ?? SourcePath.ofStandardInput(sha256)
    let given = options.facts(of: path).given
    switch snapshot.standing(path: path, sha256: sha256, given: given) {
    case .unchanged: return .unchanged
    case .copy: return .copy(path: path, sha256: sha256)
    case .new, .changed, .overfull: break
    }
    let corrections = snapshot.corrections(of: sha256)
    switch parseChecked(bytes, path: path, corrections: corrections) {
    case .failure(let failure): return failed(failure)
    case .success(let parsed):
      return .dump(
        PreparedDump(
          path: path, bytes: bytes, sha256: sha256, given: given, corrections: corrections, parsed: parsed))
    }
  }

  /// Parses what is text; else says what stands in the way.
  func parseChecked(
    _ bytes: [UInt8], path: String, corrections: [Correction] = []
  ) -> Result<ParsedDump, FailureReason> {
    guard !bytes.isEmpty else {
      return .failure(.empty)
    }
    guard !Self.isBinary(bytes) else {
      return .failure(.notText)
    }
    let parsed = parse(bytes, path: path, facts: options.facts(of: path), corrections: corrections)
    guard !parsed.pages.isEmpty else {
      return .failure(.blank)
    }
    // Text of an unknown encoding still reads as text here and there; noise does not.
    guard parsed.undecodable * 10 <= bytes.count else {
      return .failure(.unknownEncoding)
    }
    return .success(parsed)
  }

  func parse(
    _ bytes: [UInt8], path: String, facts: Ingestor.Facts, corrections: [Correction]
  ) -> ParsedDump {
    shared.parser.parse(
      bytes,
      options: PageParser.Options(
        fileName: path.split(separator: "/").last.map(String.init) ?? path, date: facts.date,
        pageLabel: facts.pageLabel, issueNumber: facts.issueNumber, corrections: corrections,
        explain: explains))
  }

  /// Whether there are NUL bytes in what is neither UTF-16 nor UTF-32: text has none.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let hasZero = unsafe bytes.withUnsafeBytes { bytes in
      unsafe bytes.baseAddress.map { unsafe memchr($0, 0, bytes.count) != nil } ?? false
    }
    return hasZero && WideText(of: bytes) == nil
  }
}
