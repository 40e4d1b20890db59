import ArchiveModel
import SQLite

/// Counts articles by facet, from their numbers and labels alone: the text is not read.
struct FacetCounter {
  private let facets: [Facet]
  let kinds: [LabelKind]
  /// The counts by kind and ordinal of the label; empty for kinds that are not asked for.
  var labels: [[Int32]] = [[Int32]](repeating: [], count: 1 << LabelKind.bits)
  /// What is told in place of labels under which several are counted, or that count under another name.
  var renamed: [Int: (name: String, printed: [String])] = [:]
  private var months: [Int: Int] = [:]
  private var undated = 0
  private var total = 0
  private var lastDay: (number: Int64, month: Int) = (0, 0)

  init(_ facets: [Facet]) {
    self.facets = facets
    kinds = LabelKind.allCases.filter { kind in facets.contains { LabelKind($0) == kind } }
  }

  /// Counts the articles of a plan.
  mutating func count(
    _ plan: QueryPlan, _ connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    if kinds.isEmpty {
      var counter = self
      try plan.forEachRow(connection, descending: false) { row throws(DatabaseError) in
        counter.take(row)
        return true
      }
      self = counter
      return total
    }
    var rows: [Int64] = []
    try plan.forEachRow(connection, descending: false) { row throws(DatabaseError) in
      rows.append(row)
      return true
    }
    try count(rows, connection)
    return total
  }

  /// Counts these articles, in rising order.
  mutating func count(_ rows: [Int64], _ connection: borrowing Connection) throws(DatabaseError) {
    for row in rows { take(row) }
    guard !kinds.isEmpty, !rows.isEmpty else { return }
    let known = Int(try connection.integer("SELECT max(id) FROM label") ?? 0) >> LabelKind.bits
    for kind in kinds { labels[kind.rawValue] = [Int32](repeating: 0, count: known + 1) }
    let one = try connection.prepare("SELECT labels FROM meta WHERE article = ?1")
    let packed = try connection.prepare("SELECT entries FROM facet_block WHERE id = ?1")
    var start = 0
    while start < rows.count {
      let block = FacetBlock.number(of: rows[start])
      let last = FacetBlock.range(of: block).upperBound
      var end = start + 1
      while end < rows.count, rows[end] <= last { end += 1 }
      let slice = rows[start..<end]
      // A few articles are looked up one by one.
      let isPacked = slice.count < 4 ? false : try isFresh(block, packed)
      if isPacked {
        try takeBlock(block, slice, packed)
      } else {
        for row in slice { try takeLabels(of: row, one) }
      }
      start = end
    }
    try mergeNames(rows, connection)
  }

  private func isFresh(_ block: Int64, _ packed: borrowing Statement) throws(DatabaseError) -> Bool {
    packed.bind(1, FacetBlock.row(.all, block))
    defer { packed.reset() }
    return try packed.step() && packed.withBytes(0) { !$0.isEmpty }
  }

  private mutating func takeBlock(
    _ block: Int64, _ rows: ArraySlice<Int64>, _ packed: borrowing Statement
  ) throws(DatabaseError) {
    let first = FacetBlock.range(of: block).lowerBound
    for kind in kinds {
      packed.bind(1, FacetBlock.row(kind, block))
      defer { packed.reset() }
      guard try packed.step() else { continue }
      packed.withBytes(0) { bytes in
        FacetBlockReader.count(bytes, among: rows, from: first, into: &labels[kind.rawValue])
      }
    }
  }

  private mutating func takeLabels(of row: Int64, _ meta: borrowing Statement) throws(DatabaseError) {
    meta.bind(1, row)
    defer { meta.reset() }
    guard try meta.step() else { return }
    meta.withBytes(0) { bytes in
      Label.forEach(in: bytes) { label in
        let kind = label & (1 << LabelKind.bits - 1)
        let ordinal = label >> LabelKind.bits
        if ordinal < labels[kind].count { labels[kind][ordinal] += 1 }
      }
    }
  }

  private mutating func take(_ row: Int64) {
    total += 1
    guard row >= ArticleNumber.firstDated else {
      undated += 1
      return
    }
    let day = row >> Int64(ArticleNumber.dayBits)
    if day != lastDay.number {
      guard let date = ArticleNumber.day(row) else { return }
      lastDay = (day, date.year * 12 + date.month - 1)
    }
    months[lastDay.month, default: 0] += 1
  }

  /// How many values of a facet there are.
  func valueCount(_ facet: Facet) -> Int {
    LabelKind(facet).map { kind in labels[kind.rawValue].reduce(0) { $0 + ($1 > 0 ? 1 : 0) } } ?? months.count
  }

  /// The counts.
  ///
  /// - Parameters:
  ///   - connection: the archive.
  ///   - limit: how many values of a facet to give at most; `nil` for all. Years and months are given all.
  /// - Returns: the counts by facet.
  /// - Throws: `DatabaseError`.
  func counts(
    _ connection: borrowing Connection, limit: Int? = nil
  ) throws(DatabaseError) -> [Facet: [FacetCount]] {
    var result: [Facet: [FacetCount]] = [:]
    for facet in facets {
      result[facet] =
        switch facet {
        case .year, .month: dateCounts(facet)
        default: try labelCounts(facet, connection, limit)
        }
    }
    return result
  }

  private func dateCounts(_ facet: Facet) -> [FacetCount] {
    var counts: [String: Int] = undated > 0 ? ["": undated] : [:]
    for (month, count) in months {
      guard let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1) else { continue }
      counts[String(day.description.prefix(facet == .year ? 4 : 7)), default: 0] += count
    }
    return counts.map { FacetCount(value: $0.key, count: $0.value) }.sorted { $0.value < $1.value }
  }

  private func labelCounts(
    _ facet: Facet, _ connection: borrowing Connection, _ limit: Int?
  ) throws(DatabaseError) -> [FacetCount] {
    guard let kind = LabelKind(facet) else { return [] }
    let counted = labels[kind.rawValue]
    var known = 0
    for count in counted { known += Int(count) }
    let least = Self.least(of: counted, limit)
    let value = try connection.prepare("SELECT value FROM label WHERE id = ?1")
    var counts: [FacetCount] = []
    for ordinal in counted.indices where counted[ordinal] >= least {
      let number = ordinal << LabelKind.bits | kind.rawValue
      value.bind(1, number)
      if try value.step() {
        let told = renamed[number] ?? (value.text(0), [])
        counts.append(FacetCount(value: told.name, count: Int(counted[ordinal]), printed: told.printed))
      }
      value.reset()
    }
    // An article has one page or none.
    if kind == .page, total > known { counts.append(FacetCount(value: "", count: total - known)) }
    counts.sort { a, b in
      a.count != b.count ? a.count > b.count : a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }
    return limit.map { Array(counts.prefix($0)) } ?? counts
  }

  /// The least count that can be among the greatest: only those labels are worth a look at their values.
  private static func least(of counts: [Int32], _ limit: Int?) -> Int32 {
    guard let limit, limit > 0 else { return 1 }
    let greatest = counts.filter { $0 > 0 }.sorted(by: >)
    return greatest.count > limit ? greatest[limit - 1] : 1
  }
}
