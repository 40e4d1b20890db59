/// The learned weights of the signs that a string is a person's name: the log-odds are the sum of those present.
///
/// A sign is a kind with up to three values of 16 bits, characters or numbers (`NameFeature`). `Sources/namefit` learns
/// the weights; `NameModel+Generated.swift` says from what.
package struct NameModel: Sendable {
  let weights: NameWeights

  /// The table built into the program.
  package static let builtIn = NameModel(text: builtInText, count: builtInCount)

  /// Weights are kept in steps of this.
  package static let step: Float = 0.08
  /// The scalar that stands for weight 0: those around it end each entry of the text.
  package static let zero: UInt32 = 0xE800

  /// Reads a generated table: entries of a kind, its values, each moved by `NameModel.offset`, and a weight.
  init(text: StaticString, count: Int) {
    var entries: [(key: UInt64, weight: Float)] = []
    entries.reserveCapacity(count)
    var kind: UInt64 = 0
    var key: UInt64 = 0
    var position: UInt64 = 0
    for unicode in text.description.unicodeScalars {
      let scalar = unicode.value
      if scalar == 0x0A {
        // A line for each kind: its number stands first.
        (position, kind, key) = (0, 0, 0)
      } else if kind == 0 {
        kind = UInt64(scalar - 0x40) << 48
        key = kind
      } else if (NameModel.zero - 0x100..<NameModel.zero + 0x100).contains(scalar) {
        entries.append((key, Float(Int(scalar) - Int(NameModel.zero)) * NameModel.step))
        (position, key) = (0, kind)
      } else {
        key |= UInt64(scalar) << (16 * position)
        position += 1
      }
    }
    self.init(entries)
  }

  /// A table with these weights.
  package init(_ entries: [(key: UInt64, weight: Float)]) { weights = NameWeights(entries) }
}
