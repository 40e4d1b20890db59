/// The lines of a page that have each pair of characters, of those that stand on two lines or more.
struct PairLines: Sendable {
  /// The lines of all pairs, pair after pair, in rising order.
  private var lines: [Int32]
  /// Where each pair's lines begin in `lines`; one more at the end.
  private var starts: [Int32]

  /// Time is linear in the pairs of the page.
  init(_ topics: TopicIndex) {
    starts = [0]
    starts.reserveCapacity(topics.sharedCount + 1)
    var room: Int32 = 0
    for pair in 0..<topics.sharedCount {
      room += Int32(truncatingIfNeeded: topics.lineCount(of: UInt32(truncatingIfNeeded: pair)))
      starts.append(room)
    }
    lines = [Int32](repeating: 0, count: Int(room))
    var next = starts
    for line in 0..<topics.count {
      for pair in topics.shared(of: line) {
        lines[Int(next[Int(pair)])] = Int32(truncatingIfNeeded: line)
        next[Int(pair)] += 1
      }
    }
  }

  /// The lines above one that have a pair, in rising order.
  func lines(of pair: UInt32, above line: Int) -> ArraySlice<Int32> {
    let range = Int(starts[Int(pair)])..<Int(starts[Int(pair) + 1])
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle] < line { low = middle + 1 } else { high = middle }
    }
    return lines[range.lowerBound..<low]
  }
}
