import ArchiveStore
import ArgumentParsing

extension Command {
  static let verify = Command(
    CommandSpec(
      name: "verify", summary: Wording("is the archive file sound?", "档案库文件是否完好"),
      discussion: [
        Wording(
          "Reads the whole file: its pages and indexes, references between tables, and whether each dump still has the bytes that were ingested. Exit status 4 when it does not.",
          "通读整个文件：检查数据页与索引、表间引用，以及每份文字稿是否与收录时逐字节相同。有问题时退出状态为 4。")
      ],
      examples: [ExampleSpec("zzdaily verify", Wording("after a crash or a copy", "崩溃或复制之后"))])
  ) { arguments, context throws(Failure) in
    let archive = try Archive.open(arguments, context)
    let problems: [ArchiveProblem]
    do throws(StoreError) { problems = try archive.verify() } catch { throw Failure(error) }
    for problem in problems { try context.print(Display.line(problem.told(in: context.language))) }
    if problems.isEmpty { context.mention(.sound) }
    return problems.isEmpty ? .done : .noArchive
  }
}
