/// Keeps the bytes of a dump beside its articles without keeping the same text twice.
///
/// Nearly all of a dump stands word for word in the columns of its articles. A packed dump is a list of copies from that
/// text (the *base*) and of bytes that are not in it: a few percent of the dump. What packs badly (another encoding, for
/// example) is kept as it is. The SHA-256 of the dump proves each unpacking.
///
/// The form is a run of steps: the number of new bytes, these bytes, the number of bytes to copy, and the distance of the
/// copy from the end of the last one. Numbers are LEB128, the distance in zigzag form.
enum DumpPacking: Int {
  /// The bytes as they are.
  case plain = 0
  /// Copies from the articles' text, and new bytes.
  case copies = 1

  /// The shortest stretch worth a copy, also the length that is looked up: two and two thirds Chinese characters.
  private static let shortest = 8

  /// The dump in the shorter form.
  static func pack(_ dump: [UInt8], base: [UInt8]) -> (DumpPacking, [UInt8]) {
    guard dump.count >= shortest, base.count >= shortest, base.count < 1 << 30 else { return (.plain, dump) }
    let packed = copies(of: dump.span, from: base.span)
    return packed.count < dump.count ? (.copies, packed) : (.plain, dump)
  }

  /// The bytes of a dump; `nil` when the stored form is damaged.
  func unpack(_ stored: [UInt8], base: [UInt8], size: Int) -> [UInt8]? {
    switch self {
    case .plain: return stored.count == size ? stored : nil
    case .copies:
      var dump: [UInt8] = []
      dump.reserveCapacity(min(size, 1 << 26))
      var position = 0
      var source = 0
      while position < stored.count {
        guard let new = Self.number(stored, &position), new <= UInt(stored.count - position) else {
          return nil
        }
        dump += stored[position..<(position + Int(new))]
        position += Int(new)
        guard let length = Self.number(stored, &position), let zigzag = Self.number(stored, &position),
          length <= UInt(base.count)
        else { return nil }
        let distance = Int(bitPattern: zigzag >> 1) ^ -Int(bitPattern: zigzag & 1)
        let (start, overflow) = source.addingReportingOverflow(distance)
        guard !overflow, start >= 0, start <= base.count - Int(length) else { return nil }
        dump += base[start..<(start + Int(length))]
        source = start + Int(length)
        guard dump.count <= size else { return nil }
      }
      return dump.count == size ? dump : nil
    }
  }

  private static func copies(of dump: Span<UInt8>, from base: Span<UInt8>) -> [UInt8] {
    let bits = 14
    // The first place of each stretch of the base, plus one, by its hash.
    var places = [UInt32](repeating: 0, count: 1 << bits)
    for start in 0...(base.count - shortest) {
      let slot = hash(base, start, bits)
      if places[slot] == 0 { places[slot] = UInt32(start + 1) }
    }
    var packed: [UInt8] = []
    packed.reserveCapacity(dump.count / 16 + 64)
    var position = 0
    var unwritten = 0
    var source = 0
    func write(until end: Int, copy start: Int, length: Int) {
      append(UInt(end - unwritten), to: &packed)
      for index in unwritten..<end { packed.append(dump[index]) }
      append(UInt(length), to: &packed)
      let distance = start - source
      append(UInt(bitPattern: distance << 1 ^ distance >> (Int.bitWidth - 1)), to: &packed)
      source = start + length
      unwritten = end + length
    }
    while position + shortest <= dump.count {
      var start = -1
      var length = 0
      // What follows the last copy, perhaps behind the line feed that parts two items, is the likeliest.
      for candidate in [source, source + 1, Int(places[hash(dump, position, bits)]) - 1] where candidate >= 0
      {
        let matched = common(dump, position, base, candidate)
        if matched > length { (start, length) = (candidate, matched) }
        if length >= 32 { break }
      }
      if length >= shortest {
        write(until: position, copy: start, length: length)
        position += length
      } else {
        position += 1
      }
    }
    write(until: dump.count, copy: source, length: 0)
    return packed
  }

  private static func common(_ a: Span<UInt8>, _ i: Int, _ b: Span<UInt8>, _ j: Int) -> Int {
    let limit = min(a.count - i, b.count - j)
    var length = 0
    while length < limit, a[i + length] == b[j + length] { length += 1 }
    return max(0, length)
  }

  private static func hash(_ bytes: Span<UInt8>, _ start: Int, _ bits: Int) -> Int {
    // Eight bytes at any offset; the load checks its bounds.
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
    return Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - bits))
  }

  private static func append(_ number: UInt, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func number(_ bytes: [UInt8], _ position: inout Int) -> UInt? {
    var value: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 63 {
      let byte = bytes[position]
      position += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }
}
