/// The features of a line with the values they count with, in the order in which they were seen.
///
/// Whether a feature was seen is one bit: it is asked far more often than features are added.
struct FeatureList: Sendable, RandomAccessCollection {
  private var items: [(feature: Feature, value: Float)] = []
  private var seen: (UInt64, UInt64) = (0, 0)

  /// Adds a feature.
  mutating func append(_ item: (feature: Feature, value: Float)) {
    if items.isEmpty { items.reserveCapacity(20) }
    items.append(item)
    let bit = item.feature.rawValue
    if bit < 64 { seen.0 |= 1 << UInt64(bit) } else { seen.1 |= 1 << UInt64(bit - 64) }
  }

  /// Whether a feature was seen.
  func contains(_ feature: Feature) -> Bool {
    let bit = feature.rawValue
    return (bit < 64 ? seen.0 >> UInt64(bit) : seen.1 >> UInt64(bit - 64)) & 1 != 0
  }

  var startIndex: Int { 0 }
  var endIndex: Int { items.count }
  subscript(position: Int) -> (feature: Feature, value: Float) { items[position] }
}
