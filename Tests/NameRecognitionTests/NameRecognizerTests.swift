import ArchiveModel
import HanText
import Lexicon
import NameRecognition
import Testing

@Test("One value for each article")
func oneValueEach() {
  let article = RecognitionArticle(items: [], credits: [])
  let names = NameRecognizer(lexicon: .zhuzhou).recognize([article, article], year: nil, explain: false)
  #expect(names.count == 2)
}
