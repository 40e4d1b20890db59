import ArchiveStore

/// Finds the dump that a user means.
enum DumpChoice {
  /// The dump with that path, end of a path or hash, or of the article with that id, or with the bytes of that file.
  static func dump(_ typed: String, _ archive: borrowing ArchiveReader) throws(Failure) -> ArchivedDump {
    do {
      var dumps = try archive.dumps(named: typed)
      if dumps.isEmpty {
        for sha256 in Set(try archive.articles(id: typed).map(\.source.sha256)) {
          dumps += try archive.dumps(named: sha256)
        }
      }
      // The same file by another path than it was ingested from.
      if dumps.isEmpty, let bytes = readAll(path: typed) {
        dumps = try archive.dumps(named: Hexadecimal.text(SHA256.hash(bytes)))
      }
      guard let dump = dumps.first else { throw Failure.nothing(.dumpUnknown, [typed]) }
      guard dumps.count == 1 else {
        throw Failure.nothing(
          .dumpAmbiguous, [typed, dumps.prefix(5).map(\.path).sorted().joined(separator: " ")])
      }
      return dump
    } catch { throw Failure(any: error) }
  }
}
