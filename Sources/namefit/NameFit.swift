import HanText
import Lexicon
import NameRecognition

/// Learns the weights in two steps: what an item says by itself, then what the page adds to it.
struct NameFit {
  let pages: [TrainingPage]
  /// How often each name of the corpus stands in it: what the month wrote most of must not outweigh all others.
  private var frequency: [UInt64: Int] = [:]

  /// Into how many parts the pages are divided: what the page adds is learned from scores that do not know it.
  static let folds: UInt8 = 3
  /// How much more a page of the project weighs than one of the corpus.
  static let localImportance: Float = 80
  /// And how much more a phrase of what is named for persons does.
  static let counterImportance: Float = 60
  /// From how often on more mentions of one name weigh no more.
  static let leastOften: Float = 8

  init(_ pages: [TrainingPage]) {
    self.pages = pages
    for page in pages where !page.isLocal {
      for item in page.items {
        for name in item.names { frequency[NameCandidate.key(item.text, name), default: 0] += 1 }
      }
    }
  }

  private func importance(_ page: TrainingPage, _ key: UInt64, _ label: Bool) -> Float {
    if page.isLocal { return Self.localImportance }
    if page.isCounterExample { return Self.counterImportance }
    return label ? min(1, Self.leastOften / Float(max(1, frequency[key] ?? 1))) : 1
  }

  /// The weights that were learned without one part of the pages, for each part.
  private var models: [NameModel] = []

  mutating func learn() -> [(key: UInt64, weight: Float)] {
    let items = ownExamples()
    say("\(items.count) strings with the form of a name")
    var page = Examples()
    var parts: [[(key: UInt64, weight: Float)]] = []
    for fold in 0..<Self.folds {
      parts.append(items.learn(without: fold, rounds: 4, l1: 1, l2: 1))
      addPages(fold, NameModel(parts[Int(fold)]), to: &page)
    }
    say("\(page.count) of them seen again on their pages")
    let together = page.learn(without: nil, rounds: 8, l1: 0.3, l2: 0.5)
    models = parts.map { NameModel($0 + together) }
    let own = items.learn(without: nil, rounds: 6, l1: 1, l2: 1)
    return own + together
  }

  /// Compares the project's pages with what is found on them by weights that were learned without them.
  func compare(listing: Bool) {
    var comparison = Comparison(isListing: listing)
    for (number, page) in pages.enumerated() where page.isLocal {
      comparison.add(page, NameRecognizer(lexicon: .zhuzhou, model: models[number % Int(Self.folds)]))
    }
    say(comparison.summary)
  }

  private func ownExamples() -> Examples {
    var examples = Examples()
    var finder = CandidateFinder(lexicon: .zhuzhou)
    let features = finder.features
    for (number, page) in pages.enumerated() {
      for item in page.items {
        let role = NameFeatures.number(of: item.role)
        let places = RecognitionArticle.places(in: item.text, lexicon: .zhuzhou)
        var near = NameSurroundings(features.context)
        finder.visit(item.text, places: places) { candidate, plain in
          guard let label = item.label(candidate.range) else { return }
          var sink = Examples.Sink()
          let (low, high) = (candidate.range.lowerBound, candidate.range.upperBound)
          features.left(item.text, low, near.before(item.text, low), role: role, plain, into: &sink)
          features.right(item.text, high, near.behind(item.text, high), role: role, plain, into: &sink)
          features.costs(item.text, candidate, into: &sink)
          features.inside(item.text, candidate, &near, plain, into: &sink)
          examples.add(
            sink, label: label,
            importance: importance(page, NameCandidate.key(item.text, candidate.range), label),
            fold: UInt8(number % Int(Self.folds)))
        }
      }
    }
    return examples
  }

  private func addPages(_ fold: UInt8, _ model: NameModel, to examples: inout Examples) {
    var finder = CandidateFinder(lexicon: .zhuzhou, model: model)
    for (number, page) in pages.enumerated() where number % Int(Self.folds) == Int(fold) {
      var names = PageNames()
      let found = page.items.map { item in
        finder.find(
          item.text, places: RecognitionArticle.places(in: item.text, lexicon: .zhuzhou), role: item.role)
      }
      for candidates in found { names.add(candidates) }
      let columns = NameColumn.read(zip(page.items, found).map { ($0.text, $1) })
      for (position, (item, candidates)) in zip(page.items, found).enumerated() {
        names.features(item.text, candidates, columns[position], sink: Examples.Sink.init) { index, sink in
          guard let label = item.label(candidates[index].range) else { return }
          let key = NameCandidate.key(item.text, candidates[index].range)
          examples.add(sink, label: label, importance: importance(page, key, label), fold: fold)
        }
      }
    }
  }
}
