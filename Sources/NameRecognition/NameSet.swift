import HanText

/// The names that a page gives with certainty, to be found wherever they stand.
struct NameSet {
  private var names: Set<UInt64> = []
  private var isFirst = [Bool](repeating: false, count: 0x10000)
  private(set) var isEmpty = true

  /// Up to four folded characters as one number; `nil` for what cannot be one.
  @inline(__always)
  static func key(_ text: HanScalars, _ range: Range<Int>) -> UInt64? {
    guard range.count <= 4 else { return nil }
    var key: UInt64 = 0
    var shift: UInt64 = 0
    for position in range {
      let value = text[position].value
      guard value < 0x10000 else { return nil }
      key |= UInt64(value) << shift
      shift += 16
    }
    return key
  }

  mutating func insert(_ key: UInt64) {
    isEmpty = false
    names.insert(key)
    isFirst[Int(key & 0xFFFF)] = true
  }

  mutating func remove(_ key: UInt64) { names.remove(key) }

  func contains(_ key: UInt64) -> Bool { names.contains(key) }

  func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && isFirst[Int(scalar.value)]
  }
}
