import ArchiveModel
import HanText
import Lexicon

/// Tells what sort of piece each article of a page is.
struct KindReader: Sendable {
  let model: KindModel

  /// Of more furniture than this only the beginning is asked, in characters.
  private static let longestFurniture = 4000

  /// What is seen of the articles of a page.
  ///
  /// - Parameters:
  ///   - drafts: the articles in reading order.
  ///   - readings: the lines of the page.
  ///   - credits: who is credited in each article.
  ///   - meanings: what the lines speak of.
  /// - Returns: the evidence of each, in their order.
  func evidence(
    _ drafts: [Draft], _ readings: [LineReading], credits: [[Credit]], meanings: MeaningIndex
  ) -> [KindEvidence] {
    let sights = zip(drafts, credits).map { KindSight($0, readings, credits: $1) }
    var isPlaced = [Bool](repeating: false, count: readings.count)
    for draft in drafts { for piece in draft.pieces { for line in piece.lines { isPlaced[line] = true } } }
    var furniture = HanScalars()
    for (index, reading) in readings.enumerated() where !isPlaced[index] {
      furniture += reading.line.folded
      furniture.append(" ")
    }
    // The name of a page stands in its first lines; a dump of many pages has furniture without end.
    furniture.removeLast(max(0, furniture.count - Self.longestFurniture))
    let isLiterary = KindWords.literary.occurs(in: furniture, 0..<furniture.count)
    return sights.indices.map { KindEvidence(sights, $0, isLiteraryPage: isLiterary, meanings: meanings) }
  }

  /// The kinds of the articles of a page, in their order.
  func read(_ evidence: [KindEvidence]) -> [KindReading] { evidence.map(model.read) }
}
