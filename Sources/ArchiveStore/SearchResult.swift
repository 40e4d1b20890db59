public import ArchiveModel

/// How many articles match.
public enum HitCount: Sendable, Hashable {
  /// So many.
  case exact(Int)
  /// So many and perhaps more.
  case atLeast(Int)
}

/// What a search found.
public struct SearchResult: Sendable {
  /// The hits in order.
  public var hits: [SearchHit] = []
  /// How many articles match; `nil` when it was not asked for.
  public var total: HitCount?
  /// Whether the order by relevance was made among a part of the matching articles only.
  public var isBounded = false
  /// The counts by facet, each with the commonest value first (years and months in order).
  public var facets: [Facet: [FacetCount]] = [:]

  /// Nothing found.
  public init() {}
}

/// An article that matches.
public struct SearchHit: Sendable, Hashable {
  /// The article.
  public var article: ArchivedArticle
  /// Its best passage.
  public var snippet: Snippet
  /// Its score, when ordered by relevance.
  public var score: Double?

  /// A hit.
  public init(article: ArchivedArticle, snippet: Snippet, score: Double? = nil) {
    self.article = article
    self.snippet = snippet
    self.score = score
  }
}

/// A passage of an article with the matches in it.
///
/// All positions count Unicode scalars (what Python and SQLite call characters).
public struct Snippet: Sendable, Hashable {
  /// The passage, cut out of one item as printed.
  public var text: String
  /// The matches in the passage, in order, none overlapping another.
  public var highlights: [Range<Int>]
  /// The number of the item in `article.items`, from 0.
  public var item: Int
  /// The role of the item.
  public var role: ItemRole
  /// Where the passage begins in the item's text.
  public var offset: Int
  /// Whether the item goes on before the passage.
  public var isCutBefore: Bool
  /// Whether the item goes on after the passage.
  public var isCutAfter: Bool

  /// A passage.
  public init(
    text: String, highlights: [Range<Int>], item: Int, role: ItemRole, offset: Int, isCutBefore: Bool,
    isCutAfter: Bool
  ) {
    self.text = text
    self.highlights = highlights
    self.item = item
    self.role = role
    self.offset = offset
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }
}
