/// What a small neural network makes of a line and of the lines beside it: how far what is seen of them taken together
/// speaks for each answer beyond what each sign says by itself.
///
/// Three layers of rectified linear units: the first reads the signs of each line, the second the first layer of the line and of
/// its neighbours within `reach` lines, the third the second layer of the line and of every other line within `2 * reach` lines,
/// so that `3 * reach` lines on both sides have a say (such layers are those of F. Yu, V. Koltun, "Multi-scale context aggregation
/// by dilated convolutions", 2016). The answers are read from the sum of the second and the third layer. A table may have no third
/// layer. scripts/roles/network.py learns the weights. What the signs are and what is asked is the caller's: the roles of lines
/// (`LineNetwork+Roles.swift`), whether lines are one paragraph (`WrapModel`).
struct LineNetwork: Sendable {
  /// So many lines before and behind a line are looked at.
  static let reach = 2
  /// Units of the first layer; three vectors.
  static let inner = 48
  /// Units of the second and of the third layer; two vectors.
  static let outer = 32
  /// The third layer looks at each so many-th line.
  static let stride = 2

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

    @inline(__always)
    mutating func add(_ other: OuterUnits, times value: Float = 1) {
      a += other.a * value
      b += other.b * value
    }

    /// What is below 0 made 0.
    @inline(__always)
    mutating func rectify() {
      let zero = SIMD16<Float>()
      a.replace(with: zero, where: a .< zero)
      b.replace(with: zero, where: b .< zero)
    }
  }

  /// For each sign what it adds to the first layer.
  private(set) var inputs: [Units]
  private(set) var inputBias = Units()
  /// `near[(offset + reach) * inner + unit]`: what a unit of a line so far away adds to the second layer.
  private(set) var near: [OuterUnits]
  private(set) var nearBias = OuterUnits()
  /// `far[(offset + reach) * outer + unit]`: what a unit of the second layer of the line `offset * stride` lines away adds to the
  /// third; empty where there is none.
  private(set) var far: [OuterUnits] = []
  private(set) var farBias = OuterUnits()
  /// What each unit of the second and of the third layer says of the answers.
  private(set) var outputs: [StateRow]

  /// Reads a table of weights: a line for each row of weights, its name and whole numbers in hundredths.
  ///
  /// ```
  /// upTo6 12 -30 …         a sign: a number for each unit of the first layer
  /// * 3 0 …                their biases
  /// -2.17 5 -8 …           unit 17 of the line two lines before: a number for each unit of the second layer
  /// + 0 4 …                their biases
  /// @-1.30 8 0 …           unit 30 of the second layer of the line two lines before: a number for each unit of the third
  /// @ 0 -3 …               their biases
  /// =31 100 -20 …          unit 31 of the second and of the third layer: a number for each answer
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
      } else if name == "@" {
        for (unit, value) in numbers.prefix(Self.outer).enumerated() { farBias[unit] = value }
      } else if name.first == "@" {
        guard let place = Self.place(name.dropFirst(), width: Self.outer) else { continue }
        if far.isEmpty {
          far = [OuterUnits](repeating: OuterUnits(), count: (2 * Self.reach + 1) * Self.outer)
        }
        for (unit, value) in numbers.prefix(Self.outer).enumerated() { far[place][unit] = value }
      } else if name.first == "=" {
        guard let unit = Int(name.dropFirst()), outputs.indices.contains(unit) else { continue }
        outputs[unit] = StateRow(numbers[...])
      } else if let place = places[name] {
        for (unit, value) in numbers.prefix(Self.inner).enumerated() { inputs[place][unit] = value }
      } else if let place = Self.place(name[...], width: Self.inner) {
        for (unit, value) in numbers.prefix(Self.outer).enumerated() { near[place][unit] = value }
      }
    }
  }

  /// The row of a unit of a line so far away: `-2.17`.
  private static func place(_ name: Substring, width: Int) -> Int? {
    let parts = name.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 2, abs(parts[0]) <= reach, 0..<width ~= parts[1] else { return nil }
    return (parts[0] + reach) * width + parts[1]
  }

  /// What it says of each line.
  ///
  /// - Parameters:
  ///   - lines: how many lines there are.
  ///   - forEachSign: calls its second argument with each sign of a line and the value that it counts with.
  /// - Returns: a row for each line.
  @inline(__always)
  func read(_ lines: Int, _ forEachSign: (_ line: Int, _ body: (Int, Float) -> Void) -> Void) -> [StateRow] {
    let second = secondLayer(lines, forEachSign)
    return (0..<lines).map { line in
      var sum = second[line]
      if !far.isEmpty {
        var third = thirdLayer(second, line)
        third.rectify()
        sum.add(third)
      }
      var row = StateRow()
      for unit in 0..<Self.outer where sum[unit] > 0 { row.add(outputs[unit], times: sum[unit]) }
      return row
    }
  }

  /// The second layer of each line, rectified.
  @inline(__always)
  private func secondLayer(
    _ lines: Int, _ forEachSign: (_ line: Int, _ body: (Int, Float) -> Void) -> Void
  ) -> [OuterUnits] {
    let width = 2 * Self.reach + 1
    var found: [OuterUnits] = []
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
      sum.rectify()
      found.append(sum)
    }
    return found
  }

  /// The third layer of a line before it is rectified.
  func thirdLayer(_ second: [OuterUnits], _ line: Int) -> OuterUnits {
    let (far, second) = (far.span, second.span)
    var (a, b) = (farBias.a, farBias.b)
    for offset in -Self.reach...Self.reach {
      let other = line + offset * Self.stride
      guard second.indices.contains(other) else { continue }
      let first = (offset + Self.reach) * Self.outer
      for unit in 0..<Self.outer {
        let value = second[other][unit]
        guard value > 0 else { continue }
        a += far[first + unit].a * value
        b += far[first + unit].b * value
      }
    }
    return OuterUnits(a: a, b: b)
  }

  /// The units of a line that say something, in their order: five lines ask for them.
  struct Active {
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
  func units(_ line: Int, _ forEachSign: (Int, (Int, Float) -> Void) -> Void) -> Units {
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
  func add(_ active: Active, _ offset: Int, to sum: inout OuterUnits) {
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
}
