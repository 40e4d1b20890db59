import ArchiveModel
import ArchiveStore
import ArgumentParsing
import Evaluation
import Ingest
import Lexicon
import PageParsing

/// The dump that an annotation speaks of: its bytes and what was read of it.
struct AnnotatedDump {
  var path: String
  var sha256: String
  var bytes: [UInt8]
  var pages: [Page]

  /// How many of its articles people corrected: a measure of them is none of the parser.
  var correctedArticles: Int {
    pages.flatMap(\.articles).count { article in article.diagnostics.contains { $0.code == .corrected } }
  }

  /// What the scorer compares with the annotation.
  var reading: PageReading {
    PageReading(
      path: path, articles: pages.flatMap(\.articles),
      dates: Set(pages.map { $0.issueDate?.date.description }), issueNumbers: Set(pages.map(\.issueNumber)),
      labels: Set(pages.map(\.label)), lines: DumpLines.texts(of: bytes))
  }
}

/// Where the dumps of annotations are found.
enum AnnotatedDumps {
  /// Why the dump of an annotation cannot be compared.
  enum Problem: Error {
    case message(Message, [String])
    case file(IngestReport.Failure)

    func text(in language: Language) -> String {
      switch self {
      case .message(let message, let values): message.wording.text(in: language, values)
      case .file(let failure):
        Message.ingestFailure.wording.text(
          in: language, [failure.path, failure.reason.wording.text(in: language)])
      }
    }
  }

  /// The dump of an annotation in a folder, parsed as an ingest would.
  static func parse(
    _ annotation: Annotation, in folder: String, _ lexicon: Lexicon
  ) -> Result<AnnotatedDump, Problem> {
    let path = (folder.hasSuffix("/") ? folder : folder + "/") + annotation.file
    var result: Result<AnnotatedDump, Problem> = .failure(.message(.isFolder, [path]))
    var options = Ingestor.Options()
    options.lexicon = lexicon
    DumpParser(options: options) { nil }.parse([path]) { parsed in
      switch parsed {
      case .success(let dump):
        result = .success(
          AnnotatedDump(
            path: dump.path, sha256: Hexadecimal.text(dump.sha256), bytes: readAll(path: dump.path) ?? [],
            pages: dump.parsed.pages))
      case .failure(let failure):
        result = .failure(.file(failure))
      }
    }
    return result
  }

  /// The dump of an annotation as the archive has it.
  static func find(
    _ annotation: Annotation, in archive: borrowing ArchiveReader
  ) throws(Failure) -> Result<AnnotatedDump, Problem> {
    do {
      var dumps = try archive.dumps(named: annotation.sha256 ?? annotation.file)
      if dumps.isEmpty { dumps = try archive.dumps(named: annotation.file) }
      guard let dump = dumps.first else {
        return .failure(.message(.dumpNotThere, [annotation.file]))
      }
      guard dumps.count == 1 else {
        return .failure(
          .message(.dumpAmbiguous, [annotation.file, dumps.map(\.path).joined(separator: " ")]))
      }
      guard let bytes = try archive.dump(sha256: dump.sha256) else {
        return .failure(.message(.unknownDump, [dump.path]))
      }
      return .success(
        AnnotatedDump(
          path: dump.path, sha256: dump.sha256, bytes: bytes, pages: try archive.pages(of: dump)))
    } catch { throw Failure(any: error) }
  }
}
