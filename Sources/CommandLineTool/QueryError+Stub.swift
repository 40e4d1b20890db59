import SearchQuery

extension QueryError {
  var column: Int { source.lowerBound + 1 }
  var message: String { "\(problem)" }
  var chineseMessage: String { "\(problem)" }
  var marked: String { query }
}
