/// A byte for each of many pairs of Chinese characters, in an open-addressing table of 32 bits a place.
///
/// Each position of a text is asked for, so that the table has to stay in the processor's cache. A pair is 30 bits; a
/// multiplication by an odd number turns it into 30 others, of which the upper 17 say where the pair belongs and only
/// the lower 13 have to be kept, beside how far from there it had to be put. Where ways cross, the pair that has come
/// farther stays (Robin Hood hashing): so all ways are short in a table that is nearly full, and one that looks for
/// what is not there stops after a few places.
struct PairTable: Sendable {
  /// From the top: the byte, 11 bits of distance, 13 bits of the pair; 0 is an empty place, since no byte is 0.
  private(set) var places = [UInt32](repeating: 0, count: 1 << 17)
  /// How many pairs are in it.
  private(set) var count = 0

  private static let mask = 1 << 17 - 1
  private static let distance: UInt32 = 1 << 13
  private static let identity: UInt32 = 0xFF_FFFF
  private static let way: UInt32 = 0xFF_E000

  /// The table is never fuller than this, that the ways stay short.
  static let capacity = 110_000

  /// The characters that it takes: the unified ideographs of the first block.
  @inline(__always)
  static func takes(_ scalar: Unicode.Scalar) -> Bool { scalar.value &- 0x4E00 < 0x5200 }

  @inline(__always)
  private static func start(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> (place: Int, pair: UInt32) {
    let key = (first.value &- 0x4E00) << 15 | (second.value &- 0x4E00)
    let mixed = key &* 0x278D_DE6D & 0x3FFF_FFFF
    return (Int(mixed >> 13), mixed & 0x1FFF)
  }

  /// The byte of a pair of characters that the table takes; 0 for a pair that is not in it.
  @inline(__always)
  subscript(first: Unicode.Scalar, second: Unicode.Scalar) -> UInt8 {
    var (place, pair) = Self.start(first, second)
    while true {
      let found = places[place]
      if found & Self.identity == pair { return UInt8(found >> 24) }
      // Had the pair come by here, it would stand here.
      if found == 0 || found & Self.way < pair & Self.way { return 0 }
      place = (place + 1) & Self.mask
      pair += Self.distance
    }
  }

  /// Where a pair of characters that the table takes belongs, whatever the pair: a look at `places` to be had early, since
  /// most of its time is waiting.
  @inline(__always)
  static func place(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int { start(first, second).place }

  /// The byte of a pair of which was read before what stands first where it belongs.
  @inline(__always)
  func byte(_ first: Unicode.Scalar, _ second: Unicode.Scalar, from found: UInt32) -> UInt8 {
    let (_, pair) = Self.start(first, second)
    if found & Self.identity == pair { return UInt8(truncatingIfNeeded: found >> 24) }
    return found == 0 || found & Self.way < pair & Self.way ? 0 : self[first, second]
  }

  /// Changes the byte of a pair, 0 for a new one.
  ///
  /// - Returns: whether there was room for it.
  @discardableResult
  mutating func update(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, _ change: (inout UInt8) -> Void
  ) -> Bool {
    var (place, pair) = Self.start(first, second)
    while places[place] != 0, places[place] & Self.way >= pair & Self.way {
      if places[place] & Self.identity == pair {
        var byte = UInt8(places[place] >> 24)
        change(&byte)
        places[place] = UInt32(max(1, byte)) << 24 | pair
        return true
      }
      place = (place + 1) & Self.mask
      pair += Self.distance
      guard pair <= Self.identity else { return false }
    }
    guard count < Self.capacity, canMove(from: place) else { return false }
    count += 1
    var byte: UInt8 = 0
    change(&byte)
    var entry = UInt32(max(1, byte)) << 24 | pair
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
