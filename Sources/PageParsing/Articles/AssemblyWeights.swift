/// The weights of the evidence for where lines of text stand, natural log units.
struct AssemblyWeights: Sendable {
  /// By the number of the feature.
  var values = [Float](repeating: 0, count: AssemblyFeature.allCases.count)

  /// Weights as numbers.
  init(values: [Float]) { self.values = values }

  /// Reads a table: on each line the name of a feature and its weight.
  init(table: StaticString) {
    var names: [String: Int] = [:]
    for feature in AssemblyFeature.allCases { names["\(feature)"] = feature.rawValue }
    for line in "\(table)".split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let feature = names[String(words[0])], let weight = Float(words[1]) {
        values[feature] = weight
      }
    }
  }

  /// The weight of a feature.
  subscript(feature: AssemblyFeature) -> Float { values[feature.rawValue] }

  /// How much speaks for a candidate.
  func score(_ candidate: AssemblyCandidate) -> Float {
    var score: Float = 0
    candidate.forEach { score += values[$0] * $1 }
    return score
  }

  /// The weights learned from annotated pages (`swift run -c release train-assembly`).
  static let trained = AssemblyWeights(table: trainedTable)
}
