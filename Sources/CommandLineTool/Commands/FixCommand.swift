import ArchiveModel
import ArgumentParsing

extension OptionSpec {
  static let listFixes = OptionSpec.flag(
    "list", Wording("list the corrections with their numbers and whether they hold", "列出更正及其编号、是否生效"))
  static let undo = OptionSpec.value(
    "undo", "N", repetition: .collects, Wording("take back the correction of that number", "撤销该编号的更正"))
  static let exportFixes = OptionSpec.flag(
    "export", Wording("write the corrections as a file that --apply reads", "导出为可供 --apply 读取的文件"))
  static let applyFixes = OptionSpec.value(
    "apply", "FILE", hint: .path,
    Wording(
      "keep the corrections of a file (- is standard input), also of dumps that are yet to come",
      "采用文件中的更正（- 为标准输入），包括尚未收录的文字稿"))
  static let dryRun = OptionSpec.flag(
    "dry-run", Wording("only show what would change", "只显示会有什么变化"))
}

extension Command {
  static let fix = Command(
    CommandSpec(
      name: "fix", summary: Wording("put right what was read wrongly, for good", "更正误读，长期有效"),
      discussion: [
        Wording(
          "A correction says what is true of lines of a dump (zzdaily show ID --raw has their numbers). It is kept in the archive with the hash of the dump's bytes and applied at every later ingest, whatever path or version; nothing but what it names changes. A corrected article says so in its diagnostics; a correction that holds no more is reported by ingest and check, never dropped.",
          "更正陈述文字稿某些行的事实（行号见 zzdaily show ID --raw）。它随文字稿内容的散列值存于档案库，以后每次收录都会应用，与路径、版本无关；只改动所指之处。被更正的文章在 diagnostics 中注明；不再适用的更正由 ingest 和 check 报告，不会悄悄丢弃。"
        ),
        Wording(
          "EDIT is one of: \(Correction.forms.map(\.form).joined(separator: "; ")). LINES is 12, 12-15 or 12,14.",
          "EDIT 为以下之一：\(Correction.forms.map(\.form).joined(separator: "；"))。LINES 写作 12、12-15 或 12,14。"),
        Wording(
          "split: an article begins with the line. merge: both lines are of one article, its later title a subhead. move: lines stand beside another line, in its article. join: the lines are one paragraph. part: a paragraph begins. role: what lines are, furniture for none. headline: how it reads, printed or not. date, page, issue are of all pages of the dump.",
          "split：该行起为新文章。merge：两行同属一篇，后者的标题成为小标题。move：把若干行移到某行旁边，归入其文章。join：若干行连成一段。part：该行起另成一段。role：各行的角色，不属文章者为 furniture。headline：标题的文字，未印出亦可。date、page、issue 针对整份文字稿。"
        ),
      ],
      operands: [
        OperandSpec(
          "PAGE", maximum: 1, hint: .path,
          Wording(
            "the dump: its path, the end of it, its hash, or an article's id", "文字稿：路径或其结尾、散列值、或某篇文章的编号")),
        OperandSpec("EDIT", Wording("the correction", "更正")),
      ],
      groups: [
        OptionGroup(
          Wording("Corrections that are there", "已有的更正"),
          [.listFixes, .undo, .exportFixes, .applyFixes, .dryRun]),
        OptionGroup(UsageHeadings.input, [.lexicon]),
      ],
      examples: [
        ExampleSpec(
          "zzdaily fix a1.txt split 17", Wording("line 17 begins an article of its own", "第 17 行起另为一篇")),
        ExampleSpec(
          "zzdaily fix a1.txt move 34-36 behind 30",
          Wording("a fragment goes back where it came from", "把断开的一段移回原处")),
        ExampleSpec(
          "zzdaily fix 20210604-A1-03 credit 12 photographer 张三", Wording("a name that was missed", "补上漏掉的署名")
        ),
        ExampleSpec("zzdaily fix a1.txt date 2021-06-04", Wording("when it was printed", "出版日期")),
        ExampleSpec("zzdaily fix --list", Wording("all corrections", "全部更正")),
        ExampleSpec("zzdaily fix --undo 3", Wording("take one back", "撤销一条")),
        ExampleSpec(
          "zzdaily fix --export > corrections.txt",
          Wording("to keep beside the dumps, or hand on", "与文字稿同存或交给他人")),
        ExampleSpec("zzdaily fix --apply corrections.txt", Wording("into another archive", "用于另一档案库")),
      ])
  ) { arguments, context throws(Failure) in
    try FixRun(arguments: arguments, context: context).run()
  }
}
