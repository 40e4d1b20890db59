/// The weights of the evidence for where lines of text stand, natural log units.
struct AssemblyWeights: Sendable {
  /// By the number of the feature.
  var values = [Float](repeating: 0, count: AssemblyFeature.count)

  /// Weights as numbers.
  init(values: [Float]) { self.values = values }

  /// Reads a table: on each line the name of a feature and its weight.
  init(table: StaticString) {
    var names: [String: Int] = [:]
    for (number, name) in AssemblyFeature.names.enumerated() { names[name] = number }
    for line in "\(table)".split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let feature = names[String(words[0])], let weight = Float(words[1]) {
        values[feature] = weight
      }
    }
  }

  /// The weight of a sign.
  subscript(sign: PlainSign) -> Float { values[AssemblyFeature.number(sign)] }

  /// How much speaks for a candidate.
  func score(_ candidate: AssemblyCandidate) -> Float {
    var score: Float = 0
    let values = values.span
    candidate.forEach { score += values[$0] * $1 }
    return score
  }

  /// How much it adds to the score of a candidate that so many other articles are open.
  @inline(__always)
  func score(othersOpen: Int, _ place: AssemblyCandidate.Place) -> Float {
    let feature = AssemblyFeature.number(.othersOpen, place)
    return othersOpen > 0 ? values[feature] * Float(min(3, othersOpen)) : 0
  }

  /// How often a moved line is right that so great a share of the readings agrees on: the beam holds many readings that
  /// differ in trifles, so that shares are too modest. A logistic curve through the shares and what came true on pages composed
  /// of articles that nothing was learned from (J. Platt, 1999).
  static func confidence(share: Double) -> Double {
    let odds = min(0.999_999, max(0.000_001, share))
    // The slope of the curve is 5/4: roots instead of a logarithm.
    let ratio = odds / (1 - odds)
    let root = ratio.squareRoot()
    let scaled = ratio * root.squareRoot() * intercept
    return scaled / (1 + scaled)
  }

  /// e to the curve's intercept.
  private static let intercept = 5.0

  /// The weights learned from annotated pages (`scripts/assembly/train`).
  static let trained = AssemblyWeights(table: trainedTable)
}
