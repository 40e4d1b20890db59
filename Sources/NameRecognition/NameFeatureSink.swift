/// Takes the signs of a candidate: adds up their weights, or learns them.
package protocol NameFeatureSink {
  mutating func add(_ key: UInt64, _ value: Float)

  /// A number between a knot (below 15) and the next, of which it has so great a share; with a second value below 16.
  mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32)

  /// A sign with one character as its value (`NameFeature.character`).
  mutating func add(_ kind: NameFeature, character: UInt32)

  /// Signs with up to three numbers as their values.
  mutating func add(_ kind: NameFeature, number: UInt32)
  mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32)
  mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32, _ c: UInt32)
}

extension NameFeatureSink {
  @inline(__always)
  mutating func add(_ kind: NameFeature, _ a: UInt32 = 0, _ b: UInt32 = 0, _ c: UInt32 = 0) {
    add(kind.key(a, b, c), 1)
  }

  /// A number as two neighbouring knots, each with the share of the way to the other.
  @inline(__always)
  mutating func add(_ kind: NameFeature, knots: Knots, of number: Double, _ b: UInt32) {
    let at = min(Double(knots.last), max(0, (number - knots.low) / knots.step))
    let knot = UInt32(at)
    add(kind, knot: knot, share: Float(at - Double(knot)), b)
  }

  package mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) {
    add(kind.key(NameFeature.number(knot), NameFeature.number(second), 0), 1 - share)
    if share > 0 { add(kind.key(NameFeature.number(knot + 1), NameFeature.number(second), 0), share) }
  }

  package mutating func add(_ kind: NameFeature, character: UInt32) { add(kind.key(character, 0, 0), 1) }

  package mutating func add(_ kind: NameFeature, number: UInt32) {
    add(kind.key(NameFeature.number(number), 0, 0), 1)
  }

  package mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32) {
    add(kind.key(NameFeature.number(a), NameFeature.number(b), 0), 1)
  }

  package mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32, _ c: UInt32) {
    add(kind.key(NameFeature.number(a), NameFeature.number(b), NameFeature.number(c)), 1)
  }
}

/// Where the knots of a number stand: between two of them its weight goes in a straight line.
struct Knots {
  var low: Double
  var step: Double
  var last: UInt32
}

/// Adds up the weights of the signs.
struct NameScore: NameFeatureSink {
  let weights: NameWeights
  var sum: Float = 0

  init(model: NameModel) { weights = model.weights }

  @inline(__always)
  mutating func add(_ key: UInt64, _ value: Float) { sum += weights.weight(key) * value }

  @inline(__always)
  mutating func add(_ kind: NameFeature, knot: UInt32, share: Float, _ second: UInt32) {
    sum += weights.weight(kind, knot: knot, share: share, second)
  }

  @inline(__always)
  mutating func add(_ kind: NameFeature, character: UInt32) {
    sum += weights.weight(kind, character: character)
  }

  @inline(__always)
  mutating func add(_ kind: NameFeature, number: UInt32) {
    sum += weights.weight(kind, numbers: number)
  }

  @inline(__always)
  mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32) {
    sum += weights.weight(kind, numbers: a, b)
  }

  @inline(__always)
  mutating func add(_ kind: NameFeature, numbers a: UInt32, _ b: UInt32, _ c: UInt32) {
    sum += weights.weight(kind, numbers: a, b, c)
  }
}
