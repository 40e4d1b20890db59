import SQLite

extension ArchiveWriter {
  /// What became of a decision.
  public enum MergeOutcome: Sendable, Hashable {
    /// It is kept; `unseen` are those of its two names that no article of the archive has (yet).
    case kept(unseen: [String])
    /// It was there already.
    case known
    /// Both are one name to a search, or one of them is empty.
    case same
    /// The misprint is declared one of another name already, which has to be taken back first.
    case taken(NameMerge)
    /// The name counts under its own misprint: the decisions would go round in a circle.
    case circle
  }

  /// Keeps the decision that what is printed so is a misprint of a name.
  ///
  /// - Parameter merge: the decision.
  /// - Returns: what became of it.
  /// - Throws: `StoreError`.
  public mutating func keep(_ merge: NameMerge) throws(StoreError) -> MergeOutcome {
    do {
      try begin()
      let kept = try NameMerges(connection)
      let printed = Label.fold(merge.printed)
      guard !printed.isEmpty, !Label.fold(merge.name).isEmpty, printed != Label.fold(merge.name) else {
        return .same
      }
      if let other = kept.merges.first(where: { Label.fold($0.printed) == printed }) {
        return Label.fold(other.name) == Label.fold(merge.name) ? .known : .taken(other)
      }
      guard Label.fold(kept.name(of: merge.name)) != printed else { return .circle }
      let insert = try connection.prepare("INSERT INTO name_merge (printed, name) VALUES (?1, ?2)")
      insert.bind(1, merge.printed)
      insert.bind(2, merge.name)
      try insert.run()
      let seen = try connection.prepare(
        "SELECT 1 FROM label WHERE facet IN ('person', 'reporter', 'author') AND folded = ?1")
      var unseen: [String] = []
      for name in [merge.name, merge.printed] {
        seen.bind(1, Label.fold(name))
        if try !seen.step() { unseen.append(name) }
        seen.reset()
      }
      return .kept(unseen: unseen)
    } catch { throw failed(error) }
  }

  /// Takes the decision on a misprint back.
  ///
  /// - Parameter printed: the misprint.
  /// - Returns: the decision; `nil` when there was none.
  /// - Throws: `StoreError`.
  public mutating func forgetMerge(of printed: String) throws(StoreError) -> NameMerge? {
    do {
      try begin()
      let folded = Label.fold(printed)
      guard let merge = try NameMerges(connection).merges.first(where: { Label.fold($0.printed) == folded })
      else { return nil }
      let delete = try connection.prepare("DELETE FROM name_merge WHERE printed = ?1")
      delete.bind(1, merge.printed)
      try delete.run()
      return merge
    } catch { throw failed(error) }
  }
}
