import Foundation
import Testing

@testable import CommandLineTool

/// Places as rows and as features of a map.
@Suite struct DistrictsTests {
  private func archive() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/2021-03-01-A1.txt",
      """
      仙庾镇春耕忙

      株洲日报讯(记者/温琳) 昨日,荷塘区仙庾镇的田里一片繁忙。镇党委书记李建国到田间察看。

      云龙示范区项目开工

      株洲日报讯(记者/温琳) 昨日,株洲经开区一批项目开工。市委书记王志强出席,荷塘区负责人参加。

      """)
    #expect(try run(folder, "ingest", "-q", folder.path + "/in").status == .done)
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> ToolRun {
    try ToolRun(arguments, environment: ["ZZDAILY_DB": folder.path + "/a.db"])
  }

  @Test func rowsTellWhatAPlaceIs() throws {
    let folder = try archive()
    #expect(
      try run(folder, "districts", "-f", "csv").output == """
        name,level,kind,parent,code,code_year,valid_from,valid_to,longitude,latitude,articles,persons\r
        荷塘区,county,市辖区,株洲市,430202,2024,1997-05-31,,113.173487,27.855928,2,2\r
        株洲经开区,zone,开发区,株洲市,,,2009,,,,1,1\r

        """)
    #expect(
      try run(folder, "districts", "--level", "town", "-f", "csv").output.contains(
        "仙庾镇,town,镇,荷塘区,430202100,2023,,,,,1,1\r\n"))
  }

  @Test func aMapHasPointsWhereASourceGivesThem() throws {
    let folder = try archive()
    let json = try JSONSerialization.jsonObject(
      with: Data(try run(folder, "districts", "--format", "geojson").output.utf8))
    let collection = try #require(json as? [String: Any])
    #expect(collection["type"] as? String == "FeatureCollection")
    let features = try #require(collection["features"] as? [[String: Any]])
    #expect(features.count == 2)
    for feature in features {
      #expect(Set(feature.keys) == ["type", "geometry", "properties"])
      #expect(feature["type"] as? String == "Feature")
      let properties = try #require(feature["properties"] as? [String: Any])
      let geometry = feature["geometry"] as? [String: Any]
      if properties["name"] as? String == "荷塘区" {
        #expect(geometry?["type"] as? String == "Point")
        // Longitude comes first.
        let degrees = try #require(geometry?["coordinates"] as? [Double])
        #expect(degrees.count == 2 && degrees[0] > 113 && degrees[1] < 28)
        #expect((properties["point_source"] as? String)?.contains("cpca") == true)
        #expect((properties["former"] as? [[String: Any]])?.first?["name"] as? String == "东区")
      } else {
        #expect(feature["geometry"] is NSNull)
        #expect(properties["code"] is NSNull)
      }
    }
  }

  @Test func filtersPatternsAndLimitsHold() throws {
    let folder = try archive()
    #expect(try run(folder, "districts", "经开", "-f", "csv").output.split(separator: "\r\n").count == 2)
    #expect(
      try run(folder, "districts", "--limit", "1", "-f", "ndjson").output.hasPrefix(
        #"{"value":"荷塘区","count":2,"#))
    #expect(try run(folder, "districts", "--person", "王志强", "-f", "ndjson").output.contains(#""persons":1}"#))
    #expect(try run(folder, "districts", "--on", "2020", "-f", "geojson").status == .nothingFound)
    #expect(try run(folder, "districts").output.contains("荷塘区      2"))
  }

  @Test func villagesAreALevelAndAreFound() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/2021-03-01-A1.txt",
      "新路修到家门口\n\n株洲日报讯(记者/温琳) 昨日,荷塘区仙庾镇徐家塘村的新路通车。徐家塘村村民都说好。\n")
    #expect(try run(folder, "ingest", "-q", folder.path + "/in").status == .done)
    #expect(
      try run(folder, "districts", "--level", "village", "-f", "csv").output.hasSuffix(
        "\r\n徐家塘村,village,,,,,,,,,1,0\r\n"))
    #expect(try run(folder, "districts", "--level", "town").output.contains("徐家塘村") == false)
    for name in ["徐家塘村", "徐家塘"] {
      #expect(try run(folder, "search", "--place", name, "--count").output == "1\n")
    }
    #expect(try run(folder, "search", "镇:徐家塘村", "--count").output == "1\n")
    let id = try run(folder, "search", "--format", "id").output.split(separator: "\n").first.map(String.init)
    #expect(
      try run(folder, "show", try #require(id), "--explain").output.contains(
        "徐家塘村: the page names it behind 仙庾镇"))
  }

  @Test func misprintedTownsAreOfferedWhereverTheyAreLookedFor() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(
      "in/2021-03-01-A1.txt", "读书月启动\n\n株洲日报讯(记者/温琳) 昨日,荷塘区仙霞镇的读书月启动。\n")
    #expect(try run(folder, "ingest", "-q", folder.path + "/in").status == .done)
    let message = "“仙霞镇” may be a misprint of 仙庾镇 (荷塘区): its district stands before it"
    #expect(try run(folder, "check").output.contains("[suspect-place] " + message))
    let id = try #require(
      run(folder, "search", "--format", "id").output.split(separator: "\n").first.map(String.init))
    #expect(try run(folder, "show", id).output.contains(message))
    #expect(
      try run(folder, "districts", "--suspect", "-f", "csv").output.contains("仙霞镇,仙庾镇,荷塘区,1,"))
    #expect(try run(folder, "districts", "--suspect", "仙庾").output.hasPrefix("仙霞镇 (1)  ← 仙庾镇"))
    #expect(try run(folder, "districts", "--suspect", "白关").status == .nothingFound)
    #expect(try run(folder, "districts", "--suspect", "-f", "geojson").status == .wrongUsage)
    // Offered, not applied.
    #expect(try run(folder, "search", "--place", "仙庾镇", "--count").output == "0\n")
    let chinese = try ToolRun(
      ["check"], environment: ["ZZDAILY_DB": folder.path + "/a.db", "LANG": "zh_CN.UTF-8"])
    #expect(chinese.output.contains("“仙霞镇”可能是“仙庾镇”（荷塘区）的误排：前面就是其所在区县"))
  }
}
