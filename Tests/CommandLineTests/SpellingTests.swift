import Foundation
import Testing

@testable import CommandLineTool

/// 刘国强 and 劉國強 are one man: pages in two scripts counted him twice.
@Suite struct SpellingTests {
  private static let pages = [
    (
      "2021-03-01-A1",
      "全市防汛工作会议召开\n\n株洲日报讯(记者/陈铁鹰) 昨日,全市防汛工作会议召开。副市长刘国强、市委书记李建国出席会议。\n"
    ),
    ("2021-03-02-A1", "市领导调研水利\n\n株洲日报讯(记者/陈铁鹰) 昨日,副市长刘国强到渌口区调研水利工程。\n"),
    ("2021-03-03-A1", "副市長調研教育\n\n株洲日报讯(记者/陳鐵鷹) 昨日,副市長劉國強到醴陵市调研教育工作。\n"),
    ("2021-03-04-A1", "两种字体\n\n株洲日报讯(记者/陳鐵鷹) 昨日,副市长刘国强说话。副市長劉國強又说话。\n"),
  ]

  private struct Fixture {
    let folder: TemporaryFolder

    init() throws {
      folder = try TemporaryFolder()
      for (name, text) in SpellingTests.pages { _ = try folder.file("in/\(name).txt", text) }
      #expect(try run("ingest", folder.path + "/in").hasPrefix("4 new"))
    }

    func run(_ arguments: String..., locale: String = "C") throws -> String {
      try ToolRun(arguments, environment: ["ZZDAILY_DB": folder.path + "/a.db", "LC_ALL": locale]).output
    }
  }

  @Test func aNameInTwoScriptsIsCountedOnceAndToldAsPrinted() throws {
    let fixture = try Fixture()
    #expect(try fixture.run("people", "刘国强", "-f", "csv") == "value,count\r\n刘国强,4\r\n")
    #expect(
      try fixture.run("people", "劉國強", "-f", "ndjson")
        == #"{"value":"刘国强","count":4,"printed":["刘国强","劉國強"]}"# + "\n")
    let bar = String(repeating: "█", count: 30)
    #expect(try fixture.run("people", "国强") == "  刘国强  4  \(bar)  also printed 劉國強\n")
    #expect(
      try fixture.run("reporters", locale: "zh_CN.UTF-8") == "  陈铁鹰  4  \(bar)  又印作陳鐵鷹\n")
    // Where one form only is printed, it is told, under the name that all count under.
    #expect(
      try fixture.run("people", "刘", "--district", "醴陵市") == "  刘国强  1  \(bar)  also printed 劉國強\n")
    #expect(try fixture.run("people", "李建国") == "  李建国  1  \(bar)\n")
    #expect(try fixture.run("search", "--person", "劉國強", "--count") == "4\n")
    #expect(try fixture.run("search", "--facets", "person", "--count", "--person", "刘国强").contains("刘国强  4"))
    #expect(try fixture.run("stats").contains("Reporters       1\n"))
  }

  @Test func profilesAndOfficesTakeBothForOne() throws {
    let fixture = try Fixture()
    for typed in ["刘国强", "劉國強", "liuguoqiang"] {
      let profile = try fixture.run("person", typed)
      #expect(
        profile.hasPrefix("刘国强  4 articles  2021-03-01 – 2021-03-04\nPrinted as\n  刘国强  3"), "\(profile)")
      #expect(profile.contains("\n  劉國強  1"))
      // Titles too: 副市長 is 副市长.
      #expect(profile.contains("\nTitles\n  副市长  2021-03-01 – 2021-03-04  4  ") && !profile.contains("副市長"))
    }
    let json = try JSONValue(fixture.run("reporter", "陈铁鹰", "-f", "json"))
    #expect(json["articles"]?.integer == 4)
    #expect(json["printed"]?.elements.map { $0["value"]?.string } == ["陈铁鹰", "陳鐵鷹"])
    let office = try fixture.run("office", "副市长")
    #expect(office.split(separator: "\n").count == 1)
    #expect(office.hasPrefix("刘国强  2021-03-01 – 2021-03-04  4"))
    #expect(office.hasSuffix("  also printed 劉國強\n"))
    #expect(!(try fixture.run("people", "--together", "-f", "csv").contains("劉")))
    // Articles stay as printed.
    #expect(try fixture.run("export").contains("劉國強"))
  }

  /// A misprint that people declared is told too, in whichever script the name was declared.
  @Test func decisionsAndSpellingsGoTogether() throws {
    let fixture = try Fixture()
    _ = try fixture.run("people", "merge", "劉國強", "李建国")
    #expect(
      try fixture.run("people", "-f", "ndjson")
        == #"{"value":"劉國強","count":4,"printed":["刘国强","劉國強","李建国"]}"# + "\n")
    #expect(try fixture.run("office", "市委书记").hasPrefix("劉國強  2021-03-01  1"))
    _ = try fixture.run("people", "merge", "--undo", "李建国")
    #expect(try fixture.run("people", "-f", "csv") == "value,count\r\n刘国强,4\r\n李建国,1\r\n")
  }
}
