import ArchiveModel
import Evaluation
import HanText
import Lexicon
import NameRecognition
import PageParsing

/// What the recogniser finds in articles that are cut as they should be, beside what it should find.
struct Comparison {
  /// Whether to print each difference.
  var isListing: Bool
  private var persons = Tally()
  private var districts = Tally()
  private var credits = Tally()

  init(isListing: Bool) { self.isListing = isListing }

  mutating func add(_ page: TrainingPage, _ recognizer: NameRecognizer) {
    let readings = recognizer.read(page.articles.map(\.recognition), year: page.year)
    for (article, reading) in zip(page.articles, readings) {
      let wanted = page.truth[article.number]
      let names = reading.names(lexicon: .zhuzhou, explain: false)
      let place = "\(page.name):\(wanted.lines.min() ?? 0)"
      for name in persons.add(Set(names.persons.map(\.name)), wanted.persons) {
        let isMissed = wanted.persons.contains(name)
        let credit = article.recognition.credits.contains { $0.name == name }
        list(place, isMissed ? "MISSED" : "FALSE ", name + (credit ? " (credited)" : ""))
        if isListing { explain(Folding.fold(name.unicodeScalars), in: reading) }
      }
      for name in districts.add(Set(names.districts), wanted.districts) {
        list(place, wanted.districts.contains(name) ? "MISSED DISTRICT" : "FALSE DISTRICT ", name)
      }
      for credit in credits.add(Set(article.recognition.credits), Set(wanted.credits)) {
        let isMissed = wanted.credits.contains(credit)
        list(place, isMissed ? "MISSED CREDIT" : "FALSE CREDIT ", "\(credit.role.rawValue) \(credit.name)")
        if isListing { showText(of: Folding.fold(credit.name.unicodeScalars), in: article.recognition) }
      }
    }
  }

  /// The figures.
  var summary: String {
    "persons \(persons.told)\ndistricts \(districts.told)\ncredits \(credits.told)"
  }

  private func list(_ place: String, _ what: String, _ name: String) {
    if isListing { print("\(place) \(what) \(name)") }
  }

  /// Where a name stands and what was thought of it.
  private func explain(_ name: HanScalars, in reading: ArticleReading) {
    for item in reading.items {
      for start in item.text.indices where item.text[start] == name[0] {
        guard let range = TrainingPage.range(of: name, in: item.text, at: start) else { continue }
        let near = item.candidates.filter { $0.range.overlaps(range) }.map {
          "\(String(scalars: item.text[$0.range])) \(Self.rounded($0.own)) \(Self.rounded($0.score))"
        }
        let low = max(0, range.lowerBound - 14)
        let high = min(item.text.count, range.upperBound + 12)
        let text = String(scalars: item.text[low..<high].map { $0.value < 32 ? "#" : $0 })
        print("    \(item.role.code) \(text)  [\(near.joined(separator: "; "))]")
      }
    }
  }

  private func showText(of name: HanScalars, in article: RecognitionArticle) {
    for item in article.items {
      let text = Folding.fold(item.text)
      for start in text.indices where text[start] == name[0] {
        guard let range = TrainingPage.range(of: name, in: text, at: start) else { continue }
        let (low, high) = (max(0, range.lowerBound - 24), min(text.count, range.upperBound + 12))
        print("    \(item.role.code) \(String(scalars: text[low..<high]))")
      }
    }
  }

  private static func rounded(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}

/// Right, found and wanted.
private struct Tally {
  var hits = 0
  var found = 0
  var wanted = 0

  /// Counts; gives what is in one of the two only.
  mutating func add<Value: Hashable>(_ found: Set<Value>, _ wanted: Set<Value>) -> Set<Value> {
    hits += found.intersection(wanted).count
    self.found += found.count
    self.wanted += wanted.count
    return found.symmetricDifference(wanted)
  }

  var told: String {
    let precision = Double(hits) / Double(max(1, found))
    let recall = Double(hits) / Double(max(1, wanted))
    let f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return "precision \(precision), recall \(recall), F1 \(f1), \(wanted) wanted"
  }
}
