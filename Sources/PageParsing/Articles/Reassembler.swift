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
  /// How many of the latest articles a fragment is looked for in, the one at hand not counted.
  private static let reach = ArticleTopics.window - 1

  /// The tail of an article that a byline or signature has ended.
  private static let closed: Int32 = -2

  /// The last line of text of each article in reach; -1 before it has one, `closed` when it was closed. The place of an
  /// article is its ordinal modulo 16, so that nothing is moved when a new one begins.
  private struct Tails {
    private var lines = InlineArray<16, Int32>(repeating: -1)
    /// A sum over all of them, which differs where they do, nearly always.
    private(set) var sum: UInt64 = 0

    subscript(article: Int) -> Int32 {
      get { lines[article & 15] }
      set {
        sum = sum(with: newValue, at: article)
        lines[article & 15] = newValue
      }
    }

    /// What the sum is when the tail of an article is another.
    func sum(with tail: Int32, at article: Int) -> UInt64 {
      let change = Int64(tail) - Int64(lines[article & 15])
      return sum
        &+ UInt64(bitPattern: change) &* (UInt64(article & 15) &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15
    }

    static func == (a: Tails, b: Tails) -> Bool {
      guard a.sum == b.sum else { return false }
      for place in a.lines.indices where a.lines[place] != b.lines[place] { return false }
      return true
    }
  }

  private struct Hypothesis {
    var score: Double
    var tails = Tails()
    var current: Int
    var node: Int
    /// What tells it from others in the tails of articles out of reach.
    var past = 0
    /// How many articles out of reach were left open.
    var openPast = 0

  }

  /// A hypothesis with the next line given to an article, before it is worked out.
  private struct Extension {
    var score: Double
    /// The place of the hypothesis in the beam.
    var parent: Int
    var article: Int
    /// The sum of the tails that it will have.
    var sum: UInt64
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
    let trusted = trusted(readings, decoded, split)
    var subjects = ArticleTopics(
      topics, articles: split.article, count: split.count, isTrusted: trusted,
      isTitle: { decoded[$0].state.isTitle })
    let isUnfinished = readings.map { $0.endsOpen || endsWithComma($0) }
    var nodes: [Node] = [Node(line: -1, article: -1, parent: -1)]
    var beam = [Hypothesis(score: 0, current: -1, node: 0)]
    // For each line as a tail, how well the line at hand goes on in it, as far as it was asked.
    var joins = [(head: Int, score: Double)](repeating: (-1, 0), count: readings.count)
    var previousArticle = -1
    var pending: [Int] = []
    for index in readings.indices {
      let natural = split.article[index]
      guard natural >= 0 else { continue }
      let state = decoded[index].state
      if natural != previousArticle {
        leave(previousArticle - Self.reach..<natural - Self.reach, &beam, readings)
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
      let subject = subjects.scores(of: index, natural: natural, isTrusted: trusted[index])
      let isSigned = readings[index].closing.map { !$0.isPhoto && $0.strength > 2 } ?? false
      let lowest = max(0, natural - Self.reach)
      let tailOfThis = isSigned ? Self.closed : Int32(index)
      // The best so far, the best first.
      var best: [Extension] = []
      best.reserveCapacity(Self.beamWidth + 1)
      for (parent, hypothesis) in beam.enumerated() {
        let isAdjacent =
          index > 0 && hypothesis.current >= 0 && hypothesis.tails[hypothesis.current] == Int32(index - 1)
        for article in lowest...natural {
          let tail = Int(hypothesis.tails[article])
          var isSameParagraph = false
          var score = hypothesis.score
          if article != hypothesis.current, article != natural, tail < 0 { continue }
          // What is signed is finished.
          if tail == Int(Self.closed) { score -= 3 }
          if tail >= 0 {
            if isUnfinished[tail] {
              if joins[tail].head != index {
                let seam = seams.fit(
                  readings[tail].line.folded, readings[index].line.folded, headScore: head)
                joins[tail] = (index, seam)
              }
              let seam = joins[tail].score
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
          let about = Double(subject[article - lowest])
          score += article == natural && !isSameParagraph ? max(about, -0.7) : about
          if best.count == Self.beamWidth, score <= best[Self.beamWidth - 1].score { continue }
          let sum = hypothesis.tails.sum(with: tailOfThis, at: article)
          Self.keep(Extension(score: score, parent: parent, article: article, sum: sum), in: &best, beam)
        }
      }
      var next = best.map { extended in
        var hypothesis = beam[extended.parent]
        hypothesis.score = extended.score
        hypothesis.tails[extended.article] = tailOfThis
        hypothesis.current = extended.article
        return hypothesis
      }
      for position in next.indices {
        var held = pending
        flush(&held, next[position].current, &next[position], &nodes)
        nodes.append(Node(line: index, article: next[position].current, parent: next[position].node))
        next[position].node = nodes.count - 1
      }
      pending = []
      beam = next
    }
    for position in beam.indices {
      var held = pending
      flush(&held, beam[position].current, &beam[position], &nodes)
      // An article left open at the end of the page broke off: possible, but the rest may stand somewhere.
      var open = beam[position].openPast
      for article in max(0, previousArticle - Self.reach)...max(0, previousArticle) {
        if isOpen(beam[position].tails[article], readings) { open += 1 }
      }
      for _ in 0..<open { beam[position].score -= 0.8 }
    }
    beam.sort { $0.score > $1.score }
    return result(beam, nodes, split)
  }

  /// Puts a hypothesis among the best, before those that are worse; of those that agree the best is kept.
  private static func keep(_ extended: Extension, in best: inout [Extension], _ beam: [Hypothesis]) {
    if let same = best.firstIndex(where: { $0.sum == extended.sum && agree($0, extended, beam) }) {
      guard best[same].score < extended.score else { return }
      best.remove(at: same)
    } else if best.count == beamWidth {
      best.removeLast()
    }
    var place = best.count
    while place > 0, best[place - 1].score < extended.score { place -= 1 }
    best.insert(extended, at: place)
  }

  /// Whether two hypotheses differ in nothing that matters from here on.
  private static func agree(_ a: Extension, _ b: Extension, _ beam: [Hypothesis]) -> Bool {
    guard a.article == b.article, beam[a.parent].past == beam[b.parent].past else { return false }
    var tails = (beam[a.parent].tails, beam[b.parent].tails)
    // Both give the line to this article.
    tails.0[a.article] = 0
    tails.1[a.article] = 0
    return tails.0 == tails.1
  }

  private func isOpen(_ tail: Int32, _ readings: [LineReading]) -> Bool {
    tail >= 0 && readings[Int(tail)].endsOpen
  }

  /// Articles that have come out of reach: how they ended is all that is kept of them.
  private func leave(_ articles: Range<Int>, _ beam: inout [Hypothesis], _ readings: [LineReading]) {
    for article in articles where article >= 0 {
      let before = beam
      for position in beam.indices {
        let tail = before[position].tails[article]
        beam[position].past =
          before.firstIndex { $0.past == before[position].past && $0.tails[article] == tail } ?? position
        if isOpen(tail, readings) { beam[position].openPast += 1 }
        beam[position].tails[article] = -1
      }
    }
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
