import HanText

/// What the decoder decided for a line, with how sure it is.
struct DecodedLine: Sendable {
  var state: LineState
  /// By how much the whole page reads worse when the line is anything else, in natural log units; 0 is a coin toss.
  var margin: Float
  /// The best other state.
  var alternative: LineState
  /// What of the margin the second reading is.
  var second: Float = 0
}

/// Finds the reading of a page in which the evidence of all lines and the grammar of articles agree best: a linear-chain
/// conditional random field (J. Lafferty, A. McCallum, F. Pereira, 2001) decoded with max-product both ways (A. Viterbi,
/// 1967), which gives the best reading and each line's margin.
///
/// Time is linear in the number of lines. What follows what is worked out anew for each line and direction: kept for all
/// lines it would be most of the memory that a long page takes. Where the best reading came from is worked out once more
/// for the state that is chosen, rather than noted for all.
///
/// The page is decoded twice: what the first reading shows of its titles is evidence for the second (`SecondReading`).
struct RoleDecoder: Sendable {
  let weights: RoleWeights
  let network: LineNetwork
  /// `nil` where one reading is to do.
  let second: SecondReading?
  /// The weights in rows, a lane a state.
  private let prior: StateRow
  private let emission: [StateRow]
  private let first: StateRow
  private let forwardSteps: StepTable
  private let backwardSteps: StepTable

  init(weights: RoleWeights, network: LineNetwork, second: SecondReading?) {
    self.weights = weights
    self.network = network
    self.second = second
    prior = StateRow(weights.prior[...])
    emission = stride(from: 0, to: weights.emission.count, by: RoleWeights.states).map {
      StateRow(weights.emission[$0..<$0 + RoleWeights.states])
    }
    first = StateRow(weights.transition[..<RoleWeights.states])
    forwardSteps = StepTable(weights, isBackward: false)
    backwardSteps = StepTable(weights, isBackward: true)
  }

  /// With the weights learned from annotated pages.
  static let trained = RoleDecoder(weights: .trained, network: .roles, second: .trained)

  /// The state of each line.
  ///
  /// - Parameters:
  ///   - readings: the lines with what was seen of them.
  ///   - boundaries: what was seen between them (`BoundaryReader.read`).
  /// - Returns: what was decided of each line.
  func decode(_ readings: [LineReading], _ boundaries: [Float]) -> [DecodedLine] {
    guard !readings.isEmpty else { return [] }
    var evidence = evidence(readings, boundaries)
    let first = decode(evidence, boundaries)
    guard let second else { return first.lines }
    let changes = second.read(readings, first.scores)
    guard !changes.isEmpty else { return first.lines }
    for (line, change) in changes { evidence[line] = evidence[line] + change }
    var lines = decode(evidence, boundaries).lines
    for (line, change) in changes {
      lines[line].second = change[lines[line].state.rawValue] - change[lines[line].alternative.rawValue]
    }
    return lines
  }

  /// For each line how well the page reads at best when it is in each state, after the first reading.
  func firstScores(_ readings: [LineReading], _ boundaries: [Float]) -> [StateRow] {
    readings.isEmpty ? [] : decode(evidence(readings, boundaries), boundaries).scores
  }

  /// What is seen of each line by itself and with its neighbours.
  private func evidence(_ readings: [LineReading], _ boundaries: [Float]) -> [StateRow] {
    var rows = network.read(readings, boundaries)
    for index in readings.indices { rows[index] = emission(readings[index]) + rows[index] }
    return rows
  }

  /// The best reading by the evidence of lines and what stands between them.
  private func decode(_ evidence: [StateRow], _ boundaries: [Float]) -> (
    lines: [DecodedLine], scores: [StateRow]
  ) {
    let count = RoleWeights.states
    let lines = evidence.count
    let kinds = Boundary.allCases.count

    // The best reading up to each line that ends in a state.
    var forward: [StateRow] = []
    forward.reserveCapacity(lines)
    forward.append(first + evidence[0])
    for index in 1..<max(1, lines) {
      let seen = forwardSteps.see(boundaries, from: index * kinds)
      let before = forward[index - 1]
      let best = forwardSteps.best(seen, boundaries, before) { state, row in row + before[state] }
      forward.append(best + evidence[index])
    }

    // The best reading from each line on, while the path is followed from its end.
    let states = LineState.allCases
    var decoded = [DecodedLine](
      repeating: DecodedLine(state: .furniture, margin: 0, alternative: .furniture), count: lines)
    var chosen = forward[lines - 1].greatest
    var backward = StateRow()
    for index in stride(from: lines - 1, through: 0, by: -1) {
      let scores = forward[index] + backward
      var alternative = -Float.infinity
      var other = chosen
      scores.withLanes { scores in
        for state in 0..<count where state != chosen && scores[state] > alternative {
          (alternative, other) = (scores[state], state)
        }
      }
      decoded[index] = DecodedLine(
        state: states[chosen], margin: scores[chosen] - alternative, alternative: states[other])
      guard index > 0 else {
        forward[0] = scores
        break
      }
      let seen = backwardSteps.see(boundaries, from: index * kinds)
      // The state before is the one that the best reading up to here came from.
      let from = (backwardSteps.row(chosen, seen, boundaries) + forward[index - 1]).greatest
      let own = evidence[index]
      let behind = backward
      backward = backwardSteps.best(seen, boundaries, own + behind) { state, row in
        row + own[state] + behind[state]
      }
      chosen = from
      forward[index] = scores
    }
    return (decoded, forward)
  }

  /// The evidence of one line for each state, each feature by itself.
  private func emission(_ reading: LineReading) -> StateRow {
    var scores = prior
    for (feature, value) in reading.features { scores.add(emission[feature.rawValue], times: value) }
    for feature in reading.context { scores = scores + emission[Feature.allCases.count + feature] }
    reading.wording?.forEach { scores.add(emission[RoleWeights.firstWording + $0.rawValue], times: $1) }
    return scores
  }
}
