/// How many terminal cells a text of the help takes; enough for what this module prints itself.
enum CellWidth {
  /// Two cells for Chinese characters and full-width forms, one for all else.
  static func of(_ text: some StringProtocol) -> Int { text.unicodeScalars.reduce(0) { $0 + of($1) } }

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  /// Lines of at most so many cells: broken at blanks, and between wide characters, but never before a closing mark.
  static func wrap(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let body = piece.hasSuffix(" ") ? piece.dropLast() : piece
      if !line.isEmpty, of(line) + of(body) > width {
        lines.append(line.hasSuffix(" ") ? String(line.dropLast()) : line)
        line = ""
      }
      line += piece
    }
    if line.hasSuffix(" ") { line.removeLast() }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// The stretches that are not broken: a word with the blank behind it, a wide character with the marks behind it.
  private static func pieces(of text: String) -> [Substring] {
    let scalars = text.unicodeScalars
    var pieces: [Substring] = []
    var start = scalars.startIndex
    var previous: Unicode.Scalar?
    for index in scalars.indices {
      let scalar = scalars[index]
      if let previous, index > start, mayBreak(between: previous, and: scalar) {
        pieces.append(Substring(scalars[start..<index]))
        start = index
      }
      previous = scalar
    }
    if start < scalars.endIndex { pieces.append(Substring(scalars[start...])) }
    return pieces
  }

  private static func mayBreak(between a: Unicode.Scalar, and b: Unicode.Scalar) -> Bool {
    if b == " " { return false }
    if a == " " { return true }
    let closing: Set<Unicode.Scalar> = [
      "，", "。", "；", "：", "、", "）", "”", "》", "！", "？", "…", ")", "]", ",", ".",
    ]
    let opening: Set<Unicode.Scalar> = ["（", "“", "《", "(", "[", "'", "-"]
    if closing.contains(b) || opening.contains(a) { return false }
    return of(a) == 2 || of(b) == 2
  }
}
