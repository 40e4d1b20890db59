/// A byte for each of many words of up to four characters, in an open-addressing table of 64 bits a place.
///
/// As in `PairTable`, a multiplication that loses nothing turns the 64 bits of a word into others, of which the upper
/// 16 say where it belongs and the lower 48 are kept, beside how far from there it had to be put: one look reads all.
struct LongWords: Sendable {
  /// From the top: 8 bits of distance, 48 bits of the word, the byte; 0 is an empty place, since no byte is 0.
  private var places = [UInt64](repeating: 0, count: 1 << 16)
  /// How many words are in it.
  private(set) var count = 0

  private static let mask = 1 << 16 - 1
  private static let distance: UInt64 = 1 << 56
  private static let way: UInt64 = 0xFF << 56

  /// The table is never fuller than this, that the ways stay short.
  static let capacity = 56_000

  @inline(__always)
  private static func start(_ key: UInt64) -> (place: Int, word: UInt64) {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    return (Int(truncatingIfNeeded: mixed >> 48), (mixed << 16) >> 8)
  }

  /// The byte of a word; 0 for one that is not in the table.
  ///
  /// - Parameter key: the word, 16 bits a character, the first lowest.
  @inline(__always)
  subscript(key: UInt64) -> UInt8 {
    var (place, word) = Self.start(key)
    while true {
      let found = places[place]
      if found & ~0xFF == word { return UInt8(truncatingIfNeeded: found) }
      // Had the word come by here, it would stand here.
      if found == 0 || found & Self.way < word & Self.way { return 0 }
      place = (place + 1) & Self.mask
      word &+= Self.distance
    }
  }

  /// The lowest byte of what stands first where a word belongs: it says nothing, but reads what a look needs soon.
  @inline(__always)
  func first(_ key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: places[Self.start(key).place]) }

  /// Sets the byte of a word.
  ///
  /// - Parameters:
  ///   - key: the word, 16 bits a character, the first lowest.
  ///   - byte: the byte, not 0.
  /// - Returns: whether there was room for it.
  @discardableResult
  mutating func set(_ key: UInt64, _ byte: UInt8) -> Bool {
    var (place, word) = Self.start(key)
    while places[place] != 0, places[place] & Self.way >= word & Self.way {
      if places[place] & ~0xFF == word {
        places[place] = word | UInt64(max(1, byte))
        return true
      }
      guard word & Self.way != Self.way else { return false }
      place = (place + 1) & Self.mask
      word += Self.distance
    }
    guard count < Self.capacity, canMove(from: place) else { return false }
    count += 1
    var entry = word | UInt64(max(1, byte))
    // Each that stands in the way moves on by one.
    while places[place] != 0 {
      if places[place] & Self.way < entry & Self.way { swap(&places[place], &entry) }
      place = (place + 1) & Self.mask
      entry += Self.distance
    }
    places[place] = entry
    return true
  }

  /// Whether all that stands from a place to the next empty one can go one place farther.
  private func canMove(from start: Int) -> Bool {
    var place = start
    while places[place] != 0 {
      if places[place] & Self.way == Self.way { return false }
      place = (place + 1) & Self.mask
    }
    return true
  }
}
