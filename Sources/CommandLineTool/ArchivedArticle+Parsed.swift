import ArchiveModel
import ArchiveStore
import HanText

extension ArchivedArticle {
  /// The articles of a dump as an archive would keep them: with the ids that an ingest gives.
  static func articles(of dump: ParsedDump, from source: Source) -> [ArchivedArticle] {
    var position = 0
    return dump.pages.flatMap { page in
      page.articles.map { article in
        position += 1
        return ArchivedArticle(
          id: id(of: page, position: position, sha256: source.sha256), newspaper: page.newspaper,
          issueDate: page.issueDate, issueNumber: page.issueNumber, pageLabel: page.label, article: article,
          source: source)
      }
    }
  }

  private static func id(of page: Page, position: Int, sha256: String) -> String {
    let day = page.issueDate.map { $0.date.description.filter { $0 != "-" } } ?? "00000000"
    let place = (position < 10 ? "0" : "") + String(position)
    return "\(day)-\(page.label ?? "0")-\(place)-\(sha256.prefix(8))"
  }

  /// What lists show where a headline is wanted: the headline, else the first text there is.
  var title: String {
    if let headline = article.headline { return headline }
    if let kicker = article.kicker { return kicker }
    return article.items.first.map { Display.width.truncated($0.text, to: 40) } ?? "—"
  }
}
