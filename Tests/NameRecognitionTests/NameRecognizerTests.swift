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

/// A title in traditional characters above a text in simplified ones names nobody else: 魯先知 is 鲁先知.
@Test("A name is as the text prints it, not as the title does")
func titleInOtherCharacters() {
  let article = RecognitionArticle(
    items: [
      RecognitionItem(role: .headline, text: HanScalars("市委書記魯先知在會上講話".unicodeScalars)),
      RecognitionItem(role: .body, text: HanScalars("市委书记鲁先知在会上讲话,他强调,质量是企业的生命。".unicodeScalars)),
    ], credits: [])
  let found = NameRecognizer(lexicon: .zhuzhou).recognize([article], year: nil, explain: false)[0]
  #expect(found.persons.map(\.name) == ["鲁先知"])
  #expect(found.persons.map(\.count) == [2])
}
