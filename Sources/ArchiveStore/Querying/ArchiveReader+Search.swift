import HanText
import SQLite
import SearchQuery

extension ArchiveReader {
  /// How many of the newest hits, and of the newest hits with a text of the query in their title, are scored;
  /// where more are wanted, all.
  static let candidates = 1_000

  /// Searches.
  ///
  /// - Parameter request: what to look for.
  /// - Returns: the hits, and what else was asked for.
  /// - Throws: `StoreError`.
  public borrowing func search(_ request: SearchRequest) throws(StoreError) -> SearchResult {
    var hits: [SearchHit] = []
    var result = try search(request) {
      hits.append($0)
      return true
    }
    result.hits = hits
    return result
  }

  /// Searches, and gives each hit to the body as it is read: the memory used does not grow with the text of the hits.
  ///
  /// - Parameters:
  ///   - request: what to look for.
  ///   - body: gets each hit, in order; returns whether to go on.
  /// - Returns: what else was asked for; `hits` is empty.
  /// - Throws: `StoreError`.
  public borrowing func search(
    _ request: SearchRequest, each body: (SearchHit) -> Bool
  ) throws(StoreError) -> SearchResult {
    do {
      // One snapshot of the archive for hits and counts, and one lock in place of one for each statement.
      try connection.execute("BEGIN")
      defer { try? connection.execute("COMMIT") }
      let plan = try QueryPlan(connection, query: request.query, filter: request.filter)
      var loader = try ArticleLoader(connection)
      var result = SearchResult()
      let terms = QueryTerms(request.query)
      let maker = SnippetMaker(terms: terms, width: request.snippetWidth)
      for (number, score) in try found(plan, request, terms, &loader, &result) {
        let article = try loader.load(number)
        let snippet = maker.snippet(of: article.article)
        guard body(SearchHit(article: article, snippet: snippet, score: score)) else { return result }
      }
      try count(plan, request, &result)
      return result
    } catch { throw StoreError(error, path: path) }
  }

  /// The ids of what `search` would find, in the same order, without reading the articles.
  ///
  /// - Parameter request: what to look for; nothing is counted.
  /// - Returns: the ids, and whether the order was made among a part of the matching articles only.
  /// - Throws: `StoreError`.
  public borrowing func ids(
    _ request: SearchRequest
  ) throws(StoreError) -> (ids: [String], isBounded: Bool) {
    do {
      try connection.execute("BEGIN")
      defer { try? connection.execute("COMMIT") }
      let plan = try QueryPlan(connection, query: request.query, filter: request.filter)
      var loader = try ArticleLoader(connection)
      var result = SearchResult()
      let id = try connection.prepare("SELECT public_id FROM article WHERE id = ?1")
      var ids: [String] = []
      for (number, _) in try found(plan, request, QueryTerms(request.query), &loader, &result) {
        id.bind(1, number)
        if try id.step() { ids.append(id.text(0)) }
        id.reset()
      }
      return (ids, result.isBounded)
    } catch { throw StoreError(error, path: path) }
  }

  /// The numbers of the hits that a request asks for, with their scores where it asks for the best.
  private borrowing func found(
    _ plan: QueryPlan, _ request: SearchRequest, _ terms: QueryTerms, _ loader: inout ArticleLoader,
    _ result: inout SearchResult
  ) throws(DatabaseError) -> ArraySlice<(number: Int64, score: Double?)> {
    let offset = max(0, request.offset)
    let limit = max(0, request.limit ?? Int.max)
    let wanted = limit > Int.max - offset ? Int.max : offset + limit
    if request.order == .relevance, !terms.terms.isEmpty {
      let ranked = try rank(plan, terms, wanted: wanted, &loader, &result)
      return ranked.map { ($0.number, $0.score) }.prefix(wanted).dropFirst(offset)
    }
    // Facets count all hits anyway.
    let cap = request.facets.isEmpty ? request.counting.limit : nil
    let numbers = try ordered(
      plan, &loader, descending: request.order != .oldestFirst, wanted: wanted, countingTo: cap,
      &result.total)
    return numbers.map { ($0, nil) }.prefix(wanted).dropFirst(offset)
  }

  /// The first numbers by day, in the order of articles within each day, and how many there are in the same pass.
  private borrowing func ordered(
    _ plan: QueryPlan, _ loader: inout ArticleLoader, descending: Bool, wanted: Int, countingTo limit: Int?,
    _ total: inout HitCount?
  ) throws(DatabaseError) -> [Int64] {
    var groups: [[Int64]] = []
    var count = 0
    var group: Int64?
    var hasAll = wanted <= 0
    var isWhole = true
    guard !hasAll || limit != nil else { return [] }
    try plan.forEachRow(connection, descending: descending) { row throws(DatabaseError) in
      if !hasAll {
        let next = ArticleNumber.group(row)
        // A day is taken whole, since its order is another one.
        if next != group, count >= wanted {
          hasAll = true
        } else if next != group {
          group = next
          groups.append([row])
        } else {
          groups[groups.count - 1].append(row)
        }
      }
      if hasAll, count >= limit ?? 0 {
        isWhole = false
        return false
      }
      count += 1
      return true
    }
    if isWhole {
      total = .exact(count)
    } else if let limit {
      total = .atLeast(max(limit, count))
    }
    var numbers: [Int64] = []
    for group in groups { numbers += try ArticleOrder.sort(group.sorted(), &loader) }
    return numbers
  }

  /// The candidates by score.
  private borrowing func rank(
    _ plan: QueryPlan, _ terms: QueryTerms, wanted: Int, _ loader: inout ArticleLoader,
    _ result: inout SearchResult
  ) throws(DatabaseError) -> [(number: Int64, score: Double)] {
    guard wanted > 0 else { return [] }
    // Whoever wants more must not get fewer hits than there are, nor any of them twice on two pages.
    let candidates = wanted > Self.candidates ? Int.max : Self.candidates
    var numbers: Set<Int64> = []
    var isBounded = false
    func take(_ plan: QueryPlan) throws(DatabaseError) {
      var count = 0
      try plan.forEachRow(connection, descending: true) { row throws(DatabaseError) in
        if count == candidates {
          isBounded = true
          return false
        }
        count += 1
        numbers.insert(row)
        return true
      }
    }
    try take(plan)
    // What was gone through is counted.
    result.total = isBounded ? .atLeast(candidates) : .exact(numbers.count)
    if isBounded {
      var titled = plan
      let titles = terms.terms.compactMap {
        MatchExpression.text(String(scalars: $0.form.scalars), in: .title)
      }
      // One text alone is not looked for twice.
      let isTitleEnough = terms.terms.count == 1 && plan.match == MatchExpression.text(of: terms.terms[0])
      let others = isTitleEnough ? [] : [plan.match].compactMap { $0 }
      titled.match = MatchExpression.all(others + [MatchExpression.any(titles)])
      try take(titled)
    }
    result.isBounded = isBounded
    var score = try RelevanceScore(connection, terms)
    var ranked: [(number: Int64, score: Double)] = []
    ranked.reserveCapacity(numbers.count)
    for number in numbers { ranked.append((number, try score.score(number))) }
    // Among equals the newest first.
    ranked.sort { $0.score != $1.score ? $0.score > $1.score : $0.number > $1.number }
    return try settled(ranked, wanted, &loader)
  }

  /// The first of the ranked, those of equal score and day in the order of articles: only these are looked up.
  private borrowing func settled(
    _ ranked: [(number: Int64, score: Double)], _ wanted: Int, _ loader: inout ArticleLoader
  ) throws(DatabaseError) -> [(number: Int64, score: Double)] {
    var result: [(number: Int64, score: Double)] = []
    var start = 0
    while start < ranked.count, result.count < wanted {
      let (number, score) = ranked[start]
      let equals = ranked[start...].prefix {
        $0.score == score && ArticleNumber.group($0.number) == ArticleNumber.group(number)
      }
      for number in try ArticleOrder.sort(equals.map(\.number).sorted(), &loader) {
        result.append((number, score))
      }
      start = equals.endIndex
    }
    return result
  }

  private borrowing func count(
    _ plan: QueryPlan, _ request: SearchRequest, _ result: inout SearchResult
  ) throws(DatabaseError) {
    if !request.facets.isEmpty {
      var counter = FacetCounter(request.facets)
      let total = try counter.count(plan, connection)
      result.facets = try counter.counts(connection, limit: request.facetLimit)
      result.total = request.counting == .none ? nil : .exact(total)
      return
    }
    guard let limit = request.counting.limit else {
      result.total = nil
      return
    }
    switch result.total {
    case .exact: return
    case .atLeast(let counted) where counted >= limit: result.total = .atLeast(limit)
    default:
      let total = try count(plan, limit: limit)
      result.total = total > limit ? .atLeast(limit) : .exact(total)
    }
  }

  /// The number of articles of a plan, at most one more than the limit.
  borrowing func count(_ plan: QueryPlan, limit: Int = Int.max) throws(DatabaseError) -> Int {
    var count = 0
    try plan.forEachRow(connection, descending: false) { _ throws(DatabaseError) in
      count += 1
      return count <= limit
    }
    return count
  }
}
