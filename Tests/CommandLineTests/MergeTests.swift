import Foundation
import Testing

@testable import CommandLineTool

/// Names declared to be one: the same answers under either, the print untouched, ingest after ingest.
@Suite struct MergeTests {
  private struct Fixture {
    let folder: TemporaryFolder
    func run(_ arguments: String...) throws -> ToolRun {
      try ToolRun(arguments, environment: ["ZZDAILY_DB": folder.path + "/a.db"])
    }
  }

  /// Two pages: 李建国 on both, once as 李健国 in an article of its own and once beside the right form.
  private func archive() throws -> Fixture {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/a.txt",
      """
      市档案馆新馆开工

      株洲日报讯(记者/温琳) 昨日,市档案馆新馆在天元区开工。市委书记李建国、市长王志强出席。

      """)
    _ = try folder.file(
      "in/b.txt",
      """
      云龙公园夜跑道亮灯

      株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带。市委书记李健国、市长王志强出席。

      全市农业会议召开

      株洲日报讯(记者/温林) 昨日,全市农业会议召开。市委书记李建国讲话。市委常委李健国、市长王志强出席。

      """)
    let fixture = Fixture(folder: folder)
    #expect(try fixture.run("ingest", "-q", folder.path + "/in").status == .done)
    return fixture
  }

  /// What the archive answers of names.
  private func answers(_ fixture: Fixture) throws -> [String] {
    let questions = [
      ["people", "--format", "csv"], ["people", "--together", "--format", "csv"], ["reporters", "-f", "csv"],
      ["person", "李建国"], ["person", "李健国"], ["person", "lijianguo"], ["office", "市委书记"],
      ["search", "--person", "李建国", "-f", "id"], ["search", "人物:李健国", "-f", "id"],
      ["reporter", "温琳"], ["people", "merge", "--list"],
    ]
    return try questions.map { question in
      try ToolRun(question, environment: ["ZZDAILY_DB": fixture.folder.path + "/a.db"]).output
    }
  }

  @Test func bothCountUnderTheNameAndArticlesStayAsPrinted() throws {
    let fixture = try archive()
    defer { withExtendedLifetime(fixture) {} }
    let printed = try fixture.run("export").output
    let before = try answers(fixture)
    #expect(before[0].contains("李建国,2\r\n") && before[0].contains("李健国,2\r\n"))
    #expect(try fixture.run("search", "--person", "李建国", "--count").output == "2\n")

    let merge = try fixture.run("people", "merge", "李建国", "李健国")
    #expect(merge.status == .done && merge.output.isEmpty)
    #expect(merge.talk == "李健国 counts as 李建国 from now on\n")
    // An article that names both counts once.
    #expect(try fixture.run("people", "李", "--format", "csv").output == "value,count\r\n李建国,3\r\n")
    for name in ["李建国", "李健国", "lijianguo"] {
      #expect(try fixture.run("search", "--person", name, "--count").output == "3\n")
      #expect(try fixture.run("person", name).output.hasPrefix("李建国  3 articles"))
    }
    let together = try fixture.run("people", "--together", "--format", "csv").output
    #expect(together == "Source,Target,Type,Weight\r\n李建国,王志强,Undirected,3\r\n")
    let office = try fixture.run("office", "市委书记").output
    #expect(
      office.split(separator: "\n").count == 1 && office.hasPrefix("李建国")
        && office.hasSuffix("  also printed 李健国\n"))
    // Filters narrow the counts as before: one article of the two pages' three.
    #expect(
      try fixture.run("people", "李", "--reporter", "任远", "-f", "csv").output == "value,count\r\n李建国,1\r\n")
    #expect(try fixture.run("export").output == printed)
    #expect(try !fixture.run("people", "--suspect").output.contains("李健国"))
    #expect(try fixture.run("verify").status == .done)

    #expect(try fixture.run("people", "merge", "--undo", "李健国").status == .done)
    #expect(try answers(fixture) == before)
  }

  @Test func decisionsSurviveEveryIngest() throws {
    let fixture = try archive()
    defer { withExtendedLifetime(fixture) {} }
    #expect(try fixture.run("people", "merge", "李建国", "李健国").status == .done)
    #expect(try fixture.run("people", "merge", "温琳", "温林").status == .done)
    let merged = try answers(fixture)
    #expect(merged[2].contains("温琳,2\r\n") && !merged[2].contains("温林"))
    #expect(merged[9].hasPrefix("温琳  2 articles"))
    #expect(merged[10] == "李建国  李健国\n温琳  温林\n")
    #expect(try fixture.run("ingest", "-q", fixture.folder.path + "/in").status == .done)
    #expect(try answers(fixture) == merged)
    #expect(try fixture.run("reparse", "-q").status == .done)
    #expect(try answers(fixture) == merged)
    // Both pages go and come back as other dumps: every article is written anew.
    for name in ["a", "b"] {
      let path = fixture.folder.path + "/in/\(name).txt"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      _ = try fixture.folder.file("in/\(name).txt", "空页\n")
      #expect(try fixture.run("ingest", "-q", fixture.folder.path + "/in").status == .done)
      _ = try fixture.folder.file("in/\(name).txt", text)
    }
    #expect(try fixture.run("ingest", "-q", fixture.folder.path + "/in").status == .done)
    #expect(try answers(fixture) == merged)
  }

  @Test func decisionsAreListedAndContradictionsRefused() throws {
    let fixture = try archive()
    defer { withExtendedLifetime(fixture) {} }
    #expect(try fixture.run("people", "merge", "--list").status == .nothingFound)
    // A name that is never printed right.
    let unseen = try fixture.run("people", "merge", "李剑国", "李健国")
    #expect(unseen.status == .done && unseen.talk.contains("no article names 李剑国 yet"))
    #expect(try fixture.run("people", "剑", "-f", "csv").output == "value,count\r\n李剑国,2\r\n")
    #expect(try fixture.run("search", "--person", "李剑国", "--count").output == "2\n")
    #expect(try fixture.run("people", "merge", "李剑国", "李健国").talk.contains("already"))
    #expect(try fixture.run("people", "merge", "李建国", "李健国").status == .wrongUsage)
    #expect(try fixture.run("people", "merge", "李健国", "李剑国").status == .wrongUsage)
    #expect(try fixture.run("people", "merge", "李健国", "李健国").status == .wrongUsage)
    // A name that has misprints may turn out to be one.
    #expect(try fixture.run("people", "merge", "李建国", "李剑国").status == .done)
    #expect(try fixture.run("people", "李", "-f", "csv").output == "value,count\r\n李建国,3\r\n")
    #expect(
      try fixture.run("people", "merge", "--list", "-f", "csv").output
        == "name,printed\r\n李剑国,李健国\r\n李建国,李剑国\r\n")
    #expect(try fixture.run("people", "merge", "--undo", "张三").status == .nothingFound)
    #expect(try fixture.run("people", "merge", "--undo", "张三", "--undo", "李剑国").status == .doneInPart)
    for wrong in [["merge", "李建国"], ["merge", "--list", "李建国"], ["--list"], ["李", "王"]] {
      let run = try ToolRun(["people"] + wrong, environment: ["ZZDAILY_DB": fixture.folder.path + "/a.db"])
      #expect(run.status == .wrongUsage, "\(wrong)")
    }
    #expect(try ToolRun(["people", "merge", "甲", "乙", "--db", "/nonexistent/a.db"]).status == .noArchive)
  }

  @Test func theWordAloneIsAPattern() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/a.txt", "新馆开工\n\n株洲日报讯(记者/温琳) 昨日,新馆开工。市委书记李建国、市长王志强出席。\n")
    let fixture = Fixture(folder: folder)
    #expect(try fixture.run("ingest", "-q", folder.path + "/in").status == .done)
    let none = try fixture.run("people", "merge")
    #expect(none.status == .nothingFound && none.talk.contains("people merge NAME MISPRINT"))
    #expect(try fixture.run("people", "李").output.contains("李建国"))
    #expect(try fixture.run("people", "merge", "李建国").status == .wrongUsage)
    #expect(try fixture.run("people", "李建国", "--list").status == .wrongUsage)
  }
}
