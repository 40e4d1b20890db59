/// A quick look before two sets of keys: two bits for the hash of each, so that most of what is in neither is told at
/// once. It never denies what is there.
struct PairFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// A filter for so many keys: of what is not among them one in thirty may pass.
  init(capacity: Int) {
    var size: UInt64 = 9
    while 1 << size < capacity * 32 { size += 1 }
    bits = [UInt64](repeating: 0, count: 1 << Int(size - 5))
    shift = 64 - size
  }

  /// The sets that a key may be in.
  struct Sets: OptionSet {
    let rawValue: UInt64
    // Computed, so that they are constants where they are asked for.
    static var first: Sets { Sets(rawValue: 1) }
    static var second: Sets { Sets(rawValue: 2) }
  }

  /// Adds a key to a set.
  mutating func insert(_ key: UInt64, into sets: Sets) {
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    bits[Int(truncatingIfNeeded: hash >> 5)] |= sets.rawValue << (hash & 31 &* 2)
  }

  /// The sets that a key may have been added to.
  @inline(__always)
  func sets(of key: UInt64) -> Sets {
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    return Sets(rawValue: bits[Int(truncatingIfNeeded: hash >> 5)] >> (hash & 31 &* 2) & 3)
  }
}
