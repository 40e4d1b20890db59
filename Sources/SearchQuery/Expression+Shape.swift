extension SearchQuery.Expression {
  /// The same with every text to be found as it is printed, not folded.
  public var exact: SearchQuery.Expression {
    func exact(_ term: SearchQuery.TextTerm) -> SearchQuery.TextTerm {
      var term = term
      term.isExact = true
      return term
    }
    switch self {
    case .text(let term): return .text(exact(term))
    case .near(let terms, let distance): return .near(terms.map(exact), distance: distance)
    case .and(let parts): return .and(parts.map(\.exact))
    case .or(let parts): return .or(parts.map(\.exact))
    case .not(let part): return .not(part.exact)
    case .field, .kinds, .issues, .dates: return self
    }
  }

  /// All of the parts, in the shape that is promised: no `and` in an `and`, none of one part.
  static func all(_ parts: [SearchQuery.Expression]) -> SearchQuery.Expression {
    let flat = parts.flatMap { part -> [SearchQuery.Expression] in
      if case .and(let inner) = part { inner } else { [part] }
    }
    return flat.count == 1 ? flat[0] : .and(flat)
  }

  /// Any of the parts, in the shape that is promised; values of one field are joined.
  static func either(_ parts: [SearchQuery.Expression]) -> SearchQuery.Expression {
    var flat: [SearchQuery.Expression] = []
    for part in parts {
      let inner = if case .or(let inner) = part { inner } else { [part] }
      for next in inner {
        if let joined = flat.last?.joined(with: next) {
          flat[flat.count - 1] = joined
        } else {
          flat.append(next)
        }
      }
    }
    return flat.count == 1 ? flat[0] : .or(flat)
  }

  /// Not the expression; not not is it itself.
  static func excluding(_ expression: SearchQuery.Expression) -> SearchQuery.Expression {
    if case .not(let inner) = expression { inner } else { .not(expression) }
  }

  /// Both as one condition, where both are values of the same field.
  private func joined(with other: SearchQuery.Expression) -> SearchQuery.Expression? {
    func span(_ a: Range<Int>, _ b: Range<Int>) -> Range<Int> {
      min(a.lowerBound, b.lowerBound)..<max(a.upperBound, b.upperBound)
    }
    switch (self, other) {
    case (.field(let a), .field(let b)) where a.field == b.field:
      return .field(
        SearchQuery.FieldTerm(field: a.field, values: a.values + b.values, source: span(a.source, b.source)))
    case (.kinds(let a, let first), .kinds(let b, let second)):
      return .kinds(a + b.filter { !a.contains($0) }, source: span(first, second))
    case (.issues(let a, let first), .issues(let b, let second)):
      return .issues(a + b, source: span(first, second))
    case (.dates(let a, let first), .dates(let b, let second)):
      return .dates(a.union(b), source: span(first, second))
    default: return nil
    }
  }

  /// Whether it says what must be there, and not only what must not.
  var asksForSomething: Bool {
    switch self {
    case .not: false
    case .and(let parts): parts.contains(where: \.asksForSomething)
    default: true
    }
  }

  /// Whether somewhere in it an alternative, or what a `-` stands before, only says what must not be there.
  var hasExclusionAsAlternative: Bool {
    switch self {
    case .not(let inner): !inner.asksForSomething || inner.hasExclusionAsAlternative
    case .and(let parts): parts.contains(where: \.hasExclusionAsAlternative)
    case .or(let parts): parts.contains { !$0.asksForSomething || $0.hasExclusionAsAlternative }
    default: false
    }
  }
}
