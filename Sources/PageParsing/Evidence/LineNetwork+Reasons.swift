/// Why the network says what it says.
extension LineNetwork {
  /// What each sign adds to the difference of two answers for a line, exactly: between the kinks of its units the network is
  /// linear. What the biases add is left out.
  ///
  /// - Parameters:
  ///   - lines: how many lines there are.
  ///   - line: the line that is asked about.
  ///   - chosen: the one answer.
  ///   - other: the other.
  ///   - forEachSign: calls its second argument with each sign of a line and the value that it counts with.
  /// - Returns: for each sign its line's offset from the line, its number and its weight.
  func reasons(
    _ lines: Int, line: Int, for chosen: Int, against other: Int,
    _ forEachSign: (_ line: Int, _ body: (Int, Float) -> Void) -> Void
  ) -> [(offset: Int, sign: Int, weight: Float)] {
    let (reach, far) = (Self.reach, Self.reach * Self.stride)
    // The lines that have a say, and their layers.
    let seen = max(0, line - far - reach)..<min(lines, line + far + reach + 1)
    let first = seen.map { units($0, forEachSign) }
    let second = seen.map { middle in
      var sum = nearBias
      for near in max(seen.lowerBound, middle - reach)..<min(seen.upperBound, middle + reach + 1) {
        var active = Active()
        active.set(first[near - seen.lowerBound])
        add(active, near - middle, to: &sum)
      }
      sum.rectify()
      return sum
    }
    // Backwards: how the difference grows with each unit of the second layer, then of the first.
    let slopes = secondSlopes(second, at: line - seen.lowerBound, for: chosen, against: other)
    var inner = [Units](repeating: Units(), count: seen.count)
    for (middle, slope) in slopes.enumerated() {
      for place in max(0, middle - reach)..<min(seen.count, middle + reach + 1) {
        for unit in 0..<Self.inner where first[place][unit] > 0 {
          let row = near[(place - middle + reach) * Self.inner + unit]
          inner[place][unit] += (row.a * slope.a).sum() + (row.b * slope.b).sum()
        }
      }
    }
    var found: [(offset: Int, sign: Int, weight: Float)] = []
    for (place, slope) in inner.enumerated() {
      forEachSign(seen.lowerBound + place) { sign, value in
        let row = inputs[sign]
        let weight = (row.a * slope.a).sum() + (row.b * slope.b).sum() + (row.c * slope.c).sum()
        if weight != 0 { found.append((seen.lowerBound + place - line, sign, weight * value)) }
      }
    }
    return found
  }

  /// How the difference of two answers for the line at `place` grows with each unit of the second layer of the lines around it.
  private func secondSlopes(
    _ second: [OuterUnits], at place: Int, for chosen: Int, against other: Int
  ) -> [OuterUnits] {
    let difference = (0..<Self.outer).map { outputs[$0][chosen] - outputs[$0][other] }
    var slopes = [OuterUnits](repeating: OuterUnits(), count: second.count)
    for unit in 0..<Self.outer where second[place][unit] > 0 {
      slopes[place][unit] = difference[unit]
    }
    guard !far.isEmpty else { return slopes }
    let third = thirdLayer(second, place)
    var own = OuterUnits()
    for unit in 0..<Self.outer where third[unit] > 0 { own[unit] = difference[unit] }
    for offset in -Self.reach...Self.reach {
      let line = place + offset * Self.stride
      guard second.indices.contains(line) else { continue }
      for unit in 0..<Self.outer where second[line][unit] > 0 {
        let row = far[(offset + Self.reach) * Self.outer + unit]
        slopes[line][unit] += (row.a * own.a).sum() + (row.b * own.b).sum()
      }
    }
    return slopes
  }
}
