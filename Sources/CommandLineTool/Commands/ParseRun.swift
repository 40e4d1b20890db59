import ArchiveModel
import ArchiveStore
import ArgumentParsing
import Ingest

/// One run of `parse`: dumps in, articles out.
struct ParseRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    let explains = arguments.has(.explain)
    let explanation = Explanation(context: context)
    var articles = ArticleStream(format: arguments.value(of: .parseFormat) == "json" ? .json : .ndjson)
    var dumps = 0
    var failed = 0
    let input = arguments.operands.contains("-") ? context.console.input() : nil
    let parser = DumpParser(options: try options(), explains: explains) { input }
    try parser.parse(arguments.operands) { result throws(Failure) in
      guard case .success(let dump) = result else {
        if case .failure(let failure) = result { context.say(failure) }
        failed += 1
        return
      }
      dumps += 1
      if dump.parsed.undecodable > 0 {
        context.say(.undecodable, dump.path, String(dump.parsed.undecodable))
        failed += 1
      }
      for message in dump.parsed.unfitCorrections {
        context.say(IngestReport.Failure(path: dump.path, .correctionUnfit(message)))
        failed += 1
      }
      if explains {
        for page in dump.parsed.pages { try explanation.write(page, path: dump.path) }
        return
      }
      for article in ArchivedArticle.articles(of: dump.parsed, path: dump.path, sha256: dump.sha256) {
        try articles.write(article, to: context.console)
      }
    }
    if !explains {
      try articles.finish(to: context.console)
      context.mention(.parsedReport, String(dumps), String(articles.count), String(failed))
    }
    return failed > 0 ? .doneInPart : .done
  }

  private func options() throws(Failure) -> Ingestor.Options {
    var options = Ingestor.Options()
    options.lexicon = try LexiconOption.read(arguments, context)
    options.date = try DayOption.day(of: .parseDate, arguments)
    if let path = arguments.value(of: .corrections) {
      for entry in try CorrectionFiles.read(path, context).entries {
        options.corrections[Hexadecimal.bytes(entry.sha256) ?? [], default: []] += entry.corrections
      }
    }
    do throws(UsageError) { options.jobs = try arguments.integer(of: .jobs, in: 1...256) } catch {
      throw .usage(error)
    }
    return options
  }
}
