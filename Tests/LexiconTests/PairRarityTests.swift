import Testing

@testable import Lexicon

/// How rare two characters side by side are.
@Suite struct PairRarityTests {
  private func rarity(_ pair: String) -> Float {
    let values = pair.unicodeScalars.map(\.value)
    return PairRarity.builtIn.rarity(values[0], values[1])
  }

  @Test func tellsCommonPairsFromRareOnes() {
    #expect(rarity("今年") <= 2)
    #expect(rarity("记者") < 3)
    #expect(rarity("米粉") > rarity("今年") + 2)
    // In no table: as rare as can be.
    #expect(rarity("鼍鼙") == 7.5)
    #expect(rarity("𠀀今") == 7.5)
  }

  @Test func readsATable() {
    let table = PairRarity(text: "今A年B天\n一C二三\n", rarest: 9)
    let level = { (a: Unicode.Scalar, b: Unicode.Scalar) in table.rarity(a.value, b.value) }
    #expect(level("今", "年") == 0 && level("今", "天") == 0.5)
    #expect(level("一", "二") == 1 && level("一", "三") == 1)
    #expect(level("年", "今") == 4.5 && level("二", "三") == 4.5)
  }
}
