import ArchiveModel

/// A field of an article that is compared by what it says.
public enum Field: String, Sendable, Hashable, CaseIterable {
  /// Standing labels.
  case section
  /// 引题.
  case kicker
  /// 主题.
  case headline
  /// 副题.
  case deck
  /// The name of the series.
  case series
  /// The title block: kicker, headline, deck and series together.
  case title
  /// Paragraphs, subheads, lists and notes.
  case body
  /// Captions and photographers' lines.
  case captions
  /// All credits in printed order: they count only when the whole list is right, as GROBID has it for authors.
  case authors
  /// Each credit, name and role.
  case credits
  /// Each person named.
  case persons
  /// Each district.
  case districts
  /// What sort of piece it is.
  case kind
  /// The day of printing.
  case publicationDate = "publication_date"
  /// The issue number, where the annotation gives one.
  case issueNumber = "issue_number"
  /// The page label, where the annotation gives one.
  case page
  /// The whole article but for persons and districts: every field above them is right, and nothing is there that should not be.
  case reading = "article_reading"
  /// The whole article: every field is right.
  case article

  /// The roles of items that a text field is made of; `nil` for a field that is not made of items.
  var roles: Set<ItemRole>? {
    switch self {
    case .section: [.section]
    case .kicker: [.kicker]
    case .headline: [.headline]
    case .deck: [.deck]
    case .series: [.series]
    case .title: [.kicker, .headline, .deck, .series]
    case .body: [.body, .subhead, .list, .note]
    case .captions: [.caption, .photoCredit]
    default: nil
    }
  }

  /// Whether the levels of likeness mean something: for texts, not for days, numbers and choices.
  public var isText: Bool {
    switch self {
    case .kind, .districts, .publicationDate, .issueNumber, .page: false
    default: true
    }
  }
}

/// How well one field was read, at one level of likeness.
public struct FieldScore: Sendable {
  /// The field.
  public var field: Field
  /// How like the texts had to be.
  public var level: MatchLevel
  /// Right, found and wanted.
  public var tally: Tally
  /// Where the F1 lies with 95 % confidence; `nil` where one page cannot tell.
  public var interval: ClosedRange<Double>?
}
