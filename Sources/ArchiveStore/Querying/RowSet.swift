/// A set of article numbers, as ranges in rising order that neither overlap nor touch.
struct RowSet: Sendable, Hashable {
  private(set) var ranges: [ClosedRange<Int64>]

  /// Every number that an article can have.
  static let all = RowSet(sorted: [1...ArticleNumber.last])

  static let none = RowSet(sorted: [])

  /// The set of these ranges, in any order.
  init(_ ranges: some Sequence<ClosedRange<Int64>>) {
    self.init(sorted: ranges.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// The set of these ranges, in rising order of their beginnings.
  init(sorted: some Sequence<ClosedRange<Int64>>) {
    ranges = []
    for range in sorted {
      if let last = ranges.last, range.lowerBound <= last.upperBound + 1 {
        ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        ranges.append(range)
      }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// The lowest to the highest number.
  var bounds: ClosedRange<Int64>? {
    guard let first = ranges.first, let last = ranges.last else { return nil }
    return first.lowerBound...last.upperBound
  }

  func contains(_ row: Int64) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < row { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(row)
  }

  func union(_ other: RowSet) -> RowSet { RowSet(ranges + other.ranges) }

  func intersection(_ other: RowSet) -> RowSet {
    var common: [ClosedRange<Int64>] = []
    var i = 0
    var j = 0
    while i < ranges.count, j < other.ranges.count {
      let low = max(ranges[i].lowerBound, other.ranges[j].lowerBound)
      let high = min(ranges[i].upperBound, other.ranges[j].upperBound)
      if low <= high { common.append(low...high) }
      if ranges[i].upperBound < other.ranges[j].upperBound { i += 1 } else { j += 1 }
    }
    return RowSet(sorted: common)
  }

  /// Every number that is not in the set.
  var complement: RowSet {
    var rest: [ClosedRange<Int64>] = []
    var next: Int64 = 1
    for range in ranges {
      if next < range.lowerBound { rest.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= ArticleNumber.last { rest.append(next...ArticleNumber.last) }
    return RowSet(sorted: rest)
  }
}
