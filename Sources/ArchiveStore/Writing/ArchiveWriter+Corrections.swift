public import ArchiveModel
import SQLite

extension ArchiveWriter {
  /// Keeps corrections of a dump, behind those that are there; one that is there already is not kept twice.
  ///
  /// The dump, if the archive has it, has to be parsed again: `takeStale` gives it out.
  ///
  /// - Parameters:
  ///   - corrections: the corrections in their order.
  ///   - sha256: the hash of the dump's bytes; the archive need not have the dump yet.
  ///   - path: the dump's path, for people.
  /// - Returns: how many were new.
  /// - Throws: `StoreError`.
  @discardableResult
  public mutating func keep(
    _ corrections: [Correction], of sha256: [UInt8], path: String
  ) throws(StoreError) -> Int {
    do {
      try begin()
      var count = 0
      let insert = try connection.prepare("INSERT INTO correction (sha256, path, edit) VALUES (?1, ?2, ?3)")
      for correction in corrections where memory.corrections[sha256]?.contains(correction) != true {
        insert.bind(1, sha256)
        insert.bind(2, path)
        insert.bind(3, correction.text)
        try insert.run()
        memory.corrections[sha256, default: []].append(correction)
        count += 1
      }
      if count > 0, memory.dumps[sha256] != nil { memory.stale.insert(sha256) }
      return count
    } catch { throw failed(error) }
  }

  /// Forgets corrections.
  ///
  /// - Parameter ids: their numbers (`KeptCorrection.id`).
  /// - Returns: those that were there.
  /// - Throws: `StoreError`.
  public mutating func forget(_ ids: [Int]) throws(StoreError) -> [KeptCorrection] {
    do {
      try begin()
      let kept = try KeptCorrection.all(connection)
      let gone = kept.filter { ids.contains($0.id) }
      for correction in gone {
        try connection.execute("DELETE FROM correction WHERE id = \(correction.id)")
        let sha256 = Hexadecimal.bytes(correction.sha256) ?? []
        memory.corrections[sha256] = kept.filter { $0.sha256 == correction.sha256 && !ids.contains($0.id) }
          .map(\.correction)
        if memory.dumps[sha256] != nil { memory.stale.insert(sha256) }
      }
      return gone
    } catch { throw failed(error) }
  }
}

/// A correction as the archive keeps it.
public struct KeptCorrection: Sendable, Hashable {
  /// Its number, by which it can be undone; numbers are in the order in which corrections were made.
  public var id: Int
  /// The hash of the dump in hexadecimal digits.
  public var sha256: String
  /// The path that the dump had when it was corrected, for people.
  public var path: String
  /// The correction.
  public var correction: Correction
  /// Whether the archive has the dump.
  public var hasDump: Bool

  /// All corrections in the order in which they are applied; none in an archive of a version that knew none.
  static func all(_ connection: borrowing Connection) throws(DatabaseError) -> [KeptCorrection] {
    guard try connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'correction'") == 1 else {
      return []
    }
    let rows = try connection.prepare(
      """
      SELECT correction.id, correction.sha256, coalesce(dump.path, correction.path), correction.edit, dump.id
      FROM correction LEFT JOIN dump ON dump.sha256 = correction.sha256
      ORDER BY correction.id
      """)
    var kept: [KeptCorrection] = []
    while try rows.step() {
      let text = rows.text(3)
      kept.append(
        KeptCorrection(
          id: Int(rows.int(0)), sha256: Hexadecimal.text(rows.bytes(1)), path: rows.text(2),
          correction: (try? Correction(text)) ?? .unknown(text), hasDump: rows.optionalInt(4) != nil))
    }
    return kept
  }
}

extension ArchiveReader {
  /// All corrections that the archive keeps, in the order in which they were made.
  ///
  /// - Returns: the corrections.
  /// - Throws: `StoreError`.
  public borrowing func corrections() throws(StoreError) -> [KeptCorrection] {
    do { return try KeptCorrection.all(connection) } catch { throw StoreError(error, path: path) }
  }
}
