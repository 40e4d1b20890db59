import ArchiveStore
import ArgumentParsing
import SearchQuery

/// Why a command stopped early; each kind has its exit status.
enum Failure: Error {
  /// The command line is wrong.
  case usage(UsageError)
  /// The query is wrong.
  case query(QueryError)
  /// The SQL is wrong.
  case sql(SQLError)
  /// The store cannot answer this, and says why.
  case unanswerable(String)
  /// The archive cannot be used: a message and its values.
  case archive(Message, [String])
  /// Nothing was found that could be worked on.
  case nothing(Message, [String])
  /// The program that reads our output has had enough.
  case readerGone
  /// The output could not be written.
  case output(reason: String)

  init(_ failure: OutputFailure) {
    switch failure {
    case .readerGone: self = .readerGone
    case .failed(let reason): self = .output(reason: reason)
    }
  }
}
