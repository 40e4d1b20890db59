public import HanText

/// What lines of a page are about (`WordMeanings`), as far as it tells them from the rest of the page: the direction that
/// all of the page share is taken out.
public struct MeaningIndex: Sendable {
  /// A line: 96 numbers of a byte, their scale, and what is asked of them often.
  private struct Line {
    var parts: InlineArray<16, SIMD8<Int8>>
    var scale: Float
    /// The product with the page's direction.
    var common: Float
  }

  /// What several lines are about.
  public struct Sum: Sendable {
    var point = WordMeanings.Point(repeating: SIMD8())

    /// Of no lines.
    public init() {}
  }

  private var lines: [Line] = []
  /// The page's direction, of length 1.
  private var direction = WordMeanings.Point(repeating: SIMD8())

  /// Reads the lines of a page; time linear in their length.
  public init(_ texts: [HanScalars], _ meanings: WordMeanings) {
    var marks = [Int32](repeating: -1, count: meanings.markCount)
    lines.reserveCapacity(texts.count)
    for (number, text) in texts.enumerated() {
      let sum = meanings.sum(text, mark: Int32(truncatingIfNeeded: number), &marks)
      var most: Float = 0
      for part in 0..<16 {
        direction[part] += sum[part]
        most = max(most, sum[part].max(), -sum[part].min())
      }
      let scale = most / 127
      var parts = InlineArray<16, SIMD8<Int8>>(repeating: SIMD8())
      if scale > 0 {
        for part in 0..<16 {
          parts[part] = SIMD8<Int8>(
            truncatingIfNeeded: SIMD8<Int32>((sum[part] / scale).rounded(.toNearestOrEven)))
        }
      }
      lines.append(Line(parts: parts, scale: scale, common: 0))
    }
    let length = Self.product(direction, direction).squareRoot()
    guard length > 0 else { return }
    for part in 0..<16 { direction[part] /= length }
    for index in lines.indices { lines[index].common = Self.product(point(index), direction) }
  }

  private func point(_ line: Int) -> WordMeanings.Point {
    var point = WordMeanings.Point(repeating: SIMD8())
    for part in 0..<16 { point[part] = SIMD8<Float>(lines[line].parts[part]) * lines[line].scale }
    return point
  }

  private static func product(_ a: WordMeanings.Point, _ b: WordMeanings.Point) -> Float {
    var sum = SIMD8<Float>()
    for part in 0..<16 { sum += a[part] * b[part] }
    return sum.sum()
  }

  /// Adds a line to a sum, or with a factor of -1 takes it out.
  public func add(_ line: Int, to sum: inout Sum, times factor: Float = 1) {
    let scale = lines[line].scale * factor
    guard scale != 0 else { return }
    for part in 0..<16 { sum.point[part] += SIMD8<Float>(lines[line].parts[part]) * scale }
  }

  /// How alike a line and a sum are, the page's direction left out.
  ///
  /// - Returns: the cosine, from -1 to 1; 0 where one of them says nothing.
  public func likeness(_ line: Int, _ sum: Sum) -> Float {
    likeness(point(line), common: lines[line].common, sum.point, common: Self.product(sum.point, direction))
  }

  /// How alike two sums are.
  public func likeness(_ a: Sum, _ b: Sum) -> Float {
    likeness(
      a.point, common: Self.product(a.point, direction), b.point, common: Self.product(b.point, direction))
  }

  /// How alike two lines are.
  public func likeness(_ a: Int, _ b: Int) -> Float {
    likeness(point(a), common: lines[a].common, point(b), common: lines[b].common)
  }

  private func likeness(
    _ a: WordMeanings.Point, common first: Float, _ b: WordMeanings.Point, common second: Float
  ) -> Float {
    let lengths =
      (Self.product(a, a) - first * first) * (Self.product(b, b) - second * second)
    guard lengths > 1e-6 else { return 0 }
    return (Self.product(a, b) - first * second) / lengths.squareRoot()
  }
}
