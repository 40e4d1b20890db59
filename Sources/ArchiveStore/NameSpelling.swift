import HanText
import SQLite

/// Names that are one to a reader and are printed in several ways: 毛泽东 and 毛澤東, Ａ and A.
enum NameSpelling {
  /// The names of people with several spellings, the spellings of each together, in order.
  static func all(_ connection: borrowing Connection) throws(DatabaseError) -> [[String]] {
    // Of several spellings all but one are not what they fold to.
    let rows = try connection.prepare(
      """
      SELECT DISTINCT folded, value FROM label
      WHERE facet IN (\(facets)) AND folded IN
        (SELECT folded FROM label WHERE facet IN (\(facets)) AND value <> folded)
      ORDER BY folded, value
      """)
    var all: [[String]] = []
    var folded: String?
    while try rows.step() {
      if rows.text(0) != folded {
        folded = rows.text(0)
        all.append([])
      }
      all[all.count - 1].append(rows.text(1))
    }
    return all.filter { $0.count > 1 }
  }

  private static let facets = "'person', 'reporter', 'author'"

  /// The spelling under which all count: the one that is in plain characters already, so that no other pages change it.
  static func standard(of forms: [String]) -> String? {
    func changes(_ form: String) -> Int { form.unicodeScalars.count { Folding.fold($0) != $0 } }
    return forms.min { (changes($0), $1) < (changes($1), $0) }
  }
}
