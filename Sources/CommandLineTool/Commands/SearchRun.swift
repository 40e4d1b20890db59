import ArchiveModel
import ArchiveStore
import ArgumentParsing
import SearchQuery

/// One run of `search`.
struct SearchRun {
  private let arguments: ParsedArguments
  private let context: Context

  init(arguments: ParsedArguments, context: Context) {
    self.arguments = arguments
    self.context = context
  }

  func run() throws(Failure) -> ExitStatus {
    let query = try FilterOptions.query(arguments, context)
    var request = SearchRequest()
    request.filter = try FilterOptions.filter(arguments, context)
    request.facets = try facets()
    do {
      request.limit = try arguments.integer(of: .limit, in: 0...Int.max) ?? request.limit
      request.offset = try arguments.integer(of: .offset, in: 0...Int.max) ?? 0
      if let values = try arguments.integer(of: .facetLimit, in: 0...Int.max) {
        request.facetLimit = values == 0 ? nil : values
      }
    } catch { throw .usage(error) }
    request.order =
      switch arguments.value(of: .sort) {
      case "relevance": .relevance
      case "date": .oldestFirst
      default: .newestFirst
      }
    if arguments.has(.count) {
      request.counting = .exact
      request.limit = 0
    }
    let archive = try Archive.open(arguments, context)
    request.query = query.expression
    if arguments.value(of: .searchFormat) == "id" { return try writeIDs(archive, request) }
    let result: SearchResult
    do { result = try archive.search(request) } catch { throw Failure(error) }
    return try write(result, request)
  }

  private func writeIDs(
    _ archive: borrowing ArchiveReader, _ request: SearchRequest
  ) throws(Failure) -> ExitStatus {
    let ids: [String]
    do { ids = try archive.ids(request) } catch { throw Failure(error) }
    for id in ids { try context.print(id) }
    if ids.isEmpty { context.mention(.nothingFound) }
    return ids.isEmpty ? .nothingFound : .done
  }

  private func facets() throws(Failure) -> [Facet] {
    var facets: [Facet] = []
    for name in (arguments.value(of: .facets) ?? "").split(separator: ",").map(String.init) {
      guard let facet = Facet(rawValue: name) else {
        let names = Facet.allCases.map(\.rawValue)
        throw .usage(
          UsageError(
            .notAChoice(option: "facets", value: name, choices: names), command: "search",
            suggestion: NearMiss.suggestion(for: name, among: names).map { "--facets \($0)" }))
      }
      facets.append(facet)
    }
    return facets
  }

  private func write(_ result: SearchResult, _ request: SearchRequest) throws(Failure) -> ExitStatus {
    let format = arguments.value(of: .searchFormat) ?? "text"
    if format == "text" {
      try writeText(result, request)
    } else {
      var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
      for hit in result.hits {
        try stream.write(to: context.console) { HitJSON.write(hit, to: &$0) }
      }
      if arguments.has(.count) || !request.facets.isEmpty {
        try stream.write(to: context.console) {
          HitJSON.write(total: result.total, request.facets, result.facets, to: &$0)
        }
      }
      try stream.finish(to: context.console)
    }
    let found = arguments.has(.count) ? total(result) > 0 : !result.hits.isEmpty || total(result) > 0
    if !found { context.mention(.nothingFound) }
    return found ? .done : .nothingFound
  }

  private func total(_ result: SearchResult) -> Int {
    switch result.total {
    case .exact(let count), .atLeast(let count): count
    case nil: result.hits.count
    }
  }

  private func writeText(_ result: SearchResult, _ request: SearchRequest) throws(Failure) {
    if arguments.has(.count) { try context.print(String(total(result))) }
    for hit in result.hits {
      try HitText(style: context.style, width: context.console.width).write(hit, to: context)
    }
    for facet in request.facets {
      try context.print(context.style.bold(facet.rawValue))
      try CountTable(result.facets[facet] ?? []).write(to: context)
    }
    if result.isBounded { context.mention(.bounded) }
    guard !arguments.has(.count), !result.hits.isEmpty, let total = result.total else { return }
    let count =
      switch total {
      case .exact(let count): String(count)
      case .atLeast(let count): context.said(.hitsAtLeast, String(count))
      }
    if request.offset == 0, case .exact(let number) = total, number == result.hits.count {
      context.mention(.hits, count)
    } else {
      context.mention(
        .hitsShown, String(request.offset + 1), String(request.offset + result.hits.count), count)
    }
  }
}
