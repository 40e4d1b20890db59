import ArchiveModel
import HanText
import SQLite

/// Finds the labels that typed values mean.
enum LabelLookup {
  /// The numbers of the labels that any of the values means.
  static func numbers(
    _ connection: borrowing Connection, _ kind: LabelKind, _ values: [String]
  ) throws(DatabaseError) -> [Int] {
    var found: Set<Int> = []
    let groups = kind.isName && !values.isEmpty ? try NameMerges(connection).declaredGroups : []
    for value in values {
      let folded = Label.fold(value)
      guard !folded.isEmpty else { continue }
      switch kind {
      case .section, .series:
        // A part of a standing label is enough to ask for it.
        try add(
          "SELECT id FROM label WHERE facet = ?1 AND instr(folded, ?2) > 0", connection, kind, folded,
          to: &found)
      case .district, .place:
        // The suffix may be left out.
        for suffix in ["", "区", "县", "市", "镇", "乡", "街道", "街道办事处"] + VillageName.endings {
          try add(exact, connection, kind, folded + suffix, to: &found)
        }
      case .person, .known, .reporter, .author:
        try add(exact, connection, kind, folded, to: &found)
        // Names are known by their sound too: caohuiquan, chq.
        let sound = PinyinQuery(value)
        if let sound { try add(sound, connection, kind, to: &found) }
        // Whoever asks for one spelling of a name asks for all that were declared to be it.
        for group in groups
        where group.spellings.contains(where: { Label.fold($0) == folded || sound?.matches($0) == true }) {
          for spelling in group.spellings {
            try add(exact, connection, kind, Label.fold(spelling), to: &found)
          }
        }
      default: try add(exact, connection, kind, folded, to: &found)
      }
    }
    return found.sorted()
  }

  private static func add(
    _ query: PinyinQuery, _ connection: borrowing Connection, _ kind: LabelKind, to found: inout Set<Int>
  ) throws(DatabaseError) {
    let statement = try connection.prepare("SELECT id, value FROM label WHERE facet = ?1")
    statement.bind(1, kind.name)
    while try statement.step() {
      if query.matches(statement.text(1)) { found.insert(Int(statement.int(0))) }
    }
  }

  private static let exact = "SELECT id FROM label WHERE facet = ?1 AND folded = ?2"

  private static func add(
    _ sql: String, _ connection: borrowing Connection, _ kind: LabelKind, _ folded: String,
    to found: inout Set<Int>
  ) throws(DatabaseError) {
    let statement = try connection.prepare(sql)
    statement.bind(1, kind.name)
    statement.bind(2, folded)
    while try statement.step() { found.insert(Int(statement.int(0))) }
  }
}
