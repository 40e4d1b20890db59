import ArchiveStore
import ArgumentParsing
import Ingest

extension Command {
  static let reparse = Command(
    CommandSpec(
      name: "reparse", summary: Wording("read all dumps of the archive anew", "重新解析档案库中的全部文字稿"),
      discussion: [
        Wording(
          "After an update of the program: the dumps are taken from the archive itself, no folder of sources is needed. What reads as before is left alone; corrections and what was said at ingest hold on.",
          "更新程序之后使用：文字稿取自档案库本身，无须原文件夹。结果与原先相同的不动；更正和收录时给出的信息仍然有效。")
      ],
      groups: [OptionGroup(UsageHeadings.input, [.jobs, .lexicon])],
      examples: [ExampleSpec("zzdaily reparse", Wording("with the parser of today", "用现在的解析器"))])
  ) { arguments, context throws(Failure) in
    var options = Ingestor.Options()
    options.lexicon = try LexiconOption.read(arguments, context)
    do throws(UsageError) { options.jobs = try arguments.integer(of: .jobs, in: 1...256) } catch {
      throw .usage(error)
    }
    let path = try Archive.path(arguments, context)
    let showsProgress = context.console.talkIsTerminal && !context.isQuiet
    let report: IngestReport
    do throws(StoreError) {
      report = try Ingestor(options: options).reparse(path) { progress in
        guard showsProgress else { return }
        context.console.sayTransiently(
          context.said(.ingestProgress, String(progress.files), String(progress.filesFound)))
      }
    } catch { throw Failure(error) }
    if showsProgress { context.console.sayTransiently("") }
    for failure in report.failures { context.say(failure) }
    try context.print(
      context.said(
        .reparsed, String(report.changed + report.unchanged), String(report.changed), String(report.articles))
    )
    if report.isRefreshDue { context.mention(.refreshDue) }
    return report.failures.isEmpty ? .done : .doneInPart
  }
}
