/// The features of a line with the values they count with, in the order in which they were seen.
///
/// Whether a feature was seen is one bit: it is asked far more often than features are added.
struct FeatureList: Sendable, RandomAccessCollection {
  private var items: [(feature: Feature, value: Float)] = []
  private var seen = SIMD4<UInt64>()
  /// So many features have a bit.
  static let most = 4 * UInt64.bitWidth

  /// Adds a feature.
  mutating func append(_ item: (feature: Feature, value: Float)) {
    if items.isEmpty { items.reserveCapacity(20) }
    items.append(item)
    let bit = item.feature.rawValue
    seen[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Whether a feature was seen.
  func contains(_ feature: Feature) -> Bool {
    let bit = feature.rawValue
    return seen[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  var startIndex: Int { 0 }
  var endIndex: Int { items.count }
  subscript(position: Int) -> (feature: Feature, value: Float) { items[position] }
}
