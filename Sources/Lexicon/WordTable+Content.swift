extension WordTable {
  /// What the table is made of, while it is made.
  struct Content: Sendable {
    /// The level of each single character, by code.
    var singles = [UInt8](repeating: 0, count: 0x10000)
    /// The levels of words of two characters. The high bit says that longer words begin with these two; what is no
    /// word itself has nothing but that bit.
    var pairs = PairTable()
    /// Words of three and four characters, and shorter ones that `pairs` does not take.
    var long = LongWords()
    /// The cost of each level.
    let costs: [Double]

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
      var head: UInt64 = 0
      var word: UInt64 = 0
      var length: UInt64 = 0
      var index = 0
      while index < bytes.count {
        let byte = unsafe bytes[index]
        if byte >= 0xE0, index + 2 < bytes.count {
          let second = unsafe UInt64(bytes[index + 1] & 0x3F)
          let third = unsafe UInt64(bytes[index + 2] & 0x3F)
          word |= (UInt64(byte & 0x0F) << 12 | second << 6 | third) << (16 * length)
          length += 1
          index += 3
          continue
        }
        index += 1
        if byte >= 0x30 {
          let level = byte - 0x30
          if length == 1, head == 0 {
            singles[Int(truncatingIfNeeded: word & 0xFFFF)] = max(level, 1)
            head = word
          } else if length > 1 {
            set(word, level: max(level, 1))
          }
        } else {
          head = 0
        }
        word = head
        length = head == 0 ? 0 : 1
      }
    }

    /// Sets the level of a word of two characters or more.
    mutating func set(_ key: UInt64, level: UInt8) {
      let (first, second) = Self.firstPair(key)
      let isPair = PairTable.takes(first) && PairTable.takes(second)
      if isPair, key >> 32 == 0 {
        pairs.update(first, second) { $0 = $0 & WordTable.longer | level }
        return
      }
      long.set(key, level)
      guard key >> 32 != 0 else { return }
      if isPair {
        pairs.update(first, second) { $0 |= WordTable.longer }
      } else {
        long.set(key & 0xFFFF_FFFF, long[key & 0xFFFF_FFFF] | WordTable.longer)
      }
    }

    /// The first two characters of a key.
    @inline(__always)
    private static func firstPair(_ key: UInt64) -> (Unicode.Scalar, Unicode.Scalar) {
      (
        Unicode.Scalar(UInt16(truncatingIfNeeded: key)) ?? "\0",
        Unicode.Scalar(UInt16(truncatingIfNeeded: key >> 16)) ?? "\0"
      )
    }

    /// Level and flag of a word of two characters or more, 0 where it is none and begins none.
    func entry(_ key: UInt64) -> UInt8 {
      if key >> 32 == 0 {
        let (first, second) = Self.firstPair(key)
        if PairTable.takes(first), PairTable.takes(second) { return pairs[first, second] }
      }
      return long[key]
    }
  }

  /// What the table is made of, when it is made.
  @usableFromInline
  final class Tables: Sendable {
    @usableFromInline let singles: [UInt8]
    @usableFromInline let costs: [Double]
    /// The same by byte, infinite for level 0.
    let levelCosts: [Double]
    let pairs: PairTable
    let long: LongWords

    init(_ content: Content) {
      singles = content.singles
      costs = content.costs
      levelCosts = (0..<256).map { $0 == 0 ? .infinity : content.costs[$0 & 127] }
      pairs = content.pairs
      long = content.long
    }

    /// As it was while it was made.
    var content: Content { Content(singles: singles, pairs: pairs, long: long, costs: costs) }

    /// Level and flag of two characters.
    @inline(__always)
    func entry(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt8 {
      if PairTable.takes(first), PairTable.takes(second) { return pairs[first, second] }
      guard first.value < 0x10000, second.value < 0x10000 else { return 0 }
      return long[UInt64(second.value) << 16 | UInt64(first.value)]
    }
  }
}
