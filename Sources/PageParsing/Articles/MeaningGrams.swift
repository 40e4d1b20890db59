import Lexicon

/// The products of what lines near each other are about, each worked out once.
struct MeaningGrams {
  private let meanings: MeaningIndex
  /// How many lines are held, a power of two: all of a short page, of a long one a line and those above it, more than
  /// `ArticleCompany.reach`.
  private let width: Int
  /// Takes a line modulo the width.
  private let mask: Int
  /// The products of a line with those above it and itself, a row for each line modulo the width; `nan` where not asked for.
  private var products: [Float]
  /// Whose the rows are.
  private var rows: [Int]
  /// The squares of articles that end with a line, by the line and by the lane of the article.
  private var squares: [Float]

  init(_ meanings: MeaningIndex, lines: Int) {
    self.meanings = meanings
    width = lines <= 64 ? 64 : lines <= 128 ? 128 : 256
    mask = width - 1
    products = [Float](repeating: 0, count: width * width)
    rows = [Int](repeating: -1, count: width)
    squares = [Float](repeating: 0, count: width * 16)
  }

  /// The product of two lines less than the width apart, the page's direction left out.
  @inline(__always)
  mutating func product(_ one: Int, _ other: Int) -> Float {
    let (line, above) = (max(one, other), min(one, other))
    if rows[line & mask] != line { clear(line) }
    let place = (line & mask) * width + (above & mask)
    let known = products[place]
    guard known.isNaN else { return known }
    let product = meanings.product(line, above)
    products[place] = product
    return product
  }

  /// The square of a line's length.
  @inline(__always)
  mutating func square(_ line: Int) -> Float { product(line, line) }

  /// Works out the square of the length of some lines together, the last first; the same for all that end with the same line
  /// in the same lane: readings of the page that differ further up are near enough.
  ///
  /// - Parameters:
  ///   - members: the lines.
  ///   - lane: the lane of the article that they are of.
  mutating func workOutSquare(of members: [Int32], _ lane: Int) {
    guard let last = members.first.map({ Int($0) }) else { return }
    if rows[last & mask] != last { clear(last) }
    var sum: Float = 0
    for position in members.indices {
      let line = Int(members[position])
      sum += square(line)
      for other in position + 1..<members.count { sum += 2 * product(line, Int(members[other])) }
    }
    squares[(last & mask) * 16 + lane] = sum
  }

  /// The square of the lines of a lane that end with a line, which was worked out before.
  @inline(__always)
  func knownSquare(endingWith last: Int, _ lane: Int) -> Float { squares[(last & mask) * 16 + lane] }

  /// Whether the square of lines was asked for that end with a line in a lane.
  @inline(__always)
  func knowsSquare(endingWith last: Int, _ lane: Int) -> Bool {
    rows[last & mask] == last && !squares[(last & mask) * 16 + lane].isNaN
  }

  private mutating func clear(_ line: Int) {
    rows[line & mask] = line
    let row = (line & mask) * width
    for place in row..<row + width { products[place] = .nan }
    for place in (line & mask) * 16..<(line & mask) * 16 + 16 { squares[place] = .nan }
  }
}
