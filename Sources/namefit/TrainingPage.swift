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

  /// The page's items that names are looked for in.
  var items: [Item] = []
  /// It is one of the project's own pages rather than of the corpus.
  var isLocal: Bool
  /// Its names were put in place of others.
  var isInvented = false
  /// It is a phrase of what is named for persons.
  var isCounterExample = false
  /// The file's name, the articles as they were read and as they should be, for a page of the project.
  var name = ""
  var articles: [ToldArticle] = []
  var truth: [Annotation.Article] = []
  var year: Int?

  init(isLocal: Bool, isInvented: Bool = false) {
    self.isLocal = isLocal
    self.isInvented = isInvented
  }

  /// A page of the project with its annotation, which says which lines are an article and whom it names.
  init(_ bytes: [UInt8], _ truth: Annotation) {
    isLocal = true
    name = truth.file
    self.truth = truth.articles
    year = truth.date.flatMap { Int($0.prefix(4)) }
    let told = truth.articles.map(\.items)
    articles = PageParser().articles(bytes, told: told).flatMap { $0 }
    let everybody = Self.folded(truth.articles.flatMap { Array($0.persons) + $0.credits.map(\.name) })
    for article in articles {
      let names = Self.folded(Array(truth.articles[article.number].persons))
      for item in article.recognition.items {
        guard let masked = RecognitionArticle.text(of: item, lexicon: .zhuzhou) else { continue }
        var reading = Item(role: item.role)
        reading.text = masked
        reading.names = Self.find(names, in: masked)
        // Writers, and whom only another article names, are persons too.
        reading.others = Self.find(everybody, in: masked).filter { range in
          !reading.names.contains { $0.overlaps(range) }
        }
        items.append(reading)
      }
    }
  }

  private static func folded(_ names: [String]) -> [HanScalars] {
    Set(names).sorted().map { Folding.fold($0.unicodeScalars) }
  }

  /// Where names stand, the longest where several begin, blanks inside them passed over.
  private static func find(_ names: [HanScalars], in text: HanScalars) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var position = 0
    while position < text.count {
      let ends = names.compactMap { range(of: $0, in: text, at: position)?.upperBound }
      if let end = ends.max() {
        found.append(position..<end)
        position = end
      } else {
        position += 1
      }
    }
    return found
  }

  /// The range of a name that begins at a place; blanks inside it are passed over.
  static func range(of name: HanScalars, in text: HanScalars, at start: Int) -> Range<Int>? {
    var at = start
    for scalar in name {
      while at > start, at < text.count, text[at] == " " { at += 1 }
      guard at < text.count, text[at] == scalar else { return nil }
      at += 1
    }
    return start..<at
  }
}
