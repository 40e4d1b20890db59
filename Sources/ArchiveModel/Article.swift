/// What sort of piece an article is.
public enum ArticleKind: String, Sendable, Hashable, CaseIterable {
  /// 消息, 通讯 and everything that is none of the others.
  case news
  /// A photo that stands alone, with its text.
  case photo
  /// 声明, 公告, 讣告, 招聘, 启事, 更正.
  case notice
  /// A box of links, standings or statistics that goes with an article.
  case sidebar
  /// The rest of an article of another page.
  case continuation
  /// 评论, 社论.
  case commentary
  /// Poems, essays, serials of the supplement.
  case literary
  /// 广告.
  case advertisement
}

/// The other half of an article that goes on over pages.
public struct PageJump: Sendable, Hashable {
  /// The page that the paper names (`A2`, `3`); `nil` when it names none.
  public var page: String?
  /// The mark behind it (③); `nil` when there is none.
  public var mark: String?
  /// The id of the article at the other end, once it is known.
  public var article: String?

  /// A jump.
  public init(page: String? = nil, mark: String? = nil, article: String? = nil) {
    self.page = page
    self.mark = mark
    self.article = article
  }
}

/// One piece on a page with all its fields, each traceable through `items` to lines of the dump.
public struct Article: Sendable, Hashable {
  /// Its place on the page in reading order, from 1.
  public var position: Int
  /// What sort of piece it is.
  public var kind: ArticleKind
  /// The standing labels that it stands under, outermost first.
  public var section: [String]
  /// 引题, or `nil`.
  public var kicker: String?
  /// 主题, or `nil` where the page gives none.
  public var headline: String?
  /// 副题 in order.
  public var deck: [String]
  /// The name of the series with its part, or `nil`.
  public var series: String?
  /// The paper or agency that the byline names, without 讯 or 电 (新华社).
  public var agency: String?
  /// The byline as printed, without the text that follows it.
  public var byline: String?
  /// Who wrote, photographed or edited it, in printed order.
  public var credits: [Credit]
  /// Who is named in the text.
  public var persons: [PersonMention]
  /// The county-level divisions of the city that it names, by today's name.
  public var districts: [String]
  /// Towns and streets that it names, as written in the gazetteer, and villages and communities as printed (`VillageName`).
  public var places: [String]
  /// All its text in reading order.
  public var items: [Item]
  /// Where it began, for a continuation.
  public var continuedFrom: PageJump?
  /// Where it goes on.
  public var continuedOn: PageJump?
  /// What the parser was unsure of, in order of lines.
  public var diagnostics: [Diagnostic]
  /// Why it was read so; empty unless the parser was asked to explain.
  public var evidence: [Evidence]

  /// An article made of items, everything else unknown.
  public init(position: Int, kind: ArticleKind = .news, items: [Item]) {
    self.position = position
    self.kind = kind
    self.section = []
    self.deck = []
    self.credits = []
    self.persons = []
    self.districts = []
    self.places = []
    self.items = items
    self.diagnostics = []
    self.evidence = []
  }

  /// The body as plain text: paragraphs and subheads, one a line, repeats left out.
  public var text: String {
    items.filter { $0.role == .body || $0.role == .subhead || $0.role == .list || $0.role == .note }
      .map(\.text).joined(separator: "\n")
  }

  /// The names in the credits in printed order, each once: who wrote and photographed stands in two credits.
  public var creditedNames: [String] {
    var seen = Set<String>()
    return credits.map(\.name).filter { seen.insert($0).inserted }
  }
}
