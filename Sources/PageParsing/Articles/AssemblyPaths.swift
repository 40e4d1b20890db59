/// The steps by which the readings of a page came where they are: a tree, of which each reading knows its last leaf.
struct AssemblyPaths {
  /// A line in an article, behind others. There are up to `BestExtensions.width` for each line of a page.
  private struct Step {
    var line: Int32
    var article: Int32
    /// The step before; 0 is where all begin.
    var parent: Int32
    /// What was seen of the choice, as the observer numbers it; -1 for none.
    var candidate: Int32

    init(line: Int, article: Int, parent: Int, candidate: Int = -1) {
      self.line = Int32(truncatingIfNeeded: line)
      self.article = Int32(truncatingIfNeeded: article)
      self.parent = Int32(truncatingIfNeeded: parent)
      self.candidate = Int32(truncatingIfNeeded: candidate)
    }
  }

  private var steps = [Step(line: -1, article: -1, parent: -1)]
  /// When so many steps are held, those that no reading leads to are let go.
  private var most = Self.usual

  /// How many steps a page of usual size may have.
  private static let usual = 1 << 16

  /// Puts a line into an article, behind a step.
  ///
  /// - Returns: the number of the new step.
  mutating func add(line: Int, article: Int, behind parent: Int, candidate: Int = -1) -> Int {
    steps.append(Step(line: line, article: article, parent: parent, candidate: candidate))
    return steps.count - 1
  }

  /// The line that a step puts into an article, and the step before; 0 is where all begin.
  @inline(__always)
  subscript(step: Int) -> (line: Int, article: Int, before: Int) {
    let found = steps[step]
    return (Int(found.line), Int(found.article), Int(found.parent))
  }

  /// Calls `body` with the lines of a path and their articles, the last first.
  func follow(_ last: Int, _ body: (_ line: Int, _ article: Int) -> Void) {
    var step = last
    while step > 0 {
      body(Int(steps[step].line), Int(steps[step].article))
      step = Int(steps[step].parent)
    }
  }

  /// The choices of a path, as the observer numbers them.
  func choices(_ last: Int) -> [Int] {
    var found: [Int] = []
    var step = last
    while step > 0 {
      if steps[step].candidate >= 0 { found.append(Int(steps[step].candidate)) }
      step = Int(steps[step].parent)
    }
    return found
  }

  /// Lets go of the steps that no reading leads to any more, when there are many: of a long page they would be most of the
  /// memory.
  mutating func release(_ beam: inout [AssemblyHypothesis]) {
    guard steps.count > most else { return }
    var numbers = [Int32](repeating: -1, count: steps.count)
    numbers[0] = 0
    for hypothesis in beam {
      var step = hypothesis.node
      while numbers[step] < 0 {
        numbers[step] = 0
        step = Int(steps[step].parent)
      }
    }
    // A step stands behind the one that it leads from.
    var kept = 1
    for step in steps.indices.dropFirst() where numbers[step] == 0 {
      numbers[step] = Int32(truncatingIfNeeded: kept)
      steps[kept] = steps[step]
      steps[kept].parent = numbers[Int(steps[step].parent)]
      kept += 1
    }
    steps = Array(steps[..<kept])
    for position in beam.indices { beam[position].node = Int(numbers[beam[position].node]) }
    most = steps.count * 2 + Self.usual
  }

  /// What the best reading says, and how far the others agree.
  ///
  /// - Parameters:
  ///   - beam: the readings, the best first.
  ///   - split: the article that each line stands in.
  /// - Returns: the article of each line, and for each that was moved how sure that is, from 0 to 1.
  func result(of beam: [AssemblyHypothesis], _ split: [Int]) -> (article: [Int], moved: [Int: Double]) {
    guard let best = beam.first else { return (split, [:]) }
    var article = split
    follow(best.node) { article[$0] = $1 }
    let lines = article.indices.filter { article[$0] != split[$0] }
    guard !lines.isEmpty else { return (article, [:]) }
    // How sure a moved line is: the share of probability of the hypotheses that agree on it.
    var agreeing = [Double](repeating: 0, count: lines.count)
    var total = 0.0
    var path = split
    for hypothesis in beam {
      let share = Double.exp(hypothesis.score - best.score)
      total += share
      for line in path.indices { path[line] = split[line] }
      follow(hypothesis.node) { path[$0] = $1 }
      for (position, line) in lines.enumerated() where path[line] == article[line] {
        agreeing[position] += share
      }
    }
    var moved: [Int: Double] = [:]
    for (position, line) in lines.enumerated() {
      moved[line] = AssemblyWeights.confidence(share: agreeing[position] / total)
    }
    return (article, moved)
  }
}
