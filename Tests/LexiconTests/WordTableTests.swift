import HanText
import Lexicon
import Testing

@Suite("How often words occur")
struct WordTableTests {
  let words = WordTable.builtIn

  @Test("Common words are known and ordered by frequency")
  func frequencies() {
    func frequency(_ text: String) -> Int { words.frequency(HanScalars(text.unicodeScalars)[...]) }
    #expect(frequency("的") > frequency("市长"))
    #expect(frequency("市长") > 5000 && frequency("市长") < 12000)
    #expect(frequency("书记") > 5000)
    #expect(frequency("座谈会") > 0)
    #expect(frequency("社会主义") > 0)
    #expect(frequency("泉调") == 0)
    #expect(frequency("") == 0)
    #expect(frequency("中华人民共和国") == 0, "longer than a word of the table")
    #expect(frequency("𠮷野") == 0)
  }

  @Test(
    "Text is divided at the probable places",
    arguments: [
      ("市委书记调研新华桥", "市委|书记|调研|新华|桥"),
      ("新区对于土地协调", "新区|对于|土地|协调"),
      ("人民群众", "人民|群众"),
      ("", ""),
    ])
  func segments(text: String, expected: String) {
    let scalars = HanScalars(text.unicodeScalars)
    let pieces = words.segment(scalars[...]).map { String(scalars: scalars[$0]) }
    #expect(pieces.joined(separator: "|") == expected)
    #expect(pieces.joined() == text)
  }

  @Test("A word across a seam speaks for joining")
  func bridges() {
    func bridge(_ tail: String, _ head: String) -> (gain: Double, word: Range<Int>) {
      words.bridge(HanScalars(tail.unicodeScalars)[...], HanScalars(head.unicodeScalars)[...])
    }
    #expect(bridge("建设的智能照", "明产品生产线").gain > 5)
    #expect(bridge("建设的智能照", "明产品生产线").word == -1..<1)
    #expect(bridge("事业发展。", "会议指出").gain < 1)
    #expect(bridge("", "会议").gain == 0)
  }

  @Test("The cost of a text is the cost of its division, for every slice")
  func costs() {
    let text = HanScalars("7月6日,市委书记调研新华桥拆除重建、株洲火车站改扩建等工作。𠮷".unicodeScalars)
    for start in text.indices {
      for end in start..<text.count {
        let slice = text[start..<end]
        let parts = words.segment(slice).reduce(0.0) { $0 + words.cost(text[$1]) }
        #expect(abs(parts - words.cost(slice)) < 1e-6)
      }
    }
  }

  @Test(
    "The levels of a stretch are those of its words one by one",
    arguments: [
      "中共株洲市委书记曹慧泉在全市经济工作会议上强调社会主义现代化建设", "𠀀株洲市〇二一年々㐀", "市", "人民a代表大会。人民",
    ])
  func levels(text: String) {
    let text = Folding.fold(text.unicodeScalars)
    let table = WordTable.builtIn
    for low in text.indices {
      for high in low + 1...text.count {
        var levels = [SIMD4<UInt8>](repeating: SIMD4(repeating: 7), count: text.count)
        WordTable.LevelReader(table).read(text, low..<high, into: &levels)
        for start in low..<high {
          for length in 1...4 {
            let expected = start + length <= high ? table.level(text[start..<start + length]) : 0
            #expect(Int(levels[start - low][length - 1]) == expected)
          }
        }
      }
    }
  }
}
