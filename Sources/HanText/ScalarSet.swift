/// A set of characters that is asked for each character of a text: one bit of a table for the basic plane.
///
/// ```swift
/// let stops: ScalarSet = ["。", "!", "?"]
/// let brackets: ScalarSet = "()〔〕【】"
/// ```
public struct ScalarSet: Sendable, ExpressibleByArrayLiteral, ExpressibleByStringLiteral {
  /// One bit for each character of the basic plane.
  @usableFromInline var bits = [UInt64](repeating: 0, count: 1024)
  /// The characters of other planes, few if any.
  @usableFromInline var others: [Unicode.Scalar] = []

  /// A set of these characters.
  public init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars { insert(scalar) }
  }

  /// Adds a character.
  public mutating func insert(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x10000 {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    } else if !others.contains(scalar) {
      others.append(scalar)
    }
  }

  /// An empty set.
  public init() {}

  /// A set of these characters.
  public init(arrayLiteral elements: Unicode.Scalar...) { self.init(elements) }

  /// A set of the characters of a text.
  public init(stringLiteral value: String) { self.init(value.unicodeScalars) }

  /// Whether a character is in the set.
  @inlinable @inline(__always)
  public func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return others.contains(scalar) }
    return bits[Int(scalar.value >> 6)] & (1 << UInt64(scalar.value & 63)) != 0
  }
}
