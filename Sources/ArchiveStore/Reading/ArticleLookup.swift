import ArchiveModel
import SQLite

/// Finds articles by typed ids.
enum ArticleLookup {
  static func articles(
    _ connection: borrowing Connection, typed: String
  ) throws(DatabaseError) -> [ArchivedArticle] {
    let clues = ArticleID.clues(typed)
    var found: [Int64] = []
    if let hash = clues.hash {
      let low = hash + String(repeating: "0", count: 64 - hash.utf8.count)
      let high = hash + String(repeating: "f", count: 64 - hash.utf8.count)
      let rows = try connection.prepare(
        """
        SELECT article.id, article.public_id
        FROM dump JOIN page ON page.dump_id = dump.id JOIN article
          ON article.id BETWEEN page.first_article AND page.first_article + page.article_count - 1
        WHERE dump.sha256 BETWEEN ?1 AND ?2
        """)
      rows.bind(1, Hexadecimal.bytes(low) ?? [])
      rows.bind(2, Hexadecimal.bytes(high) ?? [])
      try collect(rows, typed, &found)
    }
    if let range = clues.day.map(ArticleNumber.range) ?? (clues.isUndated ? ArticleNumber.undated : nil) {
      let rows = try connection.prepare("SELECT id, public_id FROM article WHERE id BETWEEN ?1 AND ?2")
      rows.bind(1, range.lowerBound)
      rows.bind(2, range.upperBound)
      try collect(rows, typed, &found)
    }
    var loader = try ArticleLoader(connection)
    var articles: [ArchivedArticle] = []
    for number in try ArticleOrder.newestFirst(Array(Set(found)), &loader).prefix(ArchiveReader.mostAmbiguous)
    {
      articles.append(try loader.load(number))
    }
    return articles
  }

  private static func collect(
    _ rows: borrowing Statement, _ typed: String, _ found: inout [Int64]
  ) throws(DatabaseError) {
    while try rows.step() {
      if ArticleID.matches(typed, id: rows.text(1)) { found.append(rows.int(0)) }
    }
  }
}
