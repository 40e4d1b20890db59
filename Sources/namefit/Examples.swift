import NameRecognition

/// Examples with their signs, and a logistic regression over them (FTRL-proximal, so that few signs get a weight).
struct Examples {
  private var numbers: [UInt64: Int32] = [:]
  private var keys: [UInt64] = []
  private var signs: [Int32] = []
  private var values: [Float] = []
  private var starts: [Int] = [0]
  private var labels: [Bool] = []
  private var importance: [Float] = []
  private(set) var fold: [UInt8] = []

  var count: Int { labels.count }

  /// Takes an example's signs.
  struct Sink: NameFeatureSink {
    var signs: [(key: UInt64, value: Float)] = []
    mutating func add(_ key: UInt64, _ value: Float) { signs.append((key, value)) }
  }

  mutating func add(_ sink: Sink, label: Bool, importance weight: Float, fold number: UInt8) {
    for (key, value) in sink.signs {
      let number: Int32
      if let known = numbers[key] {
        number = known
      } else {
        number = Int32(keys.count)
        numbers[key] = number
        keys.append(key)
      }
      signs.append(number)
      values.append(value)
    }
    starts.append(signs.count)
    labels.append(label)
    importance.append(weight)
    fold.append(number)
  }

  /// Learns weights from the examples outside a fold.
  func learn(without left: UInt8?, rounds: Int, l1: Float, l2: Float) -> [(key: UInt64, weight: Float)] {
    let (alpha, beta): (Float, Float) = (0.15, 1)
    var z = [Float](repeating: 0, count: keys.count)
    var n = [Float](repeating: 0, count: keys.count)
    func weight(_ index: Int) -> Float {
      if abs(z[index]) <= l1 { return 0 }
      return -(z[index] - (z[index] < 0 ? -l1 : l1)) / ((beta + n[index].squareRoot()) / alpha + l2)
    }
    var order = labels.indices.filter { fold[$0] != left }
    var state: UInt64 = 88172645463325252
    for _ in 0..<rounds {
      for index in order.indices.reversed() {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        order.swapAt(index, Int(state % UInt64(index + 1)))
      }
      for example in order {
        var sum: Float = 0
        for position in starts[example]..<starts[example + 1] {
          sum += weight(Int(signs[position])) * values[position]
        }
        let error = (Self.logistic(sum) - (labels[example] ? 1 : 0)) * importance[example]
        if abs(error) < 1e-5 { continue }
        for position in starts[example]..<starts[example + 1] {
          let index = Int(signs[position])
          let gradient = error * values[position]
          let square = n[index] + gradient * gradient
          z[index] += gradient - (square.squareRoot() - n[index].squareRoot()) / alpha * weight(index)
          n[index] = square
        }
      }
    }
    return keys.indices.map { (keys[$0], weight($0)) }.filter { $0.weight != 0 }
  }

  private static func logistic(_ x: Float) -> Float { 1 / (1 + exponential(-x)) }

  /// e to the power of x, by squaring: no C library is needed.
  private static func exponential(_ x: Float) -> Float {
    var value = 1 + max(-40, min(40, x)) / 4096
    for _ in 0..<12 { value *= value }
    return value
  }
}
