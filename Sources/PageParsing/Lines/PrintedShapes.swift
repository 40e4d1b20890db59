import HanText

/// What a printed line ends in.
enum PrintedEnd: Int, CaseIterable, Sendable {
  case stop, quotedStop, quote, comma, semicolon, colon, bracket, figure, han, other

  init(_ text: HanScalars) {
    guard let last = text.last else {
      self = .other
      return
    }
    switch last {
    case "。", "!", "?": self = .stop
    case "”", "’", "》", "…": self = LineForm.endsSentence(text) ? .quotedStop : .quote
    case ",", "、": self = .comma
    case ";": self = .semicolon
    case ":": self = .colon
    case ")", "〕", "】", "]": self = .bracket
    case _ where last.isDigit || last.isLatin: self = .figure
    case _ where last.isHan: self = .han
    default: self = .other
    }
  }
}

/// What a printed line begins with.
enum PrintedStart: Int, CaseIterable, Sendable {
  case han, figure, quote, bracket, closingMark, latin, dash, bullet, other

  init(_ text: HanScalars) {
    guard let first = text.first else {
      self = .other
      return
    }
    switch first {
    case _ where first.isHan: self = .han
    case _ where first.isDigit: self = .figure
    case "“", "《", "‘": self = .quote
    case "(", "【", "[", "〔": self = .bracket
    case "。", ",", "、", ";", ":", "!", "?", "”", "’", "》", ")", "】", "…": self = .closingMark
    case _ where first.isLatin: self = .latin
    case "—", "-": self = .dash
    case _ where LineWords.bulletSigns.contains(first): self = .bullet
    default: self = .other
    }
  }
}

/// Which marks stand inside of a printed line, its last character left out.
enum InnerMarks: Int, CaseIterable, Sendable {
  case none, clauses, sentences

  init(_ text: HanScalars) {
    self = .none
    for mark in text.dropLast() {
      switch mark {
      case "。", "!", "?":
        self = .sentences
        return
      case ",", ";": self = .clauses
      default: break
      }
    }
  }
}

/// Quotation marks and brackets that are opened on one printed line and closed on another.
enum OpenSigns {
  /// 1 for a sign that opens, -1 for one that closes.
  private static func change(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "“", "(", "《", "【": 1
    case "”", ")", "》", "】": -1
    default: 0
    }
  }

  /// How many that opened in these lines are open still.
  static func left(open lines: ArraySlice<PageLine>) -> Int {
    var open = 0
    for line in lines {
      for scalar in line.folded where scalar.value < 0x3100 { open = max(0, open + change(scalar)) }
    }
    return open
  }

  /// Whether a sign closes what the line did not open.
  static func closesUnopened(_ text: HanScalars) -> Bool {
    var depth = 0
    for scalar in text where scalar.value < 0x3100 {
      depth += change(scalar)
      if depth < 0 { return true }
    }
    return false
  }
}
