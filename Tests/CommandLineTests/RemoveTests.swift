import Foundation
import Testing

@testable import CommandLineTool

@Suite struct RemoveTests {
  private static func archive() throws -> (TemporaryFolder, [String: String]) {
    let folder = try TemporaryFolder()
    for (name, text) in [("right/1", "甲"), ("wrong/2", "乙"), ("wrong/3", "丙"), ("wrong/1", "甲")] {
      _ = try folder.file(name + ".txt", "第\(text)篇\n\n本报讯 正文\(text)。\n")
    }
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    #expect(
      try ToolRun(["ingest", folder.path + "/right", folder.path + "/wrong"], environment: environment).status
        == .done)
    return (folder, environment)
  }

  @Test func tellsWhatGoesAndTakesItOut() throws {
    let (folder, environment) = try Self.archive()
    let wrong = folder.path + "/wrong"
    let before = try ToolRun(["export"], environment: environment).output
    let plan = try ToolRun(["remove", "--dry-run", wrong], environment: environment)
    #expect(plan.status == .done)
    #expect(
      plan.output == """
        \(wrong)/1.txt  the text stays, known by \(folder.path)/right/1.txt
        \(wrong)/2.txt  1 article
        \(wrong)/3.txt  1 article
        3 paths would be taken out, with 2 dumps and 2 articles

        """)
    #expect(try ToolRun(["export"], environment: environment).output == before)
    let run = try ToolRun(["remove", wrong], environment: environment)
    #expect(run.status == .done && run.output == "3 paths taken out, with 2 dumps and 2 articles\n")
    #expect(run.talk.contains("of 1 path the text stays"))
    #expect(try ToolRun(["search", "--count", "正文"], environment: environment).output == "1\n")
    #expect(FileManager.default.fileExists(atPath: wrong + "/2.txt"))
    let again = try ToolRun(["remove", wrong], environment: environment)
    #expect(again.status == .nothingFound && again.talk.contains("nothing was ingested from there"))
  }

  @Test func whatIsUnknownStopsNothing() throws {
    let (folder, environment) = try Self.archive()
    let run = try ToolRun(
      ["remove", folder.path + "/none", folder.path + "/wrong/2.txt"],
      environment: environment.merging(["LC_ALL": "zh_CN.UTF-8"]) { $1 })
    #expect(run.status == .doneInPart)
    #expect(run.talk.contains("/none：没有从这里收录过内容"))
    #expect(run.output == "已移出 1 个路径，连同 1 份文字稿、1 篇文章\n")
  }

  @Test func aMissingArchiveIsNotMade() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["remove", "x"], environment: ["ZZDAILY_DB": folder.path + "/a.db"])
    #expect(run.status == .noArchive && !FileManager.default.fileExists(atPath: folder.path + "/a.db"))
  }

  @Test func whatIsCorrectedIsTold() throws {
    let (folder, environment) = try Self.archive()
    #expect(try ToolRun(["fix", "2.txt", "date", "2021-06-04"], environment: environment).status == .done)
    let run = try ToolRun(["remove", folder.path + "/wrong/2.txt"], environment: environment)
    #expect(
      run.talk.contains("1 correction is kept for when the text comes back; zzdaily fix --list shows it"))
    #expect(try ToolRun(["fix", "--list"], environment: environment).output.contains("waits for its dump"))
  }

  @Test func aMovedFolderIsToldOf() throws {
    let (folder, environment) = try Self.archive()
    try FileManager.default.moveItem(atPath: folder.path + "/wrong", toPath: folder.path + "/moved")
    let run = try ToolRun(["ingest", folder.path + "/moved"], environment: environment)
    #expect(run.output == "0 new, 0 changed, 0 unchanged, 0 failed; 0 articles\n")
    #expect(
      run.talk.contains(
        "3 files have moved and are known by the new path: \(folder.path)/wrong/1.txt → \(folder.path)/moved/1.txt"
      ))
  }
}
