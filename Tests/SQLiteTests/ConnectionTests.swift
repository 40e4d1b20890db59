import SQLite
import Testing

@Suite struct ConnectionTests {
  @Test func bindsAndReadsEveryKindOfValue() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let row = try connection.prepare("SELECT ?1, ?2, ?3, ?4, ?5, ?6")
    row.bind(1, Int64.min)
    row.bind(2, 0.5)
    row.bind(3, "渌口\u{0}𠮷")
    row.bind(4, "")
    row.bind(5, [0, 255] as [UInt8])
    row.bindNull(6)
    #expect(try row.step())
    #expect(row.int(0) == Int64.min)
    #expect(row.optionalDouble(1) == 0.5)
    #expect(row.text(2) == "渌口\u{0}𠮷")
    #expect(row.optionalText(3) == "")
    #expect(row.bytes(4) == [0, 255])
    #expect(row.isNull(5) && row.optionalText(5) == nil && row.text(5) == "")
    #expect(try !row.step())
  }

  @Test func anErrorNamesItsStatementAndCode() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    do {
      _ = try connection.prepare("SELECT * FROM nowhere")
      Issue.record("there is no such table")
    } catch {
      #expect(error.sql == "SELECT * FROM nowhere")
      #expect(error.message.contains("nowhere"))
      #expect(error.primaryCode == 1)
    }
  }

  @Test func aMissingFileCannotBeOpenedForReading() {
    #expect {
      _ = try Connection(path: "/nonexistent/archive.db", mode: .readOnly)
    } throws: { ($0 as? DatabaseError)?.primaryCode == ResultCode.cannotOpen }
  }

  @Test func aFailedTransactionLeavesNothing() throws {
    struct Stop: Error {}
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.execute("CREATE TABLE t (x)")
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.execute("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    #expect(try connection.integer("SELECT count(*) FROM t") == 0)
  }

  @Test func aStatementKeepsItsConnectionOpen() throws {
    func made() throws -> Statement {
      let connection = try Connection(path: ":memory:", mode: .create)
      return try connection.prepare("SELECT 7")
    }
    let statement = try made()
    #expect(try statement.step() && statement.int(0) == 7)
  }

  @Test func theTraceSeesStatementsWithoutTheirValues() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let log = Log()
    connection.trace { log.lines.append($0) }
    let statement = try connection.prepare("SELECT ?1")
    statement.bind(1, "secret")
    #expect(try statement.step())
    connection.trace(nil)
    _ = try connection.integer("SELECT 2")
    #expect(log.lines == ["SELECT ?1"])
  }

  private final class Log { var lines: [String] = [] }
}

@Suite struct FTS5TokenizerTests {
  /// Every byte is a token.
  private enum Bytewise: FTS5Tokenizer {
    static func tokenize(_ text: Span<UInt8>, into sink: inout FTS5TokenSink) {
      for index in text.indices {
        guard sink.take(text.extracting(index..<(index + 1)), range: index..<(index + 1)) else { return }
      }
    }
  }

  @Test func phrasesOfOwnTokensAreFound() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    try connection.register(Bytewise.self, as: "bytewise")
    try connection.execute(
      """
      CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'bytewise');
      INSERT INTO t VALUES ('abcd'), ('abd'), ('');
      """)
    #expect(try connection.integer("SELECT count(*) FROM t WHERE t MATCH '\"bc\"'") == 1)
    #expect(try connection.integer("SELECT count(*) FROM t WHERE t MATCH '\"ab\"'") == 2)
    #expect(
      try connection.text("SELECT snippet(t, 0, '[', ']', '', 9) FROM t WHERE t MATCH '\"bd\"'") == "a[bd]")
  }
}
