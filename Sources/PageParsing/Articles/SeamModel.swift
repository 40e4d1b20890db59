import HanText

/// How much a text goes on in another across a seam: 同比增长 in 41%, not in 完成合龙.
///
/// Two small networks read the characters before the seam and those behind it; the product of what they say is how much likelier
/// the one stands behind the other than behind some other end, in log-odds. Learned by contrast from paragraphs that were cut in
/// two (`scripts/seams/train` tells from what and how).
package struct SeamModel: Sendable {
  /// So many characters next to the seam are read each in its place, so many beyond them together.
  static let near = 6
  static let beyond = 24

  /// Forty-eight numbers: as many as fit into the registers of any machine while rows are added to them.
  struct Row: Equatable {
    fileprivate var a = SIMD16<Float>()
    fileprivate var b = SIMD16<Float>()
    fileprivate var c = SIMD16<Float>()

    fileprivate static let count = 48

    /// Adds a row, as often as an input says.
    @inline(__always)
    fileprivate mutating func add(_ value: Float, _ row: Row) {
      a += value * row.a
      b += value * row.b
      c += value * row.c
    }

    fileprivate subscript(number: Int) -> Float {
      switch number / 16 {
      case 0: a[number % 16]
      case 1: b[number % 16]
      default: c[number % 16]
      }
    }
  }

  /// What a network says of one side of a seam: numbers that mean nothing by themselves.
  typealias Said = Row

  /// One of the two networks. A row of a layer is what an input adds to each unit; the inner layer has two halves.
  private struct Network {
    var inner: [[Row]] = []
    var innerBias: [Row] = []
    var outer: [Row] = []
    var outerBias = Row()
  }

  /// Numbers of a character and of an inner layer.
  private static let (character, innerUnits) = (48, 2 * Row.count)

  /// For each character of the first plane its place among `vectors`; 0 for those that are seldom.
  private var places = [UInt16](repeating: 0, count: 0x1_0000)
  /// The numbers of each character, one character behind the other; first those of all that are seldom.
  private var vectors = [Float](repeating: 0, count: character)
  private var networks = [Network(), Network()]

  /// The model as learned.
  package static let trained = SeamModel(table: trainedTable)

  /// Reads the table that is built in.
  init(table: StaticString) {
    table.withUTF8Buffer { bytes in unsafe read(bytes) }
  }

  /// Reads a table as `scripts/seams/train` writes it into a file.
  package init(table: [UInt8]) {
    unsafe table.withUnsafeBufferPointer { bytes in unsafe read(bytes) }
  }

  /// Which side of a seam.
  enum Side: Int { case before, behind }

  /// What a network says of one side of a seam.
  ///
  /// - Parameters:
  ///   - text: the folded text that ends or begins at the seam.
  ///   - side: on which side of the seam it stands.
  /// - Returns: what `fit` multiplies with that of the other side.
  func read(_ text: HanScalars, _ side: Side) -> Said {
    let network = networks[side.rawValue]
    guard !network.inner.isEmpty else { return Said() }
    let count = min(text.count, Self.near + Self.beyond)
    let starts = (0..<count).map { distance in
      let scalar = side == .before ? text[text.count - 1 - distance] : text[distance]
      return Int(places[Self.written(scalar)]) * Self.character
    }
    var far = [Float](repeating: 0, count: Self.character)
    for start in starts.dropFirst(Self.near) {
      for number in 0..<Self.character { far[number] += vectors[start + number] / 8 }
    }
    var outer = network.outerBias
    for (half, layer) in network.inner.enumerated() {
      var inner = network.innerBias[half]
      for distance in 0..<min(count, Self.near) {
        for number in 0..<Self.character {
          inner.add(vectors[starts[distance] + number], layer[distance * Self.character + number])
        }
      }
      for number in 0..<Self.character where far[number] != 0 {
        inner.add(far[number], layer[Self.near * Self.character + number])
      }
      for unit in 0..<Row.count {
        let value = inner[unit]
        if value > 0 { outer.add(value, network.outer[half * Row.count + unit]) }
      }
    }
    return outer
  }

  /// How much a text goes on in another, in log-odds, from -8 to 8: the product of what was said of both sides.
  static func fit(_ before: Said, _ behind: Said) -> Float {
    min(8, max(-8, (before.a * behind.a + before.b * behind.b + before.c * behind.c).sum()))
  }

  /// Digits are all one, and so are Latin letters.
  private static func written(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 {
      if scalar.isDigit { return 0x30 }
      if scalar.isLatin { return 0x61 }
    }
    return scalar.value < 0x1_0000 ? Int(scalar.value) : 0
  }
}

// Reading a table.
extension SeamModel {
  /// Reads the rows of a table: behind the name of an array and what a step is worth stand its numbers, a letter each; a row of
  /// characters begins with the number of the character.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var arrays: [String: [Float]] = [:]
    var (name, worth, values) = ("", Float(0), [Float]())
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, unsafe bytes[index] != UInt8(ascii: "\n") { index += 1 }
      let row = start..<index
      index += 1
      guard let blank = unsafe bytes[row].firstIndex(of: UInt8(ascii: " ")) else {
        for place in row { values.append(unsafe Self.step(bytes[place]) * worth) }
        continue
      }
      let first = unsafe String(decoding: bytes[row.lowerBound..<blank], as: UTF8.self)
      if name == "characters", let code = Int(first, radix: 16) {
        unsafe readCharacter(code, bytes[(blank + 1)..<row.upperBound], worth)
      } else {
        arrays[name] = values
        (name, values) = (first, [])
        worth = unsafe Float(String(decoding: bytes[(blank + 1)..<row.upperBound], as: UTF8.self)) ?? 0
      }
    }
    arrays[name] = values
    for (number, side) in ["before", "behind"].enumerated() {
      let inner = Self.rows(arrays[side + "1"], count: 2 * (Self.near + 1) * Self.character)
      networks[number] = Network(
        inner: (0..<2).map { half in stride(from: half, to: inner.count, by: 2).map { inner[$0] } },
        innerBias: Self.rows(arrays[side + "1bias"], count: 2),
        outer: Self.rows(arrays[side + "2"], count: Self.innerUnits),
        outerBias: Self.rows(arrays[side + "2bias"], count: 1)[0])
    }
  }

  /// The numbers of a character; 0 is the code of all that are seldom. A row that is no character's is passed over.
  private mutating func readCharacter(
    _ code: Int, _ letters: Slice<UnsafeBufferPointer<UInt8>>, _ worth: Float
  ) {
    guard places.indices.contains(code), unsafe letters.count == Self.character else { return }
    let start = code == 0 ? 0 : vectors.count
    if code > 0 {
      places[code] = UInt16(truncatingIfNeeded: start / Self.character)
      vectors.append(contentsOf: repeatElement(0, count: Self.character))
    }
    for number in 0..<Self.character {
      vectors[start + number] = unsafe Self.step(letters[letters.startIndex + number]) * worth
    }
  }

  /// The whole steps that a letter says: from -32 to 31.
  private static func step(_ letter: UInt8) -> Float {
    let value: Int =
      switch letter {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 0x41
      case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 0x61 + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) - 0x30 + 52
      case UInt8(ascii: "-"): 62
      default: 63
      }
    return Float(value - 32)
  }

  /// So many rows of numbers; zeros where the table has none.
  private static func rows(_ values: [Float]?, count: Int) -> [Row] {
    let values = values ?? []
    return (0..<count).map { row in
      func block(_ number: Int) -> SIMD16<Float> {
        var found = SIMD16<Float>()
        for lane in 0..<16 {
          let index = row * Row.count + number * 16 + lane
          if index < values.count { found[lane] = values[index] }
        }
        return found
      }
      return Row(a: block(0), b: block(1), c: block(2))
    }
  }
}
