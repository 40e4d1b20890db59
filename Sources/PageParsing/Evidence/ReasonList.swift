/// Reasons in words with what each weighs, as `explain` tells them.
struct ReasonList {
  /// Each reason once, in the order in which they were added.
  private(set) var all: [(words: String, weight: Float)] = []

  /// Adds what speaks for a decision; the same words are told once, with the sum of their weights.
  mutating func add(_ words: String, _ weight: Float) {
    if let known = all.firstIndex(where: { $0.words == words }) {
      all[known].weight += weight
    } else {
      all.append((words, weight))
    }
  }

  /// The strongest reasons and what all others come to: `opens with a byline +6.0, short -0.8, all else +0.3`.
  ///
  /// - Parameter margin: by how much the decision leads, in natural log units; what the listed reasons do not explain of it is
  ///   told as all else.
  /// - Returns: at most six reasons, the strongest first, and all else.
  func told(margin: Float) -> String {
    let listed = all.sorted { abs($0.weight) > abs($1.weight) }.prefix(6).filter { abs($0.weight) > 0.25 }
    let rest = margin - listed.reduce(0) { $0 + $1.weight }
    let told = listed.map { "\($0.words) \(Self.signed($0.weight))" } + ["all else \(Self.signed(rest))"]
    return told.joined(separator: ", ")
  }

  /// A weight with its sign and one digit.
  private static func signed(_ weight: Float) -> String {
    let tenths = Int((abs(weight) * 10).rounded())
    return (weight < 0 ? "-" : "+") + "\(tenths / 10).\(tenths % 10)"
  }
}
