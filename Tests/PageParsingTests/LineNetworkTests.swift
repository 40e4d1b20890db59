import HanText
import Testing

@testable import PageParsing

/// The small network over lines and their neighbours.
@Suite struct LineNetworkTests {
  private static func readings(_ count: Int) -> [LineReading] {
    (0..<count).map { number in
      let text = HanScalars("第\(number)行".unicodeScalars)
      return LineReading(line: PageLine(number: number + 1, text: text, folded: text))
    }
  }

  private static func noBoundaries(_ count: Int) -> [Float] {
    [Float](repeating: 0, count: count * Boundary.allCases.count)
  }

  /// One unit in each layer: what a line's feature says reaches its own state by one way and its neighbour's by another.
  @Test func workedByHand() {
    let network = LineNetwork(
      table: WeightTable(
        """
        upTo6 100
        levelUp -300
        * 50
        0.0 200
        -1.0 0 100
        + 0 -100
        =0 0 0 0 100
        =1 0 0 0 0 0 0 0 0 0 0 50
        """), signs: LineNetwork.roleSigns)
    var readings = Self.readings(3)
    readings[1].features.append((.upTo6, 2))
    let title = LineState.title.rawValue
    let other = LineState.body.rawValue
    let said = network.read(readings, Self.noBoundaries(3))
    #expect(said.count == 3)
    // The first unit: 0.5 of its bias on each line, 2.5 on the one with the feature; twice that in the second layer.
    #expect(said[0][title] == 1 && said[1][title] == 5 && said[2][title] == 1)
    // The second: what the line before says, less one; below 0 it is silent.
    #expect(said[0][other] == 0 && said[1][other] == 0 && said[2][other] == 0.75)
    // What speaks against the unit silences it.
    var boundaries = Self.noBoundaries(3)
    boundaries[Boundary.allCases.count + Boundary.levelUp.rawValue] = 1
    #expect(network.read(readings, boundaries)[1][title] == 0)
  }

  /// The third layer hears the second of every other line: what stands four lines below reaches a line, what stands three lines
  /// below does not, and the second layer still speaks for itself.
  @Test func thirdLayerWorkedByHand() {
    let network = LineNetwork(
      table: WeightTable(
        """
        upTo6 100
        0.0 100
        @2.0 0 300
        @ 0 -100
        =0 0 0 0 100
        =1 0 0 0 0 0 0 0 0 0 0 100
        """), signs: LineNetwork.roleSigns)
    var readings = Self.readings(6)
    readings[4].features.append((.upTo6, 1))
    let said = network.read(readings, Self.noBoundaries(6))
    let title = LineState.title.rawValue
    let body = LineState.body.rawValue
    #expect(said.map { $0[title] } == [0, 0, 0, 0, 1, 0])
    #expect(said.map { $0[body] } == [2, 0, 0, 0, 0, 0])
    let reasons = network.reasons(readings, Self.noBoundaries(6), line: 0, for: .body, against: .title)
    #expect(reasons.map(\.offset) == [4])
    #expect(reasons.map(\.weight) == [3])
  }

  /// A line is told only by the lines within reach: the same anywhere on the page.
  @Test func looksNoFurtherThanItsReach() {
    let reach = LineNetwork.reach * (1 + LineNetwork.stride)
    let count = 3 * reach + 5
    var readings = Self.readings(count)
    for index in readings.indices where index % 3 == 0 { readings[index].features.append((.upTo12, 1)) }
    let before = LineNetwork.roles.read(readings, Self.noBoundaries(count))
    readings[0].features.append((.headingHigh, 1))
    let after = LineNetwork.roles.read(readings, Self.noBoundaries(count))
    var hasChanged = false
    for index in 0..<count {
      for state in 0..<RoleWeights.states {
        if index > reach {
          #expect(before[index][state] == after[index][state])
        } else if before[index][state] != after[index][state] {
          hasChanged = true
        }
      }
    }
    #expect(hasChanged)
  }

  /// The reasons that `explain` gives are what the network says, but for its biases: a change of a feature that moves no unit
  /// across its kink changes what is said by what the reasons tell.
  @Test func reasonsAddUp() throws {
    var readings = Self.readings(5)
    for index in readings.indices { readings[index].features.append((.endsOpen, 1)) }
    readings[2].features.append((.afterGap, 1))
    let reasons = LineNetwork.roles.reasons(
      readings, Self.noBoundaries(5), line: 2, for: .title, against: .subhead)
    #expect(Set(reasons.map(\.offset)).isSubset(of: Set(-2...2)))
    let told = try #require(reasons.first { $0.offset == 0 && $0.sign == Feature.afterGap.rawValue })
    func difference(_ value: Float) -> Float {
      var changed = readings
      changed[2].features.append((.afterGap, value))
      let said = LineNetwork.roles.read(changed, Self.noBoundaries(5))[2]
      return said[LineState.title.rawValue] - said[LineState.subhead.rawValue]
    }
    let step: Float = 0.001
    // A unit may lie on its kink as it is: the reasons tell of one side.
    let slopes = [difference(step) - difference(0), difference(0) - difference(-step)].map { $0 / step }
    #expect(slopes.contains { abs($0 - told.weight) < 0.01 + 0.01 * abs(told.weight) })
  }

  /// What is said of a decision is the same on every run: the slopes of the lines around it were once added up in the order of
  /// a hash, and a weight was told as +1.8 and as +1.9.
  @Test func reasonsAreTheSameOnEveryRun() {
    let count = 30
    var readings = Self.readings(count)
    for index in readings.indices {
      readings[index].features.append((Feature.allCases[index * 7 % Feature.allCases.count], 0.7))
      readings[index].features.append((.endsOpen, 1))
    }
    // A dictionary's order depends on where it lies in memory: what is kept moves the next one.
    var kept: [[Int: LineNetwork.OuterUnits]] = []
    let told = (1...100).map { number in
      kept.append([number: LineNetwork.OuterUnits(), -number: LineNetwork.OuterUnits()])
      kept.append(Dictionary(uniqueKeysWithValues: (0..<(number % 7)).map { ($0, LineNetwork.OuterUnits()) }))
      return LineNetwork.roles.reasons(
        readings, Self.noBoundaries(count), line: 15, for: .title, against: .body
      )
      .map(\.weight)
    }
    #expect(!told[0].isEmpty)
    #expect(Set(told).count == 1)
  }

  /// Every row of the learned table is one that the program knows, and whole.
  @Test func theLearnedTableIsWhole() {
    var names = Set(Feature.allCases.map { "\($0)" } + LineClass.names + WordingClass.allCases.map(\.name))
    names.formUnion(Boundary.allCases.map { "\($0)" })
    var counts: [Int: Int] = [:]
    for row in "\(LineNetwork.trainedTable)".split(separator: "\n") {
      let words = row.split(separator: " ")
      counts[words.count - 1, default: 0] += 1
      let name = String(words[0])
      if words.count - 1 == LineNetwork.inner { #expect(names.contains(name) || name == "*", "\(name)") }
    }
    #expect(counts.keys.sorted() == [RoleWeights.states, LineNetwork.outer, LineNetwork.inner].sorted())
    let width = 2 * LineNetwork.reach + 1
    let second = width * LineNetwork.inner + 1
    let third = LineNetwork.roles.far.isEmpty ? 0 : width * LineNetwork.outer + 1
    #expect(counts[LineNetwork.outer] == second + third)
    #expect(counts[RoleWeights.states] == LineNetwork.outer)
  }
}
