import ArchiveStore
import ArgumentParsing
import HanText
import SearchQuery

extension OptionSpec {
  static let countFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json", "ndjson", "csv"],
    Wording("a plot, or rows for programs", "文字图表，或给程序用的数据"))
  static let by = OptionSpec.value(
    "by", "PERIOD", choices: ["year", "month"],
    Wording("count by this; by year unless all is in one year", "计数单位，默认按年；都在同一年则按月"))
}

extension Command {
  static let reporters = counting(
    .reporter, name: "reporters", summary: Wording("who wrote, most articles first", "记者，稿件多的在前"),
    example: ExampleSpec(
      "zzdaily reporters --from 2021 --limit 10", Wording("the ten busiest since 2021", "2021 年以来最勤的十位")))

  static let timeline = Command(
    CommandSpec(
      name: "timeline", summary: Wording("matching articles over time", "文章的时间分布"),
      discussion: [FilterOptions.discussion],
      operands: [FilterOptions.queryOperand],
      groups: [FilterOptions.groupWithQuery, OptionGroup(UsageHeadings.output, [.by, .countFormat])],
      examples: [
        ExampleSpec("zzdaily timeline 疫情", Wording("a word by year or month", "一个词按年或按月的分布")),
        ExampleSpec("zzdaily timeline --person 曹慧泉 --by month", Wording("a person by month", "某人按月的分布")),
      ])
  ) { arguments, context throws(Failure) in
    let query = try FilterOptions.query(arguments, context)
    let filter = try FilterOptions.filter(arguments, context)
    let archive = try Archive.open(arguments, context)
    let expression = query.expression
    func counts(_ facet: Facet) throws(Failure) -> [FacetCount] {
      do throws(StoreError) {
        return try archive.counts(by: facet, matching: expression, filter: filter)
      } catch {
        throw Failure(error)
      }
    }
    var rows: [FacetCount]
    if let period = arguments.value(of: .by).flatMap(Facet.init) {
      rows = try counts(period)
    } else {
      rows = try counts(.year)
      if rows.filter({ !$0.value.isEmpty }).count == 1 { rows = try counts(.month) }
    }
    return try CountList(rows).write(arguments, context)
  }

  /// A command that counts articles by a facet, with a pattern for its values.
  private static func counting(
    _ facet: Facet, name: String, summary: Wording, example: ExampleSpec
  ) -> Command {
    Command(
      CommandSpec(
        name: name, summary: summary, discussion: [FilterOptions.discussion],
        operands: [
          OperandSpec("PATTERN", maximum: 1, Wording("only names with these characters", "只列出含有这些字的名称"))
        ],
        groups: [FilterOptions.group, OptionGroup(UsageHeadings.output, [.countFormat, .rowLimit])],
        examples: [example])
    ) { arguments, context throws(Failure) in
      try count(facet, arguments, context)
    }
  }

  /// Articles by the values of a facet.
  static func count(
    _ facet: Facet, _ arguments: ParsedArguments, _ context: Context,
    where isWanted: (String) -> Bool = { _ in true }
  ) throws(Failure) -> ExitStatus {
    let filter = try FilterOptions.filter(arguments, context)
    let limit = try arguments.limit()
    let archive = try Archive.open(arguments, context)
    var counts: [FacetCount]
    do throws(StoreError) { counts = try archive.counts(by: facet, filter: filter) } catch {
      throw Failure(error)
    }
    counts.removeAll { $0.value.isEmpty || !isWanted($0.value) }
    if let pattern = arguments.operands.first {
      let wanted = Folding.foldForSearch(pattern.unicodeScalars)
      counts = counts.filter { Folding.foldForSearch($0.value.unicodeScalars).contains(wanted) }
    }
    return try CountList(Array(counts.prefix(limit ?? counts.count))).write(arguments, context)
  }
}

extension ParsedArguments {
  /// `--limit`.
  func limit() throws(Failure) -> Int? {
    do throws(UsageError) { return try integer(of: .limit, in: 0...Int.max) } catch { throw .usage(error) }
  }
}

/// Counts as a plot or as rows.
struct CountList {
  private let counts: [FacetCount]

  init(_ counts: [FacetCount]) {
    self.counts = counts
  }

  func write(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> ExitStatus {
    switch arguments.value(of: .countFormat) ?? "text" {
    case "csv":
      try context.console.write("value,count\r\n")
      for count in counts { try context.console.write(TableWriter.row([count.value, String(count.count)])) }
    case "text": try CountTable(counts).write(to: context)
    case let format:
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for count in counts {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { CountJSON.write(count, to: &$0) }
        }
      }
      try stream.finish(to: context.console)
    }
    if counts.isEmpty { context.mention(.nothingFound) }
    return counts.isEmpty ? .nothingFound : .done
  }
}
