import Testing

@testable import CommandLineTool

@Suite struct ParseCommandTests {
  @Test func everyLineOfTheSeedsFollowsTheSchema() throws {
    let schema = SchemaValidator(try JSONValue(ToolRun(["export", "--schema"]).output))
    let run = try ToolRun(["parse", Repository.seeds])
    let lines = run.output.split(separator: "\n")
    #expect(run.status == .done)
    #expect(lines.count > 40)
    for line in lines {
      let article = try JSONValue(line)
      #expect(schema.problems(of: article).isEmpty)
    }
  }

  @Test func theSchemaRefusesWhatIsNoArticle() throws {
    let schema = SchemaValidator(try JSONValue(ToolRun(["export", "--schema"]).output))
    let line = try #require(try ToolRun(["parse", Repository.seeds]).output.split(separator: "\n").first)
    guard case .object(let members) = try JSONValue(line) else {
      Issue.record("no object")
      return
    }
    for index in members.indices {
      var cut = members
      cut.remove(at: index)
      #expect(!schema.problems(of: .object(cut)).isEmpty, "\(members[index].name) may be absent")
      var changed = members
      changed[index].value = .flag(true)
      #expect(!schema.problems(of: .object(changed)).isEmpty, "\(members[index].name) may be anything")
    }
    #expect(!schema.problems(of: .object(members + [.init(name: "extra", value: .null)])).isEmpty)
  }

  @Test func keysStandInTheOrderOfTheFormat() throws {
    let line = try #require(try ToolRun(["parse", Repository.seeds]).output.split(separator: "\n").first)
    #expect(
      try JSONValue(line).keys == [
        "format_version", "id", "newspaper", "publication_date", "date_source", "date_confidence",
        "issue_number", "page", "position", "kind", "section", "kicker", "headline", "deck", "series",
        "agency",
        "byline", "credits", "persons", "districts", "items", "text", "continued_from", "continued_on",
        "source",
        "diagnostics",
      ])
  }

  @Test func anArrayHoldsTheSameArticlesAsTheLines() throws {
    let lines = try ToolRun(["parse", Repository.seeds]).output.split(separator: "\n").map {
      try JSONValue($0)
    }
    let array = try JSONValue(ToolRun(["parse", "--format", "json", Repository.seeds]).output)
    #expect(array == .array(lines))
  }

  @Test func noDumpsGiveAnEmptyArray() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["parse", "--format", "json", folder.path])
    #expect(run.output == "[]\n")
    #expect(run.talk.contains("0 dumps, 0 articles"))
  }

  @Test func standardInputReadsAsTheFileDoes() throws {
    let text = "## 荷塘区召开座谈会\n\n本报讯(记者 张三) 7月7日，荷塘区召开座谈会。\n"
    let folder = try TemporaryFolder()
    let path = try folder.file("page.txt", text)
    func items(_ run: ToolRun) throws -> [JSONValue?] {
      try run.output.split(separator: "\n").map { try JSONValue($0)["items"] }
    }
    let piped = try items(ToolRun(["parse", "-"], input: Array(text.utf8)))
    #expect(!piped.isEmpty)
    #expect(try piped == items(ToolRun(["parse", path])))
  }

  @Test func everyVisibleLineIsInAnItemOrIsFurniture() throws {
    let folder = try TemporaryFolder()
    let dump = try folder.file("a.txt", "株洲日报\n\n## 标题\n\n本报讯 正文。\n")
    let annotation = try JSONValue(ToolRun(["annotate", dump]).output)
    let articles = annotation["articles"]?.elements ?? []
    let items = articles.flatMap { $0["items"]?.elements ?? [] }
    let lines = items.flatMap { $0["lines"]?.elements ?? [] } + (annotation["furniture"]?.elements ?? [])
    #expect(lines.compactMap(\.integer).sorted() == [1, 3, 5])
  }

  @Test func explainsInsteadOfPrintingArticles() throws {
    let run = try ToolRun(["parse", "--explain", Repository.seeds])
    #expect(run.status == .done)
    #expect(run.output.contains("headline"))
    #expect(!run.output.contains("\"format_version\""))
  }
}
