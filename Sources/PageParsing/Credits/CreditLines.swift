import HanText
import Lexicon

/// Puts right what was made of lines that can be nothing but credits, by what stands around them.
struct CreditLines: Sendable {
  let bylines: BylineReader

  /// Makes bylines of such lines, and gives a name that was taken for the first title of an article to the text before it.
  func settle(_ drafts: inout [Draft], _ readings: [LineReading]) {
    for position in drafts.indices.dropFirst() { joinAwaited(&drafts, position, readings) }
    for position in drafts.indices { settle(&drafts[position], readings) }
    for position in drafts.indices { takeSignature(&drafts, position, readings) }
    drafts.removeAll { $0.entries.isEmpty }
    for position in drafts.indices { settleTitles(&drafts[position], readings) }
    givePhotographers(&drafts, readings)
  }

  private func settle(_ draft: inout Draft, _ readings: [LineReading]) {
    for index in draft.entries.indices.dropFirst() {
      let (line, state) = (draft.entries[index].line, draft.entries[index].state)
      // 本报记者 / 张三 / 李四: names that the line before waits for.
      if state.isHeading || state == .subhead, awaitsNames(draft, index, readings),
        isNameAlone(readings[line])
      {
        draft.entries[index].state = .byline
        continue
      }
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

  /// 株洲日报记者 / 张三: the name that the last line of an article waits for was taken for the title of the next.
  private func joinAwaited(_ drafts: inout [Draft], _ position: Int, _ readings: [LineReading]) {
    guard let first = drafts[position].entries.first, first.state.isTitle, isNameAlone(readings[first.line]),
      let before = drafts.firstIndex(where: { $0.entries.last?.line == first.line - 1 }), before != position,
      !drafts[before].entries.contains(where: { $0.state.isText }),
      let last = drafts[before].entries.last, last.state == .byline || last.state == .signature,
      bylines.awaitedRole(readings[last.line].line) != nil
    else { return }
    drafts[before].entries += drafts[position].entries
    drafts[before].moved += drafts[position].moved
    drafts[position].entries = []
  }

  /// 张三 between the end of a text and the title of the next one signs the text.
  private func takeSignature(_ drafts: inout [Draft], _ position: Int, _ readings: [LineReading]) {
    guard let first = drafts[position].entries.first, first.line > 0,
      first.state == .section || first.state == .kicker || first.state == .title,
      drafts[position].entries.dropFirst().first?.state.isHeading ?? false,
      isSignature(readings[first.line]),
      let second = drafts[position].entries.dropFirst().first, !readings[second.line].has(.dashStart),
      let before = drafts.firstIndex(where: { $0.entries.last?.line == first.line - 1 }), before != position,
      drafts[before].entries.last?.state.isText ?? false, readings[first.line - 1].endsSentence,
      !drafts[before].entries.contains(where: { $0.state == .byline || $0.state == .signature }),
      !drafts[before].entries.contains(where: { hasCredits(readings[$0.line]) })
    else { return }
    drafts[position].entries.removeFirst()
    drafts[before].entries.append(Draft.Entry(line: first.line, state: .signature))
  }

  /// Whether a line between a text and a title can be hardly anything but the name of whoever signs the text.
  private func isSignature(_ reading: LineReading) -> Bool {
    if bylines.isNameSetWide(reading.line) { return true }
    guard let whole = reading.whole else { return false }
    // 读者 解放
    if reading.line.folded.starts(with: ["读", "者"]), whole.credits.count == 1, whole.range.count <= 8 {
      return true
    }
    return isName(whole)
  }

  /// Whether the lines right before an entry are a byline that waits for names, and names that it was given.
  private func awaitsNames(_ draft: Draft, _ index: Int, _ readings: [LineReading]) -> Bool {
    for before in draft.entries[..<index].reversed() {
      guard before.state == .byline || before.state == .signature else { return false }
      if bylines.awaitedRole(readings[before.line].line) != nil { return true }
      if !isNameAlone(readings[before.line]) { return false }
    }
    return false
  }

  /// Whether nothing stands on a line but what may be one name.
  private func isNameAlone(_ reading: LineReading) -> Bool {
    guard let whole = reading.whole, whole.credits.count == 1 else { return false }
    return !whole.isSaid && reading.line.folded.count <= 4
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

  func hasCredits(_ reading: LineReading) -> Bool {
    reading.opening.map { !$0.credits.isEmpty } ?? false
      || reading.closing.map { !$0.credits.isEmpty } ?? false
  }
}
