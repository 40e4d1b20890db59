package import HanText

/// A string that may be a person's name, with what its own item says for it.
package struct NameCandidate {
  /// Where it stands; blanks inside a spaced name included.
  package var range: Range<Int>
  var form: NameFeatures.Form
  /// The log-odds that it is a name, from its item alone.
  package var own: Double
  /// The same with what the page says.
  package var score: Double
  /// Its characters, 16 bits each; 0 for what is longer than four.
  var key: UInt64
  /// It only signs for a text or a photo.
  package var isCredit: Bool
  var isFamous: Bool
  /// Marks, blanks or borders are on both sides.
  var isSlot: Bool

  /// Up to four folded characters as one number, blanks left out; 0 for what cannot be one.
  @inline(__always)
  package static func key(_ text: HanScalars, _ range: Range<Int>) -> UInt64 {
    var key: UInt64 = 0
    var shift: UInt64 = 0
    for position in range where text[position] != " " {
      let value = text[position].value
      guard value < 0x10000, shift < 64 else { return 0 }
      key |= UInt64(value) << shift
      shift += 16
    }
    return key
  }
}
