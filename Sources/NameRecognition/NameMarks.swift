import HanText
import Lexicon

/// What a character is to the finder of names, so that one look at each position of a text is enough for most of them.
struct NameMarks: Sendable {
  struct Mark: OptionSet {
    let rawValue: UInt8
    /// A surname, a compound surname or a known name begins with it.
    static let begins = Mark(rawValue: 1)
    /// A word may end with it that announces a name, or it joins the names of a list.
    static let announces = Mark(rawValue: 2)
    /// Names end with it that the paper hides: 王某, 彭先生.
    static let hides = Mark(rawValue: 4)
  }

  /// The mark of each character of the basic plane, by code.
  private let marks: [UInt8]

  init(lexicon: Lexicon) {
    let (names, known, cues) = (lexicon.names, lexicon.knownPersons, lexicon.cues)
    var marks = [UInt8](repeating: 0, count: 0x10000)
    for code in marks.indices {
      guard let scalar = Unicode.Scalar(UInt16(truncatingIfNeeded: code)) else { continue }
      var mark: UInt8 = 0
      if names.surnameCost(scalar) != nil || known.mayBegin(with: scalar) || names.mayOpenCompound(scalar) {
        mark = Mark.begins.rawValue
      }
      if cues.mayEnd(with: scalar) { mark |= Mark.announces.rawValue }
      marks[code] = mark
    }
    for scalar in "、的".unicodeScalars { marks[Int(scalar.value)] |= Mark.announces.rawValue }
    for scalar in "某氏生士姐傅志爷妈伯娘".unicodeScalars {
      marks[Int(scalar.value)] |= Mark.hides.rawValue
    }
    self.marks = marks
  }

  /// The mark of a character; none for one of another plane.
  @inline(__always)
  subscript(scalar: Unicode.Scalar) -> Mark {
    Mark(rawValue: scalar.value < 0x10000 ? marks[Int(scalar.value)] : 0)
  }
}
