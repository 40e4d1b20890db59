import HanText

/// What the decoder decided for a line, with how sure it is.
struct DecodedLine: Sendable {
  var state: LineState
  /// By how much the whole page reads worse when the line is anything else, in natural log units; 0 is a coin toss.
  var margin: Float
  /// The best other state.
  var alternative: LineState
}

/// Finds the reading of a page in which the evidence of all lines and the grammar of articles agree best: a linear-chain
/// conditional random field (J. Lafferty, A. McCallum, F. Pereira, 2001) decoded with max-product both ways (A. Viterbi,
/// 1967), which gives the best reading and each line's margin.
///
/// Time is linear in the number of lines.
struct RoleDecoder: Sendable {
  let weights: RoleWeights

  /// The state of each line.
  ///
  /// - Parameters:
  ///   - readings: the lines with what was seen of them.
  ///   - boundaries: what was seen between them (`BoundaryReader.read`).
  /// - Returns: what was decided of each line.
  func decode(_ readings: [LineReading], _ boundaries: [Float]) -> [DecodedLine] {
    let count = RoleWeights.states
    let lines = readings.count
    guard lines > 0 else { return [] }
    let emissions = readings.map(emission)
    let square = count * count
    // What follows what, line by line.
    var steps = [Float](repeating: 0, count: lines * square)
    for index in 1..<max(1, lines) { addStep(index, boundaries, &steps) }

    var forward = [Float](repeating: -.infinity, count: lines * count)
    var back = [UInt8](repeating: 0, count: lines * count)
    for state in 0..<count { forward[state] = weights.transition[state] + emissions[0][state] }
    for index in 1..<max(1, lines) {
      for to in 0..<count {
        var best = -Float.infinity
        var from = 0
        for state in 0..<count {
          let score = forward[(index - 1) * count + state] + steps[index * square + state * count + to]
          if score > best { (best, from) = (score, state) }
        }
        forward[index * count + to] = best + emissions[index][to]
        back[index * count + to] = UInt8(from)
      }
    }
    var backward = [Float](repeating: 0, count: lines * count)
    for index in stride(from: lines - 2, through: 0, by: -1) {
      for from in 0..<count {
        var best = -Float.infinity
        let row = (index + 1) * square + from * count
        for to in 0..<count {
          best = max(best, steps[row + to] + emissions[index + 1][to] + backward[(index + 1) * count + to])
        }
        backward[index * count + from] = best
      }
    }
    var path = [Int](repeating: 0, count: lines)
    path[lines - 1] =
      (0..<count).max { forward[(lines - 1) * count + $0] < forward[(lines - 1) * count + $1] } ?? 0
    for index in stride(from: lines - 1, to: 0, by: -1) {
      path[index - 1] = Int(back[index * count + path[index]])
    }
    let states = LineState.allCases
    return readings.indices.map { index in
      var alternative = -Float.infinity
      var other = path[index]
      for state in 0..<count where state != path[index] {
        let score = forward[index * count + state] + backward[index * count + state]
        if score > alternative { (alternative, other) = (score, state) }
      }
      let chosen = forward[index * count + path[index]] + backward[index * count + path[index]]
      return DecodedLine(state: states[path[index]], margin: chosen - alternative, alternative: states[other])
    }
  }

  /// The weights of all pairs of states between a line and the one before it.
  private func addStep(_ index: Int, _ boundaries: [Float], _ steps: inout [Float]) {
    let count = RoleWeights.states
    let square = count * count
    let kinds = Boundary.allCases.count
    for pair in 0..<square { steps[index * square + pair] = weights.transition[count + pair] }
    for kind in 0..<kinds {
      let value = boundaries[index * kinds + kind]
      if value == 0 { continue }
      for pair in 0..<square {
        steps[index * square + pair] += weights.boundary[kind * square + pair] * value
      }
    }
  }

  /// The evidence of one line for each state.
  private func emission(_ reading: LineReading) -> [Float] {
    let count = RoleWeights.states
    var scores = weights.prior
    for (feature, value) in reading.features {
      for state in 0..<count { scores[state] += weights.emission[feature.rawValue * count + state] * value }
    }
    for feature in reading.context {
      let row = (Feature.allCases.count + feature) * count
      for state in 0..<count { scores[state] += weights.emission[row + state] }
    }
    return scores
  }
}
