import ArchiveModel
import ArchiveStore
import HanText

/// Shows what a correction changes: the articles that read otherwise than before.
struct CorrectionEffect {
  let context: Context

  func write(_ dump: ArchivedDump, _ before: ParsedDump, _ after: ParsedDump) throws(Failure) {
    let sha256 = Hexadecimal.bytes(dump.sha256) ?? []
    let old = Set(
      ArchivedArticle.articles(of: before, path: dump.path, sha256: sha256).map(CorrectionEffect.content))
    var changes = 0
    for article in ArchivedArticle.articles(of: after, path: dump.path, sha256: sha256)
    where !old.contains(CorrectionEffect.content(article)) {
      changes += 1
      let lines = article.article.items.flatMap(\.lines)
      let range = lines.min().map { ":\($0)-\(lines.max() ?? $0)" } ?? ""
      try context.print("\(article.id)  " + context.style.bold(Display.line(article.title)))
      var facts = [Display.line(dump.path + range), article.article.kind.rawValue]
      if !article.article.creditedNames.isEmpty {
        facts.append(Display.line(article.article.creditedNames.joined(separator: "、")))
      }
      try context.print("  " + context.style.dim(facts.joined(separator: " · ")))
    }
    if changes == 0 { context.mention(before.furniture == after.furniture ? .fixHolds : .fixFurniture) }
  }

  /// What a reader sees of an article: all but its place in the list and what is said of the reading.
  private static func content(_ archived: ArchivedArticle) -> ArchivedArticle {
    var archived = archived
    archived.id = ""
    archived.issueDate?.evidence = []
    archived.article.position = 0
    archived.article.diagnostics = []
    archived.article.evidence = []
    return archived
  }
}

extension ParsedDump {
  /// The lines of all pages that belong to no article.
  fileprivate var furniture: [Int] { pages.flatMap(\.furniture) }
}
