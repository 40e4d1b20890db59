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
      ("", 8, [""]), ("株洲日报很好", 8, ["株洲日报", "很好"]), ("株洲日报，很好", 8, ["株洲日报，", "很好"]),
      ("abcdef", 4, ["abcd", "ef"]), ("a株洲", 2, ["a", "株", "洲"]), ("株洲", 1, ["株", "洲"]),
    ])
  func wrapsByCells(text: String, cells: Int, expected: [String]) {
    #expect(Display.wrapped(text, to: cells) == expected)
  }
}
