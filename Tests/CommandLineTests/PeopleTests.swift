import Foundation
import FoundationXML
import Testing

@testable import CommandLineTool

/// Who is named with whom, who may be whom, and names by their sound: over the seeds.
@Suite struct PeopleTests {
  private static let seeds: Result<TemporaryFolder, any Error> = Result {
    let folder = try TemporaryFolder()
    #expect(try ToolRun(["ingest", "-q", Repository.seeds, "--db", folder.path + "/a.db"]).status == .done)
    return folder
  }

  private func run(_ arguments: [String]) throws -> ToolRun {
    try ToolRun(arguments, environment: ["ZZDAILY_DB": try Self.seeds.get().path + "/a.db"])
  }

  @Test func theEdgesAddUpToThePairsThatArticlesName() throws {
    let rows = try run(["people", "--together", "--format", "csv"]).output.split(separator: "\r\n")
      .dropFirst()
    let sum = rows.compactMap { $0.split(separator: ",").last.flatMap { Int($0) } }.reduce(0, +)
    let pairs = try run(["export", "--format", "ndjson"]).output.split(separator: "\n").map { line in
      let count = Set(try JSONValue(line)["persons"]?.elements.compactMap { $0["name"]?.string } ?? []).count
      return count * (count - 1) / 2
    }
    #expect(sum > 100)
    #expect(sum == pairs.reduce(0, +))
  }

  @Test func theNetworkIsWellFormedXML() throws {
    let graph = try run(["people", "--together", "--format", "graphml"]).output
    let parser = XMLParser(data: Data(graph.utf8))
    #expect(parser.parse(), "\(parser.parserError.map { "\($0)" } ?? "")")
    #expect(graph.contains(">曹慧泉<"))
    #expect(PersonNetwork.escaped("a<b>&\u{1}") == "a&lt;b&gt;&amp;\u{FFFD}")
  }

  @Test func aMisprintIsProposedWithReasons() throws {
    let found = try run(["people", "--suspect"])
    let line = found.output.split(separator: "\n").first { $0.contains("叶昆红") && $0.contains("旷昆红") }
    #expect(line != nil)
  }

  @Test func namesAreFoundByTheirSound() throws {
    let plain = try run(["search", "--person", "曹慧泉", "--format", "ndjson"]).output
    for spelled in ["caohuiquan", "Cao Huiquan", "cáo huì quán"] {
      #expect(try run(["search", "--person", spelled, "--format", "ndjson"]).output == plain)
    }
    // The initials are also those of 陈恢清.
    let both = try run(["search", "--person", "曹慧泉", "--person", "陈恢清", "--format", "ndjson"]).output
    #expect(try run(["search", "--person", "chq", "--format", "ndjson"]).output == both)
    #expect(try run(["person", "caohuiquan"]).output == run(["person", "曹慧泉"]).output)
    // Text is never searched by sound.
    #expect(try run(["search", "caohuiquan"]).status == .nothingFound)
  }

  @Test func whatDoesNotGoTogetherIsSaid() throws {
    #expect(try run(["people", "--suspect", "--together"]).status == .wrongUsage)
    #expect(try run(["people", "--format", "graphml"]).status == .wrongUsage)
  }

  @Test func anotherPaperHasItsOwnLexicon() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file(
      "page.txt", Array("## 窑湾街道开工\n\n本报讯 昨日,雨湖区窑湾街道与株洲市荷塘区结对。区长曾国安说,开工了。\n".utf8))
    _ = try folder.file("lexicon/newspaper.txt", Array("湘潭日报\n".utf8))
    _ = try folder.file("lexicon/places.tsv", Array("雨湖区\tD\t雨湖区\n窑湾街道\tU\t雨湖区\t窑湾街道\n".utf8))
    let own = try JSONValue(
      ToolRun(["parse", "-q", "--lexicon", folder.path + "/lexicon", page]).output.dropLast())
    #expect(own["newspaper"]?.string == "湘潭日报")
    #expect(own["districts"]?.elements.compactMap(\.string) == ["雨湖区"])
    let builtIn = try JSONValue(ToolRun(["parse", "-q", page]).output.dropLast())
    #expect(builtIn["districts"]?.elements.compactMap(\.string) == ["荷塘区"])
    let empty = try ToolRun(["parse", "--lexicon", folder.path, page])
    #expect(empty.status == .wrongUsage && empty.talk.contains("places.tsv"))
  }

  /// Wherever a page is read, it is read with the tables that the user gave.
  @Test func ownTablesHoldWhereverAPageIsRead() throws {
    let folder = try TemporaryFolder()
    let page = try folder.file(
      "in/page.txt", Array("## 窑湾街道开工\n\n本报讯 昨日,雨湖区窑湾街道与株洲市荷塘区结对。\n\n## 又一处开工\n\n本报讯 昨日,荷塘区又一处开工。\n".utf8))
    _ = try folder.file("lexicon/newspaper.txt", Array("湘潭日报\n".utf8))
    _ = try folder.file("lexicon/places.tsv", Array("雨湖区\tD\t雨湖区\n".utf8))
    let lexicon = folder.path + "/lexicon"
    let environment = ["ZZDAILY_DB": folder.path + "/a.db"]
    func output(_ arguments: String..., usual: String = "") throws -> String {
      try ToolRun(arguments, environment: environment.merging(["ZZDAILY_LEXICON": usual]) { $1 }).output
    }
    _ = try output("ingest", "-q", "--lexicon", lexicon, page)
    let id = try #require(output("search", "--format", "id").split(separator: "\n").last.map(String.init))
    #expect(try output("show", id, "--explain").contains("荷塘区: the text names"))
    for told in [
      try output("show", id, "--explain", "--lexicon", lexicon),
      try output("show", id, "--explain", usual: lexicon),
    ] {
      #expect(told.contains("湘潭日报") && !told.contains("荷塘区: the text names"))
    }
    #expect(try output("annotate", "--lexicon", lexicon, page).contains("雨湖区"))
    #expect(try output("annotate", "--lexicon", lexicon, page).contains("荷塘区\"") == false)
    // A correction reads the dump again, and the archive stays that of the other city.
    #expect(
      try ToolRun(["fix", page, "kind", "1", "notice", "--lexicon", lexicon], environment: environment).status
        == .done)
    #expect(try output("districts", "-f", "ndjson").contains("雨湖区"))
    #expect(try output("districts", "-f", "ndjson").contains("荷塘区") == false)
    #expect(try output("export", "-f", "ndjson").contains("湘潭日报"))
  }
}
