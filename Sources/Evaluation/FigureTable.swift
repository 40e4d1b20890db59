/// The figures that are made of the counts of pages, in the order in which they are told.
struct FigureTable {
  /// A figure: its name, how it is made, the tally that it rests on (`nil` for one that every page tells), how many things it
  /// judges.
  struct Figure {
    var name: String
    var tally: Int?
    var trials: Double
    var value: (CountVector) -> Double
  }

  let lineFigures: [Figure]
  let sum: CountVector
  private let names: [String]
  private let vectors: [CountVector]
  private let pages: [PageCounts]

  private static let lineTallies = [
    "article_exact", "title_block", "headline", "paragraph", "kind", "credits", "persons", "districts",
  ]

  init(_ pages: [PageCounts]) {
    self.pages = pages
    let names =
      FigureTable.lineTallies
      + Field.allCases.flatMap { field in MatchLevel.allCases.map { PageCounts.name(field, $0) } }
    self.names = names
    vectors = pages.map { CountVector($0, names: names) }
    var sum = CountVector(names: names)
    for vector in vectors { sum.add(vector) }
    self.sum = sum
    let total = sum
    func f1(_ name: String) -> Figure {
      let index = names.firstIndex(of: name) ?? 0
      return Figure(name: name + "_f1", tally: index, trials: total.trials(index)) { $0.f1(index) }
    }
    let persons = names.firstIndex(of: "persons") ?? 0
    lineFigures = [
      Figure(name: "segmentation_bcubed_f1", tally: nil, trials: sum.lines) { $0.segmentation },
      f1("article_exact"),
      Figure(name: "line_role_accuracy", tally: nil, trials: sum.lines) { $0.roleAccuracy },
      f1("title_block"), f1("headline"), f1("paragraph"), f1("kind"), f1("credits"),
      Figure(name: "persons_precision", tally: persons, trials: sum.trials(persons)) {
        $0.precision(persons)
      },
      Figure(name: "persons_recall", tally: persons, trials: sum.trials(persons)) { $0.recall(persons) },
      f1("persons"), f1("districts"),
      Figure(name: "publication_date_accuracy", tally: nil, trials: Double(pages.count)) { $0.dateAccuracy },
    ]
  }

  /// The tallies of fields that anything was counted of.
  func values() -> [(field: Field, level: MatchLevel, tally: Tally)] {
    fieldsSeen.map { field, level in
      var tally = Tally()
      for page in pages { tally += page.tallies[PageCounts.name(field, level)] ?? Tally() }
      return (field, level, tally)
    }
  }

  /// The intervals of the figures by lines, then of the fields as `values` gives them.
  func intervals() -> [ClosedRange<Double>?] {
    let fields = fieldsSeen.map { field, level in
      let index = names.firstIndex(of: PageCounts.name(field, level)) ?? 0
      return Figure(name: names[index], tally: index, trials: sum.trials(index)) { $0.f1(index) }
    }
    let figures = lineFigures + fields
    return Bootstrap.intervals(
      vectors, names: names, figures: figures.map(\.value), trials: figures.map(\.trials)
    ) { page, index in
      figures[index].tally.map { page.says($0) } ?? true
    }
  }

  private var fieldsSeen: [(Field, MatchLevel)] {
    Field.allCases.flatMap { field in MatchLevel.allCases.map { (field, $0) } }.filter { field, level in
      pages.contains { $0.tallies[PageCounts.name(field, level)] != nil }
    }
  }
}
