public import ArchiveModel
public import HanText
public import Lexicon

/// One item of an article as the recogniser sees it.
public struct RecognitionItem: Sendable {
  /// What the item is: names in bylines are kept apart, titles and tables count.
  public var role: ItemRole
  /// Its text, repaired for reading, as printed.
  public let text: HanScalars
  /// The part of the text that is a byline (株洲日报讯(记者/…)): names in it are credits, not persons.
  public var byline: Range<Int>?
  /// The text folded, where somebody did that before.
  let folded: HanScalars?

  /// An item to read.
  public init(role: ItemRole, text: HanScalars, byline: Range<Int>? = nil) {
    self.init(role: role, text: text, folded: nil, byline: byline)
  }

  /// An item to read whose text was folded before (`Folding.fold`).
  package init(role: ItemRole, text: HanScalars, folded: HanScalars?, byline: Range<Int>?) {
    self.role = role
    self.text = text
    self.folded = folded
    self.byline = byline
  }
}

/// One article as the recogniser sees it.
public struct RecognitionArticle: Sendable {
  /// The items in reading order, repeats left out.
  public var items: [RecognitionItem]
  /// The credits that were read from its bylines.
  public var credits: [Credit]

  /// An article to read.
  public init(items: [RecognitionItem], credits: [Credit]) {
    self.items = items
    self.credits = credits
  }
}

/// Who and where, as found in one article.
public struct RecognizedNames: Sendable {
  /// Natural persons named in full, in order of appearance.
  public var persons: [PersonMention] = []
  /// County-level divisions by today's name, in the gazetteer's order.
  public var districts: [String] = []
  /// Towns and streets as written in the gazetteer, then villages and communities as printed.
  public var places: [String] = []
  /// Towns and streets that are probably misprinted, each with the number of the item of the article.
  public var suspects: [(item: Int, proposal: PlaceProposal)] = []
  /// Why; empty unless asked for.
  public var evidence: [Evidence] = []

  /// Nothing found.
  public init() {}
}

/// Finds persons and places in the articles of one page. Pure.
public struct NameRecognizer: Sendable {
  private let lexicon: Lexicon
  /// A finder that has read nothing yet: each page takes a copy.
  let finder: CandidateFinder

  /// A recogniser with that knowledge of the world.
  public init(lexicon: Lexicon) {
    self.init(lexicon: lexicon, model: .builtIn)
  }

  /// A recogniser with other weights than the built-in ones.
  package init(lexicon: Lexicon, model: NameModel) {
    self.lexicon = lexicon
    finder = CandidateFinder(lexicon: lexicon, model: model)
  }

  /// The names in each article of a page; the articles help each other (a name that one article names with
  /// certainty is recognised in the others).
  ///
  /// - Parameters:
  ///   - articles: all articles of the page.
  ///   - year: the year of the page where it is known: the gazetteer is dated.
  ///   - explain: whether to collect evidence.
  /// - Returns: the names, one value for each article in the same order.
  public func recognize(_ articles: [RecognitionArticle], year: Int?, explain: Bool) -> [RecognizedNames] {
    read(articles, year: year).map { $0.names(lexicon: lexicon, explain: explain) }
  }

  /// The same before it is summed up: what may be a name in each item.
  package func read(_ articles: [RecognitionArticle], year: Int?) -> [ArticleReading] {
    var finder = finder
    var pages = articles.map { ArticleReading($0, lexicon: lexicon, year: year, finder: &finder) }
    var names = PageNames()
    for page in pages { page.register(in: &names) }
    for index in pages.indices { pages[index].decide(names, finder) }
    VillageNames(pages.flatMap(\.villages)).mark(in: &pages)
    return pages
  }
}
