import ArchiveModel
import HanText
import Lexicon
import NameRecognition
import Testing

@Suite("A user's own lexicon")
struct OwnLexiconTests {
  /// 湘潭日报: the next city down the river.
  let xiangtan = Lexicon(
    .zhuzhou,
    files: [
      "newspaper.txt": Array("湘潭日报\n".utf8),
      "places.tsv": Array(
        """
        # a name, its level, the district, the unit
        雨湖区\tD\t雨湖区
        雨湖\td\t雨湖区
        岳塘区\tD\t岳塘区
        湘潭县\tD\t湘潭县
        窑湾街道\tU\t雨湖区\t窑湾街道
        a line that cannot be read
        """.utf8),
      "persons.tsv": Array("齐璜\n".utf8),
      "cues.tsv": Array("窑主\trole\nnonsense\n".utf8),
      "words.tsv": Array("齐白石\t2\n时雨湖\t500\n".utf8),
    ])

  private func read(_ text: String, with lexicon: Lexicon) -> RecognizedNames {
    let item = RecognitionItem(role: .body, text: HanScalars(text.unicodeScalars))
    return NameRecognizer(lexicon: lexicon).recognize(
      [RecognitionArticle(items: [item], credits: [])], year: 2021, explain: false)[0]
  }

  @Test("Another city's districts are found, and those of 株洲 are elsewhere")
  func places() {
    let text = "雨湖区窑湾街道与株洲市荷塘区、岳塘区结对,湘潭县观摩。"
    #expect(read(text, with: xiangtan).districts == ["雨湖区", "岳塘区", "湘潭县"])
    #expect(read(text, with: xiangtan).places == ["窑湾街道"])
    #expect(read(text, with: .zhuzhou).districts == ["荷塘区"])
    #expect(xiangtan.newspaper == "湘潭日报")
  }

  @Test("Persons, cues and words are added")
  func others() {
    #expect(read("展出齐璜的画。", with: xiangtan).persons.map(\.name) == ["齐璜"])
    let word = HanScalars("时雨湖".unicodeScalars)
    #expect(xiangtan.words.frequency(word[...]) > 0)
    #expect(Lexicon.zhuzhou.words.frequency(word[...]) == 0)
    #expect(xiangtan.cues.cues(in: HanScalars("窑主".unicodeScalars), endingAt: 2).cues.contains(.role))
  }

  @Test("No files, no change")
  func empty() {
    let same = Lexicon(.zhuzhou, files: [:])
    #expect(same.newspaper == "株洲日报")
    #expect(same.gazetteer.districts == Lexicon.zhuzhou.gazetteer.districts)
  }
}
