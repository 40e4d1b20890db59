import ArchiveModel
import Evaluation
import Foundation
import PageParsing

/// A set of annotated pages of the repository.
enum PageSet: String, CaseIterable, Sendable {
  /// The five sample dumps in `seeds/`.
  case samples
  /// Pages written for this project; errors on them are looked at, weights are learned from them.
  case development
  /// Pages written for this project that weights are learned from.
  case training
  /// More of them, by other writers; weights are learned from them too.
  case practice
  /// And more.
  case further
  /// And more: most have articles whose columns lie in one another.
  case columns
  /// And more, of many sorts: credits, dates, long features, hard-wrapped text of all decades.
  case broad
  /// And more: noisy dumps, titles without a mark, full pages with many cut columns.
  case wide
  /// And more: hard reassembly and damage, credits and titles of every form, markdown, the 1950s to 2020s.
  case mixed
  /// And more: long modern pages with rests behind other articles, supplements, credits of every form, traditional characters.
  case varied
  /// And more, a fifth of each time from 1957 on: pages that are hard to cut, briefs, supplements, stacks of headlines.
  case assorted
  /// And more, of the 1950s to 2020s: titles in several rows, pieces that are no news, damaged dumps whose rests lie far off.
  case sundry
  /// Pages written for this project that nobody tunes on.
  case heldout
  /// A quarter of the pages that came with `broad`, set apart before anything was learned from them.
  case unseen
  /// A quarter of those that came with `wide`.
  case apart
  /// A sixth of those that came with `mixed`.
  case spared
  /// Three tenths of those that came with `assorted`, set apart before anybody looked at what is read on them.
  case reserve
  /// A sixth of those that came with `sundry`, set apart in the same way.
  case withheld

  /// The root of the repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The annotated dumps: bytes and truth.
  func pages() throws -> [(bytes: [UInt8], truth: Annotation)] {
    let folder = PageSet.root.appendingPathComponent("Tests/Pages/\(rawValue)")
    let dumps = self == .samples ? PageSet.root.appendingPathComponent("seeds") : folder
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      .filter { $0.hasSuffix(".gold.json") }
      .map { name in
        let truth = try Annotation(json: [UInt8](Data(contentsOf: folder.appendingPathComponent(name))))
        return ([UInt8](try Data(contentsOf: dumps.appendingPathComponent(truth.file))), truth)
      }
  }

  /// The figures of the parser on the set.
  func score() throws -> Score {
    let parser = PageParser()
    var scorer = Scorer()
    for (bytes, truth) in try pages() {
      let dump = parser.parse(bytes, options: PageParser.Options(fileName: truth.file))
      scorer.add(
        dump.pages.flatMap(\.articles), dates: Set(dump.pages.map { $0.issueDate?.date.description }),
        against: truth)
    }
    return scorer.score
  }
}
