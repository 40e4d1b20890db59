import ArchiveStore
import ArgumentParsing
import Ingest

extension OptionSpec {
  static let jobs = OptionSpec.value(
    "jobs", "N", short: "j", Wording("parse N dumps at a time; all cores by default", "同时解析 N 份，默认用全部核心"))
  static let ingestDate = OptionSpec.value(
    "date", "DAY", repetition: .refused, Wording("the day that all these dumps were printed", "这些文字稿的出版日期"))
  static let noRefresh = OptionSpec.flag(
    "no-refresh",
    Wording(
      "do not look for persons whom only other pages tell; zzdaily refresh does later",
      "暂不据其他版面识别人名，留待 zzdaily refresh"))
  static let manifest = OptionSpec.value(
    "manifest", "FILE", hint: .path,
    Wording(
      "what is known of single dumps: CSV with the columns path, date, page, issue",
      "逐份说明的 CSV，列名为 path、date、page、issue"))
}

extension Command {
  static let ingest = Command(
    CommandSpec(
      name: "ingest", summary: Wording("bring dumps into the archive", "把文字稿收进档案库"),
      discussion: [
        Wording(
          "What is in the archive already is left alone; what has changed is read again; what has moved is known by its new path. Nothing is removed (zzdaily remove does). An ingest that is broken off leaves a sound archive, and the next one completes it.",
          "已收录的不重复收录，有改动的重新读入，移动过的改用新路径；从不移出内容（移出用 zzdaily remove）。中途中断也不会损坏档案库，再次运行即可补全。")
      ],
      operands: [
        OperandSpec(
          "PATH", minimum: 1, hint: .path,
          Wording("files and folders; - is one dump on standard input", "文件或文件夹；- 为标准输入"))
      ],
      groups: [OptionGroup(UsageHeadings.input, [.ingestDate, .manifest, .jobs, .lexicon, .noRefresh])],
      examples: [
        ExampleSpec("zzdaily ingest seeds", Wording("all dumps of a folder", "收录一个文件夹")),
        ExampleSpec(
          "zzdaily ingest --manifest pages.csv scans",
          Wording("with what a table knows of each page", "附各版已知信息的表格")),
        ExampleSpec(
          "zzdaily ingest --date 2021-06-04 a1.txt a2.txt", Wording("two pages whose day is known", "日期已知的两版")
        ),
      ])
  ) { arguments, context throws(Failure) in
    var options = Ingestor.Options()
    options.lexicon = try LexiconOption.read(arguments, context)
    do throws(UsageError) { options.jobs = try arguments.integer(of: .jobs, in: 1...256) } catch {
      throw .usage(error)
    }
    options.refreshes = !arguments.has(.noRefresh)
    options.date = try DayOption.day(of: .ingestDate, arguments)
    options.manifest = try Manifest.read(arguments)
    let path = try Archive.pathForWriting(arguments, context)
    let showsProgress = context.console.talkIsTerminal && !context.isQuiet
    let report: IngestReport
    do throws(StoreError) {
      report = try Ingestor(options: options).ingest(arguments.operands, into: path) { progress in
        guard showsProgress else { return }
        context.console.sayTransiently(
          context.said(.ingestProgress, String(progress.files), String(progress.filesFound)))
      }
    } catch { throw Failure(error) }
    if showsProgress { context.console.sayTransiently("") }
    for failure in report.failures { context.say(failure) }
    if report.copies > 0 { context.mention(.ingestCopies, String(report.copies)) }
    if let move = report.firstMoved {
      context.mention(.ingestMoved, String(report.moved), move.from, move.to)
    }
    if report.skipped > 0 {
      let first = (report.firstSkipped ?? "") + (report.skipped > 1 ? " …" : "")
      context.mention(.ingestSkipped, String(report.skipped), first)
    }
    if let first = report.unusedFacts.first {
      let count = report.unusedFacts.count
      context.mention(.manifestUnused, String(count), first + (count > 1 ? " …" : ""))
    }
    let failed = report.failures.filter { !$0.wasIngested }.count
    try context.print(
      context.said(
        .ingestReport, String(report.new), String(report.changed), String(report.unchanged), String(failed),
        String(report.articles)))
    if report.isRefreshDue { context.mention(.refreshDue) }
    return report.failures.isEmpty ? .done : .doneInPart
  }
}
