import ArchiveModel
import HanText
import SearchQuery

/// The texts of a query that an article that matches may show: what snippets mark and what scores count.
struct QueryTerms {
  /// A text with the items that it is looked for in.
  struct Term: Hashable {
    var form: SearchForm
    var field: QueryField?
    /// Whether the text is looked for as it is printed.
    var isExact = false
    /// The text folded, whether or not it is looked for so.
    let folded: HanScalars

    init(_ text: SearchQuery.TextTerm) {
      form = SearchForm(scalars: HanScalars(of: text.text), asPrinted: text.isExact)
      field = text.field
      isExact = text.isExact
      folded = isExact ? SearchForm(text.text).scalars : form.scalars
    }

    /// Whether the text is looked for in items of that role.
    func covers(_ role: ItemRole) -> Bool { covers(ArticleRecord.Column(role)) }

    /// Whether the text is looked for in that column.
    func covers(_ column: ArticleRecord.Column) -> Bool {
      switch field {
      case .title: column == .title
      case .body: column != .title
      default: true
      }
    }
  }

  var terms: [Term] = []

  init(_ query: SearchQuery.Expression?) {
    if let query { collect(query) }
  }

  private mutating func collect(_ expression: SearchQuery.Expression) {
    switch expression {
    case .text(let term): add(term)
    case .near(let terms, _): for term in terms { add(term) }
    case .and(let parts), .or(let parts): for part in parts { collect(part) }
    case .not, .field, .kinds, .issues, .dates: break
    }
  }

  private mutating func add(_ text: SearchQuery.TextTerm) {
    let term = Term(text)
    if !term.form.isEmpty, !terms.contains(term) { terms.append(term) }
  }

  /// Where the texts stand in an item: the number of the text, and the scalars of the item's text; in order.
  func hits(in item: Item) -> [(term: Int, range: Range<Int>)] {
    guard !terms.isEmpty else { return [] }
    return hits(in: HanScalars(of: item.text), of: item)
  }

  /// Where the texts stand in an item whose scalars are known already.
  func hits(in text: HanScalars, of item: Item) -> [(term: Int, range: Range<Int>)] {
    let form = SearchForm(scalars: text)
    let printed = terms.contains(where: \.isExact) ? SearchForm(scalars: text, asPrinted: true) : form
    var hits: [(term: Int, range: Range<Int>)] = []
    for (index, term) in terms.enumerated() where term.covers(item.role) {
      hits += (term.isExact ? printed : form).ranges(of: term.form).map { (index, $0) }
    }
    guard hits.count > 1 else { return hits }
    return hits.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}
