/// Names by their sound: `caohuiquan`, `cao huiquan` or `chq` is 曹慧泉.
///
/// For names only. A text is never searched by sound, since 经典 would be 景点.
public enum Pinyin {
  /// The readings of a character without tones, the customary one first; none for what is no common Chinese character.
  ///
  /// ü is written `v`.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    PinyinReadings.shared.readings(of: Folding.fold(scalar))
  }

  /// The readings of a character, or of two, as a surname: 单 is `shan`, 尉迟 is `yuchi`.
  public static func readings(ofSurname surname: String) -> [String] {
    let folded = Folding.fold(surname.unicodeScalars)
    if let known = PinyinTable.surnames[String(scalars: folded)] { return known }
    return folded.count == 1 ? readings(of: folded[0]) : []
  }

  /// Whether the text can be the sound of a name: letters with or without tone marks, blanks, apostrophes and hyphens.
  public static func isSpelling(_ text: String) -> Bool { PinyinQuery(text) != nil }

  /// Whether the name sounds as the query is spelled. For many names make one `PinyinQuery`.
  public static func matches(query: String, name: String) -> Bool {
    PinyinQuery(query)?.matches(name) ?? false
  }
}

/// A spelled name that can be compared with many names.
public struct PinyinQuery: Sendable, Hashable {
  /// The letters, small and without tone marks.
  private let letters: [UInt8]
  /// Whether a blank or an apostrophe stood before a letter, which begins a syllable then.
  private let begins: [Bool]

  /// A query of that spelling; `nil` when the text is no spelling (`曹huiquan`, `5G`) or only one letter.
  public init?(_ text: String) {
    var letters: [UInt8] = []
    var begins: [Bool] = []
    var isBehindGap = true
    for scalar in Folding.foldForSearch(text.unicodeScalars) {
      switch scalar {
      case "a"..."z":
        letters.append(UInt8(scalar.value))
        begins.append(isBehindGap)
        isBehindGap = false
      case " ", "'", "’", "-", "·": isBehindGap = true
      default:
        guard let plain = PinyinQuery.plain(scalar) else { return nil }
        // A combining tone mark stands on the letter before it; two dots make a u a v.
        if plain == 0 {
          if scalar == "\u{308}", letters.last == UInt8(ascii: "u") {
            letters[letters.count - 1] = UInt8(ascii: "v")
          }
          continue
        }
        letters.append(plain)
        begins.append(isBehindGap)
        isBehindGap = false
      }
    }
    guard letters.count > 1 else { return nil }
    self.letters = letters
    self.begins = begins
  }

  /// Whether the name sounds so: all its syllables in full, or the first letters of all of them (`zh`, `ch` and `sh` may be
  /// two), or the surname in full and the rest by first letters (`caohq`).
  public func matches(_ name: String) -> Bool {
    let scalars = Folding.foldForSearch(name.unicodeScalars).filter(\.isHan)
    guard !scalars.isEmpty, scalars.count <= 20 else { return false }
    let surname = surnameLength(of: scalars)
    return fits(scalars, surname: surname, .full, .full) || fits(scalars, surname: surname, .full, .initial)
      || fits(scalars, surname: surname, .initial, .initial)
  }

  private enum Form { case full, initial }

  /// 2 for a surname of two characters whose reading is its own, else 1.
  private func surnameLength(of name: HanScalars) -> Int {
    name.count > 2 && PinyinTable.surnames[String(scalars: name[..<2])] != nil ? 2 : 1
  }

  /// Whether the letters are the name, its surname in one form and the rest in another.
  private func fits(_ name: HanScalars, surname: Int, _ first: Form, _ rest: Form) -> Bool {
    /// The positions in `letters` that can be reached.
    var reached: Set<Int> = [0]
    var index = 0
    while index < name.count {
      var parts: [String]
      if index == 0, surname == 2, first == .full {
        parts = Pinyin.readings(ofSurname: String(scalars: name[..<2]))
        index = 2
      } else {
        parts =
          index == 0 && surname == 1
          ? Pinyin.readings(ofSurname: String(scalars: name[..<1])) : Pinyin.readings(of: name[index])
        if index == 0, surname == 2 { parts = surnameInitial(name) }
        if (index == 0 ? first : rest) == .initial { parts = parts.flatMap(PinyinQuery.initials) }
        index += 1
      }
      reached = Set(reached.flatMap { start in parts.compactMap { end(of: $0, from: start) } })
      if reached.isEmpty { return false }
    }
    return reached.contains(letters.count)
  }

  /// The sound with which a surname of two characters begins, read as one.
  private func surnameInitial(_ name: HanScalars) -> [String] {
    Pinyin.readings(ofSurname: String(scalars: name[..<2])).map { String($0.prefix(2)) }
  }

  /// The position behind a syllable that stands at a position; a gap of the query may not divide it.
  private func end(of syllable: String, from start: Int) -> Int? {
    var position = start
    for byte in syllable.utf8 {
      guard position < letters.count, letters[position] == byte, position == start || !begins[position] else {
        return nil
      }
      position += 1
    }
    return position
  }

  private static func initials(_ syllable: String) -> [String] {
    let first = String(syllable.prefix(1))
    return syllable.dropFirst().first == "h" ? [first, String(syllable.prefix(2))] : [first]
  }

  /// The letter without its tone mark, 0 for a mark alone, `nil` for what is no letter of a spelling.
  private static func plain(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "ā", "á", "ǎ", "à": UInt8(ascii: "a")
    case "ē", "é", "ě", "è", "ê": UInt8(ascii: "e")
    case "ī", "í", "ǐ", "ì": UInt8(ascii: "i")
    case "ō", "ó", "ǒ", "ò": UInt8(ascii: "o")
    case "ū", "ú", "ǔ", "ù": UInt8(ascii: "u")
    case "ü", "ǖ", "ǘ", "ǚ", "ǜ": UInt8(ascii: "v")
    case "ń", "ň", "ǹ": UInt8(ascii: "n")
    case "\u{300}", "\u{301}", "\u{304}", "\u{308}", "\u{30C}": 0
    default: nil
    }
  }
}
