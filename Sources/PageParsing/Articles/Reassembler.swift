import HanText

/// Gives each line of text the article that it belongs to: fragments that stand behind other articles go back to the
/// article that they continue.
///
/// The page is read from top to bottom with a beam of hypotheses; each knows where every article so far stops. A
/// line of text goes on in the article at hand or in one whose last line it continues better: a word that stands across
/// the seam, quotes that close, the same subject, an end that was left open. Time is linear in the number of lines.
struct Reassembler: Sendable {
  let seams: SeamScorer

  private static let beamWidth = 16
  /// How many of the latest articles a fragment is looked for in.
  private static let reach = 14

  /// The tail of an article that a byline or signature has ended.
  private static let closed: Int32 = -2

  private struct Hypothesis {
    var score: Double
    /// The last line of text of each article; -1 before it has one or when it was closed.
    var tails: [Int32]
    var current: Int
    var node: Int
  }

  private struct Node {
    var line: Int
    var article: Int
    var parent: Int
  }

  /// The article of each line and for moved lines how sure that is.
  func assign(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    _ topics: TopicIndex
  ) -> (article: [Int], moved: [Int: Double]) {
    guard split.count > 1 else { return (split.article, [:]) }
    var vocabulary = [TopicIndex.Vocabulary](repeating: [:], count: split.count)
    var sizes = [Int](repeating: 0, count: split.count)
    // What the titles say: an article's text takes up the words of its title.
    var titles = [Set<UInt64>](repeating: [], count: split.count)
    for index in split.article.indices where split.article[index] >= 0 && decoded[index].state.isTitle {
      titles[split.article[index]].formUnion(topics.pairs(of: index))
    }
    let trusted = trusted(readings, decoded, split)
    for index in split.article.indices where split.article[index] >= 0 && trusted[index] {
      for pair in topics.pairs(of: index) { vocabulary[split.article[index]][pair, default: 0] += 1 }
      sizes[split.article[index]] += topics.pairs(of: index).count
    }
    var nodes: [Node] = [Node(line: -1, article: -1, parent: -1)]
    var beam = [
      Hypothesis(score: 0, tails: [Int32](repeating: -1, count: split.count), current: -1, node: 0)
    ]
    var joins: [UInt64: Double] = [:]
    func join(_ tail: Int, _ head: Int) -> Double {
      let key = UInt64(tail) << 32 | UInt64(head)
      if let known = joins[key] { return known }
      let score = seams.fit(readings[tail].line.folded, readings[head].line.folded)
      joins[key] = score
      return score
    }
    var previousArticle = -1
    var pending: [Int] = []
    for index in readings.indices {
      let natural = split.article[index]
      guard natural >= 0 else { continue }
      let state = decoded[index].state
      if natural != previousArticle {
        for position in beam.indices { beam[position].current = natural }
        previousArticle = natural
      }
      guard state.isText, state != .start, state != .lead, !readings[index].has(.verse) else {
        if state == .subhead {
          pending.append(index)
          continue
        }
        for position in beam.indices {
          var article = beam[position].current
          if state.isTitle || state == .lead || state == .start { article = natural }
          flush(&pending, article, &beam[position], &nodes)
          nodes.append(Node(line: index, article: article, parent: beam[position].node))
          beam[position].node = nodes.count - 1
          if state == .lead || state == .start || state == .list || state.isText {
            beam[position].tails[article] = Int32(index)
          }
          if state == .signature { beam[position].tails[article] = Self.closed }
        }
        continue
      }
      let head = seams.headScore(readings[index].line.folded)
      let topic = topicScores(index, natural, vocabulary, sizes, titles, topics, trusted[index])
      var next: [Hypothesis] = []
      next.reserveCapacity(beam.count * 4)
      for hypothesis in beam {
        let isAdjacent =
          index > 0 && hypothesis.current >= 0 && hypothesis.tails[hypothesis.current] == Int32(index - 1)
        for article in max(0, natural - Self.reach)...natural {
          let tail = Int(hypothesis.tails[article])
          var isSameParagraph = false
          var score = hypothesis.score
          if article != hypothesis.current, article != natural, tail < 0 { continue }
          // What is signed is finished.
          if hypothesis.tails[article] == Self.closed { score -= 3 }
          if tail >= 0 {
            if readings[tail].endsOpen || endsWithComma(readings[tail]) {
              let seam = join(tail, index)
              if article == hypothesis.current {
                // What stands next in the column mostly goes on; else the tail stays open and this is a new paragraph.
                let joined = seam + (isAdjacent ? 2.2 : 0.6)
                isSameParagraph = joined > -0.9
                score += max(joined, -0.9)
              } else {
                score += max(seam - 0.8, -3)
              }
            } else {
              // Behind a sentence that ended comes a new paragraph: what looks like the middle of one does not fit.
              score -= max(0, head) * 0.9
              if article != hypothesis.current, article != natural { score -= 2.3 }
            }
          } else {
            score -= max(0, head) * 0.6
          }
          if article != hypothesis.current {
            score -= (article == natural ? 0.7 : 1.5) + (pending.isEmpty ? 0 : 0.8)
            // A clean new paragraph right behind one that ended: it nearly always goes on there.
            if isAdjacent, head < 0.5, !readings[index - 1].endsOpen { score -= 1 }
          }
          // An article may turn to something new in a new paragraph, hardly inside one.
          let subject = Double(topic[article - max(0, natural - Self.reach)])
          score += article == natural && !isSameParagraph ? max(subject, -0.7) : subject
          var extended = hypothesis
          extended.score = score
          let isSigned = readings[index].closing.map { !$0.isPhoto && $0.strength > 2 } ?? false
          extended.tails[article] = isSigned ? Self.closed : Int32(index)
          extended.current = article
          next.append(extended)
        }
      }
      next.sort { $0.score > $1.score }
      // Hypotheses that differ in nothing that matters from here on are one.
      var kept: [Hypothesis] = []
      for candidate in next where kept.count < Self.beamWidth {
        if kept.contains(where: { $0.current == candidate.current && $0.tails == candidate.tails }) {
          continue
        }
        kept.append(candidate)
      }
      for position in kept.indices {
        var held = pending
        flush(&held, kept[position].current, &kept[position], &nodes)
        nodes.append(Node(line: index, article: kept[position].current, parent: kept[position].node))
        kept[position].node = nodes.count - 1
      }
      pending = []
      beam = kept
    }
    for position in beam.indices {
      var held = pending
      flush(&held, beam[position].current, &beam[position], &nodes)
      // An article left open at the end of the page broke off: possible, but the rest may stand somewhere.
      for tail in beam[position].tails where tail >= 0 && readings[Int(tail)].endsOpen {
        beam[position].score -= 0.8
      }
    }
    beam.sort { $0.score > $1.score }
    return result(beam, nodes, split)
  }

  /// Whether each line surely belongs to the article that it stands in: what stands behind a break in the text may be of
  /// another, and must not vouch for its like.
  private func trusted(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int)
  ) -> [Bool] {
    var trusted = [Bool](repeating: true, count: readings.count)
    var last: Int?
    var isBroken = false
    for index in readings.indices where split.article[index] >= 0 {
      if let before = last, split.article[before] != split.article[index] { (last, isBroken) = (nil, false) }
      if decoded[index].state.isText {
        if let before = last, !isBroken, decoded[index].state != .rest, decoded[index].state != .lead {
          let head = readings[index].line.folded
          if readings[before].endsOpen || endsWithComma(readings[before]) {
            isBroken = seams.fit(readings[before].line.folded, head) < 0
          } else {
            isBroken = seams.headScore(head) > 1.2
          }
        }
        last = index
      }
      trusted[index] = !isBroken
    }
    return trusted
  }

  private func endsWithComma(_ reading: LineReading) -> Bool {
    guard let last = reading.line.folded.last else { return false }
    return last == "," || last == "、" || last == ";"
  }

  private func flush(
    _ pending: inout [Int], _ article: Int, _ hypothesis: inout Hypothesis, _ nodes: inout [Node]
  ) {
    for line in pending {
      nodes.append(Node(line: line, article: article, parent: hypothesis.node))
      hypothesis.node = nodes.count - 1
    }
    pending = []
  }

  /// For the articles in reach, the log-odds that the line speaks of the same.
  private func topicScores(
    _ index: Int, _ natural: Int, _ vocabulary: [TopicIndex.Vocabulary], _ sizes: [Int],
    _ titles: [Set<UInt64>], _ topics: TopicIndex, _ isTrusted: Bool
  ) -> [Float] {
    (max(0, natural - Self.reach)...natural).map { other in
      topics.affinity(
        of: index, to: vocabulary[other], size: sizes[other], isOwn: other == natural && isTrusted)
        + topics.titleEcho(of: index, in: titles[other])
    }
  }

  private func result(
    _ beam: [Hypothesis], _ nodes: [Node], _ split: (article: [Int], count: Int)
  ) -> (article: [Int], moved: [Int: Double]) {
    func path(_ hypothesis: Hypothesis) -> [Int] {
      var article = split.article
      var node = hypothesis.node
      while node > 0 {
        article[nodes[node].line] = nodes[node].article
        node = nodes[node].parent
      }
      return article
    }
    guard let best = beam.first else { return (split.article, [:]) }
    let article = path(best)
    // How sure a moved line is: the share of probability of the hypotheses that agree on it.
    var moved: [Int: Double] = [:]
    let paths = beam.map { (path($0), Double.exp($0.score - best.score)) }
    let total = paths.reduce(0) { $0 + $1.1 }
    for index in article.indices where article[index] != split.article[index] {
      let agreeing = paths.reduce(0) { $1.0[index] == article[index] ? $0 + $1.1 : $0 }
      moved[index] = agreeing / total
    }
    return (article, moved)
  }
}

extension Double {
  /// e to a power, without the C library: by squaring a short series.
  static func exp(_ power: Double) -> Double {
    guard power > -40 else { return 0 }
    var value = 1 + power / 1024
    for _ in 0..<10 { value *= value }
    return value
  }
}
