/// What pairs of neighbouring states weigh, in rows by one of the two: a lane is the other.
struct StepTable: Sendable {
  private let plain: [StateRow]
  /// For each kind of boundary as many rows.
  private let boundary: [StateRow]
  /// For each kind of boundary a bit for each of its rows that is not zero.
  private let weighing: [UInt32]
  /// Those of pairs of states with what is seen where no titles stand.
  private var withoutTitles: [StateRow]

  /// - Parameters:
  ///   - weights: the weights of the decoder.
  ///   - isBackward: whether a row is of the second state rather than of the first.
  init(_ weights: RoleWeights, isBackward: Bool) {
    plain = Self.rows(weights.transition, from: RoleWeights.states, isBackward: isBackward)
    boundary = Self.rows(weights.boundary, from: 0, isBackward: isBackward)
    let count = RoleWeights.states
    weighing = Boundary.allCases.map { [boundary] kind in
      (0..<count).reduce(0) { $0 | (boundary[kind.rawValue * count + $1].isZero ? 0 : 1 << UInt32($1)) }
    }
    withoutTitles = plain
    for kind in Self.titles {
      for state in 0..<count {
        withoutTitles[state].add(boundary[kind.rawValue * count + state], times: BoundaryReader.noTitles)
      }
    }
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
    fileprivate var isUsual = true
    /// The kinds in their order.
    fileprivate var kinds: [Kind] = []

    fileprivate struct Kind {
      /// Where its rows begin.
      var rows: Int
      var value: Float
      /// Which of them are not zero.
      var weighing: UInt32
    }
  }

  /// What was seen between two lines.
  ///
  /// - Parameters:
  ///   - values: what was seen between the lines of the page.
  ///   - from: where what was seen between these begins.
  ///   - seen: takes it.
  func see(_ values: [Float], from: Int, into seen: inout Seen) {
    seen.kinds.removeAll(keepingCapacity: true)
    seen.isUsual = Self.titles.allSatisfy { values[from + $0.rawValue] == BoundaryReader.noTitles }
    for kind in Boundary.allCases where values[from + kind.rawValue] != 0 {
      if seen.isUsual, Self.titles.contains(kind) { continue }
      seen.kinds.append(
        Seen.Kind(
          rows: kind.rawValue * RoleWeights.states, value: values[from + kind.rawValue],
          weighing: weighing[kind.rawValue]))
    }
  }

  /// The weights of all pairs of states between two lines, a row at a time: each is summed in registers, since keeping all
  /// of them costs as much as working them out.
  @inline(__always)
  func forEachRow(_ seen: Seen, _ body: (_ state: Int, _ row: StateRow) -> Void) {
    let base = seen.isUsual ? withoutTitles : plain
    let (starts, boundary, kinds) = (base.span, boundary.span, seen.kinds.span)
    for state in 0..<RoleWeights.states {
      var row = starts[state]
      for place in kinds.indices {
        let kind = kinds[place]
        guard kind.weighing >> UInt32(truncatingIfNeeded: state) & 1 != 0 else { continue }
        row.add(boundary[kind.rows + state], times: kind.value)
      }
      body(state, row)
    }
  }

  /// One of these rows.
  func row(_ state: Int, _ seen: Seen) -> StateRow {
    var row = seen.isUsual ? withoutTitles[state] : plain[state]
    for kind in seen.kinds where kind.weighing >> UInt32(truncatingIfNeeded: state) & 1 != 0 {
      row.add(boundary[kind.rows + state], times: kind.value)
    }
    return row
  }
}
