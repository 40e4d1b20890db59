import ArchiveModel
import ArchiveStore
import ArgumentParsing
import SearchQuery

/// One run of `search`.
struct SearchRun {
  /// How many hits people get who do not say how many they want; programs get all.
  static let screenful = 20

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
      request.limit = try arguments.integer(of: .limit, in: 0...Int.max) ?? (isText ? Self.screenful : nil)
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
    if format == "id" { return try writeIDs(archive, request) }
    return isText ? try writeText(archive, request) : try writeJSON(archive, request)
  }

  private var format: String { arguments.value(of: .searchFormat) ?? "text" }

  private var isText: Bool { format == "text" }

  private func writeIDs(
    _ archive: borrowing ArchiveReader, _ request: SearchRequest
  ) throws(Failure) -> ExitStatus {
    let found: (ids: [String], isBounded: Bool)
    do { found = try archive.ids(request) } catch { throw Failure(error) }
    for id in found.ids { try context.print(id) }
    if found.isBounded { context.mention(.bounded) }
    if found.ids.isEmpty { context.mention(.nothingFound) }
    return found.ids.isEmpty ? .nothingFound : .done
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

  /// Writes hits as they are read: there may be as many as the archive has articles.
  private func writeJSON(
    _ archive: borrowing ArchiveReader, _ request: SearchRequest
  ) throws(Failure) -> ExitStatus {
    var stream = ArticleStream(format: format == "json" ? .json : .ndjson)
    var failure: Failure?
    let result: SearchResult
    do {
      result = try archive.search(request) { hit in
        do throws(Failure) {
          try stream.write(to: context.console) { HitJSON.write(hit, to: &$0) }
        } catch { failure = error }
        return failure == nil
      }
    } catch { throw Failure(error) }
    if let failure { throw failure }
    let hits = stream.count
    if arguments.has(.count) || !request.facets.isEmpty {
      try stream.write(to: context.console) {
        HitJSON.write(total: result.total, request.facets, result.facets, to: &$0)
      }
    }
    try stream.finish(to: context.console)
    if result.isBounded { context.mention(.bounded) }
    return status(hits, result)
  }

  private func status(_ hits: Int, _ result: SearchResult) -> ExitStatus {
    let found = hits > 0 || total(result) > 0
    if !found { context.mention(.nothingFound) }
    return found ? .done : .nothingFound
  }

  private func total(_ result: SearchResult) -> Int {
    switch result.total {
    case .exact(let count), .atLeast(let count): count
    case nil: result.hits.count
    }
  }

  private func writeText(
    _ archive: borrowing ArchiveReader, _ request: SearchRequest
  ) throws(Failure) -> ExitStatus {
    let result: SearchResult
    do { result = try archive.search(request) } catch { throw Failure(error) }
    try writeText(result, request)
    return status(result.hits.count, result)
  }

  private func writeText(_ result: SearchResult, _ request: SearchRequest) throws(Failure) {
    if arguments.has(.count) { try context.print(String(total(result))) }
    for hit in result.hits {
      try HitText(style: context.style).write(hit, to: context)
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
    } else if result.hits.count == 1 {
      context.mention(.hitShown, String(request.offset + 1), count)
    } else {
      context.mention(
        .hitsShown, String(request.offset + 1), String(request.offset + result.hits.count), count)
    }
  }
}
