public import ArchiveModel
import HanText

extension SearchQuery {
  /// Reads a query.
  ///
  /// - Parameters:
  ///   - text: What was typed.
  ///   - now: The day from which 今年, 昨天 and their like are counted.
  /// - Returns: The query; with no expression when there is nothing but blanks.
  /// - Throws: `QueryError`, which knows the place and, where it can, what was meant.
  public static func parse(_ text: String, now: CalendarDate) throws(QueryError) -> SearchQuery {
    var parser = QueryParser(text: text, now: now)
    return SearchQuery(expression: try parser.parse(), text: text)
  }

  /// The query for a text as it stands: nothing in it is a sign of the language.
  public static func literal(_ text: String) -> SearchQuery {
    let length = text.unicodeScalars.count
    let isBlank = text.unicodeScalars.allSatisfy(\.isBlank)
    return SearchQuery(
      expression: isBlank ? nil : .text(TextTerm(text: text, isQuoted: true, source: 0..<length)), text: text)
  }

  /// The text in quotes, so that it can stand in a query as it is.
  public static func quoted(_ text: String) -> String {
    "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// Reads a query by recursive descent:
///
/// ```
/// all    = either { either }
/// either = near { "|" near }
/// near   = unary { "NEAR/n" unary }
/// unary  = "-" unary | "(" all ")" | field ":" value | quoted | word
/// ```
struct QueryParser {
  /// The most characters that `NEAR` may allow between two texts.
  static let greatestDistance = 1000
  private static let greatestDepth = 50

  let text: String
  let now: CalendarDate
  /// The query as typed, and folded so that a sign of any width is one.
  let typed: HanScalars
  let folded: HanScalars
  var index = 0
  private var depth = 0

  init(text: String, now: CalendarDate) {
    self.text = text
    self.now = now
    self.typed = HanScalars(of: text)
    // The table of searches is filled in anyway; the one that keeps capitals would cost a search as much again.
    self.folded = Folding.foldForSearch(typed)
  }

  mutating func parse() throws(QueryError) -> SearchQuery.Expression? {
    passBlanks()
    if isAtEnd { return nil }
    let expression = try parseAll(in: nil)
    guard isAtEnd else { throw error(.strayBracket, index..<index + 1, literally: 0..<typed.count) }
    try checkExclusions(of: expression)
    return expression
  }

  // MARK: Grammar

  private mutating func parseAll(in field: QueryField?) throws(QueryError) -> SearchQuery.Expression {
    var parts: [SearchQuery.Expression] = []
    passBlanks()
    while !isAtEnd, !isClosingBracket {
      parts.append(try parseEither(in: field))
      passBlanks()
    }
    return SearchQuery.Expression.all(parts)
  }

  private mutating func parseEither(in field: QueryField?) throws(QueryError) -> SearchQuery.Expression {
    if isBar { throw error(.missingAlternative, index..<index + 1) }
    let start = index
    var parts = [try parseNear(in: field)]
    while true {
      let end = index
      passBlanks()
      guard isBar else { break }
      let bar = index
      index += 1
      let isTight = bar == end && !isAtEnd && !typed[index].isBlank
      passBlanks()
      if isAtEnd || isBar || isClosingBracket { throw error(.missingAlternative, bar..<bar + 1) }
      // 区:天元|石峰 is two districts; 区:天元 | 石峰 is a district or a word.
      let inherited = isTight && field == nil ? fieldName(at: start)?.field : nil
      parts.append(try parseNear(in: field ?? (fieldName(at: index)?.field == nil ? inherited : nil)))
    }
    return SearchQuery.Expression.either(parts)
  }

  private mutating func parseNear(in field: QueryField?) throws(QueryError) -> SearchQuery.Expression {
    let start = index
    if let near = nearOperator(at: index) { throw nearNeedsTexts(near.source) }
    let first = try parseUnary(in: field)
    var terms: [SearchQuery.TextTerm] = []
    var distance: Int?
    while true {
      let end = index
      passBlanks()
      guard let near = nearOperator(at: index) else {
        index = end
        break
      }
      guard let allowed = near.distance, distance == nil || distance == allowed else {
        throw error(.badNear, near.source, suggestion: "NEAR/\(distance ?? near.distance ?? 10)")
      }
      distance = allowed
      if terms.isEmpty {
        guard case .text(let term) = first else { throw nearNeedsTexts(start..<end) }
        terms.append(term)
      }
      index = near.source.upperBound
      passBlanks()
      if isAtEnd || isBar || isClosingBracket || nearOperator(at: index) != nil {
        throw nearNeedsTexts(near.source)
      }
      let place = index
      guard case .text(let term) = try parseUnary(in: field) else { throw nearNeedsTexts(place..<index) }
      terms.append(term)
    }
    guard let distance else { return first }
    let fields = Set(terms.compactMap(\.field))
    guard fields.count <= 1 else { throw nearNeedsTexts(start..<index) }
    for position in terms.indices { terms[position].field = fields.first }
    return .near(terms, distance: distance)
  }

  private mutating func parseUnary(in field: QueryField?) throws(QueryError) -> SearchQuery.Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= QueryParser.greatestDepth else { throw error(.tooDeep, index..<index + 1) }
    if isMinus {
      let minus = index
      index += 1
      if isAtEnd || typed[index].isBlank || isBar || isClosingBracket {
        throw error(.nothingToExclude, minus..<index)
      }
      return SearchQuery.Expression.excluding(try parseUnary(in: field))
    }
    if isBracket {
      let open = index
      index += 1
      passBlanks()
      if isClosingBracket { throw error(.emptyBrackets, open..<index + 1) }
      let inner = try parseAll(in: field)
      guard !isAtEnd else {
        throw error(.unclosedBracket, open..<open + 1, literally: open..<typed.count)
      }
      index += 1
      return inner
    }
    if let name = fieldName(at: index) { return try parseField(name, in: field) }
    guard let field, !field.isText else { return .text(try parseText(in: field)) }
    return try parseValues(of: field, from: index)
  }

  private mutating func parseField(
    _ name: FieldName, in outer: QueryField?
  ) throws(QueryError) -> SearchQuery.Expression {
    let source = name.source.lowerBound..<name.source.upperBound + 1
    guard let field = name.field else {
      let word = String(scalars: typed[name.source])
      let end = wordEnd(from: name.source.lowerBound, stoppingAtComma: false)
      let guess = QueryField.nearest(to: word).map {
        $0 + ":" + String(scalars: typed[source.upperBound..<end])
      }
      throw error(
        .unknownField(word), name.source,
        suggestion: guess ?? SearchQuery.quoted(String(scalars: typed[name.source.lowerBound..<end])))
    }
    guard outer == nil || outer == field else { throw error(.fieldInField(field), source) }
    index = source.upperBound
    if isAtEnd || typed[index].isBlank || isBar || isClosingBracket {
      passBlanks()
      let end = wordEnd(from: index, stoppingAtComma: false)
      let value = index < end ? String(scalars: typed[source] + typed[index..<end]) : nil
      throw error(.emptyField(field), source, suggestion: value)
    }
    if isMinus || isBracket { return try parseUnary(in: field) }
    return field.isText
      ? .text(try parseText(in: field, from: source.lowerBound))
      : try parseValues(of: field, from: source.lowerBound)
  }

  private mutating func parseText(
    in field: QueryField?, from start: Int? = nil
  ) throws(QueryError) -> SearchQuery.TextTerm {
    let start = start ?? index
    if let quoted = try readQuoted() {
      return SearchQuery.TextTerm(text: quoted, isQuoted: true, field: field, source: start..<index)
    }
    let begin = index
    index = wordEnd(from: index, stoppingAtComma: false)
    return SearchQuery.TextTerm(
      text: String(scalars: typed[begin..<index]), field: field, source: start..<index)
  }

  /// Values with commas between them; what they mean is for the field to say.
  private mutating func parseValues(
    of field: QueryField, from start: Int
  ) throws(QueryError) -> SearchQuery.Expression {
    var values: [FieldValue] = []
    while true {
      let begin = index
      if let quoted = try readQuoted() {
        values.append(FieldValue(text: quoted, source: begin..<index))
      } else {
        index = wordEnd(from: index, stoppingAtComma: true)
        values.append(FieldValue(text: String(scalars: typed[begin..<index]), source: begin..<index))
      }
      if begin == index {
        let end = wordEnd(from: start, stoppingAtComma: false)
        throw error(.emptyField(field), start..<max(end, start + 1))
      }
      guard !isAtEnd, QueryParser.isComma(folded[index]) else { break }
      index += 1
    }
    return try condition(field, values, source: start..<index)
  }

  // MARK: Checks

  /// Every alternative must ask for something; so must the whole.
  private func checkExclusions(of expression: SearchQuery.Expression) throws(QueryError) {
    guard expression.asksForSomething else {
      throw error(.onlyExclusions, 0..<typed.count)
    }
    guard !expression.hasExclusionAsAlternative else {
      throw error(.exclusionAsAlternative, 0..<typed.count, suggestion: "-(a|b)")
    }
  }

  // MARK: Errors

  func error(
    _ problem: QueryError.Problem, _ source: Range<Int>, literally place: Range<Int>? = nil,
    suggestion: String? = nil
  ) -> QueryError {
    let literal = place.map {
      String(scalars: typed[..<$0.lowerBound]) + SearchQuery.quoted(String(scalars: typed[$0]))
        + String(scalars: typed[$0.upperBound...])
    }
    return QueryError(problem, at: source, in: text, suggestion: suggestion ?? literal)
  }

  private func nearNeedsTexts(_ source: Range<Int>) -> QueryError {
    error(.nearNeedsTexts, source, suggestion: "a NEAR/5 b")
  }
}
