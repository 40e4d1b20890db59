public import ArchiveModel
import HanText

/// A query with `AND`, `OR` or `NOT` in it, which other search languages read as signs and this one as words.
///
/// It is no mistake: R AND D may be looked for. Who means the words says so by quotes.
public struct OperatorHint: Sendable, Hashable {
  /// A word that is a sign elsewhere.
  public enum Word: String, Sendable, Hashable, CaseIterable {
    /// Both; a blank here.
    case and = "AND"
    /// Either; `|` here.
    case or = "OR"
    /// Not; `-` here.
    case not = "NOT"
  }

  /// The words of the query, each once, in order.
  public var words: [Word]
  /// The query with the signs of this language in their place; `nil` where they stand so that nothing can be meant.
  public var suggestion: String?
}

extension SearchQuery {
  /// What to say of words that are signs elsewhere: unquoted, in capitals of either width, in no field.
  ///
  /// - Parameter now: The day that the query was parsed for.
  /// - Returns: The hint; `nil` where there is no such word.
  public func operatorHint(now: CalendarDate) -> OperatorHint? {
    let found = (expression?.terms ?? []).compactMap {
      term -> (word: OperatorHint.Word, source: Range<Int>)? in
      guard !term.isQuoted, term.field == nil else { return nil }
      return OperatorHint.Word(rawValue: String(scalars: Folding.fold(term.text.unicodeScalars)))
        .map { ($0, term.source) }
    }.sorted { $0.source.lowerBound < $1.source.lowerBound }
    guard !found.isEmpty else { return nil }
    var words: [OperatorHint.Word] = []
    for (word, _) in found where !words.contains(word) { words.append(word) }
    return OperatorHint(words: words, suggestion: rewritten(found, now: now))
  }

  private func rewritten(
    _ operators: [(word: OperatorHint.Word, source: Range<Int>)], now: CalendarDate
  ) -> String? {
    let typed = HanScalars(of: text)
    /// The stretch without blanks at its ends.
    func piece(_ range: Range<Int>) -> HanScalars {
      var piece = typed[range]
      while piece.first?.isBlank == true { piece = piece.dropFirst() }
      while piece.last?.isBlank == true { piece = piece.dropLast() }
      return Array(piece)
    }
    var result = piece(0..<operators[0].source.lowerBound)
    var between: [OperatorHint.Word] = []
    for (index, one) in operators.enumerated() {
      between.append(one.word)
      let end = index + 1 < operators.count ? operators[index + 1].source.lowerBound : typed.count
      let next = piece(one.source.upperBound..<end)
      guard !next.isEmpty else { continue }
      guard let sign = Self.sign(for: between, between: result.last, and: next.first) else { return nil }
      result += sign.unicodeScalars + next
      between = []
    }
    let query = String(scalars: result)
    guard let read = try? SearchQuery.parse(query, now: now), read.expression != nil,
      read.operatorHint(now: now) == nil
    else { return nil }
    return query
  }

  /// The sign for words between two characters; `nil` where this language has none.
  private static func sign(
    for words: [OperatorHint.Word], between left: Unicode.Scalar?, and right: Unicode.Scalar?
  ) -> String? {
    let hasLeft = left.map { !"(（|｜".unicodeScalars.contains($0) } ?? false
    let hasRight = right.map { !")）|｜".unicodeScalars.contains($0) } ?? false
    let blank = hasLeft && hasRight ? " " : ""
    if words.contains(.not), hasRight {
      return words.contains(.or) ? nil : blank + (right == "-" ? "" : "-")
    }
    return words.contains(.or) && hasLeft && hasRight ? "|" : blank
  }
}

extension SearchQuery.Expression {
  /// All texts that are looked for, or that must not be there.
  fileprivate var terms: [SearchQuery.TextTerm] {
    switch self {
    case .text(let term): [term]
    case .near(let terms, _): terms
    case .and(let parts), .or(let parts): parts.flatMap(\.terms)
    case .not(let part): part.terms
    case .field, .kinds, .issues, .dates: []
    }
  }
}
