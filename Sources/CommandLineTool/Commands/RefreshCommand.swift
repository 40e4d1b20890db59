import ArchiveStore
import ArgumentParsing
import Ingest

extension Command {
  static let refresh = Command(
    CommandSpec(
      name: "refresh",
      summary: Wording("recognise persons whom other pages name", "据全库识别各版单独认不出的人名"),
      discussion: [
        Wording(
          "Many a text names a person without a title or anything else that shows a name. Where other pages of the archive show that name again and again, or with a title, and its characters are no ordinary words, the mention is recognised. All texts are read again for that, no dump is parsed. Such a mention counts like any other; its source is \"archive\", --known NAME finds it, show --explain tells what it rests on.",
          "许多文章提到人名时没有职务等标志。如果库中其他版面多次或连同职务提到此人，而这几个字又不是常用词，就会识别出来。为此要重读全部正文，但不重新解析文字稿。这样识别的人名与其他人名同样计数，其来源标为 archive，可用 --known 姓名 查找，show --explain 说明依据。"
        ),
        Wording(
          "The result depends on what is in the archive, not on the order in which it came. It takes effect all at once; a refresh that is broken off changes nothing, and the next one goes on from there. ingest and reparse refresh by themselves unless the archive is large and little of it is new; zzdaily stats tells whether a refresh is due.",
          "结果只取决于库中内容，与收录先后无关，并且一次生效；中途中断不留任何改动，再次运行会接着做。ingest 和 reparse 会自动完成这一步，除非档案库很大而新增很少；zzdaily stats 会提示是否该运行。"
        ),
      ],
      groups: [OptionGroup(UsageHeadings.input, [.jobs, .lexicon])],
      examples: [ExampleSpec("zzdaily refresh", Wording("after many small ingests", "多次少量收录之后"))])
  ) { arguments, context throws(Failure) in
    var options = Refresher.Options()
    options.lexicon = try LexiconOption.read(arguments, context)
    do throws(UsageError) { options.jobs = try arguments.integer(of: .jobs, in: 1...256) } catch {
      throw .usage(error)
    }
    let path = try Archive.path(arguments, context)
    let report = try RefreshRun.run(options, path, context)
    guard let report else {
      context.say(.refreshDisturbed)
      return .doneInPart
    }
    try context.print(
      context.said(
        .refreshed, String(report.mentions), String(report.names), String(report.changed)))
    return .done
  }
}

/// A refresh with its progress on the terminal.
enum RefreshRun {
  static func run(
    _ options: Refresher.Options, _ path: String, _ context: Context
  ) throws(Failure) -> ArchiveWriter.RefreshReport? {
    let showsProgress = context.console.talkIsTerminal && !context.isQuiet
    defer { if showsProgress { context.console.sayTransiently("") } }
    do throws(StoreError) {
      return try Refresher(options: options).refresh(path) { done, all in
        guard showsProgress else { return }
        context.console.sayTransiently(context.said(.refreshProgress, String(done), String(all)))
      }
    } catch { throw Failure(error) }
  }
}
