public import HanText

/// What a word says about a person's name beside it.
public struct NameCues: OptionSet, Sendable {
  /// One bit for each sort of word.
  public let rawValue: UInt16

  /// A set of those bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// An office or rank (市长).
  public static let title = NameCues(rawValue: 1)
  /// What somebody does or is (村民).
  public static let role = NameCues(rawValue: 2)
  /// Kin (妻子).
  public static let kin = NameCues(rawValue: 4)
  /// After it a name is said (名叫).
  public static let naming = NameCues(rawValue: 8)
  /// Goes before persons and before other things (由, 慰问).
  public static let introducing = NameCues(rawValue: 16)
  /// Its subject speaks (表示).
  public static let speech = NameCues(rawValue: 32)
  /// Its subject does something (主持).
  public static let action = NameCues(rawValue: 64)
  /// Comes after a name (同志).
  public static let honorific = NameCues(rawValue: 128)
  /// Makes a place, a firm or a thing of what is before it (村).
  public static let place = NameCues(rawValue: 256)
  /// Beside it is a writer or photographer (记者, 摄).
  public static let credit = NameCues(rawValue: 512)
}

/// The words that show a person's name beside them.
public struct CueTable: Sendable {
  /// Words of up to four characters, 16 bits a character, in an open-addressing table; 0 is an empty place.
  private var keys: [UInt64]
  private var values: [UInt16]
  private var count = 0
  private let shift: UInt64
  private let mask: Int
  /// Characters that a cue begins or ends with: a quick look before the table.
  private var first = ScalarSet()
  private var last = ScalarSet()
  @usableFromInline var endings: ScalarSet

  /// The table built into the program.
  public static let builtIn = CueTable(
    [
      (CueData.titles, .title), (CueData.roles, .role), (CueData.kin, .kin), (CueData.naming, .naming),
      (CueData.introducing, .introducing), (CueData.speech, .speech), (CueData.actions, .action),
      (CueData.honorifics, .honorific), (CueData.places, .place), (CueData.credits, .credit),
    ], endings: CueData.roleEndings)

  private init(_ lists: [(words: StaticString, cue: NameCues)], endings: StaticString) {
    keys = [UInt64](repeating: 0, count: 1 << 13)
    values = [UInt16](repeating: 0, count: 1 << 13)
    shift = 64 - 13
    mask = (1 << 13) - 1
    self.endings = ScalarSet(endings.description.unicodeScalars)
    for (words, cue) in lists {
      for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        add(Array(word.unicodeScalars), cue)
      }
    }
  }

  /// Adds a word.
  ///
  /// - Parameters:
  ///   - word: its last four characters are kept, folded.
  ///   - cue: what it says.
  mutating func add(_ word: [Unicode.Scalar], _ cue: NameCues) {
    let scalars = word.suffix(4)
    guard let head = scalars.first, let tail = scalars.last, count < keys.count / 2 else { return }
    var key: UInt64 = 0
    for (offset, scalar) in scalars.enumerated() {
      guard scalar.value < 0x10000 else { return }
      key |= UInt64(scalar.value) << UInt64(16 * offset)
    }
    insert(key, cue)
    first.insert(head)
    last.insert(tail)
  }

  private mutating func insert(_ key: UInt64, _ cue: NameCues) {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
    if keys[place] == 0 { count += 1 }
    keys[place] = key
    values[place] |= cue.rawValue
  }

  private func value(_ key: UInt64) -> UInt16 {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while true {
      let found = keys[place]
      if found == key { return values[place] }
      if found == 0 { return 0 }
      place = (place + 1) & mask
    }
  }

  /// What the words that end at a place say, all taken together.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - end: the place behind their last character.
  /// - Returns: the cues, with the length of the longest word.
  public func cues(in text: [Unicode.Scalar], endingAt end: Int) -> (cues: NameCues, length: Int) {
    guard end > 0, last.contains(text[end - 1]) else { return ([], 0) }
    var key: UInt64 = 0
    var result: UInt16 = 0
    var longest = 0
    for length in 1...4 where end - length >= 0 {
      let scalar = text[end - length].value
      guard scalar < 0x10000 else { break }
      key = key << 16 | UInt64(scalar)
      let found = value(key)
      if found != 0 {
        result |= found
        longest = length
      }
    }
    return (NameCues(rawValue: result), longest)
  }

  /// What the words that begin at a place say, all taken together.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - start: the place of their first character.
  /// - Returns: the cues, with the length of the longest word.
  public func cues(in text: [Unicode.Scalar], startingAt start: Int) -> (cues: NameCues, length: Int) {
    guard start < text.count, first.contains(text[start]) else { return ([], 0) }
    var key: UInt64 = 0
    var result: UInt16 = 0
    var longest = 0
    for length in 1...4 where start + length <= text.count {
      let scalar = text[start + length - 1].value
      guard scalar < 0x10000 else { break }
      key |= UInt64(scalar) << UInt64(16 * (length - 1))
      let found = value(key)
      if found != 0 {
        result |= found
        longest = length
      }
    }
    return (NameCues(rawValue: result), longest)
  }

  /// Whether any of the words ends with a character: a quick look before `cues(in:endingAt:)`.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: false for most characters.
  public func mayEnd(with scalar: Unicode.Scalar) -> Bool {
    last.contains(scalar)
  }

  /// What one character says as a word of its own.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - position: the place of the character.
  /// - Returns: its cues.
  public func cues(in text: [Unicode.Scalar], at position: Int) -> NameCues {
    let scalar = text[position]
    guard scalar.value < 0x10000, first.contains(scalar) else { return [] }
    return NameCues(rawValue: value(UInt64(scalar.value)))
  }

  /// Whether a character ends words for what somebody does or is (员, 农).
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: true for one in twenty of those that end words.
  @inlinable
  public func endsRole(_ scalar: Unicode.Scalar) -> Bool {
    endings.contains(scalar)
  }
}
