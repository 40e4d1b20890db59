import HanText
import Lexicon

/// Gives each line of text the article that it belongs to: fragments that stand behind other articles go back to the
/// article that they continue.
///
/// The page is read from top to bottom with a beam of hypotheses; each knows where every article so far stops. A
/// line of text goes on in the article at hand or in one whose last line it continues better: a word that stands across
/// the seam, quotes that close, the same subject, an end that was left open. Time is linear in the number of lines.
struct Reassembler {
  let seams: SeamScorer
  let weights: AssemblyWeights
  /// How paragraphs begin.
  var beginnings = BeginningModel.trained
  /// Who learns from an annotation what to choose.
  var observer: AssemblyObserver?

  private static let beamWidth = 16
  /// How many nodes a page of usual size may have.
  private static let mostNodes = 1 << 16
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
    /// The places of articles with a last line, and of those whose last line is unfinished, as bits.
    private(set) var withText: UInt16 = 0
    private(set) var unfinished: UInt16 = 0

    subscript(article: Int) -> Int32 { lines[article & 15] }

    /// Gives an article another tail.
    mutating func set(_ article: Int, _ tail: Int32, isUnfinished: Bool = false) {
      sum = sum(with: tail, at: article)
      lines[article & 15] = tail
      let bit: UInt16 = 1 << UInt16(article & 15)
      withText = tail >= 0 ? withText | bit : withText & ~bit
      unfinished = isUnfinished ? unfinished | bit : unfinished & ~bit
    }

    /// The sum with another tail of an article.
    func sum(with tail: Int32, at article: Int) -> UInt64 {
      let change = Int64(tail) - Int64(lines[article & 15])
      return sum &+ UInt64(bitPattern: change) &* (UInt64(article & 15) &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15
    }

    /// Whether they differ nowhere but in the tail of an article.
    func agree(with other: Tails, butAt article: Int) -> Bool {
      for place in lines.indices where place != article & 15 && lines[place] != other.lines[place] {
        return false
      }
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
  }

  /// What a hypothesis becomes with one more line: it is made of the few that stay among the best.
  private struct Extension {
    var score: Double
    /// The place of the hypothesis in the beam.
    var parent: Int
    var article: Int
    /// What was seen of the choice, as the observer numbers it.
    var candidate: Int
    /// The sum of the tails that it will have.
    var sum: UInt64
  }

  /// The best extensions of a line, the best first; of those that agree the best alone.
  private struct Best {
    private var all = InlineArray<16, Extension>(
      repeating: Extension(score: 0, parent: 0, article: 0, candidate: 0, sum: 0))
    private(set) var count = 0
    /// What a score must be above to be among them.
    private(set) var least = -Double.infinity

    subscript(place: Int) -> Extension { all[place] }

    mutating func removeAll() { (count, least) = (0, -.infinity) }

    /// Puts an extension before those that are worse, as far as there is room.
    mutating func keep(_ extended: Extension, _ beam: [Hypothesis]) {
      var place = 0
      while place < count, all[place].sum != extended.sum || !agree(all[place], extended, beam) { place += 1 }
      if place < count {
        guard all[place].score < extended.score else { return }
      } else if count < beamWidth {
        count += 1
      } else {
        place -= 1
      }
      while place > 0, all[place - 1].score < extended.score {
        all[place] = all[place - 1]
        place -= 1
      }
      all[place] = extended
      if count == beamWidth { least = all[count - 1].score }
    }
  }

  /// A line in an article, behind others. There are up to `beamWidth` for each line of a page.
  private struct Node {
    var line: Int32
    var article: Int32
    var parent: Int32
    /// What was seen of the choice, as the observer numbers it; -1 for none.
    var candidate: Int32

    init(line: Int, article: Int, parent: Int, candidate: Int = -1) {
      self.line = Int32(truncatingIfNeeded: line)
      self.article = Int32(truncatingIfNeeded: article)
      self.parent = Int32(truncatingIfNeeded: parent)
      self.candidate = Int32(truncatingIfNeeded: candidate)
    }
  }

  /// The forms of the subheads that stand in each article.
  private struct SubheadForms {
    private var forms: [SequenceForm?] = []
    /// Where the forms of each article begin; one more at the end.
    private var starts: [Int] = []

    /// - Parameters:
    ///   - subheads: article and form of each, articles in rising order.
    ///   - count: the number of articles.
    init(_ subheads: [(article: Int, form: SequenceForm?)], count: Int) {
      forms.reserveCapacity(subheads.count)
      starts.reserveCapacity(count + 1)
      for subhead in subheads {
        while starts.count <= subhead.article { starts.append(forms.count) }
        forms.append(subhead.form)
      }
      while starts.count <= count { starts.append(forms.count) }
    }

    /// Whether a subhead is formed as the others of an article are; `nil` where it has no others.
    ///
    /// - Parameters:
    ///   - form: the subhead's form.
    ///   - article: the article that may have it.
    ///   - isOwn: whether the subhead stands there already.
    /// - Returns: whether one of the others has its form.
    func isAlike(_ form: SequenceForm?, in article: Int, isOwn: Bool) -> Bool? {
      let own = isOwn ? 1 : 0
      let others = starts[article]..<starts[article + 1]
      guard others.count > own else { return nil }
      return others.count { forms[$0] == form } > own
    }
  }

  /// The article of each line and for moved lines how sure that is.
  func assign(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    _ topics: TopicIndex
  ) -> (article: [Int], moved: [Int: Double]) {
    guard split.count > 1 else { return (split.article, [:]) }
    var heads = [Double?](repeating: nil, count: readings.count)
    let trusted = trusted(readings, decoded, split, &heads)
    var subjects = ArticleTopics(
      topics, articles: split.article, count: split.count, isTrusted: trusted,
      isTitle: { decoded[$0].state.isTitle })
    let isUnfinished = readings.map { $0.endsOpen || endsWithComma($0) }
    var nodes: [Node] = [Node(line: -1, article: -1, parent: -1)]
    var beam = [Hypothesis(score: 0, current: -1, node: 0)]
    let forms = readings.map { $0.has(.speakerStart) ? .label : SequenceForm.of($0.line) }
    var subheads: [(article: Int, form: SequenceForm?)] = []
    for index in readings.indices where decoded[index].state == .subhead && split.article[index] >= 0 {
      subheads.append((split.article[index], forms[index]))
    }
    let subheadForms = SubheadForms(subheads, count: split.count)
    var isPhoto = [Bool](repeating: false, count: split.count)
    for index in readings.indices where decoded[index].state == .photo && split.article[index] >= 0 {
      isPhoto[split.article[index]] = true
    }
    // When so many nodes are held, those that no hypothesis leads to are let go.
    var mostNodes = Self.mostNodes
    var previousArticle = -1
    var pending: [Int] = []
    // How the line at hand and last lines of articles go together, as far as it was asked.
    var joins: [(tail: Int, fit: SeamScorer.Fit?, kinship: Float, likeness: Float)] = []
    var meanings = ArticleMeanings(
      topics.meanings, articles: split.article, count: split.count, isTrusted: trusted)
    var kin = TailKinship(topics)
    let manners = ArticleManners(readings, decoded, split, isTrusted: trusted)
    // Candidates that several hypotheses share are weighed once, how many other articles they have open apart: for each
    // article of the window the last that was, and which was before it.
    var weighed: [(key: Int, score: Float, candidate: Int, before: Int32)] = []
    var lastWeighed = InlineArray<16, Int32>(repeating: -1)
    var best = Best()
    var next: [Hypothesis] = []
    next.reserveCapacity(Self.beamWidth)
    for index in readings.indices {
      let natural = split.article[index]
      guard natural >= 0 else { continue }
      if nodes.count > mostNodes {
        Self.release(&nodes, &beam)
        mostNodes = nodes.count * 2 + Self.mostNodes
      }
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
          flush(pending, article, &beam[position], &nodes)
          pending.removeAll(keepingCapacity: true)
          nodes.append(Node(line: index, article: article, parent: beam[position].node))
          beam[position].node = nodes.count - 1
          if state == .lead || state == .start || state == .list || state.isText {
            beam[position].tails.set(
              article, Int32(truncatingIfNeeded: index), isUnfinished: isUnfinished[index])
          }
          if state == .signature { beam[position].tails.set(article, Self.closed) }
        }
        continue
      }
      let head = heads[index] ?? seams.headScore(readings[index].line.folded)
      let beginning = beginnings.rest(readings[index].line.folded)
      let subject = subjects.scores(of: index, natural: natural, isTrusted: trusted[index])
      let isSigned = readings[index].closing.map { !$0.isPhoto && $0.strength > 2 } ?? false
      let lowest = max(0, natural - Self.reach)
      let isRest = state == .rest
      let isShort = readings[index].length < 22
      let isBehindGap = readings[index].has(.afterGap)
      let tailOfThis = isSigned ? Self.closed : Int32(truncatingIfNeeded: index)
      joins.removeAll(keepingCapacity: true)
      weighed.removeAll(keepingCapacity: true)
      lastWeighed = InlineArray(repeating: -1)
      best.removeAll()
      for parent in beam.indices {
        let hypothesis = beam[parent]
        let open = hypothesis.tails.unfinished.nonzeroBitCount
        // The articles of the window with text, the one at hand and the last, the highest up first: places are ordinals
        // modulo 16, and all that are set are of the window.
        let places =
          hypothesis.tails.withText | 1 << UInt16(hypothesis.current & 15) | 1 << UInt16(natural & 15)
        let turn = UInt16(lowest & 15)
        var left = places >> turn | places << (16 - turn)
        while left != 0 {
          let article = lowest + left.trailingZeroBitCount
          left &= left - 1
          let tail = Int(hypothesis.tails[article])
          let isOpen = hypothesis.tails.unfinished >> UInt16(article & 15) & 1 != 0
          let place: AssemblyCandidate.Place =
            article == hypothesis.current
            ? tail == index - 1 && tail >= 0
              ? article == natural ? .stay : .stayAway
              : article == natural ? .resume : .resumeAway
            : article == natural ? .back : .far
          let othersOpen = open - (isOpen ? 1 : 0)
          // Who learns asks for each of them.
          let apart = observer == nil ? 0 : min(31, othersOpen)
          let key = ((article * 8 + place.rawValue) * 32 + apart) << 32 | (tail + 2)
          var own: Float = 0
          var number = -1
          var known = Int(lastWeighed[article & 15])
          while known >= 0, weighed[known].key != key { known = Int(weighed[known].before) }
          if known >= 0 {
            (own, number) = (weighed[known].score, weighed[known].candidate)
          } else {
            var join = joins.count
            if tail >= 0 {
              join = joins.firstIndex { $0.tail == tail } ?? joins.count
              if join == joins.count {
                let fit =
                  isOpen
                  ? seams.fitParts(readings[tail].line.folded, readings[index].line.folded, headScore: head)
                  : nil
                joins.append(
                  (tail, fit, kin.value(of: index, with: tail), topics.meanings.likeness(index, tail)))
              }
            }
            let candidate = AssemblyCandidate(
              place: place,
              end: tail == Int(Self.closed)
                ? .closed
                : tail < 0
                  ? isPhoto[article] ? .photo : .noText
                  : !isOpen ? .ended : readings[tail].endsOpen ? .open : .comma,
              fit: tail >= 0 ? joins[join].fit : nil, head: head, beginning: beginning,
              subject: Double(subject[article - lowest]), kinship: tail >= 0 ? joins[join].kinship : nil,
              likeness: meanings.likeness(of: index, with: article),
              tailLikeness: tail >= 0 ? joins[join].likeness : 0,
              opening: readings[index].wording?.opening ?? 0,
              isRest: isRest, isShort: isShort, isBehindSubhead: !pending.isEmpty,
              articlesBetween: natural - article, linesBetween: tail >= 0 ? index - tail : 0,
              othersOpen: observer == nil ? 0 : othersOpen, isBehindGap: isBehindGap,
              isAlike: tail >= 0 && forms[index] != nil && forms[tail] == forms[index],
              isAtBreak: isOpen && tail + 1 < decoded.count && !decoded[tail + 1].state.isText,
              isSubheadAlike: pending.last.flatMap {
                subheadForms.isAlike(forms[$0], in: article, isOwn: split.article[$0] == article)
              },
              linesLeft: manners.linesLeft[index], textLines: manners.textLines[article],
              hasSubheads: manners.hasSubheads[article], hasRows: manners.hasRows[article],
              manners: (manners.lines[index], manners.articles[article]))
            own = weights.score(candidate)
            if let observer { number = observer.see(candidate) }
            weighed.append((key, own, number, lastWeighed[article & 15]))
            lastWeighed[article & 15] = Int32(truncatingIfNeeded: weighed.count - 1)
          }
          if observer == nil { own += weights.score(othersOpen: othersOpen, place) }
          let score = hypothesis.score + Double(own)
          if score <= best.least { continue }
          let sum = hypothesis.tails.sum(with: tailOfThis, at: article)
          best.keep(
            Extension(score: score, parent: parent, article: article, candidate: number, sum: sum), beam)
        }
      }
      next.removeAll(keepingCapacity: true)
      for place in 0..<best.count {
        let extended = best[place]
        var hypothesis = beam[extended.parent]
        hypothesis.score = extended.score
        hypothesis.tails.set(
          extended.article, tailOfThis, isUnfinished: tailOfThis >= 0 && isUnfinished[index])
        hypothesis.current = extended.article
        hypothesis.candidate = extended.candidate
        next.append(hypothesis)
      }
      if let observer, let article = observer.choose(readings[index].line.numbers, natural) {
        // The annotation says where the line stands.
        next = next.filter { $0.current == article }
        if next.isEmpty, var first = beam.first {
          first.tails.set(article, tailOfThis, isUnfinished: tailOfThis >= 0 && isUnfinished[index])
          (first.current, first.candidate) = (article, -1)
          next = [first]
        }
      }
      for position in next.indices {
        flush(pending, next[position].current, &next[position], &nodes)
        nodes.append(
          Node(
            line: index, article: next[position].current, parent: next[position].node,
            candidate: next[position].candidate))
        next[position].node = nodes.count - 1
      }
      pending.removeAll(keepingCapacity: true)
      swap(&beam, &next)
    }
    for position in beam.indices {
      flush(pending, beam[position].current, &beam[position], &nodes)
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

  /// Lets go of the nodes that no hypothesis leads to any more: of a long page they would be most of the memory.
  private static func release(_ nodes: inout [Node], _ beam: inout [Hypothesis]) {
    var numbers = [Int32](repeating: -1, count: nodes.count)
    numbers[0] = 0
    for hypothesis in beam {
      var node = hypothesis.node
      while numbers[node] < 0 {
        numbers[node] = 0
        node = Int(nodes[node].parent)
      }
    }
    // A node stands behind the one that it leads from.
    var kept = 1
    for node in nodes.indices.dropFirst() where numbers[node] == 0 {
      numbers[node] = Int32(truncatingIfNeeded: kept)
      nodes[kept] = nodes[node]
      nodes[kept].parent = numbers[Int(nodes[node].parent)]
      kept += 1
    }
    nodes = Array(nodes[..<kept])
    for position in beam.indices { beam[position].node = Int(numbers[beam[position].node]) }
  }

  /// The choices of a hypothesis, as the observer numbers them.
  private func choices(_ last: Int, _ nodes: [Node]) -> [Int] {
    guard observer != nil else { return [] }
    var found: [Int] = []
    var node = last
    while node > 0 {
      if nodes[node].candidate >= 0 { found.append(Int(nodes[node].candidate)) }
      node = Int(nodes[node].parent)
    }
    return found
  }

  /// Whether two extensions of one line differ in nothing that matters from here on.
  private static func agree(_ a: Extension, _ b: Extension, _ beam: [Hypothesis]) -> Bool {
    a.article == b.article && beam[a.parent].past == beam[b.parent].past
      && beam[a.parent].tails.agree(with: beam[b.parent].tails, butAt: a.article)
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
        beam[position].tails.set(article, -1)
      }
    }
  }

  /// Whether each line surely belongs to the article that it stands in: what stands behind a break in the text may be of
  /// another, and must not vouch for its like.
  ///
  /// `heads` takes how much lines look like the middle of a sentence, of those that it was asked for.
  private func trusted(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    _ heads: inout [Double?]
  ) -> [Bool] {
    var trusted = [Bool](repeating: true, count: readings.count)
    var last: Int?
    var isBroken = false
    for index in readings.indices where split.article[index] >= 0 {
      if let before = last, split.article[before] != split.article[index] { (last, isBroken) = (nil, false) }
      if decoded[index].state.isText {
        if let before = last, !isBroken, decoded[index].state != .rest, decoded[index].state != .lead {
          let head = readings[index].line.folded
          let score = seams.headScore(head)
          heads[index] = score
          if readings[before].endsOpen || endsWithComma(readings[before]) {
            isBroken = seams.fit(readings[before].line.folded, head, headScore: score) < 0
          } else {
            isBroken = score > 1.2
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
    _ pending: [Int], _ article: Int, _ hypothesis: inout Hypothesis, _ nodes: inout [Node]
  ) {
    for line in pending {
      nodes.append(Node(line: line, article: article, parent: hypothesis.node))
      hypothesis.node = nodes.count - 1
    }
  }

  private func result(
    _ beam: [Hypothesis], _ nodes: [Node], _ split: (article: [Int], count: Int)
  ) -> (article: [Int], moved: [Int: Double]) {
    guard let best = beam.first else { return (split.article, [:]) }
    func follow(_ hypothesis: Hypothesis, _ take: (_ line: Int, _ article: Int) -> Void) {
      var node = hypothesis.node
      while node > 0 {
        take(Int(nodes[node].line), Int(nodes[node].article))
        node = Int(nodes[node].parent)
      }
    }
    var article = split.article
    follow(best) { article[$0] = $1 }
    let lines = article.indices.filter { article[$0] != split.article[$0] }
    guard !lines.isEmpty else { return (article, [:]) }
    // How sure a moved line is: the share of probability of the hypotheses that agree on it.
    var agreeing = [Double](repeating: 0, count: lines.count)
    var total = 0.0
    var path = split.article
    for hypothesis in beam {
      let share = Double.exp(hypothesis.score - best.score)
      total += share
      for line in path.indices { path[line] = split.article[line] }
      follow(hypothesis) { path[$0] = $1 }
      for (position, line) in lines.enumerated() where path[line] == article[line] {
        agreeing[position] += share
      }
    }
    var moved: [Int: Double] = [:]
    for (position, line) in lines.enumerated() {
      moved[line] = AssemblyWeights.confidence(share: agreeing[position] / total)
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
