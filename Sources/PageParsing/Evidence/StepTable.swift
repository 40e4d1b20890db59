/// What pairs of neighbouring states weigh, in rows by one of the two: a lane is the other.
struct StepTable: Sendable {
  private let plain: [StateRow]
  /// For each kind of boundary as many rows.
  private let boundary: [StateRow]
  /// Those of pairs of states with what is seen where no titles stand.
  private var withoutTitles: [StateRow]

  /// - Parameters:
  ///   - weights: the weights of the decoder.
  ///   - isBackward: whether a row is of the second state rather than of the first.
  init(_ weights: RoleWeights, isBackward: Bool) {
    plain = Self.rows(weights.transition, from: RoleWeights.states, isBackward: isBackward)
    boundary = Self.rows(weights.boundary, from: 0, isBackward: isBackward)
    withoutTitles = plain
    for kind in Self.titles { add(kind, BoundaryReader.noTitles, to: &withoutTitles, at: 0) }
  }

  private static func rows(_ table: [Float], from start: Int, isBackward: Bool) -> [StateRow] {
    let count = RoleWeights.states
    var rows = [StateRow](repeating: StateRow(), count: (table.count - start) / count)
    for index in start..<table.count {
      let (first, second) = ((index - start) / count, (index - start) % count)
      if isBackward {
        rows[first - first % count + second][first % count] = table[index]
      } else {
        rows[first][second] = table[index]
      }
    }
    return rows
  }

  /// The weights of all pairs of states between two lines.
  ///
  /// - Parameters:
  ///   - steps: takes the rows, from a place on.
  ///   - start: that place.
  ///   - values: what was seen between the lines of the page.
  ///   - from: where what was seen between these begins.
  fileprivate func work(out steps: inout [StateRow], at start: Int, _ values: [Float], from: Int) {
    let isUsual = Self.titles.allSatisfy { values[from + $0.rawValue] == BoundaryReader.noTitles }
    let base = isUsual ? withoutTitles : plain
    for state in base.indices { steps[start + state] = base[state] }
    for kind in Boundary.allCases where values[from + kind.rawValue] != 0 {
      if isUsual, Self.titles.contains(kind) { continue }
      add(kind, values[from + kind.rawValue], to: &steps, at: start)
    }
  }

  /// What is asked of titles: between other lines always the same is seen.
  private static let titles: [Boundary] = [.kicker, .broken, .section]

  @inline(__always)
  private func add(_ kind: Boundary, _ value: Float, to steps: inout [StateRow], at start: Int) {
    let count = RoleWeights.states
    var rows = steps.mutableSpan
    let own = boundary.span
    for state in 0..<count { rows[start + state].add(own[kind.rawValue * count + state], times: value) }
  }
}

/// The steps between lines as they were worked out lately: between most paragraphs of a page the same is seen.
struct StepCache {
  private let table: StepTable
  /// What was seen, for each of the slots, and the rows that were worked out from it.
  private var seen: [Float]
  private(set) var steps: [StateRow]
  private var next = 0
  private var filled = 0

  private static let slots = 8

  /// Nothing worked out yet.
  init(_ table: StepTable) {
    self.table = table
    seen = [Float](repeating: 0, count: Self.slots * Boundary.allCases.count)
    steps = [StateRow](repeating: StateRow(), count: Self.slots * RoleWeights.states)
  }

  /// The rows for two lines.
  ///
  /// - Parameters:
  ///   - values: what was seen between lines, line by line.
  ///   - index: the second of the two lines.
  /// - Returns: where they begin in `steps`.
  mutating func rows(_ values: [Float], _ index: Int) -> Int {
    let kinds = Boundary.allCases.count
    let from = index * kinds
    slots: for slot in 0..<filled {
      for kind in 0..<kinds where seen[slot * kinds + kind] != values[from + kind] { continue slots }
      return slot * RoleWeights.states
    }
    let slot = next
    next = (next + 1) % Self.slots
    filled = max(filled, slot + 1)
    for kind in 0..<kinds { seen[slot * kinds + kind] = values[from + kind] }
    table.work(out: &steps, at: slot * RoleWeights.states, values, from: from)
    return slot * RoleWeights.states
  }
}
