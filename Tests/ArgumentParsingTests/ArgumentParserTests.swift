import Testing

@testable import ArgumentParsing

private func words(_ text: String) -> Wording { Wording(verbatim: text) }

private let limit = OptionSpec.value("limit", "N", short: "n", words("at most N"))
private let sort = OptionSpec.value(
  "sort", "ORDER", choices: ["relevance", "date", "-date"], words("the order"))
private let person = OptionSpec.value("person", "NAME", repetition: .collects, words("names a person"))
private let from = OptionSpec.value("from", "DAY", repetition: .refused, words("the first day"))
private let count = OptionSpec.flag("count", short: "c", words("only count"))
private let quiet = OptionSpec.flag("quiet", short: "q", words("no talk"))
private let help = OptionSpec.flag("help", short: "h", words("this help"))
private let database = OptionSpec.value("db", "FILE", hint: .path, words("the archive"))

private let program = ProgramSpec(
  name: "tool", version: "1", summary: words("a tool"),
  commands: [
    CommandSpec(
      name: "search", summary: words("searches"), operands: [OperandSpec("QUERY", words("words"))],
      groups: [OptionGroup(words("Filters"), [limit, sort, person, from, count])]),
    CommandSpec(
      name: "show", summary: words("shows"),
      operands: [OperandSpec("ID", minimum: 1, maximum: 1, words("an id"))]),
    CommandSpec(name: "stats", summary: words("counts")),
  ],
  common: OptionGroup(words("Common"), [database, quiet, help]))

private func parse(_ line: String...) throws -> ParsedArguments {
  guard case .run(let arguments) = try ArgumentParser(program).parse(line) else {
    throw UsageError(.missingCommand)
  }
  return arguments
}

private func problem(_ line: [String]) -> UsageError? {
  do {
    _ = try ArgumentParser(program).parse(line)
    return nil
  } catch {
    return error
  }
}

@Suite struct ArgumentParserTests {
  @Test(arguments: [
    ["search", "-n", "5", "株洲"], ["search", "-n5", "株洲"], ["search", "-n=5", "株洲"],
    ["search", "--limit", "5", "株洲"], ["search", "--limit=5", "株洲"], ["search", "株洲", "--limit", "5"],
    ["search", "--limit", "9", "株洲", "--limit", "5"], ["--db", "x", "search", "株洲", "-n", "5"],
    ["-q", "search", "-cn5", "株洲"], ["search", "-n5", "--", "株洲"],
  ])
  func readsTheSameFromEverySpelling(line: [String]) throws {
    guard case .run(let arguments) = try ArgumentParser(program).parse(line) else {
      Issue.record("not a run")
      return
    }
    #expect(arguments.command.name == "search")
    #expect(try arguments.integer(of: limit, in: 0...100) == 5)
    #expect(arguments.operands == ["株洲"])
  }

  @Test func takesAnArgumentThatOnlyLooksLikeAnOptionAsAnOperand() throws {
    #expect(try parse("search", "曹慧泉", "-会议", "-", "-5").operands == ["曹慧泉", "-会议", "-", "-5"])
  }

  @Test func takesEverythingBehindTwoDashesAsOperands() throws {
    let arguments = try parse("search", "--", "--limit", "-n", "--")
    #expect(arguments.operands == ["--limit", "-n", "--"])
    #expect(!arguments.has(limit))
  }

  @Test func takesAValueThatBeginsWithADash() throws {
    #expect(try parse("search", "--sort", "-date").value(of: sort) == "-date")
  }

  @Test func collectsRepeatedOptionsInOrder() throws {
    #expect(try parse("search", "--person", "甲", "--person=乙").values(of: person) == ["甲", "乙"])
  }

  @Test func keepsAnEqualsSignInsideAValue() throws {
    #expect(try parse("search", "--person=a=b").value(of: person) == "a=b")
    #expect(try parse("search", "--person=").value(of: person) == "")
  }

  @Test(arguments: [["--help"], ["-h"], ["-q", "--help"]])
  func asksForTheProgramsHelp(line: [String]) throws {
    #expect(try ArgumentParser(program).parse(line) == .help(nil))
  }

  @Test(arguments: [["show", "--help"], ["show", "-h"], ["--help", "show"], ["show", "a", "b", "--help"]])
  func helpWinsOverMistakes(line: [String]) throws {
    #expect(try ArgumentParser(program).parse(line) == .help(program.command(named: "show")))
  }

  @Test func helpBehindTwoDashesIsAnOperand() throws {
    #expect(try parse("search", "--", "--help").operands == ["--help"])
  }

  @Test(
    arguments: [
      ([], UsageError(.missingCommand)),
      (["--"], UsageError(.missingCommand)),
      (["serach"], UsageError(.unknownCommand("serach"), suggestion: "search")),
      (["frobnicate"], UsageError(.unknownCommand("frobnicate"))),
      (
        ["search", "--limt", "3"],
        UsageError(.unknownOption("--limt"), command: "search", suggestion: "--limit")
      ),
      (
        ["search", "--pers"], UsageError(.unknownOption("--pers"), command: "search", suggestion: "--person")
      ),
      (["search", "-z"], UsageError(.unknownOption("-z"), command: "search")),
      (
        ["search", "-limit", "3"], UsageError(.unknownOption("-l"), command: "search", suggestion: "--limit")
      ),
      (
        ["search", "--limit"],
        UsageError(.missingValue(option: "limit", placeholder: "N"), command: "search")
      ),
      (
        ["search", "--limit", "--count"],
        UsageError(.missingValue(option: "limit", placeholder: "N"), command: "search")
      ),
      (
        ["search", "--count=yes"],
        UsageError(.unexpectedValue(option: "count", value: "yes"), command: "search")
      ),
      (
        ["search", "--sort", "dtae"],
        UsageError(
          .notAChoice(option: "sort", value: "dtae", choices: sort.choices), command: "search",
          suggestion: "--sort date")
      ),
      (
        ["search", "--from", "2021", "--from", "2022"],
        UsageError(.givenTwice(option: "from"), command: "search")
      ),
      (["show"], UsageError(.missingOperand("ID"), command: "show")),
      (["show", "a", "b"], UsageError(.unexpectedOperand("b"), command: "show")),
      (["stats", "x"], UsageError(.unexpectedOperand("x"), command: "stats")),
    ] as [([String], UsageError)])
  func namesTheMistake(line: [String], expected: UsageError) {
    #expect(problem(line) == expected)
  }

  @Test(arguments: ["", "x", "-1", "101", "五", "1e3", "9999999999999999999999"])
  func refusesWhatIsNoNumberOfTheRange(value: String) throws {
    let arguments = try parse("search", "--limit=\(value)")
    #expect(throws: UsageError(.notANumber(option: "limit", value: value, range: 0...100), command: "search"))
    {
      try arguments.integer(of: limit, in: 0...100)
    }
  }
}
