import SQLite

/// A refresh in steps, so that it can be broken off at any moment and gone on with: what is found is gathered in tables
/// of its own, span by span, and takes effect all at once in one transaction.
///
/// ```swift
/// var names = try writer.beginRefresh(rules: "1")    // nil: from the beginning
/// if names == nil { try writer.gather(names: …) }
/// for span in spans { try writer.gather(mentions, names, upTo: span.upperBound) }
/// let report = try writer.finishRefresh { knows($0) }
/// ```
extension ArchiveWriter {
  /// A refresh that was broken off.
  public struct UnfinishedRefresh: Sendable, Hashable {
    /// The names with what was counted so far.
    public var names: [KnownName]
    /// The last article that was read.
    public var position: Int64
  }

  /// What a refresh did.
  public struct RefreshReport: Sendable, Hashable {
    /// Names that pages name and that were recognised elsewhere.
    public var names = 0
    /// Mentions by the archive.
    public var mentions = 0
    /// Articles that name other persons than before.
    public var changed = 0
  }

  /// Notes, once a batch, that articles come or go.
  mutating func noteChange() throws(DatabaseError) {
    guard !batch.isChange else { return }
    try connection.execute(
      """
      INSERT INTO setting (name, value) VALUES ('articles_changed', '1')
      ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)
      """)
    batch.isChange = true
  }

  /// Begins a refresh.
  ///
  /// - Parameter rules: names the rules by which names are known; a refresh by others is not gone on with.
  /// - Returns: the refresh that was broken off, if the archive is still as it was then; else `nil`.
  /// - Throws: `StoreError`.
  public mutating func beginRefresh(rules: String) throws(StoreError) -> UnfinishedRefresh? {
    do {
      try begin()
      let run = "\(try Refresh.changes(connection)) \(rules)"
      let isSame = try connection.text("SELECT value FROM setting WHERE name = 'refresh_run'") == run
      let position = try connection.integer(
        "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'refresh_position'")
      if isSame, let position {
        let rows = try connection.prepare("SELECT \(KnownName.columns) FROM refresh_name ORDER BY name")
        var names: [KnownName] = []
        while try rows.step() { names.append(KnownName(rows)) }
        try flush()
        return UnfinishedRefresh(names: names, position: position)
      }
      try clearRefresh()
      try Refresh.set(connection, "refresh_run", to: run)
      try flush()
      return nil
    } catch { throw failed(error) }
  }

  /// Keeps what a part of a refresh has found.
  ///
  /// - Parameters:
  ///   - mentions: what was found in these articles.
  ///   - names: names with their counts so far; those that are there are replaced.
  ///   - position: the last article that was read.
  /// - Throws: `StoreError`.
  public mutating func gather(
    _ mentions: [KnownMention], names: [KnownName], upTo position: Int64
  ) throws(StoreError) {
    do {
      try begin()
      let name = try connection.prepare(
        "INSERT OR REPLACE INTO refresh_name (\(KnownName.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
      for known in names {
        known.bind(to: name)
        try name.run()
      }
      let mention = try connection.prepare(
        """
        INSERT INTO refresh_mention (\(KnownMention.columns)) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """)
      for found in mentions {
        found.bind(to: mention)
        try mention.run()
      }
      try Refresh.set(connection, "refresh_position", to: String(position))
      try flush()
    } catch { throw failed(error) }
  }

  /// Puts what was gathered in force, in one transaction: the mentions of names that are known replace those of the last
  /// refresh, and articles are labelled accordingly.
  ///
  /// - Parameter knows: whether a name is known, by all that was counted.
  /// - Returns: what was done; `nil` when articles came or went meanwhile: nothing was changed, and it is to be done anew.
  /// - Throws: `StoreError`; nothing was changed then.
  public mutating func finishRefresh(knows: (KnownName) -> Bool) throws(StoreError) -> RefreshReport? {
    do {
      try begin()
      let changes = try Refresh.changes(connection)
      let run = try connection.text("SELECT value FROM setting WHERE name = 'refresh_run'")
      guard run?.hasPrefix(changes + " ") == true else {
        try clearRefresh()
        try flush()
        return nil
      }
      try dropNames { !knows($0) || $0.mentions == 0 }
      try connection.execute("DELETE FROM refresh_mention WHERE name NOT IN (SELECT name FROM refresh_name)")
      var report = RefreshReport()
      report.changed = try relabel()
      for table in ["name", "mention"] {
        try connection.execute(
          "DELETE FROM known_\(table); INSERT INTO known_\(table) SELECT * FROM refresh_\(table)")
      }
      try clearRefresh()
      try Refresh.set(connection, "names_refreshed", to: changes)
      try FacetBlocks.refresh(connection)
      report.names = Int(try connection.integer("SELECT count(*) FROM known_name") ?? 0)
      report.mentions = Int(try connection.integer("SELECT count(*) FROM known_mention") ?? 0)
      try flush()
      return report
    } catch { throw failed(error) }
  }

  /// Has FTS5 compare the index with the articles, entry by entry.
  ///
  /// - Throws: `StoreError.damaged` where they differ.
  package mutating func checkIndex() throws(StoreError) {
    do {
      try connection.execute("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)")
    } catch { throw failed(error) }
  }

  private func clearRefresh() throws(DatabaseError) {
    try connection.execute(
      """
      DELETE FROM refresh_name;
      DELETE FROM refresh_mention;
      DELETE FROM setting WHERE name IN ('refresh_run', 'refresh_position');
      """)
  }

  private func dropNames(where isUnwanted: (KnownName) -> Bool) throws(DatabaseError) {
    let rows = try connection.prepare("SELECT \(KnownName.columns) FROM refresh_name ORDER BY name")
    var unwanted: [String] = []
    while try rows.step() {
      let name = KnownName(rows)
      if isUnwanted(name) { unwanted.append(name.name) }
    }
    let drop = try connection.prepare("DELETE FROM refresh_name WHERE name = ?1")
    for name in unwanted {
      drop.bind(1, name)
      try drop.run()
    }
  }
}
