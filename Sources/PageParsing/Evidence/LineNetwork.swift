/// What a small neural network makes of a line and of the lines beside it: how far their features taken together speak for
/// each state beyond what each says by itself.
///
/// Two layers of rectified linear units: the first reads the features of each line, the second those of the line and of its
/// neighbours within `reach` lines. Its output is added to the evidence of the conditional random field, with which it is
/// trained (scripts/roles/train); such a network under a random field is that of Collobert et al., "Natural language
/// processing (almost) from scratch", 2011.
struct LineNetwork: Sendable {
  /// So many lines before and behind a line are looked at.
  static let reach = 2
  /// Units of the first layer; three vectors.
  static let inner = 48
  /// Units of the second layer; two vectors.
  static let outer = 32

  /// A line as the first layer sees it.
  struct Units: Sendable {
    var a = SIMD16<Float>()
    var b = SIMD16<Float>()
    var c = SIMD16<Float>()

    @inline(__always)
    mutating func add(_ other: Units, times value: Float) {
      a += other.a * value
      b += other.b * value
      c += other.c * value
    }

    @inline(__always)
    subscript(unit: Int) -> Float {
      get { unit < 16 ? a[unit] : unit < 32 ? b[unit & 15] : c[unit & 15] }
      set {
        if unit < 16 {
          a[unit] = newValue
        } else if unit < 32 {
          b[unit & 15] = newValue
        } else {
          c[unit & 15] = newValue
        }
      }
    }
  }

  /// A line as the second layer sees it.
  struct OuterUnits: Sendable {
    var a = SIMD16<Float>()
    var b = SIMD16<Float>()

    @inline(__always)
    subscript(unit: Int) -> Float {
      get { unit < 16 ? a[unit] : b[unit & 15] }
      set { if unit < 16 { a[unit] = newValue } else { b[unit & 15] = newValue } }
    }
  }

  /// For each feature (`RoleWeights.features`, then each `Boundary`) what it adds to the first layer.
  private(set) var inputs: [Units]
  private(set) var inputBias = Units()
  /// `near[(offset + reach) * inner + unit]`: what a unit of a line so far away adds to the second layer.
  private(set) var near: [OuterUnits]
  private(set) var nearBias = OuterUnits()
  /// What each unit of the second layer says of the states.
  private(set) var outputs: [StateRow]

  /// Reads a table of weights: a line for each row of weights, its name and whole numbers in hundredths.
  ///
  /// ```
  /// upTo6 12 -30 …         a feature or a boundary: a number for each unit of the first layer
  /// * 3 0 …                their biases
  /// -2.17 5 -8 …           unit 17 of the line two lines before: a number for each unit of the second layer
  /// + 0 4 …                their biases
  /// =31 100 -20 …          unit 31 of the second layer: a number for each state
  /// ```
  init(table: StaticString) {
    inputs = [Units](repeating: Units(), count: RoleWeights.features + Boundary.allCases.count)
    near = [OuterUnits](repeating: OuterUnits(), count: (2 * Self.reach + 1) * Self.inner)
    outputs = [StateRow](repeating: StateRow(), count: Self.outer)
    var places: [String: Int] = [:]
    for feature in Feature.allCases { places["\(feature)"] = feature.rawValue }
    for (offset, name) in LineClass.names.enumerated() { places[name] = Feature.allCases.count + offset }
    for wording in WordingClass.allCases {
      places[wording.name] = RoleWeights.firstWording + wording.rawValue
    }
    for kind in Boundary.allCases { places["\(kind)"] = RoleWeights.features + kind.rawValue }
    let rows = table.withUTF8Buffer {
      unsafe $0.split(separator: UInt8(ascii: "\n")).map { unsafe Array($0) }
    }
    for row in rows {
      let words = row.split(separator: UInt8(ascii: " "))
      guard let first = words.first else { continue }
      let name = String(decoding: first, as: UTF8.self)
      let numbers = words.dropFirst().map { Float(Self.wholeNumber($0)) / 100 }
      if name == "*" {
        for (unit, value) in numbers.prefix(Self.inner).enumerated() { inputBias[unit] = value }
      } else if name == "+" {
        for (unit, value) in numbers.prefix(Self.outer).enumerated() { nearBias[unit] = value }
      } else if name.first == "=" {
        guard let unit = Int(name.dropFirst()), outputs.indices.contains(unit) else { continue }
        outputs[unit] = StateRow(numbers[...])
      } else if let place = places[name] {
        for (unit, value) in numbers.prefix(Self.inner).enumerated() { inputs[place][unit] = value }
      } else {
        let parts = name.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 2, abs(parts[0]) <= Self.reach, 0..<Self.inner ~= parts[1] else { continue }
        let place = (parts[0] + Self.reach) * Self.inner + parts[1]
        for (unit, value) in numbers.prefix(Self.outer).enumerated() { near[place][unit] = value }
      }
    }
  }

  private static func wholeNumber(_ word: ArraySlice<UInt8>) -> Int {
    var value = 0
    for byte in word where byte != UInt8(ascii: "-") { value = value &* 10 &+ Int(byte &- UInt8(ascii: "0")) }
    return word.first == UInt8(ascii: "-") ? -value : value
  }

  /// What it says of each line's states.
  ///
  /// - Parameters:
  ///   - readings: the lines with what was seen of them.
  ///   - boundaries: what was seen between them (`BoundaryReader.read`).
  /// - Returns: a row for each line, to be added to its evidence.
  func read(_ readings: [LineReading], _ boundaries: [Float]) -> [StateRow] {
    let width = 2 * Self.reach + 1
    var found: [StateRow] = []
    found.reserveCapacity(readings.count)
    // What the first layer says of the lines around, each at its number modulo the width.
    var window = [Active](repeating: Active(), count: width)
    for line in 0..<readings.count + Self.reach {
      if line < readings.count {
        window[line % width].set(units(readings, boundaries, line))
      } else {
        window[line % width].clear()
      }
      let middle = line - Self.reach
      guard middle >= 0 else { continue }
      var sum = nearBias
      for offset in -Self.reach...Self.reach where middle + offset >= 0 {
        add(window[(middle + offset) % width], offset, to: &sum)
      }
      var row = StateRow()
      for unit in 0..<Self.outer where sum[unit] > 0 { row.add(outputs[unit], times: sum[unit]) }
      found.append(row)
    }
    return found
  }

  /// The units of a line that say something, in their order: five lines ask for them.
  private struct Active {
    private(set) var units: [(unit: Int, value: Float)] = []

    mutating func clear() { units.removeAll(keepingCapacity: true) }

    mutating func set(_ seen: Units) {
      clear()
      take(seen.a, from: 0)
      take(seen.b, from: 16)
      take(seen.c, from: 32)
    }

    @inline(__always)
    private mutating func take(_ vector: SIMD16<Float>, from first: Int) {
      for lane in 0..<16 where vector[lane] != 0 { units.append((first + lane, vector[lane])) }
    }
  }

  /// The first layer of a line, rectified.
  @inline(__always)
  private func units(_ readings: [LineReading], _ boundaries: [Float], _ line: Int) -> Units {
    var sum = inputBias
    Self.forEachInput(readings[line], boundaries, line) { sum.add(inputs[$0], times: $1) }
    let zero = SIMD16<Float>()
    sum.a.replace(with: zero, where: sum.a .< zero)
    sum.b.replace(with: zero, where: sum.b .< zero)
    sum.c.replace(with: zero, where: sum.c .< zero)
    return sum
  }

  /// Calls `body` with each feature of a line and of what stands between it and the one before, and its value.
  @inline(__always)
  private static func forEachInput(
    _ reading: LineReading, _ boundaries: [Float], _ line: Int, _ body: (Int, Float) -> Void
  ) {
    for (feature, value) in reading.features { body(feature.rawValue, value) }
    for feature in reading.context { body(Feature.allCases.count + feature, 1) }
    reading.wording?.forEach { body(RoleWeights.firstWording + $0.rawValue, $1) }
    let kinds = Boundary.allCases.count
    for kind in 0..<kinds where boundaries[line * kinds + kind] != 0 {
      body(RoleWeights.features + kind, boundaries[line * kinds + kind])
    }
  }

  /// Adds what a line so far away says to the second layer.
  @inline(__always)
  private func add(_ active: Active, _ offset: Int, to sum: inout OuterUnits) {
    let (near, units) = (near.span, active.units.span)
    let first = (offset + Self.reach) * Self.inner
    var (a, b) = (sum.a, sum.b)
    for place in units.indices {
      let (unit, value) = units[place]
      a += near[first + unit].a * value
      b += near[first + unit].b * value
    }
    (sum.a, sum.b) = (a, b)
  }

  /// What each input adds to the difference of two states of a line, exactly: between the kinks of its units the network is
  /// linear. What the biases add is left out.
  ///
  /// - Returns: for each input its offset from the line, its feature and its weight.
  func reasons(
    _ readings: [LineReading], _ boundaries: [Float], line: Int, for chosen: LineState,
    against other: LineState
  ) -> [(offset: Int, feature: Int, weight: Float)] {
    let around = (-Self.reach...Self.reach).filter { readings.indices.contains(line + $0) }
    var sum = nearBias
    var layers: [Int: Units] = [:]
    for offset in around {
      let seen = units(readings, boundaries, line + offset)
      layers[offset] = seen
      var active = Active()
      active.set(seen)
      add(active, offset, to: &sum)
    }
    var slope = OuterUnits()
    for unit in 0..<Self.outer where sum[unit] > 0 {
      slope[unit] = outputs[unit][chosen.rawValue] - outputs[unit][other.rawValue]
    }
    var found: [(offset: Int, feature: Int, weight: Float)] = []
    for offset in around {
      guard let seen = layers[offset] else { continue }
      var inner = Units()
      for unit in 0..<Self.inner where seen[unit] > 0 {
        let row = near[(offset + Self.reach) * Self.inner + unit]
        inner[unit] = (row.a * slope.a).sum() + (row.b * slope.b).sum()
      }
      Self.forEachInput(readings[line + offset], boundaries, line + offset) { feature, value in
        let row = inputs[feature]
        let weight = (row.a * inner.a).sum() + (row.b * inner.b).sum() + (row.c * inner.c).sum()
        found.append((offset, feature, weight * value))
      }
    }
    return found
  }

  /// The weights learned from annotated pages.
  static let trained = LineNetwork(table: trainedTable)
}
