import HanText
import Lexicon

/// A run of Chinese characters read as words and places, without names: what a stretch of it costs, and where words end.
struct PlainText {
  private var run = 0..<0
  /// The cost of the word of one to four characters at each position.
  private var edges: [Double] = []
  /// The least cost from the start of the run to a position, and from there to its end.
  private var before: [Double] = []
  private var behind: [Double] = []
  private var places: [Range<Int>] = []

  /// Reads a run.
  mutating func read(
    _ text: HanScalars, _ run: Range<Int>, words: WordTable, places all: ArraySlice<Range<Int>>
  ) {
    self.run = run
    let length = run.count
    if before.count <= length {
      edges = [Double](repeating: .infinity, count: 4 * length + 4)
      before = [Double](repeating: .infinity, count: length + 1)
      behind = before
    }
    places.removeAll(keepingCapacity: true)
    for place in all {
      if place.lowerBound >= run.upperBound { break }
      if place.lowerBound >= run.lowerBound, place.upperBound <= run.upperBound {
        places.append(place.lowerBound - run.lowerBound..<place.upperBound - run.lowerBound)
      }
    }
    for index in 0...length { before[index] = .infinity }
    before[0] = 0
    let slice = text[run]
    var next = 0
    for index in 0..<length {
      for offset in 0..<4 { edges[4 * index + offset] = .infinity }
      let here = before[index]
      words.words(in: slice, at: run.lowerBound + index) { count, cost in
        edges[4 * index + count - 1] = cost
        before[index + count] = min(before[index + count], here + cost)
      }
      while next < places.count, places[next].lowerBound == index {
        let end = places[next].upperBound
        before[end] = min(before[end], here + PlaceFinder.wordCost)
        next += 1
      }
    }
    behind[length] = 0
    for index in stride(from: length - 1, through: 0, by: -1) {
      var best = Double.infinity
      for count in 1...4 where index + count <= length {
        best = min(best, edges[4 * index + count - 1] + behind[index + count])
      }
      while next > 0, places[next - 1].lowerBound == index {
        best = min(best, PlaceFinder.wordCost + behind[places[next - 1].upperBound])
        next -= 1
      }
      behind[index] = best
    }
  }

  /// What the text pays for a stretch: the cost of all less that of what is before and behind it.
  func cost(of range: Range<Int>) -> Double {
    behind[0] - before[range.lowerBound - run.lowerBound] - behind[range.upperBound - run.lowerBound]
  }

  /// Whether a word ends and another begins at a place.
  func isSeam(_ position: Int) -> Bool {
    let index = position - run.lowerBound
    return before[index] + behind[index] < behind[0] + 1e-6
  }

  /// Whether a place of the gazetteer stands in a stretch or reaches into it.
  func overlapsPlace(_ range: Range<Int>) -> Bool {
    if places.isEmpty { return false }
    let own = range.lowerBound - run.lowerBound..<range.upperBound - run.lowerBound
    return places.contains { $0.overlaps(own) }
  }
}
