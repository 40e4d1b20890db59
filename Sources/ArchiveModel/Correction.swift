/// One thing that a person put right in the reading of a dump.
///
/// A correction says what is true of lines of the dump ("line 17 begins an article"), not what to change in a reading of it.
/// It is kept with the hash of the dump's bytes, and lines of the same bytes never move: so it outlives another ingest,
/// another path, another version of the parser. Where the parser comes to say the same by itself, the correction holds
/// already and does nothing; where it cannot hold any more, that is reported.
///
/// **Where it is applied.** After the parser has decided the role and the article of every line, and before fields are made of
/// them. Two other places were weighed:
/// - as forced evidence, before decoding: the decoder would take the rest of the page along. That may help a neighbour and may
///   as well spoil one that was right; what a correction does would change with every change of a weight, and
///   nobody could tell from the correction what it does. A correction must change what it names and nothing else.
/// - on the finished page: then text, credits, persons, districts, kind and diagnostics of a corrected article would be those of
///   the wrong one, or every rule for making them would have to be written twice.
///
/// One thing has to be known earlier: where hard-wrapped printed lines are read as one paragraph, a line among them that a
/// correction begins something with is kept apart from the lines before it, and the page is decoded with it so.
///
/// In between, both hold: nothing but the named lines moves, and all fields follow from the corrected lines by the
/// same rules as everywhere.
public enum Correction: Sendable, Hashable {
  /// An article begins with this line; what its article held before it stays behind.
  case split(line: Int)
  /// The two lines are of one article; of two titles the later one becomes a subhead.
  case merge(line: Int, into: Int)
  /// Lines stand right behind or before another one, in its article.
  case move(lines: [Int], Place, line: Int)
  /// Lines are one paragraph (or one broken headline), in this order.
  case join(lines: [Int])
  /// A paragraph begins with this line.
  case part(line: Int)
  /// What lines are; `nil` for furniture of the page.
  case role(lines: [Int], ItemRole?)
  /// What sort of piece the article with this line is.
  case kind(line: Int, ArticleKind)
  /// What the headline of the article with this line reads.
  case headline(line: Int, String)
  /// The article with this line credits somebody.
  case credit(line: Int, Credit)
  /// The article with this line does not credit somebody.
  case uncredit(line: Int, Credit)
  /// The day on which the pages of the dump were printed; `nil` when nothing tells it.
  case date(CalendarDate?)
  /// The label of the pages of the dump; `nil` when they have none.
  case page(String?)
  /// The issue number; `nil` when nothing tells it.
  case issue(Int?)
  /// What a newer program wrote and this one cannot understand: kept, and reported as not fitting.
  case unknown(String)

  /// On which side of a line.
  public enum Place: String, Sendable, Hashable, CaseIterable {
    /// After it.
    case behind
    /// Before it.
    case before
  }

  /// The lines that it names, in the order in which it names them; empty for what is said of whole pages.
  public var lines: [Int] {
    switch self {
    case .split(let line), .part(let line), .kind(let line, _), .headline(let line, _), .credit(let line, _),
      .uncredit(let line, _):
      [line]
    case .merge(let line, let into): [line, into]
    case .move(let lines, _, let line): lines + [line]
    case .join(let lines), .role(let lines, _): lines
    case .date, .page, .issue, .unknown: []
    }
  }

  /// The lines with which it begins something: they go on from no printed line before them.
  public var beginnings: [Int] {
    switch self {
    case .split(let line), .part(let line): [line]
    case .move(let lines, _, _), .role(let lines, _):
      lines.enumerated().filter { $0.offset == 0 || lines[$0.offset - 1] != $0.element - 1 }.map(\.element)
    default: []
    }
  }
}
