import ArchiveModel
import SQLite

/// Counts articles by facet, from their numbers and labels alone: the text is not read.
struct FacetCounter {
  private let facets: [Facet]
  private let kinds: Int
  private var labels: [Int32] = []
  private var months: [Int: Int] = [:]
  private var undated = 0
  private var total = 0
  private var lastDay: (number: Int64, month: Int) = (0, 0)

  init(_ facets: [Facet]) {
    self.facets = facets
    kinds = facets.compactMap { LabelKind($0) }.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Counts the articles of a plan.
  mutating func count(
    _ plan: QueryPlan, _ connection: borrowing Connection
  ) throws(DatabaseError) -> Int {
    if kinds == 0 {
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
    guard let first = rows.first, let last = rows.last else { return }
    for row in rows { take(row) }
    guard kinds != 0 else { return }
    let known = try connection.integer("SELECT max(id) FROM label") ?? 0
    labels = [Int32](repeating: 0, count: Int(known) + 1)
    let all = try connection.integer("SELECT count(*) FROM meta") ?? 0
    // Many rows are read in one sweep, few one by one.
    if Int64(rows.count) * 8 > all {
      let sweep = try connection.prepare("SELECT article, labels FROM meta WHERE article BETWEEN ?1 AND ?2")
      sweep.bind(1, first)
      sweep.bind(2, last)
      var next = 0
      while next < rows.count, try sweep.step() {
        guard sweep.int(0) == rows[next] else { continue }
        next += 1
        takeLabels(sweep, column: 1)
      }
    } else {
      let one = try connection.prepare("SELECT labels FROM meta WHERE article = ?1")
      for row in rows {
        one.bind(1, row)
        if try one.step() { takeLabels(one, column: 0) }
        one.reset()
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

  private mutating func takeLabels(_ row: borrowing Statement, column: Int32) {
    let kinds = kinds
    row.withBytes(column) { bytes in
      Label.forEach(in: bytes) { label in
        if kinds & 1 << (label & (1 << LabelKind.bits - 1)) != 0, label < labels.count { labels[label] += 1 }
      }
    }
  }

  /// The counts.
  func counts(_ connection: borrowing Connection) throws(DatabaseError) -> [Facet: [FacetCount]] {
    var result: [Facet: [FacetCount]] = [:]
    for facet in facets {
      result[facet] =
        switch facet {
        case .year, .month: dateCounts(facet)
        default: try labelCounts(facet, connection)
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
    _ facet: Facet, _ connection: borrowing Connection
  ) throws(DatabaseError) -> [FacetCount] {
    guard let kind = LabelKind(facet) else { return [] }
    let value = try connection.prepare("SELECT value FROM label WHERE id = ?1")
    var counts: [FacetCount] = []
    for label in labels.indices where labels[label] > 0 && LabelKind(label: label) == kind {
      value.bind(1, label)
      if try value.step() { counts.append(FacetCount(value: value.text(0), count: Int(labels[label]))) }
      value.reset()
    }
    let unknown = total - counts.reduce(0) { $0 + $1.count }
    if kind == .page, unknown > 0 { counts.append(FacetCount(value: "", count: unknown)) }
    return counts.sorted { a, b in
      a.count != b.count ? a.count > b.count : a.value.utf8.lexicographicallyPrecedes(b.value.utf8)
    }
  }
}
