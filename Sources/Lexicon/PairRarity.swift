/// How rare it is that two characters stand side by side in newspaper text: 米粉 tells more of what a text is about than
/// 今年.
public struct PairRarity: Sendable {
  /// An open-addressing table, small enough for the processor's cache. As in `PairTable`, a multiplication that loses
  /// nothing turns the 32 bits of a pair into others: the upper 16 say where it belongs and the lower 16 are kept. From the
  /// top: 5 bits of level plus one, 11 bits of how far from there it had to be put, 16 bits of the pair; 0 is an empty
  /// place.
  private var places = [UInt32](repeating: 0, count: 1 << 16)
  private var count = 0
  private let rarest: UInt8

  /// The table built into the program (`scripts/lexicon/pairs.py` tells from what and how).
  public static let builtIn = PairRarity(text: builtInText, rarest: builtInRarest)

  /// Reads a table: a line for each first character, then for each level a letter, from A for 0, and the second characters.
  ///
  /// - Parameters:
  ///   - text: the table.
  ///   - rarest: the level of those that it has not.
  init(text: StaticString, rarest: Int) {
    self.rarest = UInt8(clamping: rarest)
    text.withUTF8Buffer { bytes in
      unsafe read(bytes)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var first: UInt32 = 0
    var level: UInt8 = 0
    var index = 0
    while index < bytes.count {
      let byte = unsafe bytes[index]
      guard byte >= 0xE0, index + 2 < bytes.count else {
        if byte == UInt8(ascii: "\n") { first = 0 } else { level = byte &- UInt8(ascii: "A") }
        index += 1
        continue
      }
      let (second, third) = unsafe (UInt32(bytes[index + 1] & 0x3F), UInt32(bytes[index + 2] & 0x3F))
      let value = UInt32(byte & 0x0F) << 12 | second << 6 | third
      index += 3
      if first == 0 { first = value } else { insert(first << 16 | value, level) }
    }
  }

  private static let mask = 1 << 16 - 1
  private static let distance: UInt32 = 1 << 16
  private static let identity: UInt32 = 0x7FF_FFFF

  @inline(__always)
  private static func start(_ key: UInt32) -> (place: Int, pair: UInt32) {
    let mixed = key &* 0x9E37_79B1
    return (Int(mixed >> 16), mixed & 0xFFFF)
  }

  /// The table is never fuller than this, that the ways stay short; pairs beyond it are as rare as unknown ones.
  private static let capacity = 56_000

  private mutating func insert(_ key: UInt32, _ level: UInt8) {
    guard count < Self.capacity else { return }
    count += 1
    var (place, pair) = Self.start(key)
    while places[place] != 0, pair < Self.identity - Self.distance {
      place = (place + 1) & Self.mask
      pair += Self.distance
    }
    places[place] = UInt32(level & 15 + 1) << 27 | pair
  }

  /// How rare a pair is: the natural logarithm of how many articles there are for each that has it, in steps of a half.
  public func rarity(_ first: UInt32, _ second: UInt32) -> Float {
    guard first < 0x10000, second < 0x10000 else { return Float(rarest) / 2 }
    var (place, pair) = Self.start(first << 16 | second)
    while places[place] != 0 {
      if places[place] & Self.identity == pair { return Float(places[place] >> 27 - 1) / 2 }
      place = (place + 1) & Self.mask
      pair += Self.distance
    }
    return Float(rarest) / 2
  }
}
