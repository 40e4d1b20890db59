@testable import ArchiveStore
import ArchiveModel
import Foundation
import SQLite
import SearchQuery
import Testing

@Suite struct WriterTests {
  /// Everything that an archive tells, in order.
  static func export(_ path: String) throws -> [ArchivedArticle] {
    var articles: [ArchivedArticle] = []
    try ArchiveReader(path: path).forEachArticle { article in
      articles.append(article)
      return true
    }
    return articles
  }

  static func found(_ path: String, _ text: String) throws -> [String] {
    let archive = try ArchiveReader(path: path)
    var request = SearchRequest(query: .text(SearchQuery.TextTerm(text: text)))
    request.limit = nil
    return try archive.search(request).hits.map { $0.article.article.headline ?? "" }
  }

  /// What FTS5 itself thinks of the index, and whether every article is in it once.
  static func checkIndex(_ path: String) throws {
    let connection = try ArchiveFile.openForWriting(path)
    try connection.execute("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)")
    #expect(
      try connection.integer("SELECT count(*) FROM article_text WHERE article_text MATCH '\"\u{1}0\"'")
        == connection.integer("SELECT count(*) FROM article"))
    #expect(
      try connection.integer("SELECT count(*) FROM article")
        == connection.integer("SELECT count(*) FROM meta"))
    #expect(try connection.integer("SELECT count(*) FROM pragma_foreign_key_check()") == 0)
    #expect(try connection.text("PRAGMA integrity_check") == "ok")
  }

  /// Dumps that meet in every awkward way: days, no day, pages, doubles under other names, jumps.
  static func dumps() -> [PreparedDump] {
    var dumps: [PreparedDump] = []
    for day in [nil, "2021-06-04", "2021-06-05", "1957-01-01"] as [String?] {
      for label in [nil, "A2", "A10"] as [String?] {
        for copy in 0..<2 {
          let name = "\(day ?? "none")/\(label ?? "x")\(copy).txt"
          var first = Samples.article("头版 \(name)", "株洲日报 \(name)")
          first.continuedOn = PageJump(page: "A10", mark: "①")
          first.persons = [PersonMention(name: "曹慧泉")]
          var second = Samples.article("续 \(name)", "下文 \(name)")
          second.continuedFrom = PageJump(page: "A2", mark: "①")
          second.districts = ["荷塘区"]
          dumps.append(
            Samples.dump(name, date: day.map { .day($0) }, label: label, [first, second]))
        }
      }
    }
    let twin = Samples.article("双胞", "同一字节")
    for path in ["z/twin.txt", "a/twin.txt", "m/twin.txt"] {
      dumps.append(Samples.dump(path, bytes: Array("同一字节".utf8), [twin]))
    }
    return dumps
  }

  @Test func theOrderOfArrivalDoesNotShow() throws {
    var random = FixedGenerator(1)
    var exports: [[ArchivedArticle]] = []
    var newest: [[String]] = []
    for round in 0..<6 {
      let folder = try TemporaryFolder()
      var dumps = Self.dumps()
      if round > 0 { dumps.shuffle(using: &random) }
      var writer = try ArchiveWriter(path: folder.archive)
      for (index, dump) in dumps.enumerated() {
        try writer.add(dump)
        // Batches of every length.
        if round > 1, index % round == 0 { try writer.finish() }
      }
      try writer.finish()
      exports.append(try Self.export(folder.archive))
      newest.append(try Self.found(folder.archive, "株洲"))
      try Self.checkIndex(folder.archive)
    }
    #expect(exports[0].count == 24 * 2 + 1)
    for export in exports { #expect(export == exports[0]) }
    for list in newest { #expect(list == newest[0]) }
    let keys = exports[0].map { ($0.issueDate?.date.description ?? "", $0.pageLabel ?? "") }
    #expect(keys.map(\.0) == keys.map(\.0).sorted())
    let pages = keys.filter { $0.0 == "2021-06-04" }.map(\.1)
    #expect(pages == ["", "", "", "", "A2", "A2", "A2", "A2", "A10", "A10", "A10", "A10"])
  }

  @Test func theSameBytesUnderSeveralPathsAreOneDump() throws {
    let folder = try TemporaryFolder()
    var writer = try ArchiveWriter(path: folder.archive)
    let twin = Samples.article("双胞", "同一字节")
    func dump(_ path: String) -> PreparedDump { Samples.dump(path, bytes: [1, 2, 3], [twin]) }
    #expect(try writer.add(dump("m.txt")) == .new)
    #expect(try writer.add(dump("z.txt")) == .copy)
    #expect(try writer.add(dump("a.txt")) == .copy)
    #expect(try writer.add(dump("a.txt")) == .unchanged)
    try writer.finish()
    let articles = try Self.export(folder.archive)
    #expect(articles.map(\.source.path) == ["a.txt"])
    let statistics = try ArchiveReader(path: folder.archive).statistics()
    #expect(statistics.dumps == 1 && statistics.sources == 3 && statistics.articles == 1)
  }

  @Test func aChangedDumpReplacesItsArticles() throws {
    let folder = try TemporaryFolder()
    try Samples.archive([Samples.dump("1.txt", [Samples.article("旧题", "旧文")])], at: folder.archive)
    let before = try Self.export(folder.archive)
    var writer = try ArchiveWriter(path: folder.archive)
    #expect(try writer.add(Samples.dump("1.txt", [Samples.article("新题", "新文")])) == .changed)
    try writer.finish()
    #expect(try Self.found(folder.archive, "旧文") == [])
    #expect(try Self.found(folder.archive, "新文") == ["新题"])
    #expect(try Self.export(folder.archive).count == 1)
    try Self.checkIndex(folder.archive)
    // And back: the id is the one of before.
    try Samples.archive([Samples.dump("1.txt", [Samples.article("旧题", "旧文")])], at: folder.archive)
    #expect(try Self.export(folder.archive) == before)
  }

  @Test func aDumpThatLosesItsFirstPathIsReadAgainUnderTheNext() throws {
    let folder = try TemporaryFolder()
    var writer = try ArchiveWriter(path: folder.archive)
    let bytes = Array("下转A2版".utf8)
    try writer.add(Samples.dump("a.txt", bytes: bytes, [Samples.article("甲")]))
    try writer.add(Samples.dump("b.txt", bytes: bytes, [Samples.article("乙")]))
    try writer.add(Samples.dump("a.txt", bytes: [9], [Samples.article("丙")]))
    let renamed = try writer.takeStale()
    #expect(renamed.map(\.path) == ["b.txt"])
    #expect(renamed.map(\.bytes) == [bytes])
    try writer.add(Samples.dump("b.txt", bytes: bytes, [Samples.article("乙")]))
    try writer.finish()
    #expect(Set(try Self.export(folder.archive).map(\.article.headline)) == ["乙", "丙"])
    try Self.checkIndex(folder.archive)
  }

  @Test func whatWasNotFinishedIsNotThereAndTheArchiveIsSound() throws {
    let folder = try TemporaryFolder()
    do {
      var writer = try ArchiveWriter(path: folder.archive)
      try writer.add(Samples.dump("1.txt", [Samples.article("一", "第一")]))
      try writer.finish()
      try writer.add(Samples.dump("2.txt", [Samples.article("二", "第二")]))
    }
    #expect(try Self.export(folder.archive).map(\.article.headline) == ["一"])
    try Self.checkIndex(folder.archive)
    var writer = try ArchiveWriter(path: folder.archive)
    #expect(try writer.add(Samples.dump("1.txt", [Samples.article("一", "第一")])) == .unchanged)
    #expect(try writer.add(Samples.dump("2.txt", [Samples.article("二", "第二")])) == .new)
    try writer.finish()
    #expect(try Self.export(folder.archive).count == 2)
  }

  @Test func aCorrectionAndItsEffectAreOneTransaction() throws {
    let folder = try TemporaryFolder()
    let bytes = Array("正文".utf8)
    let sha256 = SHA256.hash(bytes)
    try Samples.archive([Samples.dump("1.txt", bytes: bytes, [Samples.article("旧")])], at: folder.archive)
    do {
      // Broken off before the end.
      var writer = try ArchiveWriter(path: folder.archive)
      #expect(try writer.keep([.kind(line: 1, .notice)], of: sha256, path: "1.txt") == 1)
      #expect(try writer.takeStale().map(\.corrections) == [[.kind(line: 1, .notice)]])
      try writer.add(Samples.dump("1.txt", bytes: bytes, [Samples.article("新")]))
    }
    #expect(try ArchiveReader(path: folder.archive).corrections().isEmpty)
    #expect(try Self.export(folder.archive).map(\.article.headline) == ["旧"])
    var writer = try ArchiveWriter(path: folder.archive)
    try writer.keep([.kind(line: 1, .notice), .kind(line: 1, .notice)], of: sha256, path: "1.txt")
    for stale in try writer.takeStale() {
      #expect(stale.bytes == bytes && stale.path == "1.txt")
      try writer.add(Samples.dump("1.txt", bytes: bytes, [Samples.article("新")]))
    }
    try writer.finish()
    #expect(try ArchiveReader(path: folder.archive).corrections().map(\.id) == [1])
    #expect(try Self.export(folder.archive).map(\.article.headline) == ["新"])
    try Self.checkIndex(folder.archive)
  }

  @Test func aDumpIsFoundByWhatUsersType() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(
      [
        Samples.dump("a/1.txt", bytes: [1], [Samples.article("一")]),
        Samples.dump("b/1.txt", bytes: [2], [Samples.article("二")]),
        Samples.dump("1.txt", bytes: [3], [Samples.article("三")]),
        Samples.dump("c/%_.txt", bytes: [4], [Samples.article("四")]),
      ], at: folder.archive)
    let archive = try ArchiveReader(path: folder.archive)
    func paths(_ name: String) throws -> [String] { try archive.dumps(named: name).map(\.path) }
    #expect(try paths("1.txt") == ["1.txt"] && paths("./a/1.txt") == ["a/1.txt"])
    #expect(try paths("/1.txt") == [] && paths(".txt") == [] && paths("%_.txt") == ["c/%_.txt"])
    let hash = Hexadecimal.text(SHA256.hash([2]))
    for length in [8, 9, 15, 63, 64] { #expect(try paths(String(hash.prefix(length))) == ["b/1.txt"]) }
    #expect(try paths(hash.uppercased()) == ["b/1.txt"])
    #expect(try paths(String(hash.prefix(7))) == [] && paths("") == [])
  }

  @Test func aDayTakesNoMoreThanItsNumbersAndTheRestGoesIn() throws {
    let folder = try TemporaryFolder()
    var writer = try ArchiveWriter(path: folder.archive)
    let many = (0..<1_400).map { Samples.article("题\($0)") }
    for name in ["1", "2"] { try writer.add(Samples.dump(name, date: .day("2021-06-04"), many)) }
    #expect(
      try writer.add(Samples.dump("3", date: .day("2021-06-04"), many)) == .overfull(day: "2021-06-04"))
    #expect(try writer.add(Samples.dump("4", date: .day("2021-06-05"), many)) == .new)
    #expect(try writer.add(Samples.dump("5", many)) == .new)
    try writer.finish()
    #expect(try ArchiveReader(path: folder.archive).count() == 1_400 * 4)
    var filter = ArticleFilter()
    filter.on = [.day("2021-06-04")...(.day("2021-06-04"))]
    #expect(try ArchiveReader(path: folder.archive).count(filter: filter) == 2_800)
  }

  @Test func verifyTellsALostDumpAndALostArticle() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(Samples.dumps.map(Samples.prepared), at: folder.archive)
    #expect(try ArchiveReader(path: folder.archive).verify() == [])
    let connection = try ArchiveFile.openForWriting(folder.archive)
    try connection.execute("UPDATE dump SET content = x'00' WHERE id = 2")
    #expect(try ArchiveReader(path: folder.archive).verify().count == 1)
    try connection.execute("INSERT INTO article_text (article_text) VALUES ('delete-all')")
    #expect(try ArchiveReader(path: folder.archive).verify().count == 2)
  }

  @Test func twoWritersDoNotTakeEachOthersNumbers() throws {
    let folder = try TemporaryFolder()
    var a = try ArchiveWriter(path: folder.archive)
    var b = try ArchiveWriter(path: folder.archive)
    for round in 0..<3 {
      try a.add(Samples.dump("a\(round)", date: .day("2021-06-04"), [Samples.article("甲\(round)", "正文")]))
      try a.finish()
      try b.add(Samples.dump("b\(round)", date: .day("2021-06-04"), [Samples.article("乙\(round)", "正文")]))
      try b.finish()
    }
    #expect(try Self.export(folder.archive).count == 6)
    try Self.checkIndex(folder.archive)
  }
}

@Suite struct JumpLinkTests {
  static func article(_ name: String, from: PageJump? = nil, on: PageJump? = nil) -> Article {
    var article = Samples.article(name)
    article.continuedFrom = from
    article.continuedOn = on
    return article
  }

  /// Archives pages of one day; gives the headline that each headline goes on at or comes from.
  static func links(_ pages: [(label: String?, articles: [Article])]) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try Samples.archive(
      pages.enumerated().map {
        Samples.dump("\($0).txt", date: .day("2021-06-04"), label: $1.label, $1.articles)
      }, at: folder.archive)
    let all = try WriterTests.export(folder.archive)
    var names: [String: String] = [:]
    for article in all { names[article.id] = article.article.headline }
    var links: [String: String] = [:]
    for article in all {
      let name = article.article.headline ?? ""
      if let id = article.article.continuedOn?.article { links[name] = names[id] }
      if let id = article.article.continuedFrom?.article { links[name] = names[id] }
    }
    return links
  }

  @Test func marksTellTheContinuationsOfAPageApart() throws {
    let links = try Self.links([
      (
        "A1",
        [
          Self.article("甲", on: PageJump(page: "A2", mark: "①")),
          Self.article("乙", on: PageJump(page: "A2", mark: "②")), Self.article("丙", on: PageJump(page: "A3")),
        ]
      ),
      (
        "A2",
        [
          Self.article("乙续", from: PageJump(page: "A1", mark: "②")),
          Self.article("甲续", from: PageJump(page: "A1", mark: "①")),
        ]
      ),
      ("A3", [Self.article("丙续", from: PageJump(page: nil)), Self.article("无", from: PageJump(page: "A7"))]),
    ])
    #expect(links == ["甲": "甲续", "甲续": "甲", "乙": "乙续", "乙续": "乙", "丙": "丙续", "丙续": "丙"])
  }

  @Test func whatIsNotSureIsNotLinked() throws {
    let links = try Self.links([
      ("A1", [Self.article("甲", on: PageJump(page: "A2")), Self.article("乙", on: PageJump(page: "A2"))]),
      ("A2", [Self.article("续", from: PageJump(page: "A1"))]),
      (nil, [Self.article("丙", on: PageJump()), Self.article("丁", from: PageJump())]),
    ])
    #expect(links == [:])
  }
}

@Suite struct ForeignFileTests {
  static let foreign: [(name: String, bytes: [UInt8])] = [
    ("text", Array("这不是档案\n".utf8)),
    ("a text of a hundred bytes and more", [UInt8](repeating: 0x41, count: 5_000)),
    ("header of SQLite alone", Array("SQLite format 3\u{0}".utf8)),
  ]

  @Test(arguments: foreign.indices)
  func whatIsNoArchiveIsRefusedAndUntouched(_ index: Int) throws {
    let folder = try TemporaryFolder()
    try Data(Self.foreign[index].bytes).write(to: URL(filePath: folder.archive))
    try Self.expectRefused(folder, .notAnArchive(path: folder.archive))
  }

  @Test func anotherProgramsDatabaseIsRefusedAndUntouched() throws {
    let folder = try TemporaryFolder()
    let other = try Connection(path: folder.archive, mode: .create)
    try other.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x); INSERT INTO t VALUES (1)")
    try other.execute("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
    try Self.expectRefused(folder, .notAnArchive(path: folder.archive))
  }

  @Test func aNewerArchiveIsRefusedAndUntouched() throws {
    let folder = try TemporaryFolder()
    try Samples.archive([], at: folder.archive)
    let other = try Connection(path: folder.archive, mode: .readWrite)
    try other.execute(
      "PRAGMA user_version = 99; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE")
    try Self.expectRefused(
      folder, .newerArchive(path: folder.archive, found: 99, supported: Schema.version))
  }

  @Test func aMissingArchiveIsMissing() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try ArchiveReader(path: folder.archive)
      Issue.record("there is none")
    } catch { #expect(error == .missing(path: folder.archive)) }
    #expect(!FileManager.default.fileExists(atPath: folder.archive))
  }

  @Test func anIndexOfOtherRulesIsNotSearched() throws {
    let folder = try TemporaryFolder()
    try Samples.archive([], at: folder.archive)
    let other = try Connection(path: folder.archive, mode: .readWrite)
    try other.execute("UPDATE setting SET value = '0.0' WHERE name = 'index_format'")
    do {
      _ = try ArchiveReader(path: folder.archive)
      Issue.record("the index is stale")
    } catch {
      #expect(error == .staleIndex(path: folder.archive, found: "0.0", needed: ArchiveFile.indexFormat))
    }
  }

  @Test func anIndexOfOtherRulesIsRenewedByTheNextWriter() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(WriterTests.dumps(), at: folder.archive)
    let before = try WriterTests.found(folder.archive, "株洲")
    let other = try ArchiveFile.openForWriting(folder.archive)
    try other.execute("UPDATE setting SET value = '0.0' WHERE name = 'index_format'")
    try other.execute("INSERT INTO article_text (article_text) VALUES ('delete-all')")
    try Samples.archive([], at: folder.archive)
    #expect(before.count > 10)
    #expect(try WriterTests.found(folder.archive, "株洲") == before)
    try WriterTests.checkIndex(folder.archive)
  }

  static func expectRefused(_ folder: TemporaryFolder, _ expected: StoreError) throws {
    let before = try Data(contentsOf: URL(filePath: folder.archive))
    do {
      _ = try ArchiveWriter(path: folder.archive)
      Issue.record("the file is no archive")
    } catch { #expect(error == expected) }
    do {
      _ = try ArchiveReader(path: folder.archive)
      Issue.record("the file is no archive")
    } catch { #expect(error == expected) }
    #expect(try Data(contentsOf: URL(filePath: folder.archive)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["archive.db"])
  }
}
