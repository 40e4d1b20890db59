import ArchiveModel
import HanText
import SearchQuery
import Testing

@testable import ArchiveStore

/// A small archive whose articles are named by one letter and differ in every field that can be asked for.
private final class Letters {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    var a = Samples.article("甲 轨博会开幕", "本报讯 曹慧泉出席轨博会。", "学校与禁毒。")
    a.persons = [PersonMention(name: "曹慧泉", titles: ["市委书记"], count: 2)]
    a.credits = [Credit(name: "胡文洁", role: .reporter), Credit(name: "刘震", role: .photographer)]
    a.districts = ["荷塘区"]
    a.places = ["仙庾镇"]
    a.section = ["营商环境优化年"]
    var b = Samples.article("乙 禁毒宣传", "学校开展宣传，轨博会之外。")
    b.persons = [PersonMention(name: "曹慧泉"), PersonMention(name: "佘雁秋")]
    b.credits = [Credit(name: "刘震", role: .reporter)]
    b.districts = ["天元区", "荷塘区"]
    b.kind = .notice
    b.series = "“云龙加速”系列报道"
    var c = Samples.article("丙 无日期", "学校。禁毒。")
    c.items.append(Item(role: .caption, text: "轨博会一角。刘震 摄", lines: [4]))
    c.diagnostics = [Diagnostic(.truncatedEnd, .warning, lines: [3], "it stops")]
    let d = Samples.article("丁 一九八四", "渌口学校禁毒轨博会")
    try Samples.archive(
      [
        Samples.dump("in/2021/a1.txt", date: .day("2021-06-04"), label: "A1", issue: 22_600, [a]),
        Samples.dump("in/2021/a2.txt", date: .day("2021-07-08"), label: "A2", issue: 22_623, [b]),
        Samples.dump("in/c.txt", [c]), Samples.dump("old/d.txt", date: .day("1984-06-04"), label: "4", [d]),
      ], at: folder.archive)
  }

  /// The letters of what is found, newest first.
  func find(
    _ query: SearchQuery.Expression? = nil, order: SearchRequest.Order = .newestFirst,
    _ change: (inout ArticleFilter) -> Void = { _ in }
  ) throws -> String {
    let archive = try ArchiveReader(path: folder.archive)
    var request = SearchRequest(query: query)
    request.order = order
    request.counting = .exact
    change(&request.filter)
    let result = try archive.search(request)
    #expect(result.total == .exact(result.hits.count))
    #expect(try archive.count(matching: query, filter: request.filter) == result.hits.count)
    return result.hits.compactMap { $0.article.article.headline?.prefix(1) }.joined()
  }
}

private func text(_ text: String, _ field: QueryField? = nil) -> SearchQuery.Expression {
  .text(SearchQuery.TextTerm(text: text, field: field))
}

private func field(_ field: QueryField, _ values: String...) -> SearchQuery.Expression {
  .field(SearchQuery.FieldTerm(field: field, values: values))
}

private func days(_ from: String, _ to: String) -> SearchQuery.Expression {
  .dates(DateSet(intervals: [.day(from)...(.day(to))]), source: 0..<0)
}

@Suite struct FilterTests {
  @Test func eachFilterLetsThroughWhatItSays() throws {
    let letters = try Letters()
    #expect(try letters.find() == "乙甲丁丙")
    #expect(try letters.find(order: .oldestFirst) == "丙丁甲乙")
    #expect(try letters.find { $0.persons = ["曹慧泉"] } == "乙甲")
    #expect(try letters.find { $0.persons = ["佘雁秋", "无人"] } == "乙")
    #expect(try letters.find { $0.persons = ["曹"] } == "")
    #expect(try letters.find { $0.reporters = ["刘震"] } == "乙甲")
    #expect(try letters.find { $0.districts = ["荷塘"] } == "乙甲")
    #expect(try letters.find { $0.districts = ["天元區"] } == "乙")
    #expect(try letters.find { $0.places = ["仙庾"] } == "甲")
    #expect(try letters.find { $0.from = .day("2021-06-04") } == "乙甲")
    #expect(try letters.find { $0.to = .day("2021-06-04") } == "甲丁")
    #expect(try letters.find { $0.on = [.day("1984-06-01")...(.day("1984-06-30"))] } == "丁")
    #expect(try letters.find { $0.pages = ["a1", "4"] } == "甲丁")
    #expect(try letters.find { $0.kinds = [.notice] } == "乙")
    #expect(try letters.find { $0.sections = ["营商环境"] } == "甲")
    #expect(try letters.find { $0.series = ["云龙加速"] } == "乙")
    #expect(try letters.find { $0.sources = ["in/2021"] } == "乙甲")
    #expect(try letters.find { $0.sources = ["./in/2021/a1.txt", "d.txt"] } == "甲丁")
    #expect(try letters.find { $0.sources = ["1.txt"] } == "")
    #expect(try letters.find { $0.diagnostics = [.truncatedEnd] } == "丙")
  }

  @Test func differentFiltersMustAllHold() throws {
    let letters = try Letters()
    let found = try letters.find(text("学校")) {
      $0.persons = ["曹慧泉"]
      $0.districts = ["天元", "荷塘"]
      $0.to = .day("2021-06-30")
    }
    #expect(found == "甲")
    #expect(
      try letters.find {
        $0.from = .day("2021-07-01")
        $0.to = .day("2021-06-01")
      } == "")
  }
}

@Suite struct ExpressionTests {
  @Test func theTreeIsAnsweredAsASetOfArticles() throws {
    let letters = try Letters()
    #expect(try letters.find(.and([text("学校"), text("禁毒")])) == "乙甲丁丙")
    #expect(try letters.find(.and([text("学校"), .not(text("禁毒", .title))])) == "甲丁丙")
    #expect(try letters.find(.or([text("开幕"), text("无日期")])) == "甲丙")
    #expect(try letters.find(text("轨博会", .title)) == "甲")
    #expect(try letters.find(text("轨博会", .body)) == "乙甲丁丙")
    #expect(try letters.find(text("学校禁毒")) == "丁")
    #expect(try letters.find(text("淥口學校")) == "丁")
    #expect(try letters.find(.and([text("学校"), text("  ")])) == "乙甲丁丙")
    #expect(try letters.find(text("  ")) == "")
    #expect(try letters.find(.not(text("轨博会", .body))) == "")
    #expect(try letters.find(.not(text("开幕"))) == "乙丁丙")
    #expect(try letters.find(field(.author, "刘震")) == "乙甲")
    #expect(try letters.find(field(.reporter, "刘震")) == "乙")
    #expect(try letters.find(.and([text("学校"), .not(field(.person, "曹慧泉"))])) == "丁丙")
    #expect(try letters.find(.not(field(.person, "无人"))) == "乙甲丁丙")
    #expect(try letters.find(.kinds([.notice, .news], source: 0..<0)) == "乙甲丁丙")
    #expect(try letters.find(.issues([22_623...22_700], source: 0..<0)) == "乙")
    #expect(try letters.find(.and([text("学校"), .not(.issues([1...99_999], source: 0..<0))])) == "丁丙")
  }

  @Test func daysMayStandAnywhereInTheTree() throws {
    let letters = try Letters()
    #expect(try letters.find(days("2021-01-01", "2021-12-31")) == "乙甲")
    #expect(try letters.find(.not(days("2021-01-01", "2021-12-31"))) == "丁丙")
    #expect(try letters.find(.or([days("1984-01-01", "1984-12-31"), text("开幕")])) == "甲丁")
    #expect(
      try letters.find(.and([text("学校"), .not(.and([days("2021-01-01", "2021-12-31"), text("开幕")]))]))
        == "乙丁丙")
    guard let june = [DateSet.MonthDay(month: 6, day: 4)].first else { return }
    #expect(try letters.find(.dates(DateSet(yearly: [june...june]), source: 0..<0)) == "甲丁")
  }

  @Test(arguments: [(0, ""), (1, "丙"), (2, "丙"), (7, "乙丙"), (40, "乙丙")])
  func nearCountsTheCharactersBetween(_ distance: Int, _ found: String) throws {
    let letters = try Letters()
    // 丙: 学校。禁毒; 乙: 学校开展宣传，轨博会之外.
    let near = SearchQuery.Expression.near(
      [SearchQuery.TextTerm(text: "禁毒"), SearchQuery.TextTerm(text: "学校")], distance: distance)
    let other = SearchQuery.Expression.near(
      [SearchQuery.TextTerm(text: "轨博会"), SearchQuery.TextTerm(text: "学校")], distance: distance)
    let both = try letters.find(.and([.or([near, other]), .not(text("一九八四")), .not(text("开幕"))]))
    #expect(both == found)
  }

  @Test func exactTextsAreThoseOfThePrint() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(
      [
        Samples.dump("a.txt", [Samples.article("甲 淥口", "ＬＥＤ 灯，“亮”了")]),
        Samples.dump("b.txt", [Samples.article("乙 渌口", "LED 灯，“亮”了")]),
        Samples.dump("c.txt", [Samples.article("丙 渌口", "led\n灯,\"亮\"了")]),
      ], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    func found(_ query: String) throws -> String {
      let now = CalendarDate.day("2021-06-04")
      var request = SearchRequest(query: try SearchQuery.parse(query, now: now).expression?.exact)
      request.counting = .exact
      let result = try archive.search(request)
      #expect(result.total == .exact(result.hits.count))
      #expect(try archive.ids(request).ids == result.hits.map(\.article.id))
      return result.hits.compactMap { $0.article.article.headline?.prefix(1) }.sorted().joined()
    }
    #expect(try found("渌口") == "丙乙")
    #expect(try found("淥口") == "甲")
    #expect(try found("标题:淥口") == "甲")
    #expect(try found("正文:淥口") == "")
    #expect(try found("LED灯") == "乙")
    #expect(try found("灯 -LED") == "丙甲")
    #expect(try found("淥口|led") == "丙甲")
    #expect(try found("LED NEAR/3 亮") == "乙")
    #expect(try found("“亮”了").isEmpty == false)
    #expect(try found("灯，") == "乙甲")
  }

  @Test func idsComeInTheOrderOfHits() throws {
    let letters = try Letters()
    let archive = try ArchiveReader(path: letters.folder.archive)
    for order in [SearchRequest.Order.newestFirst, .oldestFirst, .relevance] {
      var request = SearchRequest(query: text("学校"))
      request.order = order
      for (limit, offset) in [(nil, 0), (2, 0), (2, 1), (Int.max, Int.max), (0, 0)] as [(Int?, Int)] {
        request.limit = limit
        request.offset = offset
        #expect(try archive.ids(request).ids == archive.search(request).hits.map(\.article.id))
      }
    }
  }

  @Test func nothingTypedCanBreakTheSyntax() throws {
    let letters = try Letters()
    let archive = try ArchiveReader(path: letters.folder.archive)
    for odd in [
      "\"", "\"\"", "'", "NEAR(", "a\u{0}b", "\u{1}0", "*", "^x", "col:", "{", "--", ";", "\\", "\u{FFFD}",
    ] {
      #expect(try archive.search(SearchRequest(query: text(odd))).hits.isEmpty)
      #expect(try archive.search(SearchRequest(query: field(.person, odd))).hits.isEmpty)
      #expect(try archive.articles(id: odd).isEmpty)
    }
  }
}

@Suite struct FacetTests {
  @Test func countsAreThoseOfTheArticles() throws {
    let letters = try Letters()
    let archive = try ArchiveReader(path: letters.folder.archive)
    var request = SearchRequest(query: text("学校"))
    request.facets = Facet.allCases
    request.counting = .exact
    let result = try archive.search(request)
    #expect(result.total == .exact(4))
    func shown(_ facet: Facet) -> String {
      (result.facets[facet] ?? []).map { "\($0.value) \($0.count)" }.joined(separator: ", ")
    }
    #expect(shown(.year) == " 1, 1984 1, 2021 2")
    #expect(shown(.month) == " 1, 1984-06 1, 2021-06 1, 2021-07 1")
    #expect(shown(.page) == " 1, 4 1, A1 1, A2 1")
    #expect(shown(.kind) == "news 3, notice 1")
    #expect(shown(.district) == "荷塘区 2, 天元区 1")
    #expect(shown(.person) == "曹慧泉 2, 佘雁秋 1")
    #expect(shown(.reporter) == "刘震 1, 胡文洁 1")
    #expect(shown(.author) == "刘震 2, 胡文洁 1")
    #expect(shown(.diagnostic) == "truncated-end 1")
    for facet in Facet.allCases {
      #expect(try archive.counts(by: facet, matching: text("学校")) == result.facets[facet])
    }
  }

  @Test func theSweepAndTheSingleLooksCountAlike() throws {
    let folder = try TemporaryFolder()
    let articles = (0..<100).map { index in
      var article = Samples.article("题\(index)", index % 25 == 0 ? "渌口" : "株洲")
      article.districts = index % 2 == 0 ? ["荷塘区"] : []
      return article
    }
    try Samples.archive([Samples.dump("1", date: .day("2021-06-04"), articles)], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    #expect(try archive.counts(by: .district, matching: text("渌口")).map(\.count) == [2])
    #expect(try archive.counts(by: .district, matching: text("株洲")).map(\.count) == [48])
    #expect(try archive.counts(by: .district).map(\.count) == [50])
  }
}

@Suite struct SnippetTests {
  static func hit(_ item: String, _ query: SearchQuery.Expression, width: Int) throws -> SearchHit? {
    let folder = try TemporaryFolder()
    try Samples.archive([Samples.dump("1", [Samples.article("题", item)])], at: folder.archive)
    var request = SearchRequest(query: query)
    request.snippetWidth = width
    return try ArchiveReader(path: folder.archive).search(request).hits.first
  }

  static let long =
    String(repeating: "湘江北去，橘子洲头。", count: 30) + "会议在淥口区\u{3000}召开，5 G 网络开通；"
    + String(repeating: "看万山红遍，", count: 30)

  @Test(arguments: [8, 20, 40, 80, 200, 2_000])
  func everyHitIsMarkedWholeAndThePassageFits(_ width: Int) throws {
    let query = SearchQuery.Expression.and([text("渌口区召开"), text("区")])
    guard let hit = try Self.hit(Self.long, query, width: width) else {
      Issue.record("not found")
      return
    }
    let snippet = hit.snippet
    let item = Array(hit.article.article.items[snippet.item].text.unicodeScalars)
    let passage = Array(snippet.text.unicodeScalars)
    #expect(passage.elementsEqual(item[snippet.offset..<(snippet.offset + passage.count)]))
    // A hit is never cut, so the narrowest passage is the hit itself.
    #expect(DisplayWidth().cells(snippet.text) <= max(width, 12))
    #expect(snippet.highlights.map { String(scalars: passage[$0]) } == ["淥口区\u{3000}召开"])
    #expect(snippet.isCutBefore == (snippet.offset > 0))
    #expect(snippet.isCutAfter == (snippet.offset + passage.count < item.count))
  }

  @Test func aWholeSentenceIsShownWhereItFits() throws {
    let hit = try Self.hit(Self.long, text("召开"), width: 40)
    #expect(hit?.snippet.text == "会议在淥口区\u{3000}召开，5 G 网络开通；")
  }

  @Test func withoutWordsTheTextBegins() throws {
    let hit = try Self.hit("株洲日报讯。" + Self.long, .kinds([.news], source: 0..<0), width: 12)
    #expect(hit?.snippet.text == "株洲日报讯。" && hit?.snippet.highlights == [] && hit?.snippet.role == .body)
  }

  @Test func overlappingHitsAreOneMark() throws {
    let hit = try Self.hit("人人人人，人。", text("人人"), width: 40)
    #expect(hit?.snippet.highlights == [0..<4])
  }
}

@Suite struct RelevanceTests {
  @Test func titlesComeBeforeText() throws {
    let folder = try TemporaryFolder()
    let texts = [
      Samples.article("一", "旧码头，旧码头，旧码头。"), Samples.article("枫溪港旧码头", "新貌。"),
      Samples.article("三", "枫溪港有旧码头。"),
      Samples.article("四", "枫溪港", "隔得远", "旧码头"),
    ]
    try Samples.archive([Samples.dump("1", date: .day("2021-06-04"), texts)], at: folder.archive)
    var request = SearchRequest(query: .and([text("枫溪港"), text("旧码头")]))
    request.order = .relevance
    let result = try ArchiveReader(path: folder.archive).search(request)
    #expect(result.hits.map(\.article.article.headline) == ["枫溪港旧码头", "三", "四"])
    #expect(!result.isBounded)
    #expect(result.hits.compactMap(\.score).sorted(by: >) == result.hits.compactMap(\.score))
  }

  @Test func theKnownItemIsFirstBehindAnyNumberOfNewerHits() throws {
    let folder = try TemporaryFolder()
    let newer = (0..<3_000).map { Samples.article("题\($0)", "株洲") }
    try Samples.archive(
      [
        Samples.dump("1", date: .day("1984-06-04"), [Samples.article("株洲", "旧")]),
        Samples.dump("2", date: .day("2021-06-04"), newer),
      ], at: folder.archive)
    var request = SearchRequest(query: text("株洲"))
    request.order = .relevance
    request.limit = 3
    let result = try ArchiveReader(path: folder.archive).search(request)
    #expect(result.hits.first?.article.article.headline == "株洲")
    #expect(result.isBounded)
    #expect(result.total == .atLeast(1_000))
  }

  /// The best of 1,000 candidates are no answer to somebody who wants all.
  @Test func asManyAreScoredAsAreWanted() throws {
    let folder = try TemporaryFolder()
    let articles = (0..<2_500).map { Samples.article("题\($0)", $0 == 2 ? "株洲株洲株洲" : "株洲") }
    try Samples.archive([Samples.dump("1", date: .day("2021-06-04"), articles)], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    var request = SearchRequest(query: text("株洲"))
    request.order = .relevance
    request.limit = nil
    let all = try archive.ids(request)
    #expect(Set(all.ids).count == 2_500)
    #expect(!all.isBounded)
    request.offset = 2_000
    request.limit = 100
    #expect(try archive.ids(request).ids == Array(all.ids[2_000..<2_100]))
    var count = 0
    _ = try archive.search(request) { _ in
      count += 1
      return count < 7
    }
    #expect(count == 7)
  }
}

@Suite struct RowSetTests {
  @Test func setsBehaveAsSets() {
    var random = FixedGenerator(7)
    func set() -> Set<Int64> { Set((0..<12).map { _ in Int64.random(in: 1...30, using: &random) }) }
    func rows(_ set: Set<Int64>) -> RowSet { RowSet(set.map { $0...$0 }) }
    let all = Set(1...31 as ClosedRange<Int64>)
    func members(_ rows: RowSet) -> Set<Int64> { all.filter { rows.contains($0) } }
    for _ in 0..<300 {
      let (a, b) = (set(), set())
      #expect(members(rows(a)) == a)
      #expect(members(rows(a).union(rows(b))) == a.union(b))
      #expect(members(rows(a).intersection(rows(b))) == a.intersection(b))
      #expect(members(rows(a).complement) == all.subtracting(a))
      #expect(rows(a).complement.complement == rows(a))
      for (first, second) in zip(rows(a).ranges, rows(a).ranges.dropFirst()) {
        #expect(first.upperBound + 1 < second.lowerBound)
      }
    }
    #expect(RowSet.all.complement == .none && RowSet.none.complement == .all)
  }
}

@Suite struct ArticleNumberTests {
  @Test func daysAreSpansOfNumbersInOrder() {
    let day = CalendarDate.day("2021-06-04")
    let range = ArticleNumber.range(of: day)
    #expect(range.count == 4_096)
    #expect(ArticleNumber.day(range.lowerBound) == day && ArticleNumber.day(range.upperBound) == day)
    #expect(ArticleNumber.day(range.upperBound + 1) == .day("2021-06-05"))
    #expect(ArticleNumber.day(ArticleNumber.range(of: DateSet.earliest).lowerBound) == DateSet.earliest)
    #expect(ArticleNumber.range(of: DateSet.latest).upperBound <= ArticleNumber.last)
    let highest = ArticleNumber.undatedBucket(sha256: [255, 255, 255])
    #expect(ArticleNumber.day(highest) == nil && highest + 255 < ArticleNumber.firstDated)
    #expect(ArticleNumber.undatedBucket(sha256: [0, 0, 0]) > 0)
  }

  @Test(arguments: [
    ("20210604-A1-03-9f2c01ab", true), ("9f2c01ab", true), ("9f2c", true), ("03-9f2c01ab", true),
    ("3-9f2c01ab", true),
    ("A1-03-9f2c", true), ("20210604", true), ("20210604-A1", true), ("20210604-a1-03", true),
    ("20210604-A1-04", false),
    ("04-9f2c01ab", false), ("9f2d", false), ("2021060", false), ("x-20210604-A1-03-9f2c01ab", false),
  ])
  func idsAreMetByTheirParts(_ typed: String, _ meets: Bool) {
    #expect(ArticleID.matches(typed, id: "20210604-A1-03-9f2c01ab") == meets)
  }
}
