import Testing

@testable import PageParsing

/// Steps between lines, of which most are passed over.
@Suite struct StepTableTests {
  /// Whatever is seen between two lines, the best is that of all rows, none passed over.
  @Test(arguments: [false, true]) func bestIsOfAllRows(isBackward: Bool) {
    let table = StepTable(.trained, isBackward: isBackward)
    var number: UInt64 = 1
    /// A number from -1 to 1.
    func next() -> Float {
      number = number &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Float(Int32(truncatingIfNeeded: number >> 32)) / 0x8000_0000
    }
    for round in 0..<400 {
      var values = Boundary.allCases.map { _ in next() > 0.3 ? next() * 8 : 0 }
      if round % 2 == 0 {
        for kind in [Boundary.kicker, .broken, .section] { values[kind.rawValue] = BoundaryReader.noTitles }
      }
      let (spread, level) = (abs(next()) * 40, next() * Float(round * round))
      var scores = StateRow()
      for state in 0..<RoleWeights.states { scores[state] = level + next() * spread }
      let seen = table.see(values, from: 0)
      let best = table.best(seen, values, scores) { state, row in row + scores[state] }
      var expected = StateRow(repeating: -.infinity)
      for state in 0..<RoleWeights.states {
        expected.raise(to: table.row(state, seen, values) + scores[state])
      }
      for state in 0..<RoleWeights.states { #expect(best[state] == expected[state]) }
    }
  }

  @Test func leastAndGreatest() {
    var row = StateRow(repeating: 3)
    (row[5], row[13], row[21]) = (7, 9, 9)
    #expect(row.greatest == 13)
    #expect(row.least == 3)
    for state in [0, 7, 8, 15, 16, 23] {
      var row = row
      row[state] = -1
      #expect(row.least == -1)
    }
  }
}
