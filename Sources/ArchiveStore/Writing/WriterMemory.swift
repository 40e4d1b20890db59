public import ArchiveModel
import SQLite

/// What the writer knows of the archive without asking: reading between two inserts would cost more than the memory.
struct WriterMemory {
  struct Dump {
    var id: Int64
    var path: String
    var given: String
  }

  /// The dumps by hash.
  var dumps: [[UInt8]: Dump] = [:]
  /// The dump of each path.
  var sources: [String: Int64] = [:]
  /// The hash of each dump.
  var hashes: [Int64: [UInt8]] = [:]
  /// The number of each label.
  var labels: [Label: Int] = [:]
  /// Dumps that have to be parsed again: under another name, or with other corrections.
  var stale: Set<[UInt8]> = []
  /// What people corrected in dumps, by hash.
  var corrections: [[UInt8]: [Correction]] = [:]
  /// Labels of articles that went in the batch at hand: they may be unused now.
  var leftLabels: Set<Int> = []
  var nextDump: Int64 = 1
  var nextPage: Int64 = 1
  var nextLabel = 1
  var dataVersion: Int64?

  mutating func load(_ connection: borrowing Connection) throws(DatabaseError) {
    // What has to be parsed again stays so, whoever wrote meanwhile.
    let stale = self.stale
    self = WriterMemory()
    self.stale = stale
    dataVersion = try connection.integer("PRAGMA data_version")
    let dumpRows = try connection.prepare("SELECT id, sha256, path, given FROM dump")
    while try dumpRows.step() {
      let sha256 = dumpRows.bytes(1)
      dumps[sha256] = Dump(id: dumpRows.int(0), path: dumpRows.text(2), given: dumpRows.text(3))
      hashes[dumpRows.int(0)] = sha256
      nextDump = max(nextDump, dumpRows.int(0) + 1)
    }
    let sourceRows = try connection.prepare("SELECT path, dump_id FROM source")
    while try sourceRows.step() { sources[sourceRows.text(0)] = sourceRows.int(1) }
    let labelRows = try connection.prepare("SELECT id, value FROM label")
    while try labelRows.step() {
      let id = Int(labelRows.int(0))
      guard let kind = LabelKind(label: id) else { continue }
      labels[Label(kind: kind, value: labelRows.text(1))] = id
      nextLabel = max(nextLabel, id >> LabelKind.bits + 1)
    }
    nextPage = (try connection.integer("SELECT max(id) FROM page") ?? 0) + 1
    for kept in try KeptCorrection.all(connection) {
      corrections[Hexadecimal.bytes(kept.sha256) ?? [], default: []].append(kept.correction)
    }
  }
}

/// The paths and hashes of an archive at one moment.
public struct ArchiveSnapshot: Sendable {
  private let dumps: [[UInt8]: WriterMemory.Dump]
  private let sources: [String: Int64]
  private let corrections: [[UInt8]: [Correction]]

  /// The snapshot of an empty archive.
  public init() { self.init(WriterMemory()) }

  init(_ memory: WriterMemory) {
    dumps = memory.dumps
    sources = memory.sources
    corrections = memory.corrections
  }

  /// What people corrected in the dump with that hash, in order.
  public func corrections(of sha256: [UInt8]) -> [Correction] { corrections[sha256] ?? [] }

  /// What the archive knew of these bytes at that path.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - sha256: the hash of the bytes.
  ///   - given: what the user says of the dump; empty for nothing, which leaves what was said before.
  /// - Returns: the standing. For a copy the dump need not be parsed, unless its name would be read in place of the first.
  public func standing(path: String, sha256: [UInt8], given: String) -> ArchiveWriter.Standing {
    guard let dump = dumps[sha256] else { return sources[path] == nil ? .new : .changed }
    if !given.isEmpty, given != dump.given { return .changed }
    if sources[path] == dump.id { return .unchanged }
    return path < dump.path && FileName(path) != FileName(dump.path) ? .new : .copy
  }
}

/// The last part of a path: what a parse knows of it.
struct FileName: Equatable {
  var name: Substring

  init(_ path: String) { name = path.split(separator: "/").last ?? "" }

  static func of(_ path: String) -> String { String(FileName(path).name) }
}
