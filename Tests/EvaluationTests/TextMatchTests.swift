import Testing

@testable import Evaluation

@Suite struct TextMatchTests {
  private func levels(_ a: String, _ b: String) -> [MatchLevel] {
    MatchLevel.allCases.filter { TextMatch.matches(TextMatch.Text(a), TextMatch.Text(b), $0) }
  }

  @Test(
    arguments: [
      ("轨博会下周举行", "轨博会下周举行", 3),
      // Blanks, punctuation, width, case, variants.
      ("2021 轨博会，下周举行！", "２０２１轨博会下周举行", 2), ("渌口ABC", "淥口abc", 2),
      // One character of ten; three of ten.
      ("一二三四五六七八九十", "一二三四五六七八九百", 1), ("一二三四五六七八九十", "一二三四五六七百百百", 0),
      ("一二三四五六七八九十", "一二三四五六七八", 1), ("一二三四五六七八九十", "一二三四五六七", 0),
      // Names stay apart.
      ("曹慧泉", "曹慧全", 0), ("欧阳娜娜", "欧阳娜拉", 0),
      // Nothing but punctuation is not the same as other punctuation.
      ("——", "!!", 0), ("——", "——", 3),
    ])
  func textsAreAlikeByLevels(_ a: String, _ b: String, _ count: Int) {
    #expect(levels(a, b) == Array(MatchLevel.allCases.suffix(count)))
    #expect(levels(b, a) == levels(a, b))
  }

  @Test func theBoundedDistanceIsThatOfTheWholeTable() {
    var generator = SplitMix64(state: 7)
    func text() -> [Unicode.Scalar] {
      (0..<generator.next(below: 9)).map { _ in ["甲", "乙", "丙"][Int(generator.next(below: 3))] }
    }
    for _ in 0..<500 {
      let (a, b) = (text(), text())
      let distance = plainDistance(a, b)
      for most in 0...9 {
        #expect(TextMatch.distance(a, b, atMost: most) == (distance <= most ? distance : nil))
      }
    }
  }

  /// The textbook's table, which shares nothing with the bounded one.
  private func plainDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count {
      for j in 0...b.count {
        if i == 0 || j == 0 {
          table[i][j] = i + j
        } else {
          table[i][j] = min(
            table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        }
      }
    }
    return table[a.count][b.count]
  }
}
