import Lexicon

/// What the articles of a page are about, asked line by line: whether a line is about like things, though in other words.
struct ArticleMeanings {
  private let groups: MeaningGroups
  /// For each line the article that it surely belongs to; -1 for none.
  private let article: [Int]
  /// The likeness of the line that was asked of last with the articles, by their ordinal modulo 16.
  private var known = InlineArray<16, Float>(repeating: .nan)
  private var line = -1

  /// - Parameters:
  ///   - meanings: what the lines are about.
  ///   - articles: for each line the article that it stands in, -1 for none.
  ///   - count: the number of articles.
  ///   - isTrusted: whether a line surely belongs to the article that it stands in; the others do not count.
  init(_ meanings: MeaningIndex, articles: [Int], count: Int, isTrusted: [Bool]) {
    article = articles.indices.map { isTrusted[$0] ? articles[$0] : -1 }
    groups = MeaningGroups(meanings, groups: article, count: count)
  }

  /// How alike a line and the rest of an article are: a cosine, 0 where nothing is known.
  mutating func likeness(of line: Int, with candidate: Int) -> Float {
    if line != self.line {
      self.line = line
      known = InlineArray(repeating: .nan)
    }
    let place = candidate & 15
    guard known[place].isNaN else { return known[place] }
    known[place] = groups.likeness(line, candidate, isOwn: article[line] == candidate)
    return known[place]
  }
}
