import ArchiveModel
import HanText
import Lexicon
import NameRecognition

/// What the recogniser finds in one text that stands alone on its page.
func read(_ text: String, role: ItemRole = .body, year: Int? = nil) -> RecognizedNames {
  read([text], role: role, year: year)
}

/// What the recogniser finds in an article of several items.
func read(
  _ texts: [String], role: ItemRole = .body, year: Int? = nil, credits: [Credit] = []
) -> RecognizedNames {
  let items = texts.map { RecognitionItem(role: role, text: HanScalars($0.unicodeScalars)) }
  let article = RecognitionArticle(items: items, credits: credits)
  return NameRecognizer(lexicon: .zhuzhou).recognize([article], year: year, explain: false)[0]
}
