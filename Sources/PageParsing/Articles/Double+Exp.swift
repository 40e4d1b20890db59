extension Double {
  /// e to a power, without the C library: by squaring a short series.
  static func exp(_ power: Double) -> Double {
    guard power > -40 else { return 0 }
    var value = 1 + power / 1024
    for _ in 0..<10 { value *= value }
    return value
  }
}

extension Float {
  /// e to a power, without the C library.
  static func exp(_ power: Float) -> Float { Float(Double.exp(Double(power))) }
}
