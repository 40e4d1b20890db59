import ArchiveModel

/// An article while it is put together: lines with what they are, in reading order.
struct Draft: Sendable {
  /// A line of an article.
  struct Entry: Sendable {
    /// The index of the line.
    var line: Int
    /// What it is.
    var state: LineState
  }

  /// An item of an article, still as lines.
  struct Piece: Sendable {
    var role: ItemRole
    /// Indexes of lines in reading order.
    var lines: [Int]
  }

  /// The lines in reading order.
  var entries: [Entry] = []
  /// The items made of them.
  var pieces: [Piece] = []
  /// Lines that were put back from elsewhere, with how sure that is (0 to 1).
  var moved: [(line: Int, confidence: Double)] = []
  /// Roles that a person gave to lines.
  var roles: [Int: ItemRole] = [:]
  /// What a person said of the article as a whole: kind, headline, credits.
  var statements: [Correction] = []
  /// All corrections that made it what it is.
  var corrections: [Correction] = []
  /// Whether it has no title because its beginning is lost or on another page.
  var beginsInside = false
}

extension LineState {
  /// Whether it is running text, which column breaks cut and which moves behind other articles.
  var isText: Bool { self == .body || self == .rest || self == .lead || self == .start }

  /// Whether it is of the title block.
  var isTitle: Bool { self == .section || isHeading }

  /// Whether it is a title of the article itself.
  var isHeading: Bool {
    self == .title || self == .titleMore || self == .kicker || self == .deck || self == .series
  }

  /// The role that it has in an article; `nil` for furniture.
  var role: ItemRole? {
    switch self {
    case .furniture: nil
    case .section: .section
    case .kicker: .kicker
    case .title, .titleMore: .headline
    case .deck: .deck
    case .series: .series
    case .byline, .signature: .byline
    case .lead, .body, .start, .rest: .body
    case .subhead: .subhead
    case .caption, .photo: .caption
    case .photoCredit: .photoCredit
    case .table: .table
    case .list: .list
    case .note: .note
    case .jump: .jump
    case .repeat: .repeat
    }
  }
}
