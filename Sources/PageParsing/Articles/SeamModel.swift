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

  fileprivate typealias Block = SIMD16<Float>

  /// What a network says of one side of a seam: numbers that mean nothing by themselves, in blocks.
  struct Said: Equatable {
    fileprivate var a = Block()
    fileprivate var b = Block()
    fileprivate var c = Block()
  }

  /// One of the two networks. A row of a layer is what an input adds to each unit, in blocks of sixteen.
  private struct Network {
    var inner: [Block] = []
    var innerBias: [Block] = []
    var outer: [Block] = []
    var outerBias: [Block] = []
  }

  /// Numbers of a character, of an inner layer, of what a network says; all are multiples of sixteen.
  private static let (character, innerUnits, outerUnits) = (48, 96, 48)

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
    var inner = network.innerBias
    var far = [Float](repeating: 0, count: Self.character)
    for distance in 0..<min(text.count, Self.near + Self.beyond) {
      let scalar = side == .before ? text[text.count - 1 - distance] : text[distance]
      let start = Int(places[Self.written(scalar)]) * Self.character
      if distance < Self.near {
        for number in 0..<Self.character {
          Self.add(
            vectors[start + number], network.inner, row: distance * Self.character + number, to: &inner)
        }
      } else {
        for number in 0..<Self.character { far[number] += vectors[start + number] / 8 }
      }
    }
    for number in 0..<Self.character where far[number] != 0 {
      Self.add(far[number], network.inner, row: Self.near * Self.character + number, to: &inner)
    }
    var outer = network.outerBias
    for unit in 0..<Self.innerUnits {
      let value = inner[unit / 16][unit % 16]
      if value > 0 { Self.add(value, network.outer, row: unit, to: &outer) }
    }
    return Said(a: outer[0], b: outer[1], c: outer[2])
  }

  /// How much a text goes on in another, in log-odds, from -8 to 8: the product of what was said of both sides.
  static func fit(_ before: Said, _ behind: Said) -> Float {
    min(8, max(-8, (before.a * behind.a + before.b * behind.b + before.c * behind.c).sum()))
  }

  /// Adds a row of a layer, as often as its input says.
  @inline(__always)
  private static func add(_ value: Float, _ layer: [Block], row: Int, to units: inout [Block]) {
    for block in units.indices { units[block] += value * layer[row * units.count + block] }
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
      networks[number] = Network(
        inner: Self.blocks(arrays[side + "1"], rows: (Self.near + 1) * Self.character, of: Self.innerUnits),
        innerBias: Self.blocks(arrays[side + "1bias"], rows: 1, of: Self.innerUnits),
        outer: Self.blocks(arrays[side + "2"], rows: Self.innerUnits, of: Self.outerUnits),
        outerBias: Self.blocks(arrays[side + "2bias"], rows: 1, of: Self.outerUnits))
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

  /// Rows of numbers in blocks of sixteen; zeros where the table has none.
  private static func blocks(_ values: [Float]?, rows: Int, of units: Int) -> [Block] {
    let values = values ?? []
    return (0..<rows * units / 16).map { block in
      var found = Block()
      for lane in 0..<16 where block * 16 + lane < values.count { found[lane] = values[block * 16 + lane] }
      return found
    }
  }
}
