public import ArchiveModel

/// An article as the archive keeps it: the parsed article with its page, its dump and its id.
public struct ArchivedArticle: Sendable, Hashable {
  /// The id that users see: `YYYYMMDD-PAGE-POS-hhhhhhhh`.
  ///
  /// The date and the page are those that the parser read (`00000000`, `0` when unknown), the position counts
  /// through the whole dump, and the end is the beginning of the SHA-256 of the dump: the same dump gives the same id.
  public var id: String
  /// The newspaper's name.
  public var newspaper: String
  /// The day of the page; its `evidence` is empty (a parse of the dump with `explain` gives it).
  public var issueDate: IssueDate?
  /// 第N期.
  public var issueNumber: Int?
  /// 版 as printed.
  public var pageLabel: String?
  /// The article itself.
  ///
  /// Its jumps name the article at the other end where that is known; its `evidence` is empty.
  public var article: Article
  /// Where the dump came from.
  public var source: Source

  /// Where a dump came from.
  public struct Source: Sendable, Hashable {
    /// The path that was ingested; the first in byte order where several files hold the same bytes.
    public var path: String
    /// The SHA-256 of the dump in lower-case hexadecimal digits.
    public var sha256: String

    /// A source.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// An article of an archive.
  public init(
    id: String, newspaper: String, issueDate: IssueDate?, issueNumber: Int?, pageLabel: String?,
    article: Article,
    source: Source
  ) {
    self.id = id
    self.newspaper = newspaper
    self.issueDate = issueDate
    self.issueNumber = issueNumber
    self.pageLabel = pageLabel
    self.article = article
    self.source = source
  }
}
