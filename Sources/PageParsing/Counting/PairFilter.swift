/// A quick look before a set of keys: one bit for the hash of each, so that most of what is not among them is told at
/// once. It never denies what is there.
struct PairFilter: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  /// A filter for so many keys: of what is not among them one in thirty may pass.
  init(capacity: Int) {
    var size: UInt64 = 9
    while 1 << size < capacity * 32 { size += 1 }
    bits = [UInt64](repeating: 0, count: 1 << Int(size - 6))
    shift = 64 - size
  }

  /// Adds a key.
  mutating func insert(_ key: UInt64) {
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    bits[Int(truncatingIfNeeded: hash >> 6)] |= 1 << (hash & 63)
  }

  /// Whether a key may be among those added.
  @inline(__always)
  func mayHold(_ key: UInt64) -> Bool {
    let hash = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
    return bits[Int(truncatingIfNeeded: hash >> 6)] & 1 << (hash & 63) != 0
  }
}
