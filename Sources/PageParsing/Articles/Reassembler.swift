import HanText

/// Gives each line of text the article that it belongs to: fragments that stand behind other articles go back to the
/// article that they continue.
///
/// The page is read from top to bottom with a beam of hypotheses; each knows where every article so far stops. A
/// line of text goes on in the article at hand or in one whose last line it continues better: a word that stands across
/// the seam, quotes that close, the same subject, an end that was left open. Time is linear in the number of lines.
struct Reassembler {
  let seams: SeamScorer
  let weights: AssemblyWeights
  /// Who learns from an annotation what to choose.
  var observer: AssemblyObserver?

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
    private var sum: UInt64 = 0

    subscript(article: Int) -> Int32 {
      get { lines[article & 15] }
      set {
        let change = Int64(newValue) - Int64(lines[article & 15])
        sum &+= UInt64(bitPattern: change) &* (UInt64(article & 15) &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15
        lines[article & 15] = newValue
      }
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
    /// What was seen of the last choice, as the observer numbers it.
    var candidate = -1

    /// Whether two hypotheses differ in nothing that matters from here on.
    func agrees(with other: Hypothesis) -> Bool {
      current == other.current && past == other.past && tails == other.tails
    }
  }

  private struct Node {
    var line: Int
    var article: Int
    var parent: Int
    /// What was seen of the choice, as the observer numbers it; -1 for none.
    var candidate = -1
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
    let forms = readings.map { $0.has(.speakerStart) ? .label : SequenceForm.of($0.line) }
    // The forms of the subheads that stand in each article.
    var subheadForms: [(article: Int, form: SequenceForm?)] = []
    for index in readings.indices where decoded[index].state == .subhead && split.article[index] >= 0 {
      subheadForms.append((split.article[index], forms[index]))
    }
    var isPhoto = [Bool](repeating: false, count: split.count)
    for index in readings.indices where decoded[index].state == .photo && split.article[index] >= 0 {
      isPhoto[split.article[index]] = true
    }
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
          if state.isTitle || state == .lead || state == .start || state == .photo { article = natural }
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
      // How well the line goes on in another, as far as it was asked.
      var joins: [(tail: Int, score: SeamScorer.Fit)] = []
      func join(_ tail: Int) -> SeamScorer.Fit {
        if let known = joins.first(where: { $0.tail == tail }) { return known.score }
        let score = seams.fitParts(
          readings[tail].line.folded, readings[index].line.folded, headScore: head)
        joins.append((tail, score))
        return score
      }
      let isRest = state == .rest
      let isShort = readings[index].length < 22
      let isBehindGap = readings[index].has(.afterGap)
      func isSubheadAlike(_ article: Int) -> Bool? {
        guard let subhead = pending.last else { return nil }
        let others = subheadForms.filter { $0.article == article }
        // The subhead itself stands where it stands.
        let own = split.article[subhead] == article ? 1 : 0
        guard others.count > own else { return nil }
        return others.count { $0.form == forms[subhead] } > own
      }
      // Candidates that several hypotheses share are weighed once.
      var weighed: [(key: Int, score: Float, candidate: Int)] = []
      // The best so far, the best first.
      var next: [Hypothesis] = []
      next.reserveCapacity(Self.beamWidth + 1)
      var scores: [(article: Int, score: Float, candidate: Int)] = []
      for hypothesis in beam {
        scores.removeAll(keepingCapacity: true)
        var open = 0
        for article in lowest...natural {
          let tail = Int(hypothesis.tails[article])
          if tail >= 0, isUnfinished[tail] { open += 1 }
        }
        for article in lowest...natural {
          let tail = Int(hypothesis.tails[article])
          if article != hypothesis.current, article != natural, tail < 0 { continue }
          let isOpen = tail >= 0 && isUnfinished[tail]
          let place: AssemblyCandidate.Place =
            article == hypothesis.current
            ? tail == index - 1 && tail >= 0 ? .stay : .resume : article == natural ? .back : .far
          let othersOpen = open - (isOpen ? 1 : 0)
          let key = ((article * 4 + place.rawValue) * 32 + min(31, othersOpen)) << 32 | (tail + 2)
          if let known = weighed.first(where: { $0.key == key }) {
            scores.append((article, known.score, known.candidate))
            continue
          }
          let candidate = AssemblyCandidate(
            place: place,
            end: tail == Int(Self.closed)
              ? .closed
              : tail < 0
                ? isPhoto[article] ? .photo : .noText
                : !isOpen ? .ended : readings[tail].endsOpen ? .open : .comma,
            fit: isOpen ? join(tail) : nil, head: head, subject: Double(subject[article - lowest]),
            isRest: isRest, isShort: isShort, isBehindSubhead: !pending.isEmpty,
            articlesBetween: natural - article, linesBetween: tail >= 0 ? index - tail : 0,
            othersOpen: othersOpen, isBehindGap: isBehindGap,
            isAlike: tail >= 0 && forms[index] != nil && forms[tail] == forms[index],
            isAtBreak: isOpen && tail + 1 < decoded.count && !decoded[tail + 1].state.isText,
            isSubheadAlike: isSubheadAlike(article))
          let score = weights.score(candidate)
          let number = observer?.see(candidate) ?? -1
          weighed.append((key, score, number))
          scores.append((article, score, number))
        }
        for (article, own, candidate) in scores {
          let score = hypothesis.score + Double(own)
          if next.count == Self.beamWidth, score <= next[Self.beamWidth - 1].score { continue }
          var extended = hypothesis
          extended.score = score
          extended.tails[article] = isSigned ? Self.closed : Int32(index)
          extended.current = article
          extended.candidate = candidate
          Self.keep(extended, in: &next)
        }
      }
      if let observer, let article = observer.choose(readings[index].line.numbers, natural) {
        // The annotation says where the line stands.
        next = next.filter { $0.current == article }
        if next.isEmpty, var first = beam.first {
          first.tails[article] = isSigned ? Self.closed : Int32(index)
          (first.current, first.candidate) = (article, -1)
          next = [first]
        }
      }
      for position in next.indices {
        var held = pending
        flush(&held, next[position].current, &next[position], &nodes)
        nodes.append(
          Node(
            line: index, article: next[position].current, parent: next[position].node,
            candidate: next[position].candidate))
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
      beam[position].score += Double(open) * Double(weights[.leftOpen])
      observer?.finish(beam[position].score, open: open, choices(beam[position].node, nodes))
    }
    beam.sort { $0.score > $1.score }
    return result(beam, nodes, split)
  }

  /// The choices of a hypothesis, as the observer numbers them.
  private func choices(_ last: Int, _ nodes: [Node]) -> [Int] {
    guard observer != nil else { return [] }
    var found: [Int] = []
    var node = last
    while node > 0 {
      if nodes[node].candidate >= 0 { found.append(nodes[node].candidate) }
      node = nodes[node].parent
    }
    return found
  }

  /// Puts a hypothesis among the best, before those that are worse; of those that agree the best is kept.
  private static func keep(_ hypothesis: Hypothesis, in best: inout [Hypothesis]) {
    if let same = best.firstIndex(where: { $0.agrees(with: hypothesis) }) {
      guard best[same].score < hypothesis.score else { return }
      best.remove(at: same)
    } else if best.count == beamWidth {
      best.removeLast()
    }
    var place = best.count
    while place > 0, best[place - 1].score < hypothesis.score { place -= 1 }
    best.insert(hypothesis, at: place)
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
