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
    // Every start of the program pays for this loop: one look into each table, and nothing counted or copied.
    for code in 0..<0x10000 where names.mayBeginSurname(code) { marks[code] = Mark.begins.rawValue }
    for code in 0..<0x10000 {
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: code)) else { continue }
      if known.mayBegin(with: scalar) { marks[code] |= Mark.begins.rawValue }
      if cues.mayEnd(with: scalar) { marks[code] |= Mark.announces.rawValue }
    }
    for scalar in "、的".unicodeScalars { marks[Int(scalar.value)] |= Mark.announces.rawValue }
    for scalar in "某氏生士姐傅志爷妈伯娘哥叔嫂汉二匠缝人姓师子".unicodeScalars {
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
