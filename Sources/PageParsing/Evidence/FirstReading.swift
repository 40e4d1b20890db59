/// What a first reading of a page showed of its lines, for `SecondReading`: how likely each is what, and what is asked of the
/// lines that may be titles.
///
/// Time is linear in the number of lines: of the page as a whole sums are kept, and nothing is looked for further than `reach`
/// lines away.
struct FirstReading {
  /// So far away the next title is looked for.
  private static let reach = 60
  /// A line that is less likely than this a title of any sort is not read again.
  private static let candidate: Float = 0.05
  /// So likely is a sure headline.
  private static let sure: Float = 0.7

  /// What is seen of a line.
  private struct Line {
    /// How likely each state is.
    var likely: StateRow
    /// How likely it is a title of any sort, a headline, a subhead.
    var (titleLike, headline, subhead): (Float, Float, Float)
    /// How likely it is a paragraph, opens an article's text, signs one.
    var (body, lead, signature): (Float, Float, Float)
    /// What is compared among titles: the mark of a heading from 0 to 3, the length in steps, and so on (`Look.names`).
    var look: Look
  }

  /// How a line looks, in the lanes of a vector.
  struct Look {
    var values = Lanes()

    /// The lanes in their order. First those of which the line's own count too.
    static let names = [
      "length", "gap", "leadBelow", "likeAround", "goesOn", "topicGoesOn", "textBelow", "tight",
      "blankInside", "oneComma",
      "twoCommas", "hanNumber", "arabicNumber", "bulletSign", "wholeBracket", "endsColon", "endsExclaim",
      "markNone", "markHigh",
      "markLow", "markBold",
    ]
    static let (length, gap, leadBelow, likeAround, goesOn, topicGoesOn, textBelow) = (0, 1, 2, 3, 4, 5, 6)
    static let marks = 17
    /// For each feature the lane of the shape that it is, or -1.
    static let lanes: [Int] = {
      var lanes = [Int](repeating: -1, count: Feature.allCases.count)
      let shapes: [(Feature, Int)] = [
        (.afterGap, gap), (.tight, 7), (.blankInside, 8), (.oneComma, 9), (.twoCommas, 10), (.hanNumber, 11),
        (.arabicNumber, 12), (.bulletSign, 13), (.wholeBracket, 14), (.endsColon, 15), (.endsExclaim, 16),
        (.likeAround, likeAround), (.goesOn, goesOn), (.topicGoesOn, topicGoesOn),
      ]
      for (feature, lane) in shapes { lanes[feature.rawValue] = lane }
      return lanes
    }()

    /// The mark of a heading: 0 none, 1 and 2 marked, 3 bold.
    var mark: Int {
      get { (0..<4).first { values[Self.marks + $0] > 0 } ?? 0 }
      set { for mark in 0..<4 { values[Self.marks + mark] = mark == newValue ? 1 : 0 } }
    }
  }

  /// 32 numbers; two vectors, since operations on one of 32 are made lane by lane.
  struct Lanes {
    private var low = SIMD16<Float>()
    private var high = SIMD16<Float>()

    @inline(__always)
    subscript(lane: Int) -> Float {
      get { lane < 16 ? low[lane] : high[lane & 15] }
      set { if lane < 16 { low[lane] = newValue } else { high[lane & 15] = newValue } }
    }

    @inline(__always)
    mutating func add(_ other: Lanes, times value: Float) {
      low += other.low * value
      high += other.high * value
    }
  }

  private var lines: [Line] = []
  /// Sums over the lines before each: paragraphs, leads, subheads.
  private var sums: [SIMD4<Float>] = []
  /// How the page's headlines and subheads look, each counted as it is likely; how many there are.
  private var (headlines, subheads) = (Lanes(), Lanes())
  private var (headlineCount, subheadCount): (Float, Float) = (0, 0)
  /// How many lines of text stand right above each line.
  private var textAbove: [Float] = []

  /// - Parameters:
  ///   - readings: the lines of the page.
  ///   - scores: for each line how well the page reads at best when it is in each state.
  init(_ readings: [LineReading], _ scores: [StateRow]) {
    let lanes = Look.lanes
    lines = zip(readings, scores).map { Self.see($0, $1, lanes) }
    let count = lines.count
    textAbove.reserveCapacity(count)
    sums.reserveCapacity(count + 1)
    var (run, sum) = (Float(0), SIMD4<Float>())
    for line in lines {
      textAbove.append(run)
      run = line.titleLike < 0.3 ? min(run + 1, Float(Self.reach)) : 0
      sums.append(sum)
      sum += SIMD4(line.body, line.lead, line.subhead, 0)
    }
    sums.append(sum)
    run = 0
    for index in lines.indices.reversed() {
      lines[index].look.values[Look.textBelow] = run
      run = lines[index].titleLike < 0.3 ? min(run + 1, Float(Self.reach)) : 0
      var lead: Float = 0
      for below in index + 1..<min(count, index + 4) where below < count {
        lead = max(lead, lines[below].lead)
      }
      lines[index].look.values[Look.leadBelow] = lead
    }
    for line in lines {
      headlines.add(line.look.values, times: line.headline)
      subheads.add(line.look.values, times: line.subhead)
      headlineCount += line.headline
      subheadCount += line.subhead
    }
  }

  /// States this much worse than the best, in natural log units, count for nothing: most of a line's do.
  private static let hopeless: Float = 14

  private static func see(_ reading: LineReading, _ scores: StateRow, _ lanes: [Int]) -> Line {
    var likely = StateRow()
    let best = scores[scores.greatest]
    var sum: Float = 0
    scores.withLanes { scores in
      for state in 0..<RoleWeights.states where scores[state] > best - hopeless {
        let share = Float.exp(scores[state] - best)
        likely[state] = share
        sum += share
      }
    }
    likely = likely.scaled(by: 1 / sum)
    func how(_ state: LineState) -> Float { likely[state.rawValue] }
    var look = Look()
    var (closing, length, mark) = (Float(0), Float(7), 0)
    for (feature, value) in reading.features {
      switch feature {
      case .closesByline: closing = value / 3
      case .headingHigh: mark = 1
      case .headingLow: mark = mark == 1 ? 1 : 2
      case .headingBold: mark = mark == 0 ? 3 : mark
      case .upTo3, .upTo6, .upTo12, .upTo20, .upTo28, .upTo38, .upTo60, .longer:
        length = Float(feature.rawValue - Feature.upTo3.rawValue)
      default: break
      }
      let lane = lanes[feature.rawValue]
      if lane >= 0 { look.values[lane] = value }
    }
    look.values[Look.length] = length
    look.mark = mark
    let titles = how(.section) + how(.kicker) + how(.title) + how(.titleMore) + how(.deck) + how(.series)
    return Line(
      likely: likely, titleLike: titles + how(.subhead), headline: how(.title), subhead: how(.subhead),
      body: how(.body), lead: how(.lead) + how(.byline), signature: how(.signature) + min(1, max(0, closing)),
      look: look)
  }

  /// The lines that may be titles.
  var candidates: [Int] { lines.indices.filter { lines[$0].titleLike > Self.candidate } }

  /// How likely a line is each answer.
  func answers(_ line: Int) -> SIMD4<Float> {
    var found = SIMD4<Float>()
    for (state, answer) in SecondReading.Answer.ofStates.enumerated() {
      found[answer] += lines[line].likely[state]
    }
    return found
  }

  /// The names of the signs in their order.
  static let signs: [String] = {
    var names = LineState.allCases.map { "is.\($0)" } + ["is.titleLike"]
    for others in ["headlines", "subheads"] {
      names += [others] + Look.names.map { "\(others).\($0)" }
      names += ["leadBelow", "likeAround", "goesOn", "topicGoesOn", "mark"].map { "\(others).own.\($0)" }
    }
    for side in ["above", "below"] {
      names += ["lines", "body", "lead", "signature", "subheads", "mark", "length", "leadBelow"].map {
        "\(side).\($0)"
      }
    }
    names += ["above.signed"]
    for side in ["above", "below"] {
      names += [
        "lines", "headline", "subhead", "mark", "length", "leadBelow", "likeAround", "goesOn", "signature",
      ].map {
        "\(side).next.\($0)"
      }
    }
    return names + ["place", "count", "textAbove", "textBelow", "leadBelow", "mark", "length", "gap"]
  }()

  /// What is asked of a line that may be a title: the values of `signs`, squashed.
  func signs(_ line: Int) -> [Float] {
    var values: [Float] = []
    values.reserveCapacity(Self.signs.count)
    let own = lines[line]
    for state in LineState.allCases { values.append(Float.log(own.likely[state.rawValue] + 1e-4)) }
    values.append(own.titleLike)
    addLooks(headlines, headlineCount, own, own.headline, to: &values)
    addLooks(subheads, subheadCount, own, own.subhead, to: &values)
    addStretch(line, from: sureHeadline(line, step: -1), isAbove: true, to: &values)
    addStretch(line, from: sureHeadline(line, step: 1), isAbove: false, to: &values)
    values.append(line > 0 ? lines[line - 1].signature : 0)
    addNext(line, step: -1, to: &values)
    addNext(line, step: 1, to: &values)
    let look = own.look
    values += [
      Float(line) / Float(lines.count), Float(min(lines.count, 400)), textAbove[line],
      look.values[Look.textBelow],
      look.values[Look.leadBelow], Float(look.mark), look.values[Look.length], look.values[Look.gap],
    ]
    return values.map { $0 < 0 ? -Float.log(1 - $0) : Float.log(1 + $0) }
  }

  /// How the page's other headlines or subheads look on average, and how the line differs from them.
  private func addLooks(
    _ sum: Lanes, _ count: Float, _ own: Line, _ ownCount: Float, to values: inout [Float]
  ) {
    let others = max(0, count - ownCount) + 0.3
    func look(_ lane: Int) -> Float { (sum[lane] - own.look.values[lane] * ownCount) / others }
    values.append(others)
    for lane in 0..<Look.names.count {
      let isMean = (Look.leadBelow...Look.topicGoesOn).contains(lane) || lane >= Look.marks
      values.append(isMean ? look(lane) : look(lane) - own.look.values[lane])
    }
    for lane in Look.leadBelow...Look.topicGoesOn { values.append(look(lane) - own.look.values[lane]) }
    values.append(look(Look.marks + own.look.mark))
  }

  /// The nearest sure headline above or below a line, within reach.
  private func sureHeadline(_ line: Int, step: Int) -> Int? {
    var at = line + step
    while lines.indices.contains(at), abs(at - line) <= Self.reach {
      if lines[at].headline > Self.sure { return at }
      at += step
    }
    return nil
  }

  /// What stands between a line and the nearest sure headline.
  private func addStretch(_ line: Int, from headline: Int?, isAbove: Bool, to values: inout [Float]) {
    let edge = isAbove ? max(-1, line - Self.reach - 1) : min(lines.count, line + Self.reach + 1)
    let other = headline ?? edge
    let between = isAbove ? other + 1..<line : line + 1..<max(line + 1, other)
    let sum = sums[between.upperBound] - sums[between.lowerBound]
    var signature: Float = 0
    for at in between { signature = max(signature, lines[at].signature) }
    values += [Float(abs(line - other)), sum.x, sum.y, signature, sum.z]
    addDifference(headline, line, to: &values)
  }

  /// How another line differs from a line in mark, length and what stands below; -9 where there is none.
  private func addDifference(_ other: Int?, _ line: Int, to values: inout [Float]) {
    guard let other else {
      values += [-9, -9, -9]
      return
    }
    let (a, b) = (lines[other].look, lines[line].look)
    values += [
      Float(a.mark - b.mark), a.values[Look.length] - b.values[Look.length],
      a.values[Look.leadBelow] - b.values[Look.leadBelow],
    ]
  }

  /// The next line above or below that is rather a title, but for the one right beside.
  private func addNext(_ line: Int, step: Int, to values: inout [Float]) {
    var at = line + 2 * step
    while lines.indices.contains(at), abs(at - line) <= Self.reach, lines[at].titleLike <= 0.4 { at += step }
    guard lines.indices.contains(at), lines[at].titleLike > 0.4 else {
      values += [Float](repeating: -9, count: 9)
      return
    }
    let other = lines[at]
    values += [Float(abs(at - line)), other.headline, other.subhead]
    let (a, b) = (other.look, lines[line].look)
    values += [
      Float(a.mark - b.mark), a.values[Look.length] - b.values[Look.length], a.values[Look.leadBelow],
      a.values[Look.likeAround], a.values[Look.goesOn], at > 0 ? lines[at - 1].signature : 0,
    ]
  }
}
