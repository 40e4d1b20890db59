/// The line that a 64-bit key was last seen on, in one flat open-addressing table; see `KeyNumbers` for why it is no
/// `Dictionary`.
struct KeyLines: Sendable {
  private var keys: [UInt64]
  /// The line plus one; 0 is an empty place.
  private var lines: [UInt32]
  private var shift: UInt64
  private var count = 0

  /// A table with room for so many keys before it has to grow.
  init(capacity: Int) {
    var bits: UInt64 = 4
    while 1 << bits < capacity + capacity / 2 { bits += 1 }
    keys = [UInt64](repeating: 0, count: 1 << Int(bits))
    lines = [UInt32](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    let mask = keys.count - 1
    while lines[place] != 0, keys[place] != key { place = (place + 1) & mask }
    return place
  }

  /// The line that the key was last seen on, or `nil`.
  @inline(__always)
  func line(of key: UInt64) -> Int? {
    let line = lines[place(key)]
    return line == 0 ? nil : Int(line) - 1
  }

  /// Says that the key was seen on a line.
  mutating func see(_ key: UInt64, on line: Int) {
    let place = place(key)
    if lines[place] == 0 { count += 1 }
    keys[place] = key
    lines[place] = UInt32(truncatingIfNeeded: line + 1)
    if count * 4 > keys.count * 3 { grow() }
  }

  private mutating func grow() {
    var larger = KeyLines(capacity: keys.count)
    for (key, line) in zip(keys, lines) where line != 0 { larger.see(key, on: Int(line) - 1) }
    self = larger
  }
}
