import Foundation
import Testing

@testable import ArgumentParsing
@testable import CommandLineTool

/// What is written about the program in the repository is what the program says.
///
/// `RECORD_SNAPSHOTS=1 swift test --filter DocumentationTests` writes the files anew.
@Suite struct DocumentationTests {
  private func expect(_ text: String, in path: String) throws {
    let url = Repository.root.appendingPathComponent(path)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let stored = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    #expect(stored == text, "\(path) is stale: run RECORD_SNAPSHOTS=1 swift test --filter DocumentationTests")
  }

  @Test func theReferencePageIsFresh() throws {
    try expect(ToolRun(["man", "--format", "markdown"]).output, in: "Docs/cli.md")
  }

  @Test(arguments: [("english", "C"), ("chinese", "zh_CN.UTF-8")])
  func helpIsAsItWas(language: String, locale: String) throws {
    let environment = ["LC_ALL": locale]
    var text = try ToolRun(["help"], environment: environment).output
    for name in Command.all.map(\.spec.name) {
      text += "\n──── \(name)\n\n" + (try ToolRun(["help", name], environment: environment).output)
    }
    try expect(text, in: "Tests/CommandLineTests/Snapshots/help-\(language).txt")
  }

  @Test func theReadmeShowsWhatTheProgramPrints() throws {
    // Paths in the output are relative, as they are for a reader of the README.
    #expect(FileManager.default.changeCurrentDirectoryPath(Repository.root.path))
    let folder = try TemporaryFolder()
    let environment = ["ZZDAILY_DB": folder.path + "/archive.db"]
    var lines: [String] = []
    var isConsole = false
    for line in try Repository.text(of: "README.md").split(separator: "\n", omittingEmptySubsequences: false)
    {
      if line.hasPrefix("```") { isConsole = line == "```console" }
      guard isConsole, !line.hasPrefix("```") else {
        lines.append(String(line))
        continue
      }
      guard line.hasPrefix("$ ") else { continue }
      lines.append(String(line))
      let command = ShellLine(line.dropFirst(2))
      #expect(command.words.first == "zzdaily")
      let output = try ToolRun(Array(command.words.dropFirst()), environment: environment).output
      lines += output.split(separator: "\n").prefix(command.limit).map(String.init)
    }
    try expect(lines.joined(separator: "\n"), in: "README.md")
  }

  @Test func theReadmeShowsEveryCommand() throws {
    let readme = try Repository.text(of: "README.md")
    for command in Command.all.map(\.spec) {
      #expect(readme.contains("zzdaily \(command.name)"), "README.md does not show '\(command.name)'")
    }
  }

  @Test func manualAndCompletionsNameEveryCommandAndOption() throws {
    let manual = try ToolRun(["man"]).output
    let scripts = try Shell.allCases.map { try ToolRun(["completions", $0.rawValue]).output }
    for command in Command.all.map(\.spec) {
      #expect(manual.contains(".SS zzdaily \(command.name)"))
      for script in scripts { #expect(script.contains(command.name)) }
      for option in command.options {
        let escaped = option.long.map { $0 == "-" ? "\\-" : String($0) }.joined()
        #expect(manual.contains("\\-\\-\(escaped)"))
        for script in scripts { #expect(script.contains(option.long)) }
      }
    }
  }
}

/// A command line of the README: words, quotes, and `| head -n N` at its end.
private struct ShellLine {
  var words: [String] = []
  var limit = Int.max

  init(_ line: some StringProtocol) {
    var word: String?
    var quote: Character?
    for character in line {
      switch character {
      case _ where character == quote: quote = nil
      case "'" where quote == nil:
        quote = character
        word = word ?? ""
      case " " where quote == nil:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    if let pipe = words.firstIndex(of: "|") {
      limit = Int(words.last ?? "") ?? .max
      words.removeSubrange(pipe...)
    }
  }
}
