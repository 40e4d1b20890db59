/// A natural person whom the text of an article names in full.
public struct PersonMention: Sendable, Hashable {
  /// The name as printed, white space taken out.
  public var name: String
  /// The titles that the article gives, in order of appearance (市委副书记, 市长).
  public var titles: [String]
  /// How often the article names the person.
  public var count: Int

  /// A mention.
  public init(name: String, titles: [String] = [], count: Int = 1) {
    self.name = name
    self.titles = titles
    self.count = count
  }
}
