/// What a word says about a person's name beside it.
public struct NameCues: OptionSet, Sendable {
  /// One bit for each sort of word.
  public let rawValue: UInt16

  /// A set of those bits.
  @inlinable public init(rawValue: UInt16) { self.rawValue = rawValue }

  // Computed, so that they are constants where they are asked for.

  /// An office or rank (市长).
  @inlinable public static var title: NameCues { NameCues(rawValue: 1) }
  /// What somebody does or is (村民).
  @inlinable public static var role: NameCues { NameCues(rawValue: 2) }
  /// Kin (妻子).
  @inlinable public static var kin: NameCues { NameCues(rawValue: 4) }
  /// After it a name is said (名叫).
  @inlinable public static var naming: NameCues { NameCues(rawValue: 8) }
  /// Goes before persons and before other things (由, 慰问).
  @inlinable public static var introducing: NameCues { NameCues(rawValue: 16) }
  /// Its subject speaks (表示).
  @inlinable public static var speech: NameCues { NameCues(rawValue: 32) }
  /// Its subject does something (主持).
  @inlinable public static var action: NameCues { NameCues(rawValue: 64) }
  /// Comes after a name (同志).
  @inlinable public static var honorific: NameCues { NameCues(rawValue: 128) }
  /// Makes a place, a firm or a thing of what is before it (村).
  @inlinable public static var place: NameCues { NameCues(rawValue: 256) }
  /// Beside it is a writer or photographer (记者, 摄).
  @inlinable public static var credit: NameCues { NameCues(rawValue: 512) }
}

/// The words that show a person's name beside them.
///
/// A reference to tables that do not change: it is handed on to each place of a text that may begin a name.
public struct CueTable: Sendable {
  @usableFromInline var tables: Tables

  /// The table built into the program.
  public static let builtIn = CueTable(
    [
      (CueData.titles, .title), (CueData.roles, .role), (CueData.kin, .kin), (CueData.naming, .naming),
      (CueData.introducing, .introducing), (CueData.speech, .speech), (CueData.actions, .action),
      (CueData.honorifics, .honorific), (CueData.places, .place), (CueData.credits, .credit),
    ], endings: CueData.roleEndings)

  private init(_ lists: [(words: StaticString, cue: NameCues)], endings: StaticString) {
    var content = Content()
    for scalar in endings.description.unicodeScalars where scalar.value < 0x10000 {
      content.characters[Int(scalar.value)] |= Tables.endsRole
    }
    for (words, cue) in lists {
      for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        content.add(Array(word.unicodeScalars), cue)
      }
    }
    tables = Tables(content)
  }

  /// Adds words.
  ///
  /// - Parameter words: each with what it says; the last four characters of a word are kept, folded.
  mutating func add(_ words: [(word: [Unicode.Scalar], cue: NameCues)]) {
    var content = tables.content
    for (word, cue) in words { content.add(word, cue) }
    tables = Tables(content)
  }

  /// What the words that end at a place say, all taken together.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - end: the place behind their last character.
  /// - Returns: the cues, with the length of the longest word.
  public func cues(in text: [Unicode.Scalar], endingAt end: Int) -> (cues: NameCues, length: Int) {
    guard end > 0, text[end - 1].value < 0x10000 else { return ([], 0) }
    var key = UInt64(text[end - 1].value)
    let own = tables.character(text[end - 1])
    var result = own & Tables.cues
    var longest = result == 0 ? 0 : 1
    guard own & Tables.endsLonger != 0, end > 1, text[end - 2].value < 0x10000 else {
      return (NameCues(rawValue: result), longest)
    }
    key = key << 16 | UInt64(text[end - 2].value)
    guard tables.mayHold(ending: key) else { return (NameCues(rawValue: result), longest) }
    for length in 2...4 {
      let found = tables.value(key)
      if found != 0 {
        result |= found
        longest = length
      }
      guard length < 4, end - length > 0, text[end - length - 1].value < 0x10000 else { break }
      key = key << 16 | UInt64(text[end - length - 1].value)
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
    guard start < text.count, text[start].value < 0x10000 else { return ([], 0) }
    var key = UInt64(text[start].value)
    let own = tables.character(text[start])
    var result = own & Tables.cues
    var longest = result == 0 ? 0 : 1
    guard own & Tables.beginsLonger != 0, start + 1 < text.count, text[start + 1].value < 0x10000 else {
      return (NameCues(rawValue: result), longest)
    }
    key |= UInt64(text[start + 1].value) << 16
    guard tables.mayHold(beginning: key) else { return (NameCues(rawValue: result), longest) }
    for length in 2...4 {
      let found = tables.value(key)
      if found != 0 {
        result |= found
        longest = length
      }
      guard length < 4, start + length < text.count, text[start + length].value < 0x10000 else { break }
      key |= UInt64(text[start + length].value) << UInt64(16 * length)
    }
    return (NameCues(rawValue: result), longest)
  }

  /// Whether any of the words ends with a character: a quick look before `cues(in:endingAt:)`.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: false for most characters.
  @inlinable
  public func mayEnd(with scalar: Unicode.Scalar) -> Bool {
    tables.character(scalar) & (Tables.cues | Tables.endsLonger) != 0
  }

  /// What one character says as a word of its own.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - position: the place of the character.
  /// - Returns: its cues.
  public func cues(in text: [Unicode.Scalar], at position: Int) -> NameCues {
    NameCues(rawValue: tables.character(text[position]) & Tables.cues)
  }

  /// Whether a character ends words for what somebody does or is (员, 农).
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: true for one in twenty of those that end words.
  @inlinable
  public func endsRole(_ scalar: Unicode.Scalar) -> Bool {
    tables.character(scalar) & Tables.endsRole != 0
  }
}

extension CueTable {
  /// What the table is made of, while it is made.
  struct Content: Sendable {
    /// What each character says as a word of its own, with what longer words make of it, by code.
    var characters = [UInt16](repeating: 0, count: 0x10000)
    /// Words of two to four characters, 16 bits a character, in an open-addressing table; 0 is an empty place.
    var keys = [UInt64](repeating: 0, count: 1 << Tables.bits)
    var values = [UInt16](repeating: 0, count: 1 << Tables.bits)
    /// One bit for the hashes of the first two and of the last two characters of longer words.
    var beginnings = [UInt64](repeating: 0, count: 1024)
    var endings = [UInt64](repeating: 0, count: 1024)
    private var count = 0

    /// Adds a word of which the last four characters are kept.
    mutating func add(_ word: [Unicode.Scalar], _ cue: NameCues) {
      let scalars = word.suffix(4)
      guard let head = scalars.first, let tail = scalars.last, scalars.allSatisfy({ $0.value < 0x10000 }),
        count < keys.count / 2
      else { return }
      guard scalars.count > 1 else {
        characters[Int(head.value)] |= cue.rawValue
        return
      }
      var key: UInt64 = 0
      for (offset, scalar) in scalars.enumerated() { key |= UInt64(scalar.value) << UInt64(16 * offset) }
      insert(key, cue)
      characters[Int(head.value)] |= Tables.beginsLonger
      characters[Int(tail.value)] |= Tables.endsLonger
      let first = Tables.hash(key & 0xFFFF_FFFF) >> 48
      beginnings[Int(first >> 6)] |= 1 << (first & 63)
      let last = Tables.hash(key >> UInt64(16 * (scalars.count - 2))) >> 48
      endings[Int(last >> 6)] |= 1 << (last & 63)
    }

    private mutating func insert(_ key: UInt64, _ cue: NameCues) {
      var place = Int(truncatingIfNeeded: Tables.hash(key) >> UInt64(64 - Tables.bits))
      while keys[place] != 0, keys[place] != key { place = (place + 1) & (keys.count - 1) }
      if keys[place] == 0 { count += 1 }
      keys[place] = key
      values[place] |= cue.rawValue
    }
  }

  /// The tables, one reference for all of them.
  @usableFromInline
  final class Tables: Sendable {
    let content: Content
    @usableFromInline let characters: [UInt16]
    private let keys: [UInt64]
    private let values: [UInt16]
    private let beginnings: [UInt64]
    private let endings: [UInt64]

    init(_ content: Content) {
      self.content = content
      characters = content.characters
      keys = content.keys
      values = content.values
      beginnings = content.beginnings
      endings = content.endings
    }

    static let bits = 13
    // What `characters` says beside the cues.
    @usableFromInline static let cues: UInt16 = 0x3FF
    static let beginsLonger: UInt16 = 0x8000
    @usableFromInline static let endsLonger: UInt16 = 0x4000
    @usableFromInline static let endsRole: UInt16 = 0x2000

    @inline(__always)
    static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

    /// What is known of a character.
    @inlinable @inline(__always)
    func character(_ scalar: Unicode.Scalar) -> UInt16 {
      scalar.value < 0x10000 ? characters[Int(scalar.value)] : 0
    }

    /// Whether a word may begin with two characters.
    @inline(__always)
    func mayHold(beginning pair: UInt64) -> Bool {
      let hash = Self.hash(pair) >> 48
      return beginnings[Int(hash >> 6)] & (1 << (hash & 63)) != 0
    }

    /// Whether a word may end with two characters.
    @inline(__always)
    func mayHold(ending pair: UInt64) -> Bool {
      let hash = Self.hash(pair) >> 48
      return endings[Int(hash >> 6)] & (1 << (hash & 63)) != 0
    }

    /// What a word of two characters or more says.
    @inline(__always)
    func value(_ key: UInt64) -> UInt16 {
      var place = Int(truncatingIfNeeded: Self.hash(key) >> UInt64(64 - Self.bits))
      while true {
        let found = keys[place]
        if found == key { return values[place] }
        if found == 0 { return 0 }
        place = (place + 1) & (keys.count - 1)
      }
    }
  }
}
