package import ArchiveModel
import HanText

/// Text in units of two or four bytes: UTF-16 and UTF-32, as spreadsheets and old editors write it.
///
/// Such a file is full of NUL bytes, which text in no other encoding has; so this also tells text from what is none.
package struct WideText {
  /// The encoding found.
  package let encoding: TextEncoding
  private let littleEndian: Bool
  private let width: Int

  /// Finds the encoding by its mark, or where NUL bytes show that it must be one by what the units say.
  ///
  /// - Returns: `nil` where the bytes are no such text.
  package init?(of bytes: [UInt8]) {
    // The mark of UTF-32 begins like that of UTF-16; behind the latter NUL would follow, which no text has.
    let marks: [([UInt8], TextEncoding)] = [
      ([0xFF, 0xFE, 0, 0], .utf32LittleEndian), ([0, 0, 0xFE, 0xFF], .utf32BigEndian),
      ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]
    if let (_, encoding) = marks.first(where: { bytes.starts(with: $0.0) }) {
      self.init(encoding)
      return
    }
    // Enough to tell by, and cheap in a file of any size; a cut mark at the end does not count.
    let sample = Array(bytes.prefix(Self.sample))
    guard sample.count >= 4, sample.contains(0) else { return nil }
    for encoding in [
      TextEncoding.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian,
    ] where WideText(encoding).isPlausible(sample) {
      self.init(encoding)
      return
    }
    return nil
  }

  private static let sample = 1 << 16

  private init(_ encoding: TextEncoding) {
    self.encoding = encoding
    littleEndian = encoding == .utf16LittleEndian || encoding == .utf32LittleEndian
    width = encoding == .utf32LittleEndian || encoding == .utf32BigEndian ? 4 : 2
  }

  /// Whether nearly all units are Chinese, its punctuation, or ASCII as text has it.
  private func isPlausible(_ bytes: [UInt8]) -> Bool {
    var (plain, count) = (0, 0)
    for index in stride(from: 0, through: bytes.count - width, by: width) {
      let unit = unit(bytes, index)
      guard unit != 0 else { return false }
      count += 1
      switch unit {
      case 0x4E00...0x9FFF, 0x3000...0x303F, 0xFF00...0xFFEF, 0x2010...0x203B, 0x20...0x7E, 0x09, 0x0A, 0x0D:
        plain += 1
      default: break
      }
    }
    return count > 0 && plain * 10 >= count * 9
  }

  private func unit(_ bytes: [UInt8], _ index: Int) -> UInt32 {
    var value: UInt32 = 0
    for place in 0..<width {
      value = value << 8 | UInt32(bytes[littleEndian ? index + width - 1 - place : index + place])
    }
    return value
  }

  /// The characters; what is none is U+FFFD and counted.
  func decode(_ bytes: [UInt8]) -> DecodedDump {
    var scalars = HanScalars()
    scalars.reserveCapacity(bytes.count / width)
    var undecodable = 0
    var index = 0
    while index + width <= bytes.count {
      let first = unit(bytes, index)
      index += width
      if let scalar = Unicode.Scalar(first) {
        if scalar != "\u{FEFF}" { scalars.append(scalar) }
      } else if width == 2, first < 0xDC00, index + 2 <= bytes.count, unit(bytes, index) & 0xFC00 == 0xDC00,
        let scalar = Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + unit(bytes, index) & 0x3FF)
      {
        scalars.append(scalar)
        index += 2
      } else {
        scalars.append("\u{FFFD}")
        undecodable += 1
      }
    }
    if index < bytes.count {
      scalars.append("\u{FFFD}")
      undecodable += 1
    }
    return DecodedDump(scalars: scalars, encoding: encoding, undecodable: undecodable)
  }
}
