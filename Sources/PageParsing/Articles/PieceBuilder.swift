import HanText
import ArchiveModel

/// Makes items of an article's lines: paragraphs joined over column breaks, everything else line by line.
struct PieceBuilder: Sendable {
  let seams: SeamScorer

  /// Fills `pieces` from `entries`.
  func build(_ draft: inout Draft, _ readings: [LineReading]) {
    var pieces: [Draft.Piece] = []
    // The paragraph that text may go on in: lost at a subhead, a table, a list; kept over captions and credits.
    var open: Int?
    let isVerse = VerseShape.isVerse(draft, readings)
    for entry in draft.entries {
      guard let role = entry.state.role else { continue }
      if entry.state == .rest, let last = pieces.indices.last, pieces[last].role != .body,
        [.caption, .list, .note].contains(pieces[last].role), pieces[last].lines.last == entry.line - 1
      {
        pieces[last].lines.append(entry.line)
        continue
      }
      // A headline that is broken over lines.
      if entry.state == .titleMore, let last = pieces.indices.last, pieces[last].role == .headline {
        pieces[last].lines.append(entry.line)
        continue
      }
      // The rest of a cut item of a list.
      if entry.state.isText, let last = pieces.indices.last, pieces[last].role == .list,
        let tail = pieces[last].lines.last,
        tail == entry.line - 1, continues(tail, entry, readings)
      {
        pieces[last].lines.append(entry.line)
        continue
      }
      if entry.state.isText, !isVerse, let position = open, let tail = pieces[position].lines.last,
        continues(tail, entry, readings)
      {
        pieces[position].lines.append(entry.line)
        continue
      }
      pieces.append(Draft.Piece(role: role, lines: [entry.line]))
      switch role {
      case .body: open = pieces.count - 1
      case .caption, .photoCredit, .jump, .repeat, .note: break
      default: open = nil
      }
    }
    draft.pieces = pieces
  }

  private func continues(_ tail: Int, _ entry: Draft.Entry, _ readings: [LineReading]) -> Bool {
    if entry.state == .start || entry.state == .lead { return false }
    let readings = readings.span
    return continues(readings[tail], entry, readings[entry.line], isAdjacent: entry.line == tail + 1)
  }

  /// Whether a line, `b`, goes on with the paragraph that another ends.
  private func continues(_ a: LineReading, _ entry: Draft.Entry, _ b: LineReading, isAdjacent: Bool) -> Bool {
    if NoticeShape.beginsOwnLine(b, behind: a) || Self.isWholeBracket(a.line.folded) { return false }
    if entry.state == .rest, isAdjacent { return true }
    let isOpen =
      a.endsOpen || a.line.folded.last == "," || a.line.folded.last == "、" || a.line.folded.last == ";"
    guard isOpen || seams.headScore(b.line.folded) > 3 else { return false }
    if b.features.contains(where: { $0.feature == .speakerStart || $0.feature == .verse && $0.value > 0.3 }) {
      return false
    }
    if isAdjacent { return seams.adjacent(a.line, b.line, isOpen) > 0 }
    return seams.join(a.line.folded, b.line.folded) > -0.9
  }

  /// (共九人,五月十二日通过): in one pair of brackets as a whole, and so a paragraph as a whole.
  private static func isWholeBracket(_ text: HanScalars) -> Bool {
    text.first == "(" && text.firstIndex(of: ")") == text.count - 1
  }
}
