/// The network as it tells the roles of lines: its output is added to the evidence of the conditional random field, with
/// which it is trained (scripts/roles/train); such a network under a random field is that of Collobert et al., "Natural
/// language processing (almost) from scratch", 2011.
extension LineNetwork {
  /// What it sees of a line: its features (`RoleWeights.features`), then each `Boundary` to the line before.
  static let roleSigns =
    Feature.allCases.map { "\($0)" } + LineClass.names + WordingClass.allCases.map(\.name)
    + Boundary.allCases.map { "\($0)" }

  /// The weights for roles, learned from annotated pages.
  static let roles = LineNetwork(table: WeightTable(trainedTable), signs: roleSigns)

  /// What it says of each line's states.
  ///
  /// - Parameters:
  ///   - readings: the lines with what was seen of them.
  ///   - boundaries: what was seen between them (`BoundaryReader.read`).
  /// - Returns: a row for each line, to be added to its evidence.
  func read(_ readings: [LineReading], _ boundaries: [Float]) -> [StateRow] {
    read(readings.count) { Self.forEachSign(readings[$0], boundaries, $0, $1) }
  }

  /// What each feature and boundary adds to the difference of two states of a line.
  func reasons(
    _ readings: [LineReading], _ boundaries: [Float], line: Int, for chosen: LineState,
    against other: LineState
  ) -> [(offset: Int, sign: Int, weight: Float)] {
    reasons(readings.count, line: line, for: chosen.rawValue, against: other.rawValue) {
      Self.forEachSign(readings[$0], boundaries, $0, $1)
    }
  }

  /// Calls `body` with each feature of a line and of what stands between it and the one before, and its value.
  @inline(__always)
  private static func forEachSign(
    _ reading: LineReading, _ boundaries: [Float], _ line: Int, _ body: (Int, Float) -> Void
  ) {
    for (feature, value) in reading.features { body(feature.rawValue, value) }
    for feature in reading.context { body(Feature.allCases.count + feature, 1) }
    reading.wording?.forEach { body(RoleWeights.firstWording + $0.rawValue, $1) }
    let kinds = Boundary.allCases.count
    for kind in 0..<kinds where boundaries[line * kinds + kind] != 0 {
      body(RoleWeights.features + kind, boundaries[line * kinds + kind])
    }
  }
}
