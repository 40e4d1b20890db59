/// One printed page as the parser read it.
public struct Page: Sendable, Hashable {
  /// The newspaper's name (株洲日报).
  public var newspaper: String
  /// The day it was printed; `nil` where nothing points to it.
  public var issueDate: IssueDate?
  /// 第N期, from the masthead, a page header or the file's name only.
  public var issueNumber: Int?
  /// 版 as printed, without 第 and 版 (`A1`, `2`); from the masthead, a page header or the file's name only.
  public var label: String?
  /// The articles in reading order.
  public var articles: [Article]
  /// Lines of the dump that belong to no article (masthead, header, footer), from 1, ascending.
  public var furniture: [Int]
  /// What was noticed about the page as a whole.
  public var diagnostics: [Diagnostic]

  /// An empty page of a newspaper.
  public init(newspaper: String) {
    self.newspaper = newspaper
    self.articles = []
    self.furniture = []
    self.diagnostics = []
  }
}

/// How the bytes of a dump were read.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  case utf32LittleEndian = "utf-32le"
  case utf32BigEndian = "utf-32be"
  case gb18030 = "gb18030"
}

/// What one file of text was read as: one page, or several where the file holds several.
public struct ParsedDump: Sendable, Hashable {
  /// The pages in the file's order; empty only for a file without a visible character.
  public var pages: [Page]
  /// The encoding found.
  public var encoding: TextEncoding
  /// The number of lines, as `cat -n` counts them.
  public var lineCount: Int
  /// The number of byte sequences that could not be decoded (each became U+FFFD).
  public var undecodable: Int

  /// A parsed dump.
  public init(pages: [Page], encoding: TextEncoding, lineCount: Int, undecodable: Int) {
    self.pages = pages
    self.encoding = encoding
    self.lineCount = lineCount
    self.undecodable = undecodable
  }

  /// What is said of corrections that do not fit, in English.
  public var unfitCorrections: [String] {
    pages.flatMap(\.diagnostics).filter { $0.code == .correctionUnfit }.map(\.message)
  }
}
