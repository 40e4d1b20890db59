public import ArchiveModel

/// What an archive holds, in figures.
public struct ArchiveStatistics: Sendable, Hashable {
  /// The dumps.
  public var dumps = 0
  /// The paths that they came from.
  public var sources = 0
  /// The pages.
  public var pages = 0
  /// The articles.
  public var articles = 0
  /// The articles without a date.
  public var undatedArticles = 0
  /// The days with an article.
  public var days = 0
  /// The first day.
  public var firstDay: CalendarDate?
  /// The last day.
  public var lastDay: CalendarDate?
  /// Distinct names of persons.
  public var persons = 0
  /// Mentions of persons whom only other pages of the archive tell.
  public var knownMentions = 0
  /// Whether articles came, went or changed since such persons were last looked for.
  public var isRefreshDue = false
  /// Distinct names of reporters.
  public var reporters = 0
  /// The bytes of all dumps as they were.
  public var dumpBytes = 0
  /// The bytes of the archive file.
  public var fileBytes = 0

  /// Nothing.
  public init() {}
}
