import Foundation
import HanText
import Testing

@testable import CommandLineTool

/// Plain SQL over an archive of the seeds and one page that would act on a terminal.
@Suite struct SQLTests {
  private static let archive: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let hostile = try folder.file("z.txt", "## 标题\u{1B}[31m红\u{202E}\n\n本报讯(记者 张三) 正文。\n")
    let run = try ToolRun(["ingest", Repository.seeds, hostile, "--db", folder.path + "/a.db"])
    #expect(run.status == .done)
    return folder
  }

  private func run(
    _ arguments: String..., zh: Bool = false, onTerminal: Bool = false, input: String = ""
  ) throws -> ToolRun {
    let environment = [
      "ZZDAILY_DB": try Self.archive.get().path + "/a.db", "LC_ALL": zh ? "zh_CN.UTF-8" : "C",
    ]
    return try ToolRun(
      ["sql"] + arguments, environment: environment, input: Array(input.utf8), onTerminal: onTerminal)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.dropLast()
  }

  @Test(arguments: ["渌口", "淥口", "口", "曹慧泉", "座谈会"])
  func matchFindsWhatASearchFinds(word: String) throws {
    let match = try run(
      "SELECT public_id FROM article_text JOIN article ON article.id = article_text.rowid "
        + "WHERE article_text MATCH '\(word)' ORDER BY article_text.rowid DESC",
      "-f", "tsv", "--no-header")
    let environment = ["ZZDAILY_DB": try Self.archive.get().path + "/a.db"]
    let search = try ToolRun(["search", word, "-f", "id"], environment: environment)
    #expect(match.status == .done && !match.output.isEmpty)
    #expect(Set(lines(match.output)) == Set(lines(search.output)))
  }

  @Test func matchTakesTheFormsOfFTS5() throws {
    func count(_ match: String) throws -> Int {
      let run = try run(
        "SELECT count(*) AS n FROM article_text WHERE article_text MATCH '\(match)'", "-f", "ndjson")
      return try #require(JSONValue(run.output)["n"]?.integer)
    }
    #expect(try count("\"7月3日、4日\"") == 1)
    #expect(try count("title : 株洲") < count("株洲"))
    #expect(try count("株洲 NOT 渌口") == count("株洲") - count("株洲 渌口"))
    #expect(try count("NEAR(株洲 日报, 0)") == count("株洲日报"))
    let snippet = try run(
      "SELECT snippet(article_text, 0, '[', ']', '…', 9) AS s FROM article_text WHERE article_text MATCH '渌口'"
    )
    #expect(snippet.output.contains("口]"))
  }

  @Test(
    arguments: [
      "DELETE FROM article", "INSERT INTO setting VALUES ('a', 'b')", "UPDATE article SET body = ''",
      "CREATE TABLE t (x)", "CREATE TEMP TABLE t (x)", "DROP TABLE article", "DROP VIEW articles",
      "ALTER TABLE article RENAME TO a", "ATTACH '/tmp/zzdaily-never.db' AS x",
      "ATTACH ':memory:' AS x", "VACUUM", "VACUUM INTO '/tmp/zzdaily-never.db'", "BEGIN", "SAVEPOINT a",
      "ANALYZE",
      "REINDEX", "PRAGMA query_only = OFF", "PRAGMA writable_schema = 1", "PRAGMA journal_mode = DELETE",
      "PRAGMA wal_checkpoint", "INSERT INTO article_text (article_text) VALUES ('rebuild')",
      "CREATE VIRTUAL TABLE temp.v USING fts5vocab (main, article_text, row)",
    ])
  func nothingButReadingIsAllowed(statement: String) throws {
    // What stands before it is not run either.
    let refused = try run("SELECT 1; " + statement)
    #expect(refused.status == .wrongUsage)
    #expect(refused.output.isEmpty)
    #expect(refused.talk.hasPrefix("zzdaily: in the SQL, line 1, column 11: zzdaily sql only reads"))
    #expect(try run(statement, zh: true).talk.contains("第 1 列：zzdaily sql 只读"))
    #expect(!FileManager.default.fileExists(atPath: "/tmp/zzdaily-never.db"))
  }

  @Test func theSchemaAndExtensionsAreOutOfReachToo() throws {
    #expect(try run("UPDATE sqlite_schema SET sql = ''").status == .wrongUsage)
    #expect(try run("DELETE FROM sqlite_schema").status == .wrongUsage)
    #expect(try run("SELECT load_extension('x')").status == .wrongUsage)
  }

  @Test func theFileStaysAsItIs() throws {
    let path = try Self.archive.get().path + "/a.db"
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    _ = try run(
      "SELECT count(*) FROM articles; PRAGMA integrity_check; EXPLAIN QUERY PLAN SELECT * FROM persons")
    _ = try run("DELETE FROM article; DROP TABLE meta")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(
    arguments: [
      ("SELECT nix FROM articles", 1, 8, "no such column: nix", "nix FROM articles"),
      ("SELECT 1;\nSELECT '株洲', nix FROM articles", 2, 14, "no such column: nix", "nix FROM articles"),
      ("selec 1", 1, 1, "near \"selec\": syntax error", "selec 1"),
      ("SELECT * FROM\n  nirgends", 1, 1, "no such table: nirgends", "SELECT * FROM"),
      ("SELECT 1 FROM", 1, 14, "incomplete input", ""),
      (
        "SELECT 1; SELECT rowid FROM article_text WHERE article_text MATCH '(('", 1, 11, "fts5: syntax error",
        "SELECT rowid"
      ),
      ("SELECT json('{')", 1, 1, "malformed JSON", "SELECT json"),
      ("SELECT 1; SELECT :x", 1, 11, "there is no value for ?, :name or @name here", "SELECT :x"),
      ("", 1, 1, "there is no statement", ""), (" ; /* nothing */ ", 1, 1, "there is no statement", ""),
      ("SELECT 1\u{0}; x", 1, 9, "a zero byte", ""),
    ])
  func wrongSQLIsToldWithItsPlace(
    sql: String, line: Int, column: Int, message: String, marked: String
  ) throws {
    let run = try run("-", input: sql)
    #expect(run.status == .wrongUsage)
    let talk = lines(run.talk)
    #expect(talk.first?.hasPrefix("zzdaily: in the SQL, line \(line), column \(column): \(message)") == true)
    if !marked.isEmpty {
      // The caret stands below the word, Chinese characters being two cells wide.
      let caret = try #require(talk.last?.firstIndex(of: "^"))
      let cells = talk[2].distance(from: talk[2].startIndex, to: caret)
      let before = try #require(talk[1].range(of: marked)).lowerBound
      #expect(Display.width.cells(talk[1][..<before]) == cells)
    }
  }

  @Test func aLongLineIsShownAroundThePlace() throws {
    let run = try run("SELECT '" + String(repeating: "株", count: 500) + "' , nix, 'behind' FROM articles")
    let talk = lines(run.talk)
    #expect(talk.count == 3 && talk[1].contains("…") && talk[1].contains("' , nix"))
    #expect(Display.width.cells(talk[1]) <= 80)
  }

  private static let row =
    "SELECT NULL AS a, '' AS b, x'00fF' AS c, -1 AS d, '=1+1' AS e, 0.1 AS f, 'x,\"y\"\n株' AS g, 1e300 AS h, 2 AS a"

  @Test(
    arguments: [
      ("csv", "a,b,c,d,e,f,g,h,a\r\n,\"\",00ff,-1,'=1+1,0.1,\"x,\"\"y\"\"\n株\",1e+300,2\r\n"),
      ("tsv", "a\tb\tc\td\te\tf\tg\th\ta\n\t\t00ff\t-1\t'=1+1\t0.1\tx,\"y\" 株\t1e+300\t2\n"),
      (
        "ndjson",
        #"{"a":null,"b":"","c":"00ff","d":-1,"e":"=1+1","f":0.1,"g":"x,\"y\"\n株","h":1e+300,"a:1":2}"# + "\n"
      ),
      (
        "json",
        #"[{"a": null, "b": "", "c": "00ff", "d": -1, "e": "=1+1", "f": 0.1, "g": "x,\"y\"\n株", "h": 1e+300, "a:1": 2}]"#
          + "\n"
      ),
    ])
  func everyFormatTellsEveryKindOfValue(format: String, expected: String) throws {
    #expect(try run(Self.row, "-f", format).output == expected)
  }

  @Test func aTableIsAlignedByCells() throws {
    let run = try run(
      "SELECT column1 AS 名称, column2 AS n, column3 AS x FROM (VALUES ('株洲', 5, NULL), ('a', 1234, x'01'))")
    #expect(
      run.output == """
        名称     n  x
        ────  ────  ─────
        株洲     5  NULL
        a     1234  x'01'

        """)
    #expect(
      try self.run("SELECT zeroblob(5000) AS b", "--no-header").output == "x'0000000000000000…' (5.0 KB)\n")
  }

  @Test func severalStatementsGiveSeveralResults() throws {
    let sql = "SELECT 1 AS a; SELECT 2 AS b WHERE 0; SELECT 3 AS c -- the end"
    #expect(try run(sql).output == "a\n─\n1\n\nc\n─\n3\n")
    #expect(try run(sql, "-f", "csv").output == "a\r\n1\r\nb\r\nc\r\n3\r\n")
    #expect(try run(sql, "-f", "json").output == "[{\"a\": 1}]\n[]\n[{\"c\": 3}]\n")
    #expect(
      try run("SELECT 1 AS a", "-", "-f", "ndjson", input: "SELECT 2 AS a").output == "{\"a\":1}\n{\"a\":2}\n"
    )
    #expect(try run("-f", "tsv", "--no-header", input: "SELECT 7").output == "7\n")
    #expect(try run("SELECT 1 AS a", "-f", "csv", "--bom").output == "\u{FEFF}a\r\n1\r\n")
  }

  @Test func noRowsAreStatusOne() throws {
    let none = try run("SELECT 1 WHERE 0")
    #expect(none.status == .nothingFound && none.output.isEmpty && none.talk == "nothing found\n")
    let json = try run("SELECT 1 WHERE 0", "-f", "json", "-q")
    #expect(json.status == .nothingFound && json.output == "[]\n" && json.talk.isEmpty)
    let missing = try ToolRun(["sql", "SELECT 1", "--db", "/nonexistent/a.db"])
    #expect(missing.status == .noArchive && missing.talk.contains("/nonexistent/a.db"))
  }

  @Test func aTableFitsTheTerminal() throws {
    let wide = try run("SELECT id, text, kind FROM articles", "--color", "never", onTerminal: true)
    #expect(lines(wide.output).allSatisfy { Display.width.cells($0) <= 80 })
    #expect(wide.output.contains("…") && wide.talk.contains("cells were cut to fit the terminal"))
    // Too many columns for one line: a line for each value.
    let records = try run("SELECT * FROM articles LIMIT 2", "--color", "never", onTerminal: true)
    #expect(lines(records.output).allSatisfy { Display.width.cells($0) <= 80 })
    #expect(lines(records.output).filter { $0.hasPrefix("id                ") }.count == 2)
    #expect(lines(records.output).count == 28)
    // Elsewhere nothing is cut.
    let whole = try run("SELECT text FROM articles ORDER BY length(text) DESC LIMIT 1")
    #expect(!whole.talk.contains("cut") && Display.width.cells(lines(whole.output)[2]) > 1000)
  }

  @Test(arguments: ["table", "csv", "tsv", "json", "ndjson"])
  func nothingOfADumpActsOnATerminal(format: String) throws {
    for onTerminal in [true, false] {
      let run = try run(
        "SELECT title AS \"a\u{1B}]0;x\", * FROM article_index WHERE title LIKE '标题%'", "-f", format,
        "--color", "never",
        onTerminal: onTerminal)
      #expect(run.status == .done && run.output.contains("标题"))
      let bad = run.output.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && !["\n", "\r", "\t"].contains(scalar)) || (0x7F...0x9F).contains(scalar.value)
          || scalar == "\u{202E}"
      }
      #expect(bad.isEmpty)
    }
  }

  /// A hundred million rows, of which the reader wants a few: neither memory nor time is spent on the rest.
  @Test(arguments: ["table", "csv", "ndjson"]) func rowsAreGivenAsTheyCome(format: String) throws {
    let environment = ["ZZDAILY_DB": try Self.archive.get().path + "/a.db"]
    let run = try ToolRun(
      [
        "sql", "-f", format,
        "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c LIMIT 100000000) SELECT x FROM c",
      ], environment: environment, capacity: 100_000)
    #expect(run.status == .done && run.talk.isEmpty && run.output.contains("777"))
  }

  @Test func ctrlCEndsALongQueryWithoutAWord() throws {
    let folder = try TemporaryFolder()
    let talk = try folder.file("talk", "")
    let program = Process()
    program.executableURL = try Binary.url()
    program.arguments = [
      "sql", "--db", try Self.archive.get().path + "/a.db",
      "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c",
    ]
    program.standardOutput = FileHandle.nullDevice
    program.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: talk))
    // The threads of the test runner block signals, and a program inherits that; a shell does not.
    var interrupt = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&interrupt)
    unsafe sigaddset(&interrupt, SIGINT)
    unsafe pthread_sigmask(SIG_UNBLOCK, &interrupt, &before)
    defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
    try program.run()
    Thread.sleep(forTimeInterval: 0.5)
    #expect(program.isRunning)
    program.interrupt()
    // A program that heeds no signal must not hold up the tests.
    for _ in 0..<100 where program.isRunning { Thread.sleep(forTimeInterval: 0.1) }
    if program.isRunning { kill(program.processIdentifier, SIGKILL) }
    program.waitUntilExit()
    #expect(program.terminationReason == .uncaughtSignal && program.terminationStatus == SIGINT)
    #expect(try String(contentsOfFile: talk, encoding: .utf8) == "")
  }

  /// What Docs/schema.md shows works.
  @Test func theExamplesOfTheSchemaPageRun() throws {
    let page = try Repository.text(of: "Docs/schema.md")
    let examples = page.components(separatedBy: "```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(examples.count >= 4)
    for example in examples { #expect(try run(example).status == .done, "\(example)") }
  }
}
