import Testing

@testable import ArgumentParsing
@testable import CommandLineTool

@Suite struct UsageTests {
  @Test(
    arguments: [
      ([], "a command is missing"),
      (["serach", "x"], "there is no command 'serach'\n  did you mean 'search'?"),
      (["search", "--limt", "3"], "there is no option '--limt'\n  did you mean '--limit'?"),
      (["search", "--limit", "five"], "wants a whole number from 0 up, not 'five'"),
      (["search", "--limit"], "option '--limit' needs a value: --limit N"),
      (["search", "--format", "yaml"], "cannot be 'yaml'; it is one of: text, json, ndjson"),
      (["search", "--kind", "new"], "did you mean '--kind news'?"),
      (["search", "--from", "gestern"], "wants a day, month or year, not 'gestern'"),
      (["search", "--from", "2021", "--from", "2022"], "'--from' can be given only once"),
      (["search", "--facets", "monht"], "did you mean '--facets month'?"),
      (["search", "--", "(荷塘"], "in the query, column 1"),
      (["search", "标提:荷塘"], "try: 标题:荷塘"),
      (["ingest"], "PATH is missing"),
      (["ingest", "--jobs", "0", "x"], "from 1 to 256"),
      (["ingest", "--date", "2021-02-30", "x"], "wants a day like 2021-06-04"),
      (["stats", "x"], "'x' is one argument too many"),
      (["help", "shwo"], "did you mean 'show'?"),
      (["completions", "fihs"], "did you mean 'fish'?"),
    ] as [([String], String)])
  func aMistakeIsToldWithItsRemedy(arguments: [String], expected: String) throws {
    let run = try ToolRun(arguments)
    #expect(run.status == .wrongUsage)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains(expected))
  }

  @Test(arguments: Command.all.map(\.spec.name))
  func everyCommandHasHelp(name: String) throws {
    let run = try ToolRun([name, "--help"])
    #expect(run.status == .done)
    #expect(run.output == (try ToolRun(["help", name]).output))
    #expect(run.output.contains("Usage:\n  zzdaily \(name)"))
    #expect(run.output.contains("Examples:"))
    #expect(run.talk.isEmpty)
    let chinese = try ToolRun(["help", name], environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.output.contains("用法："))
  }

  @Test func theDeclarationIsSound() {
    for command in Command.all.map(\.spec) {
      let options = command.options + Program.spec.common.options
      #expect(Set(options.map(\.long)).count == options.count, "\(command.name) has an option twice")
      let letters = options.compactMap(\.short)
      #expect(Set(letters).count == letters.count, "\(command.name) has a letter twice")
    }
  }

  @Test func everyExampleCanBeRead() throws {
    for command in Command.all.map(\.spec) {
      for example in command.examples {
        let line = example.line.prefix { $0 != "|" && $0 != ">" && $0 != "<" }
        let words = line.split(separator: " ").map { $0.filter { $0 != "'" } }
        #expect(words.first == "zzdaily")
        guard case .run(let parsed) = try ArgumentParser(Program.spec).parse(Array(words.dropFirst())) else {
          Issue.record("\(example.line) does not run")
          continue
        }
        #expect(parsed.command.name == command.name)
      }
    }
  }

  /// "1 articles" stood in a dozen messages: with 1 for every value none may speak of several.
  @Test(arguments: Message.allCases)
  func aMessageCountsOneInTheSingular(message: Message) {
    let said = message.wording.text(in: .english, Array(repeating: "1", count: 9))
    let several = said.matches(of: /\b1\+? (?:of 1 )?([a-z]+s|were|have|do)\b/).map { String($0.1) }
      .filter { !["is", "was", "has", "does", "counts"].contains($0) }
    #expect(several.isEmpty, "\(said)")
    #expect(message.wording.chinese.contains { $0 == "{" } == false)
  }

  @Test func everythingSaidIsInBothLanguages() {
    var wordings = Message.allCases.map(\.wording)
    for command in Command.all.map(\.spec) {
      wordings += [command.summary] + command.discussion + command.operands.map(\.help)
      wordings += command.groups.map(\.heading) + command.options.map(\.help) + command.examples.map(\.help)
    }
    wordings += Program.spec.environment.map(\.meaning) + Program.spec.exitStatuses.map(\.meaning)
    for wording in wordings {
      #expect(!wording.english.isEmpty && !wording.chinese.isEmpty)
      #expect(wording.placeholders.english == wording.placeholders.chinese, "\(wording)")
    }
    let translated = wordings.filter {
      $0.chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
    }
    #expect(translated.count > wordings.count * 9 / 10)
  }
}
