import Lexicon

/// The products of what lines near each other are about, each worked out once.
struct MeaningGrams {
  private let meanings: MeaningIndex
  /// A line and those above it: more than `ArticleCompany.reach`.
  private static let width = 256
  /// The products of a line with those above it and itself, a row for each line modulo the width; `nan` where not asked for.
  private var products = [Float](repeating: .nan, count: width * width)
  /// Whose the rows are.
  private var rows = [Int](repeating: -1, count: width)
  /// The squares of articles that end with a line, by the line and by the lane of the article.
  private var squares = [Float](repeating: .nan, count: width * 16)

  init(_ meanings: MeaningIndex) { self.meanings = meanings }

  /// The product of two lines less than the width apart, the page's direction left out.
  @inline(__always)
  mutating func product(_ one: Int, _ other: Int) -> Float {
    let (line, above) = (max(one, other), min(one, other))
    if rows[line & 255] != line { clear(line) }
    let place = (line & 255) * Self.width + (above & 255)
    let known = products[place]
    guard known.isNaN else { return known }
    let product = meanings.product(line, above)
    products[place] = product
    return product
  }

  /// The square of a line's length.
  @inline(__always)
  mutating func square(_ line: Int) -> Float { product(line, line) }

  /// The square of the length of some lines together, the last first; the same for all that end with the same line in the same
  /// lane: readings of the page that differ further up are near enough.
  ///
  /// - Parameters:
  ///   - members: lines.
  ///   - range: which of them.
  ///   - lane: the lane of the article that they are of.
  @inline(__always)
  mutating func square(of members: [Int32], _ range: Range<Int>, _ lane: Int) -> Float {
    guard !range.isEmpty else { return 0 }
    let last = Int(members[range.lowerBound])
    if rows[last & 255] != last { clear(last) }
    let place = (last & 255) * 16 + lane
    let known = squares[place]
    return known.isNaN ? readSquare(of: members, range, place) : known
  }

  private mutating func readSquare(of members: [Int32], _ range: Range<Int>, _ place: Int) -> Float {
    var sum: Float = 0
    for position in range {
      let line = Int(members[position])
      sum += square(line)
      for other in position + 1..<range.upperBound { sum += 2 * product(line, Int(members[other])) }
    }
    squares[place] = sum
    return sum
  }

  private mutating func clear(_ line: Int) {
    rows[line & 255] = line
    let row = (line & 255) * Self.width
    for place in row..<row + Self.width { products[place] = .nan }
    for place in (line & 255) * 16..<(line & 255) * 16 + 16 { squares[place] = .nan }
  }
}
