/// Numbers keys in the order in which they first come: 0, 1, 2, …
///
/// An open-addressing table in one flat array, since a page asks for tens of thousands of keys and the standard
/// dictionary's hash, made to withstand attacks, costs more than all that is done with the answer.
struct KeyNumbers: Sendable {
  /// The key above its number plus one; 0 is an empty place.
  private var places: [UInt64]
  private var shift: UInt64
  private(set) var count = 0

  /// Bits of a key that are used: two characters of 18 bits.
  static let keyBits: UInt64 = 36
  private static let numberBits: UInt64 = 64 - keyBits

  /// A table with room for so many keys before it has to grow.
  init(capacity: Int) {
    var bits: UInt64 = 6
    while 1 << bits < capacity + capacity / 2 { bits += 1 }
    places = [UInt64](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// The number of a key of at most 36 bits; a new one gets the next.
  @inline(__always)
  mutating func number(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    let mask = places.count - 1
    while true {
      let found = places[place]
      if found == 0 { return add(key, at: place) }
      if found >> Self.numberBits == key {
        return Int(truncatingIfNeeded: found & (1 << Self.numberBits - 1)) - 1
      }
      place = (place + 1) & mask
    }
  }

  private mutating func add(_ key: UInt64, at place: Int) -> Int {
    places[place] = key << Self.numberBits | UInt64(truncatingIfNeeded: count + 1)
    count += 1
    if count * 4 > places.count * 3 { grow() }
    return count - 1
  }

  /// The numbers of many keys of at most 36 bits, in their order; new ones get the next.
  mutating func numbers(_ keys: [UInt64]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: keys.count)
    var results = numbers.mutableSpan
    var index = 0
    while index < keys.count {
      // As long as there is room, the table is one stretch of memory that nobody else sees.
      let room = min(keys.count, index + places.count * 3 / 4 - count)
      let shift = shift
      var known = count
      var table = places.mutableSpan
      let mask = table.count - 1
      while index < room {
        let key = keys[index]
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while table[place] != 0, table[place] >> Self.numberBits != key { place = (place + 1) & mask }
        if table[place] == 0 {
          known += 1
          table[place] = key << Self.numberBits | UInt64(truncatingIfNeeded: known)
        }
        results[index] = UInt32(truncatingIfNeeded: table[place] & (1 << Self.numberBits - 1)) - 1
        index += 1
      }
      count = known
      if count * 4 >= places.count * 3 { grow() }
    }
    return numbers
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: places.count * 2)
    shift -= 1
    let mask = larger.count - 1
    for found in places where found != 0 {
      var place = Int(truncatingIfNeeded: ((found >> Self.numberBits) &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while larger[place] != 0 { place = (place + 1) & mask }
      larger[place] = found
    }
    places = larger
  }
}
