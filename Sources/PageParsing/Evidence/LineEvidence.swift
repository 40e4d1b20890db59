/// What the parser sees of a line before it decides what the line is: what `scripts/roles/train` learns from.
package struct LineEvidence: Sendable {
  /// The lines of the dump that it is made of, from 1.
  package var lines: [Int]
  /// Features by name with the value that they count with.
  package var features: [String: Float] = [:]
  /// The signs of its wording (`WordingSigns`), as whole numbers; empty where they are not asked.
  package var signs: [UInt64] = []
  /// Whether they are those of running text.
  package var isText = false
  /// What is seen between it and the line before it.
  package var boundaries: [String: Float] = [:]

  init(_ reading: LineReading, _ values: ArraySlice<Float>) {
    lines = reading.line.numbers
    for (feature, value) in reading.features { features["\(feature)", default: 0] += value }
    for feature in reading.context { features[LineClass.names[feature]] = 1 }
    if let isText = WordingSigns.isText(reading) {
      self.isText = isText
      WordingSigns.forEach(reading.line.folded, isText: isText) { signs.append($0) }
    }
    for (kind, value) in zip(Boundary.allCases, values) where value != 0 && kind != .opens && kind != .goesOn
    { boundaries["\(kind)"] = value }
  }
}
