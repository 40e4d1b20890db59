import ArchiveModel
import HanText

@testable import PageParsing

/// What an article of one kind tells of days, each line of it an item of one role.
func datingEvidence(_ text: String, kind: ArticleKind = .news, role: ItemRole = .body) -> DatingEvidence {
  let lines = text.split(separator: "\n").enumerated().map {
    DatingLine(number: $0.offset + 1, text: Folding.fold(Array($0.element.unicodeScalars)), role: role)
  }
  return MentionScanner().scan([DatingArticle(kind: kind, lines: lines)])
}
