import ArchiveModel
import ArchiveStore
import ArgumentParsing
import PageParsing

/// One run of `parse`: dumps in, articles out, a dump held at a time.
struct ParseRun {
  private let arguments: ParsedArguments
  private let context: Context
  private let parser = PageParser()

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    var articles = ArticleStream(format: arguments.value(of: .parseFormat) == "json" ? .json : .ndjson)
    var dumps = 0
    var failed = 0
    let date = try DayOption.day(of: .parseDate, arguments)
    for operand in arguments.operands {
      for path in files(of: operand, failed: &failed) {
        guard let bytes = bytes(of: path) else {
          failed += 1
          continue
        }
        dumps += 1
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let options = PageParser.Options(
          fileName: path == "-" ? "" : name, date: date, explain: arguments.has(.explain))
        let dump = parser.parse(bytes, options: options)
        if dump.undecodable > 0 { context.mention(.undecodable, path, String(dump.undecodable)) }
        let digest = SHA256.hexadecimal(of: bytes)
        if arguments.has(.explain) {
          for page in dump.pages {
            try Explanation(style: context.style).write(page, path: path, to: context.console)
          }
        } else {
          let source = ArchivedArticle.Source(path: path, sha256: digest)
          for article in ArchivedArticle.articles(of: dump, from: source) {
            try articles.write(article, to: context.console)
          }
        }
      }
    }
    if !arguments.has(.explain) { try articles.finish(to: context.console) }
    context.mention(.parsedReport, String(dumps), String(articles.count), String(failed))
    return failed > 0 ? .doneInPart : .done
  }

  private func files(of operand: String, failed: inout Int) -> [String] {
    if operand == "-" { return ["-"] }
    do throws(DumpFiles.Trouble) {
      let files = try DumpFiles.list(operand)
      if files.isEmpty { context.mention(.noDumps, operand) }
      return files
    } catch {
      context.say(error, operand)
      failed += 1
      return []
    }
  }

  /// The bytes of a dump; `nil`, and a word on why, where it is none.
  private func bytes(of path: String) -> [UInt8]? {
    do throws(DumpFiles.Trouble) {
      let bytes = path == "-" ? context.console.input() : try DumpFiles.read(path)
      guard let bytes else { throw .unreadable(context.said(.standardInput)) }
      if bytes.allSatisfy({ $0 <= 0x20 }) {
        context.say(.emptyFile, path)
        return nil
      }
      return bytes
    } catch {
      context.say(error, path)
      return nil
    }
  }
}
