/// A number for each state of a line, in lanes that are worked on together; the last lanes have no state.
struct StateRow: Sendable {
  private var low = SIMD8<Float>()
  private var middle = SIMD8<Float>()
  private var high = SIMD8<Float>()

  /// All zero.
  @inline(__always)
  init() {}

  /// One number in all lanes.
  @inline(__always)
  init(repeating value: Float) {
    low = SIMD8(repeating: value)
    middle = low
    high = low
  }

  /// A number for each state, in their order.
  init(_ values: ArraySlice<Float>) {
    for state in 0..<min(24, values.count) { self[state] = values[values.startIndex + state] }
  }

  /// The number of a state, from 0 to 23.
  @inline(__always)
  subscript(state: Int) -> Float {
    get { state < 8 ? low[state] : state < 16 ? middle[state & 7] : high[state & 7] }
    set {
      if state < 8 {
        low[state] = newValue
      } else if state < 16 {
        middle[state & 7] = newValue
      } else {
        high[state & 7] = newValue
      }
    }
  }

  /// Calls `body` with the numbers in memory: where many are read whose state is not known beforehand, `subscript` would
  /// put them there each time.
  @inline(__always)
  func withLanes<Result>(_ body: (_ lanes: Span<Float>) -> Result) -> Result {
    unsafe withUnsafeBytes(of: self) {
      body(unsafe Span(_unsafeElements: $0.assumingMemoryBound(to: Float.self)))
    }
  }

  @inline(__always)
  static func + (a: StateRow, b: StateRow) -> StateRow {
    var sum = a
    sum.low += b.low
    sum.middle += b.middle
    sum.high += b.high
    return sum
  }

  @inline(__always)
  static func + (a: StateRow, b: Float) -> StateRow {
    var sum = a
    sum.low += b
    sum.middle += b
    sum.high += b
    return sum
  }

  /// Adds a row that counts with a value.
  @inline(__always)
  mutating func add(_ row: StateRow, times value: Float) {
    low += row.low * value
    middle += row.middle * value
    high += row.high * value
  }

  /// Each number times a value.
  @inline(__always)
  func scaled(by value: Float) -> StateRow {
    var row = StateRow()
    row.add(self, times: value)
    return row
  }

  /// Takes over what is greater in another row.
  @inline(__always)
  mutating func raise(to row: StateRow) {
    low.replace(with: row.low, where: row.low .> low)
    middle.replace(with: row.middle, where: row.middle .> middle)
    high.replace(with: row.high, where: row.high .> high)
  }

  /// The least number of all lanes.
  @inline(__always)
  var least: Float {
    var eight = low
    eight.replace(with: middle, where: middle .< eight)
    eight.replace(with: high, where: high .< eight)
    var four = eight.lowHalf
    four.replace(with: eight.highHalf, where: eight.highHalf .< four)
    return Swift.min(Swift.min(four.x, four.y), Swift.min(four.z, four.w))
  }

  /// Whether all numbers are 0.
  var isZero: Bool { low == SIMD8() && middle == SIMD8() && high == SIMD8() }

  /// The state with the greatest number, of several the first.
  @inline(__always)
  var greatest: Int {
    withLanes { lanes in
      var found = 0
      for state in 1..<RoleWeights.states where lanes[found] < lanes[state] { found = state }
      return found
    }
  }
}
