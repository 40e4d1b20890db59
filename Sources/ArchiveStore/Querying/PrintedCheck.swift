import HanText
import SQLite
import SearchQuery

/// Looks into articles that match for texts as they are printed, which the index, folded, cannot tell.
final class PrintedCheck {
  private let texts: [QueryTerms.Term]
  private let columns: Statement

  init(_ connection: borrowing Connection, _ texts: [QueryTerms.Term]) throws(DatabaseError) {
    self.texts = texts
    columns = try connection.prepare("SELECT body, title, other FROM article WHERE id = ?1")
  }

  /// Whether the article has each of the texts, as printed, in one of the items that it is looked for in.
  func holds(_ article: Int64) throws(DatabaseError) -> Bool {
    columns.bind(1, article)
    defer { columns.reset() }
    guard try columns.step() else { return false }
    // A line feed parts two items: it stays a scalar that no text has.
    let items = (0..<3).map { column in
      HanScalars(of: columns.text(Int32(column))).split(separator: "\n").map {
        SearchForm(scalars: Array($0), asPrinted: true)
      }
    }
    return texts.allSatisfy { text in
      let places =
        switch text.field {
        case .title: [items[1]]
        case .body: [items[0], items[2]]
        default: items
        }
      return places.contains { $0.contains { $0.contains(text.form) } }
    }
  }
}
