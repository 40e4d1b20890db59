import HanText

/// The learned weights of the signs of wording: an open-addressing table for short lines and one for running text.
struct WordingModel: Sendable {
  private struct Place {
    var key: UInt64 = 0
    var weights = SIMD8<Int8>()
  }

  /// An open-addressing table; the key 0 is an empty place.
  private struct Table {
    var places: [Place]
    /// A bit for the hash of each key: most pairs of characters are told from signs without a look at the table.
    var filter = [UInt64](repeating: 0, count: 1 << 11)

    init(_ found: [Place]) {
      var size = 16
      while size * 3 < found.count * 4 { size *= 2 }
      places = [Place](repeating: Place(), count: size)
      for place in found {
        let hash = Self.hash(place.key)
        filter[Int(hash >> 53)] |= 1 << (hash >> 47 & 63)
        var at = Int(truncatingIfNeeded: hash >> 32) & (size - 1)
        while places[at].key != 0 { at = (at + 1) & (size - 1) }
        places[at] = place
      }
    }

    @inline(__always)
    private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    /// What a sign weighs; zero for one that is not known.
    @inline(__always)
    func weights(_ key: UInt64) -> SIMD8<Int8> {
      let hash = Self.hash(key)
      guard filter[Int(hash >> 53)] >> (hash >> 47 & 63) & 1 != 0 else { return SIMD8() }
      var at = Int(truncatingIfNeeded: hash >> 32) & (places.count - 1)
      while places[at].key != 0 {
        if places[at].key == key { return places[at].weights }
        at = (at + 1) & (places.count - 1)
      }
      return SIMD8()
    }
  }

  private var tables: (short: Table, text: Table)

  /// Weights are kept in steps of this.
  static let step: Float = 0.05

  /// Reads a table: a line for each sign with `s` (of a short line) or `t` (of text), the number of its kind, its
  /// characters and eight whole numbers, a weight in steps for each class.
  init(table: StaticString) {
    let found = table.withUTF8Buffer { bytes in
      unsafe Self.rows(bytes)
    }
    tables = (Table(found.short), Table(found.text))
  }

  /// Reads a table from a file.
  init(table bytes: [UInt8]) {
    let found = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe Self.rows(bytes)
    }
    tables = (Table(found.short), Table(found.text))
  }

  /// The rows of a table, byte by byte: as text they would be a tenth of the program's start.
  private static func rows(_ bytes: UnsafeBufferPointer<UInt8>) -> (short: [Place], text: [Place]) {
    var found: (short: [Place], text: [Place]) = ([], [])
    var index = 0
    /// Takes the next byte, 0 behind the last.
    func next() -> UInt8 {
      guard index < bytes.count else { return 0 }
      index += 1
      return unsafe bytes[index - 1]
    }
    while index < bytes.count {
      let sort = next()
      guard sort == UInt8(ascii: "s") || sort == UInt8(ascii: "t") else { continue }
      var place = Place()
      place.key = UInt64(next() &- 0x30) << 48
      var shift: UInt64 = 0
      var byte = next()
      while byte > UInt8(ascii: " ") {
        // How many bytes the character has stands in its first.
        let more = byte < 0xC0 ? 0 : byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        var value = UInt64(more == 0 ? byte : byte & (0x3F >> UInt8(more)))
        for _ in 0..<more { value = value << 6 | UInt64(next() & 0x3F) }
        place.key |= (value & 0xFFFF) << shift
        shift += 16
        byte = next()
      }
      var column = 0
      while byte == UInt8(ascii: " "), column < 8 {
        byte = next()
        let isNegative = byte == UInt8(ascii: "-")
        if isNegative { byte = next() }
        var number = 0
        while byte >= UInt8(ascii: "0") {
          number = number * 10 + Int(byte & 15)
          byte = next()
        }
        place.weights[column] = Int8(clamping: isNegative ? -number : number)
        column += 1
      }
      while byte != 0, byte != UInt8(ascii: "\n") { byte = next() }
      if sort == UInt8(ascii: "t") { found.text.append(place) } else { found.short.append(place) }
    }
    return found
  }

  /// What the words of a folded line say, which is read as text or not (`WordingSigns.isText`).
  func scores(_ line: HanScalars, isText: Bool) -> WordingScores {
    let table = isText ? tables.text : tables.short
    var sum = SIMD8<Int32>()
    WordingSigns.forEach(line, isText: isText) {
      sum &+= SIMD8<Int32>(truncatingIfNeeded: table.weights($0))
    }
    return WordingScores(steps: sum, isText: isText)
  }

  /// What signs of short lines say together, by class.
  func sum(_ signs: [UInt64]) -> SIMD8<Float> {
    var sum = SIMD8<Int32>()
    for sign in signs { sum &+= SIMD8<Int32>(truncatingIfNeeded: tables.short.weights(sign)) }
    return SIMD8<Float>(sum) * Self.step
  }

  /// The weights learned from annotated pages (`scripts/roles/train`).
  static let trained = WordingModel(table: trainedTable)
}
