import ArchiveModel
import HanText
import SearchQuery
import Testing

@testable import ArchiveStore
@testable import SQLite

@Suite struct FacetBlockTests {
  @Test func packedLabelsAreReadAsTheyWere() {
    var random = FixedGenerator(7)
    for _ in 0..<50 {
      let first = Int64(2_459_000) << 12
      var article = first
      var packer = FacetBlockPacker(from: first)
      var expected = [Int32](repeating: 0, count: 5_000)
      var wanted: [Int64] = []
      for _ in 0..<Int.random(in: 0...40, using: &random) {
        article += Int64.random(in: 1...40_000, using: &random)
        let isWanted = Bool.random(using: &random)
        if isWanted { wanted.append(article) }
        var labels = [0, 3 << LabelKind.bits | LabelKind.district.rawValue]
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          let ordinal = Int.random(in: 0..<5_000, using: &random)
          labels.append(ordinal << LabelKind.bits | LabelKind.person.rawValue)
          if isWanted { expected[ordinal] += 1 }
        }
        packer.add(article, labels)
      }
      var counts = [Int32](repeating: 0, count: 5_000)
      let bytes = packer.bytes[LabelKind.person.rawValue]
      FacetBlockReader.count(bytes.span, among: wanted[...], from: first, into: &counts)
      #expect(counts == expected)
      // Bytes that no packer wrote are read to their end and no further.
      let noise = (0..<100).map { _ in UInt8.random(in: 0...255, using: &random) }
      FacetBlockReader.count(noise.span, among: wanted[...], from: first, into: &counts)
    }
  }

  @Test func everyNumberIsInItsBlock() {
    let numbers: [Int64] = [
      1, 255, 1 << 24, (1 << 32) + 5, ArticleNumber.firstDated - 1, ArticleNumber.firstDated,
      ArticleNumber.last,
      Int64(2_459_370) << 12 | 17,
    ]
    for number in numbers {
      #expect(FacetBlock.range(of: FacetBlock.number(of: number)).contains(number))
    }
    #expect(Set(numbers.map(FacetBlock.number)).count > 5)
  }

  /// Counts from packed labels, from labels that are not packed yet, and from the articles themselves are one.
  @Test func countsAreTheSameBeforeAndAfterPacking() throws {
    let folder = try TemporaryFolder()
    func dump(_ name: String, _ day: CalendarDate?, _ districts: [String]) -> PreparedDump {
      let articles = (0..<9).map { index in
        var article = Samples.article("题\(index)", "株洲")
        article.districts = [districts[index % districts.count]]
        return article
      }
      return Samples.dump(name, bytes: Array((name + districts.joined()).utf8), date: day, articles)
    }
    func counts() throws -> [String] {
      try ArchiveReader(path: folder.archive).counts(by: .district).map { "\($0.value) \($0.count)" }
    }
    func staleBlocks() throws -> Int64? {
      try Connection(path: folder.archive, mode: .readOnly).integer(
        "SELECT count(*) FROM facet_block WHERE id < 1 << 40 AND length(entries) = 0")
    }
    try Samples.archive(
      [dump("a", .day("2021-06-04"), ["荷塘区"]), dump("b", nil, ["天元区", "攸县", "荷塘区"])], at: folder.archive)
    #expect(try counts() == ["荷塘区 12", "天元区 3", "攸县 3"])
    #expect(try staleBlocks() == 0)
    do {
      // An ingest that was broken off before its end.
      var writer = try ArchiveWriter(path: folder.archive, batchArticles: 1)
      try writer.add(dump("a", .day("2021-06-09"), ["石峰区"]))
      try writer.add(dump("c", .day("1984-06-04"), ["攸县", "茶陵县"]))
    }
    #expect(try staleBlocks() ?? 0 > 0)
    #expect(try counts() == ["石峰区 9", "攸县 8", "茶陵县 4", "天元区 3", "荷塘区 3"])
    var writer = try ArchiveWriter(path: folder.archive)
    try writer.add(dump("c", .day("1984-06-04"), ["攸县", "茶陵县"]))
    try writer.finish()
    #expect(try staleBlocks() == 0)
    #expect(try counts() == ["石峰区 9", "攸县 8", "茶陵县 4", "天元区 3", "荷塘区 3"])
  }

  @Test func onlyTheCommonestValuesAreGivenUnlessAllAreWanted() throws {
    let folder = try TemporaryFolder()
    let articles = (0..<60).map { index in
      var article = Samples.article("题\(index)", "株洲")
      article.persons = (0...(index / 2)).map { PersonMention(name: "人\($0)") }
      return article
    }
    try Samples.archive([Samples.dump("1", date: .day("2021-06-04"), articles)], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    var request = SearchRequest(query: .text(SearchQuery.TextTerm(text: "株洲")))
    request.facets = [.person]
    request.facetLimit = nil
    let all = try archive.search(request).facets[.person] ?? []
    #expect(all.count == 30 && all.first?.count == 60)
    for limit in [1, 7, 29, 30, 31] {
      request.facetLimit = limit
      #expect(try archive.search(request).facets[.person] == Array(all.prefix(limit)))
    }
  }
}
