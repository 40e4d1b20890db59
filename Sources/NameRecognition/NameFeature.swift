import HanText

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

// What sort of value a kind has tells where its weight stands (`NameWeights`).
extension NameFeature {
  /// The place of a kind among those whose value is one character; `nil` for all others.
  @inline(__always)
  var column: Int? {
    switch self {
    case .left1: 0
    case .right1: 1
    case .surname: 2
    case .first: 3
    case .second: 4
    case .single: 5
    case .leftBeyond1: 6
    case .rightBeyond1: 7
    default: nil
    }
  }

  /// The place of a kind among those with three numbers: two below 32 and one below 8.
  @inline(__always)
  var block: Int? {
    switch self {
    case .bothKinds: 0
    case .wholeWord: 1
    default: nil
    }
  }

  /// Whether the values of a kind are characters, two or more.
  @inline(__always)
  var isOfText: Bool {
    switch self {
    case .left2, .left3, .leftBeyond2, .right2, .right3, .rightBeyond2: true
    default: false
    }
  }
}
