import HanText
import Lexicon

/// Divides text into words, places and persons' names at the least cost: the one decision that finds names.
struct NameDecoder {
  let words: WordTable
  let statistics: NameStatistics
  let known: KnownPersons
  let context: NameContext
  /// The names that the page gives elsewhere.
  var onPage = NameSet()
  /// Strings that the page shows to be a name with something more, or a part of one.
  var rejected = NameSet()

  /// The text is a title: it may be one word between its borders without being a cell.
  var isTitle = false

  private struct Edge {
    var start: Int
    var end: Int
    var cost: Double
    var context: Double
    var isName: Bool
    var isCredit: Bool
  }

  private var edges: [Edge] = []
  private var plain: [Double] = []
  private var best: [Double] = []
  private var plainLength: [UInt8] = []
  private var bestStep: [Int32] = []

  init(lexicon: Lexicon) {
    words = lexicon.words
    statistics = lexicon.names
    known = lexicon.knownPersons
    context = NameContext(cues: lexicon.cues)
  }

  /// The names in a run of Chinese characters.
  ///
  /// - Parameters:
  ///   - text: the folded text of an item.
  ///   - run: a range of Chinese characters between others.
  ///   - places: the gazetteer's names in the run.
  ///   - boost: where a name begins or ends that stands in a list beside a certain one.
  ///   - mentions: is given the names, in order.
  mutating func decode(
    _ text: HanScalars, _ run: Range<Int>, places: ArraySlice<Range<Int>>, boost: Range<Int>?,
    into mentions: inout [NameMention]
  ) {
    edges.removeAll(keepingCapacity: true)
    var lastStart = -1
    for start in run where start + 1 < run.upperBound {
      let count = edges.count
      addNames(text, run, at: start, boost: boost)
      if edges.count > count { lastStart = start }
    }
    guard lastStart >= 0 else { return }
    let names = edges.count
    for place in places where place.lowerBound >= run.lowerBound && place.upperBound <= run.upperBound {
      edges.append(
        Edge(
          start: place.lowerBound, end: place.upperBound, cost: NameWeights.placeWord, context: 0,
          isName: false, isCredit: false))
    }
    solve(text, run, sorted: names == edges.count)
    trace(run, into: &mentions)
  }

  private mutating func addNames(_ text: HanScalars, _ run: Range<Int>, at start: Int, boost: Range<Int>?) {
    let first = text[start]
    let room = run.upperBound - start
    var left: NameContext.Side?
    if let cost = statistics.surnameCost(first) {
      let surname = min(cost, NameWeights.rarestSurname)
      let one = given(text[start + 1])
      addName(text, start..<start + 2, surname + one + NameStatistics.lengthCosts.one, &left, boost)
      if room >= 3 {
        let two = given(text[start + 2])
        addName(text, start..<start + 3, surname + one + two + NameStatistics.lengthCosts.two, &left, boost)
      }
    }
    if room >= 3, let cost = statistics.compoundCost(first, text[start + 1]) {
      let surname = min(cost, NameWeights.rarestSurname)
      let one = given(text[start + 2])
      addName(text, start..<start + 3, surname + one + NameStatistics.lengthCosts.one, &left, boost)
      if room >= 4 {
        let two = given(text[start + 3])
        addName(text, start..<start + 4, surname + one + two + NameStatistics.lengthCosts.two, &left, boost)
      }
    }
    // Known persons without one of our surnames: 安倍晋三, 爱因斯坦.
    guard left == nil, known.mayBegin(with: first) else { return }
    for length in 3...4 where room >= length {
      let range = start..<start + length
      if let key = NameSet.key(text, range), known.contains(key) { addName(text, range, 30, &left, boost) }
    }
  }

  /// The cost of a character of a given name; what is never seen in names stays out of reach.
  private func given(_ scalar: Unicode.Scalar) -> Double {
    let cost = statistics.givenCost(scalar)
    return cost < 14.5 ? min(cost, NameWeights.rarestCharacter) : cost
  }

  private mutating func addName(
    _ text: HanScalars, _ range: Range<Int>, _ nameCost: Double, _ left: inout NameContext.Side?,
    _ boost: Range<Int>?
  ) {
    var cost = nameCost + NameWeights.threshold
    var isKnown = false
    var isFamous = false
    if let key = NameSet.key(text, range) {
      if !rejected.isEmpty, rejected.contains(key) { return }
      isFamous = known.contains(key)
      isKnown = isFamous || !onPage.isEmpty && onPage.contains(key)
      if isKnown { cost = min(cost, NameWeights.known + (range.count == 2 ? 2 : 0)) }
    }
    // What no context can make cheaper than its characters one by one, or than its words, is no candidate. The
    // dearer the look, the later it comes.
    let rarest =
      (range.count > 2 ? NameWeights.rarestName : NameWeights.rarestShortName) + NameWeights.threshold
    var plain = 0.0
    for position in range { plain += words.characterCost(text[position]) }
    guard min(cost, rarest) - NameWeights.mostBefore - NameWeights.mostBehind < plain else { return }
    let before = left ?? context.before(text, range.lowerBound)
    left = before
    // Who is announced by a title or an age may have any name.
    if before.weight >= NameWeights.role, nameCost < 40 { cost = min(cost, rarest) }
    let most =
      before.weight + NameWeights.honorific + (boost == nil ? 0 : NameWeights.besideName)
      + (before.isEdge ? NameWeights.slot + NameWeights.cell : 0)
      + (before.weight >= NameWeights.role ? NameWeights.between : 0)
    guard cost - most < plain || isKnown else { return }
    plain = words.cost(text[range])
    guard cost - most < plain || isKnown else { return }
    let behind = context.behind(text, range.upperBound)
    let weight = self.weight(text, range, before, behind, boost: boost, isKnown: isKnown)
    cost = max(1, cost - weight)
    // A name of three characters that is known is one wherever it stands: 习近平新时代…思想, 杨得志故居.
    if isKnown, range.count > 2 { cost = min(cost, 2) }
    if isFamous, range.count == 2, behind.weight > -2, !goesOn(text, range.upperBound) { cost = min(cost, 4) }
    guard cost < plain else { return }
    edges.append(
      Edge(
        start: range.lowerBound, end: range.upperBound, cost: cost, context: weight, isName: true,
        isCredit: before.isCredit || behind.isCredit))
  }

  /// Whether what follows could be one more character of a given name (李鹏|程).
  private func goesOn(_ text: HanScalars, _ end: Int) -> Bool {
    end < text.count && text[end].isHan && statistics.givenCost(text[end]) < 9
  }

  /// What all signs around and in a string say together.
  private func weight(
    _ text: HanScalars, _ range: Range<Int>, _ before: NameContext.Side, _ behind: NameContext.Side,
    boost: Range<Int>?, isKnown: Bool
  ) -> Double {
    var weight = before.weight + behind.weight + context.inside(text, range, surname: range.count > 3 ? 2 : 1)
    if before.isEdge && behind.isEdge { weight += NameWeights.slot }
    if before.isCell && behind.isCell && !isTitle { weight += NameWeights.cell }
    if let boost, boost.lowerBound == range.lowerBound || boost.upperBound == range.upperBound {
      weight += NameWeights.besideName
    } else if before.weight + behind.weight < NameWeights.support {
      weight += NameWeights.unsupported
    }
    if before.weight >= NameWeights.role && behind.weight >= NameWeights.speechCharacter {
      weight += NameWeights.between
    }
    if !isKnown, range.count < 4 { weight -= NameWeights.wordLevel * Double(words.level(text[range])) }
    return weight
  }

  /// The cheapest division with and without names, from left to right.
  private mutating func solve(_ text: HanScalars, _ run: Range<Int>, sorted: Bool) {
    let length = run.count
    if plain.count <= length {
      plain = [Double](repeating: .infinity, count: length + 1)
      best = plain
      plainLength = [UInt8](repeating: 1, count: length + 1)
      bestStep = [Int32](repeating: 0, count: length + 1)
    }
    for index in 0...length {
      plain[index] = .infinity
      best[index] = .infinity
    }
    plain[0] = 0
    best[0] = 0
    if !sorted { edges.sort { $0.start < $1.start } }
    var next = 0
    let slice = text[run]
    for index in 0..<length {
      let (plainHere, bestHere) = (plain[index], best[index])
      words.words(in: slice, at: run.lowerBound + index) { count, cost in
        let end = index + count
        if plainHere + cost < plain[end] {
          plain[end] = plainHere + cost
          plainLength[end] = UInt8(truncatingIfNeeded: count)
        }
        if bestHere + cost < best[end] {
          best[end] = bestHere + cost
          bestStep[end] = Int32(truncatingIfNeeded: count)
        }
      }
      while next < edges.count, edges[next].start == run.lowerBound + index {
        let edge = edges[next]
        let end = edge.end - run.lowerBound
        if !edge.isName, plainHere + edge.cost < plain[end] {
          plain[end] = plainHere + edge.cost
          plainLength[end] = UInt8(truncatingIfNeeded: edge.end - edge.start)
        }
        if bestHere + edge.cost < best[end] {
          best[end] = bestHere + edge.cost
          bestStep[end] = Int32(truncatingIfNeeded: -1 - next)
        }
        next += 1
      }
    }
  }

  /// Reads the names off the cheapest division, and how much cheaper it is than the one without.
  private func trace(_ run: Range<Int>, into mentions: inout [NameMention]) {
    let length = run.count
    var chosen: [Edge] = []
    var end = length
    var bestEnds = [Bool](repeating: false, count: length + 1)
    while end > 0 {
      bestEnds[end] = true
      let step = Int(bestStep[end])
      if step >= 0 {
        end -= max(1, step)
      } else {
        let edge = edges[-1 - step]
        if edge.isName { chosen.append(edge) }
        end = edge.start - run.lowerBound
      }
    }
    guard !chosen.isEmpty else { return }
    bestEnds[0] = true
    var plainEnds = [Bool](repeating: false, count: length + 1)
    plainEnds[0] = true
    end = length
    while end > 0 {
      plainEnds[end] = true
      end -= max(1, Int(plainLength[end]))
    }
    for edge in chosen.reversed() {
      var low = edge.start - run.lowerBound
      while !(plainEnds[low] && bestEnds[low]) { low -= 1 }
      var high = edge.end - run.lowerBound
      while !(plainEnds[high] && bestEnds[high]) { high += 1 }
      let margin = (plain[high] - plain[low]) - (best[high] - best[low])
      mentions.append(
        NameMention(
          range: edge.start..<edge.end, margin: margin, context: edge.context, isCredit: edge.isCredit))
    }
  }
}
