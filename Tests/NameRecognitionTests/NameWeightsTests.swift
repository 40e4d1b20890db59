import HanText
import Testing

@testable import NameRecognition

@Suite("Weights of names")
struct NameWeightsTests {
  /// One sign of each sort: a character, several characters, one to three numbers, none, and numbers too great for a table.
  private static let entries: [(key: UInt64, weight: Float)] = [
    (NameFeature.surname.key(0x738B, 0, 0), 1), (NameFeature.left1.key(NameFeature.border, 0, 0), 2),
    (NameFeature.left2.key(0x957F, 0x5E02, 0), 3), (NameFeature.right3.key(0x4E3B, 0x6301, 0x4F1A), 4),
    (NameFeature.form.key(0x101, 0, 0), 5), (NameFeature.leftKind.key(0x100, 0, 0), 6),
    (NameFeature.surnameKind.key(0x11E, 0x11F, 0), 7), (NameFeature.surnameKind.key(0x10C, 0x13F, 0), 8),
    (NameFeature.bothKinds.key(0x11E, 0x101, 0x106), 9),
    (NameFeature.wholeWord.key(0x10B, 0x104, 0x101), 10),
    (NameFeature.lastCue.key(0x102, 0x340, 0), 11), (NameFeature.appointed.key(0, 0, 0), 12),
    (NameFeature.odds.key(0x103, 0x102, 0), 13), (NameFeature.odds.key(0x104, 0x102, 0), 15),
  ]

  @Test("each sign has its own weight, wherever it is kept") func weights() {
    let weights = NameModel(Self.entries).weights
    #expect(weights.weight(.surname, character: 0x738B) == 1)
    #expect(weights.weight(.left1, character: NameFeature.border) == 2)
    #expect(weights.weight(NameFeature.left2.key(0x957F, 0x5E02, 0)) == 3)
    #expect(weights.weight(NameFeature.right3.key(0x4E3B, 0x6301, 0x4F1A)) == 4)
    #expect(weights.weight(.form, numbers: 1) == 5)
    #expect(weights.weight(.leftKind, numbers: 0) == 6)
    #expect(weights.weight(.surnameKind, numbers: 30, 31) == 7)
    #expect(weights.weight(.surnameKind, numbers: 12, 63) == 8)
    #expect(weights.weight(.bothKinds, numbers: 30, 1, 6) == 9)
    #expect(weights.weight(.wholeWord, numbers: 11, 4, 1) == 10)
    #expect(weights.weight(.lastCue, numbers: 2, 0x240) == 11)
    #expect(weights.weight(NameFeature.appointed.key(0, 0, 0)) == 12)
    #expect(weights.weight(.odds, knot: 3, share: 0, 2) == 13)
    #expect(weights.weight(.odds, knot: 3, share: 0.5, 2) == 14)
  }

  @Test("a sign that was not learned weighs nothing") func unknown() {
    let weights = NameModel(Self.entries).weights
    for character in UInt32(0)..<0x10000 where character != 0x738B {
      guard weights.weight(.surname, character: character) == 0 else {
        Issue.record("\(character) has a weight")
        return
      }
    }
    #expect(weights.weight(.right1, character: NameFeature.border) == 0)
    #expect(weights.weight(NameFeature.left2.key(0x5E02, 0x957F, 0)) == 0)
    #expect(weights.weight(.surnameKind, numbers: 12, 31) == 0)
    #expect(weights.weight(.surnameKind, numbers: 12, 32) == 0)
    #expect(weights.weight(.lastCue, numbers: 4, 0) == 0)
    #expect(weights.weight(.bothKinds, numbers: 30, 1, 8) == 0)
    #expect(NameModel([]).weights.weight(NameFeature.left2.key(1, 2, 0)) == 0)
  }

  /// Both ways to a weight: what is learned from and what is scored must be one sign.
  @Test("what a learner is shown leads to the same weight") func learner() {
    struct Sink: NameFeatureSink {
      var keys: [(UInt64, Float)] = []
      mutating func add(_ key: UInt64, _ value: Float) { keys.append((key, value)) }
    }
    func signs(_ sink: inout some NameFeatureSink) {
      sink.add(.surname, character: 0x738B)
      sink.add(.form, number: 1)
      sink.add(.surnameKind, numbers: 12, 63)
      sink.add(.bothKinds, numbers: 30, 1, 6)
      sink.add(.appointed)
      sink.add(.odds, knots: Knots(low: 0, step: 1, last: 8), of: 3.25, 2)
    }
    var sink = Sink()
    signs(&sink)
    let learned = Dictionary(uniqueKeysWithValues: Self.entries.map { ($0.key, $0.weight) })
    let sum = sink.keys.reduce(Float(0)) { $0 + (learned[$1.0] ?? 0) * $1.1 }
    var score = NameScore(model: NameModel(Self.entries))
    signs(&score)
    #expect(score.sum == sum)
    #expect(sum == 1 + 5 + 8 + 9 + 12 + 13.5)
  }
}
