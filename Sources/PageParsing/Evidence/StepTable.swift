/// What pairs of neighbouring states weigh, in rows by one of the two: a lane is the other.
struct StepTable: Sendable {
  private let plain: [StateRow]
  /// For each kind of boundary as many rows.
  private let boundary: [StateRow]
  /// For each state a bit for each kind of boundary whose row is not zero.
  private let weighing: [UInt32]
  /// Those of pairs of states with what is seen where no titles stand.
  private var withoutTitles: [StateRow]
  /// The greatest number of each row, a lane a row: of the plain ones, of those without titles.
  private let (highest, highestWithoutTitles): (StateRow, StateRow)
  /// For each kind of boundary the greatest number of each of its rows, and the least.
  private let (greatest, least): ([StateRow], [StateRow])

  /// - Parameters:
  ///   - weights: the weights of the decoder.
  ///   - isBackward: whether a row is of the second state rather than of the first.
  init(_ weights: RoleWeights, isBackward: Bool) {
    plain = Self.rows(weights.transition, from: RoleWeights.states, isBackward: isBackward)
    boundary = Self.rows(weights.boundary, from: 0, isBackward: isBackward)
    let count = RoleWeights.states
    weighing = (0..<count).map { [boundary] state in
      Boundary.allCases.reduce(0) {
        $0 | (boundary[$1.rawValue * count + state].isZero ? 0 : 1 << UInt32($1.rawValue))
      }
    }
    withoutTitles = plain
    for kind in Self.titles {
      for state in 0..<count {
        withoutTitles[state].add(boundary[kind.rawValue * count + state], times: BoundaryReader.noTitles)
      }
    }
    highest = Self.extremes(plain[...], max)
    highestWithoutTitles = Self.extremes(withoutTitles[...], max)
    let ofKinds = Boundary.allCases.map { [boundary] in
      boundary[$0.rawValue * count..<($0.rawValue + 1) * count]
    }
    greatest = ofKinds.map { Self.extremes($0, max) }
    least = ofKinds.map { Self.extremes($0, min) }
  }

  /// The greatest or least number of each row, a lane a row.
  private static func extremes(_ rows: ArraySlice<StateRow>, _ choose: (Float, Float) -> Float) -> StateRow {
    var extremes = StateRow()
    for (lane, row) in rows.enumerated() {
      extremes[lane] = (1..<RoleWeights.states).reduce(row[0]) { choose($0, row[$1]) }
    }
    return extremes
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

  /// What is asked of titles: between other lines always the same is seen.
  private static let titles: [Boundary] = [.kicker, .broken, .section]

  /// What is seen between two lines, as far as it weighs anything.
  struct Seen {
    /// Whether the usual is seen where no titles stand.
    fileprivate var isUsual: Bool
    /// Where the values of these lines begin among those of the page.
    fileprivate var start: Int
    /// The kinds whose value is not 0, as bits.
    fileprivate var kinds: UInt32
  }

  private static let titleBits = titles.reduce(0 as UInt32) { $0 | 1 << UInt32($1.rawValue) }

  /// What was seen between two lines.
  ///
  /// - Parameters:
  ///   - values: what was seen between the lines of the page.
  ///   - start: where what was seen between these begins.
  /// - Returns: what `best` asks for.
  func see(_ values: [Float], from start: Int) -> Seen {
    let isUsual = Self.titles.allSatisfy { values[start + $0.rawValue] == BoundaryReader.noTitles }
    var kinds: UInt32 = 0
    for kind in 0..<Boundary.allCases.count where values[start + kind] != 0 { kinds |= 1 << UInt32(kind) }
    return Seen(isUsual: isUsual, start: start, kinds: isUsual ? kinds & ~Self.titleBits : kinds)
  }

  /// How well each state reads at best between two lines.
  ///
  /// A row is summed in registers, since keeping all of them costs as much as working them out; and only if its greatest
  /// number may raise any of those found before, which of most states it cannot.
  ///
  /// - Parameters:
  ///   - seen: what was seen between the lines.
  ///   - values: what was seen between the lines of the page.
  ///   - scores: how well the state of each row reads by itself.
  ///   - reach: adds the score of its state to a row.
  /// - Returns: for each lane the greatest number of all rows with their scores.
  @inline(__always)
  func best(
    _ seen: Seen, _ values: [Float], _ scores: StateRow, _ reach: (_ state: Int, _ row: StateRow) -> StateRow
  ) -> StateRow {
    let base = seen.isUsual ? withoutTitles : plain
    let (starts, boundary, weighing, values) = (base.span, boundary.span, weighing.span, values.span)
    func reached(_ state: Int) -> StateRow {
      var row = starts[state]
      Self.forEach(seen.kinds & weighing[state]) { kind in
        row.add(boundary[kind * RoleWeights.states + state], times: values[seen.start + kind])
      }
      return reach(state, row)
    }
    var most = scores + (seen.isUsual ? highestWithoutTitles : highest)
    Self.forEach(seen.kinds) { kind in
      let value = values[seen.start + kind]
      most.add(value > 0 ? greatest[kind] : least[kind], times: value)
    }
    let lead = scores.greatest
    // More than sums of such numbers are rounded by.
    let slack = 0.01 + abs(scores[lead]) * 1e-6
    var best = reached(lead)
    var lowest = best.least - slack
    most.withLanes { most in
      for state in 0..<RoleWeights.states where state != lead && most[state] > lowest {
        best.raise(to: reached(state))
        lowest = best.least - slack
      }
    }
    return best
  }

  /// One of the rows between two lines.
  func row(_ state: Int, _ seen: Seen, _ values: [Float]) -> StateRow {
    var row = seen.isUsual ? withoutTitles[state] : plain[state]
    Self.forEach(seen.kinds & weighing[state]) { kind in
      row.add(boundary[kind * RoleWeights.states + state], times: values[seen.start + kind])
    }
    return row
  }

  /// Calls `body` with each kind of some, in their order.
  @inline(__always)
  private static func forEach(_ kinds: UInt32, _ body: (_ kind: Int) -> Void) {
    var left = kinds
    while left != 0 {
      body(left.trailingZeroBitCount)
      left &= left - 1
    }
  }
}
