import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

/// One run of `check`: what was noticed of articles, of pages, and of halves that stand alone.
struct CheckRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  private var isText: Bool { arguments.value(of: .checkFormat) != "ndjson" }

  func run() throws(Failure) -> ExitStatus {
    let codes = Set(arguments.values(of: .code).compactMap(Diagnostic.Code.init))
    var findings = FindingCollector(
      least: arguments.value(of: .severity).flatMap(Diagnostic.Severity.init) ?? .warning, codes: codes,
      limit: try arguments.limit() ?? (isText ? 50 : .max))
    try collect(into: &findings, codes)
    if isText { try CountTable(findings.counts.ranked).write(to: context) }
    var stream = ArticleStream(format: .ndjson)
    let worst = findings.worst
    for finding in worst {
      if isText {
        try writeText(finding)
      } else {
        try stream.write(to: context.console) { writeJSON(finding, to: &$0) }
      }
    }
    if isText, worst.count < findings.count {
      context.mention(.placesShown, String(worst.count), String(findings.count))
    }
    do {
      if try Archive.open(arguments, context).isRefreshDue() { context.mention(.refreshDue) }
    } catch { throw Failure(any: error) }
    if findings.counts.counts.isEmpty { context.mention(.nothingFound) }
    return findings.counts.counts.isEmpty ? .nothingFound : .done
  }

  private func collect(
    into findings: inout FindingCollector, _ codes: Set<Diagnostic.Code>
  ) throws(Failure) {
    let archive = try Archive.open(arguments, context)
    let filter = try FilterOptions.filter(arguments, context)
    var worthy = filter
    worthy.diagnostics = codes.isEmpty ? Diagnostic.Code.allCases : codes.sorted { $0.rawValue < $1.rawValue }
    try archive.each(filter: worthy) { article throws(Failure) in
      for diagnostic in article.article.diagnostics { findings.take(Finding(diagnostic, of: article)) }
    }
    do {
      try archive.forEachDiagnosedPage(filter: filter) { page in
        for diagnostic in page.diagnostics { findings.take(Finding(diagnostic, of: page)) }
      }
      if findings.wants(.loneContinuation) {
        for lone in try archive.loneContinuations(filter: filter) {
          findings.take(Finding(lone.diagnostic, of: lone.article))
        }
      }
    } catch { throw Failure(any: error) }
  }

  private func writeText(_ finding: Finding) throws(Failure) {
    let diagnostic = finding.diagnostic
    let first = diagnostic.lines.first.map { ":\($0)" } ?? ""
    try context.print(
      context.style.bold(Display.line(finding.path + first))
        + ": \(diagnostic.severity.wording.text(in: context.language)): [\(diagnostic.code.rawValue)] \(Display.line(diagnostic.told(in: context.language)))"
    )
    let place =
      finding.article.map { "\($0.id)  \($0.title)" }
      ?? [finding.date?.description, finding.page.map { $0 + "版" }].compactMap { $0 }.joined(separator: " · ")
    if !place.isEmpty { try context.print("  " + context.style.dim(Display.line(place))) }
  }

  private func writeJSON(_ finding: Finding, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", finding.path)
      writer.member("lines", finding.diagnostic.lines)
      writer.member("article", finding.article?.id)
      writer.member("publication_date", finding.date?.description)
      writer.member("page", finding.page)
      writer.member("code", finding.diagnostic.code.rawValue)
      writer.member("severity", finding.diagnostic.severity.rawValue)
      writer.member("message", finding.diagnostic.message)
    }
  }
}
