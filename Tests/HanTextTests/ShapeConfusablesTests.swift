import HanText
import Testing

@Suite struct ShapeConfusablesTests {
  @Test(arguments: ["日曰", "末未", "己巳", "已己", "鳳風", "凤风", "庾廋", "曹曾", "准淮", "鲁曾", "淥渌"])
  func lookAlike(_ pair: String) throws {
    let scalars = Array(pair.unicodeScalars)
    #expect(ShapeConfusables.areAlike(scalars[0], scalars[1]))
    #expect(ShapeConfusables.areAlike(scalars[1], scalars[0]))
  }

  @Test(arguments: ["日月", "经景", "株州", "AB"])
  func lookDifferent(_ pair: String) {
    let scalars = Array(pair.unicodeScalars)
    #expect(!ShapeConfusables.areAlike(scalars[0], scalars[1]))
  }

  @Test func aCharacterIsNotItsOwnLookAlikeAndLooksAreMutual() {
    for code in 0x4E00...0x9FFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let alike = ShapeConfusables.alike(scalar)
      #expect(!alike.contains(Folding.fold(scalar)))
      #expect(Set(alike).count == alike.count)
      for other in alike where !ShapeConfusables.areAlike(other, scalar) {
        Issue.record("\(scalar) \(other)")
      }
    }
  }
}
