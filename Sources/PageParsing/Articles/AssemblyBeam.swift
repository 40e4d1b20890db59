/// The last line of text of each article in reach; -1 before it has one, `closed` when it was closed. The place of an
/// article is its ordinal modulo 16, so that nothing is moved when a new one begins.
struct ArticleTails {
  private var lines = SIMD16<Int32>(repeating: -1)
  /// A sum over all of them, which differs where they do, nearly always.
  private var sum: UInt64 = 0
  /// The places of articles with a last line, and of those whose last line is unfinished, as bits.
  private(set) var withText: UInt16 = 0
  private(set) var unfinished: UInt16 = 0

  /// The tail of an article that a byline or signature has ended.
  static let closed: Int32 = -2

  subscript(article: Int) -> Int32 { lines[article & 15] }

  /// Gives an article another tail.
  mutating func set(_ article: Int, _ tail: Int32, isUnfinished: Bool = false) {
    sum = sum(with: tail, at: article)
    lines[article & 15] = tail
    let bit: UInt16 = 1 << UInt16(article & 15)
    withText = tail >= 0 ? withText | bit : withText & ~bit
    unfinished = isUnfinished ? unfinished | bit : unfinished & ~bit
  }

  /// The sum with another tail of an article.
  func sum(with tail: Int32, at article: Int) -> UInt64 {
    let change = Int64(tail) - Int64(self[article])
    return sum &+ UInt64(bitPattern: change) &* (UInt64(article & 15) &* 2 &+ 1) &* 0x9E37_79B9_7F4A_7C15
  }

  /// Whether they differ nowhere but in the tail of an article.
  func agree(with other: ArticleTails, butAt article: Int) -> Bool {
    var difference = lines ^ other.lines
    difference[article & 15] = 0
    let eight = difference.lowHalf | difference.highHalf
    let four = eight.lowHalf | eight.highHalf
    let two = four.lowHalf | four.highHalf
    return two[0] | two[1] == 0
  }
}

/// A reading of the page down to the line at hand: where every article so far stops.
struct AssemblyHypothesis {
  var score: Double
  var tails = ArticleTails()
  /// The article at hand; -1 before the first.
  var current: Int
  /// The last of its steps, as `AssemblyPaths` numbers them.
  var node: Int
  /// What tells it from others in the tails of articles out of reach.
  var past = 0
  /// How many articles out of reach were left open.
  var openPast = 0
  /// What was seen of the last choice, as the observer numbers it.
  var candidate = -1
}

/// What a hypothesis becomes with one more line: it is made of the few that stay among the best.
struct AssemblyExtension {
  var score: Double
  /// The place of the hypothesis in the beam.
  var parent: Int
  var article: Int
  /// What was seen of the choice, as the observer numbers it.
  var candidate: Int
  /// The sum of the tails that it will have.
  var sum: UInt64
}

/// The best extensions of a line, the best first; of those that agree the best alone.
struct BestExtensions {
  /// How many of them are kept.
  static let width = 16

  private var all = [AssemblyExtension](
    repeating: AssemblyExtension(score: 0, parent: 0, article: 0, candidate: 0, sum: 0), count: width)
  private(set) var count = 0
  /// What a score must be above to be among them.
  private(set) var least = -Double.infinity

  subscript(place: Int) -> AssemblyExtension { all[place] }

  mutating func removeAll() { (count, least) = (0, -.infinity) }

  /// Puts an extension before those that are worse, as far as there is room.
  mutating func keep(_ extended: AssemblyExtension, _ beam: [AssemblyHypothesis]) {
    var place = first(like: extended, beam)
    if place < count {
      guard all[place].score < extended.score else { return }
    } else if count < Self.width {
      count += 1
    } else {
      place -= 1
    }
    Self.insert(extended, at: place, into: &all)
    if count == Self.width { least = all[count - 1].score }
  }

  /// Puts an extension to a place or before those above it that are worse.
  private static func insert(
    _ extended: AssemblyExtension, at place: Int, into all: inout [AssemblyExtension]
  ) {
    var all = all.mutableSpan
    var place = place
    while place > 0, all[place - 1].score < extended.score {
      all[place] = all[place - 1]
      place -= 1
    }
    all[place] = extended
  }

  /// The place of the one that agrees with an extension; `count` where none does.
  private func first(like extended: AssemblyExtension, _ beam: [AssemblyHypothesis]) -> Int {
    let all = all.span
    var place = 0
    while place < count, all[place].sum != extended.sum || !Self.agree(all[place], extended, beam) {
      place += 1
    }
    return place
  }

  /// Whether two extensions of one line differ in nothing that matters from here on.
  private static func agree(
    _ a: AssemblyExtension, _ b: AssemblyExtension, _ beam: [AssemblyHypothesis]
  ) -> Bool {
    a.article == b.article && beam[a.parent].past == beam[b.parent].past
      && beam[a.parent].tails.agree(with: beam[b.parent].tails, butAt: a.article)
  }
}
