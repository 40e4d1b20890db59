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

  /// Hardly a run is longer.
  private static let usual = 64

  /// Reads a run.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - run: the run in it.
  ///   - words: reads the words of the text.
  ///   - all: the places of the text, in order.
  ///   - first: the first of them that does not end before the run.
  mutating func read(
    _ text: HanScalars, _ run: Range<Int>, _ words: WordTable.LevelReader, places all: [Range<Int>],
    from first: Int
  ) {
    self.run = run
    let length = run.count
    if before.count <= length {
      let room = max(Self.usual, length + 1)
      levels = [SIMD4<UInt8>](repeating: .zero, count: room)
      before = [Double](repeating: .infinity, count: room)
      behind = before
    }
    places.removeAll(keepingCapacity: true)
    var next = first
    while next < all.count, all[next].lowerBound < run.upperBound {
      let place = all[next]
      next += 1
      if place.lowerBound >= run.lowerBound, place.upperBound <= run.upperBound {
        places.append(place.lowerBound - run.lowerBound..<place.upperBound - run.lowerBound)
      }
    }
    words.read(text, run, into: &levels)
    let stretch = text[run]
    let passed = Self.readForward(stretch, levels, words, places, into: &before)
    Self.readBackward(stretch, levels, words, places, passed, into: &behind)
  }

  /// Forgets what was read: a position says something of one text only.
  mutating func forget() { run = 0..<0 }

  /// Works out `before`; gives the number of places passed.
  private static func readForward(
    _ text: ArraySlice<Unicode.Scalar>, _ levels: [SIMD4<UInt8>], _ words: WordTable.LevelReader,
    _ places: [Range<Int>],
    into before: inout [Double]
  ) -> Int {
    let length = text.count
    var next = 0
    var least = before.mutableSpan
    let (rows, costs) = (levels.span, words.costs.span)
    // What is read without a check: positions of the stretch, and levels, which are bytes.
    precondition(rows.count >= length && least.count > length && costs.count > 255)
    // Where a place ends that begins before is known only once it is passed.
    let isBare = places.isEmpty
    if !isBare { for index in 0...length { least[index] = .infinity } }
    // The least cost up to here and to the next four positions.
    var here = 0.0
    var (one, two, three, four) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
    var index = 0
    while index < length {
      if !isBare { here = min(here, least[index]) }
      unsafe least[unchecked: index] = here
      let row = unsafe rows[unchecked: index]
      let single =
        row[0] > 0
        ? unsafe costs[unchecked: Int(row[0])] : words.words.characterCost(text[text.startIndex + index])
      one = min(one, here + single)
      two = unsafe min(two, here + costs[unchecked: Int(row[1])])
      if row[2] | row[3] != 0 {
        three = unsafe min(three, here + costs[unchecked: Int(row[2])])
        four = unsafe min(four, here + costs[unchecked: Int(row[3])])
      }
      if !isBare {
        while next < places.count, places[next].lowerBound == index {
          let end = places[next].upperBound
          least[end] = min(least[end], here + PlaceFinder.wordCost)
          next += 1
        }
      }
      (here, one, two, three, four) = (one, two, three, four, .infinity)
      index += 1
    }
    least[length] = isBare ? here : min(here, least[length])
    return next
  }

  /// Works out `behind`, from the last of the places on.
  private static func readBackward(
    _ text: ArraySlice<Unicode.Scalar>, _ levels: [SIMD4<UInt8>], _ words: WordTable.LevelReader,
    _ places: [Range<Int>],
    _ passed: Int, into behind: inout [Double]
  ) {
    let length = text.count
    var next = passed
    var least = behind.mutableSpan
    let (rows, costs) = (levels.span, words.costs.span)
    precondition(rows.count >= length && least.count > length && costs.count > 255)
    // The least cost from the next four positions on.
    var one = 0.0
    var (two, three, four) = (Double.infinity, Double.infinity, Double.infinity)
    least[length] = 0
    var index = length
    while index > 0 {
      index -= 1
      let row = unsafe rows[unchecked: index]
      let single =
        row[0] > 0
        ? unsafe costs[unchecked: Int(row[0])] : words.words.characterCost(text[text.startIndex + index])
      var best = unsafe min(one + single, two + costs[unchecked: Int(row[1])])
      if row[2] | row[3] != 0 {
        best = unsafe min(best, three + costs[unchecked: Int(row[2])])
        best = unsafe min(best, four + costs[unchecked: Int(row[3])])
      }
      while next > 0, places[next - 1].lowerBound == index {
        best = min(best, PlaceFinder.wordCost + least[places[next - 1].upperBound])
        next -= 1
      }
      unsafe least[unchecked: index] = best
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
  @inline(__always)
  func level(_ text: HanScalars, _ range: Range<Int>, _ words: WordTable) -> Int {
    guard range.lowerBound >= run.lowerBound, range.upperBound <= run.upperBound, range.count <= 4,
      !range.isEmpty
    else { return words.level(text[range]) }
    return Int(levels[range.lowerBound - run.lowerBound][range.count - 1])
  }
}
