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
    var found: (short: [Place], text: [Place]) = ([], [])
    var place = Place()
    var (column, number, isNegative, isText, shift) = (0, 0, false, false, UInt64(0))
    for scalar in table.description.unicodeScalars {
      switch (column, scalar) {
      case (10, "\n"), (9, "\n"):
        if column == 9 { place.weights[7] = Int8(clamping: isNegative ? -number : number) }
        if isText { found.text.append(place) } else { found.short.append(place) }
        (place, column, shift, number, isNegative) = (Place(), 0, 0, 0, false)
      case (0, _):
        isText = scalar == "t"
        column = 1
      case (1, " "): column = 2
      case (1, _) where place.key == 0: place.key = UInt64(scalar.value - 0x30) << 48
      case (1, _):
        place.key |= UInt64(scalar.value & 0xFFFF) << shift
        shift += 16
      case (_, " "):
        place.weights[column - 2] = Int8(clamping: isNegative ? -number : number)
        (number, isNegative) = (0, false)
        column += 1
      case (_, "-"): isNegative = true
      default: number = number * 10 + (scalar.digitValue ?? 0)
      }
    }
    tables = (Table(found.short), Table(found.text))
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
