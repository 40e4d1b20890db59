import Foundation
import Testing

@testable import CommandLineTool

/// Persons whom only other pages tell: found like any other, and told apart from what the page shows.
@Suite struct RefreshCommandTests {
  private struct Fixture {
    let folder: TemporaryFolder

    func run(_ arguments: String..., locale: String = "C") throws -> ToolRun {
      try ToolRun(arguments, environment: ["ZZDAILY_DB": folder.path + "/a.db", "LC_ALL": locale])
    }
  }

  private func archive(_ options: String...) throws -> Fixture {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/2021-03-01-A1.txt",
      """
      全市防汛工作会议召开

      株洲日报讯(记者/温琳) 昨日,全市防汛工作会议召开。市委书记李建国、副市长冒辟江出席会议。

      """)
    _ = try folder.file(
      "in/2021-03-03-A1.txt",
      """
      大堤上的一夜

      十八日二十三时，下游三百米处出现管涌，碗口大的水柱夹着泥沙往外冒。民兵队伍里，冒辟江第一个跳下去，用身子挡住水流。

      """)
    let fixture = Fixture(folder: folder)
    #expect(
      try ToolRun(
        ["ingest", "-q"] + options + [folder.path + "/in"],
        environment: ["ZZDAILY_DB": folder.path + "/a.db"]
      ).status == .done)
    return fixture
  }

  @Test func anIngestEndsWithARefresh() throws {
    let fixture = try archive()
    let run = try fixture.run("refresh")
    #expect(run.output == "1 mention of 1 person whom other pages name; 0 articles changed\n")
    #expect(try fixture.run("stats").talk == "")
    #expect(try fixture.run("search", "--person", "冒辟江", "-f", "id").output.split(separator: "\n").count == 2)
    #expect(try fixture.run("office", "副市长").output.contains("冒辟江"))
    #expect(try fixture.run("person", "maopijiang").output.contains("副市长"))
  }

  @Test func whatOnlyTheArchiveTellsIsToldApart() throws {
    let fixture = try archive()
    let known = try fixture.run("search", "--known", "冒辟江", "-f", "ndjson").output
    #expect(known.contains(#"{"name":"冒辟江","titles":[],"count":1,"source":"archive"}"#))
    #expect(known.split(separator: "\n").count == 1)
    #expect(try fixture.run("search", "人:冒辟江 -识:冒辟江", "--count").output == "1\n")
    #expect(
      try fixture.run("people", "--by-archive", "-f", "csv").output == "value,count\r\n冒辟江,1\r\n")
    let id = try fixture.run("search", "--known", "冒辟江", "-f", "id").output.split(separator: "\n").first
    let article = String(try #require(id))
    #expect(try fixture.run("show", article).output.contains("冒辟江 (known to the archive)"))
    #expect(try fixture.run("show", article, locale: "zh_CN.UTF-8").output.contains("冒辟江（据全库）"))
    #expect(
      try fixture.run("show", article, "--explain").output.contains(
        "[3] 冒辟江: known to the archive: 1 article on 1 page names this person, 1 with a title"))
    let page = try fixture.run("export", "--on", "2021-03-01").output
    #expect(page.contains(#"{"name":"冒辟江","titles":["副市长"],"count":1,"source":"page"}"#))
  }

  @Test func itIsToldThatARefreshIsDue() throws {
    let fixture = try archive("--no-refresh")
    #expect(try fixture.run("stats").talk.contains("zzdaily refresh"))
    #expect(try fixture.run("stats", "-f", "json").output.contains(#""refresh_due": true"#))
    #expect(try fixture.run("check").talk.contains("zzdaily refresh"))
    #expect(try fixture.run("search", "--known", "冒辟江").status == .nothingFound)
    let run = try fixture.run("refresh", locale: "zh_CN.UTF-8")
    #expect(run.output == "据其他版面识别出人名 1 处，涉及 1 人；1 篇文章有变动\n")
    #expect(try fixture.run("stats", "-f", "json").output.contains(#""refresh_due": false"#))
  }

  @Test func withoutAnArchiveItSaysSo() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["refresh"], environment: ["ZZDAILY_DB": folder.path + "/none.db"])
    #expect(run.status == .noArchive)
    #expect(run.talk.contains("there is no archive"))
  }
}
