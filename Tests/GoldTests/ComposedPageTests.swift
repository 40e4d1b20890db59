import ArchiveModel
import Evaluation
import PageComposing
import PageParsing
import Testing

/// The parser against pages that the composer lays out from annotated articles.
@Suite struct ComposedPageTests {
  static let pages = 1000

  @Test func staysAboveItsFloors() throws {
    let composer = Composer(try PageSet.samples.pages() + PageSet.development.pages())
    #expect(composer.pieces.count >= 60)
    let parser = PageParser()
    var scorer = Scorer()
    for number in 0..<Self.pages {
      let (bytes, truth) = composer.page(number)
      let dump = parser.parse(bytes, options: PageParser.Options())
      let read = dump.pages.flatMap(\.articles)
      scorer.add(read, dates: [nil], against: truth)
    }
    let score = scorer.score
    print(FigureTable.lines(of: "composed", score).joined(separator: "\n"))
    for (name, floor) in Floors.composed {
      #expect(score[name] >= floor, "composed: \(name) fell to \(score[name]), below its floor \(floor)")
    }
    #expect(Floors.composed.count >= 4)
    #expect(score.dumps == Self.pages)
  }

  /// Of what is said to be 90 % sure, 85 to 95 % is right: on pages composed of articles that nothing was learned from.
  @Test func statesHowSureItIs() throws {
    let composer = Composer(try PageSet.heldout.pages())
    let parser = PageParser()
    var reliability = [(stated: Double, right: Int, all: Int)](repeating: (0, 0, 0), count: 21)
    for number in 0..<Self.pages {
      let (bytes, truth) = composer.page(number)
      let dump = parser.parse(bytes, options: PageParser.Options(explain: true))
      count(dump.pages.flatMap(\.articles), truth, &reliability)
    }
    print("  lines put back from behind other articles, by stated confidence:")
    for (index, bin) in reliability.enumerated() where bin.all > 0 {
      let stated = Int((bin.stated / Double(bin.all) * 100).rounded())
      let right = Int((Double(bin.right) / Double(bin.all) * 100).rounded())
      print(
        "    \(index * 5)-\(index * 5 + 5) %: stated \(stated) %, right \(right) % (\(bin.right) of \(bin.all))"
      )
    }
    // Of what is said to be 90 % sure, 85 to 95 % is right.
    let sure = reliability[17...18].reduce((right: 0, all: 0)) { ($0.right + $1.right, $0.all + $1.all) }
    #expect(sure.all >= 50)
    #expect((0.85...0.95).contains(Double(sure.right) / Double(max(1, sure.all))))
  }

  @Test func composesTheSamePageAgain() throws {
    let composer = Composer(try PageSet.samples.pages())
    #expect(composer.page(3).bytes == composer.page(3).bytes)
    #expect(composer.page(3).bytes != composer.page(4).bytes)
  }

  /// Counts of the moved lines those that went to the article that they are of.
  private func count(
    _ read: [Article], _ truth: Annotation, _ bins: inout [(stated: Double, right: Int, all: Int)]
  ) {
    for article in read {
      let own = Set(article.items.flatMap(\.lines))
      // The article that this one mostly is.
      guard
        let mate = truth.articles.max(by: {
          $0.lines.intersection(own).count < $1.lines.intersection(own).count
        })
      else {
        continue
      }
      for evidence in article.evidence where evidence.field == "seam" {
        guard let line = evidence.lines.first else { continue }
        let bin = min(20, Int(evidence.weight * 20))
        bins[bin].stated += evidence.weight
        bins[bin].all += 1
        if mate.lines.contains(line) { bins[bin].right += 1 }
      }
    }
  }
}
