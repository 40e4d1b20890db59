/// How a run ended: the program's contract with scripts.
public enum ExitStatus: Int32, Sendable, Hashable, CaseIterable {
  /// Done, or something was found.
  case done = 0
  /// Nothing was found.
  case nothingFound = 1
  /// The command line or the query is wrong; nothing was done.
  case wrongUsage = 2
  /// Done in part: some files could not be read, or the output could not be written to its end.
  case doneInPart = 3
  /// The archive is missing, locked, damaged, not ours or too new.
  case noArchive = 4
}
