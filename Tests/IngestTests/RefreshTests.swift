import ArchiveModel
import ArchiveStore
import Foundation
import SQLite
import SearchQuery
import Testing

@testable import Ingest

/// What the archive knows is a function of the pages in it: not of the order in which they came, nor of how often or how
/// far they were refreshed.
@Suite struct RefreshTests {
  /// Pages of which two name 应见山 and 时有余 with titles, and one names them so that it alone does not show it. 高明 is a
  /// county head on two pages, and a word on the others.
  static let pages: [(name: String, text: String)] = {
    var pages = [
      (
        "2021-03-01-A1.txt",
        """
        全市防汛工作会议召开

        株洲日报讯(记者/温琳) 昨日,全市防汛工作会议召开。市委书记李建国、副市长应见山、时有余出席会议。

        县长高明调研春耕

        株洲日报讯(记者/温琳) 昨日,县长高明到春耕现场调研。

        """
      ),
      (
        "2021-03-02-A1.txt",
        """
        市领导调研水利

        株洲日报讯(记者/任远) 昨日,副市长应见山到渌口区调研水利工程。副市长时有余陪同。

        县长高明出席会议

        株洲日报讯(记者/温琳) 昨日,县长高明出席会议。

        """
      ),
      (
        "2021-03-03-A1.txt",
        """
        大堤上的一夜

        十八日二十三时，下游三百米处出现管涌，碗口大的水柱夹着泥沙往外冒。民兵队伍里，应见山第一个跳下去，用身子挡住水流。

        区划一调，机构要合，人要分流。这一年时有余去了河西的天元区。

        """
      ),
    ]
    for day in 4...7 {
      pages.append(
        (
          "2021-03-0\(day)-A1.txt",
          "下棋记\n\n他下棋的本事实在高明，第\(day)排的邻居都说好。这个办法比谁的都高明得多。\n"
        ))
    }
    return pages
  }()

  struct Fixture {
    let folder: TemporaryFolder
    var archive: String { folder["a.db"] }

    init(_ pages: [(name: String, text: String)] = RefreshTests.pages) throws {
      folder = try TemporaryFolder()
      for page in pages { try folder.write("in/" + page.name, page.text) }
    }

    func path(_ name: String) -> String { folder["in/" + name] }

    func ingest(_ paths: [String], refreshes: Bool = true) throws {
      var options = Ingestor.Options()
      options.refreshes = refreshes
      _ = try Ingestor(options: options).ingest(paths, into: archive)
    }

    func refresh(spans: Int = .max) throws -> ArchiveWriter.RefreshReport? {
      var options = Refresher.Options()
      options.span = 2
      options.spansKept = 1
      options.mostSpans = spans
      return try Refresher(options: options).refresh(archive)
    }

    /// Everything that a user can see of persons: articles, what is known of names, counts, and answers.
    func state() throws -> [String] {
      let reader = try ArchiveReader(path: archive)
      var lines: [String] = []
      for article in try IngestorTests.export(archive) {
        let known = try reader.knownMentions(in: article)
        for mention in known.map(\.mention) {
          lines.append("\(article.id) \(mention.printed) \(mention.count) \(mention.lines) \(mention.weight)")
        }
        lines.append("\(article.id) \(article.article.persons)")
      }
      lines += try reader.knownNames().map { "\($0)" }
      for facet in [Facet.person, .known] { lines += try reader.counts(by: facet).map { "\($0)" } }
      for name in ["应见山", "时有余", "高明"] {
        var filter = ArticleFilter()
        filter.persons = [name]
        lines.append("\(name) \(try reader.count(filter: filter))")
        filter = ArticleFilter()
        filter.known = [name]
        lines.append("\(name) \(try reader.count(filter: filter))")
      }
      return lines
    }
  }

  /// The persons of the article with that headline.
  static func persons(_ archive: String, in headline: String) throws -> [PersonMention] {
    try IngestorTests.export(archive).first { $0.article.headline == headline }?.article.persons ?? []
  }

  @Test func aPersonWhomOtherPagesNameIsRecognised() throws {
    let fixture = try Fixture()
    try fixture.ingest([fixture.path("2021-03-03-A1.txt")])
    #expect(try Self.persons(fixture.archive, in: "大堤上的一夜") == [])
    try fixture.ingest([fixture.folder["in"]])
    #expect(
      try Self.persons(fixture.archive, in: "大堤上的一夜") == [
        PersonMention(name: "应见山", titles: [], count: 1, source: .archive),
        PersonMention(name: "时有余", titles: [], count: 1, source: .archive),
      ])
    #expect(try ArchiveReader(path: fixture.archive).isRefreshDue() == false)
  }

  @Test func aWordIsNotTakenForThePersonOfThatName() throws {
    let fixture = try Fixture()
    try fixture.ingest([fixture.folder["in"]])
    #expect(try Self.persons(fixture.archive, in: "县长高明调研春耕").map(\.name) == ["高明"])
    #expect(try Self.persons(fixture.archive, in: "下棋记") == [])
    #expect(try ArchiveReader(path: fixture.archive).knownNames().map(\.name) == ["应见山", "时有余"])
  }

  @Test func neitherOrderNorNumberOfIngestsAndRefreshesShows() throws {
    let whole = try Fixture()
    try whole.ingest([whole.folder["in"]], refreshes: false)
    #expect(try whole.refresh()?.mentions == 2)
    let state = try whole.state()
    #expect(state.contains { $0.contains("应见山 1 [3]") })
    #expect(try whole.refresh()?.changed == 0)
    #expect(try whole.state() == state)
    for names in [Self.pages.map(\.name).reversed(), Self.pages.map(\.name).shuffled()] {
      let stepwise = try Fixture()
      for (index, name) in names.enumerated() {
        try stepwise.ingest([stepwise.path(name)], refreshes: index % 3 == 1)
        if index % 2 == 0 { _ = try stepwise.refresh() }
      }
      _ = try stepwise.refresh()
      #expect(try stepwise.state() == state)
    }
  }

  @Test func whatIsNoLongerNamedIsNoLongerKnown() throws {
    let fixture = try Fixture()
    try fixture.ingest([fixture.folder["in"]])
    // The pages that named them are read otherwise now.
    for name in Self.pages.prefix(2).map(\.name) { try fixture.folder.write("in/" + name, "天气预报\n\n明天有雨。\n") }
    try fixture.ingest([fixture.folder["in"]])
    let fresh = try Fixture()
    for name in Self.pages.prefix(2).map(\.name) { try fresh.folder.write("in/" + name, "天气预报\n\n明天有雨。\n") }
    try fresh.ingest([fresh.folder["in"]])
    #expect(try fixture.state() == (try fresh.state()))
    #expect(try Self.persons(fixture.archive, in: "大堤上的一夜") == [])
  }

  @Test(arguments: 1...4) func aRefreshThatIsBrokenOffChangesNothingAndIsGoneOnWith(spans: Int) throws {
    let whole = try Fixture()
    try whole.ingest([whole.folder["in"]])
    let fixture = try Fixture()
    try fixture.ingest([fixture.folder["in"]], refreshes: false)
    let before = try fixture.state()
    #expect(try fixture.refresh(spans: spans) == nil)
    #expect(try fixture.state() == before)
    #expect(try ArchiveReader(path: fixture.archive).isRefreshDue())
    // What was read is not read again: with no span to spare the rest is enough.
    #expect(try fixture.refresh(spans: 5 - spans) != nil)
    #expect(try fixture.state() == (try whole.state()))
  }

  @Test func aRefreshThatWasBrokenOffBeginsAnewWhenPagesCame() throws {
    let whole = try Fixture()
    try whole.ingest([whole.folder["in"]])
    let fixture = try Fixture()
    let first = Self.pages[2...4].map { fixture.path($0.name) }
    try fixture.ingest(first, refreshes: false)
    #expect(try fixture.refresh(spans: 1) == nil)
    try fixture.ingest([fixture.folder["in"]], refreshes: false)
    #expect(try fixture.refresh()?.mentions == 2)
    #expect(try fixture.state() == (try whole.state()))
  }

  /// Labels are taken out of the index and put in without the text beside them: FTS5 itself says whether that holds.
  @Test func theIndexAgreesWithTheArticles() throws {
    let fixture = try Fixture()
    try fixture.ingest([fixture.folder["in"]])
    #expect(try ArchiveReader(path: fixture.archive).verify() == [])
    let damaged = fixture.folder["damaged.db"]
    try FileManager.default.copyItem(atPath: fixture.archive, toPath: damaged)
    try Connection(path: damaged, mode: .readWrite).execute(
      "UPDATE known_mention SET article = 7 WHERE name = '应见山'")
    #expect(try ArchiveReader(path: damaged).verify().count == 1)
    var writer = try ArchiveWriter(path: fixture.archive)
    try writer.checkIndex()
    try writer.optimize()
    try writer.checkIndex()
    try fixture.folder.write("in/2021-03-03-A1.txt", "大堤上的一夜\n\n没有人。\n")
    try fixture.ingest([fixture.folder["in"]])
    try writer.checkIndex()
    #expect(try ArchiveReader(path: fixture.archive).count(matching: .text(.init(text: "跳下去"))) == 0)
  }

  @Test func ofALargeArchiveALittleMoreIsLeftToTheUser() throws {
    let fixture = try Fixture()
    try fixture.ingest([fixture.folder["in"]], refreshes: false)
    var options = Refresher.Options()
    options.smallArchive = 5
    options.notableShare = 4
    #expect(try Refresher(options: options).refreshIfCheap(fixture.archive, added: 2))
    #expect(try ArchiveReader(path: fixture.archive).isRefreshDue())
    #expect(try Refresher(options: options).refreshIfCheap(fixture.archive, added: 3) == false)
    #expect(try ArchiveReader(path: fixture.archive).isRefreshDue() == false)
  }
}
