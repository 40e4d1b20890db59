import ArchiveModel
import ArgumentParsing
import Foundation
import Testing

@testable import CommandLineTool

/// Corrections from the command line: kept, applied again, listed, undone, handed on.
@Suite struct FixTests {
  private static let page = """
    市档案馆新馆开工

    株洲日报讯(记者/温琳) 昨日,市档案馆新馆在天元区开工,新馆建筑面积三万平方米。

    市档案馆馆长李建国说,新馆预计后年建成。

    云龙公园夜跑道亮灯

    株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带,跑友们试跑后说,路面有弹性,灯光不刺眼。
    """

  /// An archive of two dumps; its folder goes with it.
  private struct Fixture {
    let folder: TemporaryFolder
    var environment: [String: String] { ["ZZDAILY_DB": folder.path + "/a.db"] }
  }

  private func archive() throws -> Fixture {
    let folder = try TemporaryFolder()
    _ = try folder.file("in/a.txt", Self.page)
    _ = try folder.file("in/b.txt", "另一篇\n\n本报讯 正文。\n")
    let fixture = Fixture(folder: folder)
    #expect(try ToolRun(["ingest", folder.path + "/in"], environment: fixture.environment).status == .done)
    return fixture
  }

  private func export(_ environment: [String: String]) throws -> String {
    try ToolRun(["export", "-q"], environment: environment).output
  }

  @Test func aCorrectionIsAppliedAtOnceAndAtEveryLaterIngest() throws {
    let fixture = try archive()
    let (folder, environment) = (fixture.folder, fixture.environment)
    defer { withExtendedLifetime(fixture) {} }
    let before = try export(environment)
    let run = try ToolRun(["fix", "a.txt", "merge", "7", "into", "1"], environment: environment)
    #expect(run.status == .done)
    #expect(run.output.contains("市档案馆新馆开工") && run.output.contains("in/a.txt:1-9"))
    let after = try export(environment)
    #expect(after != before && after.contains("\"code\":\"corrected\""))
    #expect(after.split(separator: "\n").count == 2)
    #expect(try ToolRun(["search", "夜跑道", "标题:档案馆", "--count"], environment: environment).output == "1\n")
    // Another ingest, another path of the same bytes, another name: nothing changes but the path.
    #expect(
      try ToolRun(["ingest", folder.path + "/in"], environment: environment).output.contains("2 unchanged"))
    #expect(try export(environment) == after)
    _ = try folder.file("in/0.txt", Self.page)
    #expect(try ToolRun(["ingest", folder.path + "/in"], environment: environment).status == .done)
    #expect(try export(environment).replacing("in/0.txt", with: "in/a.txt") == after)
    #expect(try ToolRun(["verify"], environment: environment).status == .done)
  }

  @Test func theOrderOfDumpsAndCorrectionsDoesNotShow() throws {
    let fixture = try archive()
    let (folder, environment) = (fixture.folder, fixture.environment)
    defer { withExtendedLifetime(fixture) {} }
    for edit in ["split 5", "headline 5 馆长的话", "date 2021-06-04"] {
      let words = edit.split(separator: " ").map(String.init)
      #expect(
        try ToolRun(["fix", folder.path + "/in/a.txt"] + words, environment: environment).status == .done)
    }
    let exported = try ToolRun(["fix", "--export"], environment: environment)
    #expect(exported.status == .done)
    let file = try folder.file("corrections.txt", exported.output)
    // First the corrections, then the dumps, one by one and backwards.
    let other = ["ZZDAILY_DB": folder.path + "/b.db"]
    _ = try ToolRun(["ingest", folder.path + "/in/b.txt"], environment: other)
    #expect(try ToolRun(["fix", "--apply", file], environment: other).talk == "3 corrections kept\n")
    #expect(try ToolRun(["fix", "--list"], environment: other).output.contains("(waits for its dump)"))
    #expect(try ToolRun(["ingest", folder.path + "/in/a.txt"], environment: other).status == .done)
    #expect(try export(other) == export(environment))
    for facet in [["people"], ["districts"], ["reporters"], ["timeline"], ["search", "--count"]] {
      #expect(
        try ToolRun(facet, environment: other).output == ToolRun(facet, environment: environment).output)
    }
    #expect(try !ToolRun(["fix", "--list"], environment: other).output.contains("waits"))
    #expect(try ToolRun(["fix", "--apply", file], environment: other).talk == "0 corrections kept\n")
    // Without an archive.
    let parsed = try ToolRun(["parse", "-q", "--corrections", file, folder.path + "/in"])
    #expect(parsed.status == .done)
    #expect(
      Set(parsed.output.split(separator: "\n")) == Set(try export(environment).split(separator: "\n")))
  }

  @Test func whatIsUndoneIsAsIfItHadNeverBeen() throws {
    let fixture = try archive()
    let environment = fixture.environment
    defer { withExtendedLifetime(fixture) {} }
    let before = try export(environment)
    #expect(try ToolRun(["fix", "a.txt", "split", "5"], environment: environment).status == .done)
    #expect(try ToolRun(["fix", "a.txt", "role", "5", "subhead"], environment: environment).status == .done)
    let list = try ToolRun(["fix", "--list", "a.txt"], environment: environment)
    #expect(list.output.split(separator: "\n").map { $0.prefix(1) } == ["1", "2"])
    let undo = try ToolRun(["fix", "--undo", "1", "--undo", "2"], environment: environment)
    #expect(undo.status == .done && undo.talk.contains("undone: ") && undo.talk.contains("a.txt: split 5"))
    #expect(try export(environment) == before)
    #expect(try ToolRun(["fix", "--list"], environment: environment).status == .nothingFound)
    #expect(try ToolRun(["fix", "--undo", "1"], environment: environment).status == .nothingFound)
  }

  @Test func whatDoesNotFitIsRefusedWhenMadeAndReportedWhenKept() throws {
    let fixture = try archive()
    let (folder, environment) = (fixture.folder, fixture.environment)
    defer { withExtendedLifetime(fixture) {} }
    let before = try export(environment)
    let refused = try ToolRun(["fix", "a.txt", "split", "2"], environment: environment)
    #expect(refused.status == .wrongUsage && refused.talk.contains("line 2 is blank or not on this page"))
    #expect(try ToolRun(["fix", "--list"], environment: environment).status == .nothingFound)
    let hash = try #require(
      JSONValue(String(before.split(separator: "\n")[0]))["source"]?["sha256"]?.string)
    let file = try folder.file("c.txt", "dump \(hash) x\nsplit 2\nrole 3 note\n")
    let run = try ToolRun(["fix", "--apply", file], environment: environment)
    #expect(run.status == .doneInPart && run.talk.contains("“split 2” was not applied"))
    #expect(
      try ToolRun(["fix", "--list"], environment: environment).output.contains("! the correction “split 2”"))
    let fresh = ["ZZDAILY_DB": folder.path + "/fresh.db"]
    _ = try ToolRun(["ingest", folder.path + "/in/b.txt"], environment: fresh)
    _ = try ToolRun(["fix", "--apply", file], environment: fresh)
    let ingest = try ToolRun(["ingest", folder.path + "/in"], environment: fresh)
    #expect(ingest.status == .doneInPart && ingest.talk.contains("“split 2” was not applied"))
    #expect(try export(fresh) == export(environment))
  }

  @Test func aDryRunChangesNothing() throws {
    let fixture = try archive()
    let environment = fixture.environment
    defer { withExtendedLifetime(fixture) {} }
    let before = try export(environment)
    let run = try ToolRun(["fix", "a.txt", "split", "5", "--dry-run"], environment: environment)
    #expect(run.status == .done && run.output.split(separator: "\n").count == 4)
    #expect(try export(environment) == before)
    #expect(try ToolRun(["fix", "--list"], environment: environment).status == .nothingFound)
    let holds = try ToolRun(["fix", "a.txt", "split", "7"], environment: environment)
    #expect(holds.status == .done && holds.talk.contains("read so already"))
  }

  @Test(
    arguments: [
      (["fix"], "name a dump and a correction"), (["fix", "a.txt"], "name a dump and a correction"),
      (["fix", "a.txt", "fold", "3"], "'fold' is no correction; there are: split, merge"),
      (["fix", "a.txt", "split"], "this correction is written: split LINE"),
      (["fix", "a.txt", "role", "3", "titel"], "'titel' cannot stand there; one of: section, kicker"),
      (["fix", "a.txt", "date", "2021-02-30"], "is not a day"),
      (["fix", "--list", "--export"], "cannot go together"),
      (["fix", "--undo", "x"], "wants a whole number"),
      (["fix", "--list", "a.txt", "split", "3"], "there is no correction to write"),
      (["fix", "--apply", "/nonexistent"], "the corrections cannot be read"),
    ] as [([String], String)])
  func aMistakeIsToldWithItsRemedy(_ arguments: [String], _ expected: String) throws {
    let fixture = try archive()
    let environment = fixture.environment
    defer { withExtendedLifetime(fixture) {} }
    let run = try ToolRun(arguments, environment: environment)
    #expect(run.status == .wrongUsage)
    #expect(run.talk.contains(expected))
  }

  @Test func aDumpThatIsNotThereIsNothingFound() throws {
    let fixture = try archive()
    let environment = fixture.environment
    defer { withExtendedLifetime(fixture) {} }
    #expect(try ToolRun(["fix", "c.txt", "split", "3"], environment: environment).status == .nothingFound)
    #expect(try ToolRun(["fix", "in/a.txt", "split", "5"], environment: environment).status == .done)
    let id = try #require(JSONValue(String(export(environment).split(separator: "\n")[0]))["id"]?.string)
    #expect(try ToolRun(["fix", id, "part", "9"], environment: environment).status == .done)
    let copy = try fixture.folder.file("elsewhere.txt", Self.page)
    #expect(try ToolRun(["fix", copy, "part", "9", "--dry-run"], environment: environment).status == .done)
    let missing = ["ZZDAILY_DB": "/nonexistent/a.db"]
    #expect(try ToolRun(["fix", "a.txt", "split", "3"], environment: missing).status == .noArchive)
    #expect(try ToolRun(["fix", "--list"], environment: missing).status == .noArchive)
  }

  @Test func explainKnowsTheManifestAndTheCorrections() throws {
    let folder = try TemporaryFolder()
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    let dump = try folder.file("a.txt", Self.page)
    let manifest = try folder.file("m.csv", "path,date,page,issue\na.txt,2021-06-04,A3,22623\n")
    #expect(try ToolRun(["ingest", dump, "--manifest", manifest], environment: environment).status == .done)
    #expect(try ToolRun(["fix", "a.txt", "role", "5", "subhead"], environment: environment).status == .done)
    let article = try JSONValue(String(export(environment).split(separator: "\n")[0]))
    // What the manifest says outlives the reading again that a correction brings.
    #expect(article["page"]?.string == "A3" && article["issue_number"]?.integer == 22_623)
    #expect(article["publication_date"]?.string == "2021-06-04")
    let run = try ToolRun(["show", #require(article["id"]?.string), "--explain"], environment: environment)
    #expect(run.status == .done)
    #expect(run.output.contains("2021-06-04 (manifest, 1.00) A3"))
    #expect(run.output.contains("subhead      5") && run.output.contains("corrected by hand: role 5 subhead"))
  }

  @Test func reasonsAreInTheUsersLanguage() throws {
    let fixture = try archive()
    var environment = fixture.environment
    environment["LC_ALL"] = "zh_CN.UTF-8"
    defer { withExtendedLifetime(fixture) {} }
    let unfit = try ToolRun(["fix", "a.txt", "split", "999"], environment: environment)
    #expect(unfit.status == .wrongUsage)
    #expect(unfit.talk.contains("更正“split 999”未能应用：第 999 行是空行，或不在此版上"), "\(unfit.talk)")
    let english = try ToolRun(["fix", "a.txt", "split", "999"], environment: fixture.environment)
    #expect(english.talk.contains("line 999 is blank or not on this page"))
  }

  @Test func everyObstacleIsReadBackFromItsText() {
    let obstacles: [CorrectionObstacle] = [
      .notUnderstood, .noSuchLine(12), .readAsOne(7, with: 5), .noArticle(3), .besideItself(4),
    ]
    for obstacle in obstacles {
      #expect(CorrectionObstacle(obstacle.text) == obstacle)
      let correction = Correction.headline(line: 5, "“” was not applied: line 3 belongs to no article")
      let read = CorrectionObstacle.read(obstacle.message(on: correction))
      #expect(read?.obstacle == obstacle && read?.correction == correction.text)
      #expect(obstacle.wording.text(in: .chinese) != obstacle.text)
    }
    #expect(CorrectionObstacle("line 5 is fine") == nil)
    #expect(CorrectionObstacle.read("something else") == nil)
  }
}
