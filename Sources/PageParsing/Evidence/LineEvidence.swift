/// What the parser sees of a line before it decides what the line is: what `scripts/roles/train` learns from.
package struct LineEvidence: Sendable {
  /// The lines of the dump that it is made of, from 1.
  package var lines: [Int]
  /// Features by name with the value that they count with.
  package var features: [String: Float] = [:]
  /// What is seen between it and the line before it.
  package var boundaries: [String: Float] = [:]

  init(_ reading: LineReading, _ values: ArraySlice<Float>) {
    lines = reading.line.numbers
    for (feature, value) in reading.features { features["\(feature)", default: 0] += value }
    for feature in reading.context { features[LineClass.names[feature]] = 1 }
    for (kind, value) in zip(Boundary.allCases, values) where value != 0 { boundaries["\(kind)"] = value }
  }
}
