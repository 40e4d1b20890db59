import HanText

/// Whether an article's text is verse by the shape of its lines, as it stands when the article is put together: each
/// line of a poem is a paragraph, whatever it ends in.
enum VerseShape {
  /// The longest line that verse has.
  private static let longest = 20
  /// The longest line of a poem whose lines are all of one length; a column of prose is wider.
  private static let narrow = 9
  private static let stops: ScalarSet = ["。", "!", "?", "”", "…", ":", ")", ";"]

  /// Whether the text of an article is a poem.
  ///
  /// Printed lines of prose are cut at the edge of a column: those that end in mid-sentence are of one width. Lines of verse that
  /// end without a stop are of many.
  static func isVerse(_ draft: Draft, _ readings: [LineReading]) -> Bool {
    var lengths: [Int] = []
    var open: [Int] = []
    var figures = 0
    for entry in draft.entries where entry.state.isText {
      let reading = readings[entry.line]
      guard entry.state != .lead, reading.length <= longest, reading.line.joined.isEmpty,
        !reading.has(.dateLine), !reading.has(.unitLine)
      else { return false }
      lengths.append(reading.length)
      if reading.line.folded.contains(where: \.isDigit) { figures += 1 }
      if let last = reading.line.folded.last, !stops.contains(last) { open.append(reading.length) }
    }
    guard lengths.count >= 3, figures * 4 <= lengths.count, let widest = lengths.max(), open.count >= 2
    else { return false }
    if widest <= narrow { return true }
    return open.count { $0 <= widest - 2 } * 3 >= open.count
  }
}
