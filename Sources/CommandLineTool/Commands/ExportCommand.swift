import ArchiveStore
import ArgumentParsing
import SearchQuery

extension OptionSpec {
  static let exportFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ExportFormat.allCases.map(\.rawValue),
    Wording("how to write them; ndjson by default", "输出格式，默认 ndjson"))
  static let schema = OptionSpec.flag(
    "schema", Wording("print the JSON Schema of the exported article instead", "改为输出文章的 JSON Schema"))
  static let byteOrderMark = OptionSpec.flag(
    "bom", Wording("begin csv and tsv with a byte order mark, for Excel", "csv、tsv 以 BOM 开头，供 Excel 使用"))
}

extension Command {
  static let export = Command(
    CommandSpec(
      name: "export", summary: Wording("write matching articles for other programs", "把符合条件的文章导出给其他程序"),
      discussion: [
        Wording(
          "Articles come by date, page and position, undated ones first: the same archive gives the same bytes. gbt7714 is the edition in force, of 2025.",
          "按日期、版次、位置排列，无日期的在前；同一档案库每次导出逐字节相同。gbt7714 指现行的 2025 版。"),
        FilterOptions.discussion,
      ],
      operands: [FilterOptions.queryOperand],
      groups: [
        FilterOptions.groupWithQuery,
        OptionGroup(UsageHeadings.output, [.exportFormat, .limit, .offset, .schema, .byteOrderMark]),
      ],
      examples: [
        ExampleSpec("zzdaily export > all.ndjson", Wording("everything, one article a line", "全部文章，每行一篇")),
        ExampleSpec(
          "zzdaily export 轨博会 --format json", Wording("what a search finds, as an array", "检索结果，一个数组")),
        ExampleSpec(
          "zzdaily export --on 2021-06 --format csv --bom",
          Wording("a month for a spreadsheet", "一个月的文章，供表格软件使用")),
        ExampleSpec("zzdaily export --schema", Wording("what the members mean", "各字段的含义")),
      ])
  ) { arguments, context throws(Failure) in
    if arguments.has(.schema) {
      try context.console.write(ArticleSchema.document())
      return .done
    }
    let format = arguments.value(of: .exportFormat).flatMap(ExportFormat.init) ?? .ndjson
    let query = try FilterOptions.query(arguments, context)
    let filter = try FilterOptions.filter(arguments, context)
    let limit: Int?
    let offset: Int
    do throws(UsageError) {
      limit = try arguments.integer(of: .limit, in: 0...Int.max)
      offset = try arguments.integer(of: .offset, in: 0...Int.max) ?? 0
    } catch { throw .usage(error) }
    let archive = try Archive.open(arguments, context)
    let expression = query.expression
    var writer = format.writer(byteOrderMark: arguments.has(.byteOrderMark))
    var count = 0
    try writer.begin(context.console)
    do {
      try archive.forEachArticle(matching: expression, filter: filter, limit: limit, offset: offset) {
        article in
        try writer.write(article, context.console)
        count += 1
        return true
      }
    } catch { throw Failure(any: error) }
    try writer.finish(context.console)
    context.mention(count == 0 ? .nothingFound : .exported, String(count))
    return count == 0 ? .nothingFound : .done
  }
}
