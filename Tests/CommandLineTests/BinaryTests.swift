import Foundation
import Testing

/// The built program as a shell sees it: statuses, streams, pipes, locale.
@Suite struct BinaryTests {
  @Test func tellsItsVersion() throws {
    let run = try BinaryRun(["--version"])
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("zzdaily "))
    #expect(run.talk.isEmpty)
  }

  @Test func withoutACommandItShowsHelpAndFails() throws {
    let run = try BinaryRun([])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains("Usage:"))
  }

  @Test(arguments: [("zh_CN.UTF-8", "没有“serach”这个命令"), ("C.UTF-8", "there is no command 'serach'")])
  func speaksTheLanguageOfTheLocale(locale: String, expected: String) throws {
    let run = try BinaryRun(["serach"], environment: ["LANG": locale])
    #expect(run.status == 2)
    #expect(run.talk.contains(expected))
  }

  @Test func readsTheSeedsFromTheShell() throws {
    let run = try BinaryRun(["parse", Repository.seeds])
    #expect(run.status == 0)
    #expect(
      try run.output.split(separator: "\n").allSatisfy { try JSONValue($0)["format_version"] == .number(1) })
    #expect(run.talk.contains("5 dumps"))
    #expect(try BinaryRun(["parse", "-q", Repository.seeds]).talk.isEmpty)
  }

  @Test func readsStandardInput() throws {
    let run = try BinaryRun(["parse", "-"], input: Array("## 标题\n\n本报讯 正文。\n".utf8))
    #expect(run.status == 0)
    #expect(run.output.contains("\"path\":\"-\""))
  }

  @Test func aFileThatFailedIsStatusThree() throws {
    #expect(try BinaryRun(["parse", "/nonexistent", Repository.seeds]).status == 3)
  }

  @Test(arguments: [
    ["search", "渌口"], ["show", "x"], ["export"], ["stats"], ["people"], ["timeline"], ["check"],
  ])
  func aMissingArchiveIsStatusFour(arguments: [String]) throws {
    let run = try BinaryRun(arguments, environment: ["ZZDAILY_DB": "/nonexistent/archive.db"])
    #expect(run.status == 4)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains("zzdaily: "))
  }

  @Test func aPipeThatClosesEarlyIsQuiet() throws {
    // `yes`-like: much more output than a pipe holds, and a reader that takes one line.
    let script = "\"$0\" parse \"$1\" \"$1\" \"$1\" | head -n 1 >/dev/null; echo ${PIPESTATUS[0]}"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", script, try Binary.url().path, Repository.seeds]
    let folder = try TemporaryFolder()
    let outputPath = try folder.file("output", [])
    let talkPath = try folder.file("talk", [])
    shell.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
    shell.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: talkPath))
    try shell.run()
    shell.waitUntilExit()
    #expect(try String(contentsOfFile: outputPath, encoding: .utf8) == "0\n")
    #expect(try String(contentsOfFile: talkPath, encoding: .utf8) == "")
  }

  @Test func aFullDiskIsTold() throws {
    let folder = try TemporaryFolder()
    let talkPath = try folder.file("talk", [])
    let program = Process()
    program.executableURL = try Binary.url()
    program.arguments = ["parse", Repository.seeds]
    program.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: "/dev/full"))
    program.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: talkPath))
    try program.run()
    program.waitUntilExit()
    #expect(program.terminationStatus == 3)
    #expect(try String(contentsOfFile: talkPath, encoding: .utf8).contains("cannot write the output"))
  }

  @Test func argumentsThatAreNoTextAreRefusedOrReadWithoutATrap() throws {
    // A shell can hand over any bytes; Foundation cannot, so bash does it.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "\"$0\" parse $'\\xff\\xfe' 2>/dev/null; exit $?", try Binary.url().path]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationReason == .exit && shell.terminationStatus == 3)
  }
}
