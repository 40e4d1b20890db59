import ArchiveModel
import HanText

/// The characters of a dump, with how they were read.
struct DecodedDump: Sendable {
  /// All characters, byte order mark left out; a line feed ends each line (`LineEnds`).
  var scalars: HanScalars
  /// The encoding that fits best.
  var encoding: TextEncoding
  /// How many byte sequences could not be decoded; each is one U+FFFD in `scalars`.
  var undecodable: Int
}

/// Bytes to characters: UTF-8 with or without a mark, UTF-16, UTF-32, GB18030, found per file.
///
/// Total: what no encoding explains becomes U+FFFD and is counted.
enum DumpDecoder {
  static func decode(_ bytes: [UInt8]) -> DecodedDump {
    var dump = read(bytes)
    if bytes.contains(UInt8(ascii: "\r")) { LineEnds.unify(&dump.scalars) }
    return dump
  }

  private static func read(_ bytes: [UInt8]) -> DecodedDump {
    if let wide = WideText(of: bytes) { return wide.decode(bytes) }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let utf8 = decodeUTF8(bytes, from: start)
    guard utf8.undecodable > 0, start == 0 else { return utf8 }
    // A file that is not UTF-8 is most often GBK. It is believed when it explains the bytes better: fewer failures,
    // and what it decodes is Chinese, not the odd characters that UTF-8 read as GBK gives.
    guard let chinese = GB18030.decode(bytes) else { return utf8 }
    let errors = chinese.count { $0 == "\u{FFFD}" }
    guard errors * 4 < utf8.undecodable, isPlausible(chinese) else { return utf8 }
    return DecodedDump(scalars: chinese, encoding: .gb18030, undecodable: errors)
  }

  /// Whether most of what is not ASCII is common Chinese: GBK's first level and punctuation.
  private static func isPlausible(_ text: HanScalars) -> Bool {
    var foreign = 0
    var common = 0
    for scalar in text where scalar.value >= 0x80 {
      foreign += 1
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x203B: common += 1
      default: break
      }
    }
    return foreign > 0 && common * 10 >= foreign * 9
  }

  /// UTF-8 by the table of well-formed sequences (Unicode, table 3-7); a maximal ill-formed part is one U+FFFD.
  private static func decodeUTF8(_ bytes: [UInt8], from start: Int) -> DecodedDump {
    var undecodable = 0
    // A character has at least one byte.
    let scalars = unsafe HanScalars(unsafeUninitializedCapacity: bytes.count) { target, end in
      let bytes = bytes.span
      var index = start
      var count = 0
      defer { end = count }
      while index < bytes.count {
        // Runs of characters of three bytes that no rule restricts are nearly everything: E1 to EF without ED.
        while index + 2 < bytes.count {
          let (lead, second, third) = unsafe (
            bytes[unchecked: index], bytes[unchecked: index + 1], bytes[unchecked: index + 2]
          )
          guard lead &- 0xE1 < 0x0F, lead != 0xED, (second & 0xC0) == 0x80, (third & 0xC0) == 0x80 else {
            break
          }
          let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
          unsafe target.initializeElement(at: count, to: unsafeBitCast(value, to: Unicode.Scalar.self))
          count += 1
          index += 3
        }
        guard index < bytes.count else { break }
        let first = bytes[index]
        var scalar: Unicode.Scalar?
        var length = 1
        if first < 0x80 {
          scalar = Unicode.Scalar(first)
        } else {
          (scalar, length) = sequence(bytes, at: index)
        }
        if scalar == nil { undecodable += 1 }
        unsafe target.initializeElement(at: count, to: scalar ?? "\u{FFFD}")
        count += 1
        index += length
      }
    }
    return DecodedDump(scalars: scalars, encoding: .utf8, undecodable: undecodable)
  }

  /// The character of a sequence of two bytes or more, `nil` for an ill-formed one, and how many bytes it takes.
  private static func sequence(_ bytes: Span<UInt8>, at index: Int) -> (scalar: Unicode.Scalar?, length: Int)
  {
    let first = bytes[index]
    guard first >= 0xC2, first <= 0xF4 else { return (nil, 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for taken in 1..<length {
      guard index + taken < bytes.count else { return (nil, taken) }
      let next = bytes[index + taken]
      var (low, high): (UInt8, UInt8) = (0x80, 0xBF)
      if taken == 1 {
        switch first {
        case 0xE0: low = 0xA0
        case 0xED: high = 0x9F
        case 0xF0: low = 0x90
        case 0xF4: high = 0x8F
        default: break
        }
      }
      guard next >= low, next <= high else { return (nil, taken) }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return (Unicode.Scalar(value), length)
  }
}
