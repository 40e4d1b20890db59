/// Writes down what the reassembler sees, for those who learn from it, and leads it along an annotation if asked.
final class AssemblyObserver {
  /// A reading of a page that the reassembler arrived at.
  struct Path {
    var score: Double
    /// The sum of the evidence of all its choices.
    var evidence: [Float]
  }

  /// The annotated article of each line of the dump; `nil` to look on only.
  private let truth: [Int: Int]?
  /// The articles that the splitter found, by annotated article, in rising order.
  private var articles: [Int: [Int]] = [:]
  private var seen: [[(feature: Int, value: Float)]] = []
  private(set) var paths: [Path] = []

  /// - Parameters:
  ///   - truth: the annotated article of each line of the dump.
  ///   - firstLines: the number of the first line of each article that the splitter found, in order.
  init(truth: [Int: Int]?, firstLines: [Int]) {
    self.truth = truth
    for (article, line) in firstLines.enumerated() {
      if let annotated = truth?[line] { articles[annotated, default: []].append(article) }
    }
  }

  /// Writes down a candidate.
  ///
  /// - Returns: its number.
  func see(_ candidate: AssemblyCandidate) -> Int {
    var evidence: [(Int, Float)] = []
    candidate.forEach { evidence.append(($0, $1)) }
    seen.append(evidence)
    return seen.count - 1
  }

  /// The article that the annotation puts a line in, the nearest where it was split; where none was found, the article at
  /// hand. `nil` without an annotation.
  func choose(_ lines: [Int], _ natural: Int) -> Int? {
    guard let truth else { return nil }
    guard let line = lines.first, let annotated = truth[line] else { return natural }
    return articles[annotated]?.last { $0 <= natural && natural - $0 < ArticleTopics.window } ?? natural
  }

  /// Writes down a finished reading.
  func finish(_ score: Double, open: Int, _ choices: [Int]) {
    var evidence = [Float](repeating: 0, count: AssemblyFeature.count)
    for choice in choices { for (feature, value) in seen[choice] { evidence[feature] += value } }
    evidence[AssemblyFeature.number(PlainSign.leftOpen)] = Float(open)
    paths.append(Path(score: score, evidence: evidence))
  }
}
