import HanText

/// What lines speak of: their pairs of neighbouring characters, the rare ones of the page weighing more.
struct TopicIndex: Sendable {
  /// The pairs of an article: how many lines of it have each.
  typealias Vocabulary = [UInt64: Int32]

  private let pairs: [[UInt64]]
  private let count: [UInt64: Int32]
  private let total: Float

  init(_ lines: [HanScalars]) {
    var counts: [UInt64: Int32] = [:]
    var total = 0
    pairs = lines.map { text in
      var found: [UInt64] = []
      found.reserveCapacity(text.count)
      for index in text.indices.dropFirst() where text[index].isHan && text[index - 1].isHan {
        found.append(UInt64(text[index - 1].value) << 32 | UInt64(text[index].value))
      }
      found.sort()
      var unique: [UInt64] = []
      for pair in found where unique.last != pair { unique.append(pair) }
      for pair in unique { counts[pair, default: 0] += 1 }
      total += unique.count
      return unique
    }
    count = counts
    self.total = Float(max(1, total))
  }

  /// The log-odds that a line speaks of what an article speaks of.
  ///
  /// Only pairs that stand on other lines too say anything. Of the pairs of a line that belongs to an article about
  /// half stand elsewhere in it; in a strange article they stand by chance, the more often the longer it is.
  ///
  /// - Parameters:
  ///   - line: the index of the line.
  ///   - article: the pairs of the article.
  ///   - size: the number of pairs of the article, each line's counted once.
  ///   - isOwn: whether the article's pairs hold the line's own.
  /// - Returns: log-odds, between -4 and 4.
  func affinity(of line: Int, to article: Vocabulary, size: Int, isOwn: Bool) -> Float {
    let share = min(0.9, max(0.01, (Float(size) - (isOwn ? Float(pairs[line].count) : 0)) / total))
    var odds: Float = 0
    for pair in pairs[line] {
      let elsewhere = (count[pair] ?? 1) - 1
      guard elsewhere > 0 else { continue }
      // What nearly every line has says nothing.
      let chance = min(0.95, 1 - Float.power(1 - share, min(Int(elsewhere), 12)))
      let belongs = max(0.5, chance)
      let isThere = article[pair, default: 0] > (isOwn ? 1 : 0)
      odds += isThere ? Float.log(belongs / chance) : Float.log((1.02 - belongs) / (1.02 - chance))
    }
    // Neighbouring pairs share characters and are no independent witnesses.
    return min(3.5, max(-2.2, odds * 0.3))
  }

  /// How much a line takes up the words of a title, in log-odds: pairs that not many lines of the page have.
  func titleEcho(of line: Int, in title: Set<UInt64>) -> Float {
    guard !title.isEmpty else { return 0 }
    var echoes: Float = 0
    for pair in pairs[line] where title.contains(pair) && (count[pair] ?? 0) <= 9 { echoes += 1 }
    return min(1.2, echoes * 0.35)
  }

  /// The pairs of a line.
  func pairs(of line: Int) -> [UInt64] { pairs[line] }
}

extension Float {
  /// A power with a small whole exponent.
  static func power(_ base: Float, _ exponent: Int) -> Float {
    var result: Float = 1
    for _ in 0..<exponent { result *= base }
    return result
  }

  /// The natural logarithm, without the C library: rarities need few digits.
  ///
  /// By the exponent and a rational approximation of the mantissa's part; the error is below 0.001.
  static func log(_ value: Float) -> Float {
    guard value > 0 else { return -88 }
    let mantissa = value.significand
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    return Float(value.exponent) * 0.693_147_2 + 2 * z
      * (1 + square * (0.333_333 + square * (0.2 + square * 0.142_857)))
  }
}
