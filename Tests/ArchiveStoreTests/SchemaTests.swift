import ArchiveModel
import Foundation
import SQLite
import Testing

@testable import ArchiveStore

@Suite struct SchemaTests {
  @Test func theDocumentNamesEveryTableViewAndColumn() throws {
    let folder = try TemporaryFolder()
    try Samples.archive([], at: folder.archive)
    let document = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Docs/schema.md"), encoding: .utf8)
    let connection = try ArchiveFile.openForReading(folder.archive)
    let columns = try connection.prepare(
      """
      SELECT t.name, c.name FROM pragma_table_list() AS t JOIN pragma_table_info(t.name) AS c
      WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%' AND t.type <> 'shadow'
      """)
    var count = 0
    while try columns.step() {
      count += 1
      #expect(document.contains("`\(columns.text(0))`"), "table \(columns.text(0))")
      #expect(document.contains(columns.text(1)), "column \(columns.text(0)).\(columns.text(1))")
    }
    #expect(count > 50)
  }

  @Test func anArchiveOfTheFirstVersionIsReadAndBroughtUpToDate() throws {
    let folder = try TemporaryFolder()
    do {
      let connection = try Connection(path: folder.archive, mode: .create)
      try connection.register(IndexTokenizer.self, as: IndexTokenizer.name)
      try connection.execute(Schema.migrations[0])
      try connection.execute(
        """
        PRAGMA application_id = \(Schema.applicationID);
        PRAGMA user_version = 1;
        INSERT INTO setting (name, value) VALUES ('index_format', '\(ArchiveFile.indexFormat)');
        """)
    }
    #expect(try ArchiveReader(path: folder.archive).corrections().isEmpty)
    #expect(try ArchiveReader(path: folder.archive).count() == 0)
    // What later versions know is not there, and not missed.
    #expect(try ArchiveReader(path: folder.archive).knownNames() == [])
    #expect(try ArchiveReader(path: folder.archive).isRefreshDue() == false)
    #expect(try ArchiveReader(path: folder.archive).statistics().knownMentions == 0)
    try ArchiveReader(path: folder.archive).forEachArticle { _ in true }
    var writer = try ArchiveWriter(path: folder.archive)
    try writer.keep([.split(line: 3)], of: [UInt8](repeating: 7, count: 32), path: "x")
    try writer.finish()
    #expect(try ArchiveReader(path: folder.archive).corrections().map(\.correction) == [.split(line: 3)])
    let connection = try Connection(path: folder.archive, mode: .readOnly)
    #expect(try connection.integer("PRAGMA user_version") == Int64(Schema.version))
  }

  @Test func everyTableIsStrict() throws {
    let folder = try TemporaryFolder()
    try Samples.archive([], at: folder.archive)
    let connection = try ArchiveFile.openForReading(folder.archive)
    #expect(
      try connection.integer(
        """
        SELECT count(*) FROM pragma_table_list()
        WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'
        """) == 0)
  }

  @Test(arguments: [
    "SELECT rowid FROM article_text WHERE article_text MATCH 'x' AND rowid BETWEEN 1 AND 9 ORDER BY rowid DESC"
  ])
  func theHotQueryNeedsNoSort(_ sql: String) throws {
    let folder = try TemporaryFolder()
    try Samples.archive([], at: folder.archive)
    let connection = try ArchiveFile.openForReading(folder.archive)
    let plan = try connection.prepare("EXPLAIN QUERY PLAN " + sql)
    var steps: [String] = []
    while try plan.step() { steps.append(plan.text(3)) }
    #expect(steps.count == 1 && !steps.joined().contains("TEMP B-TREE"))
  }

  /// What stock tools read: the views, without the program's tokenizer.
  @Test func theViewsAreReadableWithoutTheTokenizer() throws {
    let folder = try TemporaryFolder()
    try Samples.archive(Samples.dumps.map(Samples.prepared), at: folder.archive)
    let connection = try Connection(path: folder.archive, mode: .readOnly)
    let articles = try connection.integer("SELECT count(*) FROM articles WHERE id LIKE '%-%-%-%'") ?? 0
    #expect(articles > 40)
    #expect(try connection.integer("SELECT count(*) FROM credits WHERE role = 'reporter'") ?? 0 > 5)
    #expect(try connection.integer("SELECT count(*) FROM diagnostics WHERE severity IS NULL") == 0)
    #expect(try connection.integer("SELECT count(*) FROM persons WHERE count < 1") == 0)
  }
}
