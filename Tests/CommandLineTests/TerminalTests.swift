import HanText
import Testing

@testable import CommandLineTool

@Suite struct TerminalTests {
  /// A page that tries to move the cursor, to set the window's title and to turn the direction of writing.
  private static let hostile =
    "## 标\u{1B}[31m题\u{9B}2J\n\n本报讯(记者 张三) 正文\u{1B}]0;owned\u{7}在此\u{202E}反了。\u{8}\u{7F}\n"

  private static let formats: [[String]] = [
    ["--format", "ndjson"], ["--format", "json"], ["--explain"],
  ]

  @Test(arguments: formats)
  func nothingOfADumpActsOnATerminal(options: [String]) throws {
    for onTerminal in [true, false] {
      let run = try ToolRun(
        ["parse", "-", "--color", "never"] + options, input: Array(TerminalTests.hostile.utf8),
        onTerminal: onTerminal)
      let bad = run.output.unicodeScalars.filter { scalar in
        (scalar.value < 0x20 && scalar != "\n") || (0x7F...0x9F).contains(scalar.value)
          || scalar == "\u{202E}"
      }
      #expect(bad.isEmpty)
      #expect(!run.output.isEmpty)
    }
  }

  @Test(
    arguments: [
      ([:], false, nil, false), ([:], true, nil, true), (["NO_COLOR": "1"], true, nil, false),
      (["NO_COLOR": ""], true, nil, true), (["CLICOLOR_FORCE": "1"], false, nil, true),
      (["CLICOLOR_FORCE": "0"], false, nil, false),
      (["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], true, nil, false),
      (["TERM": "dumb"], true, nil, false), ([:], false, "always", true),
      (["NO_COLOR": "1"], true, "always", true),
      ([:], true, "never", false),
    ] as [([String: String], Bool, String?, Bool)])
  func coloursOnlyWhereTheyAreWanted(
    environment: [String: String], onTerminal: Bool, option: String?, expected: Bool
  ) throws {
    let colour = option.map { ["--color", $0] } ?? []
    let run = try ToolRun(
      ["parse", "--explain", "-"] + colour, environment: environment, input: Array("## 标题\n\n正文。\n".utf8),
      onTerminal: onTerminal)
    #expect(run.output.contains("\u{1B}[") == expected)
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let run = try ToolRun(["parse", Repository.seeds], capacity: 10)
    #expect(run.status == .done)
    #expect(!run.talk.contains("cannot"))
  }

  @Test(
    arguments: [
      ("", 8, [""]), ("株洲日报很好", 8, ["株洲日报", "很好"]), ("株洲日报，很好", 8, ["株洲日", "报，很好"]),
      ("abcdef", 4, ["abcd", "ef"]), ("a株洲", 2, ["a", "株", "洲"]), ("株洲", 1, ["株", "洲"]),
    ])
  func wrapsByCells(text: String, cells: Int, expected: [String]) {
    #expect(Display.wrapped(text, to: cells) == expected)
  }

  @Test(
    arguments: [
      ("one two three", 8, 0, ["one two", "three"]), ("one  two", 4, 0, ["one", "two"]),
      ("  one two three", 14, 2, ["  one two", "  three"]), ("看 archive 吧", 8, 0, ["看", "archive", "吧"]),
      ("他说（好）。", 8, 0, ["他说", "（好）。"]), ("株洲日报（株", 10, 0, ["株洲日报", "（株"]),
      ("甲乙丙丁戊己庚", 12, 2, ["甲乙丙丁戊己", "  庚"]), ("甲乙丙丁", 4, 8, ["甲乙", "丙丁"]),
      ("\u{1B}[1m甲乙丙\u{1B}[0m", 4, 0, ["\u{1B}[1m甲乙", "丙\u{1B}[0m"]), ("abcdefgh", 4, 0, ["abcd", "efgh"]),
      // A mark that may not begin a line took the last digit of a number with it.
      ("开头 +3.3，", 9, 0, ["开头", "+3.3，"]),
    ])
  func breaksWhereAReaderWould(text: String, cells: Int, hanging: Int, expected: [String]) {
    #expect(Display.wrapped(text, to: cells, hanging: hanging) == expected)
  }

  /// Marks that hang over the end of a line made terminals break it once more.
  @Test func noLineIsWiderThanTheTerminalAndNothingIsLost() {
    let pieces = [
      "株", "洲", "，", "。", "”", "（", "《", " ", "a", "word", "2021-06-04", "…", "\u{1B}[1m", "\u{1B}[0m", "！",
    ]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<2_000 {
      let text = (0..<next(60)).map { _ in pieces[next(pieces.count)] }.joined()
      let cells = 2 + next(40)
      let lines = Display.wrapped(text, to: cells, hanging: next(6))
      for line in lines {
        #expect(Display.width.cells(line.replacing(/\x{1B}\[[0-9]m/, with: "")) <= cells, "\(text) \(cells)")
      }
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }

  @Test(
    arguments: [
      ([:], nil, 80), ([:], 120, 120), (["COLUMNS": "60"], 120, 60), (["COLUMNS": "60"], nil, 60),
      (["COLUMNS": ""], 120, 120), (["COLUMNS": "0"], nil, 80), (["COLUMNS": "x"], 50, 50),
      (["COLUMNS": "3"], nil, 20), ([:], 5, 20), (["COLUMNS": "-5"], 90, 90),
    ] as [([String: String], Int?, Int)])
  func theWidthIsWhatTheUserPrefersElseTheTerminals(
    environment: [String: String], terminal: Int?, expected: Int
  ) {
    #expect(Console.width(environment, terminal: terminal) == expected)
  }

  @Test(arguments: [24, 40, 61, 80, 133])
  func outputFitsTheTerminalAndAFileGetsItWhole(width: Int) throws {
    let folder = try TemporaryFolder()
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    #expect(try ToolRun(["ingest", Repository.seeds], environment: environment).status == .done)
    let id = try ToolRun(["search", "曹慧泉", "--format", "id", "--limit", "1"], environment: environment).output
    let commands: [[String]] = [
      ["search", "株洲", "--facets", "kind,section,person"], ["people"], ["people", "--together"],
      ["reporters"],
      ["person", "曹慧泉"], ["reporter", "温琳"], ["office", "市长"], ["districts"],
      ["timeline", "株洲", "--by", "month"],
      ["check", "--severity", "note"], ["stats"], ["show", String(id.dropLast())],
      ["show", "--explain", String(id.dropLast())], ["show", "--raw", String(id.dropLast())],
      ["people", "--suspect"],
      ["sql", "SELECT id, headline, text FROM articles LIMIT 3"],
    ]
    for command in commands {
      for colour in ["never", "always"] {
        let run = try ToolRun(
          command + ["--color", colour], environment: environment, onTerminal: true, width: width)
        for line in run.output.replacing(/\x{1B}\[[0-9;]*m/, with: "").split(separator: "\n") {
          #expect(Display.width.cells(String(line)) <= width, "\(command): \(line)")
        }
      }
      let piped = try ToolRun(command, environment: environment, width: width).output
      #expect(piped == (try ToolRun(command, environment: environment, width: 1000).output))
    }
  }
}
