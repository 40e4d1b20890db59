import ArchiveModel
import Evaluation
import HanText
import Lexicon
import NameRecognition
import PageParsing

/// A page whose names are known.
struct TrainingPage {
  /// An item of text.
  struct Item {
    var role: ItemRole
    /// Folded.
    var text: HanScalars = []
    /// Where names of persons stand.
    var names: [Range<Int>] = []
    /// What is no name of the form that is looked for but no example against one either: given names alone, writers.
    var others: [Range<Int>] = []

    init(role: ItemRole) { self.role = role }

    /// Whether a string is a name: `nil` where nobody says.
    func label(_ range: Range<Int>) -> Bool? {
      if names.contains(range) || others.contains(range) { return true }
      return others.contains { $0.overlaps(range) } ? nil : false
    }
  }

  var items: [Item] = []
  /// It is one of the project's own pages rather than of the corpus.
  var isLocal: Bool
  /// Its names were put in place of others.
  var isInvented = false

  init(isLocal: Bool, isInvented: Bool = false) {
    self.isLocal = isLocal
    self.isInvented = isInvented
  }

  /// A page of the project with its annotation: a string is a name where the annotation of the page names it.
  init(_ bytes: [UInt8], _ truth: Annotation) {
    isLocal = true
    var names: [HanScalars] = []
    for name in Set(truth.articles.flatMap(\.persons)) { names.append(Folding.fold(name.unicodeScalars)) }
    var writers: [HanScalars] = []
    for credit in Set(truth.articles.flatMap(\.credits)) {
      writers.append(Folding.fold(credit.name.unicodeScalars))
    }
    for page in PageParser().parse(bytes).pages {
      for article in page.articles {
        for item in article.items {
          let text = HanScalars(item.text.unicodeScalars)
          let recognized = RecognitionItem(
            role: item.role, text: text, byline: Self.byline(of: article, in: text))
          guard let masked = RecognitionArticle.text(of: recognized, lexicon: .zhuzhou) else { continue }
          var reading = Item(role: item.role)
          reading.text = masked
          reading.names = Self.find(names, in: masked)
          reading.others = Self.find(writers.filter { !names.contains($0) }, in: masked).filter { range in
            !reading.names.contains { $0.overlaps(range) }
          }
          items.append(reading)
        }
      }
    }
  }

  private static func byline(of article: Article, in text: HanScalars) -> Range<Int>? {
    guard let byline = article.byline.map({ HanScalars($0.unicodeScalars) }), byline.count <= text.count
    else {
      return nil
    }
    return (0...text.count - byline.count).first { text[$0..<$0 + byline.count].elementsEqual(byline) }
      .map { $0..<$0 + byline.count }
  }

  /// Where names stand, the longest where several begin, blanks inside them passed over.
  private static func find(_ names: [HanScalars], in text: HanScalars) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let ends = names.compactMap { end(of: $0, in: text, at: position) }
      if let end = ends.max() {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  private static func end(of name: HanScalars, in text: HanScalars, at start: Int) -> Int? {
    var at = start
    for scalar in name {
      while at > start, at < text.count, text[at] == " " { at += 1 }
      guard at < text.count, text[at] == scalar else { return nil }
      at += 1
    }
    return at
  }
}
