/// Cuts text into tokens for the index: **one token for each character that counts**, after folding.
///
/// The tokens of a text are the scalars of its `SearchForm`, Chinese characters, letters, digits and punctuation
/// alike. So a query of n characters is a phrase of n tokens, and the index finds exactly the articles that
/// contain these n characters, for every n ≥ 1: half a word (`5G` in `5GHz`, 21年 in 2021年) and punctuation
/// included, with nothing left to check afterwards.
///
/// A line feed parts two items: it is a token that no query holds, so no phrase runs across it.
public enum HanTokenizer {
  /// The rules' version. It changes with every change of the tokens of any text, the folding tables included: an
  /// index made with another version has to be made anew.
  public static let version = 1

  /// The token between two items.
  public static let itemBoundary: Unicode.Scalar = "\n"

  /// Gives each token of a text to the body.
  ///
  /// Bytes that are not UTF-8 count as U+FFFD, one each.
  ///
  /// - Parameters:
  ///   - text: the text in UTF-8.
  ///   - body: gets each token, folded, with its bytes in the text; returns whether to go on.
  @inlinable public static func forEachToken(
    in text: Span<UInt8>, _ body: (Unicode.Scalar, Range<Int>) -> Bool
  ) {
    let table = FoldingTable.search
    var rule = BlankRule()
    var blank = 0
    var position = 0
    while position < text.count {
      let start = position
      let scalar = decode(text, &position)
      if scalar == itemBoundary {
        rule = BlankRule()
        guard body(scalar, start..<position) else { return }
        continue
      }
      let folded = table[scalar]
      switch rule.next(folded) {
      case .blank(let isFirst): if isFirst { blank = start }
      case .character(let followsBlank):
        if followsBlank { guard body(" ", blank..<start) else { return } }
        guard body(folded, start..<position) else { return }
      }
    }
  }

  /// The scalar at a position, which goes on behind it; U+FFFD and one byte for what is not UTF-8.
  @inlinable @inline(__always)
  static func decode(_ text: Span<UInt8>, _ position: inout Int) -> Unicode.Scalar {
    let lead = text[position]
    if lead < 0x80 {
      position += 1
      return Unicode.Scalar(lead)
    }
    // Nearly everything else is a character of three bytes.
    if lead & 0xF0 == 0xE0, position + 2 < text.count {
      let second = text[position + 1]
      let third = text[position + 2]
      let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      if second & 0xC0 == 0x80, third & 0xC0 == 0x80, value >= 0x800, let scalar = Unicode.Scalar(value) {
        position += 3
        return scalar
      }
    }
    return decodeRare(text, &position)
  }

  /// The scalar at a position, of any length.
  @inlinable @inline(never)
  static func decodeRare(_ text: Span<UInt8>, _ position: inout Int) -> Unicode.Scalar {
    let lead = UInt32(text[position])
    position += 1
    if lead < 0x80 { return Unicode.Scalar(UInt8(lead)) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : 0
    guard length > 0, position + length <= text.count else { return "\u{FFFD}" }
    var value = lead & (0x3F >> UInt32(length))
    for index in position..<(position + length) {
      let byte = UInt32(text[index])
      guard byte & 0xC0 == 0x80 else { return "\u{FFFD}" }
      value = value << 6 | byte & 0x3F
    }
    // Overlong forms of three and four bytes; the initializer refuses surrogates and what is above U+10FFFF.
    guard length == 1 || value >= (length == 2 ? 0x800 : 0x10000), let scalar = Unicode.Scalar(value) else {
      return "\u{FFFD}"
    }
    position += length
    return scalar
  }
}
