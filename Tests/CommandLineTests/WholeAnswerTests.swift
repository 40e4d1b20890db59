import Testing

@testable import ArgumentParsing
@testable import CommandLineTool

/// An answer is whole, or says that it is not: a program that reads it must not take a screenful for all there is.
@Suite struct WholeAnswerTests {
  /// 60 articles of one page each, three of them on 枫溪港.
  private static let archive: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    for number in 0..<60 {
      let port = number % 20 == 7 ? "枫溪港的船开了。" : ""
      _ = try folder.file(
        "in/\(number).txt",
        "## 第\(number)号码头通航\n\n本报讯(记者 张三) 码头昨日通航，货船\(number)艘。\(port)经过一年整修的码头由\n\n"
          + "## 第\(number)号公园开放\n\n本报讯(记者 李四) 公园昨日开放，游人\(number)名。\n")
    }
    let run = try ToolRun(["ingest", folder.path + "/in", "--db", folder.path + "/a.db"])
    #expect(run.output.hasPrefix("60 new, 0 changed, 0 unchanged, 0 failed; 120 articles"))
    return folder
  }

  private func run(_ arguments: String..., zh: Bool = false) throws -> ToolRun {
    try ToolRun(
      arguments,
      environment: ["ZZDAILY_DB": Self.archive.get().path + "/a.db", "LC_ALL": zh ? "zh_CN.UTF-8" : "C"])
  }

  private func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }

  @Test func programsGetAllHitsAndPeopleAScreenful() throws {
    for sort in ["-date", "date", "relevance"] {
      #expect(try lines(run("search", "码头", "-s", sort, "-f", "id").output).count == 60)
      #expect(try lines(run("search", "码头", "-s", sort, "-f", "ndjson").output).count == 60)
      #expect(try JSONValue(run("search", "码头", "-s", sort, "-f", "json").output).elements.count == 60)
    }
    let shown = try run("search", "码头")
    #expect(lines(shown.output).filter { !$0.hasPrefix(" ") }.count == 20)
    #expect(shown.talk.contains("1 to 20 of 60 articles; more with --limit or --offset"))
    // Whoever wants fewer says so; the order is one.
    let all = try lines(run("search", "码头", "-f", "id").output)
    #expect(
      try lines(run("search", "码头", "-f", "id", "-n", "5", "--offset", "50").output) == Array(all[50..<55]))
    #expect(try lines(run("search", "码头", "-n", "60").output).filter { !$0.hasPrefix(" ") }.count == 60)
  }

  @Test func theHelpSaysHowManyThereWillBe() throws {
    #expect(try run("help", "search").output.contains("20 by default"))
    #expect(try run("help", "search", zh: true).output.contains("默认 20 篇"))
    #expect(try run("help", "check").output.contains("50 by default"))
  }

  @Test func checkSaysHowManyPlacesItLeavesOut() throws {
    let shown = try run("check", "--code", "truncated-end")
    #expect(lines(shown.output).filter { $0.contains("[truncated-end]") }.count == 50)
    #expect(shown.talk.contains("50 of 60 places; more with --limit"))
    #expect(try lines(run("check", "--code", "truncated-end", "-f", "ndjson").output).count == 60)
    #expect(try run("check", "--code", "truncated-end", "-n", "60").talk.isEmpty)
  }

  @Test func anAmbiguousIdTellsHowManyItStandsFor() throws {
    let ambiguous = try run("show", "00000000-0-01")
    #expect(ambiguous.status == .nothingFound)
    #expect(ambiguous.talk.contains("'00000000-0-01' stands for 60 articles: "))
    #expect(ambiguous.talk.hasSuffix(" …\n"))
  }

  /// The lines of a page in another encoding than UTF-8 were shown as bytes that mean nothing.
  @Test func theLinesOfADumpAreShownWhateverItsEncoding() throws {
    let text = "## 市政府召开会议\n\n本报讯(记者 张三) 一月一日，市政府召开会议。\n"
    let units = Array(text.utf16)
    let gb18030: [UInt8] = [
      0xD6, 0xEA, 0xD6, 0xDE, 0xBF, 0xAA, 0xB9, 0xA4, 0x0D, 0x0A, 0x0A, 0xB1, 0xBE, 0xB1, 0xA8, 0xD1, 0xB6,
      0xA3, 0xAC,
      0xD7, 0xF2, 0xC8, 0xD5, 0x0A,
    ]
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let dumps: [(String, [UInt8], String)] = [
      ("utf8", mark + Array(text.utf8), "## 市政府召开会议"),
      ("utf16", [0xFF, 0xFE] + little, "## 市政府召开会议"),
      ("plain16", big, "## 市政府召开会议"),
      ("gb18030", gb18030, "株洲开工"),
    ]
    for (name, bytes, first) in dumps {
      let folder = try TemporaryFolder()
      let database = ["--db", folder.path + "/a.db"]
      _ = try ToolRun(["ingest", folder.file(name + ".txt", bytes)] + database)
      let id = try String(#require(lines(ToolRun(["search", "-f", "id"] + database).output).first))
      let raw = try ToolRun(["show", id, "--raw"] + database).output
      #expect(lines(raw).first.map(String.init) == first, "\(name)")
      #expect(lines(raw).last?.hasPrefix("本报讯") == true)
    }
  }

  @Test func whatOneOfSeveralIdsLacksIsDoneInPart() throws {
    let id = try String(#require(lines(run("search", "枫溪港", "-f", "id").output).first))
    #expect(try run("show", id).status == .done)
    #expect(try run("show", id, "20210604-A1-99").status == .doneInPart)
    #expect(try run("show", "20210604-A1-99").status == .nothingFound)
  }

  @Test(arguments: [["--raw", "--explain"], ["--raw", "-f", "json"], ["--explain", "-f", "csv"]])
  func oneArticleIsShownInOneWay(options: [String]) throws {
    let run = try ToolRun(
      ["show", "00000000"] + options, environment: ["ZZDAILY_DB": Self.archive.get().path + "/a.db"])
    #expect(run.status == .wrongUsage)
    #expect(run.talk.contains("cannot go together: --"))
  }

  @Test func theHelpNamesEveryField() throws {
    let english = try run("help", "search").output
    let chinese = try run("help", "search", zh: true).output
    for name in ["title", "标题", "issue", "期", "known", "识", "NEAR/10"] {
      #expect(english.contains(name))
      #expect(chinese.contains(name))
    }
    #expect(try run("search", "foo:x").talk.contains("there is no field 'foo', only title, body, author"))
    #expect(try run("search", "foo:x", zh: true).talk.contains("没有“foo”这个字段，只有标题、正文、作者"))
  }
}
