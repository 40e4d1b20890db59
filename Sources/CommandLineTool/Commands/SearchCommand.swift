import ArchiveModel
import ArchiveStore
import ArgumentParsing
import SearchQuery

extension OptionSpec {
  static let searchFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json", "ndjson", "id"],
    Wording("for people, as an array, one object a line, or one id a line", "给人看、一个数组、每行一个对象，或每行一个编号"))
  static let sort = OptionSpec.value(
    "sort", "ORDER", short: "s", choices: ["-date", "date", "relevance"],
    Wording("newest first (the default), oldest first, best first", "新的在前（默认）、旧的在前、最相关的在前"))
  static let count = OptionSpec.flag("count", short: "c", Wording("print only how many there are", "只输出篇数"))
  static let searchLimit = OptionSpec.value(
    "limit", "N", short: "n",
    Wording(
      "at most N articles; \(SearchRun.screenful) by default, in json, ndjson and id all",
      "最多 N 篇；默认 \(SearchRun.screenful) 篇，json、ndjson、id 为全部"))
  static let facets = OptionSpec.value(
    "facets", "LIST", Wording("count the hits by these, separated by commas", "按这些项目计数，用逗号分隔"))
}

extension OptionSpec {
  static let facetLimit = OptionSpec.value(
    "facet-limit", "N",
    Wording("at most N values of a facet, 20 by default, 0 for all", "每个项目最多列 N 个值，默认 20，0 为全部"))
}

/// What the help of `search` is made of.
private enum SearchCommand {
  /// The fields of a query as they are typed: by the name of the language, then the other.
  static func fields(_ name: (QueryField) -> String) -> String {
    QueryField.allCases.map { field in
      let own = name(field)
      let other = own == field.rawValue ? field.chineseName : field.rawValue
      return "\(own) (\(other))"
    }.joined(separator: ", ")
  }
}

extension Command {
  static let search = Command(
    CommandSpec(
      name: "search", summary: Wording("find articles", "检索文章"),
      discussion: [
        Wording(
          "A word of any length, one character included, is found exactly where it stands: width, case, traditional or simplified form and white space do not matter, punctuation does. Without a query every article that the filters let through is a hit.",
          "任意长度的词（包括单字）都按原样查找：不分全半角、大小写、繁简和空白，标点要相符。不给检索式时，列出符合筛选的全部文章。"),
        Wording(
          "A query may look into fields: \(SearchCommand.fields { $0.rawValue }). So 标题:渌口 is a word in a title, 标题:(渌口|醴陵) either; 日期 takes 2021, 2021-06, 1957..1959, 2021.., 去年. 题 is kicker, headline and deck; 正文 all else. ( ) group; 渌口 NEAR/10 学校 finds both with at most ten characters between them.",
          "检索式可限定字段：\(SearchCommand.fields { $0.chineseName })。如 标题:渌口、标题:(渌口|醴陵)；日期可写 2021、2021-06、1957..1959、2021..、去年。标题含引题、主题、副题，其余都算正文。可用括号分组；渌口 NEAR/10 学校 表示两词之间不超过十个字。"
        ),
        FilterOptions.discussion,
        Wording(
          "--facets counts all hits by any of: \(Facet.allCases.map(\.rawValue).joined(separator: ", ")).",
          "--facets 可用的项目：\(Facet.allCases.map(\.rawValue).joined(separator: ", "))。"),
        Wording(
          "With --format ndjson a hit has the members of an exported article from id to districts, then snippet (its hits in [ ]) and matches, the places of these hits: the number of the item from 0, first and last character behind, in Unicode scalars of the item's text.",
          "--format ndjson 时，每条结果含导出文章从 id 到 districts 的各项，另有 snippet（命中处用 [ ] 标出）和 matches（命中处在第几项，从 0 起，及其在该项文字中的起止，按 Unicode 字符计）。"
        ),
      ],
      operands: [FilterOptions.queryOperand],
      groups: [
        FilterOptions.groupWithQuery,
        OptionGroup(
          UsageHeadings.output, [.searchFormat, .sort, .searchLimit, .offset, .count, .facets, .facetLimit]),
      ],
      examples: [
        ExampleSpec("zzdaily search 渌口", Wording("also finds 淥口", "也能找到“淥口”")),
        ExampleSpec(
          "zzdaily search --person 曹慧泉 --from 2021-06-01 --to 2021-12-31",
          Wording("a person in half a year", "某人在半年里的报道")),
        ExampleSpec(
          "zzdaily search --reporter 胡文洁 座谈", Wording("a word in a reporter's articles", "某记者稿件中的一个词")),
        ExampleSpec("zzdaily search '区:荷塘 日期:2021.. 曹慧泉 -会议'", Wording("all in one query", "全写在检索式里")),
        ExampleSpec(
          "zzdaily search 轨博会 --format id | xargs zzdaily show", Wording("all hits to read", "通读全部结果")),
        ExampleSpec("zzdaily search 轨博会 --facets month,reporter", Wording("with counts", "附计数")),
      ])
  ) { arguments, context throws(Failure) in
    try SearchRun(arguments: arguments, context: context).run()
  }
}
