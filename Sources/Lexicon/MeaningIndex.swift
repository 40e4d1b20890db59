public import HanText

/// What lines of a page are about (`WordMeanings`), as far as it tells them from the rest of the page: the direction that
/// all of the page share is taken out.
public struct MeaningIndex: Sendable {
  /// A line that says something, beside its numbers.
  private struct Line {
    /// What its numbers are multiplied with.
    var scale: Float
    /// The product with the page's direction.
    var common: Float
    /// The square of its length without the page's direction.
    var square: Float
  }

  /// For each line where it stands in `told`; -1 for one that says nothing.
  private var places: [Int32] = []
  private var told: [Line] = []
  /// For each of these 128 numbers from -127 to 127, of which `WordMeanings` uses three in four: 8 vectors, one line
  /// behind the other.
  private var numbers: [SIMD16<Int16>] = []
  /// The page's direction, of length 1: a point. A point is 16 vectors, the even numbers of a line's first vector, then
  /// the odd ones, then those of the next: so a line's numbers come apart in one step (`halves`).
  private var direction = [SIMD8<Float>](repeating: SIMD8(), count: 16)

  /// Reads the lines of a page; time linear in their length.
  public init(_ texts: [HanScalars], _ meanings: WordMeanings) {
    var tally = WordMeanings.Tally(meanings)
    places.reserveCapacity(texts.count)
    for text in texts {
      guard meanings.sum(text, &tally) else {
        places.append(-1)
        continue
      }
      places.append(append(tally.sum))
    }
    for part in stride(from: 0, to: 16, by: 2) {
      let both = SIMD16(lowHalf: direction[part], highHalf: direction[part + 1])
      (direction[part], direction[part + 1]) = (both.evenHalf, both.oddHalf)
    }
    var square: Float = 0
    for part in 0..<16 { square += (direction[part] * direction[part]).sum() }
    let length = square.squareRoot()
    guard length > 0 else { return }
    for part in 0..<16 { direction[part] /= length }
    for place in told.indices {
      let scale = told[place].scale
      let common = product(place, direction, at: 0) * scale
      told[place].common = common
      told[place].square = Float(ownProduct(place, place)) * (scale * scale) - common * common
    }
  }

  /// Adds a line's sum to the page's direction and keeps it, rounded; -1 for one that is zero.
  private mutating func append(_ sum: [SIMD8<Int32>]) -> Int32 {
    var highest = SIMD8<Int32>()
    for part in 0..<16 {
      direction[part] += SIMD8<Float>(sum[part]) / WordMeanings.unit
      let negative = 0 &- sum[part]
      highest.replace(with: sum[part], where: sum[part] .> highest)
      highest.replace(with: negative, where: negative .> highest)
    }
    let scale = Float(highest.max()) / WordMeanings.unit / 127
    guard scale > 0 else { return -1 }
    for part in stride(from: 0, to: 16, by: 2) {
      numbers.append(
        SIMD16(lowHalf: Self.rounded(sum[part], scale), highHalf: Self.rounded(sum[part + 1], scale)))
    }
    told.append(Line(scale: scale, common: 0, square: 0))
    return Int32(truncatingIfNeeded: told.count - 1)
  }

  /// Numbers in steps of a scale, rounded to the nearest, of two that are as near to the even one.
  @inline(__always)
  private static func rounded(_ numbers: SIMD8<Int32>, _ scale: Float) -> SIMD8<Int16> {
    let rounded = SIMD8<Float>(numbers) / WordMeanings.unit / scale + whole
    var result = SIMD8<Int16>()
    for lane in 0..<8 { result[lane] = Int16(truncatingIfNeeded: rounded[lane].bitPattern) }
    return result
  }

  /// At this size a number has no bits behind the point: what is added to it is rounded, and stands at its end.
  private static let whole: Float = 12_582_912

  /// The even and the odd numbers of a vector.
  @inline(__always)
  private static func halves(_ numbers: SIMD16<Int16>) -> (even: SIMD8<Int32>, odd: SIMD8<Int32>) {
    let pairs = unsafe unsafeBitCast(numbers, to: SIMD8<Int32>.self)
    return ((pairs &<< 16) &>> 16, pairs &>> 16)
  }

  /// Small whole numbers as they are.
  @inline(__always)
  private static func floats(_ numbers: SIMD8<Int32>) -> SIMD8<Float> {
    unsafe unsafeBitCast(numbers &+ Int32(bitPattern: whole.bitPattern), to: SIMD8<Float>.self) - whole
  }

  /// The product of two lines that say something, in their own scales.
  @inline(__always)
  private func ownProduct(_ a: Int, _ b: Int) -> Int32 {
    let numbers = numbers.span
    var sum = SIMD8<Int32>()
    for part in stride(from: 0, to: 8, by: 2) {
      // Two products together fit in 16 bits.
      let first = numbers[a * 8 + part] &* numbers[b * 8 + part]
      let second = numbers[a * 8 + part + 1] &* numbers[b * 8 + part + 1]
      let (even, odd) = Self.halves(first &+ second)
      sum &+= even &+ odd
    }
    return sum.wrappedSum()
  }

  /// The product of a line that says something, in its own scale, and one of several points.
  private func product(_ place: Int, _ points: [SIMD8<Float>], at point: Int) -> Float {
    let (numbers, points) = (numbers.span, points.span)
    var sum = SIMD8<Float>()
    for part in 0..<8 {
      let (even, odd) = Self.halves(numbers[place * 8 + part])
      sum += Self.floats(even) * points[point * 16 + 2 * part]
      sum += Self.floats(odd) * points[point * 16 + 2 * part + 1]
    }
    return sum.sum()
  }

  /// The cosine of two points, the page's direction left out.
  ///
  /// - Parameters:
  ///   - product: their product, with that direction.
  ///   - common: the product of what each has with that direction.
  ///   - squares: the product of the squares of their lengths, without it.
  /// - Returns: the cosine; 0 where one of them has no length.
  @inline(__always)
  private static func cosine(_ product: Float, _ common: Float, _ squares: Float) -> Float {
    squares > 1e-6 ? (product - common) / squares.squareRoot() : 0
  }

  /// The product of two lines, the page's direction left out; of a line with itself the square of its length.
  public func product(_ a: Int, _ b: Int) -> Float {
    let (first, second) = (Int(places[a]), Int(places[b]))
    guard first >= 0, second >= 0 else { return 0 }
    let (x, y) = (told[first], told[second])
    return Float(ownProduct(first, second)) * (x.scale * y.scale) - x.common * y.common
  }

  /// How alike two lines are, the page's direction left out.
  ///
  /// - Returns: the cosine, from -1 to 1; 0 where one of them says nothing.
  public func likeness(_ a: Int, _ b: Int) -> Float {
    let (first, second) = (Int(places[a]), Int(places[b]))
    guard first >= 0, second >= 0 else { return 0 }
    let (x, y) = (told[first], told[second])
    return Self.cosine(
      Float(ownProduct(first, second)) * (x.scale * y.scale), x.common * y.common, x.square * y.square)
  }

  /// Which way the words of some lines point together, the page's direction with them.
  ///
  /// - Returns: `WordMeanings.dimensions` numbers whose squares add up to 1; all 0 where no line says anything.
  public func direction(of lines: some Sequence<Int>) -> [Float] {
    var point = [SIMD8<Float>](repeating: SIMD8(), count: 16)
    for line in lines where saysSomething(line) { add(line, to: &point, at: 0) }
    var square: Float = 0
    for part in 0..<16 { square += (point[part] * point[part]).sum() }
    let scale = square > 0 ? 1 / square.squareRoot() : 0
    var found: [Float] = []
    found.reserveCapacity(WordMeanings.dimensions)
    for part in stride(from: 0, to: 16, by: 2) {
      // The even numbers of both parts, then the odd ones.
      let both = [point[part], point[part + 1]]
      for number in 0..<16 where number & 7 < 6 { found.append(both[number & 1][number >> 1] * scale) }
    }
    return found
  }

  /// How alike a line and a few lines together are; time grows with the square of their number.
  public func likeness(_ line: Int, _ few: [Int]) -> Float { likeness([line], few) }

  /// How alike a few lines and a few others are; time grows with the square of their number.
  public func likeness(_ few: [Int], _ others: [Int]) -> Float {
    let (a, b) = (sum(few), sum(others))
    return Self.cosine(product(few, others[...]), a.common * b.common, a.square * b.square)
  }

  private func sum(_ few: [Int]) -> (common: Float, square: Float) {
    var common: Float = 0
    var square: Float = 0
    for (position, line) in few.enumerated() where places[line] >= 0 {
      let own = told[Int(places[line])]
      common += own.common
      square += own.square + own.common * own.common + 2 * product([line], few[..<position])
    }
    return (common, square - common * common)
  }

  private func product(_ few: [Int], _ others: ArraySlice<Int>) -> Float {
    var sum: Float = 0
    for line in few where places[line] >= 0 {
      let first = Int(places[line])
      for other in others where places[other] >= 0 {
        let second = Int(places[other])
        sum += Float(ownProduct(first, second)) * (told[first].scale * told[second].scale)
      }
    }
    return sum
  }
}

extension MeaningIndex {
  /// Whether a line has a word that is known.
  func saysSomething(_ line: Int) -> Bool { places[line] >= 0 }

  /// Adds a line that says something to one of several points.
  func add(_ line: Int, to points: inout [SIMD8<Float>], at point: Int) {
    let place = Int(places[line])
    let scale = told[place].scale
    for part in 0..<8 {
      let (even, odd) = Self.halves(numbers[place * 8 + part])
      points[point * 16 + 2 * part] += Self.floats(even) * scale
      points[point * 16 + 2 * part + 1] += Self.floats(odd) * scale
    }
  }

  /// The product of one of several points with the page's direction.
  func common(_ points: [SIMD8<Float>], at point: Int) -> Float {
    var sum = SIMD8<Float>()
    for part in 0..<16 { sum += points[point * 16 + part] * direction[part] }
    return sum.sum()
  }

  /// The cosine of a line that says something and one of several points, of which the line is taken out where it is its
  /// own.
  func likeness(
    _ line: Int, _ points: [SIMD8<Float>], at point: Int, common: Float, square: Float, isOwn: Bool
  ) -> Float {
    let place = Int(places[line])
    let own = told[place]
    let ownSquare = own.square + own.common * own.common
    var (product, common, square) = (product(place, points, at: point) * own.scale, common, square)
    if isOwn {
      square += ownSquare - 2 * product
      product -= ownSquare
      common -= own.common
    }
    return Self.cosine(product, common * own.common, (square - common * common) * own.square)
  }
}
