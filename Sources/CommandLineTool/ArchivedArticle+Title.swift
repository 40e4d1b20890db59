import ArchiveModel
import ArchiveStore
import HanText

extension ArchivedArticle {
  /// What lists show where a headline is wanted: the headline, else the first text there is.
  var title: String {
    if let headline = article.headline { return headline }
    if let kicker = article.kicker { return kicker }
    return article.items.first.map { Display.width.truncated($0.text, to: 40) } ?? "—"
  }
}
