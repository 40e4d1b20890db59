/// A property that hits can be counted by.
public enum Facet: String, Sendable, Hashable, CaseIterable {
  /// The year (`2021`); undated articles are counted under the empty value.
  case year
  /// The month (`2021-06`).
  case month
  /// The page label; unknown under the empty value.
  case page
  /// The kind.
  case kind
  /// The standing label.
  case section
  /// The series.
  case series
  /// The district.
  case district
  /// The town or street.
  case place
  /// The person named in the text.
  case person
  /// The reporter (记者 and interns).
  case reporter
  /// Every credited name, whatever the role.
  case author
  /// The code of a diagnostic.
  case diagnostic
  /// The person whom other pages of the archive name, and the article's own page does not show to be one.
  case known
}

/// One value of a facet with the number of articles that have it.
public struct FacetCount: Sendable, Hashable {
  /// The value as printed; of a name with several spellings or misprints the one that all count under.
  public var value: String
  /// The number of articles.
  public var count: Int
  /// How the name is printed in these articles, the commonest first; empty where it is printed as `value` only.
  public var printed: [String]

  /// A count.
  public init(value: String, count: Int, printed: [String] = []) {
    self.value = value
    self.count = count
    self.printed = printed
  }
}
