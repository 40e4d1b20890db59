import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

extension OptionSpec {
  static let code = OptionSpec.value(
    "code", "CODE", choices: Diagnostic.Code.allCases.map(\.rawValue), repetition: .collects,
    Wording("only this kind of trouble", "只看这一类问题"))
  static let severity = OptionSpec.value(
    "severity", "LEVEL", choices: Diagnostic.Severity.allCases.map(\.rawValue),
    Wording("only what matters at least so much; warning by default", "只看不低于此级别的，默认 warning"))
  static let checkFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "ndjson"],
    Wording("for people or for programs", "给人看或给程序用"))
}

extension Command {
  static let check = Command(
    CommandSpec(
      name: "check", summary: Wording("what the parser was unsure of, worst first", "解析存疑之处，最严重的在前"),
      discussion: [
        Wording(
          "Counts by code first, then the places: file, lines, article, what it is and what was done. 50 places unless --limit says more.",
          "先按类计数，再逐条列出：文件、行号、文章、问题和处理。默认列 50 条，可用 --limit 调整。"),
        FilterOptions.discussion,
      ],
      groups: [
        FilterOptions.group,
        OptionGroup(UsageHeadings.output, [.code, .severity, .limit, .checkFormat]),
      ],
      examples: [
        ExampleSpec("zzdaily check", Wording("what is worth a look", "值得复查之处")),
        ExampleSpec(
          "zzdaily check --code truncated-end --on 2021",
          Wording("articles of a year that break off", "某年中断的文章")),
      ])
  ) { arguments, context throws(Failure) in
    try CheckRun(arguments: arguments, context: context).run()
  }
}

/// One run of `check`: only the worst places are held.
struct CheckRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  private struct Place {
    let article: ArchivedArticle
    let diagnostic: Diagnostic
  }

  func run() throws(Failure) -> ExitStatus {
    let order: [Diagnostic.Severity] = [.error, .warning, .note]
    let least = arguments.value(of: .severity).flatMap(Diagnostic.Severity.init) ?? .warning
    let shown = order.prefix { $0 != least } + [least]
    let codes = Set(arguments.values(of: .code).compactMap(Diagnostic.Code.init))
    let limit = try arguments.limit() ?? 50
    var filter = try FilterOptions.filter(arguments, context)
    filter.diagnostics = codes.isEmpty ? Diagnostic.Code.allCases : codes.sorted { $0.rawValue < $1.rawValue }
    let archive = try Archive.open(arguments, context)
    var counts = Tally()
    var places: [Diagnostic.Severity: [Place]] = [:]
    try archive.each(filter: filter) { article throws(Failure) in
      for diagnostic in article.article.diagnostics
      where shown.contains(diagnostic.severity) && (codes.isEmpty || codes.contains(diagnostic.code)) {
        counts.add(diagnostic.code.rawValue)
        if places[diagnostic.severity, default: []].count < limit {
          places[diagnostic.severity, default: []].append(Place(article: article, diagnostic: diagnostic))
        }
      }
    }
    let isText = arguments.value(of: .checkFormat) != "ndjson"
    if isText { try CountTable(counts.ranked).write(to: context) }
    var stream = ArticleStream(format: .ndjson)
    for place in shown.flatMap({ places[$0] ?? [] }).prefix(limit) {
      if isText {
        try writeText(place)
      } else {
        try stream.write(to: context.console) { writeJSON(place, to: &$0) }
      }
    }
    if counts.counts.isEmpty { context.mention(.nothingFound) }
    return counts.counts.isEmpty ? .nothingFound : .done
  }

  private func writeText(_ place: Place) throws(Failure) {
    let first = place.diagnostic.lines.first.map { ":\($0)" } ?? ""
    let severity = place.diagnostic.severity.rawValue
    try context.print(
      context.style.bold(Display.line(place.article.source.path + first))
        + ": \(severity): [\(place.diagnostic.code.rawValue)] \(Display.line(place.diagnostic.message))")
    try context.print("  " + context.style.dim("\(place.article.id)  \(Display.line(place.article.title))"))
  }

  private func writeJSON(_ place: Place, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("path", place.article.source.path)
      writer.member("lines", place.diagnostic.lines)
      writer.member("article", place.article.id)
      writer.member("code", place.diagnostic.code.rawValue)
      writer.member("severity", place.diagnostic.severity.rawValue)
      writer.member("message", place.diagnostic.message)
    }
  }
}
