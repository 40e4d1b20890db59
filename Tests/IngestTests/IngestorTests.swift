import ArchiveModel
import ArchiveStore
import Foundation
import SQLite
import Testing

@testable import Ingest

/// A folder of its own for one test.
final class TemporaryFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "zzdaily-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    let file = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  subscript(name: String) -> String { path + "/" + name }
}

@Suite struct IngestorTests {
  static let seeds = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "seeds").path

  static func export(_ path: String) throws -> [ArchivedArticle] {
    var articles: [ArchivedArticle] = []
    try ArchiveReader(path: path).forEachArticle { article in
      articles.append(article)
      return true
    }
    return articles
  }

  static func ingest(_ paths: [String], into archive: String, jobs: Int? = nil) throws -> IngestReport {
    var options = Ingestor.Options()
    options.jobs = jobs
    return try Ingestor(options: options).ingest(paths, into: archive)
  }

  @Test func theSecondTimeNothingChanges() throws {
    let folder = try TemporaryFolder()
    let first = try Self.ingest([Self.seeds], into: folder["a.db"])
    #expect(first.new == 5 && first.articles > 40 && first.failures == [])
    let export = try Self.export(folder["a.db"])
    let second = try Self.ingest([Self.seeds], into: folder["a.db"])
    #expect(second.new == 0 && second.unchanged == 5 && second.articles == 0)
    #expect(try Self.export(folder["a.db"]) == export)
    #expect(export.count == first.articles)
  }

  @Test func orderAndJobsDoNotShow() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: Self.seeds + "/" + name))
      try folder.write("pages/" + name, bytes)
      // The same bytes under a name that holds a date and a page.
      try folder.write("dated/2021-07-08-A1-" + name, bytes)
    }
    let paths = ["pages", "dated"].flatMap { part in
      [0, 1, 2, 3, 4].map { folder[part + "/" + (part == "dated" ? "2021-07-08-A1-" : "") + names[$0]] }
    }
    _ = try Self.ingest([folder["pages"], folder["dated"]], into: folder["a.db"], jobs: 1)
    _ = try Self.ingest(paths.reversed(), into: folder["b.db"], jobs: 4)
    for path in paths.shuffled() { _ = try Self.ingest([path], into: folder["c.db"], jobs: 2) }
    let export = try Self.export(folder["a.db"])
    #expect(export.count > 40)
    #expect(Set(export.map(\.source.path)).count == 5)
    #expect(try Self.export(folder["b.db"]) == export)
    #expect(try Self.export(folder["c.db"]) == export)
  }

  @Test func parsingAnewFromTheArchiveNeedsNoFolder() throws {
    let folder = try TemporaryFolder()
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.seeds).sorted()
    for name in names {
      try folder.write("in/" + name, Data(contentsOf: URL(filePath: Self.seeds + "/" + name)))
    }
    let archive = folder["a.db"]
    _ = try Self.ingest([folder["in"]], into: archive)
    let export = try Self.export(archive)
    try FileManager.default.removeItem(atPath: folder["in"])
    let same = try Ingestor().reparse(archive)
    #expect(same.changed == 0 && same.unchanged == 5 && same.failures.isEmpty)
    // What an older parser read: a headline less, a page of another day.
    try Connection(path: archive, mode: .readWrite).execute(
      """
      UPDATE article SET headline = NULL WHERE id = (SELECT min(id) FROM article);
      UPDATE page SET date_confidence = 0.001 WHERE id = (SELECT max(id) FROM page);
      """)
    #expect(try Self.export(archive) != export)
    let report = try Ingestor().reparse(archive)
    #expect(report.changed == 2 && report.unchanged == 3 && report.failures.isEmpty)
    #expect(try Self.export(archive) == export)
    #expect(try ArchiveReader(path: archive).verify() == [])
    #expect(throws: StoreError.self) { try Ingestor().reparse(folder["none.db"]) }
    #expect(!FileManager.default.fileExists(atPath: folder["none.db"]))
  }

  @Test func theBytesAreThoseOfTheDump() throws {
    let folder = try TemporaryFolder()
    _ = try Self.ingest([Self.seeds], into: folder["a.db"])
    let archive = try ArchiveReader(path: folder["a.db"])
    for article in try Self.export(folder["a.db"]) {
      let bytes = try Data(contentsOf: URL(filePath: article.source.path))
      let stored = try archive.dump(sha256: article.source.sha256)
      #expect(stored == Array(bytes))
      #expect(try archive.articles(id: article.id) == [article])
      let parts = article.id.split(separator: "-")
      #expect(try archive.articles(id: parts.suffix(2).joined(separator: "-")) == [article])
    }
  }

  @Test func whatIsNoDumpIsReportedAndTheRestGoesIn() throws {
    let folder = try TemporaryFolder()
    try folder.write("in/1.txt", "株洲日报\n\n第一篇\n\n本报讯 正文。\n")
    try folder.write("in/empty.txt", "")
    try folder.write("in/blank.txt", " \n\u{3000}\n\n")
    try folder.write("in/picture.txt", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13, 0, 1, 0, 0])
    try folder.write(
      "in/damaged.md", Array("第二篇\n\n本报讯 正文有坏字".utf8) + [0xFF, 0xFE, 0x41] + Array("之后。\n".utf8))
    try folder.write("in/.hidden.txt", "隐藏")
    try folder.write("in/photo.jpg", "不读")
    try folder.write("in/deep/er/2", "第三篇\n\n本报讯 没有扩展名。\n")
    try FileManager.default.createSymbolicLink(
      atPath: folder["in/deep/loop"], withDestinationPath: folder["in"])
    try FileManager.default.createSymbolicLink(
      atPath: folder["in/nowhere.txt"], withDestinationPath: folder["in/missing"])
    let report = try Self.ingest([folder["in"], folder["absent.txt"]], into: folder["a.db"])
    #expect(report.new == 3)
    #expect(report.skipped == 3)
    let failed = report.failures.map { $0.path.replacing(folder.path + "/", with: "") }
    #expect(failed == ["in/blank.txt", "in/damaged.md", "in/empty.txt", "in/picture.txt", "absent.txt"])
    #expect(report.failures.filter(\.wasIngested).map(\.path) == [folder["in/damaged.md"]])
    #expect(try ArchiveReader(path: folder["a.db"]).statistics().dumps == 3)
  }

  /// A child process is killed at one file after another; each time the archive must be sound, and the last run completes it.
  @Test func killedAtAnyFileTheArchiveIsSoundAndIsCompleted() async throws {
    let folder = try TemporaryFolder()
    for index in 0..<60 { try folder.write("in/\(index).txt", "第\(index)篇\n\n本报讯 正文第\(index)段。\n") }
    let whole = folder["whole.db"]
    _ = try Self.ingest([folder["in"]], into: whole)
    var known = 0
    for stop in [1, 17, 40, 59] {
      let path = folder.path
      await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, stop = stop as Int] in
        var options = Ingestor.Options()
        options.batchArticles = 7
        _ = try Ingestor(options: options).ingest([path + "/in"], into: path + "/killed.db") { progress in
          if progress.files == stop { kill(getpid(), SIGKILL) }
        }
      }
      let count = try ArchiveReader(path: folder["killed.db"]).statistics().dumps
      #expect(count >= known && count < 60)
      known = count
    }
    #expect(known >= 35)
    let report = try Self.ingest([folder["in"]], into: folder["killed.db"])
    #expect(report.new == 60 - known && report.unchanged == known)
    #expect(try Self.export(folder["killed.db"]) == Self.export(whole))
  }

  @Test func whatTheUserSaysOfADumpIsAChangeOfIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("1.txt", "第一篇\n\n本报讯 正文。\n")
    _ = try Self.ingest([folder["1.txt"]], into: folder["a.db"])
    var options = Ingestor.Options()
    options.date = CalendarDate(iso: "1984-02-01")
    options.pageLabel = "3"
    let report = try Ingestor(options: options).ingest([folder["1.txt"]], into: folder["a.db"])
    #expect(report.changed == 1)
    let articles = try Self.export(folder["a.db"])
    #expect(articles.map(\.issueDate?.date) == [options.date] && articles.map(\.pageLabel) == ["3"])
    // Said once it stays said.
    #expect(try Self.ingest([folder["1.txt"]], into: folder["a.db"]).unchanged == 1)
  }
}

@Suite struct FactsTests {
  @Test(
    arguments: [
      (nil, nil, nil), ("2021-06-04", nil, nil), ("2021-06-04", "A1", 22_623), (nil, "A1", nil),
      (nil, nil, 7),
      (nil, "A;issue=3", nil), ("2021-06-04", "100%;page=%3B;issue=", 9), (nil, "第二版 上", 22_623),
    ] as [(String?, String?, Int?)])
  func theFixedFormTellsTheFacts(_ date: String?, _ label: String?, _ number: Int?) {
    let facts = Ingestor.Facts(
      date: date.flatMap { CalendarDate(iso: $0) }, pageLabel: label, issueNumber: number)
    #expect(Ingestor.Facts(given: facts.given) == facts)
  }
}

@Suite struct OrderedParallelMapTests {
  @Test(arguments: [1, 3, 8], [1, 2, 100])
  func resultsComeInOrder(_ jobs: Int, _ window: Int) {
    var taken: [Int] = []
    OrderedParallelMap.run(count: 500, jobs: jobs, window: window, work: { $0 * $0 }) { taken.append($0) }
    #expect(taken == (0..<500).map { $0 * $0 })
  }

  @Test func anErrorEndsTheWork() {
    struct Stop: Error {}
    var taken = 0
    #expect(throws: Stop.self) {
      try OrderedParallelMap.run(count: 10_000, jobs: 2, window: 4, work: { $0 }) { index throws(Stop) in
        if index == 7 { throw Stop() }
        taken += 1
      }
    }
    #expect(taken == 7)
  }

  @Test func nothingToDoIsDone() {
    OrderedParallelMap.run(count: 0, jobs: 2, window: 4, work: { $0 }) { _ in Issue.record("there is nothing")
    }
  }
}
