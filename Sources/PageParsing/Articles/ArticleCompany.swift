import Lexicon

/// What a line shares with the lines above it that a reading of the page puts into an article.
struct Company {
  /// The three pairs of characters that the article has most before all other lines, and all such pairs, in log-odds.
  var strongest: Float = 0
  var all: Float = 0
  /// On how many lines of the article a pair stands that no other line of the page has, at most.
  var only: Float = 0
  /// The same pairs, those that newspaper text seldom has weighing more: all, the one that weighs most, all by logarithm.
  var rare: Float = 0
  var rarest: Float = 0
  var rareLog: Float = 0
  /// The rarity of all pairs shared, those of many other lines weighing less.
  var share: Float = 0
  /// Cosines of meaning: of the line and the article, of the line with the subheads above it, of the line and the article's line
  /// that it is most alike to; `sure` counts the second by how many lines the article has.
  var like: Float = 0
  var likeBelow: Float = 0
  var likeMost: Float = 0
  var sure: Float = 0

  /// Calls `add` with each sign and its value.
  @inline(__always)
  func forEach(_ add: (PlainSign, Float) -> Void) {
    if only > 0 { add(.onlyHere, min(5, only) / 2) }
    if only >= 2 { add(.onlyHereTwice, 1) }
    if only >= 3 { add(.onlyHereThrice, 1) }
    if strongest > 0 {
      add(.ownPairs, min(8, strongest) / 2)
      add(.ownPairsAll, min(3, all))
      add(.rarePairs, min(4, rare))
      add(.rarestPair, rarest / 10)
      add(.rarePairsLog, rareLog)
    }
    if share > 0 { add(.pairShare, min(4, share)) }
    if like != 0 { add(.likeAbove, like) }
    if likeBelow != 0 { add(.likeAboveWithSubhead, likeBelow) }
    if likeBelow > 0 { add(.likeAboveSurely, likeBelow) }
    if likeMost != 0 { add(.likeMost, likeMost) }
    if sure != 0 { add(.likeMany, sure) }
  }
}

/// What a line shares with the articles of a page as readings of the page put them together: `ArticleTopics` knows only what
/// stands where.
///
/// Only the lines above count, no more than `reach`, so that time is linear in the lines of the page.
struct ArticleCompany {
  /// So many lines above are looked at.
  static let reach = 160
  /// So many of an article's last lines are compared by meaning.
  private static let most = 12
  /// So many lines that have a pair are looked at.
  private static let mostLines = 24

  private let topics: TopicIndex
  private let pairs: PairLines
  private var grams: MeaningGrams
  /// For each line above the lane of the article that the reading at hand puts it in; -1 for none. A lane is the article's
  /// ordinal modulo 16.
  private var owner: [Int8]
  /// The last lines of each lane's article, the last first.
  private var members = [Int32](repeating: 0, count: 16 * most)
  private var counts = InlineArray<16, Int>(repeating: 0)
  private var found = [Company](repeating: Company(), count: 16)

  init(_ topics: TopicIndex, count: Int) {
    self.topics = topics
    pairs = PairLines(topics)
    grams = MeaningGrams(topics.meanings)
    owner = [Int8](repeating: -1, count: count)
  }

  /// What the line that was read last shares with an article of the window.
  subscript(article: Int) -> Company { found[article & 15] }

  /// Reads what a line shares with each article of the window.
  ///
  /// - Parameters:
  ///   - line: the line; none before those asked of earlier.
  ///   - subheads: the subheads right above it, which go where it goes.
  ///   - paths: the steps of all readings.
  ///   - last: the last step of the reading at hand.
  ///   - lowest: the first article of the window.
  mutating func read(_ line: Int, below subheads: [Int], _ paths: AssemblyPaths, _ last: Int, lowest: Int) {
    let first = max(0, line - Self.reach)
    for above in first..<line { owner[above] = -1 }
    counts = InlineArray(repeating: 0)
    paths.follow(last, downTo: first) { above, article in
      guard article >= lowest else { return }
      let lane = article & 15
      owner[above] = Int8(truncatingIfNeeded: lane)
      if counts[lane] < Self.most {
        members[lane * Self.most + counts[lane]] = Int32(truncatingIfNeeded: above)
        counts[lane] += 1
      }
    }
    for lane in 0..<16 { found[lane] = Company() }
    readPairs(line, below: subheads, first)
    for lane in 0..<16 where counts[lane] > 0 { readMeaning(line, below: subheads, lane) }
  }

  /// The pairs that a line shares with each article.
  private mutating func readPairs(_ line: Int, below subheads: [Int], _ first: Int) {
    // For each lane the three strongest pairs, the best first.
    var strongest = InlineArray<16, SIMD4<Float>>(repeating: SIMD4())
    for pair in topics.shared(of: line) {
      var lines = InlineArray<16, UInt8>(repeating: 0)
      var lanes: UInt16 = 0
      var own = 1
      for above in pairs.lines(of: pair, above: line).suffix(Self.mostLines) where Int(above) >= first {
        let lane = owner[Int(above)]
        if lane >= 0 {
          lines[Int(lane)] += 1
          lanes |= 1 << UInt16(lane)
        } else if subheads.contains(Int(above)) {
          own += 1
        }
      }
      guard lanes != 0 else { continue }
      let rarity = topics.rarity(of: pair)
      while lanes != 0 {
        let lane = lanes.trailingZeroBitCount
        lanes &= lanes - 1
        let here = Float(lines[lane])
        let elsewhere = Float(topics.lineCount(of: pair) - own) - here
        found[lane].share += rarity / (1 + elsewhere)
        if elsewhere <= 0 { found[lane].only = max(found[lane].only, here) }
        let odds = Float.log((here + 0.3) / (elsewhere + 0.3))
        guard odds > 0 else { continue }
        found[lane].all += odds
        found[lane].rare += odds * rarity
        found[lane].rarest = max(found[lane].rarest, odds * rarity)
        let three = strongest[lane]
        if odds > three[0] {
          strongest[lane] = SIMD4(odds, three[0], three[1], 0)
        } else if odds > three[1] {
          strongest[lane] = SIMD4(three[0], odds, three[1], 0)
        } else if odds > three[2] {
          strongest[lane][2] = odds
        }
      }
    }
    let size = Float(max(8, topics.size(of: line))).squareRoot()
    for lane in 0..<16 where found[lane].share > 0 {
      found[lane].strongest = strongest[lane].sum()
      found[lane].all /= size
      found[lane].share /= size * 6
      found[lane].rareLog = min(2, Float.log(1 + found[lane].rare) / 3)
      found[lane].rare /= size * 6
    }
  }

  /// How alike in meaning a line and an article are.
  private mutating func readMeaning(_ line: Int, below subheads: [Int], _ lane: Int) {
    let square = grams.square(line)
    guard square > 1e-6 else { return }
    let lines = members[lane * Self.most..<lane * Self.most + counts[lane]]
    let articleSquare = grams.square(of: lines, lane)
    guard articleSquare > 1e-6 else { return }
    var product: Float = 0
    var most = -Float.infinity
    for above in lines {
      let gram = grams.product(line, Int(above))
      product += gram
      let own = grams.square(Int(above))
      if own > 1e-6 { most = max(most, gram / (own * square).squareRoot()) }
    }
    found[lane].like = product / (articleSquare * square).squareRoot()
    found[lane].likeMost = most > -.infinity ? most : 0
    var (whole, wholeSquare) = (product, square)
    for (position, subhead) in subheads.enumerated() {
      for above in lines { whole += grams.product(subhead, Int(above)) }
      wholeSquare += grams.square(subhead) + 2 * grams.product(line, subhead)
      for other in subheads[..<position] { wholeSquare += 2 * grams.product(subhead, other) }
    }
    guard wholeSquare > 1e-6 else { return }
    found[lane].likeBelow = whole / (articleSquare * wholeSquare).squareRoot()
    found[lane].sure = found[lane].likeBelow * min(1, Float(counts[lane]).squareRoot() / 2.5)
  }
}
