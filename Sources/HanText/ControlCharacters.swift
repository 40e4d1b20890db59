/// Characters that make a terminal do something instead of showing something.
///
/// A dump can hold any of them; none of them may reach a terminal.
public enum ControlCharacters {
  /// Whether a terminal may obey the character, or show text in another order than it has: the control codes but line
  /// feed and tab, marks of writing direction, line separators, tags and annotations.
  public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The text with a visible sign in place of each unsafe character: ␛ for escape, � for what has no sign of its own.
  ///
  /// ```swift
  /// ControlCharacters.shown("\u{1B}[31m红")  // "␛[31m红"
  /// ```
  ///
  /// - Parameters:
  ///   - text: Any text.
  ///   - oneLine: Whether line feeds and tabs become blanks, for a text that must stay on its line.
  /// - Returns: A text that any terminal only shows.
  public static func shown(_ text: String, oneLine: Bool = false) -> String {
    func mustGo(_ scalar: Unicode.Scalar) -> Bool {
      isUnsafe(scalar) || (oneLine && (scalar == "\n" || scalar == "\t"))
    }
    let scalars = HanScalars(of: text)
    guard scalars.contains(where: mustGo) else { return text }
    return String(scalars: scalars.map { mustGo($0) ? sign(of: $0) : $0 })
  }

  private static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    default: "\u{FFFD}"
    }
  }
}
