import ArchiveModel
import ArchiveStore
import HanText
import PageParsing
import SearchQuery
import Testing

/// Law 4: a search finds an article exactly when a scan over the folded text does.
@Suite struct SearchLawTests {
  /// An item's text folded for the scan, written out by the definition and not with the code of the index.
  static func folded(_ text: String) -> [Unicode.Scalar] {
    let scalars = text.unicodeScalars.map(Folding.foldForSearch)
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control || scalar.isBlank
        || scalar.properties.isVariationSelector
    }
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      guard let scalar else { return false }
      return scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || (0xC0...0x52F).contains(scalar.value) && scalar.properties.isAlphabetic
    }
    var result: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      guard isBlank(scalar) else {
        result.append(scalar)
        continue
      }
      let isFirst = index == 0 || !isBlank(scalars[index - 1])
      let next = scalars[index...].first { !isBlank($0) }
      if isFirst, isWord(result.last), isWord(next) { result.append(" ") }
    }
    return result
  }

  static func contains(_ text: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first, part.count <= text.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == first {
      if text[start..<(start + part.count)].elementsEqual(part) { return true }
    }
    return false
  }

  /// Compares searches for the queries with scans over the articles; gives the queries that differ.
  static func differences(_ archive: borrowing ArchiveReader, _ queries: [String]) throws -> [String] {
    var articles: [(id: String, items: [[Unicode.Scalar]])] = []
    try archive.forEachArticle { article in
      articles.append((article.id, article.article.items.map { folded($0.text) }))
      return true
    }
    var wrong: [String] = []
    for query in queries {
      let wanted = folded(query)
      let expected = articles.filter { $0.items.contains { contains($0, wanted) } }.map(\.id)
      var request = SearchRequest(query: .text(SearchQuery.TextTerm(text: query)))
      request.limit = nil
      request.counting = .exact
      let result = try archive.search(request)
      if Set(result.hits.map(\.article.id)) != Set(expected) || result.total != .exact(expected.count) {
        wrong.append(query)
      }
      for hit in result.hits where hit.snippet.highlights.isEmpty { wrong.append("no highlight: " + query) }
    }
    return wrong
  }

  @Test func everySubstringOfTheSamplesIsFoundExactly() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(Samples.dumps.map(Samples.prepared), at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    var texts: [[Unicode.Scalar]] = []
    try archive.forEachArticle { article in
      texts += article.article.items.map { Array($0.text.unicodeScalars) }
      return true
    }
    #expect(texts.count > 100)
    var random = FixedGenerator(4)
    var queries: [String] = []
    for _ in 0..<300 {
      guard let text = texts.randomElement(using: &random), !text.isEmpty else { continue }
      let start = Int.random(in: 0..<text.count, using: &random)
      for length in 1...6 where start + length <= text.count {
        queries.append(String(scalars: text[start..<(start + length)]))
      }
    }
    #expect(try Self.differences(archive, queries) == [])
  }

  @Test func oddTextsAreFoundExactly() throws {
    let folder = try TemporaryFolder()
    let texts = [
      "2021年5G网络与LED产业园,A2版", "５Ｇ ＬＥＤ", "5G LED", "5GLED", "买买提·艾力 said \"Hello, world\"", "他说：“好”。",
      "——株洲——",
      "𠮷野家 𪟝", "淥口 裏 裡", "曰 日", "a\u{0}b\u{1}12\u{1F}c", "\u{1}16 0", "株\n洲\u{3000}日\u{200B}报",
      "100%、3.14 * (a|b) -c NEAR",
      "NOT OR AND ^ : {body}", "\"", "''", "😀👨‍👩‍👧", "é à ñ", "Привет мир", "km/h CRH380 PM2.5", " ", "………",
    ]
    var articles: [Article] = []
    for (index, text) in texts.enumerated() {
      articles.append(Samples.article(text, "第\(index)段", text + texts[(index + 1) % texts.count]))
    }
    try Samples.archive([Samples.dump("odd.txt", articles)], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    var queries: [String] = []
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      for start in scalars.indices {
        for end in (start + 1)...min(scalars.count, start + 9) {
          queries.append(String(scalars: scalars[start..<end]))
        }
      }
    }
    // What no text has, or only text beyond the end of an item.
    queries += [
      "段", "第1", "第1段5", "段2021", "g l", "5 g", "gl", "版5", "\n", "洲\n日", "\u{1}16", "\u{1}0", "0\u{1}",
    ]
    #expect(try Self.differences(archive, queries) == [])
  }
}
