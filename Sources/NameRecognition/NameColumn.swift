package import HanText

/// How the items above and below one begin: rosters and tables have a name in the first place of each row.
package struct NameColumn {
  /// How many of the neighbours begin with a candidate between marks, at most four.
  package var count = 0
  /// The mean of its log-odds where one does.
  package var mean = 0.0

  /// How many neighbours each way are looked at.
  private static let reach = 3

  /// The columns of an article's items.
  ///
  /// - Parameter items: the folded text of each item and its candidates.
  /// - Returns: one value an item.
  package static func read(_ items: [(text: HanScalars, candidates: [NameCandidate])]) -> [NameColumn] {
    let first = items.map { item in
      item.candidates.filter { $0.isSlot && begins(item.text, $0) }.map(\.own).max()
    }
    return items.indices.map { index in
      var column = NameColumn()
      var sum = 0.0
      for neighbour in max(0, index - reach)...min(items.count - 1, index + reach) where neighbour != index {
        guard let own = first[neighbour] else { continue }
        column.count += 1
        sum += max(-6, min(6, own))
      }
      if column.count > 0 { column.mean = sum / Double(column.count) }
      column.count = min(4, column.count)
      return column
    }
  }

  /// Whether an item begins with a candidate, marks and numbers before it passed over.
  static func begins(_ text: HanScalars, _ candidate: NameCandidate) -> Bool {
    !text[..<candidate.range.lowerBound].contains { $0.isHan }
  }
}
