public import ArchiveModel

extension ArchivedArticle {
  /// The articles of a parsed dump as an archive would keep them, with the ids that an ingest gives.
  ///
  /// What only an archive knows (linked continuations, dates of neighbouring issues) is not in them.
  ///
  /// - Parameters:
  ///   - dump: the parsed dump.
  ///   - path: the path of the dump.
  ///   - sha256: the SHA-256 of its bytes.
  /// - Returns: the articles in the order of the dump.
  public static func articles(of dump: ParsedDump, path: String, sha256: [UInt8]) -> [ArchivedArticle] {
    let source = Source(path: path, sha256: Hexadecimal.text(sha256[...]))
    var number = 0
    return dump.pages.flatMap { page in
      page.articles.map { article in
        number += 1
        let id = ArticleID(date: page.issueDate?.date, page: page.label, number: number, sha256: sha256)
        return ArchivedArticle(
          id: id.text, newspaper: page.newspaper, issueDate: page.issueDate, issueNumber: page.issueNumber,
          pageLabel: page.label, article: article, source: source)
      }
    }
  }
}
