import HanText
import Lexicon

/// Lines that were taken for bylines and are titles.
extension CreditLines {
  /// Makes titles of them: 钥匙 below 三言两语, 题懒汉 below 打油诗二首, ——张三 above a text about him.
  func settleTitles(_ draft: inout Draft, _ readings: [LineReading]) {
    for index in draft.entries.indices.dropFirst() where draft.entries[index].state == .byline {
      let line = draft.entries[index].line
      guard let name = onlyName(readings[line]) else { continue }
      let before = draft.entries[index - 1]
      let isBeforeText = index + 1 < draft.entries.count && draft.entries[index + 1].state.isText
      if readings[line].has(.dashStart) {
        if before.state.isHeading, isNamed(name, in: draft, readings) { draft.entries[index].state = .deck }
        continue
      }
      let isSigned = isSigned(draft, besides: index, readings)
      let isTold = isNamed(name, in: draft, readings)
      let isDoubtful = isSigned || isTold
      let isAboveName = index + 1 < draft.entries.count && isByline(draft.entries[index + 1], readings)
      let isBelowParts = before.state.isHeading && tellsParts(readings[before.line].line.folded)
      let hasParts = draft.entries[index...].contains { $0.state == .subhead }
      if isBelowParts, hasParts {
        if isSigned || hasSibling(draft, index, readings), mayBeTitle(name, isDoubtful: false) {
          draft.entries[index].state = .subhead
        }
      } else if index == 1, before.state.isTitle, heads(readings[before.line], name, isDoubtful: isDoubtful),
        isAboveName || mayBeTitle(name, isDoubtful: isDoubtful)
      {
        draft.entries[0].state = .section
        draft.entries[1].state = .title
      } else if isBeforeText, isSigned, mayBeTitle(name, isDoubtful: isTold),
        before.state.isText || before.state == .byline || before.state == .signature
      {
        draft.entries[index].state = .subhead
      }
    }
  }

  /// The text of a line that credits one person by nothing but the name.
  private func onlyName(_ reading: LineReading) -> HanScalars? {
    let found = reading.whole ?? bylines.signature(reading.line)
    guard let found, !found.isSaid, !found.isMarked || reading.has(.dashStart), found.credits.count == 1,
      let name = found.credits.first?.name, case let text = reading.line.folded,
      text.count - name.count <= (reading.has(.dashStart) ? 2 : 0)
    else { return nil }
    return HanScalars(text[name].filter { !$0.isBlank })
  }

  /// Whether what looks like a name may be a title: it has not the form of a name; where the article is signed
  /// elsewhere or tells of it, even a surname before a word is none.
  private func mayBeTitle(_ name: HanScalars, isDoubtful: Bool) -> Bool {
    let odds = bylines.resolver.nameOdds(name[...])
    guard let first = name.first, bylines.resolver.lexicon.names.surnameCost(first) != nil else {
      return true
    }
    return odds < (isDoubtful ? 4 : -4)
  }

  /// Whether a line is the name of a column above a title.
  ///
  /// A pen name below it is a word as a title is: only a text that speaks of it, or that is signed elsewhere, tells.
  private func heads(_ reading: LineReading, _ name: HanScalars, isDoubtful: Bool) -> Bool {
    let text = reading.line.folded
    guard text.count <= 8 else { return false }
    if bylines.isColumn(text) { return isDoubtful || name.contains(where: Self.joints.contains) }
    return CreditWords.collections.occurs(in: text, 0..<text.count) && (isDoubtful || name.count > 2)
  }

  /// What parts of a title are joined by, and no pen name (扛和抬).
  private static let joints: ScalarSet = ["和", "与", "的", "了"]

  /// Whether a line below names a writer.
  private func isByline(_ entry: Draft.Entry, _ readings: [LineReading]) -> Bool {
    guard entry.state == .byline, let whole = readings[entry.line].whole, whole.credits.count == 1,
      let name = whole.credits.first?.name
    else { return false }
    return whole.isSaid || bylines.resolver.nameOdds(readings[entry.line].line.folded[name]) > 2
  }

  /// Whether a subhead of about the same length stands further down: the titles of two poems.
  private func hasSibling(_ draft: Draft, _ index: Int, _ readings: [LineReading]) -> Bool {
    let length = readings[draft.entries[index].line].length
    return length > 2
      && draft.entries[index...].contains {
        $0.state == .subhead && abs(readings[$0.line].length - length) <= 1
      }
  }

  /// 短章四题, 新诗二首
  private func tellsParts(_ text: HanScalars) -> Bool { CreditCollector.tellsParts(text) }

  /// Whether the text of an article holds a name outside the line that it stands on alone.
  private func isNamed(_ name: HanScalars, in draft: Draft, _ readings: [LineReading]) -> Bool {
    var text = HanScalars()
    for entry in draft.entries where entry.state.isText { text += readings[entry.line].line.folded }
    guard name.count >= 2, text.count >= name.count else { return false }
    return (0...text.count - name.count).contains { text[$0] == name[0] && text[$0...].starts(with: name) }
  }

  /// Whether a line behind another one signs an article.
  private func isSigned(_ draft: Draft, besides index: Int, _ readings: [LineReading]) -> Bool {
    guard let last = draft.entries.last else { return false }
    if draft.entries[(index + 1)...].contains(where: { $0.state == .byline || $0.state == .signature }) {
      return true
    }
    return draft.entries.count > index + 1 && hasCredits(readings[last.line])
  }
}
