/// How much a line shares with the last line of an article, whichever that is in a reading of the page: neighbouring
/// paragraphs speak of the same persons and things.
struct TailKinship {
  private let topics: TopicIndex
  /// What a pair weighs, by how many lines have it: nothing where those are many.
  private let weights: [Float]
  /// For each shared pair the line that it was marked for.
  private var marks: [Int32]
  private var line = -1

  init(_ topics: TopicIndex) {
    self.topics = topics
    weights = (0...TopicIndex.mostElsewhere + 1).map {
      $0 <= TopicIndex.mostElsewhere ? 1 / (1 + 0.3 * Float(max(0, $0 - 2))) : 0
    }
    marks = [Int32](repeating: -1, count: topics.sharedCount)
  }

  /// What two lines share: the pairs of characters that not many lines have, the rare ones weighing more, by the square
  /// root of the shorter line's length; from 0 to 3.
  ///
  /// - Parameters:
  ///   - line: a line; asked of from the top of the page down.
  ///   - tail: an earlier line.
  /// - Returns: what they share.
  mutating func value(of line: Int, with tail: Int) -> Float {
    if line != self.line {
      self.line = line
      for pair in topics.shared(of: line) { marks[Int(pair)] = Int32(truncatingIfNeeded: line) }
    }
    var shared: Float = 0
    for pair in topics.shared(of: tail) where marks[Int(pair)] == Int32(truncatingIfNeeded: line) {
      shared += weights[min(topics.lineCount(of: pair), TopicIndex.mostElsewhere + 1)]
    }
    return min(3, shared / Float(max(1, min(topics.size(of: line), topics.size(of: tail)))).squareRoot())
  }
}
