import HanText
import SQLite

/// The tokenizer `han` of the archive's index: text by `HanTokenizer`, labels whole.
///
/// A column of labels begins with `Label.mark`. The token of a label keeps the mark before its number, so that no
/// text can be taken for one.
enum IndexTokenizer: FTS5Tokenizer {
  static let name = "han"

  static func tokenize(_ text: Span<UInt8>, into sink: inout FTS5TokenSink) {
    if text[0] == UInt8(Label.mark.value) {
      tokenizeLabels(text, into: &sink)
    } else {
      HanTokenizer.forEachToken(in: text) { scalar, range in
        var bytes = InlineArray<4, UInt8>(repeating: 0)
        let count = encode(scalar, into: &bytes)
        return sink.take(bytes.span.extracting(first: count), range: range)
      }
    }
  }

  private static func tokenizeLabels(_ text: Span<UInt8>, into sink: inout FTS5TokenSink) {
    var token: [UInt8] = [UInt8(Label.mark.value)]
    var start = 1
    for position in 1...text.count {
      if position < text.count, text[position] != 0x20 {
        token.append(text[position])
        continue
      }
      if token.count > 1, !sink.take(token.span, range: start..<position) { return }
      token.removeSubrange(1...)
      start = position + 1
    }
  }

  /// The scalar in UTF-8.
  @inline(__always)
  private static func encode(_ scalar: Unicode.Scalar, into bytes: inout InlineArray<4, UInt8>) -> Int {
    let value = scalar.value
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F | 0x80) }
    switch value {
    case 0..<0x80:
      bytes[0] = UInt8(truncatingIfNeeded: value)
      return 1
    case 0x80..<0x800:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 6 | 0xC0)
      bytes[1] = tail(0)
      return 2
    case 0x800..<0x10000:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 12 | 0xE0)
      bytes[1] = tail(6)
      bytes[2] = tail(0)
      return 3
    default:
      bytes[0] = UInt8(truncatingIfNeeded: value >> 18 | 0xF0)
      bytes[1] = tail(12)
      bytes[2] = tail(6)
      bytes[3] = tail(0)
      return 4
    }
  }
}
