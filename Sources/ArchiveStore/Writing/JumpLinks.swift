import ArchiveModel
import HanText
import SQLite

/// Puts the halves of articles that go on over pages together: 下转A2版③ and 上接A1版 of one day.
///
/// What is linked depends on the articles alone, not on the order in which they came: an article goes on at the one
/// continuation of its day that stands on the page it names, names its page or none, and bears its mark. Where
/// there are several or none, nothing is linked.
enum JumpLinks {
  private struct Jump {
    var article: Int64
    /// Where the article stands.
    var label: String?
    /// The page that it names.
    var page: String?
    var mark: String?
    var target: Int64?

    /// Whether this jump and the one at the other end can be the two halves of one article.
    func fits(_ other: Jump) -> Bool {
      guard article != other.article else { return false }
      // One of the two has to name the other's page, and none may name a third one.
      let isNamed = page != nil && page == other.label || other.page != nil && other.page == label
      return isNamed && (page == nil || other.label == nil || page == other.label)
        && (other.page == nil || label == nil || other.page == label)
        && (mark == nil || other.mark == nil || mark == other.mark)
    }
  }

  static func refresh(_ connection: borrowing Connection) throws(DatabaseError) {
    let rows = try connection.prepare(
      """
      SELECT jump.article, jump.direction, page.label, jump.page, jump.mark, jump.target
      FROM jump JOIN article ON article.id = jump.article JOIN page ON page.id = article.page_id
      WHERE jump.article >= ?1
      ORDER BY jump.article
      """)
    rows.bind(1, ArticleNumber.firstDated)
    let update = try connection.prepare("UPDATE jump SET target = ?3 WHERE article = ?1 AND direction = ?2")
    var day: Int64 = -1
    var leaving: [Jump] = []
    var arriving: [Jump] = []
    var changes: [(article: Int64, direction: String, target: Int64?)] = []
    func settle() {
      for jump in leaving {
        changes += change(jump, "on", among: arriving, back: leaving)
      }
      for jump in arriving {
        changes += change(jump, "from", among: leaving, back: arriving)
      }
      leaving = []
      arriving = []
    }
    while try rows.step() {
      let group = ArticleNumber.group(rows.int(0))
      if group != day { settle() }
      day = group
      let jump = Jump(
        article: rows.int(0), label: fold(rows.optionalText(2)), page: fold(rows.optionalText(3)),
        mark: rows.optionalText(4), target: rows.optionalInt(5).map(Int64.init))
      if rows.text(1) == "on" { leaving.append(jump) } else { arriving.append(jump) }
    }
    settle()
    for change in changes {
      update.bind(1, change.article)
      update.bind(2, change.direction)
      update.bind(3, change.target.map(Int.init))
      try update.run()
    }
  }

  /// The new target of a jump, if it is another than before: the one that fits, if nothing else fits that one.
  private static func change(
    _ jump: Jump, _ direction: String, among others: [Jump], back: [Jump]
  ) -> [(article: Int64, direction: String, target: Int64?)] {
    let fitting = best(for: jump, among: others)
    var target: Int64?
    if let fitting, best(for: fitting, among: back)?.article == jump.article { target = fitting.article }
    return target == jump.target ? [] : [(jump.article, direction, target)]
  }

  /// The only one that fits; among several the only one with the same mark.
  private static func best(for jump: Jump, among others: [Jump]) -> Jump? {
    let fitting = others.filter { jump.fits($0) }
    if fitting.count == 1 { return fitting.first }
    let marked = fitting.filter { $0.mark != nil && $0.mark == jump.mark }
    return marked.count == 1 ? marked.first : nil
  }

  private static func fold(_ label: String?) -> String? { label.map { Label.fold($0) } }
}
