/// Makes text harmless to a terminal: what a dump contains must not move its cursor, set its title or turn its
/// writing direction.
enum TerminalText {
  /// The text with its control characters made visible; `\n` and `\t` stay where lines are kept.
  ///
  /// C0 controls become their control pictures (␛ for ESC), the others U+FFFD.
  static func visible(_ text: String, keepingLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if keepingLines, scalar == "\n" || scalar == "\t" {
        result.append(scalar)
      } else if scalar == "\n" || scalar == "\t" {
        result.append(" ")
      } else {
        result.append(isControl(scalar) ? picture(of: scalar) : scalar)
      }
    }
    return String(result)
  }

  /// Whether a terminal may act on the character: C0, DEL and C1 controls, line and paragraph separators, and the
  /// marks that turn the direction of writing.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0x061C: true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
