import HanText

/// Text laid out in terminal cells.
enum DisplayCells {
  /// The number of cells that a text takes.
  static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

  /// The text with blanks behind it up to a number of cells.
  static func padded(_ text: String, to cells: Int) -> String {
    text + String(repeating: " ", count: max(0, cells - width(of: text)))
  }

  /// The text with blanks before it up to a number of cells: for numbers.
  static func aligned(_ text: String, to cells: Int) -> String {
    String(repeating: " ", count: max(0, cells - width(of: text))) + text
  }

  /// The text cut to a number of cells, with … for what was cut.
  static func cut(_ text: String, to cells: Int) -> String {
    guard width(of: text) > cells else { return text }
    var used = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      used += width(of: scalar)
      if used > max(0, cells - 1) { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x0300...0x036F, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
