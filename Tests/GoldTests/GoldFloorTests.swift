import Evaluation
import PageComposing
import Testing

/// The parser against pages that people annotated.
@Suite struct GoldFloorTests {
  @Test(arguments: PageSet.allCases) func staysAboveItsFloors(_ set: PageSet) throws {
    let score = try set.score()
    let floors =
      switch set {
      case .samples: Floors.samples
      case .development: Floors.development
      case .training: Floors.training
      case .practice: Floors.practice
      case .further: Floors.further
      case .columns: Floors.columns
      case .broad: Floors.broad
      case .heldout: Floors.heldout
      case .unseen: Floors.unseen
      case .wide: Floors.wide
      case .apart: Floors.apart
      case .mixed: Floors.mixed
      case .varied: Floors.varied
      case .assorted: Floors.assorted
      case .sundry: Floors.sundry
      case .withheld: Floors.withheld
      case .reserve: Floors.reserve
      case .spared: Floors.spared
      }
    print(FigureTable.lines(of: set.rawValue, score).joined(separator: "\n"))
    #expect(floors.count == score.figures.count, "every figure has a floor")
    for (name, value) in score.figures {
      let floor = floors[name] ?? 1
      #expect(value >= floor, "\(set.rawValue): \(name) fell to \(value), below its floor \(floor)")
    }
    let size = Floors.sizes[set]
    #expect(size?.dumps == score.dumps && size?.articles == score.articles && size?.lines == score.lines)
  }

  /// What a scorer must do to be believed: the truth itself scores 1, nothing found scores 0.
  @Test func scoresTruthAsOneAndNothingAsZero() throws {
    var perfect = Scorer()
    var empty = Scorer()
    for (_, truth) in try PageSet.samples.pages() {
      perfect.add(Composer.articles(of: truth), dates: [truth.date], against: truth)
      empty.add([], dates: [], against: truth)
    }
    for (name, value) in perfect.score.figures { #expect(abs(value - 1) < 1e-9, "\(name)") }
    #expect(empty.score["article_exact_f1"] == 0)
    #expect(empty.score["paragraph_f1"] == 0)
    #expect(empty.score["publication_date_accuracy"] == 0)
    #expect(perfect.score.differences.isEmpty)
  }
}

/// Figures as lines of text.
enum FigureTable {
  static func lines(of name: String, _ score: Score) -> [String] {
    ["\(name): \(score.dumps) pages, \(score.articles) articles, \(score.lines) lines"]
      + score.figures.map { figure in
        let digits = String(Int((figure.value * 10_000).rounded()))
        let padded = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
        let name = figure.name + String(repeating: " ", count: max(1, 28 - figure.name.count))
        return "  \(name)\(padded.prefix(padded.count - 4)).\(padded.suffix(4))"
      }
  }
}
