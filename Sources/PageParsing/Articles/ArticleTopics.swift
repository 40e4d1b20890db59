/// What each article of a page speaks of, asked line by line from the top of the page to its foot.
///
/// A line is compared with the articles of a window that moves down with it. For each pair of characters the articles
/// that have it stand in order in one flat array, and what has left the window is never looked at again, so that the
/// time is linear in the characters of the page.
struct ArticleTopics {
  /// How many articles a line is compared with: the one at hand and those before it.
  static let window = 15

  private let topics: TopicIndex
  /// An article that has a pair, above three bits: whether a title has it, and on how many lines that surely belong to
  /// the article it stands, at most two.
  private var entries: [UInt32]
  /// For each pair, where its entries that are still in the window begin, and where they end.
  private var cursors: [(start: Int32, end: Int32)]
  /// The number of pairs of the trusted lines of each article.
  private var sizes: [Int]
  /// By the number of other lines with a pair, what it says for each article of the window. The lane of an article is
  /// its ordinal modulo 16, so that nothing is worked out again when the window moves down.
  private var hits = [SIMD16<Float>](repeating: SIMD16(), count: TopicIndex.mostElsewhere + 1)
  private var misses = [SIMD16<Float>](repeating: SIMD16(), count: TopicIndex.mostElsewhere + 1)
  private var natural = -1

  private static let titleBit: UInt32 = 4

  /// - Parameters:
  ///   - topics: the pairs of all lines.
  ///   - articles: for each line the article that it stands in, in rising order, -1 for none.
  ///   - count: the number of articles.
  ///   - isTrusted: whether a line surely belongs to the article that it stands in.
  ///   - isTitle: whether a line is of a title block.
  init(
    _ topics: TopicIndex, articles: [Int], count: Int, isTrusted: [Bool], isTitle: (Int) -> Bool
  ) {
    self.topics = topics
    sizes = [Int](repeating: 0, count: count)
    cursors = []
    cursors.reserveCapacity(topics.sharedCount)
    var room: Int32 = 0
    for pair in 0..<topics.sharedCount {
      cursors.append((room, room))
      room += Int32(truncatingIfNeeded: topics.lineCount(of: UInt32(truncatingIfNeeded: pair)))
    }
    entries = [UInt32](repeating: 0, count: Int(room))
    for line in articles.indices where articles[line] >= 0 {
      let title = isTitle(line) ? Self.titleBit : 0
      if isTrusted[line] { sizes[articles[line]] += topics.size(of: line) } else if title == 0 { continue }
      let article = UInt32(truncatingIfNeeded: articles[line]) << 3
      for pair in topics.shared(of: line) {
        let (start, end) = cursors[Int(pair)]
        var last = Int(end) - 1
        if end == start || entries[last] >> 3 != article >> 3 {
          last += 1
          entries[last] = article
          cursors[Int(pair)].end = end + 1
        }
        entries[last] |= title
        if isTrusted[line], entries[last] & 3 < 2 { entries[last] += 1 }
      }
    }
  }

  /// The log-odds that a line speaks of what each article of the window speaks of, and takes up the words of its title.
  ///
  /// - Parameters:
  ///   - line: the index of the line; no line of an article before those asked of earlier.
  ///   - natural: the article that it stands in, the last of the window.
  ///   - isTrusted: whether its own pairs count among those of that article.
  /// - Returns: one value for each article from `max(0, natural - 14)` to `natural`.
  mutating func scores(of line: Int, natural: Int, isTrusted: Bool) -> SIMD16<Float> {
    let low = max(0, natural - Self.window + 1)
    if natural != self.natural {
      for article in max(low, self.natural)..<natural {
        set(article & 15, topics.odds(size: sizes[article]), .max)
      }
      self.natural = natural
    }
    let others = sizes[natural] - (isTrusted ? topics.size(of: line) : 0)
    let kinds = kinds(of: line)
    set(natural & 15, topics.odds(size: others, for: kinds), kinds)
    let most = isTrusted ? 1 : 0
    var sums = SIMD16<Float>()
    var echoes = SIMD16<Float>()
    for pair in topics.shared(of: line) {
      var (start, end) = cursors[Int(pair)]
      while start < end, Int(entries[Int(start)] >> 3) < low { start += 1 }
      cursors[Int(pair)].start = start
      var isThere: UInt32 = 0
      var isInTitle: UInt32 = 0
      while start < end {
        let entry = entries[Int(start)]
        let article = Int(entry >> 3)
        guard article <= natural else { break }
        let lane = UInt32(truncatingIfNeeded: article & 15)
        if entry & 3 > (article == natural ? most : 0) { isThere |= 1 << lane }
        if entry & Self.titleBit != 0 { isInTitle |= 1 << lane }
        start += 1
      }
      let count = topics.lineCount(of: pair)
      let elsewhere = min(count - 1, TopicIndex.mostElsewhere)
      if isThere == 0 {
        sums += misses[elsewhere]
      } else {
        sums += misses[elsewhere].replacing(with: hits[elsewhere], where: Self.mask(isThere))
      }
      if isInTitle != 0, count <= TopicIndex.mostEchoing {
        echoes.replace(with: echoes + 1, where: Self.mask(isInTitle))
      }
    }
    var scores = SIMD16<Float>()
    for place in 0...natural - low {
      let lane = (low + place) & 15
      scores[place] = TopicIndex.affinity(sum: sums[lane]) + TopicIndex.titleEcho(count: echoes[lane])
    }
    return scores
  }

  @inline(__always)
  private static func mask(_ bits: UInt32) -> SIMDMask<SIMD16<Int32>> {
    let lanes = SIMD16<UInt32>(
      1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768)
    return (SIMD16(repeating: bits) & lanes) .!= SIMD16()
  }

  /// The numbers of other lines that the pairs of a line have, as bits.
  private func kinds(of line: Int) -> UInt32 {
    var kinds: UInt32 = 0
    for pair in topics.shared(of: line) {
      kinds |= 1 << UInt32(min(topics.lineCount(of: pair) - 1, TopicIndex.mostElsewhere))
    }
    return kinds
  }

  private mutating func set(_ lane: Int, _ odds: TopicIndex.Odds, _ kinds: UInt32) {
    for elsewhere in 1...TopicIndex.mostElsewhere where kinds >> UInt32(elsewhere) & 1 != 0 {
      hits[elsewhere][lane] = odds.hit[elsewhere]
      misses[elsewhere][lane] = odds.miss[elsewhere]
    }
  }
}
