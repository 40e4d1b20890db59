/// How rare it is that two characters stand side by side in newspaper text: 米粉 tells more of what a text is about than
/// 今年.
public struct PairRarity: Sendable {
  /// A pair and its level; the key 0 is an empty place.
  private struct Place {
    var key: UInt32 = 0
    var level: UInt8 = 0
  }

  /// An open-addressing table.
  private var places: [Place]
  private let rarest: UInt8

  /// The table built into the program (`scripts/lexicon/pairs.py` tells from what and how).
  public static let builtIn = PairRarity(text: builtInText, count: builtInCount, rarest: builtInRarest)

  /// Reads a table: a line for each first character, then for each level a letter, from A for 0, and the second characters.
  ///
  /// - Parameters:
  ///   - text: the table.
  ///   - count: how many pairs it has.
  ///   - rarest: the level of those that it has not.
  init(text: StaticString, count: Int, rarest: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    places = [Place](repeating: Place(), count: size)
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

  private mutating func insert(_ key: UInt32, _ level: UInt8) {
    var at = slot(key)
    while places[at].key != 0 { at = (at + 1) & (places.count - 1) }
    places[at] = Place(key: key, level: level)
  }

  @inline(__always)
  private func slot(_ key: UInt32) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* 0x9E37_79B9_7F4A_7C15) >> 40) & (places.count - 1)
  }

  /// How rare a pair is: the natural logarithm of how many articles there are for each that has it, in steps of a half.
  public func rarity(_ first: UInt32, _ second: UInt32) -> Float {
    guard first < 0x10000, second < 0x10000 else { return Float(rarest) / 2 }
    let key = first << 16 | second
    var at = slot(key)
    while places[at].key != 0 {
      if places[at].key == key { return Float(places[at].level) / 2 }
      at = (at + 1) & (places.count - 1)
    }
    return Float(rarest) / 2
  }
}
