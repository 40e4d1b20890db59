import ArchiveModel
import ArchiveStore

/// Counts of names, and what of it is shown.
struct Tally {
  private(set) var counts: [String: Int] = [:]

  mutating func add(_ name: String) { counts[name, default: 0] += 1 }

  /// The commonest first, equal ones in order of their characters.
  var ranked: [FacetCount] {
    counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map {
      FacetCount(value: $0.key, count: $0.value)
    }
  }

  /// The names, the commonest first.
  var names: [String] { ranked.map(\.value) }

  /// In order of the values: for years and months.
  var ordered: [FacetCount] {
    counts.sorted { $0.key < $1.key }.map { FacetCount(value: $0.key, count: $0.value) }
  }
}

/// From when to when something is seen in the paper, with the articles that show it.
struct Tenure {
  private(set) var count = 0
  private(set) var first: CalendarDate?
  private(set) var last: CalendarDate?
  private(set) var firstArticle: String?
  private(set) var lastArticle: String?

  /// Takes in an article; articles may come in any order.
  mutating func add(_ article: ArchivedArticle) {
    count += 1
    guard let date = article.issueDate?.date else {
      if firstArticle == nil { (firstArticle, lastArticle) = (article.id, article.id) }
      return
    }
    if first.map({ date < $0 }) ?? true { (first, firstArticle) = (date, article.id) }
    if last.map({ date >= $0 }) ?? true { (last, lastArticle) = (date, article.id) }
  }

  /// `2021-06-04 – 2021-12-30`.
  var span: String {
    guard let first, let last else { return "?" }
    return first == last ? first.description : "\(first) – \(last)"
  }

  func write(to writer: inout JSONWriter) {
    writer.member("articles", count)
    writer.member("first_day", first?.description)
    writer.member("first_article", firstArticle)
    writer.member("last_day", last?.description)
    writer.member("last_article", lastArticle)
  }
}
