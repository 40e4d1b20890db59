import HanText
import Testing

@testable import PageParsing

@Suite struct VocabularyTests {
  private let words = Vocabulary<Int>([("记者", 1), ("记", 2), ("记者站", 3), ("通讯员", 4), ("𠀀甲", 5), ("记者", 6)])

  private func match(_ text: String, at index: Int = 0, before limit: Int? = nil) -> [Int] {
    let scalars = HanScalars(text.unicodeScalars)
    let found = words.match(in: scalars, at: index, before: limit ?? scalars.count)
    return found.map { [$0.value, $0.end] } ?? []
  }

  @Test func takesTheLongestWordThatFits() {
    #expect(match("记者站长") == [3, 3])
    #expect(match("记者站长", before: 2) == [1, 2])
    #expect(match("记者站长", before: 1) == [2, 1])
    #expect(match("本报记事", at: 2) == [2, 3])
    #expect(match("𠀀甲") == [5, 2])
  }

  @Test func givesNothingWhereNoWordStands() {
    #expect(match("通讯").isEmpty)
    #expect(match("通讯社员").isEmpty)
    #expect(match("者记", at: 0).isEmpty)
    #expect(match("记", at: 1).isEmpty)
    #expect(match("𠀁甲").isEmpty)
    #expect(Vocabulary<Void>([String]()).match(in: ["记"], at: 0, before: 1) == nil)
  }

  @Test func findsTheFirstAndCountsAll() {
    let text = HanScalars("据通讯员和记者报道,记者".unicodeScalars)
    let first = words.first(in: text, 0..<text.count)
    #expect(first?.value == 4)
    #expect(first?.range == 1..<4)
    #expect(words.count(in: text) == 3)
    #expect(words.occurs(in: text, 4..<7))
    #expect(!words.occurs(in: text, 4..<5))
  }

  /// Several vocabularies asked together give what each gives alone, also where a word begins with another's.
  @Test func aGroupCountsAsEachDoes() {
    let vocabularies = [
      Vocabulary<Void>(["记者", "我", "通讯员"]), Vocabulary<Void>(["记", "我们"]), Vocabulary<Void>(["记者站", "员"]),
    ]
    let group = VocabularyGroup(vocabularies)
    for text in ["我们记者站的通讯员和记者,我记得通讯", "记", "", "们员员我"] {
      let scalars = HanScalars(text.unicodeScalars)
      let counts = group.counts(in: scalars)
      for (place, vocabulary) in vocabularies.enumerated() {
        #expect(counts[place] == vocabulary.count(in: scalars), "\(text) \(place)")
      }
      #expect(counts[3] == 0)
    }
  }
}
