/// Shows where in a query something is wrong: the query, and a caret below the column.
enum QueryCaret {
  /// The two lines, indented; `column` counts Unicode scalars from 0.
  static func lines(_ query: String, column: Int) -> [String] {
    let visible = TerminalText.visible(query)
    let before = visible.unicodeScalars.prefix(max(0, column))
    let cells = DisplayCells.width(of: String(before))
    return ["  " + visible, "  " + String(repeating: " ", count: cells) + "^"]
  }
}
