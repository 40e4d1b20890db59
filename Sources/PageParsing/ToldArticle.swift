package import ArchiveModel
import HanText
import Lexicon
package import NameRecognition

/// An article whose items a person told, with what the parser makes of them: its credits, and how names are looked for.
package struct ToldArticle {
  /// Items as an annotation has them: the role and the lines of the dump.
  package typealias Items = [(role: ItemRole, lines: [Int])]

  /// Its place in the annotation.
  package var number: Int
  /// The article as names are looked for in it, with its credits.
  package var recognition: RecognitionArticle
}

/// What is seen of an article before its kind is told: what `scripts/kinds/train` learns from.
package struct ArticleSight: Sendable {
  /// Its place in the annotation; `nil` of one that the parser found itself.
  package var number: Int?
  /// The lines of the dump that it is made of, from 1.
  package var lines: [Int]
  /// Features by name with the value that they count with.
  package var features: [String: Float]
  /// The signs of its wording (`KindSigns`), as whole numbers.
  package var signs: [UInt64]
}

extension PageReader {
  /// The articles of a page by what a person told of its lines.
  func articles(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, _ told: [ToldArticle.Items]
  ) -> [ToldArticle] {
    let (drafts, seen) = drafts(all, range, furniture, told)
    return drafts.map { number, draft in
      ToldArticle(
        number: number,
        recognition: recognitionArticle(credited(draft, seen.readings, number + 1), draft, seen.readings))
    }
  }

  /// What is seen of the articles of a page by what a person told of its lines, then of those that the parser finds.
  func sights(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, _ told: [ToldArticle.Items]
  ) -> [ArticleSight] {
    let (drafts, seen) = drafts(all, range, furniture, told)
    let own = see(all, range, furniture)
    let found = read(own)
    return sights(drafts.map(\.draft), seen.readings, seen.topics.meanings, numbers: drafts.map(\.number))
      + sights(found.drafts, found.readings, own.topics.meanings, numbers: [])
  }

  private func sights(
    _ drafts: [Draft], _ readings: [LineReading], _ meanings: MeaningIndex, numbers: [Int]
  ) -> [ArticleSight] {
    let credits = drafts.enumerated().map { credited($1, readings, $0 + 1).credits }
    let evidence = kinds.evidence(drafts, readings, credits: credits, meanings: meanings)
    return drafts.indices.map { place in
      var features: [String: Float] = [:]
      for feature in KindFeature.allCases where evidence[place][feature] != 0 {
        features[feature.name] = evidence[place][feature]
      }
      for (number, value) in evidence[place].meaning.enumerated() where value != 0 {
        features[KindModel.meaningName(number)] = value
      }
      return ArticleSight(
        number: numbers.isEmpty ? nil : numbers[place],
        lines: drafts[place].pieces.flatMap { $0.lines.flatMap { readings[$0].line.numbers } },
        features: features, signs: evidence[place].signs)
    }
  }

  private func credited(_ draft: Draft, _ readings: [LineReading], _ position: Int) -> Article {
    var article = Article(position: position, items: [])
    CreditCollector(bylines: features.bylines).collect(into: &article, draft, readings)
    return article
  }

  /// The articles that a person told, with their places in the annotation, and the lines of the page.
  private func drafts(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, _ told: [ToldArticle.Items]
  ) -> (drafts: [(number: Int, draft: Draft)], seen: Sight) {
    let beginnings = told.flatMap { $0.compactMap(\.lines.first) }
    let seen = see(all, range, furniture, apart: Set(beginnings))
    let readings = seen.readings
    var index: [Int: Int] = [:]
    for (position, reading) in readings.enumerated() {
      for number in reading.line.numbers { index[number] = position }
    }
    let drafts: [(number: Int, draft: Draft)] = told.enumerated().compactMap { number, items in
      var draft = Draft()
      var taken: Set<Int> = []
      for item in items {
        let lines = item.lines.compactMap { index[$0] }.filter { taken.insert($0).inserted }
        guard let first = lines.first else { continue }
        let state = draft.state(of: item.role, readings[first])
        draft.entries += lines.enumerated().map {
          Draft.Entry(line: $1, state: $0 == 0 ? state : state.isText ? .rest : state)
        }
        draft.pieces.append(Draft.Piece(role: item.role, lines: lines))
      }
      guard let first = draft.entries.first else { return nil }
      draft.beginsInside = first.state == .start
      return (number, draft)
    }
    return (drafts, seen)
  }
}

extension Draft {
  /// What the first line of a further item is, by the item's role and what was told before.
  fileprivate func state(of role: ItemRole, _ reading: LineReading) -> LineState {
    let hasText = entries.contains { $0.state.isText }
    switch role {
    case .section: return .section
    case .kicker: return .kicker
    case .headline: return pieces.contains { $0.role == .headline } ? .titleMore : .title
    case .deck: return .deck
    case .series: return .series
    case .byline: return hasText ? .signature : .byline
    case .body:
      if !hasText, reading.opening != nil { return .lead }
      return entries.isEmpty ? .start : .body
    case .subhead: return .subhead
    case .caption: return .caption
    case .photoCredit: return .photoCredit
    case .table: return .table
    case .list: return .list
    case .note: return .note
    case .jump: return .jump
    case .repeat: return .repeat
    }
  }
}
