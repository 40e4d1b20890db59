import ArchiveModel
import HanText

/// Says of an article what was unsure, what was repaired and what looks lost.
struct ArticleDiagnoser: Sendable {
  let seams: SeamScorer
  /// For each line of the page, the earlier line with which it shares a long passage.
  let sharedPassages: [Int: Int]

  /// The diagnostics of an article, in order of lines.
  func diagnose(
    _ article: Article, _ draft: Draft, _ readings: [LineReading], _ decoded: [DecodedLine],
    _ corrected: Set<Int>
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if let diagnostic = ArticleCorrector.diagnostic(draft.corrections) { found.append(diagnostic) }
    func numbers(_ lines: [Int]) -> [Int] { lines.flatMap { readings[$0].line.numbers } }
    func add(_ code: Diagnostic.Code, _ severity: Diagnostic.Severity, _ lines: [Int], _ message: String) {
      found.append(Diagnostic(code, severity, lines: numbers(lines), message))
    }
    let texts = draft.pieces.filter { $0.role == .body }
    let broken = BrokenText(kind: article.kind, readings: readings)
    ends(article, texts, broken, add)
    for (before, after) in zip(texts, texts.dropFirst()) {
      guard let tail = before.lines.last, let head = after.lines.first, broken.breaksOff(before),
        !readings[head].has(.verse)
      else { continue }
      add(
        .textLost, .warning, [tail, head],
        "the text stops in mid-sentence and the next piece does not go on from there: text between them seems lost"
      )
    }
    for moved in draft.moved where !corrected.contains(moved.line) {
      // 99.6 % sure is not certain.
      let sure = min(Int((moved.confidence * 100).rounded()), moved.confidence < 1 ? 99 : 100)
      add(
        .fragmentMoved, moved.confidence < 0.7 ? .warning : .note, [moved.line],
        "stands behind another article and was put back here (\(sure) % sure)")
    }
    for piece in draft.pieces where piece.role == .repeat {
      let original = piece.lines.compactMap { readings[$0].repeats }.first
      add(
        .repeatedText, .note, piece.lines,
        "the same text as line \(original.map { readings[$0].line.number } ?? 0): kept, not counted twice")
    }
    let lines = readings.span
    for entry in draft.entries {
      if let other = sharedPassages[entry.line], entry.state != .repeat {
        add(
          .repeatedPassage, .warning, [entry.line],
          "shares a long passage with line \(readings[other].line.number): one of them may be invented")
      }
      lineTroubles(lines[entry.line], entry, add)
      if !corrected.contains(entry.line) { boundaryTroubles(decoded[entry.line], entry, add) }
    }
    quotes(texts, readings, add)
    if article.headline == nil, article.kind != .continuation {
      add(.headlineMissing, .note, Array(draft.entries.prefix(1).map(\.line)), "no headline was found")
    }
    return found.sorted { ($0.lines.first ?? 0, $0.code.rawValue) < ($1.lines.first ?? 0, $1.code.rawValue) }
  }

  private typealias Add = (Diagnostic.Code, Diagnostic.Severity, [Int], String) -> Void

  private func ends(_ article: Article, _ texts: [Draft.Piece], _ broken: BrokenText, _ add: Add) {
    let readings = broken.readings
    if let text = texts.last, let last = text.lines.last,
      article.continuedOn != nil || broken.breaksOff(text),
      readings[last].endsOpen, !readings[last].has(.verse)
    {
      if let jump = article.continuedOn {
        add(.continuedElsewhere, .note, [last], "goes on on page \(jump.page ?? "?")\(jump.mark ?? "")")
      } else {
        add(.truncatedEnd, .warning, [last], "stops in mid-sentence: its rest is not on this page")
      }
    }
    if let first = texts.first?.lines.first, article.headline == nil,
      seams.headScore(readings[first].line.folded) > 1.2 || readings[first].has(.startsOrphan)
    {
      add(.orphanFragment, .warning, [first], "begins in mid-sentence: its beginning is not on this page")
    }
  }

  private func lineTroubles(_ reading: LineReading, _ entry: Draft.Entry, _ add: Add) {
    let text = reading.line.text
    let signs = signs(text)
    if signs.isDamaged {
      add(
        .undecodable, .warning, [entry.line], "holds characters that could not be decoded (shown as U+FFFD)")
    }
    if signs.hasLetters, let word = foreignWord(text) {
      add(
        .foreignToken, .warning, [entry.line],
        "the word “\(word)” of another language stands inside Chinese text")
    }
    if reading.line.wasSpaced {
      add(.spacedCharacters, .note, [entry.line], "blanks between its characters were taken out")
    }
  }

  /// A line where an article could as well have begun, or not have begun; what a person looked at is settled.
  private func boundaryTroubles(_ decoded: DecodedLine, _ entry: Draft.Entry, _ add: Add) {
    let changesArticle = decoded.state.beginsArticle != decoded.alternative.beginsArticle
    if decoded.margin < 0.7, changesArticle {
      add(
        .uncertainBoundary, .warning, [entry.line],
        "could as well be read as \(decoded.alternative): the article may begin elsewhere")
    }
  }

  /// What a look at each character shows: most lines have neither.
  private func signs(_ text: HanScalars) -> (isDamaged: Bool, hasLetters: Bool) {
    var (isDamaged, hasLetters) = (false, false)
    let text = text.span
    for index in text.indices {
      let scalar = text[index]
      guard scalar.value &- 0x3000 > 0xFEFF - 0x3000 else { continue }
      if scalar == "\u{FFFD}" { isDamaged = true }
      if scalar.isLatin { hasLetters = true }
    }
    return (isDamaged, hasLetters)
  }

  /// An English word of grammar between Chinese characters (习 and 警).
  private func foreignWord(_ text: HanScalars) -> String? {
    var index = 0
    while index < text.count {
      guard text[index].isLatin else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, text[end].isLatin { end += 1 }
      if end - index <= 5 {
        var (a, b) = (index - 1, end)
        while a >= 0, text[a].isBlank { a -= 1 }
        while b < text.count, text[b].isBlank { b += 1 }
        if a >= 0, b < text.count, text[a].isHan, text[b].isHan {
          let word = String(scalars: text[index..<end])
          if Self.grammarWords.contains(word) { return word }
        }
      }
      index = end
    }
    return nil
  }

  private static let grammarWords: Set<String> = [
    "and", "the", "of", "for", "with", "to", "in", "on", "by", "or", "is", "are", "was", "from", "that", "at",
    "as", "und",
    "et", "de", "la", "который", "но",
  ]

  private func quotes(_ texts: [Draft.Piece], _ readings: [LineReading], _ add: Add) {
    for piece in texts {
      var depth = 0
      var lowest = 0
      for line in piece.lines {
        let folded = readings[line].line.folded
        let text = folded.span
        for index in text.indices where text[index].value & ~1 == 0x201C {
          depth += text[index] == "“" ? 1 : -1
          lowest = min(lowest, depth)
        }
      }
      // A speech over several paragraphs opens each of them and closes the last.
      if lowest < 0 { add(.unbalancedQuotes, .note, piece.lines, "a quotation closes that never opened") }
    }
  }
}
