import HanText

/// What the text above and the text below say of what stands between them, and the reverse: page furniture, captions and
/// subheads may cut a text in mid-sentence, and a text may be the rest of one that stops further up.
///
/// `BoundaryReader` sees two lines that stand beside each other. Where the line above is a footer or a caption, that says nothing
/// of the text; this looks past it.
struct BridgeEvidence {
  let seams: SeamScorer
  /// So many lines may stand between.
  private static let reach = 6
  /// So many texts further up that stop in mid-sentence are tried.
  private static let openCount = 8
  /// A line that is furniture by more than this, in log-odds, is passed over.
  private static let furnitureOdds: Float = 1

  /// Adds the evidence to all lines of a page. Time is linear in their number.
  func add(to readings: inout [LineReading]) {
    let isPassed = readings.map(Self.isPassed)
    /// The last lines of text that stop in mid-sentence.
    var open: [Int] = []
    var above = -1
    for index in readings.indices where !isPassed[index] {
      if above >= 0 {
        if above < index - 1, index - above <= Self.reach { bridge(above, index, &readings) }
        if let best = best(open, index, readings) { readings[index].features.append((.openElsewhere, best)) }
      }
      if readings[index].endsOpen {
        if open.count == Self.openCount { open.removeFirst() }
        open.append(index)
      }
      above = index
    }
  }

  /// Marks a text, the text above it and what stands between them.
  private func bridge(_ above: Int, _ below: Int, _ readings: inout [LineReading]) {
    let tail = readings[above]
    guard tail.endsOpen else {
      readings[below].features.append((.stopAbove, 1))
      return
    }
    let join = min(2, max(-2, Float(seams.adjacent(tail.line, readings[below].line, true)) / 4))
    readings[below].features.append((.openAbove, 1))
    readings[below].features.append((.joinAbove, join))
    for line in above + 1..<below { readings[line].features.append((.bridged, join)) }
  }

  /// How well a text goes on in the best of the texts further up that stop in mid-sentence, the line right above it left out.
  private func best(_ open: [Int], _ index: Int, _ readings: [LineReading]) -> Float? {
    let scores = open.lazy.filter { $0 < index - 1 }.map {
      seams.adjacent(readings[$0].line, readings[index].line, true)
    }
    guard let best = scores.max() else { return nil }
    return min(2, max(-2, Float(best) / 4))
  }

  /// Whether a line is passed over: anything but text, and captions.
  private static func isPassed(_ reading: LineReading) -> Bool {
    !reading.looksLikeText || reading.jump != nil || reading.has(.captionMark) || reading.has(.closesPhoto)
      || reading.features.contains { $0.feature == .furnitureOdds && $0.value > furnitureOdds }
  }
}
