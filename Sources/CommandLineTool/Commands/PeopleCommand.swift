import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

extension OptionSpec {
  static let suspect = OptionSpec.flag(
    "suspect", Wording("pairs of names that may be one name misprinted", "列出可能是同一人名误排的成对姓名"))
  static let knownOnly = OptionSpec.flag(
    "by-archive", Wording("only mentions that rest on other pages of the archive", "只统计据其他版面识别出的"))
  static let together = OptionSpec.flag(
    "together", Wording("who is named with whom, by number of articles", "列出同文出现的人物及篇数"))
  static let listMerges = OptionSpec.flag(
    "list", Wording("list the names that were declared misprints", "列出已认定的误排姓名"))
  static let undoMerge = OptionSpec.value(
    "undo", "NAME", repetition: .collects,
    Wording("count this misprint as a name of its own again", "撤销对该误排姓名的认定"))
  static let peopleFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json", "ndjson", "csv", "graphml"],
    Wording("for people, for programs, or (--together) for Gephi", "给人看、给程序用，或（--together）供 Gephi 使用"))
}

extension Command {
  static let people = Command(
    CommandSpec(
      name: "people", summary: Wording("who is named in the text, most often first", "正文提到的人物，次数多的在前"),
      discussion: [
        FilterOptions.discussion,
        Wording(
          "A name in several scripts or widths (毛泽东, 毛澤東) is one, here and in profiles, offices and lists of writers; how it is printed is told beside it.",
          "字体或宽度不同的同一姓名（毛泽东、毛澤東）在人物、简历、职务和记者中都算一人，并注明报上所印的各种写法。"),
        Wording(
          "--suspect compares the names of persons and writers that differ in one character by shape, sound, districts, company and days; it proposes and changes nothing. --together counts the articles that name two persons both; the edges of all add up to the pairs that the articles name.",
          "--suspect 按字形、读音、区县、同文人物和日期比较只差一字的人名与署名，只作提示，不改动任何内容。--together 统计同时提到两人的文章篇数，各边之和等于所有文章中的人物对数。"),
        Wording(
          "people merge A B keeps the decision that B is a misprint of A, as a person and as a writer: searches, profiles, offices, lists and counts take both for A, also after every later ingest. Articles stay as printed. merge --list shows the decisions, merge --undo B takes one back. people merge alone looks for names with these letters.",
          "people merge A B 记下“B 是 A 的误排”（人物与作者均适用）：检索、简历、职务、列表和计数都把两者视为 A，以后收录仍然有效；文章保持原样。merge --list 列出全部决定，merge --undo B 撤销一条。只写 people merge 则查找含有这几个字母的姓名。"
        ),
      ],
      operands: [
        OperandSpec(
          "PATTERN", maximum: 1, Wording("only names with these characters; or merge", "只列出含有这些字的名称；或 merge")),
        OperandSpec(
          "NAME", maximum: 2, Wording("behind merge: the name, then its misprint", "merge 之后：正确的姓名、误排的姓名")),
      ],
      groups: [
        FilterOptions.group,
        OptionGroup(UsageHeadings.output, [.suspect, .together, .knownOnly, .peopleFormat, .rowLimit]),
        OptionGroup(Wording("With merge", "与 merge 合用"), [.listMerges, .undoMerge]),
      ],
      examples: [
        ExampleSpec(
          "zzdaily people 曹 --district 荷塘区",
          Wording("names with 曹 in articles on a district", "某区报道里名字带“曹”的人")),
        ExampleSpec("zzdaily people --suspect", Wording("likely misprints", "可能的误排")),
        ExampleSpec(
          "zzdaily people --together --format graphml > people.graphml",
          Wording("a network for Gephi", "供 Gephi 使用的人物网络")),
        ExampleSpec(
          "zzdaily people merge 叶昆红 旷昆红", Wording("旷昆红 is a misprint of 叶昆红", "“旷昆红”是“叶昆红”的误排")),
      ])
  ) { arguments, context throws(Failure) in
    if let run = try MergeRun(arguments, context) { return try run.run() }
    if arguments.has(.suspect) && arguments.has(.together) {
      throw .usage(
        UsageError(
          .other(Wording("ask for --suspect or --together, not both", "--suspect 与 --together 只能用一个"))))
    }
    if arguments.value(of: .peopleFormat) == "graphml" && !arguments.has(.together) {
      throw .usage(
        UsageError(
          .other(Wording("--format graphml goes with --together", "--format graphml 只能与 --together 合用"))))
    }
    guard arguments.has(.suspect) || arguments.has(.together) else {
      let status = try count(arguments.has(.knownOnly) ? .known : .person, arguments, context)
      if status == .nothingFound, arguments.operands.first == "merge" { context.mention(.mergeWhat) }
      return status
    }
    let filter = try FilterOptions.filter(arguments, context)
    let limit = try arguments.limit() ?? Int.max
    let archive = try Archive.open(arguments, context)
    let merges = try archive.merges()
    let pattern = arguments.operands.first.map { Folding.foldForSearch($0.unicodeScalars) }
    func isWanted(_ name: String) -> Bool {
      pattern.map { Folding.foldForSearch(name.unicodeScalars).contains($0) } ?? true
    }
    let format = arguments.value(of: .peopleFormat) ?? "text"
    if arguments.has(.together) {
      var network = PersonNetwork()
      try archive.each(filter: filter) { article throws(Failure) in network.add(merges.applied(to: article)) }
      return try network.write(format, limit: limit, context, where: isWanted)
    }
    var suspects = NameSuspects()
    try archive.each(filter: filter) { article throws(Failure) in suspects.add(merges.applied(to: article)) }
    return try suspects.write(format, limit: limit, context, where: isWanted)
  }
}
