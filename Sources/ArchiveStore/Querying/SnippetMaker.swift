import ArchiveModel
import HanText

/// Cuts the passage out of an article that shows best why it was found.
struct SnippetMaker {
  let terms: QueryTerms
  /// The width of a passage in terminal cells.
  let width: Int

  private let display = DisplayWidth()

  init(terms: QueryTerms, width: Int) {
    self.terms = terms
    self.width = max(8, width)
  }

  private typealias Hit = (term: Int, range: Range<Int>)

  private struct Passage {
    var item: Int
    var scalars: HanScalars
    var hits: [Hit]
    /// What the passage must show: from the first to the last hit that fit together.
    var core: Range<Int>
    var termCount: Int
    var weight: Int
  }

  /// The best passage: the most of the query's texts together, running text before titles, the earliest.
  func snippet(of article: Article) -> Snippet {
    var best: Passage?
    for (index, item) in article.items.enumerated() where item.role != .repeat {
      guard let passage = passage(item, index) else { continue }
      if best.map({ (passage.termCount, passage.weight) > ($0.termCount, $0.weight) }) ?? true {
        best = passage
      }
    }
    guard let best else { return opening(of: article) }
    return cut(best.scalars, of: article.items[best.item], best.item, around: best.core, best.hits)
  }

  /// Without hits: how the text begins.
  private func opening(of article: Article) -> Snippet {
    let index = article.items.firstIndex { $0.role == .body } ?? article.items.indices.first
    guard let index else {
      return Snippet(
        text: "", highlights: [], item: 0, role: .body, offset: 0, isCutBefore: false, isCutAfter: false)
    }
    let item = article.items[index]
    return cut(HanScalars(of: item.text), of: item, index, around: 0..<0, [])
  }

  private func passage(_ item: Item, _ index: Int) -> Passage? {
    let scalars = HanScalars(of: item.text)
    let hits = terms.hits(in: scalars, of: item)
    guard !hits.isEmpty else { return nil }
    var cells = [0]
    for scalar in scalars { cells.append(cells[cells.count - 1] + display.cells(scalar)) }
    var best: (core: Range<Int>, count: Int)?
    for (first, hit) in hits.enumerated() {
      var end = hit.range.upperBound
      var seen: Set<Int> = [hit.term]
      for next in hits[first...] {
        let reach = max(end, next.range.upperBound)
        guard cells[reach] - cells[hit.range.lowerBound] <= width else { break }
        end = reach
        seen.insert(next.term)
      }
      if seen.count > best?.count ?? 0 { best = (hit.range.lowerBound..<end, seen.count) }
      if seen.count == terms.terms.count { break }
    }
    guard let best else { return nil }
    return Passage(
      item: index, scalars: scalars, hits: hits, core: best.core, termCount: best.count,
      weight: Self.weight(item.role))
  }

  /// Titles are shown beside the snippet anyway.
  private static func weight(_ role: ItemRole) -> Int {
    switch role {
    case .body, .list, .note: 3
    case .subhead, .caption, .table: 2
    case .byline, .photoCredit, .jump: 1
    case .section, .kicker, .headline, .deck, .series, .repeat: 0
    }
  }

  /// The passage of an item around a stretch: from the beginning of the sentence where it fits, to the end of one.
  private func cut(
    _ scalars: HanScalars, of item: Item, _ index: Int, around core: Range<Int>, _ hits: [Hit]
  ) -> Snippet {
    func cells(_ range: Range<Int>) -> Int { scalars[range].reduce(0) { $0 + display.cells($1) } }
    let sentence = scalars[..<core.lowerBound].lastIndex(where: Self.endsSentence).map { $0 + 1 } ?? 0
    var start = core.lowerBound
    if cells(sentence..<core.upperBound) <= width {
      start = sentence
    } else {
      var room = max(0, min(width - cells(core), width / 4))
      while start > 0, room >= display.cells(scalars[start - 1]) {
        start -= 1
        room -= display.cells(scalars[start])
      }
    }
    // A mark that closes the sentence before is not the beginning of this one.
    while start < core.lowerBound, Self.closes(scalars[start]) || scalars[start].isBlank { start += 1 }
    var end = core.upperBound
    var room = width - cells(start..<end)
    while end < scalars.count, room >= display.cells(scalars[end]) {
      room -= display.cells(scalars[end])
      end += 1
    }
    if end < scalars.count {
      let last = scalars[core.upperBound..<end].lastIndex(where: Self.endsSentence)
      if let last, cells(start..<(last + 1)) * 3 >= width * 2 {
        end = last + 1
        while end < scalars.count, Self.closes(scalars[end]) { end += 1 }
      }
    } else if start > 0, core.isEmpty == false {
      // What is left of the width goes to the front.
      while start > sentence, room >= display.cells(scalars[start - 1]) {
        start -= 1
        room -= display.cells(scalars[start])
      }
    }
    return Snippet(
      text: String(scalars: scalars[start..<end]), highlights: highlights(hits, start..<end), item: index,
      role: item.role, offset: start, isCutBefore: start > 0, isCutAfter: end < scalars.count)
  }

  /// The hits that lie whole in the passage; those that overlap become one.
  private func highlights(_ hits: [Hit], _ passage: Range<Int>) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for hit in hits
    where hit.range.lowerBound >= passage.lowerBound && hit.range.upperBound <= passage.upperBound {
      let range = (hit.range.lowerBound - passage.lowerBound)..<(hit.range.upperBound - passage.lowerBound)
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "；", "!", "?", ";", "\n": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "」", "』", "）", "》", "】", ")": true
    default: false
    }
  }
}
