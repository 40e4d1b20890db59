public import SearchQuery

/// What to look for and what to tell about it.
public struct SearchRequest: Sendable {
  /// In which order hits come.
  public enum Order: Sendable, Hashable {
    /// The latest day first; within a day by page, source and position. Undated articles come last.
    case newestFirst
    /// The earliest day first; undated articles come first.
    case oldestFirst
    /// The best match first, scored over a bounded set of candidates (`SearchResult.isBounded`).
    case relevance
  }

  /// How the hits are counted.
  public enum Counting: Sendable, Hashable {
    /// Not at all.
    case none
    /// Up to that many.
    case upTo(Int)
    /// All.
    case exact

    /// How far to count; `nil` for not at all.
    var limit: Int? {
      switch self {
      case .none: nil
      case .upTo(let most): most
      case .exact: Int.max
      }
    }
  }

  /// The query; `nil` finds every article that the filter lets through.
  public var query: SearchQuery.Expression?
  /// Which articles are meant.
  public var filter = ArticleFilter()
  /// The order of the hits.
  public var order = Order.newestFirst
  /// How many hits to give; `nil` for all.
  public var limit: Int? = 20
  /// How many hits to leave out first.
  public var offset = 0
  /// How to count.
  public var counting = Counting.upTo(1000)
  /// By what to count all hits; their counts are exact.
  public var facets: [Facet] = []
  /// How many values of a facet to give at most, the commonest; `nil` for all. Years and months are given all.
  public var facetLimit: Int? = 20
  /// The width of a snippet in terminal cells (a Chinese character is two).
  public var snippetWidth = 120

  /// A request for everything, newest first.
  public init(query: SearchQuery.Expression? = nil) {
    self.query = query
  }
}
