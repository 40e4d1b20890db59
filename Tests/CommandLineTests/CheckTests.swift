import ArchiveModel
import Foundation
import Testing

@testable import CommandLineTool

/// What is worth a look: of articles, of pages, of halves that stand alone.
@Suite struct CheckTests {
  private static let front = """
    2021年6月4日 星期五 第22623期 A1

    我市优化物流结构

    株洲日报讯(记者/温琳) 昨日,市里举行早餐会,研究优化交通物流结构,降低企业成本,与会企业家谈到

    下转A2版③
    """

  private static let back = """
    2021年6月4日 星期五 A2版

    ◀◀ 上接A1版③

    仓储、运输和用工方面的困难,市里当场答复,要求各部门一周内拿出办法。

    云龙公园夜跑道亮灯

    株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带,跑友们试跑后说,路面有弹性。
    """

  private final class Fixture {
    let folder: TemporaryFolder
    var environment: [String: String] { ["ZZDAILY_DB": folder.path + "/a.db"] }

    init() throws {
      folder = try TemporaryFolder()
      _ = try folder.file("in/front.txt", CheckTests.front)
      _ = try folder.file("in/back.txt", CheckTests.back)
    }

    func ingest(_ name: String) throws {
      #expect(
        try ToolRun(["ingest", folder.path + "/in/" + name], environment: environment).status == .done)
    }

    func articles() throws -> [JSONValue] {
      try ToolRun(["export", "-q"], environment: environment).output.split(separator: "\n").map {
        try JSONValue($0)
      }
    }

    func check(_ options: [String] = []) throws -> [JSONValue] {
      try ToolRun(["check", "-f", "ndjson"] + options, environment: environment).output.split(separator: "\n")
        .map { try JSONValue($0) }
    }
  }

  @Test(arguments: [["front.txt", "back.txt"], ["back.txt", "front.txt"]])
  func bothEndsOfAContinuationAreGivenWhicheverCameFirst(order: [String]) throws {
    let fixture = try Fixture()
    try fixture.ingest(order[0])
    // One half stands alone, and says which page it wants.
    let lone = try fixture.check(["--code", "lone-continuation"])
    #expect(lone.count == 1)
    let message = try #require(lone.first?["message"]?.string)
    #expect(
      message
        == (order[0] == "front.txt"
          ? "goes on on page A2③: page A2 of 2021-06-04 is not in the archive"
          : "comes from page A1③: page A1 of 2021-06-04 is not in the archive"))
    #expect(lone.first?["path"]?.string?.hasSuffix(order[0]) == true)
    try fixture.ingest(order[1])
    #expect(try fixture.check(["--code", "lone-continuation"]).isEmpty)
    let articles = try fixture.articles()
    let begin = try #require(articles.first { $0["continued_on"] != .null })
    let rest = try #require(articles.first { $0["continued_from"] != .null })
    #expect(begin["continued_on"]?["article"] == rest["id"])
    #expect(rest["continued_from"]?["article"] == begin["id"])
    #expect(begin["continued_on"]?["page"]?.string == "A2" && begin["continued_on"]?["mark"]?.string == "③")
    let (first, second) = (try #require(begin["id"]?.string), try #require(rest["id"]?.string))
    let shown = try ToolRun(["show", first], environment: fixture.environment).output
    #expect(shown.contains("Continued on: A2版 ③ \(second)"))
    let chinese = ["LC_ALL": "zh_CN.UTF-8"].merging(fixture.environment) { $1 }
    #expect(
      try ToolRun(["show", second], environment: chinese).output.contains("上接：A1版 ③ \(first) 我市优化物流结构\n"))
  }

  @Test func theOrderOfIngestDoesNotShowInAnExport() throws {
    func exported(_ order: [String]) throws -> [JSONValue] {
      let fixture = try Fixture()
      for name in order { try fixture.ingest(name) }
      return try fixture.articles().map { article in
        // The folder differs from run to run.
        guard case .object(let members) = article else { return article }
        return .object(members.filter { $0.name != "source" })
      }
    }
    #expect(try exported(["front.txt", "back.txt"]) == exported(["back.txt", "front.txt"]))
  }

  @Test func aHalfThatFindsNoFittingOneIsToldSo() throws {
    let fixture = try Fixture()
    _ = try fixture.folder.file("in/back.txt", CheckTests.back.replacing("③", with: "⑤"))
    try fixture.ingest("front.txt")
    try fixture.ingest("back.txt")
    let lone = try fixture.check(["--code", "lone-continuation"])
    #expect(lone.compactMap { $0["message"]?.string }.allSatisfy { $0.contains("no article there fits") })
    #expect(lone.count == 2)
    // A filter of the other page leaves one of them.
    #expect(try fixture.check(["--code", "lone-continuation", "--page", "A2"]).count == 1)
    #expect(try fixture.check(["--code", "lone-continuation", "--on", "2020"]).isEmpty)
  }

  @Test func whatIsNoticedOfAPageAsAWholeIsToldToo() throws {
    let folder = try TemporaryFolder()
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    let path = try folder.file("undated.txt", "公园亮灯\n\n株洲日报讯(记者/任远) 云龙公园的夜跑道亮起灯带,跑友们都说好。\n")
    #expect(try ToolRun(["ingest", path], environment: environment).status == .done)
    let run = try ToolRun(["check"], environment: environment)
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("  date-unknown  1  █"))
    #expect(run.output.contains("undated.txt: warning: [date-unknown] nothing on the page tells"))
    let found = try ToolRun(["check", "-f", "ndjson"], environment: environment).output
    #expect(try JSONValue(found)["article"] == .null)
    #expect(
      try ToolRun(["check", "--source", "undated.txt"], environment: environment).output.contains(
        "date-unknown"))
    #expect(
      try ToolRun(["check", "--source", "other.txt"], environment: environment).status == .nothingFound)
    #expect(
      try ToolRun(["check", "--code", "truncated-end"], environment: environment).status == .nothingFound)
  }

  @Test func theWorstComesFirstAndCountsAreOfAll() throws {
    let folder = try TemporaryFolder()
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    #expect(try ToolRun(["ingest", Repository.seeds], environment: environment).status == .done)
    func codes(_ options: [String]) throws -> [String] {
      try ToolRun(["check", "-f", "ndjson"] + options, environment: environment).output.split(separator: "\n")
        .compactMap { try JSONValue($0)["code"]?.string }
    }
    let all = try codes(["--severity", "note", "-n", "100000"])
    #expect(all.count > 20)
    let warnings = try codes(["-n", "100000"])
    let ranks = try warnings.map { code in
      try #require(Diagnostic.Code.worstFirst.firstIndex { $0.rawValue == code })
    }
    #expect(ranks == ranks.sorted() && !ranks.isEmpty)
    #expect(all.prefix(warnings.count).elementsEqual(warnings))
    #expect(try codes(["-n", "3"]) == Array(warnings.prefix(3)))
    let text = try ToolRun(["check", "-n", "1"], environment: environment).output
    let counted = text.split(separator: "\n").filter { $0.contains("█") }
      .compactMap { Int($0.split(separator: " ")[1]) }
    #expect(counted.reduce(0, +) == warnings.count)
  }

  @Test func everyCodeHasItsPlaceInTheOrder() {
    #expect(Set(Diagnostic.Code.worstFirst) == Set(Diagnostic.Code.allCases))
    #expect(Diagnostic.Code.worstFirst.count == Diagnostic.Code.allCases.count)
  }

  @Test func aCorrectionThatDoesNotFitIsTold() throws {
    let fixture = try Fixture()
    try fixture.ingest("front.txt")
    let hash = try #require(fixture.articles()[0]["source"]?["sha256"]?.string)
    let file = try fixture.folder.file("c.txt", "dump \(hash)\nsplit 2\n")
    #expect(
      try ToolRun(["fix", "--apply", file], environment: fixture.environment).status == .doneInPart)
    #expect(try fixture.check().first?["code"]?.string == "correction-unfit")
  }
}
