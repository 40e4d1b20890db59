import HanText
import SQLite

/// The order of articles that does not depend on the order in which they arrived: page, source path, position.
///
/// Numbers already give the order of days. Within a day they follow the order of arrival, which must not show.
enum ArticleOrder {
  private struct Key: Comparable {
    var label: PageLabelKey
    var path: String
    var page: Int
    var number: Int64

    static func < (a: Key, b: Key) -> Bool {
      if a.label != b.label { return a.label < b.label }
      if a.path != b.path { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
      return (a.page, a.number) < (b.page, b.number)
    }
  }

  /// The numbers of one day in that order. Articles of one page have numbers in the order of their positions.
  static func sort(_ numbers: [Int64], _ loader: inout ArticleLoader) throws(DatabaseError) -> [Int64] {
    guard numbers.count > 1 else { return numbers }
    var keys: [Key] = []
    keys.reserveCapacity(numbers.count)
    for number in numbers {
      let page = try loader.page(ofArticle: number)
      keys.append(
        Key(label: PageLabelKey(page.label), path: page.source.path, page: page.number, number: number))
    }
    return keys.sorted().map(\.number)
  }

  /// The numbers by day, the newest first, in the order of articles within a day.
  static func newestFirst(
    _ numbers: [Int64], _ loader: inout ArticleLoader
  ) throws(DatabaseError) -> [Int64] {
    var groups: [Int64: [Int64]] = [:]
    for number in numbers { groups[ArticleNumber.group(number), default: []].append(number) }
    var result: [Int64] = []
    for group in groups.keys.sorted(by: >) {
      result += try sort((groups[group] ?? []).sorted(), &loader)
    }
    return result
  }
}

/// A page label as people order them: A2 before A10, 2 before 10, no label first.
struct PageLabelKey: Comparable {
  private var letters: [Unicode.Scalar] = []
  private var number = 0
  private var text: String

  init(_ label: String?) {
    text = label ?? ""
    var digits = 0
    for scalar in text.unicodeScalars {
      let folded = Folding.foldForSearch(scalar)
      if let value = folded.digitValue, digits < 9 {
        number = number * 10 + value
        digits += 1
      } else if digits == 0 {
        letters.append(folded)
      } else {
        break
      }
    }
  }

  static func < (a: PageLabelKey, b: PageLabelKey) -> Bool {
    if a.letters != b.letters { return a.letters.lexicographicallyPrecedes(b.letters) }
    if a.number != b.number { return a.number < b.number }
    return a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}
