public import ArchiveModel

/// Which articles are meant, by what is known about them.
///
/// Values of one list are alternatives (OR); different lists must all hold (AND). An empty list says nothing.
public struct ArticleFilter: Sendable, Hashable {
  /// Persons named in the text.
  public var persons: [String] = []
  /// Persons named in the text whom only the archive tells: the article's own page does not show that it is a name.
  public var known: [String] = []
  /// Names in the credits, whatever the role.
  public var reporters: [String] = []
  /// Districts; the suffix may be left out (荷塘).
  public var districts: [String] = []
  /// Towns and streets.
  public var places: [String] = []
  /// The first day.
  public var from: CalendarDate?
  /// The last day.
  public var to: CalendarDate?
  /// Single days or spans of days (a month is its first to its last day).
  public var on: [ClosedRange<CalendarDate>] = []
  /// Page labels, in any case.
  public var pages: [String] = []
  /// Kinds.
  public var kinds: [ArticleKind] = []
  /// Words of a standing label.
  public var sections: [String] = []
  /// Words of a series' name.
  public var series: [String] = []
  /// Paths of dumps: a file, a folder or the end of either.
  public var sources: [String] = []
  /// Diagnostics that the article has.
  public var diagnostics: [Diagnostic.Code] = []

  /// A filter that lets everything through.
  public init() {}

  /// Whether it lets everything through.
  public var isEmpty: Bool { self == ArticleFilter() }
}
