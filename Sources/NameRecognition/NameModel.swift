import HanText

/// The learned weights of the signs that a string is a person's name: the log-odds are the sum of those present.
///
/// A sign is a kind with up to three values of 16 bits, characters or numbers (`NameFeature`). `Sources/namefit` learns
/// the weights; `NameModel+Generated.swift` says from what.
package struct NameModel: Sendable {
  /// Keys of signs with their weights in an open-addressing table, side by side so that one look reads both; the key
  /// 0 is an empty place. Behind the table, from `mask + 1` on, stand the weights of numbers between knots once more, by
  /// kind, knot and second value: few places that stay at hand, since every string with the form of a name is weighed by
  /// several of them.
  private var places: [(key: UInt64, weight: Float)]
  private let shift: UInt64
  private let mask: Int

  /// The table built into the program.
  package static let builtIn = NameModel(text: builtInText, count: builtInCount)

  /// How many places the weights of numbers take: 16 knots and 16 second values for each kind.
  private static let knotPlaces = 65 << 8

  /// Weights are kept in steps of this.
  package static let step: Float = 0.08
  /// The scalar that stands for weight 0: those around it end each entry of the text.
  package static let zero: UInt32 = 0xE800

  /// Reads a generated table: entries of a kind, its values, each moved by `NameModel.offset`, and a weight.
  init(text: StaticString, count: Int) {
    var bits = 4
    while 1 << bits < count * 2 { bits += 1 }
    places = [(key: UInt64, weight: Float)](repeating: (0, 0), count: (1 << bits) + Self.knotPlaces)
    shift = UInt64(64 - bits)
    mask = (1 << bits) - 1
    var kind: UInt64 = 0
    var key: UInt64 = 0
    var position: UInt64 = 0
    for unicode in text.description.unicodeScalars {
      let scalar = unicode.value
      if scalar == 0x0A {
        // A line for each kind: its number stands first.
        (position, kind, key) = (0, 0, 0)
      } else if kind == 0 {
        kind = UInt64(scalar - 0x40) << 48
        key = kind
      } else if (NameModel.zero - 0x100..<NameModel.zero + 0x100).contains(scalar) {
        insert(key, Float(Int(scalar) - Int(NameModel.zero)) * NameModel.step)
        (position, key) = (0, kind)
      } else {
        key |= UInt64(scalar) << (16 * position)
        position += 1
      }
    }
  }

  /// A table with these weights.
  package init(_ entries: [(key: UInt64, weight: Float)]) {
    var bits = 4
    while 1 << bits < entries.count * 2 { bits += 1 }
    places = [(key: UInt64, weight: Float)](repeating: (0, 0), count: (1 << bits) + Self.knotPlaces)
    shift = UInt64(64 - bits)
    mask = (1 << bits) - 1
    for entry in entries { insert(entry.key, entry.weight) }
  }

  private mutating func insert(_ key: UInt64, _ weight: Float) {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while places[place].key != 0, places[place].key != key { place = (place + 1) & mask }
    places[place] = (key, weight)
    let (kind, knot, second) = (key >> 48, key & 0xFFFF, key >> 16 & 0xFFFF)
    if kind < 64, (0x100..<0x110).contains(knot), (0x100..<0x110).contains(second), key >> 32 & 0xFFFF == 0 {
      places[mask + 1 + Int(kind << 8 | (knot & 0xF) << 4 | second & 0xF)].weight = weight
    }
  }

  /// The weight of a number between a knot and the next, with a second value below 16.
  @inline(__always)
  func weight(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) -> Float {
    let place = mask + 1 + (Int(kind.rawValue) << 8 | Int(knot & 0xF) << 4 | Int(second & 0xF))
    return places[place].weight * (1 - share) + places[place + 16].weight * share
  }

  /// The weight of a sign; 0 for one that was not learned.
  @inline(__always)
  func weight(_ key: UInt64) -> Float {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while true {
      let found = places[place]
      if found.key == key { return found.weight }
      if found.key == 0 { return 0 }
      place = (place + 1) & mask
    }
  }
}

/// Takes the signs of a candidate: adds up their weights, or learns them.
package protocol NameFeatureSink {
  mutating func add(_ key: UInt64, _ value: Float)

  /// A number between a knot (below 15) and the next, of which it has so great a share; with a second value below 16.
  mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32)
}

extension NameFeatureSink {
  @inline(__always)
  mutating func add(_ kind: NameFeature, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind.key(a, b, c), 1)
  }

  /// A number as two neighbouring knots, each with the share of the way to the other.
  @inline(__always)
  mutating func add(_ kind: NameFeature, knots: Knots, of number: Double, _ b: UInt32) {
    let at = min(Double(knots.last), max(0, (number - knots.low) / knots.step))
    let knot = UInt32(at)
    add(kind, knot: knot, share: Float(at - Double(knot)), b)
  }

  package mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) {
    add(kind.key(NameFeature.number(knot), NameFeature.number(second), 0), 1 - share)
    if share > 0 { add(kind.key(NameFeature.number(knot + 1), NameFeature.number(second), 0), share) }
  }
}

/// Where the knots of a number stand: between two of them its weight goes in a straight line.
struct Knots {
  var low: Double
  var step: Double
  var last: UInt32
}

/// Adds up the weights of the signs.
struct NameScore: NameFeatureSink {
  let model: NameModel
  var sum: Float = 0

  @inline(__always)
  mutating func add(_ key: UInt64, _ value: Float) { sum += model.weight(key) * value }

  @inline(__always)
  mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) {
    sum += model.weight(kind, knot: knot, share: share, second)
  }
}

/// The kinds of signs. Each is one line of the generated table.
package enum NameFeature: UInt64, CaseIterable {
  // Left of the name.
  case left1 = 1, left2, left3, leftKind, leftLength, leftBeyond1, leftBeyond2, leftWord, leftSeam, leftRole
  // Right of it.
  case right1, right2, right3, rightKind, rightLength, rightBeyond1, rightBeyond2, rightWord, rightSeam
  case rightRole, appointed
  // In it.
  case form, odds, nameCost, plainCost, surname, first, second, single, wholeWord, headWord, givenWord,
    lastCue
  case surnameKind
  // Together.
  case bothKinds, leftOdds, rightOdds, goesOn, shorterRight, wrapped, place, famous
  // On the page.
  case bias, own, leftNeighbour, rightNeighbour, elsewhere, list, rival, extended, shortElsewhere, times
  case rivalElsewhere, famousHere, otherwise, column
  // Added since: in it.
  case overOther

  /// A number as a value of a sign: apart from all that stands for a character.
  @inline(__always)
  static func number(_ value: UInt32) -> UInt32 { value &+ 0x100 }

  /// A character as a value of a sign. Digits are one, letters are one, ASCII marks stand in their full-width form,
  /// so that the values can be written down in a table.
  @inline(__always)
  static func character(_ scalar: Unicode.Scalar) -> UInt32 {
    if scalar.value >= 0x3400, scalar.value < 0xE000 { return scalar.value }
    if scalar.isDigit { return 0xFF10 }
    if scalar.isLatin { return 0xFF21 }
    if scalar.value < 0x20 { return 0xFF5E }
    if scalar.value < 0x80 { return scalar.value + 0xFEE0 }
    // Private characters end entries of the table, and what is outside the first plane does not fit.
    return scalar.value < 0xE000 || (0xF900...0xFFFD).contains(scalar.value) ? scalar.value : 0xFF5D
  }

  /// What stands for the border of the text.
  static let border: UInt32 = 0xFF5E

  @inline(__always)
  package func key(_ a: UInt32, _ b: UInt32, _ c: UInt32) -> UInt64 {
    rawValue << 48 | UInt64(a & 0xFFFF) | UInt64(b & 0xFFFF) << 16 | UInt64(c & 0xFFFF) << 32
  }
}
