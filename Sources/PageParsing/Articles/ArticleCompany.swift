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
/// Only the lines above count, no more than `reach`, so that time is linear in the lines of the page. What does not
/// depend on the reading is worked out once for a line (`begin`), the lines of the articles once for a reading (`follow`),
/// and what is shared only for articles that are asked for.
struct ArticleCompany {
  /// So many lines above are looked at.
  static let reach = 160
  /// So many of an article's last lines are compared by meaning.
  private static let most = 12
  /// So many lines that have a pair are looked at.
  private static let mostLines = 24

  /// Some of the lines in reach above the line at hand, the nearest in the lowest bit.
  private struct LinesAbove {
    private var near: UInt64 = 0
    private var farther: UInt64 = 0
    private var farthest: UInt64 = 0

    /// Adds the line that stands so many lines above the nearest.
    @inline(__always)
    mutating func insert(_ distance: Int) {
      let bit: UInt64 = 1 << UInt64(distance & 63)
      if distance < 64 { near |= bit } else if distance < 128 { farther |= bit } else { farthest |= bit }
    }

    @inline(__always)
    var isEmpty: Bool { near | farther | farthest == 0 }

    /// How far above the nearest line the first of them stands; of none 192.
    @inline(__always)
    var nearest: Int {
      if near != 0 { return near.trailingZeroBitCount }
      return farther != 0 ? 64 + farther.trailingZeroBitCount : 128 + farthest.trailingZeroBitCount
    }

    /// Takes the nearest out.
    @inline(__always)
    mutating func removeNearest() {
      if near != 0 {
        near &= near - 1
      } else if farther != 0 {
        farther &= farther - 1
      } else {
        farthest &= farthest &- 1
      }
    }

    /// How many lines both have.
    @inline(__always)
    func common(_ other: LinesAbove) -> Int {
      let (a, b, c) = (near & other.near, farther & other.farther, farthest & other.farthest)
      guard a | b | c != 0 else { return 0 }
      // Mostly one.
      if b | c == 0, a & (a &- 1) == 0 { return 1 }
      let upper = b | c == 0 ? 0 : b.nonzeroBitCount + c.nonzeroBitCount
      return a.nonzeroBitCount + upper
    }
  }

  /// A pair of characters of the line at hand that lines above it have.
  private struct SharedPair {
    var above: LinesAbove
    /// How many lines have it beside the line and the subheads right above it.
    var others: Int
    var rarity: Float
  }

  /// How alike in meaning the line at hand and one above are.
  private struct Like {
    /// The product of both; `nan` where not asked for.
    var product = Float.nan
    /// The cosine; below all others where the line above says nothing.
    var cosine: Float = 0
  }

  /// The log-odds of a pair that so many lines of an article have, and so many others, fewer: `[lines * most + others]`.
  private static let pairOdds: [Float] = (0...mostLines).flatMap { here in
    (0...mostLines).map { Float.log((Float(here) + 0.3) / (Float($0) + 0.3)) }
  }

  private let topics: TopicIndex
  private let pairs: PairLines
  private var grams: MeaningGrams
  /// The rarity of each pair that was asked for.
  private var rarities: [Float]

  // Of the line at hand.
  private var line = 0
  /// The subheads right above it, which go where it goes.
  private var subheads: [Int] = []
  private var shared: [SharedPair] = []
  /// The root of its number of pairs.
  private var size: Float = 1
  /// What is known of its likeness with each line above, by how far that stands above the nearest.
  private var likes = [Like](repeating: Like(), count: reach)

  // Of the reading at hand, by the lane of the article: its ordinal modulo 16.
  /// The lines that the reading puts into each lane's article.
  private var lanes = [LinesAbove](repeating: LinesAbove(), count: 16)
  /// The last lines of the article at hand, the last first.
  private var members: [Int32] = []

  private let pairOdds = Self.pairOdds

  init(_ topics: TopicIndex) {
    self.topics = topics
    pairs = PairLines(topics)
    grams = MeaningGrams(topics.meanings, lines: topics.count)
    rarities = [Float](repeating: .nan, count: topics.sharedCount)
  }

  /// Turns to a line.
  ///
  /// - Parameters:
  ///   - line: the line; none before those asked of earlier.
  ///   - subheads: the subheads right above it.
  mutating func begin(_ line: Int, below subheads: [Int]) {
    self.line = line
    self.subheads = subheads
    shared.removeAll(keepingCapacity: true)
    size = Float(max(8, topics.size(of: line))).squareRoot()
    let first = max(0, line - Self.reach)
    for distance in 0..<line - first { likes[distance] = Like() }
    for pair in topics.shared(of: line) {
      var above = LinesAbove()
      var own = 1
      for other in pairs.lines(of: pair, above: line).suffix(Self.mostLines) where Int(other) >= first {
        if subheads.contains(Int(other)) { own += 1 } else { above.insert(line - 1 - Int(other)) }
      }
      guard !above.isEmpty else { continue }
      shared.append(
        SharedPair(above: above, others: topics.lineCount(of: pair) - own, rarity: rarity(of: pair)))
    }
  }

  private mutating func rarity(of pair: UInt32) -> Float {
    let known = rarities[Int(pair)]
    guard known.isNaN else { return known }
    let rarity = topics.rarity(of: pair)
    rarities[Int(pair)] = rarity
    return rarity
  }

  /// Turns to a reading of the page.
  ///
  /// - Parameters:
  ///   - paths: the steps of all readings.
  ///   - last: the last step of the reading.
  ///   - lowest: the first article of the window.
  mutating func follow(_ paths: AssemblyPaths, _ last: Int, lowest: Int) {
    let first = max(0, line - Self.reach)
    // Out of reach of all others, they are one stretch of memory.
    var lanes: [LinesAbove] = []
    swap(&lanes, &self.lanes)
    Self.read(paths, last, downTo: first, lowest: lowest, nearest: line - 1, into: &lanes)
    swap(&lanes, &self.lanes)
    readSquares()
  }

  private static func read(
    _ paths: AssemblyPaths, _ last: Int, downTo first: Int, lowest: Int, nearest: Int,
    into lanes: inout [LinesAbove]
  ) {
    var lanes = lanes.mutableSpan
    for lane in lanes.indices { lanes[lane] = LinesAbove() }
    var step = last
    while step > 0 {
      let place = paths[step]
      guard place.line >= first else { return }
      step = place.before
      if place.article >= lowest { lanes[place.article & 15].insert(nearest - place.line) }
    }
  }

  /// The squares of all articles of the reading, be they asked for or not: of readings that differ further up the first
  /// counts, and that must not depend on what is asked for.
  private mutating func readSquares() {
    guard grams.square(line) > Self.leastSquare else { return }
    for lane in 0..<16 where !lanes[lane].isEmpty {
      if grams.knowsSquare(endingWith: line - 1 - lanes[lane].nearest, lane) { continue }
      members.removeAll(keepingCapacity: true)
      _ = Self.forEachLast(of: lanes[lane]) { members.append(Int32(truncatingIfNeeded: line - 1 - $0)) }
      grams.workOutSquare(of: members, lane)
    }
  }

  /// What has a shorter square says nothing.
  private static let leastSquare: Float = 1e-6

  /// What the line shares with an article of the window as the reading at hand has it.
  mutating func company(with article: Int) -> Company {
    let lane = article & 15
    guard !lanes[lane].isEmpty else { return Company() }
    var company = sharedPairs(lane)
    readMeaning(lane, &company)
    return company
  }

  /// The pairs that the line shares with an article.
  private func sharedPairs(_ lane: Int) -> Company {
    let (shared, pairOdds) = (shared.span, pairOdds.span)
    let own = lanes[lane]
    var company = Company()
    // The three strongest pairs, the best first.
    var three = SIMD4<Float>()
    for number in shared.indices {
      let pair = shared[number]
      let here = pair.above.common(own)
      guard here > 0 else { continue }
      let elsewhere = pair.others - here
      company.share += pair.rarity / Float(1 + elsewhere)
      if elsewhere <= 0 { company.only = max(company.only, Float(here)) }
      // Elsewhere it stands as often or more: no odds for the article.
      guard here > elsewhere else { continue }
      let odds = pairOdds[here * (Self.mostLines + 1) + elsewhere]
      company.all += odds
      company.rare += odds * pair.rarity
      company.rarest = max(company.rarest, odds * pair.rarity)
      if odds > three[0] {
        three = SIMD4(odds, three[0], three[1], 0)
      } else if odds > three[1] {
        three = SIMD4(three[0], odds, three[1], 0)
      } else if odds > three[2] {
        three[2] = odds
      }
    }
    guard company.share > 0 else { return company }
    company.strongest = three.sum()
    company.all /= size
    company.share /= size * 6
    company.rareLog = min(2, Float.log(1 + company.rare) / 3)
    company.rare /= size * 6
    return company
  }

  /// How alike in meaning the line and an article are.
  private mutating func readMeaning(_ lane: Int, _ company: inout Company) {
    let square = grams.square(line)
    guard square > Self.leastSquare else { return }
    let lines = lanes[lane]
    // `readSquares` has seen to that it is known.
    let articleSquare = grams.knownSquare(endingWith: line - 1 - lines.nearest, lane)
    guard articleSquare > Self.leastSquare else { return }
    var product: Float = 0
    var most = -Float.infinity
    let count = Self.forEachLast(of: lines) { distance in
      let like = like(of: distance, square)
      product += like.product
      most = max(most, like.cosine)
    }
    company.like = product / (articleSquare * square).squareRoot()
    company.likeMost = most > -.infinity ? most : 0
    var (whole, wholeSquare) = (product, square)
    for (position, subhead) in subheads.enumerated() {
      _ = Self.forEachLast(of: lines) { whole += grams.product(subhead, line - 1 - $0) }
      wholeSquare += grams.square(subhead) + 2 * grams.product(line, subhead)
      for other in subheads[..<position] { wholeSquare += 2 * grams.product(subhead, other) }
    }
    guard wholeSquare > Self.leastSquare else { return }
    company.likeBelow = whole / (articleSquare * wholeSquare).squareRoot()
    company.sure = company.likeBelow * min(1, Float(count).squareRoot() / 2.5)
  }

  /// Calls `body` with how far above the line each of the last lines of an article stands, the nearest first.
  ///
  /// - Returns: how many there are.
  @inline(__always)
  private static func forEachLast(of lines: LinesAbove, _ body: (_ distance: Int) -> Void) -> Int {
    var left = lines
    var count = 0
    while count < most, !left.isEmpty {
      body(left.nearest)
      left.removeNearest()
      count += 1
    }
    return count
  }

  /// How alike the line, which has that square, and one so far above the nearest are.
  @inline(__always)
  private mutating func like(of distance: Int, _ square: Float) -> Like {
    let known = likes[distance]
    guard known.product.isNaN else { return known }
    let above = line - 1 - distance
    let product = grams.product(line, above)
    let own = grams.square(above)
    let cosine = own > Self.leastSquare ? product / (own * square).squareRoot() : -.infinity
    likes[distance] = Like(product: product, cosine: cosine)
    return likes[distance]
  }
}
