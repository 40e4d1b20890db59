import ArchiveStore
import ArgumentParsing

extension Command {
  static let optimize = Command(
    CommandSpec(
      name: "optimize", summary: Wording("make searches quicker after a large ingest", "大量收录之后加快检索"),
      discussion: [
        Wording(
          "Merges the parts that the index grew in into one and gives unused room back. Nothing that a search finds changes. Searches go on meanwhile; other ingests wait.",
          "把分段增长的索引合并为一，并收回空余空间，检索结果不变。期间可照常检索，其他收录须等待。")
      ],
      examples: [ExampleSpec("zzdaily optimize", Wording("once the whole run is in", "全部收录之后"))])
  ) { arguments, context throws(Failure) in
    let path = try Archive.path(arguments, context)
    do throws(StoreError) {
      var writer = try ArchiveWriter(path: path, mayBeMissing: false)
      let size = try writer.optimize()
      func megabytes(_ bytes: Int) -> String { decimals(Double(bytes) / 1e6, 1) }
      context.mention(.optimized, path, megabytes(size.after), megabytes(size.before))
    } catch { throw Failure(error) }
    return .done
  }
}
