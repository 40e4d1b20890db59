import HanText

/// What the words of a line say of its role: how titles of each kind, subheads, rows and the openings of articles are
/// worded, learned from annotated pages as sums over the line's characters and pairs of characters.
///
/// A short line is read whole, of running text only how it begins: 昨日 opens a report, 与此同时 goes on with one.
enum WordingClass: Int, CaseIterable, Sendable {
  case headline, subhead, kicker, deck, section, row, text, other
  // Of running text.
  case opening, further, caption, tabular, note, otherText

  /// Its name in the tables of weights.
  var name: String { "words.\(self)" }

  /// Those of short lines stand first.
  static let shortCount = 8
}

/// What a line's words weigh.
struct WordingScores: Sendable {
  /// For each class of short lines, or of text, what speaks for it, in steps of `WordingModel.step`: a page may have a
  /// million lines.
  private let steps: SIMD8<Int8>
  let isText: Bool

  /// - Parameters:
  ///   - steps: what speaks for each class, in steps.
  ///   - isText: whether the classes are those of text.
  init(steps: SIMD8<Int32>, isText: Bool) {
    self.steps = SIMD8<Int8>(
      truncatingIfNeeded: steps.clamped(lowerBound: 0 &- Self.mostSteps, upperBound: Self.mostSteps))
    self.isText = isText
  }

  private static let mostSteps = SIMD8<Int32>(repeating: Int32((4 / WordingModel.step).rounded()))

  /// For each class of short lines, or of text, what speaks for it; natural log units, from -4 to 4.
  var values: SIMD8<Float> { SIMD8<Float>(steps) * WordingModel.step }

  /// The classes with what speaks for them.
  func forEach(_ body: (WordingClass, Float) -> Void) {
    let values = values
    for wording in WordingClass.allCases where (wording.rawValue >= WordingClass.shortCount) == isText {
      body(wording, values[isText ? wording.rawValue - WordingClass.shortCount : wording.rawValue])
    }
  }

  /// How much more it is worded like the opening of an article than like a further paragraph; 0 for a short line.
  var opening: Float {
    guard isText else { return 0 }
    return min(4, max(-4, Float(steps[0]) * WordingModel.step - Float(steps[1]) * WordingModel.step))
  }
}

/// The signs of a line's wording, each a number of 64 bits: a kind and up to three characters of 16 bits.
enum WordingSigns {
  /// How many characters of running text count.
  static let head = 24

  enum Kind: UInt64, CaseIterable { case single = 1, pair, start, end }

  /// Whether a line is read as text; `nil` when its words are not asked: a byline says more.
  @inline(__always)
  static func isText(_ reading: LineReading) -> Bool? {
    if reading.opening != nil || (reading.whole?.strength ?? 0) > 2 { return nil }
    if reading.looksLikeTitle { return false }
    return reading.length > 12 ? true : nil
  }

  /// Calls `body` with each sign; numbers count as one number, letters as one letter.
  @inline(__always)
  static func forEach(_ text: some Sequence<Unicode.Scalar>, isText: Bool, _ body: (UInt64) -> Void) {
    var count = 0
    // The character before, the first three with the first in the lowest bits, and the last three with the last there.
    var before: UInt64 = 0
    var first: UInt64 = 0
    var last: UInt64 = 0
    for scalar in text {
      if scalar.isBlank || scalar == "#" || scalar == "*" { continue }
      let character: UInt64 = scalar.isDigit ? 0x30 : scalar.isLatin ? 0x61 : UInt64(scalar.value & 0xFFFF)
      if character <= 0x61, character == before, count > 0 { continue }
      if count > 0 { body(Kind.pair.rawValue << 48 | before | character << 16) }
      body(Kind.single.rawValue << 48 | character)
      if count < 3 { first |= character << (16 * UInt64(count)) }
      last = last << 16 & 0xFFFF_FFFF_FFFF | character
      before = character
      count += 1
      if isText, count == head { break }
    }
    var mask: UInt64 = 0
    for _ in 0..<min(3, count) {
      mask = mask << 16 | 0xFFFF
      body(Kind.start.rawValue << 48 | first & mask)
      if !isText { body(Kind.end.rawValue << 48 | last & mask) }
    }
  }
}
