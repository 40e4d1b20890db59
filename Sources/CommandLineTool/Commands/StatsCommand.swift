import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText

extension OptionSpec {
  static let statsFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json"],
    Wording("for people or for programs", "给人看或给程序用"))
}

extension Command {
  static let stats = Command(
    CommandSpec(
      name: "stats", summary: Wording("what the archive holds, in figures", "档案库概况"),
      groups: [OptionGroup(UsageHeadings.output, [.statsFormat])],
      examples: [ExampleSpec("zzdaily stats", Wording("articles, days, people, size", "文章、天数、人物、大小"))])
  ) { arguments, context throws(Failure) in
    let archive = try Archive.open(arguments, context)
    let statistics: ArchiveStatistics
    do throws(StoreError) { statistics = try archive.statistics() } catch { throw Failure(error) }
    if arguments.value(of: .statsFormat) == "json" {
      var writer = JSONWriter(layout: .pretty)
      StatisticsReport.write(statistics, to: &writer)
      try context.console.write(writer.take() + [UInt8(ascii: "\n")])
    } else {
      for (name, value) in StatisticsReport.rows(statistics) {
        try context.print(Display.width.padded(name.text(in: context.language), to: 16) + value)
      }
    }
    if statistics.isRefreshDue { context.mention(.refreshDue) }
    return .done
  }
}

/// The figures of an archive in words and as JSON.
enum StatisticsReport {
  static func rows(_ statistics: ArchiveStatistics) -> [(name: Wording, value: String)] {
    let days = [statistics.firstDay, statistics.lastDay].map { $0?.description ?? "—" }
    return [
      (Wording("Articles", "文章"), String(statistics.articles)),
      (Wording("- undated", "- 无日期"), String(statistics.undatedArticles)),
      (Wording("Pages", "版面"), String(statistics.pages)),
      (Wording("Dumps", "文字稿"), String(statistics.dumps)),
      (Wording("Sources", "来源文件"), String(statistics.sources)),
      (Wording("Days", "天数"), String(statistics.days)),
      (Wording("From, to", "起止"), days.joined(separator: " – ")),
      (Wording("Persons", "人物"), String(statistics.persons)),
      (Wording("- by archive", "- 据全库识别"), String(statistics.knownMentions)),
      (Wording("Reporters", "记者"), String(statistics.reporters)),
      (Wording("Text", "文字"), size(statistics.dumpBytes)),
      (Wording("Archive", "档案库"), size(statistics.fileBytes)),
    ]
  }

  static func write(_ statistics: ArchiveStatistics, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("format_version", ArticleJSON.formatVersion)
      writer.member("articles", statistics.articles)
      writer.member("undated_articles", statistics.undatedArticles)
      writer.member("pages", statistics.pages)
      writer.member("dumps", statistics.dumps)
      writer.member("sources", statistics.sources)
      writer.member("days", statistics.days)
      writer.member("first_day", statistics.firstDay?.description)
      writer.member("last_day", statistics.lastDay?.description)
      writer.member("persons", statistics.persons)
      writer.member("known_mentions", statistics.knownMentions)
      writer.key("refresh_due")
      writer.value(statistics.isRefreshDue)
      writer.member("reporters", statistics.reporters)
      writer.member("dump_bytes", statistics.dumpBytes)
      writer.member("file_bytes", statistics.fileBytes)
    }
  }

  /// `12.3 MB`, counted in thousands.
  static func size(_ bytes: Int) -> String {
    var value = Double(bytes)
    for unit in ["B", "KB", "MB", "GB"] {
      if value < 1000 || unit == "GB" { return decimals(value, unit == "B" ? 0 : 1) + " " + unit }
      value /= 1000
    }
    return String(bytes)
  }
}
