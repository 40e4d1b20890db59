import HanText

/// Where words, quotes and the names of fields begin and end.
extension QueryParser {
  /// A name with a colon behind it, where a term begins.
  struct FieldName {
    /// The field; `nil` when none has that name.
    var field: QueryField?
    /// The name, without the colon.
    var source: Range<Int>
  }

  /// `NEAR/5`, where a term begins.
  struct NearOperator {
    /// The number of characters; `nil` when it is none or out of range.
    var distance: Int?
    var source: Range<Int>
  }

  /// From a sign of ASCII to its full-width form.
  private static let fullWidthOffset: UInt32 = 0xFEE0

  var isAtEnd: Bool { index >= typed.count }

  var isBar: Bool { !isAtEnd && folded[index] == "|" }

  /// Whether a round bracket opens here; other brackets (〔2021〕) are text.
  var isBracket: Bool { !isAtEnd && QueryParser.isOpening(typed[index]) }

  var isClosingBracket: Bool { !isAtEnd && QueryParser.isClosing(typed[index]) }

  /// Whether a `-` stands here that excludes what is behind it. A double dash begins a text (——深化改革).
  var isMinus: Bool {
    guard !isAtEnd, QueryParser.isDash(typed[index]) else { return false }
    return index + 1 >= typed.count || folded[index + 1] != "-"
  }

  mutating func passBlanks() {
    while !isAtEnd, typed[index].isBlank { index += 1 }
  }

  static func isComma(_ scalar: Unicode.Scalar) -> Bool { scalar == "," || scalar == "、" }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }

  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "－" || scalar == "\u{2212}"
  }

  private static func isStraightQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "＂" }

  /// Whether a term cannot go over this position.
  private func endsTerm(_ position: Int) -> Bool {
    guard position < typed.count else { return true }
    let scalar = typed[position]
    return scalar.isBlank || folded[position] == "|" || QueryParser.isOpening(scalar)
      || QueryParser.isClosing(scalar) || QueryParser.isStraightQuote(scalar)
  }

  /// The position behind the word that begins there.
  func wordEnd(from start: Int, stoppingAtComma: Bool) -> Int {
    var end = start
    while !endsTerm(end), !(stoppingAtComma && QueryParser.isComma(folded[end])) { end += 1 }
    return end
  }

  /// The name of a field at a position, known or not.
  ///
  /// A colon is part of a text where digits stand on both sides (3:1, 12:30), where it begins a word, and in an address.
  func fieldName(at start: Int) -> FieldName? {
    var end = start
    while !endsTerm(end), folded[end] != ":" { end += 1 }
    guard end > start, end < typed.count, folded[end] == ":" else { return nil }
    if QueryParser.opensChineseQuote(typed[start]) { return nil }
    if end + 1 < typed.count {
      if typed[end - 1].isDigit, typed[end + 1].isDigit { return nil }
      if end + 2 < typed.count, folded[end + 1] == "/", folded[end + 2] == "/" { return nil }
    }
    return FieldName(field: QueryField(named: String(scalars: typed[start..<end])), source: start..<end)
  }

  /// `NEAR/5` at a position; any word that begins so is meant to be one.
  func nearOperator(at start: Int) -> NearOperator? {
    // In capitals of either width: near is a word.
    guard start + 4 <= typed.count,
      zip(typed[start...], "NEAR".unicodeScalars).allSatisfy({
        $0 == $1 || $0.value == $1.value + QueryParser.fullWidthOffset
      })
    else { return nil }
    if start + 4 < typed.count, QueryParser.isOpening(typed[start + 4]) {
      return NearOperator(source: start..<start + 4)
    }
    let end = wordEnd(from: start, stoppingAtComma: false)
    guard end == start + 4 || folded[start + 4] == "/" else { return nil }
    let number = Int(String(scalars: folded[min(start + 5, end)..<end]))
    let distance = number.flatMap { (0...QueryParser.greatestDistance).contains($0) ? $0 : nil }
    return NearOperator(distance: distance, source: start..<end)
  }

  private static func opensChineseQuote(_ scalar: Unicode.Scalar) -> Bool { closing(of: scalar) != nil }

  private static func closing(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "“": "”"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }

  /// The text in quotes that begins here, or `nil` when none does; `index` is then behind it.
  ///
  /// In straight quotes a doubled quote is one of the text. Chinese quotes are those of the language only when they hold
  /// the whole term: in “轨博会”开幕 they are text.
  mutating func readQuoted() throws(QueryError) -> String? {
    guard !isAtEnd else { return nil }
    let open = index
    var content = HanScalars()
    if QueryParser.isStraightQuote(typed[open]) {
      var position = open + 1
      while position < typed.count {
        if QueryParser.isStraightQuote(typed[position]) {
          guard position + 1 < typed.count, QueryParser.isStraightQuote(typed[position + 1]) else { break }
          position += 1
        }
        content.append(typed[position])
        position += 1
      }
      guard position < typed.count else {
        throw error(.unclosedQuote, open..<open + 1, suggestion: text + "\"")
      }
      index = position + 1
    } else if let closing = QueryParser.closing(of: typed[open]) {
      guard let end = typed[open...].firstIndex(of: closing) else {
        throw error(.unclosedQuote, open..<open + 1, suggestion: text + String(scalars: [closing]))
      }
      guard endsTerm(end + 1) || QueryParser.isComma(folded[end + 1]) else { return nil }
      content = Array(typed[open + 1..<end])
      index = end + 1
    } else {
      return nil
    }
    guard !content.allSatisfy(\.isBlank) else { throw error(.emptyQuote, open..<index) }
    return String(scalars: content)
  }
}
