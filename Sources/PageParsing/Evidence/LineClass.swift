/// Coarse classes of lines, of which pairs are features: a short line between text and a byline is another thing than
/// one between two short lines.
enum LineClass {
  /// The length of a line that could be a title.
  enum Own: Int, CaseIterable {
    case tiny, middle, long

    init(length: Int) { self = length <= 6 ? .tiny : length <= 13 ? .middle : .long }
  }

  /// A line beside it.
  enum Neighbour: Int, CaseIterable {
    case edge, opensByline, byline, text, tiny, middle, long

    init(_ reading: LineReading, _ isText: Bool, isBehind: Bool) {
      if isBehind, (reading.opening?.strength ?? 0) > 2 {
        self = .opensByline
      } else if (reading.whole?.strength ?? 0) > 2 {
        self = .byline
      } else if isText {
        self = .text
      } else {
        self = reading.length <= 6 ? .tiny : reading.length <= 13 ? .middle : .long
      }
    }
  }

  private static var owns: Int { Own.allCases.count }
  private static var neighbours: Int { Neighbour.allCases.count }

  /// How many features there are.
  static var count: Int { 2 * owns * neighbours + neighbours * neighbours }

  /// The three features of a line: with what stands behind it, with what stands before it, and both of these.
  static func features(_ own: Own, _ before: Neighbour, _ after: Neighbour) -> [Int] {
    [
      own.rawValue * neighbours + after.rawValue,
      (owns + own.rawValue) * neighbours + before.rawValue,
      2 * owns * neighbours + before.rawValue * neighbours + after.rawValue,
    ]
  }

  /// The names of the features, as the table of weights writes them.
  static let names: [String] = {
    var names: [String] = []
    for own in Own.allCases { for after in Neighbour.allCases { names.append("\(own)Above.\(after)") } }
    for own in Own.allCases { for before in Neighbour.allCases { names.append("\(own)Below.\(before)") } }
    for before in Neighbour.allCases {
      for after in Neighbour.allCases { names.append("between.\(before).\(after)") }
    }
    return names
  }()
}
