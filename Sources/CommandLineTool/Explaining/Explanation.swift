import ArchiveModel
import ArgumentParsing
import HanText

/// Tells in plain words why a page was read as it was: each decision with its lines, reasons and weights.
struct Explanation {
  /// The cells of an item's text off a terminal: enough to know it by.
  private static let textCells = 48
  /// What stands before it.
  private static let itemIndent = 25

  let context: Context

  func write(_ page: Page, path: String) throws(Failure) {
    let date =
      page.issueDate.map { "\($0.date) (\($0.source.rawValue), \(share($0.confidence, 2)))" } ?? "?"
    try context.print(
      context.style.bold(Display.line("\(path): \(page.newspaper) \(date) \(page.label ?? "?")")))
    for evidence in page.issueDate?.evidence ?? [] { try write(evidence) }
    for diagnostic in page.diagnostics { try write(diagnostic) }
    for article in page.articles { try write(article) }
  }

  private func write(_ article: Article) throws(Failure) {
    let title = Display.line(article.headline ?? article.items.first?.text ?? "")
    try context.print(context.style.bold("\(article.position). \(title)") + " [\(article.kind.rawValue)]")
    let cells = context.columns.map { max(10, $0 - Explanation.itemIndent) } ?? Explanation.textCells
    for item in article.items {
      let lines = item.lines.map(String.init).joined(separator: "+")
      let text = Display.width.truncated(Display.line(item.text), to: cells)
      let role = Display.width.padded(item.role.rawValue, to: 12)
      try context.print("  \(role) \(Display.width.padded(lines, to: 9)) \(text)")
    }
    for evidence in article.evidence { try write(evidence) }
    for diagnostic in article.diagnostics { try write(diagnostic) }
  }

  private func write(_ evidence: Evidence) throws(Failure) {
    let weight = Display.width.padded(
      (evidence.weight < 0 ? "" : "+") + decimals(evidence.weight, 2), to: 7, .right)
    let lines = evidence.lines.isEmpty ? "" : " [\(evidence.lines.map(String.init).joined(separator: ","))]"
    let field = Display.width.padded(evidence.field, to: 18)
    try context.print(
      "  \(field)\(weight)\(lines) \(Display.line(evidence.told(in: context.language)))",
      hanging: Explanation.itemIndent + 2)
  }

  private func write(_ diagnostic: Diagnostic) throws(Failure) {
    let lines = diagnostic.lines.map(String.init).joined(separator: ",")
    let text = Display.line(diagnostic.told(in: context.language))
    let severity = diagnostic.severity.wording.text(in: context.language)
    try context.print("  ! \(severity) \(diagnostic.code.rawValue) [\(lines)] \(text)")
  }
}
