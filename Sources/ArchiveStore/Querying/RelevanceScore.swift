import ArchiveModel
import HanText

/// How well an article answers a query: where the texts stand, how often, how near together.
///
/// bm25 would need a pass over every article with a text just for its counts (2.4 s for 株洲 in the whole run of the paper).
/// This score needs the article alone.
struct RelevanceScore {
  let terms: QueryTerms

  /// The score; higher is better, 0 when no text of the query stands in the article.
  func score(_ article: Article) -> Double {
    var best = [Double](repeating: 0, count: terms.terms.count)
    var sums = best
    var together = 0.0
    let lead = article.items.firstIndex { $0.role == .body }
    for (index, item) in article.items.enumerated() where item.role != .repeat {
      let hits = terms.hits(in: item)
      guard !hits.isEmpty else { continue }
      let weight = Self.weight(item.role, isLead: index == lead)
      for hit in hits {
        best[hit.term] = max(best[hit.term], weight)
        sums[hit.term] += weight
      }
      together = max(together, nearness(hits) * weight)
      if item.role == .headline, let only = terms.terms.first, SearchForm(item.text) == only.form {
        together += 4
      }
    }
    var score = together
    for index in best.indices where sums[index] > 0 {
      // A second hit says less than the first.
      score += 2 * best[index] + Self.logarithm(1 + sums[index])
    }
    return score
  }

  private static func weight(_ role: ItemRole, isLead: Bool) -> Double {
    switch role {
    case .headline: 8
    case .kicker: 6
    case .deck: 5
    case .section, .series: 3
    case .body: isLead ? 3 : 1
    case .subhead: 2
    default: 1
    }
  }

  /// 0 to 1: how near all texts of the query stand together in an item; 0 when one is missing or there is only one.
  private func nearness(_ hits: [(term: Int, range: Range<Int>)]) -> Double {
    guard terms.terms.count > 1, Set(hits.map(\.term)).count == terms.terms.count else { return 0 }
    var shortest = Int.max
    var last: [Int: Int] = [:]
    for hit in hits {
      last[hit.term] = hit.range.lowerBound
      if last.count == terms.terms.count, let first = last.values.min() {
        shortest = min(shortest, hit.range.upperBound - first)
      }
    }
    let least = terms.terms.reduce(0) { $0 + $1.form.scalars.count }
    return 1 / (1 + Double(max(0, shortest - least)) / 10)
  }

  /// The base-2 logarithm of a number from 1 on, by its exponent and a straight line between powers: no C library needed,
  /// and the same on every machine.
  private static func logarithm(_ value: Double) -> Double { Double(value.exponent) + value.significand - 1 }
}
