/// Learns the weights by which lines of text are put into articles, from annotated pages.
///
/// The weights make the annotated reading of each page likely among all that the beam holds: a conditional random field
/// over whole readings, normalized over the beam (D. Andor et al., Globally normalized transition-based neural networks,
/// 2016), with a Gaussian prior, by gradient steps of AdaGrad (J. Duchi, E. Hazan, Y. Singer, 2011). The result depends on
/// nothing but the pages, their order and the weights of the program, with which it begins.
package struct AssemblyLearner {
  /// A page as the reassembler gets it.
  struct Example {
    var readings: [LineReading]
    var decoded: [DecodedLine]
    var split: (article: [Int], count: Int)
    var topics: TopicIndex
    var seams: SeamScorer
    var truth: [Int: Int]
    var firstLines: [Int]
    var count: Float
  }

  private var examples: [Example] = []
  /// The standard deviation of the prior.
  private let spread: Float = 2

  /// A learner that has seen nothing.
  package init() {}

  /// Adds a dump.
  ///
  /// - Parameters:
  ///   - bytes: the dump.
  ///   - truth: the annotated article of each line.
  ///   - count: how much the dump counts; 0 for one that is only tried on.
  ///   - parser: the parser that reads it.
  package mutating func add(_ bytes: [UInt8], truth: [Int: Int], count: Float, with parser: PageParser) {
    examples += parser.examples(bytes, truth: truth, count: count)
  }

  /// Learns.
  ///
  /// - Parameters:
  ///   - rounds: how often each page is looked at.
  ///   - isOnwards: whether only evidence that the program has no weight for yet is learned, and the rest stays as it is.
  /// - Returns: the table of weights: on each line a name and a weight; and of the lines of text that dumps with a count
  ///   of 0 have, how many they put into the right article.
  package func learn(rounds: Int, isOnwards: Bool = false) -> (table: String, right: Int, of: Int) {
    var weights = AssemblyWeights.trained.values
    let learned = weights.indices.filter { !isOnwards || weights[$0] == 0 }
    var squares = [Float](repeating: 0.1, count: weights.count)
    var mean = [Float](repeating: 0, count: weights.count)
    var means: Float = 0
    for round in 0..<rounds {
      for example in examples where example.count > 0 {
        let gradient = gradient(example, weights)
        for index in learned {
          let step =
            gradient[index] * example.count - weights[index] / (spread * spread * Float(examples.count))
          squares[index] += step * step
          weights[index] += 0.3 * step / squares[index].squareRoot()
        }
        if round * 2 >= rounds {
          for index in weights.indices { mean[index] += weights[index] }
          means += 1
        }
      }
    }
    let found = mean.map { $0 / max(1, means) }
    let (right, all) = test(AssemblyWeights(values: found))
    let table = zip(AssemblyFeature.names, found).compactMap { name, weight in
      let rounded = (weight * 1000).rounded()
      return rounded == 0 ? nil : "\(name) \(Double(rounded) / 1000)"
    }.joined(separator: "\n")
    return (table, right, all)
  }

  /// How many lines of text of the dumps with a count of 0 go into the right article.
  private func test(_ weights: AssemblyWeights) -> (right: Int, of: Int) {
    var (right, all) = (0, 0)
    for example in examples where example.count == 0 {
      let article = Reassembler(seams: example.seams, weights: weights)
        .assign(example.readings, example.decoded, example.split, example.topics).article
      for index in article.indices where article[index] >= 0 && example.decoded[index].state.isText {
        all += 1
        let line = example.readings[index].line.number
        if example.truth[line] == example.truth[example.firstLines[article[index]]] { right += 1 }
      }
    }
    return (right, all)
  }

  /// The evidence of the annotated reading less that of the readings that the beam arrives at.
  private func gradient(_ example: Example, _ weights: [Float]) -> [Float] {
    func paths(_ truth: [Int: Int]?) -> [AssemblyObserver.Path] {
      let observer = AssemblyObserver(truth: truth, firstLines: example.firstLines)
      _ = Reassembler(seams: example.seams, weights: AssemblyWeights(values: weights), observer: observer)
        .assign(example.readings, example.decoded, example.split, example.topics)
      return observer.paths
    }
    var gradient = [Float](repeating: 0, count: weights.count)
    guard let right = paths(example.truth).max(by: { $0.score < $1.score }) else { return gradient }
    var all = paths(nil)
    if !all.contains(where: { $0.evidence == right.evidence }) { all.append(right) }
    let best = all.reduce(right.score) { max($0, $1.score) }
    let total = all.reduce(0) { $0 + Double.exp($1.score - best) }
    for path in all {
      let share = Float(Double.exp(path.score - best) / total)
      for index in gradient.indices { gradient[index] -= share * path.evidence[index] }
    }
    for index in gradient.indices { gradient[index] += right.evidence[index] }
    return gradient
  }
}
