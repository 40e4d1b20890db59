import Testing

@testable import CommandLineTool

/// Filters take what people write, and tell what cannot be.
@Suite struct FilterTests {
  private func archive() throws -> (TemporaryFolder, [String]) {
    let folder = try TemporaryFolder()
    let text = "## 市政府召开会议\n\n本报讯(记者 张三) 昨日，市政府召开会议。\n"
    for (name, page) in [("a", "A2"), ("b", "3"), ("c", "特刊")] {
      _ = try folder.file("in/\(name).txt", text + name)
      _ = try folder.file("\(name).csv", "path,date,page\n\(name).txt,2021-06-04,\(page)\n")
      let run = try ToolRun([
        "ingest", folder.path + "/in/\(name).txt", "--manifest", folder.path + "/\(name).csv", "--db",
        folder.path + "/a.db",
      ])
      #expect(run.status == .done)
    }
    return (folder, ["--db", folder.path + "/a.db"])
  }

  /// `--page 第三版` found nothing while 版:第三版 in a query did.
  @Test func aPageIsFoundHoweverItIsWritten() throws {
    let (folder, database) = try archive()
    func count(_ options: String...) throws -> String {
      try ToolRun(["search", "-c"] + options + database).output
    }
    for page in ["A2", "a2", "A02", "A2版", "第A2版"] { #expect(try count("--page", page) == "1\n") }
    for page in ["3", "03", "三版", "第三版", "第3版"] { #expect(try count("--page", page) == "1\n") }
    #expect(try count("--page", "A2", "--page", "第三版") == "2\n")
    // A label that a manifest gave is what it is.
    #expect(try count("--page", "特刊") == "1\n")
    #expect(try count("--page", "4") == "0\n")
    withExtendedLifetime(folder) {}
  }

  @Test func daysThatEndBeforeTheyBeginAreAMistake() throws {
    let (folder, database) = try archive()
    let run = try ToolRun(["search", "--from", "2021-06-05", "--to", "2020"] + database)
    #expect(run.status == .wrongUsage)
    #expect(run.talk.contains("--from 2021-06-05 is after --to 2020-12-31"))
    #expect(try ToolRun(["search", "--from", "2021", "--to", "2021"] + database).status == .done)
    let wrong = try ToolRun(["search", "--from", "2021-02-30"] + database)
    #expect(wrong.talk.contains("not '2021-02-30'\n  for example: --from 2021-06-04"))
    withExtendedLifetime(folder) {}
  }

  @Test func aDumpThatIsNotThereIsAskedForWithWhatTheCommandHas() throws {
    let (folder, database) = try archive()
    let run = try ToolRun(["fix", "nosuch.txt", "split", "3"] + database)
    #expect(run.status == .nothingFound)
    #expect(run.talk.contains("nosuch.txt") && !run.talk.contains("--dumps"))
    withExtendedLifetime(folder) {}
  }

  @Test func signsOfOtherLanguagesGetAHint() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file("a.txt", "第一篇\n\n本报讯 株洲的事。\n")
    let database = ["--db", folder.path + "/a.db"]
    #expect(try ToolRun(["ingest", page] + database).status == .done)
    let run = try ToolRun(["search", "株洲 OR 渌口"] + database)
    #expect(run.status == .nothingFound)
    #expect(
      run.talk == """
        OR is looked for as a word; for texts with either word write: a|b ("OR" in quotes is the word)
        try: 株洲|渌口
        nothing found

        """)
    #expect(try ToolRun(["search", "株洲|渌口", "--count"] + database).talk.isEmpty)
    #expect(
      try ToolRun(["timeline", "株洲 NOT"] + database, environment: ["LC_ALL": "zh_CN.UTF-8"]).talk
        .contains("“NOT”按普通词检索"))
    #expect(try ToolRun(["search", "株洲 OR 渌口", "-q"] + database).talk.isEmpty)
  }
}
