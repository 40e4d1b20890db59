import ArchiveModel
import SQLite

extension FacetCounter {
  /// Counts the spellings of one name together, an article with several of them once.
  mutating func mergeNames(_ rows: [Int64], _ connection: borrowing Connection) throws(DatabaseError) {
    let names = kinds.filter(\.isName)
    guard !names.isEmpty, let first = rows.first, let last = rows.last else { return }
    let groups = try NameMerges(connection).groups
    guard !groups.isEmpty else { return }
    let label = try connection.prepare("SELECT id, value FROM label WHERE facet = ?1 AND folded = ?2")
    let articles = try connection.prepare(
      """
      SELECT rowid FROM article_text WHERE article_text MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid
      """)
    for kind in names {
      for group in groups {
        var found: [(number: Int, value: String, count: Int32)] = []
        for folded in group.folded {
          label.bind(1, kind.name)
          label.bind(2, folded)
          while try label.step() {
            let number = Int(label.int(0))
            let ordinal = number >> LabelKind.bits
            guard ordinal < labels[kind.rawValue].count else { continue }
            let count = labels[kind.rawValue][ordinal]
            if count > 0 { found.append((number, label.text(1), count)) }
          }
          label.reset()
        }
        guard let kept = found.first?.number else { continue }
        found.sort { ($1.count, $0.value) < ($0.count, $1.value) }
        let printed = found.map(\.value)
        renamed[kept] = (group.name, printed == [group.name] ? [] : printed)
        guard found.count > 1 else { continue }
        articles.bind(1, MatchExpression.labels(found.map(\.number)))
        articles.bind(2, first)
        articles.bind(3, last)
        var index = 0
        var count: Int32 = 0
        while try articles.step() {
          let row = articles.int(0)
          while index < rows.count, rows[index] < row { index += 1 }
          if index < rows.count, rows[index] == row { count += 1 }
        }
        articles.reset()
        for (number, _, _) in found { labels[kind.rawValue][number >> LabelKind.bits] = 0 }
        labels[kind.rawValue][kept >> LabelKind.bits] = count
      }
    }
  }
}
