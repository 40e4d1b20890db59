/// A text that page furniture cuts in two: a footer, an address, a page number between two columns; and the end of a text that was
/// taken for furniture.
///
/// The decoder sees of the line before no more than that it is furniture, and may take the text below for one whose beginning is
/// lost. Where the text above stops in mid-sentence, that is unlikely: something goes on below.
enum FurnitureCut {
  /// Readings that the decoder prefers by more than this, in natural log units, stand.
  private static let most: Float = 2

  /// Reads lines that the decoder took for texts without a beginning as text that goes on, where the text above the furniture
  /// stops in mid-sentence and the decoder was nearly undecided.
  static func mend(_ decoded: inout [DecodedLine], _ readings: [LineReading]) {
    // The last line that is no furniture; above the first, mottos of the page end with a stop, too.
    var last = -1
    for index in decoded.indices {
      let line = decoded[index]
      if line.state == .start, last >= 0, last < index - 1, line.alternative.isText, line.margin < most,
        decoded[last].state.isText, readings[last].endsOpen
      {
        decoded[index] = DecodedLine(state: line.alternative, margin: 0, alternative: line.state)
      }
      if line.state == .furniture, last >= 0, isTail(readings[index]) {
        decoded[index] = DecodedLine(
          state: line.alternative.isText ? line.alternative : .body, margin: 0, alternative: .furniture)
      }
      if decoded[index].state != .furniture { last = index }
    }
  }

  /// 冻成了冰坨。 between a footer and a headline: what ends a sentence and has no sign of furniture is the end of a text, however
  /// short it is.
  private static func isTail(_ reading: LineReading) -> Bool {
    guard reading.endsSentence, !reading.line.isMarkupOnly, !reading.has(.noteStart) else { return false }
    return reading.features.first { $0.feature == .furnitureOdds }.map { $0.value <= -2 } ?? false
  }
}
