import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

extension OptionSpec {
  static let profileFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json"],
    Wording("for people or for programs", "给人看或给程序用"))
  static let partOfTitle = OptionSpec.flag(
    "part", Wording("titles that contain TITLE too (副市长 for 市长)", "也列出包含该职务的（如“副市长”）"))
}

extension Command {
  static let person = profile(
    name: "person", isWriter: false,
    summary: Wording(
      "one person: titles with first and last day, company, districts, writers", "一个人物：职务起止、同时出现者、区县、报道者"),
    example: ExampleSpec("zzdaily person 曹慧泉", Wording("all that the paper tells of a person", "报上关于此人的记载")))

  static let reporter = profile(
    name: "reporter", isWriter: true,
    summary: Wording("one writer: years, districts, people written of, co-authors", "一位作者：年份、区县、写到的人、合写者"),
    example: ExampleSpec("zzdaily reporter 胡文洁", Wording("a reporter's work", "一位记者的稿件")))

  private static func profile(
    name: String, isWriter: Bool, summary: Wording, example: ExampleSpec
  ) -> Command {
    Command(
      CommandSpec(
        name: name, summary: summary,
        discussion: [
          Wording(
            "Days are those on which the paper shows it, not those of an appointment.", "日期是报上所见的首末日期，不是任免日期。"
          )
        ],
        operands: [OperandSpec("NAME", minimum: 1, maximum: 1, Wording("the name", "姓名"))],
        groups: [FilterOptions.group, OptionGroup(UsageHeadings.output, [.profileFormat])],
        examples: [example])
    ) { arguments, context throws(Failure) in
      let typed = arguments.operands.first ?? ""
      var filter = try FilterOptions.filter(arguments, context)
      if isWriter { filter.reporters = [typed] } else { filter.persons = [typed] }
      let archive = try Archive.open(arguments, context)
      let merges = try archive.merges()
      // The store may know the person by another spelling or by initials: take the name that it found.
      var profiles: [String: PersonProfile] = [:]
      try archive.each(filter: filter) { article throws(Failure) in
        let merged = merges.applied(to: article)
        // Who was asked for by the sound of a misprint is found as printed.
        let names =
          ProfileNames.matching(merges.name(of: typed), in: merged, isWriter: isWriter)
          + ProfileNames.matching(typed, in: article, isWriter: isWriter).map(merges.name(of:))
        for found in Set(names) {
          let printed = ProfileNames.all(in: article, isWriter: isWriter).filter {
            merges.name(of: $0) == found
          }
          profiles[found, default: PersonProfile()].add(
            merged, name: found, printed: Set(printed), isWriter: isWriter)
        }
      }
      guard !profiles.isEmpty else {
        context.mention(.nothingFound)
        return .nothingFound
      }
      var writer = JSONWriter(layout: .pretty)
      for (name, profile) in profiles.sorted(by: { $0.key < $1.key }) {
        let report = ProfileReport(name: name, profile: profile, isWriter: isWriter)
        if arguments.value(of: .profileFormat) == "json" {
          report.writeJSON(to: &writer)
          try context.console.write(writer.take() + [UInt8(ascii: "\n")])
        } else {
          try report.writeText(to: context)
        }
      }
      return .done
    }
  }

  static let office = Command(
    CommandSpec(
      name: "office",
      summary: Wording("who held an office, from when to when as the paper shows", "某一职务由谁担任、报上所见的起止"),
      discussion: [
        Wording(
          "In order of the first day. A gap is time in which the paper shows nobody; an overlap is time in which it shows two.",
          "按首次出现排列。“空缺”指报上无人以此职务出现的时间，“重叠”指同时有两人。")
      ],
      operands: [OperandSpec("TITLE", minimum: 1, maximum: 1, Wording("the office as printed", "报上所印的职务"))],
      groups: [FilterOptions.group, OptionGroup(UsageHeadings.output, [.partOfTitle, .profileFormat])],
      examples: [ExampleSpec("zzdaily office 市长", Wording("the mayors", "历任市长"))])
  ) { arguments, context throws(Failure) in
    let title = Folding.foldForSearch((arguments.operands.first ?? "").unicodeScalars)
    let filter = try FilterOptions.filter(arguments, context)
    let archive = try Archive.open(arguments, context)
    let merges = try archive.merges()
    var holders: [String: OfficeReport.Holder] = [:]
    try archive.each(filter: filter) { asPrinted throws(Failure) in
      let article = merges.applied(to: asPrinted)
      for person in article.article.persons {
        let holds = person.titles.contains { printed in
          let folded = Folding.foldForSearch(printed.unicodeScalars)
          return folded == title || (arguments.has(.partOfTitle) && folded.contains(title))
        }
        guard holds else { continue }
        let printed = asPrinted.article.persons.map(\.name).filter { merges.name(of: $0) == person.name }
        holders[person.name, default: OfficeReport.Holder()].add(article, printed: Set(printed))
      }
    }
    let report = OfficeReport(holders)
    if arguments.value(of: .profileFormat) == "json" {
      var writer = JSONWriter(layout: .pretty)
      report.writeJSON(to: &writer)
      try context.console.write(writer.take() + [UInt8(ascii: "\n")])
    } else {
      try report.writeText(to: context)
    }
    if holders.isEmpty { context.mention(.nothingFound) }
    return holders.isEmpty ? .nothingFound : .done
  }
}

/// The names of an article that a typed name stands for.
enum ProfileNames {
  /// The names of an article's writers, or of the persons in it.
  static func all(in article: ArchivedArticle, isWriter: Bool) -> [String] {
    isWriter ? article.article.credits.map(\.name) : article.article.persons.map(\.name)
  }

  /// The name itself where it is there; else every name of the article that reads the same after folding.
  static func matching(_ typed: String, in article: ArchivedArticle, isWriter: Bool) -> [String] {
    let names = all(in: article, isWriter: isWriter)
    if names.contains(typed) { return [typed] }
    let wanted = Folding.foldForSearch(typed.unicodeScalars)
    let sound = PinyinQuery(typed)
    return Set(names).filter {
      Folding.foldForSearch($0.unicodeScalars) == wanted || sound?.matches($0) == true
    }.sorted()
  }
}
