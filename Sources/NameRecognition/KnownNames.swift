package import HanText

/// A set of names that texts are searched for all at once.
///
/// A name is its key (`NameCandidate.key`): two to four folded characters. Of each place of a text one bit is looked up,
/// by its two characters; only where that says that names begin so are the names themselves looked for.
package struct KnownNames: Sendable {
  /// The names by number, in the order in which they were given.
  package let keys: [UInt64]
  /// Keys with their numbers in an open-addressing table; the key 0 is an empty place.
  private var places: [(key: UInt64, number: Int32)]
  private let shift: UInt64
  /// A bit for each pair of characters with which a name begins, by hash.
  private var beginnings: [UInt64]

  private static let beginningBits: UInt64 = 22

  /// A set of these names, each given once; keys that are 0 are no names.
  package init(_ keys: [UInt64]) {
    var bits: UInt64 = 4
    while 1 << bits < keys.count * 2 { bits += 1 }
    self.keys = keys
    shift = 64 - bits
    places = [(key: UInt64, number: Int32)](repeating: (0, 0), count: 1 << Int(bits))
    beginnings = [UInt64](repeating: 0, count: 1 << Int(Self.beginningBits - 6))
    for (number, key) in keys.enumerated() where key != 0 {
      var place = hash(key)
      while places[place].key != 0 { place = (place + 1) & (places.count - 1) }
      places[place] = (key, Int32(truncatingIfNeeded: number))
      let bit = Self.beginning(key & 0xFFFF_FFFF)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  @inline(__always)
  private func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }

  @inline(__always)
  private static func beginning(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> (64 - beginningBits))
  }

  /// The number of a name; `nil` for what is not in the set.
  package func number(of key: UInt64) -> Int? {
    guard key != 0 else { return nil }
    var place = hash(key)
    while places[place].key != 0 {
      if places[place].key == key { return Int(places[place].number) }
      place = (place + 1) & (places.count - 1)
    }
    return nil
  }

  /// Shows each place where a name of the set stands, in order of its beginning, shorter ones first.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - found: is given the place and the number of the name.
  package func forEach(in text: HanScalars, _ found: (Range<Int>, Int) -> Void) {
    let text = text.span
    guard text.count > 1 else { return }
    for start in 0..<text.count - 1 {
      let (first, second) = (UInt64(text[start].value), UInt64(text[start + 1].value))
      guard first > 0x33FF, second > 0x33FF, first < 0x10000, second < 0x10000 else { continue }
      var key = first | second << 16
      let bit = Self.beginning(key)
      guard beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { continue }
      if let number = number(of: key) { found(start..<start + 2, number) }
      for length in 3...4 where start + length <= text.count {
        let next = UInt64(text[start + length - 1].value)
        guard next < 0x10000 else { break }
        key |= next << UInt64(16 * (length - 1))
        if let number = number(of: key) { found(start..<start + length, number) }
      }
    }
  }

  /// The key of a name; 0 for what is not two to four Chinese characters once folded.
  package static func key(of name: String) -> UInt64 {
    let folded = Folding.fold(name.unicodeScalars)
    guard (2...4).contains(folded.count), folded.allSatisfy(\.isHan) else { return 0 }
    return NameCandidate.key(folded, folded.indices)
  }

  /// The folded characters of a key.
  package static func name(of key: UInt64) -> String {
    String(
      scalars: (0..<4).compactMap { index in
        let value = UInt16(truncatingIfNeeded: key >> UInt64(16 * index))
        return value == 0 ? nil : Unicode.Scalar(value)
      })
  }
}
