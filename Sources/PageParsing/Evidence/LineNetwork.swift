/// What a small neural network makes of a line and of the lines beside it: how far what is seen of them taken together
/// speaks for each answer beyond what each sign says by itself.
///
/// Two layers of rectified linear units: the first reads the signs of each line, the second those of the line and of its
/// neighbours within `reach` lines (scripts/roles/network.py learns the weights). What the signs are and what is asked is
/// the caller's: the roles of lines (`LineNetwork+Roles.swift`), whether lines are one paragraph (`WrapModel`).
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

  /// For each sign what it adds to the first layer.
  private(set) var inputs: [Units]
  private(set) var inputBias = Units()
  /// `near[(offset + reach) * inner + unit]`: what a unit of a line so far away adds to the second layer.
  private(set) var near: [OuterUnits]
  private(set) var nearBias = OuterUnits()
  /// What each unit of the second layer says of the answers.
  private(set) var outputs: [StateRow]

  /// Reads a table of weights: a line for each row of weights, its name and whole numbers in hundredths.
  ///
  /// ```
  /// upTo6 12 -30 …         a sign: a number for each unit of the first layer
  /// * 3 0 …                their biases
  /// -2.17 5 -8 …           unit 17 of the line two lines before: a number for each unit of the second layer
  /// + 0 4 …                their biases
  /// =31 100 -20 …          unit 31 of the second layer: a number for each answer
  /// ```
  ///
  /// - Parameters:
  ///   - table: the table.
  ///   - signs: the names of the signs in their order.
  init(table: WeightTable, signs: [String]) {
    inputs = [Units](repeating: Units(), count: signs.count)
    near = [OuterUnits](repeating: OuterUnits(), count: (2 * Self.reach + 1) * Self.inner)
    outputs = [StateRow](repeating: StateRow(), count: Self.outer)
    let places = Dictionary(zip(signs, signs.indices), uniquingKeysWith: { first, _ in first })
    for (name, hundredths) in table.rows {
      let numbers = hundredths.map { $0 / 100 }
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

  /// What it says of each line.
  ///
  /// - Parameters:
  ///   - lines: how many lines there are.
  ///   - forEachSign: calls its second argument with each sign of a line and the value that it counts with.
  /// - Returns: a row for each line.
  @inline(__always)
  func read(_ lines: Int, _ forEachSign: (_ line: Int, _ body: (Int, Float) -> Void) -> Void) -> [StateRow] {
    let width = 2 * Self.reach + 1
    var found: [StateRow] = []
    found.reserveCapacity(lines)
    // What the first layer says of the lines around, each at its number modulo the width.
    var window = [Active](repeating: Active(), count: width)
    for line in 0..<lines + Self.reach {
      if line < lines {
        window[line % width].set(units(line, forEachSign))
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
  private func units(_ line: Int, _ forEachSign: (Int, (Int, Float) -> Void) -> Void) -> Units {
    var sum = inputBias
    forEachSign(line) { sum.add(inputs[$0], times: $1) }
    let zero = SIMD16<Float>()
    sum.a.replace(with: zero, where: sum.a .< zero)
    sum.b.replace(with: zero, where: sum.b .< zero)
    sum.c.replace(with: zero, where: sum.c .< zero)
    return sum
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

  /// What each sign adds to the difference of two answers for a line, exactly: between the kinks of its units the network is
  /// linear. What the biases add is left out.
  ///
  /// - Returns: for each sign its line's offset from the line, its number and its weight.
  func reasons(
    _ lines: Int, line: Int, for chosen: Int, against other: Int,
    _ forEachSign: (_ line: Int, _ body: (Int, Float) -> Void) -> Void
  ) -> [(offset: Int, sign: Int, weight: Float)] {
    let around = (-Self.reach...Self.reach).filter { 0..<lines ~= line + $0 }
    var sum = nearBias
    var layers: [Int: Units] = [:]
    for offset in around {
      let seen = units(line + offset, forEachSign)
      layers[offset] = seen
      var active = Active()
      active.set(seen)
      add(active, offset, to: &sum)
    }
    var slope = OuterUnits()
    for unit in 0..<Self.outer where sum[unit] > 0 {
      slope[unit] = outputs[unit][chosen] - outputs[unit][other]
    }
    var found: [(offset: Int, sign: Int, weight: Float)] = []
    for offset in around {
      guard let seen = layers[offset] else { continue }
      var inner = Units()
      for unit in 0..<Self.inner where seen[unit] > 0 {
        let row = near[(offset + Self.reach) * Self.inner + unit]
        inner[unit] = (row.a * slope.a).sum() + (row.b * slope.b).sum()
      }
      forEachSign(line + offset) { sign, value in
        let row = inputs[sign]
        let weight = (row.a * inner.a).sum() + (row.b * inner.b).sum() + (row.c * inner.c).sum()
        found.append((offset, sign, weight * value))
      }
    }
    return found
  }
}
