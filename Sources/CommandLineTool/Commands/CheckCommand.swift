import ArchiveModel
import ArgumentParsing

extension OptionSpec {
  static let code = OptionSpec.value(
    "code", "CODE", choices: Diagnostic.Code.allCases.map(\.rawValue), repetition: .collects,
    Wording("only this kind of trouble", "只看这一类问题"))
  static let severity = OptionSpec.value(
    "severity", "LEVEL", choices: Diagnostic.Severity.allCases.map(\.rawValue),
    Wording("only what matters at least so much; warning by default", "只看不低于此级别的，默认 warning"))
  static let checkLimit = OptionSpec.value(
    "limit", "N", short: "n",
    Wording("at most N places; 50 by default, in ndjson all", "最多 N 处；默认 50 处，ndjson 为全部"))
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
          "Counts by code first, then the places, worst first: text that is lost, then readings that may be wrong, then what was repaired. Each has its file and line, article or page, what it is and what was done. Halves of continued articles (下转, 上接) that found no other half are told too.",
          "先按类计数，再逐条列出，最严重的在前：先是缺失的文字，再是可能误读之处，最后是已修补的。每条有文件、行号、所属文章或版面、问题和处理；找不到另一半的转版文章（下转、上接）也会列出。"
        ),
        FilterOptions.discussion,
      ],
      groups: [
        FilterOptions.group,
        OptionGroup(UsageHeadings.output, [.code, .severity, .checkLimit, .checkFormat]),
      ],
      examples: [
        ExampleSpec("zzdaily check", Wording("what is worth a look", "值得复查之处")),
        ExampleSpec(
          "zzdaily check --code lone-continuation", Wording("halves that want their other half", "缺另一半的转版文章")),
        ExampleSpec(
          "zzdaily check --code truncated-end --on 2021",
          Wording("articles of a year that break off", "某年中断的文章")),
      ])
  ) { arguments, context throws(Failure) in
    try CheckRun(arguments: arguments, context: context).run()
  }
}
