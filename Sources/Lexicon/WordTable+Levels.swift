extension WordTable {
  /// Reads the levels of the words of a text, stretch by stretch. It holds the parts of the table, so that a stretch, which
  /// has seven characters on average, does not pay for getting hold of them.
  public struct LevelReader: Sendable {
    /// The table that is read.
    public let words: WordTable
    /// The cost of each level, in nats, by level: infinite for 0, which says that there is no such word.
    public let costs: [Double]
    private let tables: Tables
    private let singles: [UInt8]
    private let pairs: [UInt32]

    /// A reader of a table.
    public init(_ words: WordTable) {
      self.words = words
      tables = words.tables
      costs = tables.levelCosts
      singles = tables.singles
      pairs = tables.pairs.places
    }

    /// The levels (`level(_:)`) of all words of a stretch of text.
    ///
    /// - Parameters:
    ///   - text: folded text.
    ///   - range: the stretch; no word reaches over its end.
    ///   - levels: takes, for each position of the stretch, the levels of the words of one to four characters that begin
    ///     there, 0 where there is none; at least as long as the stretch.
    public func read(
      _ text: [Unicode.Scalar], _ range: Range<Int>, into levels: inout [SIMD4<UInt8>]
    ) {
      let (text, singles, pairs) = (text.span, singles.span, pairs.span)
      let (begin, end) = (range.lowerBound, range.upperBound)
      var rows = levels.mutableSpan
      // What is read without a check below: positions of the range, codes below 0x10000, places of the table of pairs.
      precondition(begin >= 0 && end <= text.count && rows.count >= end - begin && singles.count == 0x10000)
      // The tables are greater than the nearest caches. Where a look waits for the one before it, all the waiting adds up;
      // so each table is first read for all positions, and only then is anything decided.
      var next: Unicode.Scalar = begin < end ? unsafe text[unchecked: begin] : "\0"
      var start = begin
      while start < end {
        let first = next
        next = start + 1 < end ? unsafe text[unchecked: start + 1] : "\0"
        let isPair = PairTable.takes(first) && PairTable.takes(next)
        let found = isPair ? unsafe pairs[unchecked: PairTable.place(first, next)] : 0
        unsafe rows[unchecked: start - begin] = unsafeBitCast(found, to: SIMD4<UInt8>.self)
        start += 1
      }
      next = begin < end ? unsafe text[unchecked: begin] : "\0"
      start = begin
      while start < end {
        let first = next
        next = start + 1 < end ? unsafe text[unchecked: start + 1] : "\0"
        let single = first.value < 0x10000 ? unsafe singles[unchecked: Int(first.value)] : 0
        var (level, third): (UInt8, UInt8) = (0, 0)
        if PairTable.takes(first), PairTable.takes(next) {
          let found = unsafe unsafeBitCast(rows[unchecked: start - begin], to: UInt32.self)
          level = found == 0 ? 0 : tables.pairs.byte(first, next, from: found)
        } else if start + 1 < end {
          level = tables.entry(first, next)
        }
        if level & WordTable.longer != 0, start + 2 < end, text[start + 2].value < 0x10000 {
          let pair = UInt64(next.value) << 16 | UInt64(first.value)
          third = tables.long.first(pair | UInt64(text[start + 2].value) << 32)
        }
        unsafe rows[unchecked: start - begin] = SIMD4(single, level, third, 0)
        start += 1
      }
      start = begin
      while start < end {
        defer { start += 1 }
        var row = unsafe rows[unchecked: start - begin]
        guard row[1] & WordTable.longer != 0 else { continue }
        row[1] &= ~WordTable.longer
        let pair = UInt64(text[start + 1].value) << 16 | UInt64(text[start].value)
        (row[2], row[3]) = longLevels(pair, text, start + 2, end)
        unsafe rows[unchecked: start - begin] = row
      }
    }

    /// The levels of the words of three and four characters that begin with two, and go on from a place.
    private func longLevels(
      _ pair: UInt64, _ text: Span<Unicode.Scalar>, _ place: Int, _ end: Int
    ) -> (UInt8, UInt8) {
      guard place < end, text[place].value < 0x10000 else { return (0, 0) }
      let triple = pair | UInt64(text[place].value) << 32
      let third = tables.long[triple] & ~WordTable.longer
      guard place + 1 < end, text[place + 1].value < 0x10000 else { return (third, 0) }
      return (third, tables.long[triple | UInt64(text[place + 1].value) << 48] & ~WordTable.longer)
    }
  }
}
