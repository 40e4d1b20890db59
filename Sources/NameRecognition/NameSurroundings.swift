package import HanText
import Lexicon

/// What stands around the places of one text, read once for all candidates that begin or end there.
///
/// Candidates come in order of their beginning and are short, so the last eight places are kept.
package struct NameSurroundings {
  private struct Place<Value> {
    var position = -1
    var value: Value
  }

  private let context: NameContext
  private var befores = InlineArray<8, Place<NameContext.Side>>(repeating: Place(value: NameContext.Side()))
  private var behinds = InlineArray<8, Place<NameContext.Side>>(repeating: Place(value: NameContext.Side()))
  private var cues = InlineArray<8, Place<(NameCues, Int)>>(repeating: Place(value: ([], 0)))

  /// Nothing read yet of a text.
  package init(_ context: NameContext) { self.context = context }

  /// What stands before a place.
  @inline(__always)
  package mutating func before(_ text: HanScalars, _ start: Int) -> NameContext.Side {
    if befores[start & 7].position != start {
      befores[start & 7] = Place(position: start, value: context.before(text, start))
    }
    return befores[start & 7].value
  }

  /// What stands behind a place.
  @inline(__always)
  package mutating func behind(_ text: HanScalars, _ end: Int) -> NameContext.Side {
    if behinds[end & 7].position != end {
      behinds[end & 7] = Place(position: end, value: context.behind(text, end))
    }
    return behinds[end & 7].value
  }

  /// What the words say that end at a place, with the length of the longest.
  @inline(__always)
  mutating func cue(
    _ text: HanScalars, endingAt end: Int, _ table: CueTable
  ) -> (cues: NameCues, length: Int) {
    if cues[end & 7].position != end {
      cues[end & 7] = Place(position: end, value: table.cues(in: text, endingAt: end))
    }
    return cues[end & 7].value
  }
}
