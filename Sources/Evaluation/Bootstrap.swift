/// Confidence intervals of figures by drawing the pages anew (B. Efron, 1979; the percentile interval).
///
/// A figure is no share of independent trials: articles of a page share their fate, since one wrong cut spoils two of
/// them, and an F1 is no share at all. So the page is what is drawn, with replacement, as often as there are pages, and
/// the middle 95 % of the figures of many such draws is the interval. Wilson's interval, which takes every article for a
/// trial of its own, would be too narrow. Only where all pages agree (every one perfect, or every one at nothing) draws
/// tell nothing; there Wilson's bound over all that was to be found is given, so that a perfect figure of few
/// pages does not look certain. It is the least that can be said: trials of one page are not independent.
///
/// The generator is seeded with a constant: the same pages give the same interval every time.
public enum Bootstrap {
  /// How many times the pages are drawn.
  public static let draws = 1_000
  /// Where the random numbers begin.
  public static let seed: UInt64 = 19_570_101

  /// The intervals of figures.
  ///
  /// - Parameters:
  ///   - pages: the counts of each page.
  ///   - names: the tallies of the counts.
  ///   - figures: how each figure is made of counts.
  ///   - trials: how many things each figure judges.
  ///   - isWitness: whether a page's counts have anything to say about a figure.
  /// - Returns: an interval a figure; `nil` where fewer than two pages say something.
  static func intervals(
    _ pages: [CountVector], names: [String], figures: [(CountVector) -> Double], trials: [Double],
    isWitness: (CountVector, Int) -> Bool
  ) -> [ClosedRange<Double>?] {
    let witnesses = figures.indices.map { index in pages.count { isWitness($0, index) } }
    guard pages.count > 1 else { return figures.map { _ in nil } }
    var generator = SplitMix64(state: seed)
    var drawn = [[Double]](repeating: [], count: figures.count)
    for _ in 0..<draws {
      var sum = CountVector(names: names)
      for _ in pages { sum.add(pages[Int(generator.next(below: UInt64(pages.count)))]) }
      for (index, figure) in figures.enumerated() { drawn[index].append(figure(sum)) }
    }
    return figures.indices.map { index in
      guard witnesses[index] > 1 else { return nil }
      let sorted = drawn[index].sorted()
      let low = sorted[draws * 25 / 1_000]
      let high = sorted[draws * 975 / 1_000 - 1]
      let count = trials[index]
      if low == high, low == 1 { return count / (count + wilson)...1 }
      if low == high, low == 0 { return 0...wilson / (count + wilson) }
      return low...high
    }
  }

  /// The square of the normal distribution's 97.5 % point (E. B. Wilson, 1927).
  private static let wilson = 1.959_964 * 1.959_964
}

/// A small generator of random numbers with a good spread (S. Vigna's splitmix64, public domain).
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 up to, not including, `bound`.
  mutating func next(below bound: UInt64) -> UInt64 { next().multipliedFullWidth(by: bound).high }
}
