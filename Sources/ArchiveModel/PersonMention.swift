/// A natural person whom the text of an article names in full.
public struct PersonMention: Sendable, Hashable {
  /// The name as printed, white space taken out.
  public var name: String
  /// The titles that the article gives, in order of appearance (市委副书记, 市长).
  public var titles: [String]
  /// How often the article names the person.
  public var count: Int
  /// What the mention rests on.
  public var source: Source

  /// What tells that a string of an article is a person's name.
  public enum Source: String, Sendable, Hashable, CaseIterable {
    /// The page on which the article stands.
    case page
    /// The page alone does not tell it, but other pages of the archive name the person.
    case archive
  }

  /// A mention.
  public init(name: String, titles: [String] = [], count: Int = 1, source: Source = .page) {
    self.name = name
    self.titles = titles
    self.count = count
    self.source = source
  }
}
