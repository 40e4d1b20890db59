import HanText

/// Text for people: harmless to a terminal, laid out in its cells.
enum Display {
  /// The cells of a terminal as this program counts them.
  static let width = DisplayWidth()

  /// One line of a dump's text, made harmless.
  static func line(_ text: String) -> String { ControlCharacters.shown(text, oneLine: true) }

  /// Text of several lines, made harmless.
  static func lines(_ text: String) -> String { ControlCharacters.shown(text) }
}
