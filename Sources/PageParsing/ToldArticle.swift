package import ArchiveModel
import HanText
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

extension PageReader {
  /// The articles of a page by what a person told of its lines.
  func articles(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, _ told: [ToldArticle.Items]
  ) -> [ToldArticle] {
    let beginnings = told.flatMap { $0.compactMap(\.lines.first) }
    let readings = see(all, range, furniture, apart: Set(beginnings)).readings
    var index: [Int: Int] = [:]
    for (position, reading) in readings.enumerated() {
      for number in reading.line.numbers { index[number] = position }
    }
    return told.enumerated().compactMap { number, items in
      var draft = Draft()
      var seen: Set<Int> = []
      for item in items {
        let lines = item.lines.compactMap { index[$0] }.filter { seen.insert($0).inserted }
        if !lines.isEmpty { draft.pieces.append(Draft.Piece(role: item.role, lines: lines)) }
      }
      guard !draft.pieces.isEmpty else { return nil }
      var article = Article(position: number + 1, items: [])
      CreditCollector(bylines: features.bylines).collect(into: &article, draft, readings)
      return ToldArticle(number: number, recognition: recognitionArticle(article, draft, readings))
    }
  }
}
