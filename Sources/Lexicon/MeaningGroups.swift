/// What groups of a page's lines are about.
public struct MeaningGroups: Sendable {
  /// A group with a line that says something.
  private struct Group {
    /// How many of its lines say something.
    var count = 0
    /// The product with the page's direction.
    var common: Float = 0
    /// The square of its length, with that direction.
    var square: Float = 0
  }

  private let index: MeaningIndex
  /// For each group where it stands in `told`; -1 for one that says nothing.
  private var places: [Int32]
  private var told: [Group] = []
  /// The sum of the lines of each of these: 16 vectors, one group behind the other.
  private var points: [SIMD8<Float>] = []

  /// - Parameters:
  ///   - index: what the lines are about.
  ///   - groups: for each line the group that it is of, -1 for none.
  ///   - count: the number of groups.
  public init(_ index: MeaningIndex, groups: [Int], count: Int) {
    self.index = index
    places = [Int32](repeating: -1, count: count)
    for line in groups.indices where groups[line] >= 0 {
      guard index.saysSomething(line) else { continue }
      let group = groups[line]
      if places[group] < 0 {
        places[group] = Int32(truncatingIfNeeded: told.count)
        told.append(Group())
        points.append(contentsOf: repeatElement(SIMD8(), count: 16))
      }
      told[Int(places[group])].count += 1
      index.add(line, to: &points, at: Int(places[group]))
    }
    for place in told.indices {
      for part in place * 16..<place * 16 + 16 { told[place].square += (points[part] * points[part]).sum() }
      told[place].common = index.common(points, at: place)
    }
  }

  /// How alike a line and a group are.
  ///
  /// - Parameters:
  ///   - line: a line.
  ///   - group: a group.
  ///   - isOwn: whether the line is of the group: then the rest of the group is meant.
  /// - Returns: the cosine, from -1 to 1; 0 where one of them says nothing.
  public func likeness(_ line: Int, _ group: Int, isOwn: Bool) -> Float {
    guard places[group] >= 0, index.saysSomething(line) else { return 0 }
    let place = Int(places[group])
    if isOwn, told[place].count == 1 { return 0 }
    return index.likeness(
      line, points, at: place, common: told[place].common, square: told[place].square, isOwn: isOwn)
  }
}
