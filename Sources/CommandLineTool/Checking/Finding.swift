import ArchiveModel
import ArchiveStore

/// A place that is worth a look: what was noticed, and where.
struct Finding {
  /// The path of the dump.
  var path: String
  /// The article; `nil` for what was noticed of a page as a whole.
  var article: ArchivedArticle?
  /// The label of the page, `nil` when unknown.
  var page: String?
  /// The day of the page, `nil` when unknown.
  var date: CalendarDate?
  var diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic, of article: ArchivedArticle) {
    path = article.source.path
    self.article = article
    page = article.pageLabel
    date = article.issueDate?.date
    self.diagnostic = diagnostic
  }

  init(_ diagnostic: Diagnostic, of page: DiagnosedPage) {
    path = page.path
    self.page = page.label
    date = page.date
    self.diagnostic = diagnostic
  }
}

extension Diagnostic.Code {
  /// All codes, the worst first: what is lost for a reader, then what may have been read wrongly, then what was repaired or is only
  /// remarked.
  static let worstFirst: [Diagnostic.Code] = [
    .correctionUnfit, .undecodable, .textLost, .orphanFragment, .truncatedEnd, .loneContinuation,
    .dateConflict,
    .uncertainBoundary, .fragmentMoved, .repeatedPassage, .dateUnknown, .suspectName, .suspectPlace,
    .foreignToken,
    .headlineMissing, .severalPages, .unbalancedQuotes, .continuedElsewhere, .repeatedText, .spacedCharacters,
    .markup, .corrected,
  ]
}
