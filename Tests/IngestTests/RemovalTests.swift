import ArchiveModel
import ArchiveStore
import Foundation
import SQLite
import Testing

@testable import Ingest

/// What was ingested wrongly can be taken out, and nothing tells that it was ever there.
@Suite struct RemovalTests {
  /// All that an archive tells of its dumps, but for numbers that depend on the order in which they came.
  struct Account: Equatable {
    var articles: [ArchivedArticle]
    var statistics: ArchiveStatistics
    var sources: [String]
    var labels: [String]
    var known: [String]
    var jumps: [String]

    init(_ path: String) throws {
      articles = try IngestorTests.export(path)
      statistics = try ArchiveReader(path: path).statistics()
      statistics.fileBytes = 0
      let connection = try Connection(path: path, mode: .readOnly)
      func rows(_ columns: Int, _ sql: String) throws -> [String] {
        let statement = try connection.prepare(sql)
        var rows: [String] = []
        while try statement.step() {
          rows.append((0..<columns).map { statement.optionalText(Int32($0)) ?? "-" }.joined(separator: " "))
        }
        return rows.sorted()
      }
      sources = try rows(
        3, "SELECT source.path, hex(sha256), dump.path FROM source JOIN dump ON dump.id = dump_id")
      labels = try rows(3, "SELECT facet, value, folded FROM label")
      known = try rows(6, "SELECT name, articles, pages, titled, mentions, doubts FROM known_name")
      jumps = try rows(
        5,
        """
        SELECT one.public_id, direction, jump.page, mark, other.public_id
        FROM jump JOIN article AS one ON one.id = jump.article LEFT JOIN article AS other ON other.id = target
        """)
    }
  }

  /// What two accounts differ in.
  static func expectSame(
    _ one: Account, _ other: Account, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(one.articles == other.articles, sourceLocation: sourceLocation)
    #expect(one.statistics == other.statistics, sourceLocation: sourceLocation)
    for part in [\Account.sources, \.labels, \.known, \.jumps] {
      #expect(
        Set(one[keyPath: part]).symmetricDifference(other[keyPath: part]) == [],
        sourceLocation: sourceLocation)
    }
    #expect(one == other, sourceLocation: sourceLocation)
  }

  /// Has FTS5 compare the index with the articles, and the program check the file.
  static func check(_ path: String) throws {
    var writer = try ArchiveWriter(path: path)
    try writer.checkIndex()
    #expect(try ArchiveReader(path: path).verify() == [])
  }

  /// Pages that name each other's persons and go on over each other, and the dumps of the repository.
  static func folder() throws -> (TemporaryFolder, [String]) {
    let folder = try TemporaryFolder()
    var names: [String] = []
    for page in RefreshTests.pages {
      try folder.write("all/" + page.name, page.text)
      names.append(page.name)
    }
    for name in try FileManager.default.contentsOfDirectory(atPath: IngestorTests.seeds) {
      try folder.write("all/" + name, Data(contentsOf: URL(filePath: IngestorTests.seeds + "/" + name)))
      names.append(name)
    }
    return (folder, names.sorted())
  }

  @Test(arguments: 0..<8)
  func whatIsTakenOutWasNeverThere(round: Int) throws {
    let (folder, names) = try Self.folder()
    // A few dumps are in both parts, some under a name that tells a day.
    for (index, name) in names.enumerated() {
      let bytes = try Data(contentsOf: URL(filePath: folder["all/" + name]))
      let bits = (index * 7 + round * 5) % 11
      if bits % 3 != 0 { try folder.write("A/" + name, bytes) }
      if bits % 3 == 0 || bits == 4 { try folder.write("B/" + name, bytes) }
      if bits == 7 { try folder.write("1/2020-01-0\(round + 1)-A1.txt", bytes) }
    }
    try folder.write("A/part.txt", "残篇\n\n本报讯 下转A2版\n")
    _ = try IngestorTests.ingest([folder["A"]], into: folder["only.db"])
    let order = round % 2 == 0 ? ["A", "B", "1"] : ["1", "B", "A"]
    let parts = order.map { folder[$0] }.filter { FileManager.default.fileExists(atPath: $0) }
    if round % 3 == 0 {
      _ = try IngestorTests.ingest(parts, into: folder["both.db"])
    } else {
      for part in parts { _ = try IngestorTests.ingest([part], into: folder["both.db"]) }
    }
    let unwanted = parts.filter { $0 != folder["A"] }
    let planned = try Remover().plan(unwanted, in: folder["both.db"])
    let report = try Remover().remove(unwanted, from: folder["both.db"])
    #expect(report.removal == planned && planned.unknown == [] && planned.dumps > 0)
    Self.expectSame(try Account(folder["both.db"]), try Account(folder["only.db"]))
    try Self.check(folder["both.db"])
    // And back again.
    _ = try IngestorTests.ingest(unwanted, into: folder["both.db"])
    _ = try IngestorTests.ingest(parts.reversed(), into: folder["all.db"])
    Self.expectSame(try Account(folder["both.db"]), try Account(folder["all.db"]))
  }

  @Test func everythingCanBeTakenOut() throws {
    let (folder, _) = try Self.folder()
    _ = try IngestorTests.ingest([folder["all"]], into: folder["a.db"])
    let report = try Remover().remove([folder.path], from: folder["a.db"])
    #expect(report.removal.dumps == 12 && report.removal.articles > 50)
    let account = try Account(folder["a.db"])
    #expect(account.articles.isEmpty && account.labels.isEmpty && account.known.isEmpty)
    #expect(account.sources.isEmpty && account.statistics.dumpBytes == 0)
    try Self.check(folder["a.db"])
  }

  @Test func brokenOffItWasNotDone() async throws {
    let (folder, _) = try Self.folder()
    _ = try IngestorTests.ingest([folder["all"]], into: folder["a.db"])
    let before = try Account(folder["a.db"])
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      var writer = try ArchiveWriter(path: path + "/a.db", mayBeMissing: false)
      _ = try writer.remove([[path + "/all"]])
      kill(getpid(), SIGKILL)
    }
    Self.expectSame(try Account(folder["a.db"]), before)
    try Self.check(folder["a.db"])
  }

  /// `a/b` is no folder of `a/b.txt` and `a/bc/`, and nothing in a path is a wild card.
  @Test func aFolderIsNotTheBeginningOfAName() throws {
    let folder = try TemporaryFolder()
    for name in ["b/1.txt", "b/c/2.txt", "b.txt", "bc/3.txt", "b0/4.txt", "B/5.txt", "%/6.txt", "b/1.txt~"] {
      try folder.write("in/" + name, "第\(name)篇\n\n本报讯 正文\(name)。\n")
    }
    _ = try IngestorTests.ingest([folder["in"], folder["in/b/1.txt~"]], into: folder["a.db"])
    func planned(_ name: String) throws -> [String] {
      try Remover().plan([folder["in/" + name]], in: folder["a.db"]).sources.map {
        $0.path.replacing(folder["in/"], with: "")
      }
    }
    #expect(try planned("b") == ["b/1.txt", "b/1.txt~", "b/c/2.txt"])
    #expect(try planned("b/") == ["b/1.txt", "b/1.txt~", "b/c/2.txt"])
    #expect(try planned("./b//c/.") == ["b/c/2.txt"])
    #expect(try planned("b/1.txt") == ["b/1.txt"])
    #expect(try planned("%") == ["%/6.txt"])
    #expect(try planned("_/") == [] && planned("b/1") == [] && planned("").count == 8)
  }

  @Test func correctionsAreKeptAndHoldAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/1.txt", "株洲日报\n\n第一篇\n\n本报讯 正文。\n")
    _ = try IngestorTests.ingest([folder["in"]], into: folder["a.db"])
    let dump = try #require(try ArchiveReader(path: folder["a.db"]).dumps(named: "1.txt").first)
    _ = try Corrector().apply(
      [.keep([try Correction("date 2021-06-04")], sha256: dump.sha256, path: dump.path)], to: folder["a.db"])
    let before = try IngestorTests.export(folder["a.db"])
    let report = try Remover().remove([folder["in"]], from: folder["a.db"])
    #expect(report.removal.corrections == 1)
    #expect(try ArchiveReader(path: folder["a.db"]).corrections().map(\.hasDump) == [false])
    _ = try IngestorTests.ingest([folder["in"]], into: folder["a.db"])
    #expect(try IngestorTests.export(folder["a.db"]) == before)
  }
}
