public import ArchiveModel

/// A query as a user typed it, understood.
///
/// ```swift
/// let now = CalendarDate(year: 2021, month: 6, day: 4)
/// try SearchQuery.parse("区:荷塘 日期:2021.. 曹慧泉 -会议", now: now)
/// ```
///
/// The language: words with blanks between them must all be there; `"…"` is a text as it stands, blanks and signs of the
/// language included; `-词` must not be there; `a|b` is either and binds closer than a blank; `( )` group; `a NEAR/5 b`
/// are at most five characters apart, in any order; `标题:词`, `区:天元,石峰` look into a field (`QueryField`). Signs of the
/// language may be full-width. In a field for values a comma means or.
public struct SearchQuery: Sendable, Hashable {
  /// What is asked for; `nil` when nothing was typed, which every article answers.
  public var expression: Expression?
  /// The text as typed.
  public var text: String

  /// A query of that meaning.
  public init(expression: Expression?, text: String) {
    self.expression = expression
    self.text = text
  }

  /// What an article must have.
  ///
  /// A parsed expression has no `and` directly in an `and`, no `or` in an `or`, none with fewer than two parts, and at
  /// least one part of each `and`, and the whole, is not a `not`. `source` ranges count Unicode scalars of `text` from 0.
  public indirect enum Expression: Sendable, Hashable {
    /// A text that stands in one item.
    case text(TextTerm)
    /// Texts that stand in one item, in any order, with at most `distance` characters between one and the next.
    case near([TextTerm], distance: Int)
    /// One of the values in a field.
    case field(FieldTerm)
    /// One of the kinds.
    case kinds([ArticleKind], source: Range<Int>)
    /// An issue number in one of the ranges.
    case issues([ClosedRange<Int>], source: Range<Int>)
    /// A publication date in the set.
    case dates(DateSet, source: Range<Int>)
    /// All of them.
    case and([Expression])
    /// At least one of them.
    case or([Expression])
    /// Not this one.
    case not(Expression)
  }

  /// A text to look for.
  public struct TextTerm: Sendable, Hashable {
    /// The text, as typed, without its quotes.
    public var text: String
    /// Whether it stood in quotes.
    public var isQuoted: Bool
    /// Whether it must be printed just so: width, case and form of each character count.
    public var isExact = false
    /// Where to look: `.title` (kicker, headline, deck), `.body` (what is none of these), or `nil` for everywhere.
    public var field: QueryField?
    /// Where it stands in the query, its quotes included.
    public var source: Range<Int>

    /// A text to look for.
    public init(text: String, isQuoted: Bool = false, field: QueryField? = nil, source: Range<Int> = 0..<0) {
      self.text = text
      self.isQuoted = isQuoted
      self.field = field
      self.source = source
    }
  }

  /// Values of a field, any one of which will do.
  public struct FieldTerm: Sendable, Hashable {
    /// The field: author, reporter, person, district, place, page, section or series.
    public var field: QueryField
    /// The values as typed, without quotes; pages as the archive writes them (`A2`, `3`).
    public var values: [String]
    /// Where it stands in the query, the field's name included.
    public var source: Range<Int>

    /// Values of a field.
    public init(field: QueryField, values: [String], source: Range<Int> = 0..<0) {
      self.field = field
      self.values = values
      self.source = source
    }
  }
}
