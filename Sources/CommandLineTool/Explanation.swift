import ArchiveModel
import HanText

/// Tells in plain words why a page was read as it was: each decision with its lines, reasons and weights.
struct Explanation {
  let style: Style

  func write(_ page: Page, path: String, to console: Console) throws(Failure) {
    let date =
      page.issueDate.map { "\($0.date) (\($0.source.rawValue), \(decimals($0.confidence, 2)))" } ?? "?"
    try console.write(
      style.bold(Display.line("\(path): \(page.newspaper) \(date) \(page.label ?? "?")")) + "\n")
    for evidence in page.issueDate?.evidence ?? [] { try write(evidence, to: console) }
    for diagnostic in page.diagnostics { try write(diagnostic, to: console) }
    for article in page.articles { try write(article, to: console) }
  }

  func write(_ article: Article, to console: Console) throws(Failure) {
    let title = Display.line(article.headline ?? article.items.first?.text ?? "")
    try console.write(style.bold("\(article.position). \(title)") + " [\(article.kind.rawValue)]\n")
    for item in article.items {
      let lines = item.lines.map(String.init).joined(separator: "+")
      let text = Display.width.truncated(Display.line(item.text), to: 48)
      let role = Display.width.padded(item.role.rawValue, to: 12)
      try console.write("  \(role) \(Display.width.padded(lines, to: 9)) \(text)\n")
    }
    for evidence in article.evidence { try write(evidence, to: console) }
    for diagnostic in article.diagnostics { try write(diagnostic, to: console) }
  }

  private func write(_ evidence: Evidence, to console: Console) throws(Failure) {
    let weight = Display.width.padded(
      (evidence.weight < 0 ? "" : "+") + decimals(evidence.weight, 2), to: 7, .right)
    let lines = evidence.lines.isEmpty ? "" : " [\(evidence.lines.map(String.init).joined(separator: ","))]"
    let field = Display.width.padded(evidence.field, to: 18)
    try console.write("  \(field)\(weight)\(lines) \(Display.line(evidence.reason))\n")
  }

  private func write(_ diagnostic: Diagnostic, to console: Console) throws(Failure) {
    let lines = diagnostic.lines.map(String.init).joined(separator: ",")
    let text = Display.line(diagnostic.message)
    try console.write("  ! \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue) [\(lines)] \(text)\n")
  }
}

/// A number with a fixed count of decimals.
func decimals(_ number: Double, _ count: Int) -> String {
  guard number.isFinite, abs(number) < 1e12 else { return "?" }
  var scale = 1
  for _ in 0..<count { scale *= 10 }
  let scaled = Int((number * Double(scale)).rounded())
  let fraction = String(scale + Int(scaled.magnitude) % scale).dropFirst()
  return (scaled < 0 ? "-" : "") + String(Int(scaled.magnitude) / scale) + (count > 0 ? "." + fraction : "")
}
