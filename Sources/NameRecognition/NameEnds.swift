import HanText

/// What stands behind the places where names may end: several candidates end at one place, and one that is a character
/// shorter ends at the next.
struct NameEnds {
  /// A candidate is at most so long that places this far apart are never asked for together.
  private static let window = 8

  private var sides = [NameContext.Side](repeating: NameContext.Side(), count: window)
  private var weights = [[Float]](repeating: [], count: window)
  /// The place that each is of; -1 for none.
  private var sideAt = [Int](repeating: -1, count: window)
  private var weightsAt = [Int](repeating: -1, count: window)

  /// Forgets all, since another text is read.
  mutating func forget() {
    for slot in 0..<Self.window { (sideAt[slot], weightsAt[slot]) = (-1, -1) }
  }

  /// What stands behind a place.
  mutating func side(_ text: HanScalars, _ end: Int, _ features: NameFeatures) -> NameContext.Side {
    let slot = end & (Self.window - 1)
    if sideAt[slot] != end {
      sides[slot] = features.context.behind(text, end)
      sideAt[slot] = end
    }
    return sides[slot]
  }

  /// Adds what the signs behind a place weigh, one by one: a sum of sums would be rounded otherwise.
  mutating func add(
    _ text: HanScalars, _ end: Int, _ side: NameContext.Side, role: UInt32, _ features: NameFeatures,
    to score: inout NameScore
  ) {
    let slot = end & (Self.window - 1)
    if weightsAt[slot] != end {
      var found = NameWeights(model: score.model, weights: weights[slot])
      weights[slot] = []
      found.weights.removeAll(keepingCapacity: true)
      features.right(text, end, side, role: role, into: &found)
      weights[slot] = found.weights
      weightsAt[slot] = end
    }
    for weight in weights[slot] { score.sum += weight }
  }
}

/// Keeps the weights of signs that weigh anything, in their order.
private struct NameWeights: NameFeatureSink {
  let model: NameModel
  var weights: [Float]

  mutating func add(_ key: UInt64, _ value: Float) {
    let weight = model.weight(key) * value
    if weight != 0 { weights.append(weight) }
  }
}
