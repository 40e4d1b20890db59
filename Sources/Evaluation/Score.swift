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

  init(hit: Int, found: Int, wanted: Int) {
    self.hit = hit
    self.found = found
    self.wanted = wanted
  }

  /// Adds what was found and what was wanted.
  public mutating func add<Element: Hashable>(_ found: Set<Element>, _ wanted: Set<Element>) {
    hit += found.intersection(wanted).count
    self.found += found.count
    self.wanted += wanted.count
  }

  /// Adds the counts of another.
  static func += (a: inout Tally, b: Tally) {
    a.hit += b.hit
    a.found += b.found
    a.wanted += b.wanted
  }

  /// The share of what was found that is right.
  public var precision: Double { found > 0 ? Double(hit) / Double(found) : wanted == 0 ? 1 : 0 }
  /// The share of what was wanted that was found.
  public var recall: Double { wanted > 0 ? Double(hit) / Double(wanted) : 1 }
  /// The harmonic mean of both.
  public var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }
}

/// One place where a reading is not what the annotation says.
public struct Difference: Sendable, Hashable, CustomStringConvertible {
  /// The path of the dump, or the annotation's name of it.
  public var file: String
  /// The line of the dump, from 1: the first line of the article where the difference is the article's.
  public var line: Int
  /// What differs: `role`, `lines`, or a field.
  public var field: String
  /// How, in English.
  public var message: String

  /// `file:line field: message`, as compilers write it.
  public var description: String { "\(file):\(line) \(field): \(message)" }
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
  /// Where each figure lies with 95 % confidence (`Bootstrap`); without those that too few pages tell.
  public var intervals: [String: ClosedRange<Double>] = [:]
  /// Fields compared by what they say, each at each level of likeness.
  public var fields: [FieldScore] = []
  /// Every difference, in the order of the pages and lines.
  public var differences: [Difference] = []

  /// A figure by its name, 0 where there is none.
  public subscript(_ name: String) -> Double { figures.first { $0.name == name }?.value ?? 0 }
}
