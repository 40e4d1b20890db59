/// Reads the lines that may be titles once more, by what a first reading of the page showed: how its sure headlines and
/// subheads look, and what stands between them.
///
/// Whether a short line is a headline or a subhead is often told by nothing but the page's habits: if all sure headlines are
/// marked and this line is not, if a byline opens the text below each of them and none does here, it is a subhead. The first
/// reading cannot know them, since it goes by each line and its neighbours. This is stacked sequential learning (W. Cohen,
/// V. Carvalho, 2005): a model that gets what another said of all lines of the page. It is learned from first readings by
/// models that had not seen the page (scripts/roles/second.py).
struct SecondReading: Sendable {
  /// What a line that may be a title is taken for.
  enum Answer: Int, CaseIterable, Sendable {
    /// It begins an article: headline, kicker, section, photo.
    case begins
    case subhead
    /// It goes on with a title: deck, series, a further line.
    case goesOn
    case text

    /// The answer that a state is part of.
    init(_ state: LineState) {
      switch state {
      case .title, .kicker, .section, .photo: self = .begins
      case .subhead: self = .subhead
      case .titleMore, .deck, .series: self = .goesOn
      default: self = .text
      }
    }

    /// The number of the answer that each state is part of.
    static let ofStates = LineState.allCases.map { Answer($0).rawValue }
  }

  /// For each sign what is taken off its value and what it is divided by.
  private var scales: [(mean: Float, spread: Float)]
  /// For each sign what it adds to each unit.
  private var weights: [LineNetwork.Units]
  private var bias = LineNetwork.Units()
  /// What each unit says of the answers.
  private var outputs: [SIMD4<Float>]
  private var outputBias = SIMD4<Float>()
  /// What the first reading counts.
  private var first: Float = 1

  /// How much of the difference to the first reading is believed.
  private static let share: Float = 0.5
  /// So unlikely is nothing.
  private static let least: Float = 0.003
  /// Signs further than this from the usual, in spreads, count as this far.
  private static let furthest: Float = 4

  /// Reads a table: for each sign its name, mean and spread in thousandths and a number for each unit in hundredths; `*` are
  /// the units' biases, `=31` what a unit says of the answers, `+` their biases and what the first reading counts.
  init(table: WeightTable) {
    scales = FirstReading.signs.map { _ in (0, 1) }
    weights = FirstReading.signs.map { _ in LineNetwork.Units() }
    outputs = [SIMD4<Float>](repeating: SIMD4(), count: LineNetwork.inner)
    let places = Dictionary(
      zip(FirstReading.signs, FirstReading.signs.indices), uniquingKeysWith: { first, _ in first })
    for (name, numbers) in table.rows {
      if name == "*" {
        for (unit, value) in numbers.prefix(LineNetwork.inner).enumerated() { bias[unit] = value / 100 }
      } else if name == "+", numbers.count == 5 {
        outputBias = SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]) / 100
        first = numbers[4] / 100
      } else if name.first == "=", let unit = Int(name.dropFirst()), outputs.indices.contains(unit),
        numbers.count == 4
      {
        outputs[unit] = SIMD4(numbers[0], numbers[1], numbers[2], numbers[3]) / 100
      } else if let place = places[name], numbers.count == LineNetwork.inner + 2 {
        scales[place] = (numbers[0] / 1000, max(0.001, numbers[1] / 1000))
        for unit in 0..<LineNetwork.inner { weights[place][unit] = numbers[unit + 2] / 100 }
      }
    }
  }

  /// What the second reading adds to the evidence of lines that may be titles.
  ///
  /// - Parameters:
  ///   - readings: the lines of the page.
  ///   - scores: for each line how well the page reads at best when it is in each state, in natural log units.
  /// - Returns: a row for each line that was read again.
  func read(_ readings: [LineReading], _ scores: [StateRow]) -> [(line: Int, change: StateRow)] {
    let first = FirstReading(readings, scores)
    return first.candidates.map { line in (line, change(first, line)) }
  }

  private func change(_ reading: FirstReading, _ line: Int) -> StateRow {
    let before = reading.answers(line)
    var units = bias
    let (values, scales, weights) = (reading.signs(line), scales.span, weights.span)
    for sign in weights.indices {
      let away = (values[sign] - scales[sign].mean) / scales[sign].spread
      units.add(weights[sign], times: min(Self.furthest, max(-Self.furthest, away)))
    }
    var odds = outputBias
    for unit in 0..<LineNetwork.inner where units[unit] > 0 { odds += outputs[unit] * units[unit] }
    var (known, likely, believed) = (SIMD4<Float>(), SIMD4<Float>(), SIMD4<Float>())
    for answer in 0..<4 { known[answer] = Float.log(before[answer] + Self.least) }
    odds += known * first
    for answer in 0..<4 { likely[answer] = Float.exp(odds[answer] - odds.max()) }
    likely /= likely.sum()
    for answer in 0..<4 {
      believed[answer] = Self.share * (Float.log(likely[answer] + Self.least) - known[answer])
    }
    var change = StateRow()
    for (state, answer) in Answer.ofStates.enumerated() { change[state] = believed[answer] }
    return change
  }

  /// The weights learned from annotated pages.
  static let trained = SecondReading(table: WeightTable(trainedTable))
}
