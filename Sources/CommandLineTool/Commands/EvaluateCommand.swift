import ArgumentParsing

extension OptionSpec {
  static let dumps = OptionSpec.value(
    "dumps", "DIR", hint: .path,
    Wording("parse the dumps of this folder and leave the archive alone", "解析此文件夹中的文字稿，不用档案库"))
  static let differences = OptionSpec.flag(
    "differences", Wording("list every difference with file and line", "逐条列出差异及其文件、行号"))
  static let evaluateFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json"],
    Wording("for people or for programs; json has every difference", "给人看或给程序用；json 含全部差异"))
}

extension Command {
  static let evaluate = Command(
    CommandSpec(
      name: "evaluate",
      summary: Wording("measure the archive against annotations", "用标注衡量档案库的准确度"),
      discussion: [
        Wording(
          "Annotations are what zzdaily annotate writes, corrected by hand. A dump is found by its file's name, or by its hash where the annotation has it. An annotation that does not fit its dump is told, and the exit status is 3.",
          "标注即 zzdaily annotate 的输出经人工校正。按文件名查找文字稿，标注中有散列值则以其为准。与文字稿不符的标注会指出，退出状态为 3。"),
        Wording(
          "First figures by lines: which lines make an article, a paragraph, a title. Then fields by what they say, as GROBID's end-to-end evaluation has it: strict, the same characters; soft, width, case, variants, punctuation and blanks ignored; edit, at least 0.8 alike by Levenshtein distance. An article counts as a whole when every field of it is right.",
          "先按行：哪些行组成文章、段落、标题。再按各字段的文字，仿 GROBID 的端到端评测：strict 逐字相同；soft 不计全半角、大小写、异体、标点和空白；edit 按编辑距离相似度不低于 0.8。各字段全对才算整篇正确。"
        ),
        Wording(
          "Intervals of 95 % come from 1,000 draws of the pages with a fixed seed: articles of one page share their fate, so the page is what is drawn. Where all pages agree, Wilson's bound over the pages is given.",
          "95% 置信区间由按版重抽样 1000 次得出（种子固定）：同版文章相互关联，故以版为抽样单位。各版一致时改用按版计的 Wilson 界。"),
      ],
      operands: [
        OperandSpec(
          "GOLD", minimum: 1, hint: .path,
          Wording("annotations, or folders that hold *.gold.json", "标注文件，或含 *.gold.json 的文件夹"))
      ],
      groups: [
        OptionGroup(UsageHeadings.input, [.dumps, .lexicon]),
        OptionGroup(UsageHeadings.output, [.evaluateFormat, .differences]),
      ],
      examples: [
        ExampleSpec(
          "zzdaily evaluate gold", Wording("the archive as it is, corrections included", "现有档案库（含更正）")),
        ExampleSpec(
          "zzdaily evaluate --dumps scans gold --differences",
          Wording("the parser alone, and where it went wrong", "只测解析器，并列出错处")),
        ExampleSpec(
          "zzdaily evaluate gold -f json > figures.json", Wording("for a table of figures", "供制表")),
      ])
  ) { arguments, context throws(Failure) in
    try EvaluateRun(arguments: arguments, context: context).run()
  }
}
