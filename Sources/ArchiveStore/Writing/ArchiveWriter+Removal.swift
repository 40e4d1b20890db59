import SQLite

extension ArchiveWriter {
  /// Takes paths out of the archive, with the dumps to which no other path leads: their pages and articles, their entries in
  /// the index, and labels that no other article has. What people corrected in them stays.
  ///
  /// Nothing is committed by this: `finish` does, so that it is done as a whole or not at all. Dumps that stay under another
  /// name have to be parsed again: `takeStale` gives them out.
  ///
  /// - Parameter paths: files and folders, each in all its spellings: the first that the archive knows counts.
  /// - Returns: what went.
  /// - Throws: `StoreError`; nothing was changed then.
  public mutating func remove(_ paths: [[String]]) throws(StoreError) -> Removal {
    do {
      try begin()
      let removal = try Removal(paths, connection)
      for source in removal.sources { try forget(source.path) }
      return removal
    } catch { throw failed(error) }
  }

  /// Forgets paths that lead to a dump, but never its last one.
  ///
  /// - Parameters:
  ///   - sha256: the hash of the dump.
  ///   - path: a path that stays.
  ///   - isGone: whether a path is to be forgotten.
  /// - Returns: the paths that were forgotten, in byte order.
  /// - Throws: `StoreError`; the batch at hand is lost, earlier ones stay.
  public mutating func forgetSources(
    of sha256: [UInt8], but path: String, where isGone: (String) -> Bool
  ) throws(StoreError) -> [String] {
    do {
      try begin()
      guard let dump = memory.dumps[sha256]?.id, memory.sources[path] == dump else { return [] }
      let rows = try connection.prepare(
        "SELECT path FROM source WHERE dump_id = ?1 AND path <> ?2 ORDER BY path")
      rows.bind(1, dump)
      rows.bind(2, path)
      var gone: [String] = []
      while try rows.step() {
        if isGone(rows.text(0)) { gone.append(rows.text(0)) }
      }
      for path in gone { try forget(path) }
      return gone
    } catch { throw failed(error) }
  }

  /// Forgets one path.
  private mutating func forget(_ path: String) throws {
    guard let dump = memory.sources[path] else { return }
    let delete = try connection.prepare("DELETE FROM source WHERE path = ?1")
    delete.bind(1, path)
    try delete.run()
    memory.sources[path] = nil
    try leave(dump)
  }
}
