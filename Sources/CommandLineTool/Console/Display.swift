import HanText

/// Text for people: harmless to a terminal, laid out in its cells.
enum Display {
  /// The cells of a terminal as this program counts them.
  static let width = DisplayWidth()

  /// One line of a dump's text, made harmless.
  static func line(_ text: String) -> String { ControlCharacters.shown(text, oneLine: true) }

  /// Text of several lines, made harmless.
  static func lines(_ text: String) -> String { ControlCharacters.shown(text) }

  /// The text broken into lines of so many cells; a terminal breaks words of other scripts as well as we could.
  static func wrapped(_ text: String, to cells: Int) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      let cell = width.cells(scalar)
      if used + cell > cells, used > 0, !Display.staysWithBefore.contains(scalar) {
        lines.append(String(line))
        line = String.UnicodeScalarView()
        used = 0
      }
      if scalar == " ", used == 0, !lines.isEmpty { continue }
      line.append(scalar)
      used += cell
    }
    if !line.isEmpty || lines.isEmpty { lines.append(String(line)) }
    return lines
  }

  /// Marks that never begin a line (避头点); they hang over its end instead.
  private static let staysWithBefore: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "〉", "】", "…", ",", ".", ")", "]",
  ]
}
