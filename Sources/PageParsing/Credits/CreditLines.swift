import HanText
import Lexicon

/// Puts right what was made of lines that can be nothing but credits, by what stands around them.
struct CreditLines: Sendable {
  let bylines: BylineReader

  /// Makes bylines of such lines, and gives a name that was taken for the first title of an article to the text before it.
  func settle(_ drafts: inout [Draft], _ readings: [LineReading]) {
    for position in drafts.indices { settle(&drafts[position], readings) }
    for position in drafts.indices { takeSignature(&drafts, position, readings) }
  }

  private func settle(_ draft: inout Draft, _ readings: [LineReading]) {
    for index in draft.entries.indices.dropFirst() {
      let (line, state) = (draft.entries[index].line, draft.entries[index].state)
      guard let whole = readings[line].whole, !whole.credits.isEmpty else { continue }
      let before = draft.entries[index - 1].state
      let isBeforeText = index + 1 < draft.entries.count && draft.entries[index + 1].state.isText
      if state.isHeading || state.isText || state == .subhead || state == .list,
        bylines.standsAlone(readings[line].line)
      {
        let goesOn = draft.entries[(index + 1)...].contains { $0.state.isText }
        draft.entries[index].state = goesOn ? .byline : .signature
      } else if state == .titleMore || state == .deck, before.isHeading, isBeforeText, isName(whole),
        !readings[line].has(.dashStart), standsApart(whole, readings[line].line.folded)
      {
        draft.entries[index].state = .byline
      }
    }
  }

  /// 张三 between the end of a text and the title of the next one signs the text.
  private func takeSignature(_ drafts: inout [Draft], _ position: Int, _ readings: [LineReading]) {
    guard let first = drafts[position].entries.first, first.line > 0,
      first.state == .section || first.state == .kicker || first.state == .title,
      drafts[position].entries.dropFirst().first?.state.isHeading ?? false,
      let whole = readings[first.line].whole, isName(whole),
      let second = drafts[position].entries.dropFirst().first, !readings[second.line].has(.dashStart),
      let before = drafts.firstIndex(where: { $0.entries.last?.line == first.line - 1 }), before != position,
      drafts[before].entries.last?.state.isText ?? false, readings[first.line - 1].endsSentence,
      !drafts[before].entries.contains(where: { $0.state == .byline || $0.state == .signature }),
      !drafts[before].entries.contains(where: { hasCredits(readings[$0.line]) })
    else { return }
    drafts[position].entries.removeFirst()
    drafts[before].entries.append(Draft.Entry(line: first.line, state: .signature))
  }

  /// Whether a line of nothing but one name or two can be hardly anything else.
  private func isName(_ whole: BylineReading) -> Bool {
    whole.strength >= 1.5 && whole.credits.count <= 2
      && whole.credits.contains { $0.name.upperBound == whole.range.upperBound }
  }

  /// Whether nothing stands right before the first name: what somebody is and does makes a title of it (公社社员张三).
  private func standsApart(_ whole: BylineReading, _ text: HanScalars) -> Bool {
    guard let first = whole.credits.first?.name.lowerBound, first > whole.range.lowerBound else {
      return true
    }
    return !text[first - 1].isHan
  }

  private func hasCredits(_ reading: LineReading) -> Bool {
    reading.opening.map { !$0.credits.isEmpty } ?? false
      || reading.closing.map { !$0.credits.isEmpty } ?? false
  }
}
