import ArchiveModel

/// An article with what is known of its page and its dump: all that an export tells.
struct ArticleRecord {
  /// The stable id.
  var id: String
  /// The newspaper's name.
  var newspaper: String
  /// The day the page was printed.
  var issueDate: IssueDate?
  /// 第N期.
  var issueNumber: Int?
  /// 版 as printed.
  var page: String?
  /// The article.
  var article: Article
  /// The dump's path as it was given.
  var path: String
  /// The SHA-256 digest of the dump, in hexadecimal.
  var sha256: String

  /// A line that names the article: what people see in lists.
  var title: String {
    article.headline ?? article.kicker ?? article.items.first.map { String($0.text.prefix(24)) + "…" } ?? "—"
  }
}
