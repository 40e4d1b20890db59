import Foundation
import Testing

@testable import CommandLineTool

/// Annotate, correct by hand, evaluate.
@Suite struct EvaluateTests {
  private static let gold = Repository.root.appendingPathComponent("Tests/Pages/samples").path

  /// A folder with the dumps of `seeds`, their annotations as the parser reads them, and an archive.
  private func round() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Repository.seeds).sorted() {
      let dump = Repository.seeds + "/" + name
      let annotation = try ToolRun(["annotate", dump])
      #expect(annotation.status == .done)
      _ = try folder.file("gold/" + name.replacing(".txt", with: ".gold.json"), annotation.output)
    }
    #expect(try ToolRun(["ingest", Repository.seeds, "--db", folder.path + "/a.db"]).status == .done)
    return folder
  }

  private func figures(_ run: ToolRun) throws -> [String: Double] {
    var values: [String: Double] = [:]
    for figure in try JSONValue(run.output)["figures"]?.elements ?? [] {
      if case .number(let value)? = figure["value"] { values[figure["name"]?.string ?? ""] = value }
    }
    return values
  }

  @Test func whatTheParserReadsIsPerfectByItsOwnAnnotation() throws {
    let folder = try round()
    for source in [["--db", folder.path + "/a.db"], ["--dumps", Repository.seeds]] {
      let run = try ToolRun(["evaluate", folder.path + "/gold", "-f", "json"] + source)
      #expect(run.status == .done)
      #expect(run.talk.isEmpty)
      let value = try JSONValue(run.output)
      #expect(value["differences"]?.elements.isEmpty == true)
      #expect(try figures(run).values.allSatisfy { $0 == 1 } && figures(run).count == 13)
      for field in value["fields"]?.elements ?? [] { #expect(field["right"] == field["wanted"], "\(field)") }
    }
  }

  @Test func aCorrectionByHandIsOneDifference() throws {
    let folder = try round()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: folder.path + "/gold").sorted().first)
    let path = folder.path + "/gold/" + name
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // The first headline becomes a kicker.
    let headline = try #require(text.range(of: "\"role\": \"h\""))
    let line = try #require(Int(text[headline.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber }))
    _ = try folder.file(
      "gold/" + name, text.replacingCharacters(in: headline, with: "\"role\": \"k\""))
    let run = try ToolRun(
      ["evaluate", folder.path + "/gold", "--db", folder.path + "/a.db", "--differences"])
    #expect(run.status == .done)
    let dump = Repository.seeds + "/" + name.replacing(".gold.json", with: ".txt")
    #expect(run.output.contains("\(dump):\(line) role: h for k\n"))
    #expect(run.output.contains("\(dump):\(line) headline: lines \(line) for none\n"))
    #expect(run.output.contains("line_role_accuracy          0.99"))
    // The figures of the floors and those of the command are the same arithmetic.
    #expect(try ToolRun(["evaluate", path, "--db", folder.path + "/a.db"]).output.hasPrefix("1 page, "))
  }

  @Test func aCorrectionIsMeasuredInTheArchiveAndNotInTheDumps() throws {
    let folder = try TemporaryFolder()
    let text = "## 标题一则\n\n本报讯(记者 张三) 正文在此。\n\n小标题\n\n又一段正文,说的是同一件事。\n"
    let dump = try folder.file("a.txt", text)
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    #expect(try ToolRun(["ingest", dump], environment: environment).status == .done)
    let gold = try folder.file("gold/a.gold.json", try ToolRun(["annotate", dump]).output)
    #expect(
      try ToolRun(["fix", "a.txt", "role", "7", "note"], environment: environment).status == .done)
    let archive = try ToolRun(["evaluate", gold, "--differences"], environment: environment)
    #expect(archive.output.contains("a.txt:7 role: n for "))
    #expect(archive.talk.contains("1 of these articles was corrected by hand"))
    let dumps = try ToolRun(["evaluate", gold, "--differences", "--dumps", folder.path])
    #expect(dumps.status == .done && !dumps.output.contains("a.txt:") && dumps.talk.isEmpty)
  }

  @Test func theFiguresOfTheSamplesAreThoseOfTheArchiveAndOfTheDumps() throws {
    let folder = try round()
    let archive = try ToolRun(["evaluate", Self.gold, "-f", "json", "--db", folder.path + "/a.db"])
    let dumps = try ToolRun(["evaluate", Self.gold, "-f", "json", "--dumps", Repository.seeds])
    #expect(archive.status == .done)
    #expect(archive.output == dumps.output)
    #expect(try figures(archive)["line_role_accuracy"].map { $0 >= 0.99 } == true)
    let again = try ToolRun(["evaluate", Self.gold, "-f", "json", "--dumps", Repository.seeds])
    #expect(again.output == dumps.output)
  }

  @Test func anotherTextThanTheAnnotatedOneIsNotMeasured() throws {
    let folder = try TemporaryFolder()
    let dump = try folder.file("in/a.txt", "## 标题一则\n\n本报讯(记者 张三) 正文在此。\n")
    let annotation = try ToolRun(["annotate", dump]).output
    let gold = try folder.file("gold/a.gold.json", annotation)
    _ = try folder.file("in/a.txt", "## 标题一则\n\n本报讯(记者 张三) 正文在此,改过了。\n")
    let run = try ToolRun(["evaluate", gold, "--dumps", folder.path + "/in"])
    #expect(run.status == .doneInPart)
    #expect(run.output.isEmpty)
    #expect(run.talk.contains("another text than the one that was annotated"))
  }

  @Test func whatStandsInTheWayIsToldAndTheRestIsMeasured() throws {
    let folder = try round()
    _ = try folder.file("gold/broken.gold.json", "{\n  \"file\": \"x\",\n  \"articles\" []\n}")
    _ = try folder.file("gold/missing.gold.json", "{\"file\": \"nope.txt\", \"articles\": []}")
    let run = try ToolRun(
      ["evaluate", folder.path + "/gold", folder.path + "/none", "--db", folder.path + "/a.db"])
    #expect(run.status == .doneInPart)
    #expect(run.output.hasPrefix("5 pages, "))
    #expect(run.talk.contains("broken.gold.json:3: this is no annotation"))
    #expect(run.talk.contains("missing.gold.json: the archive has no dump 'nope.txt'"))
    #expect(run.talk.contains("/none: there is no such file"))
    let chinese = try ToolRun(
      ["evaluate", folder.path + "/gold", "--dumps", Repository.seeds],
      environment: ["LC_ALL": "zh_CN.UTF-8"])
    #expect(chinese.talk.contains("没有这个文件，请检查路径"))
    #expect(chinese.output.contains("字段，soft：不计全半角"))
  }

  @Test func withoutAnnotationsThereIsNothing() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["evaluate", folder.path, "--dumps", Repository.seeds])
    #expect(run.status == .nothingFound)
    #expect(run.talk.contains("zzdaily annotate DUMP writes one"))
    let noArchive = try ToolRun(["evaluate", Self.gold, "--db", folder.path + "/a.db"])
    #expect(noArchive.status == .noArchive)
    #expect(try ToolRun(["evaluate"]).status == .wrongUsage)
  }

  @Test func anIncompleteAnnotationIsToldButMeasured() throws {
    let folder = try TemporaryFolder()
    let dump = try folder.file("a.txt", "## 标题一则\n\n本报讯(记者 张三) 正文在此。\n\n又一段。\n")
    let gold = try folder.file(
      "a.gold.json",
      """
      {"file": "a.txt", "publication_date": null, "furniture": [],
       "articles": [{"kind": "news", "items": [{"role": "h", "lines": [1]}, {"role": "b", "lines": [3, 3]}]}]}
      """)
    let run = try ToolRun(["evaluate", gold, "--dumps", folder.path])
    #expect(run.status == .doneInPart)
    #expect(
      run.talk.contains("lines 3 are annotated twice") && run.talk.contains("lines 5 are not annotated"))
    #expect(run.output.hasPrefix("1 page, 1 article, 2 lines"))
    _ = dump
  }
}
