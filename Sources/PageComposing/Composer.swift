package import ArchiveModel
package import Evaluation

/// A generator of numbers that gives the same on every machine (SplitMix64, S. Vigna).
package struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers that begin with a seed.
  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Lays annotated articles out as new pages with known truth: another order, other column cuts, rests behind other
/// articles, other punctuation, headings with and without marks, other blank lines.
package struct Composer {
  /// An item of an article with its whole text.
  package struct Item {
    package var role: ItemRole
    package var text: String
  }

  /// An article to lay out.
  package struct Piece {
    package var kind: String
    package var items: [Item]
    package var truth: Annotation.Article
  }

  /// A line of the new page with the article and item that it is of.
  private struct Line {
    var text: String
    var article: Int
    var item: Int
  }

  /// The articles that pages are made of.
  package let pieces: [Piece]

  /// A composer of the articles of annotated dumps. Articles that hang on their page (continuations, repeats, tables) stay out.
  package init(_ pages: [(bytes: [UInt8], truth: Annotation)]) {
    var pieces: [Piece] = []
    for (bytes, truth) in pages {
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for article in truth.articles where article.kind == "news" {
        let roles = Set(article.items.map(\.role))
        guard roles.isSubset(of: [.headline, .kicker, .deck, .byline, .body, .subhead]),
          roles.contains(.headline)
        else { continue }
        let bodies = article.items.count { $0.role == .body }
        guard bodies >= 3, article.items.first?.role == .headline || article.items.first?.role == .kicker
        else { continue }
        let items = article.items.map { item in
          Item(
            role: item.role,
            text: item.lines.compactMap { lines.indices.contains($0 - 1) ? Self.plain(lines[$0 - 1]) : nil }
              .joined())
        }
        // A report that itself breaks off would be truth for nobody.
        guard let last = items.last(where: { $0.role == .body })?.text.last, "。！？”）!?)…".contains(last) else {
          continue
        }
        pieces.append(Piece(kind: article.kind, items: items, truth: article))
      }
    }
    self.pieces = pieces
  }

  private static func plain(_ line: Substring) -> String {
    var text = line
    while let first = text.first, first == " " || first == "\u{3000}" || first == "#" || first == "\t" {
      text.removeFirst()
    }
    while let last = text.last, last == " " || last == "\u{3000}" || last == "\r" { text.removeLast() }
    return String(text)
  }

  /// A new page with its truth.
  package func page(_ number: Int) -> (bytes: [UInt8], truth: Annotation) {
    var numbers = FixedNumbers(seed: UInt64(number) &* 7919 &+ 17)
    let chosen = pieces.shuffled(using: &numbers).prefix(Int.random(in: 4...7, using: &numbers))
    var blocks: [[Line]] = []
    var rests: [(behind: Int, lines: [Line])] = []
    for (article, piece) in chosen.enumerated() {
      var lines: [Line] = []
      for (index, item) in piece.items.enumerated() {
        if item.role == .body, item.text.count > 60, Double.random(in: 0..<1, using: &numbers) < 0.4 {
          for part in cut(item.text, &numbers) {
            lines.append(Line(text: part, article: article, item: index))
          }
        } else {
          lines.append(Line(text: item.text, article: article, item: index))
        }
      }
      // The rest of one article in three stands behind one or two others; it begins inside a paragraph.
      if article + 1 < chosen.count, Double.random(in: 0..<1, using: &numbers) < 0.34 {
        let bodies = lines.indices.dropFirst(2).filter { position in
          position + 1 <= lines.count && piece.items[lines[position].item].role == .body
            && lines[position].text.count > 40
        }
        if let position = bodies.randomElement(using: &numbers) {
          let parts = cut(lines[position].text, &numbers)
          if parts.count == 2 {
            let split = lines[position]
            let rest =
              [Line(text: parts[1], article: split.article, item: split.item)] + lines[(position + 1)...]
            lines =
              Array(lines[..<position]) + [Line(text: parts[0], article: split.article, item: split.item)]
            rests.append((min(chosen.count - 1, article + Int.random(in: 1...2, using: &numbers)), rest))
          }
        }
      }
      blocks.append(lines)
    }
    var order: [Line] = []
    for (index, block) in blocks.enumerated() {
      order += block
      for rest in rests where rest.behind == index { order += rest.lines }
    }
    return lay(out: order, chosen.map { $0 }, number, &numbers)
  }

  /// A text cut in two at a random place, as a column break does; whole where the cut would fall beside a full stop.
  private func cut(_ text: String, _ numbers: inout FixedNumbers) -> [String] {
    let characters = Array(text)
    guard characters.count > 30 else { return [text] }
    // Not inside the byline that opens a report: column breaks fall lower.
    let floor = characters.prefix(60).lastIndex(where: { $0 == ")" || $0 == "）" }).map { $0 + 8 } ?? 12
    guard characters.count - 8 > floor else { return [text] }
    let place = Int.random(in: floor..<(characters.count - 8), using: &numbers)
    guard !"。！？!?”…：:；;".contains(characters[place - 1]), characters[place] != " " else { return [text] }
    return [String(characters[..<place]), String(characters[place...])]
  }

  private func lay(
    out order: [Line], _ chosen: [Piece], _ number: Int, _ numbers: inout FixedNumbers
  ) -> (bytes: [UInt8], truth: Annotation) {
    let blanks = Int.random(in: 0...2, using: &numbers)
    let marks = Double.random(in: 0..<1, using: &numbers) < 0.3
    let isWide = Bool.random(using: &numbers)
    var text = ""
    var line = 0
    var items = chosen.map { piece in piece.items.map { (role: $0.role, lines: [Int]()) } }
    for entry in order {
      let role = chosen[entry.article].items[entry.item].role
      line += 1
      var printed = isWide ? Self.widened(entry.text) : Self.narrowed(entry.text)
      if marks, role == .headline { printed = "## " + printed }
      if marks, role == .subhead { printed = "### " + printed }
      text += printed + "\n" + String(repeating: "\n", count: blanks)
      items[entry.article][entry.item].lines.append(line)
      line += blanks
    }
    let articles = zip(chosen, items).map { piece, items in
      Annotation.Article(
        kind: piece.kind, items: items, credits: piece.truth.credits, persons: piece.truth.persons,
        districts: piece.truth.districts)
    }
    return (
      Array(text.utf8),
      Annotation(file: "composed-\(number).txt", date: nil, articles: articles, furniture: [])
    )
  }

  private static let widths: [(narrow: Character, wide: Character)] = [
    (",", "，"), (";", "；"), ("(", "（"), (")", "）"), ("?", "？"), ("!", "！"),
  ]

  private static func widened(_ text: String) -> String {
    String(text.map { sign in widths.first { $0.narrow == sign }?.wide ?? sign })
  }

  private static func narrowed(_ text: String) -> String {
    String(text.map { sign in widths.first { $0.wide == sign }?.narrow ?? sign })
  }

  /// The articles that an annotation describes, as a perfect parser would give them.
  package static func articles(of truth: Annotation) -> [Article] {
    truth.articles.enumerated().map { index, wanted in
      var article = Article(
        position: index + 1, kind: ArticleKind(rawValue: wanted.kind) ?? .news,
        items: wanted.items.map { ArchiveModel.Item(role: $0.role, text: "", lines: $0.lines) })
      article.credits = Array(wanted.credits)
      article.persons = wanted.persons.map { PersonMention(name: $0) }
      article.districts = Array(wanted.districts)
      return article
    }
  }
}
