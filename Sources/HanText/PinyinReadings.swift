/// The generated readings, ready to be looked up.
struct PinyinReadings: Sendable {
  static let shared = PinyinReadings()

  private static let first: UInt32 = 0x4E00

  /// For each character from U+4E00 the number of its customary syllable, 0 for none.
  private let customary: [UInt16]
  /// Further readings.
  private let besides: [Unicode.Scalar: [String]]
  /// The syllables; the one of number 0 is nothing.
  private let syllables: [String]

  /// The readings of a folded character, the customary one first.
  func readings(of scalar: Unicode.Scalar) -> [String] {
    guard scalar.value >= PinyinReadings.first, scalar.value < PinyinReadings.first + UInt32(customary.count)
    else {
      return []
    }
    let number = customary[Int(scalar.value - PinyinReadings.first)]
    guard number > 0 else { return [] }
    let syllable = syllables[Int(number)]
    // People leave the dots of lüe and nüe out, which are no other syllables; passports write lyu.
    let spelled =
      syllable.hasSuffix("ve")
      ? [syllable, String(syllable.prefix(1)) + "ue"]
      : syllable.hasSuffix("v") ? [syllable, String(syllable.prefix(1)) + "yu"] : [syllable]
    return spelled + (besides[scalar] ?? [])
  }

  private init() {
    var customary = [UInt16](repeating: 0, count: 0x5200)
    var syllables = [""]
    PinyinReadings.forEachReading(of: PinyinTable.customary) { scalar, syllable in
      if syllables.last != syllable { syllables.append(syllable) }
      customary[Int(scalar.value - PinyinReadings.first)] = UInt16(syllables.count - 1)
    }
    var besides: [Unicode.Scalar: [String]] = [:]
    PinyinReadings.forEachReading(of: PinyinTable.besides) { besides[$0, default: []].append($1) }
    self.customary = customary
    self.syllables = syllables
    self.besides = besides
  }

  /// Walks over a generated table: letters of a syllable, then the characters that are read so.
  private static func forEachReading(of table: StaticString, _ body: (Unicode.Scalar, String) -> Void) {
    var syllable = ""
    var isSpelling = false
    for scalar in table.description.unicodeScalars {
      if scalar.isASCII {
        if !isSpelling { syllable = "" }
        isSpelling = true
        syllable.unicodeScalars.append(scalar)
      } else {
        isSpelling = false
        if scalar.value >= first, scalar.value < first + 0x5200 { body(scalar, syllable) }
      }
    }
  }
}
