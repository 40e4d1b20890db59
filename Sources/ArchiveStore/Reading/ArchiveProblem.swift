/// Something that is wrong with an archive's file (`ArchiveReader.verify`).
public enum ArchiveProblem: Sendable, Hashable {
  /// What SQLite's own check says of pages, indexes and constraints, in its words.
  case file(String)
  /// A row of the first table names a row of the second one that is not there.
  case strayRow(table: String, parent: String)
  /// The index knows so many articles, and there are so many.
  case index(indexed: Int, articles: Int)
  /// So many mentions by the archive name an article or a person that is not there.
  case strayMentions(Int)
  /// The bytes kept of the dump with that path are not those that were ingested.
  case dump(path: String)
}
