import HanText

/// A line of the dump that holds something, made ready for reading.
struct PageLine: Sendable {
  /// Its number in the dump, from 1, as `cat -n` counts.
  var number: Int
  /// The numbers of all printed lines that were joined to this one (hard-wrapped text); empty for a single line.
  var joined: [Int] = []
  /// Its text as printed: markup taken off, trimmed, the blanks between spaced-out characters closed.
  var text: HanScalars
  /// The same text folded (`Folding.fold`), scalar for scalar: rules match on this, so they are written in half-width,
  /// simplified form.
  var folded: HanScalars
  /// The number of blank lines right before it.
  var blanksBefore: Int = 0
  /// The width of its leading white space in terminal cells.
  var indent: Int = 0
  /// The level of a Markdown or HTML heading (`##` is 2); 0 for none.
  var headingLevel: Int = 0
  /// Whether a list mark (`- `, `* `) stood before it.
  var isBullet: Bool = false
  /// Whether the line held nothing but markup (a code fence, a rule, an HTML tag).
  var isMarkupOnly: Bool = false
  /// Whether blanks between its characters were closed.
  var wasSpaced: Bool = false
  /// The cells of a table row (tabs, `|`), or empty.
  var cells: [Range<Int>] = []

  /// All lines of the dump that it is made of.
  var numbers: [Int] { joined.isEmpty ? [number] : joined }
}
