import ArchiveModel
import ArchiveStore
import ArgumentParsing
import HanText
import Lexicon
import SearchQuery

extension OptionSpec {
  static let placeLevel = OptionSpec.value(
    "level", "LEVEL", choices: PlaceLevel.allCases.map(\.rawValue),
    Wording(
      "districts and counties (usual), towns and streets, or villages and communities", "区县（默认）、乡镇街道，或村与社区"))
  static let placeFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["text", "json", "ndjson", "csv", "geojson"],
    Wording("a plot, rows for programs, or features for a map", "文字图表、给程序用的数据，或地图要素"))
}

/// What is counted by place.
enum PlaceLevel: String, CaseIterable {
  case county
  case town
  case village

  var facet: Facet { self == .county ? .district : .place }
  var field: QueryField { self == .county ? .district : .place }
  var levels: [PlaceRegister.Level] { self == .county ? [.county, .zone] : [.town, .formerTown] }

  /// Whether a value of the facet is of this level: towns and villages share one.
  func holds(_ name: String) -> Bool {
    switch self {
    case .county: true
    case .town: !VillageName.isVillage(name)
    case .village: VillageName.isVillage(name)
    }
  }
}

extension OptionSpec {
  static let suspectPlaces = OptionSpec.flag(
    "suspect",
    Wording("towns and streets that are probably misprinted, with what is meant", "可能误排的乡镇街道及其正名"))
}

extension Command {
  static let districts = Command(
    CommandSpec(
      name: "districts", summary: Wording("articles by district, or by town and street", "各区县、各乡镇街道的文章数"),
      discussion: [
        FilterOptions.discussion,
        Wording(
          "json, ndjson, csv and geojson tell of each place what it is: its code with the year of the list that has it (a code means nothing without its year), the place that it lies in, when its name was valid, how many articles and how many persons. Points are those of a public source (cpca; its datum is not stated, so they may be some hundred metres off); where there is none the geometry is null, as RFC 7946 has it.",
          "json、ndjson、csv、geojson 逐一说明各地：代码及所据名录的年份（代码离开年份没有意义）、上级、名称的起止时间、文章数和人物数。坐标取自公开资料（cpca，未注明坐标系，可能相差数百米）；没有坐标的，几何为 null（依 RFC 7946）。"
        ),
        Wording(
          "Villages and communities are in no list: they are found behind the town or district that they lie in, and from there wherever the page names them. --suspect proposes what a town may be that no list has and that differs from one of ours in one character (仙霞镇 behind 荷塘区: 仙庾镇); nothing is changed by it.",
          "村与社区没有名录：先在所属乡镇、街道或区县之后认出，再在同版其他地方识别。--suspect 对名录中没有、与本市某乡镇街道只差一字的名称提出可能的正名（荷塘区之后的仙霞镇：仙庾镇），只作提示，不改动内容。"
        ),
      ],
      operands: [
        OperandSpec("PATTERN", maximum: 1, Wording("only names with these characters", "只列出含有这些字的名称"))
      ],
      groups: [
        FilterOptions.group,
        OptionGroup(UsageHeadings.output, [.placeLevel, .suspectPlaces, .placeFormat, .rowLimit]),
      ],
      examples: [
        ExampleSpec("zzdaily districts --format csv", Wording("for a spreadsheet", "供表格使用")),
        ExampleSpec(
          "zzdaily districts --level town --on 2021 --format geojson > towns.geojson",
          Wording("the towns of a year for a map", "某年各乡镇街道，供地图使用")),
      ])
  ) { arguments, context throws(Failure) in
    let level = arguments.value(of: .placeLevel).flatMap(PlaceLevel.init) ?? .county
    let format = arguments.value(of: .placeFormat) ?? "text"
    if arguments.has(.suspectPlaces) {
      guard format != "geojson" else {
        throw .usage(
          UsageError(
            .other(
              Wording(
                "--format geojson is for places, not for --suspect", "--format geojson 不能与 --suspect 合用")),
            command: arguments.command.name))
      }
      return try PlaceSuspectReport(format: format).run(arguments, context)
    }
    if format == "text" {
      return try count(level.facet, arguments, context, where: level.holds)
    }
    return try PlaceReport(level: level, format: format).run(arguments, context)
  }
}

/// Places with all that is known of them and what the archive says of them.
struct PlaceReport {
  let level: PlaceLevel
  let format: String

  private struct Row {
    var name: String
    var place: PlaceRegister.Place?
    var articles: Int
    var persons: Int
  }

  func run(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> ExitStatus {
    let rows = try rows(arguments, context)
    switch format {
    case "csv": try writeTable(rows, to: context.console)
    case "geojson": try writeFeatures(rows, to: context.console)
    default:
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for row in rows {
        try stream.write(to: context.console) { writer in
          writer.object(inline: true) { writer in
            writer.member("value", row.name)
            writer.member("count", row.articles)
            writeProperties(row, to: &writer)
          }
        }
      }
      try stream.finish(to: context.console)
    }
    if rows.isEmpty { context.mention(.nothingFound) }
    return rows.isEmpty ? .nothingFound : .done
  }

  private func rows(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> [Row] {
    let filter = try FilterOptions.filter(arguments, context)
    let limit = try arguments.limit()
    let archive = try Archive.open(arguments, context)
    let pattern = arguments.operands.first.map { Folding.foldForSearch($0.unicodeScalars) }
    var rows: [Row] = []
    do throws(StoreError) {
      for count in try archive.counts(by: level.facet, filter: filter)
      where !count.value.isEmpty && level.holds(count.value) {
        if let pattern, !Folding.foldForSearch(count.value.unicodeScalars).contains(pattern) { continue }
        guard rows.count < limit ?? .max else { break }
        let here = SearchQuery.Expression.field(.init(field: level.field, values: [count.value]))
        rows.append(
          Row(
            name: count.value, place: PlaceRegister.builtIn.place(count.value, level.levels),
            articles: count.count,
            persons: try archive.counts(by: .person, matching: here, filter: filter).count {
              !$0.value.isEmpty
            }))
      }
    } catch { throw Failure(error) }
    return rows
  }

  private static let columns = [
    "name", "level", "kind", "parent", "code", "code_year", "valid_from", "valid_to", "longitude", "latitude",
    "articles", "persons",
  ]

  private func writeTable(_ rows: [Row], to console: Console) throws(Failure) {
    try console.write(Self.columns.joined(separator: ",") + "\r\n")
    for row in rows {
      let place = row.place
      let point = [place?.point?.longitude, place?.point?.latitude].map { $0.map { decimals($0, 6) } ?? "" }
      try console.write(
        TableWriter.row(
          [
            row.name, place?.level.rawValue ?? (level == .village ? level.rawValue : ""), place?.kind ?? "",
            place?.parent ?? "", place?.code ?? "",
            place?.codeYear.map(String.init) ?? "", place?.first ?? "", place?.last ?? "",
          ] + point + [String(row.articles), String(row.persons)]))
    }
  }

  /// A feature collection (RFC 7946): a point where a source gives one, else an unlocated feature.
  private func writeFeatures(_ rows: [Row], to console: Console) throws(Failure) {
    var writer = JSONWriter(layout: .pretty)
    writer.object { writer in
      writer.member("type", "FeatureCollection")
      writer.member("features", rows) { writer, row in
        writer.member("type", "Feature")
        writer.key("geometry")
        if let point = row.place?.point {
          writer.object(inline: true) { writer in
            writer.member("type", "Point")
            writer.key("coordinates")
            writer.array(inline: true) { writer in
              for degrees in [point.longitude, point.latitude] {
                writer.element()
                writer.value(degrees)
              }
            }
          }
        } else {
          writer.null()
        }
        writer.key("properties")
        writer.object { writer in
          writer.member("name", row.name)
          writeProperties(row, to: &writer)
        }
      }
    }
    try console.write(writer.take() + [UInt8(ascii: "\n")])
  }

  private func writeProperties(_ row: Row, to writer: inout JSONWriter) {
    let place = row.place
    writer.member("level", place?.level.rawValue ?? (level == .village ? level.rawValue : nil))
    writer.member("kind", place.flatMap { $0.kind.isEmpty ? nil : $0.kind })
    writer.member("parent", place?.parent)
    writer.member("code", place?.code)
    writer.member("code_year", place?.codeYear)
    writer.member("valid_from", place?.first)
    writer.member("valid_to", place?.last)
    writer.member("successors", place?.successors ?? [])
    writer.member("former", level == .county ? PlaceRegister.builtIn.predecessors(of: row.name) : []) {
      writer, former in
      writer.member("name", former.name)
      writer.member("code", former.code)
      writer.member("valid_from", former.first)
      writer.member("valid_to", former.last)
    }
    if format != "geojson" {
      writer.member("longitude", place?.point?.longitude)
      writer.member("latitude", place?.point?.latitude)
    }
    writer.member("point_source", place?.point == nil ? nil : PlaceRegister.pointSource)
    writer.member("articles", row.articles)
    writer.member("persons", row.persons)
  }
}
