/// What was counted on one page: all figures of a set of pages are made of sums of these.
struct PageCounts {
  /// Right, found and wanted by the name of the figure.
  var tallies: [String: Tally] = [:]
  /// Sums over lines of B-cubed precision and recall.
  var precision = 0.0
  var recall = 0.0
  var lines = 0
  /// Lines with the right role.
  var roles = 0
  /// 1 where the day of printing is right.
  var dates = 0
  var articles = 0

  mutating func add<Element: Hashable>(_ name: String, _ found: Set<Element>, _ wanted: Set<Element>) {
    tallies[name, default: Tally()].add(found, wanted)
  }

  mutating func add(_ name: String, _ tally: Tally) {
    tallies[name, default: Tally()] += tally
  }

  /// The name under which a field's tally stands.
  static func name(_ field: Field, _ level: MatchLevel) -> String { "\(field.rawValue) \(level.rawValue)" }
}

/// Counts of several pages as plain numbers, so that many samples of the pages can be added up quickly.
struct CountVector {
  /// The names of the tallies, each three numbers from `tallyStart` on.
  let names: [String]
  private(set) var values: [Double]

  private static let tallyStart = 6

  init(_ page: PageCounts, names: [String]) {
    self.names = names
    values = [
      page.precision, page.recall, Double(page.lines), Double(page.roles), Double(page.dates), 1,
    ]
    for name in names {
      let tally = page.tallies[name] ?? Tally()
      values += [Double(tally.hit), Double(tally.found), Double(tally.wanted)]
    }
  }

  /// Nothing.
  init(names: [String]) {
    self.names = names
    values = [Double](repeating: 0, count: CountVector.tallyStart + 3 * names.count)
  }

  mutating func add(_ other: CountVector) {
    for index in values.indices { values[index] += other.values[index] }
  }

  var lines: Double { values[2] }

  /// How many things a tally judges: those to be found, or those found where there are more.
  func trials(_ index: Int) -> Double {
    let start = CountVector.tallyStart + 3 * index
    return max(values[start + 1], values[start + 2])
  }

  var segmentation: Double {
    let lines = max(1, values[2])
    return CountVector.mean(values[0] / lines, values[1] / lines)
  }
  var roleAccuracy: Double { values[3] / max(1, values[2]) }
  var dateAccuracy: Double { values[4] / max(1, values[5]) }

  func precision(_ index: Int) -> Double {
    let start = CountVector.tallyStart + 3 * index
    return values[start + 1] > 0 ? values[start] / values[start + 1] : values[start + 2] == 0 ? 1 : 0
  }

  func recall(_ index: Int) -> Double {
    let start = CountVector.tallyStart + 3 * index
    return values[start + 2] > 0 ? values[start] / values[start + 2] : 1
  }

  func f1(_ index: Int) -> Double { CountVector.mean(precision(index), recall(index)) }

  /// Whether there was anything to find or found.
  func says(_ index: Int) -> Bool {
    let start = CountVector.tallyStart + 3 * index
    return values[start + 1] + values[start + 2] > 0
  }

  private static func mean(_ p: Double, _ r: Double) -> Double { p + r > 0 ? 2 * p * r / (p + r) : 0 }
}
