import ArchiveStore
import ArgumentParsing
import Ingest

extension Command {
  static let remove = Command(
    CommandSpec(
      name: "remove", summary: Wording("take files out of the archive", "把文件移出档案库"),
      discussion: [
        Wording(
          "Takes out what was ingested from a file or a folder: its articles, and names that nothing else holds. The files themselves are not touched, nor need they exist. What the archive knows by another path too stays. Corrections are kept and apply again when the text comes back. It is done as a whole or, if broken off, not at all.",
          "移出从某文件或文件夹收录的内容：其文章，以及别处没有的人名等。文件本身不受影响，也不必还在。另有路径指向的内容保留。更正会保留，内容再次收录时仍然应用。要么全部完成，要么（中途中断时）完全不变。"
        ),
        Wording(
          "A folder that has moved needs no removal: ingest it at its new place, and the archive knows its files by their new paths. Files that have moved and were changed as well are new ones; take the old paths out then.",
          "文件夹移动后不必移出：在新位置再次收录，档案库即改用新路径。移动后又改动过的文件视为新文件，此时可移出旧路径。"),
      ],
      operands: [
        OperandSpec(
          "PATH", minimum: 1, hint: .path,
          Wording("files and folders, by the path that they were ingested from", "文件或文件夹，写收录时的路径"))
      ],
      groups: [
        OptionGroup(UsageHeadings.output, [.dryRun]), OptionGroup(UsageHeadings.input, [.lexicon]),
      ],
      examples: [
        ExampleSpec("zzdaily remove --dry-run scans/2020", Wording("what would go", "查看将移出什么")),
        ExampleSpec("zzdaily remove scans/2020", Wording("a folder that was not meant", "移出误收的文件夹")),
        ExampleSpec("zzdaily remove scans/notes.txt", Wording("a file that is no page", "移出一个不是报纸的文件")),
      ])
  ) { arguments, context throws(Failure) in
    let path = try Archive.path(arguments, context)
    let remover = Remover(lexicon: try LexiconOption.read(arguments, context))
    let isDry = arguments.has(.dryRun)
    var report: Remover.Report
    do throws(StoreError) {
      report =
        isDry
        ? Remover.Report(removal: try remover.plan(arguments.operands, in: path))
        : try remover.remove(arguments.operands, from: path)
    } catch { throw Failure(error) }
    let removal = report.removal
    for path in removal.unknown { context.say(.removeUnknown, path) }
    guard !removal.sources.isEmpty else { return .nothingFound }
    if isDry {
      for source in removal.sources {
        let effect =
          source.staysAs.map { context.said(.removeStays, $0) }
          ?? context.said(.exported, String(source.articles))
        try context.print(Display.line(source.path) + "  " + context.style.dim(Display.line(effect)))
      }
    }
    for failure in report.failures { context.say(failure) }
    try context.print(
      context.said(
        isDry ? .removePlan : .removeReport, String(removal.sources.count), String(removal.dumps),
        String(removal.articles)))
    let staying = removal.sources.compactMap { source in source.staysAs.map { (source.path, $0) } }
    if !isDry, let first = staying.first {
      context.mention(.removeKept, String(staying.count), first.0, first.1)
    }
    if removal.corrections > 0 { context.mention(.removeCorrections, String(removal.corrections)) }
    if report.isRefreshDue { context.mention(.refreshDue) }
    return removal.unknown.isEmpty && report.failures.isEmpty ? .done : .doneInPart
  }
}
