import ArchiveModel
import ArchiveStore

/// References by GB/T 7714, numeric style, a line each.
///
/// 作者. 题名[N]. 报纸名, 出版日期(版次). The edition of 2025, in force since 2026-07-01, has full-width commas and
/// brackets. More than three authors become three and 等; what is not known is left out.
struct GBT7714Writer: ArticleWriter {
  enum Edition: Sendable {
    case of2015, of2025
  }

  let edition: Edition

  mutating func write(_ archived: ArchivedArticle, _ console: Console) throws(Failure) {
    let comma = edition == .of2025 ? "，" : ", "
    let authors = archived.authors
    let names = authors.count > 3 ? Array(authors.prefix(3)) + ["等"] : authors
    var text = names.isEmpty ? "" : names.joined(separator: comma) + ". "
    text += "\(archived.title)[N]. \(archived.newspaper)"
    if let date = archived.issueDate?.date { text += comma + date.description }
    if let page = archived.pageLabel { text += edition == .of2025 ? "（\(page)）" : "(\(page))" }
    try console.write(Display.line(text) + ".\n")
  }
}

extension ArchivedArticle {
  /// Who counts as its authors in a reference: writers in printed order, each once; photographers only where there
  /// is nobody else; never editors.
  var authors: [String] {
    let writers = article.credits.filter { $0.role != .photographer && $0.role != .editor }
    let credits = writers.isEmpty ? article.credits.filter { $0.role == .photographer } : writers
    var names: [String] = []
    for credit in credits where !names.contains(credit.name) { names.append(credit.name) }
    return names
  }
}
