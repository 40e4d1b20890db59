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
    let explains = arguments.has(.explain)
    var options = PageParser.Options(explain: explains)
    options.date = try DayOption.day(of: .parseDate, arguments)
    var dumps = 0
    var failed = 0
    for operand in arguments.operands {
      guard let paths = files(of: operand) else {
        failed += 1
        continue
      }
      for path in paths {
        options.fileName = path == "-" ? "" : path.split(separator: "/").last.map(String.init) ?? path
        guard let (bytes, dump) = read(path, options) else {
          failed += 1
          continue
        }
        dumps += 1
        if dump.undecodable > 0 {
          context.say(.undecodable, path, String(dump.undecodable))
          failed += 1
        }
        if explains {
          let explanation = Explanation(style: context.style)
          for page in dump.pages { try explanation.write(page, path: path, to: context.console) }
        } else {
          let source = ArchivedArticle.Source(path: path, sha256: SHA256.hexadecimal(of: bytes))
          for article in ArchivedArticle.articles(of: dump, from: source) {
            try articles.write(article, to: context.console)
          }
        }
      }
    }
    if !explains { try articles.finish(to: context.console) }
    if !explains { context.mention(.parsedReport, String(dumps), String(articles.count), String(failed)) }
    return failed > 0 ? .doneInPart : .done
  }

  /// The files that an operand stands for; `nil`, and a word on why, where there is no such thing.
  private func files(of operand: String) -> [String]? {
    if operand == "-" { return ["-"] }
    do throws(DumpFiles.Trouble) {
      let files = try DumpFiles.list(operand)
      if files.isEmpty { context.mention(.noDumps, operand) }
      return files
    } catch {
      context.report(error, operand)
      return nil
    }
  }

  /// A dump and what it was read as; `nil`, and a word on why, where it is none.
  private func read(_ path: String, _ options: PageParser.Options) -> ([UInt8], ParsedDump)? {
    do throws(DumpFiles.Trouble) {
      let bytes = path == "-" ? context.console.input() : try DumpFiles.read(path)
      guard let bytes else { throw .unreadable(context.said(.standardInput)) }
      let dump = parser.parse(bytes, options: options)
      if dump.pages.isEmpty { throw .empty }
      // A byte of zero is in no text but UTF-16.
      if dump.encoding == .utf8 || dump.encoding == .gb18030, bytes.contains(0) { throw .notText }
      return (bytes, dump)
    } catch {
      context.report(error, path)
      return nil
    }
  }
}
