import ArchiveModel
import ArchiveStore
import HanText

/// A hit as people read it: id and headline, what is known of it, the passage.
struct HitText {
  let style: Style

  func write(_ hit: SearchHit, to context: Context) throws(Failure) {
    let article = hit.article
    try context.print("\(article.id)  " + style.bold(Display.line(article.title)))
    let facts = Display.line(facts(of: article).joined(separator: " · "))
    if !facts.isEmpty { try context.print("  " + style.dim(facts)) }
    let snippet = snippet(hit.snippet)
    if !snippet.isEmpty { try context.print("  " + snippet) }
  }

  private func facts(of article: ArchivedArticle) -> [String] {
    var facts: [String] = []
    if let date = article.issueDate?.date.description { facts.append(date) }
    if let page = article.pageLabel { facts.append(page + "版") }
    if article.article.kind != .news { facts.append(article.article.kind.rawValue) }
    facts += article.article.section
    let names = article.article.creditedNames
    if !names.isEmpty { facts.append(names.joined(separator: "、")) }
    if !article.article.districts.isEmpty { facts.append(article.article.districts.joined(separator: "、")) }
    return facts
  }

  private func snippet(_ snippet: Snippet) -> String {
    let marked = SnippetText.pieces(of: snippet).map { piece in
      let text = Display.line(piece.text)
      return piece.isHit ? (style.isOn ? style.hit(text) : "[\(text)]") : text
    }.joined()
    return (snippet.isCutBefore ? "…" : "") + marked
      + (snippet.isCutAfter && snippet.text.last != "…" ? "…" : "")
  }
}

/// A passage cut where its hits begin and end.
enum SnippetText {
  /// The pieces in order.
  static func pieces(of snippet: Snippet) -> [(text: String, isHit: Bool)] {
    let scalars = HanScalars(of: snippet.text)
    var pieces: [(String, Bool)] = []
    var position = 0
    func text(_ range: Range<Int>) -> String { String(scalars: scalars[range]) }
    for highlight in snippet.highlights {
      let hit = highlight.clamped(to: position..<max(position, scalars.count))
      if hit.lowerBound > position { pieces.append((text(position..<hit.lowerBound), false)) }
      if !hit.isEmpty { pieces.append((text(hit), true)) }
      position = hit.upperBound
    }
    if position < scalars.count { pieces.append((text(position..<scalars.count), false)) }
    return pieces
  }

  /// The passage as one text, its hits in brackets.
  static func marked(_ snippet: Snippet) -> String {
    (snippet.isCutBefore ? "…" : "")
      + pieces(of: snippet).map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
      + (snippet.isCutAfter && snippet.text.last != "…" ? "…" : "")
  }
}
