/// The weights of a model, each where one look finds it.
///
/// A text of a thousand characters asks for some ten thousand weights, so the sort of a sign's values decides where its
/// weight stands: characters and small numbers lead straight to it, and only signs of several characters are looked up by
/// their hash. An object, so that it is handed on without its tables being counted one by one. What stands outside a
/// table is never read: places are masked, and each table is as long as its mask.
@safe final class NameWeights: Sendable {
  /// All weights that are found without a hash, region by region (`Region`); lives as long as the object.
  private nonisolated(unsafe) let near: UnsafeMutablePointer<Float>
  /// The number of each character's row; 0 for those without weights. Rows of characters that have some stand close
  /// together, as they are used.
  private nonisolated(unsafe) let rows: UnsafeMutablePointer<UInt16>
  /// All other signs in an open-addressing table: the weight stands beside the key, so that one look brings both.
  private nonisolated(unsafe) let others: UnsafeMutablePointer<Other>
  private let shift: UInt64
  private let mask: Int
  /// A bit for the hash of each of these keys: few enough to stay at hand, when most that is asked for was not learned.
  private nonisolated(unsafe) let filter: UnsafeMutablePointer<UInt64>

  /// A sign that is looked up by its hash; the key 0 is an empty place.
  private struct Other {
    var key: UInt64 = 0
    var weight: Float = 0
  }

  /// Where the weights of each sort of sign begin.
  private enum Region {
    /// Numbers between knots by kind, knot (16) and second value (16); a knot more, since two are read.
    static let knots = 0
    /// Up to two numbers below 32 by kind, second and first.
    static let numbers = knots + 65 << 8
    /// Three numbers by block, third (8), second (32) and first (32).
    static let blocks = numbers + 64 << 10
    /// Length (4) and cues (1024) of the last word.
    static let cues = blocks + 2 << 13
    /// A row of eight columns for each character.
    static let rows = cues + 1 << 12
  }

  init(_ entries: [(key: UInt64, weight: Float)]) {
    unsafe rows = .allocate(capacity: 0x10000)
    unsafe rows.initialize(repeating: 0, count: 0x10000)
    var rowCount: UInt16 = 1
    var otherCount = 0
    for entry in entries {
      switch Self.place(of: entry.key) {
      case .row(let character, _):
        guard unsafe rows[character] == 0 else { continue }
        unsafe rows[character] = rowCount
        // A model has a few thousand; were there more than can be told apart, the last would share one.
        if rowCount < .max { rowCount += 1 }
      case .near: continue
      case .far: otherCount += 1
      }
    }
    var bits = 4
    while 3 << bits < otherCount * 4 { bits += 1 }
    shift = UInt64(64 - bits)
    mask = 1 << bits - 1
    let nearCount = Region.rows + (Int(rowCount) + 1) << 3
    unsafe near = .allocate(capacity: nearCount)
    unsafe near.initialize(repeating: 0, count: nearCount)
    unsafe others = .allocate(capacity: 1 << bits)
    unsafe others.initialize(repeating: Other(), count: 1 << bits)
    unsafe filter = .allocate(capacity: 1 << (Self.filterBits - 6))
    unsafe filter.initialize(repeating: 0, count: 1 << (Self.filterBits - 6))
    for entry in entries {
      switch Self.place(of: entry.key) {
      case .row(let character, let column):
        unsafe near[Region.rows + row(UInt32(character)) + column] = entry.weight
      case .near(let place): unsafe near[place] = entry.weight
      case .far: insert(entry.key, entry.weight)
      }
      if let place = Self.knotPlace(of: entry.key) { unsafe near[place] = entry.weight }
    }
  }

  deinit {
    unsafe near.deallocate()
    unsafe rows.deallocate()
    unsafe others.deallocate()
    unsafe filter.deallocate()
  }

  /// Where the weight of a sign stands.
  private enum Place {
    case row(character: Int, column: Int)
    case near(Int)
    case far
  }

  @inline(__always)
  private static func place(of key: UInt64) -> Place {
    guard let kind = NameFeature(rawValue: key >> 48), !kind.isOfText, key & 0xFFFF != 0 else { return .far }
    if let column = kind.column {
      return key >> 16 & 0xFFFF_FFFF == 0 ? .row(character: Int(key & 0xFFFF), column: column) : .far
    }
    // A value that is not there stands where 0 does: a kind has always as many.
    func number(_ shift: UInt64) -> UInt32 {
      let value = UInt32(truncatingIfNeeded: key >> shift & 0xFFFF)
      return value == 0 ? 0 : value &- 0x100
    }
    return place(kind, number(0), number(16), number(32)).map { .near($0) } ?? .far
  }

  /// Where a sign with numbers stands; `nil` where one of them is too great.
  @inline(__always)
  private static func place(_ kind: NameFeature, _ a: UInt32, _ b: UInt32, _ c: UInt32) -> Int? {
    if kind == .lastCue {
      guard a < 4, b < 1024, c == 0 else { return nil }
      return Region.cues + Int(a) << 10 + Int(b)
    }
    guard (a | b) < 32 else { return nil }
    if let block = kind.block {
      guard c < 8 else { return nil }
      return Region.blocks + block << 13 + Int(c << 10 | b << 5 | a)
    }
    guard c == 0 else { return nil }
    return Region.numbers + Int(truncatingIfNeeded: kind.rawValue & 63) << 10 + Int(b << 5 | a)
  }

  /// Where the weight of a number at a knot stands; `nil` for what is no such sign.
  private static func knotPlace(of key: UInt64) -> Int? {
    let (kind, knot, second) = (key >> 48, key & 0xFFFF, key >> 16 & 0xFFFF)
    guard kind < 64, (0x100..<0x110).contains(knot), (0x100..<0x110).contains(second),
      key >> 32 & 0xFFFF == 0
    else { return nil }
    return Region.knots + Int(kind << 8 | (knot & 0xF) << 4 | second & 0xF)
  }

  private static let filterBits = 18

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  private func insert(_ key: UInt64, _ weight: Float) {
    let hash = Self.hash(key)
    let bit = Int(truncatingIfNeeded: hash >> UInt64(64 - Self.filterBits))
    unsafe filter[bit >> 6] |= 1 << UInt64(bit & 63)
    var place = Int(truncatingIfNeeded: hash >> shift) & mask
    while unsafe others[place].key != 0 && others[place].key != key { place = (place + 1) & mask }
    unsafe others[place] = Other(key: key, weight: weight)
  }

  /// Where the row of a character of 16 bits begins among the rows.
  @inline(__always)
  private func row(_ character: UInt32) -> Int {
    unsafe Int(rows[Int(character & 0xFFFF)]) << 3
  }

  /// The weight of a sign with one character.
  @inline(__always)
  func weight(_ kind: NameFeature, character: UInt32) -> Float {
    guard let column = kind.column else { return weight(kind.key(character, 0, 0)) }
    return unsafe near[Region.rows + row(character) + column]
  }

  /// The weight of a sign with up to three numbers, `nil` for those that it has not.
  @inline(__always)
  func weight(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32? = nil, _ c: UInt32? = nil) -> Float {
    if let place = Self.place(kind, a, b ?? 0, c ?? 0) { return unsafe near[place] }
    return far(
      kind.key(NameFeature.number(a), b.map(NameFeature.number) ?? 0, c.map(NameFeature.number) ?? 0))
  }

  /// The weight of a sign whose numbers are greater than any that is asked for: kept out of the way of all others.
  @inline(never)
  private func far(_ key: UInt64) -> Float { weight(key) }

  /// The weight of a number between a knot and the next, with a second value below 16.
  @inline(__always)
  func weight(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) -> Float {
    let place =
      Region.knots
      + (Int(truncatingIfNeeded: kind.rawValue & 63) << 8 | Int(knot & 0xF) << 4 | Int(second & 0xF))
    return unsafe near[place] * (1 - share) + near[place + 16] * share
  }

  /// The weight of any other sign; 0 for one that was not learned.
  @inline(__always)
  func weight(_ key: UInt64) -> Float {
    let hash = Self.hash(key)
    let bit = Int(truncatingIfNeeded: hash >> UInt64(64 - Self.filterBits))
    guard unsafe filter[bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return 0 }
    var place = Int(truncatingIfNeeded: hash >> shift) & mask
    while true {
      let found = unsafe others[place]
      if found.key == key { return found.weight }
      if found.key == 0 { return 0 }
      place = (place + 1) & mask
    }
  }
}
