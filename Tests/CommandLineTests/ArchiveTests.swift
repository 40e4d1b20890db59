import Foundation
import Testing

@testable import CommandLineTool

/// The commands that need an archive, over one made of the seeds.
@Suite struct ArchiveTests {
  /// The seeds are ingested once; no test writes to this archive.
  private static let seeds: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["ingest", Repository.seeds, "--db", folder.path + "/archive.db"])
    #expect(run.status == .done)
    #expect(run.output.hasPrefix("5 new, 0 changed, 0 unchanged, 0 failed; "))
    return folder
  }

  private func run(_ arguments: [String], onTerminal: Bool = false) throws -> ToolRun {
    let path = try ArchiveTests.seeds.get().path + "/archive.db"
    return try ToolRun(arguments, environment: ["ZZDAILY_DB": path], onTerminal: onTerminal)
  }

  private func articles(_ arguments: [String]) throws -> [JSONValue] {
    try run(arguments).output.split(separator: "\n").map { try JSONValue($0) }
  }

  @Test func ingestingAgainChangesNothing() throws {
    let folder = try TemporaryFolder()
    let database = ["--db", folder.path + "/a.db"]
    #expect(try ToolRun(["ingest", Repository.seeds] + database).status == .done)
    let before = try ToolRun(["export"] + database).output
    let again = try ToolRun(["ingest", Repository.seeds] + database)
    #expect(again.output.hasPrefix("0 new, 0 changed, 5 unchanged, 0 failed"))
    #expect(try ToolRun(["export"] + database).output == before)
  }

  @Test func aFileThatCannotGoInStopsNoOther() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("good.txt", "## 标题\n\n本报讯 正文在此。\n")
    let empty = try folder.file("empty.txt", "")
    let picture = try folder.file("picture.png", [0x89, 0x50, 0, 0, 1])
    let database = ["--db", folder.path + "/a.db"]
    let run = try ToolRun(["ingest", empty, good, picture, folder.path + "/nope"] + database)
    #expect(run.status == .doneInPart)
    #expect(run.output.hasPrefix("1 new, 0 changed, 0 unchanged, 3 failed; 1 article\n"))
    for name in ["empty.txt", "picture.png", "nope"] {
      #expect(run.talk.split(separator: "\n").filter { $0.contains(name) }.count == 1)
    }
    #expect(try ToolRun(["search", "正文"] + database).status == .done)
  }

  @Test func optimizingChangesNothingThatASearchFinds() throws {
    let folder = try TemporaryFolder()
    let database = ["--db", folder.path + "/a.db"]
    // Dump by dump, so that the index has parts to merge.
    for file in try FileManager.default.contentsOfDirectory(atPath: Repository.seeds).sorted() {
      #expect(try ToolRun(["ingest", "-q", Repository.seeds + "/" + file] + database).status == .done)
    }
    let found = try ["株洲", "的", "轨博会"].map { try ToolRun(["search", "-n", "99", $0] + database).output }
    let run = try ToolRun(["optimize"] + database)
    #expect(run.status == .done && run.talk.contains("MB"))
    #expect(
      try ["株洲", "的", "轨博会"].map { try ToolRun(["search", "-n", "99", $0] + database).output } == found)
    #expect(try ToolRun(["verify"] + database).status == .done)
  }

  @Test func optimizingMakesNoArchive() throws {
    let folder = try TemporaryFolder()
    let run = try ToolRun(["optimize", "--db", folder.path + "/none.db"])
    #expect(run.status == .noArchive)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none.db"))
  }

  @Test func everyExportedLineFollowsTheSchema() throws {
    let schema = SchemaValidator(try JSONValue(run(["export", "--schema"]).output))
    let exported = try articles(["export"])
    #expect(exported.count > 40)
    for article in exported { #expect(schema.problems(of: article).isEmpty) }
    #expect(Set(exported.compactMap { $0["id"]?.string }).count == exported.count)
  }

  @Test func parseAndExportTellTheSameArticles() throws {
    // Only what the whole archive knows may differ: dates from neighbours, linked pages, persons known elsewhere.
    func told(_ articles: [JSONValue]) -> [String: JSONValue?] {
      Dictionary(articles.map { ("\($0["source"]?["path"] ?? .null) \($0["text"] ?? .null)", $0["items"]) }) {
        a, _ in a
      }
    }
    #expect(try told(articles(["export"])) == told(articles(["parse", Repository.seeds])))
  }

  @Test func variantsOfACharacterAreOne() throws {
    let ours = try run(["search", "渌口", "--limit", "100"])
    #expect(ours.status == .done)
    #expect(try run(["search", "淥口", "--limit", "100"]).output == ours.output)
  }

  @Test(
    arguments: [
      (["--person", "曹慧泉"], "persons", "曹慧泉"), (["--district", "荷塘"], "districts", "荷塘区"),
      (["--reporter", "胡文洁"], "credits", "胡文洁"), (["--kind", "photo"], "kind", "photo"),
      (["--source", "002_d65d7219c5d4165d.txt"], "source", "002_d65d7219c5d4165d.txt"),
    ])
  func aFilterLetsThroughExactlyWhatItSays(options: [String], member: String, value: String) throws {
    func has(_ article: JSONValue) -> Bool {
      switch article[member] {
      case .text(let text): text == value
      case .array(let elements): elements.contains { $0.string == value || $0["name"]?.string == value }
      case .object: article[member]?["path"]?.string?.hasSuffix(value) == true
      default: false
      }
    }
    let wanted = try articles(["export"]).filter(has).compactMap { $0["id"]?.string }
    let found = try articles(["export"] + options).compactMap { $0["id"]?.string }
    #expect(!wanted.isEmpty)
    #expect(found == wanted)
    let hits = try articles(["search", "-f", "ndjson", "--limit", "1000"] + options).compactMap {
      $0["id"]?.string
    }
    #expect(hits.sorted() == wanted.sorted())
    #expect(try run(["search", "--count"] + options).output == "\(wanted.count)\n")
  }

  @Test func aHitHasTheKeysOfTheArticleAndWhereItMatched() throws {
    let exported = try articles(["export"])
    let hits = try articles(["search", "座谈", "--format", "ndjson"])
    #expect(!hits.isEmpty)
    for hit in hits {
      #expect(hit.keys.first == "id")
      #expect(hit.keys.suffix(3) == ["districts", "snippet", "matches"])
      #expect(hit["snippet"]?.string?.contains("[座谈]") == true)
      let article = try #require(exported.first { $0["id"] == hit["id"] })
      for key in hit.keys.dropLast(2) { #expect(hit[key] == article[key]) }
      for match in hit["matches"]?.elements ?? [] {
        let item = try #require(article["items"]?.elements[match["item"]?.integer ?? -1]["text"]?.string)
        let scalars = Array(item.unicodeScalars)
        let range = try #require(match["start"]?.integer)..<(#require(match["end"]?.integer))
        #expect(String(String.UnicodeScalarView(scalars[range])) == "座谈")
      }
    }
  }

  @Test func whoWroteAndPhotographedIsNamedOnce() throws {
    let article = try #require(
      articles(["export"]).first { article in
        let names = (article["credits"]?.elements ?? []).compactMap { $0["name"]?.string }
        return names.count > Set(names).count
      })
    let id = try #require(article["id"]?.string)
    let names = (article["credits"]?.elements ?? []).compactMap { $0["name"]?.string }
    let name = try #require(names.first { name in names.filter { $0 == name }.count > 1 })
    let hit = try run(["search", "--source", article["source"]?["path"]?.string ?? "", "-n", "100"]).output
    let lines = hit.split(separator: "\n").map(String.init)
    let facts = lines[try #require(lines.firstIndex { $0.hasPrefix(id) }) + 1]
    #expect(facts.components(separatedBy: name).count == 2)
    let roles = (article["credits"]?.elements ?? []).filter { $0["name"]?.string == name }
      .compactMap { $0["role"]?.string }
    #expect(try run(["show", id]).output.contains("\(name) (\(roles.joined(separator: ", ")))"))
  }

  @Test func nothingFoundIsStatusOne() throws {
    for arguments in [
      ["search", "龘龘龘"], ["export", "龘龘龘"], ["people", "龘龘"], ["timeline", "龘龘龘"],
      ["show", "99990101-A1-01"],
    ] {
      let run = try run(arguments)
      #expect(run.status == .nothingFound)
      #expect(run.output.isEmpty)
      #expect(!run.talk.isEmpty)
    }
    #expect(try run(["export", "龘龘龘", "--format", "json"]).output == "[]\n")
    #expect(try run(["search", "龘龘龘", "--count"]).output == "0\n")
  }

  @Test func showsAnArticleItsLinesAndWhy() throws {
    let article = try #require(articles(["export", "轨博会"]).first)
    let id = try #require(article["id"]?.string)
    let headline = try #require(article["headline"]?.string)
    #expect(try run(["show", id]).output.contains(headline))
    #expect(try articles(["show", id, "--format", "ndjson"]) == [article])
    let lines = (article["items"]?.elements ?? []).flatMap { $0["lines"]?.elements ?? [] }
    let raw = try run(["show", id, "--raw"]).output
    #expect(
      raw.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        >= Set(lines.compactMap(\.integer)).count)
    #expect(try run(["show", id, "--explain"]).output.contains("headline"))
  }

  @Test func anAmbiguousIdNamesTheCandidates() throws {
    let ids = try articles(["export"]).compactMap { $0["id"]?.string }
    let prefix = try #require(ids.first?.prefix(8)).description
    guard prefix != "00000000", ids.filter({ $0.hasPrefix(prefix) }).count > 1 else { return }
    let run = try run(["show", prefix])
    #expect(run.status == .nothingFound)
    #expect(run.talk.contains("'\(prefix)' stands for"))
  }

  @Test(arguments: ExportFormat.allCases)
  func everyFormatHoldsEveryArticle(format: ExportFormat) throws {
    let count = try articles(["export"]).count
    let run = try run(["export", "--format", format.rawValue])
    #expect(run.status == .done)
    #expect(run.output.utf8.last == UInt8(ascii: "\n"))
    let lines = run.output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).dropLast()
    switch format {
    case .ndjson, .gbt7714, .gbt7714In2015: #expect(lines.count == count)
    case .opensearch: #expect(lines.count == 2 * count)
    case .tsv: #expect(lines.count == count + 1)
    case .json, .cslJSON: #expect(try JSONValue(run.output).elements.count == count)
    case .bibtex: #expect(lines.filter { $0.hasPrefix("@article{") }.count == count)
    case .ris: #expect(lines.filter { $0.hasPrefix("TY  - NEWS") }.count == count)
    case .markdown: #expect(lines.filter { $0.hasPrefix("## ") }.count == count)
    case .csv: #expect(CSVReader.rows(run.output).count == count + 1)
    }
  }

  @Test func separatedValuesReadBack() throws {
    let rows = CSVReader.rows(
      try run(["export", "--format", "csv", "--bom"]).output.replacing("\u{FEFF}", with: ""))
    let header = try #require(rows.first)
    let text = try #require(header.firstIndex(of: "text"))
    for (row, article) in zip(rows.dropFirst(), try articles(["export"])) {
      #expect(row.count == header.count)
      #expect(row[0] == article["id"]?.string)
      #expect(row[text] == article["text"]?.string || row[text].hasPrefix("'"))
    }
  }

  @Test func limitsAndOffsetsCutTheSameList() throws {
    let all = try articles(["export"]).compactMap { $0["id"]?.string }
    let cut = try articles(["export", "--offset", "3", "--limit", "4"]).compactMap { $0["id"]?.string }
    #expect(cut == Array(all[3..<7]))
    let hits = try articles(["search", "-f", "ndjson", "-n", "1000"]).compactMap { $0["id"]?.string }
    #expect(
      try articles(["search", "-f", "ndjson", "--offset", "2", "-n", "3"]).compactMap { $0["id"]?.string }
        == Array(hits[2..<5]))
  }

  @Test func countsAreThoseOfTheArticles() throws {
    let exported = try articles(["export"])
    let rows = try articles(["reporters", "--format", "ndjson"])
    #expect(!rows.isEmpty)
    for row in rows {
      let wanted = exported.filter { article in
        article["credits"]?.elements.contains { credit in
          credit["name"] == row["value"] && ["reporter", "intern"].contains(credit["role"]?.string)
        } == true
      }
      #expect(row["count"]?.integer == wanted.count)
    }
  }

  @Test func aProfileCountsWhatTheFilterFinds() throws {
    let profile = try JSONValue(run(["reporter", "胡文洁", "--format", "json"]).output)
    #expect(profile["articles"]?.integer == (try articles(["export", "--reporter", "胡文洁"]).count))
  }

  @Test func theQueryMayBeginWithADash() throws {
    #expect(try run(["search", "座谈", "-不会有的词"]).status == .done)
    #expect(try run(["search", "--", "\"-\""]).status != .wrongUsage)
  }

  @Test func tellsADamagedFileFromASoundOne() throws {
    let sound = try run(["verify"])
    #expect(sound.status == .done)
    #expect(sound.output.isEmpty)
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.db"
    let dump = try folder.file("a.txt", "## 标题\n\n本报讯 正文。\n")
    #expect(try ToolRun(["ingest", dump, "--db", path]).status == .done)
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let header = Array(bytes[..<100])
    for index in stride(from: bytes.count / 2, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
    bytes.replaceSubrange(..<100, with: header)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try ToolRun(["verify", "--db", path]).status == .noArchive)
  }

  @Test(arguments: ["text", "\u{0}\u{1}\u{2}", "SQLite format 3\u{0}"])
  func anotherFileIsNotTouched(content: String) throws {
    let folder = try TemporaryFolder()
    let bytes = Array(content.utf8) + [UInt8](repeating: 7, count: 2000)
    let path = try folder.file("other.db", bytes)
    for arguments in [["search", "x"], ["ingest", Repository.seeds], ["stats"]] {
      let run = try ToolRun(arguments + ["--db", path])
      #expect(run.status == .noArchive)
      #expect(run.talk.contains("other.db"))
    }
    #expect(Array(try Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
  }
}

/// A reader of comma-separated values that shares nothing with the writer.
enum CSVReader {
  static func rows(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuote = false
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" {
          isQuoted = false
          wasQuote = true
        } else {
          cell.unicodeScalars.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"":
        if wasQuote { cell.unicodeScalars.append(scalar) }
        isQuoted = true
      case ",":
        row.append(cell)
        cell = ""
      case "\r": break
      case "\n":
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
      wasQuote = false
    }
    return rows
  }
}
