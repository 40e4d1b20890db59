import HanText
import Lexicon

/// A run of Chinese characters read as words and places, without names: what a stretch of it costs, and where words end.
package struct PlainText {
  private var run = 0..<0
  /// The levels of the words of one to four characters at each position, 0 where there is none.
  private var levels: [SIMD4<UInt8>] = []
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
      levels = [SIMD4<UInt8>](repeating: .zero, count: length + 1)
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
    words.readLevels(of: text, run, into: &levels)
    let stretch = text[run]
    let passed = Self.readForward(stretch, levels, words, places, into: &before)
    Self.readBackward(stretch, levels, words, places, passed, into: &behind)
  }

  /// Forgets what was read: a position says something of one text only.
  mutating func forget() { run = 0..<0 }

  /// Works out `before`; gives the number of places passed.
  private static func readForward(
    _ text: ArraySlice<Unicode.Scalar>, _ levels: [SIMD4<UInt8>], _ words: WordTable, _ places: [Range<Int>],
    into before: inout [Double]
  ) -> Int {
    let length = text.count
    var next = 0
    var least = before.mutableSpan
    // Where a place ends that begins before is known only once it is passed.
    if !places.isEmpty { for index in 0...length { least[index] = .infinity } }
    let isBare = places.isEmpty
    let rows = levels.span
    let levelCosts = words.levelCosts
    let costs = levelCosts.span
    // The least cost up to here and to the next four positions.
    var here = 0.0
    var (one, two, three, four) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
    for index in 0..<length {
      if !isBare { here = min(here, least[index]) }
      least[index] = here
      let row = rows[index]
      one = min(
        one, here + (row[0] > 0 ? costs[Int(row[0])] : words.characterCost(text[text.startIndex + index])))
      two = min(two, here + costs[Int(row[1])])
      if row[2] | row[3] != 0 {
        three = min(three, here + costs[Int(row[2])])
        four = min(four, here + costs[Int(row[3])])
      }
      while next < places.count, places[next].lowerBound == index {
        let end = places[next].upperBound
        least[end] = min(least[end], here + PlaceFinder.wordCost)
        next += 1
      }
      (here, one, two, three, four) = (one, two, three, four, .infinity)
    }
    least[length] = isBare ? here : min(here, least[length])
    return next
  }

  /// Works out `behind`, from the last of the places on.
  private static func readBackward(
    _ text: ArraySlice<Unicode.Scalar>, _ levels: [SIMD4<UInt8>], _ words: WordTable, _ places: [Range<Int>],
    _ passed: Int, into behind: inout [Double]
  ) {
    let length = text.count
    var next = passed
    var least = behind.mutableSpan
    let rows = levels.span
    let levelCosts = words.levelCosts
    let costs = levelCosts.span
    // The least cost from the next four positions on.
    var one = 0.0
    var (two, three, four) = (Double.infinity, Double.infinity, Double.infinity)
    least[length] = 0
    var index = length
    while index > 0 {
      index -= 1
      let row = rows[index]
      var best =
        one + (row[0] > 0 ? costs[Int(row[0])] : words.characterCost(text[text.startIndex + index]))
      best = min(best, two + costs[Int(row[1])])
      if row[2] | row[3] != 0 {
        best = min(best, three + costs[Int(row[2])])
        best = min(best, four + costs[Int(row[3])])
      }
      while next > 0, places[next - 1].lowerBound == index {
        best = min(best, PlaceFinder.wordCost + least[places[next - 1].upperBound])
        next -= 1
      }
      least[index] = best
      (one, two, three, four) = (best, one, two, three)
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

extension PlainText {
  /// The level of a word as the table of words has it, read before where it stands in the run.
  func level(_ text: HanScalars, _ range: Range<Int>, _ words: WordTable) -> Int {
    guard range.lowerBound >= run.lowerBound, range.upperBound <= run.upperBound, range.count <= 4,
      !range.isEmpty
    else { return words.level(text[range]) }
    return Int(levels[range.lowerBound - run.lowerBound][range.count - 1])
  }
}
