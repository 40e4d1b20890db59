import HanText
import Lexicon

/// A run of Chinese characters read as words and places, without names: what a stretch of it costs, and where words end.
struct PlainText {
  private var run = 0..<0
  /// The cost of the word of one to four characters at each position.
  private var edges: [SIMD4<Double>] = []
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
      edges = [SIMD4<Double>](repeating: SIMD4(repeating: .infinity), count: length + 1)
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
    words.costs(of: text, run, into: &edges)
    var next = Self.readForward(length, edges, places, into: &before)
    Self.readBackward(length, edges, places, &next, into: &behind)
  }

  /// Works out `before`; gives the number of places passed.
  private static func readForward(
    _ length: Int, _ edges: [SIMD4<Double>], _ places: [Range<Int>], into before: inout [Double]
  ) -> Int {
    var costs = before.mutableSpan
    for index in 0...length { costs[index] = .infinity }
    costs[0] = 0
    var next = 0
    for index in 0..<length {
      let here = costs[index]
      let row = edges[index]
      for count in 1...min(4, length - index) {
        costs[index + count] = min(costs[index + count], here + row[count - 1])
      }
      while next < places.count, places[next].lowerBound == index {
        let end = places[next].upperBound
        costs[end] = min(costs[end], here + PlaceFinder.wordCost)
        next += 1
      }
    }
    return next
  }

  /// Works out `behind`, from the last of the places on.
  private static func readBackward(
    _ length: Int, _ edges: [SIMD4<Double>], _ places: [Range<Int>], _ next: inout Int,
    into behind: inout [Double]
  ) {
    var costs = behind.mutableSpan
    costs[length] = 0
    for index in stride(from: length - 1, through: 0, by: -1) {
      var best = Double.infinity
      let row = edges[index]
      for count in 1...min(4, length - index) { best = min(best, row[count - 1] + costs[index + count]) }
      while next > 0, places[next - 1].lowerBound == index {
        best = min(best, PlaceFinder.wordCost + costs[places[next - 1].upperBound])
        next -= 1
      }
      costs[index] = best
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
