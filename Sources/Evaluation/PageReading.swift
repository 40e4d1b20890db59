public import ArchiveModel
import HanText

/// What was read of one dump, as the scorer compares it with an annotation.
public struct PageReading: Sendable {
  /// The path that differences are told with; the annotation's name of the file where it is `nil`.
  public var path: String?
  /// The articles of all pages of the dump.
  public var articles: [Article]
  /// The days that the pages have.
  public var dates: Set<String?>
  /// The issue numbers that the pages have.
  public var issueNumbers: Set<Int?>
  /// The labels that the pages have.
  public var labels: Set<String?>
  /// The text of each line of the dump, ready for reading; empty leaves out what is compared by text.
  public var lines: [Int: String]

  /// A reading.
  public init(
    path: String? = nil, articles: [Article], dates: Set<String?>, issueNumbers: Set<Int?> = [],
    labels: Set<String?> = [], lines: [Int: String] = [:]
  ) {
    self.path = path
    self.articles = articles
    self.dates = dates
    self.issueNumbers = issueNumbers
    self.labels = labels
    self.lines = lines
  }

  /// The lines joined as the text of an item: nothing between them, a blank where two Latin words meet.
  func text(of numbers: [Int]) -> String {
    numbers.reduce(into: "") { text, number in
      let next = lines[number] ?? ""
      if let last = text.unicodeScalars.last, let first = next.unicodeScalars.first, last.isLatin,
        first.isLatin
      {
        text += " "
      }
      text += next
    }
  }
}
