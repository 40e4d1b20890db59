import ArchiveModel
import ArgumentParsing
import PageParsing

extension OptionSpec {
  static let parseFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["ndjson", "json"],
    Wording("one object a line, or an array", "每行一个对象，或一个数组"))
  static let explain = OptionSpec.flag(
    "explain", Wording("print the evidence of each decision instead", "改为输出每项判断的依据"))
  static let parseDate = OptionSpec.value(
    "date", "DAY", repetition: .refused, Wording("the day that all the dumps were printed", "这些文字稿的出版日期"))
  static let corrections = OptionSpec.value(
    "corrections", "FILE", hint: .path,
    Wording(
      "apply the corrections of a file, as zzdaily fix --export writes it",
      "应用文件中的更正（zzdaily fix --export 的输出）"))
}

extension Command {
  static let parse = Command(
    CommandSpec(
      name: "parse",
      summary: Wording("read dumps and print their articles; no archive is touched", "解析文字稿并输出文章，不动档案库"),
      discussion: [
        Wording(
          "A pure filter: the same dump gives the same lines, whatever was read before it. Folders are read with all that is in them.",
          "纯粹的过滤器：同一份文字稿总是得到同样的输出，与先前读过什么无关。给文件夹则读入其中全部文件。")
      ],
      operands: [
        OperandSpec(
          "PATH", minimum: 1, hint: .path, Wording("files and folders; - is standard input", "文件或文件夹；- 为标准输入")
        )
      ],
      groups: [
        OptionGroup(UsageHeadings.input, [.jobs, .parseDate, .corrections, .lexicon]),
        OptionGroup(UsageHeadings.output, [.parseFormat, .explain]),
      ],
      examples: [
        ExampleSpec(
          "zzdaily parse seeds > articles.ndjson", Wording("every article of a folder", "一个文件夹里的全部文章")),
        ExampleSpec("zzdaily parse - < page.txt", Wording("one page from standard input", "从标准输入读一版")),
      ])
  ) { arguments, context throws(Failure) in
    try ParseRun(arguments: arguments, context: context).run()
  }
}
