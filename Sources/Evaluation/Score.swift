/// Counts of what was found rightly, found in all, and to be found.
public struct Tally: Sendable, Equatable {
  /// Found and right.
  public var hit = 0
  /// Found.
  public var found = 0
  /// To be found.
  public var wanted = 0

  /// Nothing counted.
  public init() {}

  /// Adds what was found and what was wanted.
  public mutating func add<Element: Hashable>(_ found: Set<Element>, _ wanted: Set<Element>) {
    hit += found.intersection(wanted).count
    self.found += found.count
    self.wanted += wanted.count
  }

  /// The share of what was found that is right.
  public var precision: Double { found > 0 ? Double(hit) / Double(found) : wanted == 0 ? 1 : 0 }
  /// The share of what was wanted that was found.
  public var recall: Double { wanted > 0 ? Double(hit) / Double(wanted) : 1 }
  /// The harmonic mean of both.
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// The figures of a set of pages; every figure is a fraction of 1.
public struct Score: Sendable {
  /// Pages.
  public var dumps = 0
  /// Annotated articles.
  public var articles = 0
  /// Annotated lines.
  public var lines = 0
  /// Figures by name, in the order in which they are told.
  public var figures: [(name: String, value: Double)] = []
  /// Every difference: `file:line what`.
  public var differences: [String] = []

  /// A figure by its name, 0 where there is none.
  public subscript(_ name: String) -> Double { figures.first { $0.name == name }?.value ?? 0 }
}
