import SQLite

/// The labels of one sort of all articles of a span of numbers, packed: what counts by facet are made of.
///
/// A block holds the articles of 32 days (of a 256th of the buckets, for undated ones). For each article that has labels
/// of the sort: how far its number lies behind the one before, how many labels, and the ordinals of these labels, all as
/// numbers of seven bits a byte, the lowest first. A count over a million articles reads some hundred rows.
enum FacetBlock {
  /// The block that an article belongs to.
  static func number(of article: Int64) -> Int64 {
    article < ArticleNumber.firstDated ? article >> undatedBits : article >> datedBits
  }

  /// The articles that a block may have.
  static func range(of block: Int64) -> ClosedRange<Int64> {
    let bits = block < ArticleNumber.firstDated >> datedBits ? undatedBits : datedBits
    return (block << bits)...((block + 1) << bits - 1)
  }

  private static let datedBits = Int64(ArticleNumber.dayBits + 5)
  private static let undatedBits = Int64(ArticleNumber.bucketBits + 16)

  /// The row of a block: the blocks of one sort stand together. Those of `LabelKind.all` have no entries but say whether
  /// the others are good: `fresh` or `stale`.
  static func row(_ kind: LabelKind, _ block: Int64) -> Int64 { Int64(kind.rawValue) << 40 | block }

  /// The rows of `LabelKind.all`.
  static let marks = row(.all, 0)...(1 << 40 - 1)

  static let fresh: [UInt8] = [1]
  static let stale: [UInt8] = []
}

/// Packs the labels of a block's articles, one sort at a time.
struct FacetBlockPacker {
  private(set) var bytes: [[UInt8]]
  private var last: [Int64]

  init(from first: Int64) {
    bytes = [[UInt8]](repeating: [], count: 1 << LabelKind.bits)
    last = [Int64](repeating: first, count: 1 << LabelKind.bits)
  }

  /// Adds an article; they come in rising order.
  mutating func add(_ article: Int64, _ labels: [Int]) {
    var byKind = [[Int]](repeating: [], count: 1 << LabelKind.bits)
    for label in labels where label > 0 {
      byKind[label & (1 << LabelKind.bits - 1)].append(label >> LabelKind.bits)
    }
    for kind in byKind.indices where !byKind[kind].isEmpty {
      append(UInt64(article - last[kind]), to: kind)
      append(UInt64(byKind[kind].count), to: kind)
      for ordinal in byKind[kind] { append(UInt64(ordinal), to: kind) }
      last[kind] = article
    }
  }

  private mutating func append(_ number: UInt64, to kind: Int) {
    var rest = number
    while rest >= 0x80 {
      bytes[kind].append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes[kind].append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Reads the entries of a block.
struct FacetBlockReader {
  private var position = 0

  /// The next number; `nil` behind the last.
  @inline(__always)
  mutating func next(_ bytes: Span<UInt8>) -> Int? {
    guard position < bytes.count else { return nil }
    var byte = bytes[position]
    position += 1
    if byte < 0x80 { return Int(byte) }
    var number = Int(byte & 0x7F)
    var shift = 7
    while position < bytes.count, shift < 56 {
      byte = bytes[position]
      position += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return number
  }

  /// Counts the labels of those articles that are among the rows.
  ///
  /// - Parameters:
  ///   - bytes: the block's entries.
  ///   - rows: numbers of articles, rising.
  ///   - first: the first number of the block.
  ///   - counts: the counts by the labels' ordinals.
  static func count(
    _ bytes: Span<UInt8>, among rows: ArraySlice<Int64>, from first: Int64, into counts: inout [Int32]
  ) {
    var reader = FacetBlockReader()
    var article = first
    var index = rows.startIndex
    while let step = reader.next(bytes), let count = reader.next(bytes) {
      article &+= Int64(step)
      while index < rows.endIndex, rows[index] < article { index += 1 }
      guard index < rows.endIndex else { return }
      let isWanted = rows[index] == article
      for _ in 0..<count {
        guard let ordinal = reader.next(bytes) else { return }
        if isWanted, ordinal < counts.count { counts[ordinal] &+= 1 }
      }
    }
  }
}
