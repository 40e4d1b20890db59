/// A set of 64-bit keys in one flat open-addressing table; see `KeyNumbers` for why it is no `Set`.
struct KeySet: Sendable {
  /// 0 is an empty place.
  private var places: [UInt64]
  private var shift: UInt64
  private var count = 0
  private var hasZero = false

  /// A set with room for so many keys before it has to grow.
  init(capacity: Int = 0) {
    var bits: UInt64 = 4
    while 1 << bits < capacity + capacity / 2 { bits += 1 }
    places = [UInt64](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  @inline(__always)
  private func start(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  /// Adds a key; says whether it was not there before.
  @inline(__always) @discardableResult
  mutating func insert(_ key: UInt64) -> Bool {
    guard key != 0 else {
      defer { hasZero = true }
      return !hasZero
    }
    var place = start(key)
    let mask = places.count - 1
    while places[place] != 0 {
      if places[place] == key { return false }
      place = (place + 1) & mask
    }
    places[place] = key
    count += 1
    if count * 4 > places.count * 3 { grow() }
    return true
  }

  /// Whether a key was added.
  @inline(__always)
  func contains(_ key: UInt64) -> Bool {
    guard key != 0 else { return hasZero }
    var place = start(key)
    let mask = places.count - 1
    while places[place] != 0 {
      if places[place] == key { return true }
      place = (place + 1) & mask
    }
    return false
  }

  private mutating func grow() {
    var larger = KeySet(capacity: places.count)
    for key in places where key != 0 { larger.insert(key) }
    larger.hasZero = hasZero
    self = larger
  }
}
