import HanText

/// What the decoder decided for a line, with how sure it is.
struct DecodedLine: Sendable {
  var state: LineState
  /// By how much the whole page reads worse when the line is anything else, in natural log units; 0 is a coin toss.
  var margin: Float
  /// The best other state.
  var alternative: LineState
}

/// Finds the reading of a page in which the evidence of all lines and the grammar of articles agree best: a Viterbi
/// decoder over the lines (A. Viterbi, 1967), with max-marginals for the margin.
///
/// Time is linear in the number of lines.
struct RoleDecoder: Sendable {
  let seams: SeamScorer

  func decode(_ readings: [LineReading]) -> [DecodedLine] {
    let states = LineState.allCases
    let count = states.count
    guard !readings.isEmpty else { return [] }
    let emissions = readings.map(emission)
    // How well each line goes on in the next, which says whether `rest` may follow.
    var joins = [Float](repeating: -4, count: readings.count)
    for index in readings.indices.dropFirst() {
      joins[index] = Float(
        seams.adjacent(readings[index - 1].line, readings[index].line, readings[index - 1].endsOpen))
    }
    // Articles that a byline opens or heads: where most have one, a title without is rarer.
    let leads = readings.indices.count { index in
      if (readings[index].opening?.strength ?? 0) > 3 { return true }
      return index > 0 && (readings[index].whole?.strength ?? 0) > 5 && readings[index - 1].looksLikeTitle
    }
    let titleWithoutByline: Float = leads >= 5 ? -0.5 : leads >= 3 ? 0 : leads >= 1 ? 0.7 : 1.2

    func step(_ from: LineState, _ to: LineState, _ index: Int) -> Float {
      var weight = Transitions.weight[from.rawValue + 1][to.rawValue]
      // A short line whose text runs on in the next is no heading.
      if from == .title || from == .titleMore || from == .subhead, to != .titleMore {
        weight -= max(0, joins[index] - 3) * 0.6
      }
      let before = readings[index - 1]
      switch (from, to) {
      case (.body, .rest), (.lead, .rest), (.rest, .rest), (.start, .rest), (.caption, .rest), (.list, .rest),
        (.note, .rest),
        (.repeat, .rest):
        weight += joins[index]
        // Of two pieces of a cut paragraph one at least is long; two short lines are something else.
        if before.length < 22, readings[index].length < 22 { weight -= 3.5 }
      case (.title, .body), (.titleMore, .body):
        weight += readings[index].has(.salutation) ? 1 : titleWithoutByline
      case (.subhead, .body): if readings[index].has(.salutation) { weight -= 4 }
      case (.body, _), (.lead, _), (.rest, _), (.start, _):
        switch to {
        case .body, .signature:
          if before.endsOpen { weight -= 1.2 }
        case .subhead, .list, .table, .note:
          if before.endsOpen { weight -= 1.6 } else { weight += 0.2 }
        case .title, .section:
          if before.endsOpen { weight += 0.6 }
          // A byline behind the text ends its article.
          if let closing = before.closing, !closing.isPhoto {
            weight += min(Float(closing.strength), 4) * 0.5
          }
        default: break
        }
        if let closing = before.closing, !closing.isPhoto, to == .subhead || to == .body {
          weight -= min(Float(closing.strength), 4) * 0.4
        }
      default: break
      }
      return weight
    }

    // Forward.
    var forward = [[Float]](repeating: [Float](repeating: -.infinity, count: count), count: readings.count)
    var back = [[Int8]](repeating: [Int8](repeating: 0, count: count), count: readings.count)
    for state in states {
      forward[0][state.rawValue] = Transitions.weight[0][state.rawValue] + emissions[0][state.rawValue]
    }
    for index in readings.indices.dropFirst() {
      for to in states {
        var best = -Float.infinity
        var from = 0
        for state in states {
          let score = forward[index - 1][state.rawValue] + step(state, to, index)
          if score > best {
            best = score
            from = state.rawValue
          }
        }
        forward[index][to.rawValue] = best + emissions[index][to.rawValue]
        back[index][to.rawValue] = Int8(from)
      }
    }
    // Backward, for the margins.
    var backward = [[Float]](repeating: [Float](repeating: 0, count: count), count: readings.count)
    for index in readings.indices.reversed().dropFirst() {
      for from in states {
        var best = -Float.infinity
        for to in states {
          best = max(
            best,
            step(from, to, index + 1) + emissions[index + 1][to.rawValue] + backward[index + 1][to.rawValue])
        }
        backward[index][from.rawValue] = best
      }
    }
    var path = [Int](repeating: 0, count: readings.count)
    let end = readings.count - 1
    path[end] = forward[end].indices.max { forward[end][$0] < forward[end][$1] } ?? 0
    for index in readings.indices.reversed().dropLast() { path[index - 1] = Int(back[index][path[index]]) }
    return readings.indices.map { index in
      var alternative = -Float.infinity
      var other = path[index]
      for state in 0..<count where state != path[index] {
        let score = forward[index][state] + backward[index][state]
        if score > alternative {
          alternative = score
          other = state
        }
      }
      let chosen = forward[index][path[index]] + backward[index][path[index]]
      return DecodedLine(state: states[path[index]], margin: chosen - alternative, alternative: states[other])
    }
  }

  /// The evidence of one line for each state.
  private func emission(_ reading: LineReading) -> [Float] {
    var scores = Weights.prior
    for (feature, value) in reading.features {
      let row = Weights.emission[feature.rawValue]
      for state in scores.indices { scores[state] += row[state] * value }
    }
    return scores
  }
}
