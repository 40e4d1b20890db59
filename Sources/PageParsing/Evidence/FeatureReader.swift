import ArchiveModel
import HanText
import Lexicon

/// Reads the features of each line of a page.
struct FeatureReader: Sendable {
  let bylines: BylineReader
  let lexicon: Lexicon

  /// The features of all lines of a page.
  ///
  /// - Parameters:
  ///   - lines: the lines in order.
  ///   - furniture: for each line, the log-odds that it is furniture.
  ///   - repeats: for each line, the earlier line that it repeats.
  /// - Returns: the lines with what was seen of them.
  func read(_ lines: [PageLine], furniture: [Float], repeats: [Int?]) -> [LineReading] {
    let usesHeadings = lines.count { (1...4).contains($0.headingLevel) } >= 2
    let usualBlanks = usual(lines.dropFirst().map(\.blanksBefore))
    let verse = VerseFinder.find(lines)
    let bulletRuns = RunFinder.bulletRuns(lines)
    let rows = RunFinder.tableRuns(lines)
    let labels = RunFinder.labelRuns(lines)
    let nameRuns = RunFinder.nameRuns(lines)
    var readings: [LineReading] = []
    readings.reserveCapacity(lines.count)
    var lastRole: (index: Int, reading: BylineReading)?
    for index in lines.indices {
      let after = lastRole.flatMap { $0.index == index - 1 ? $0.reading.credits.last?.role : nil }
      var reading = LineReading(line: lines[index])
      reading.repeats = repeats[index]
      readWords(&reading, after: after, isInRun: bulletRuns[index])
      if let whole = reading.whole, whole.strength > 2 { lastRole = (index, whole) }
      readShape(&reading, isLabelled: labels[index] || nameRuns[index])
      if rows[index] { reading.features.append((.wideRow, 1)) }
      if verse[index] > 0 { reading.features.append((.verse, verse[index])) }
      // A line of verse is whole although no stop ends it.
      if verse[index] > 0.3 { reading.endsOpen = false }
      // Who edited and checked the page stands at its edge and belongs to no article.
      let isImprint =
        reading.length <= 50
        && LineWords.imprints.match(in: lines[index].folded, at: 0, before: lines[index].folded.count) != nil
      let odds = isImprint ? max(furniture[index], 8) : furniture[index]
      if odds != 0 { reading.features.append((.furnitureOdds, odds)) }
      if repeats[index] != nil { reading.features.append((.repeated, 1)) }
      let (headingLevel, blanksBefore) = (lines[index].headingLevel, lines[index].blanksBefore)
      if headingLevel == 5 {
        reading.features.append((.headingBold, 1))
        if usesHeadings { reading.features.append((.plainAmongHeadings, 0.6)) }
      } else if headingLevel >= 3 {
        reading.features.append((.headingLow, 1))
      } else if headingLevel > 0 {
        reading.features.append((.headingHigh, 1))
      } else if usesHeadings {
        reading.features.append((.plainAmongHeadings, 1))
      }
      if nameRuns[index], !rows[index] { reading.features.append((.nameRun, 1)) }
      if labels[index] { reading.features.append((.labelLine, 1)) }
      if bulletRuns[index] { reading.features.append((.bulletRun, 1)) }
      if index > 0 {
        if blanksBefore > usualBlanks { reading.features.append((.afterGap, 1)) }
        if blanksBefore < usualBlanks { reading.features.append((.tight, 1)) }
      }
      readings.append(consume reading)
    }
    // 攸县: above a title names where its news is from; 免去: above the clauses of a list is no kicker.
    for index in readings.indices.dropLast()
    where readings[index].has(.endsColon) && readings[index].length <= 14
      && readings[index + 1].looksLikeTitle && !readings[index + 1].endsWithComma
      && readings[index + 1].length >= 6 && !readings[index].has(.salutation)
      && !readings[index].has(.noteStart)
      && !readings[index].line.folded.contains("“")
    {
      readings[index].features.append((.kickerColon, 1))
    }
    return readings
  }

  /// The log-odds that a short line is a person's name, with or without what the person is in brackets behind it.
  private func nameOdds(_ text: HanScalars) -> Double? {
    guard text.count <= 16 else { return nil }
    var core = text.filter { !$0.isBlank && $0 != "□" && $0 != "■" }
    if core.last == ")", let bracket = core.firstIndex(of: "("), bracket >= 2 {
      core.removeSubrange(bracket...)
    }
    guard (2...4).contains(core.count), core.allSatisfy(\.isHan) else { return nil }
    return lexicon.isPersonName(core[...])
  }

  private func isSectionWord(_ text: HanScalars) -> Bool {
    let core = CoreRange.of(text)
    return LineWords.sections.match(in: text, at: core.lowerBound, before: core.upperBound)?.end
      == core.upperBound
  }

  private func usual(_ blanks: [Int]) -> Int {
    guard !blanks.isEmpty else { return 0 }
    return blanks.sorted()[blanks.count / 2]
  }

  private func readWords(_ reading: inout LineReading, after: CreditRole?, isInRun: Bool) {
    let text = reading.line.folded
    if let opening = bylines.opening(reading.line) {
      reading.opening = opening
      reading.features.append((.opensForm, 1))
      reading.features.append((.opensByline, Float(opening.strength)))
    }
    if !isSentence(text), let whole = bylines.wholeLine(reading.line, after: after), whole.strength > -1,
      text.count > 12 || !isSectionWord(text)
    {
      reading.whole = whole
      reading.features.append((whole.strength > 0.8 ? .wholeForm : .weakForm, 1))
      reading.features.append((whole.isPhoto ? .wholePhoto : .wholeByline, Float(whole.strength)))
    }
    if text.count > 8, let closing = bylines.closing(reading.line) {
      reading.closing = closing
      reading.features.append((closing.isPhoto ? .closesPhoto : .closesByline, Float(closing.strength)))
    }
    if text.count <= 40, let jump = JumpReader.read(text) {
      reading.jump = jump
      reading.features.append((.jumpMark, 1))
    }
    if let odds = nameOdds(text) { reading.features.append((.personLine, Float(min(8, max(-4, odds))) / 4)) }
    let all = 0..<text.count
    if !isInRun, LineWords.captionStarts.match(in: text, at: 0, before: text.count) != nil {
      reading.features.append((.captionMark, 1))
    } else if text.count <= 90, LineWords.captionWords.occurs(in: text, all) {
      reading.features.append((.captionWord, 1))
    }
    let isNote = LineWords.noteStarts.match(in: text, at: 0, before: text.count) != nil
    if isNote { reading.features.append((.noteStart, 1)) }
    if text.count <= 16 {
      let core = CoreRange.of(text)
      if let found = LineWords.sections.match(in: text, at: core.lowerBound, before: core.upperBound),
        found.end == core.upperBound
      {
        reading.features.append((.sectionWord, 1))
      }
    }
    if text.count <= 30, let found = LineWords.noticeWords.first(in: text, all) {
      let core = CoreRange.of(text)
      // 更正, 遗失声明: the word alone, or at the end, is surer than somewhere in a title.
      reading.features.append(
        (.noticeTitle, found.range == core ? 2 : found.range.upperBound == core.upperBound ? 1.4 : 0.7))
    }
    if text.count <= 44 {
      if SeriesForm.matches(text) { reading.features.append((.seriesForm, 1)) }
      if LineWords.titleEnds.contains(where: {
        text.count > $0.count && text.suffix($0.count).elementsEqual($0)
      }) {
        reading.features.append((.titleEnd, 1))
      }
      if LineWords.kickerEnds.contains(where: {
        text.count > $0.count && text.suffix($0.count).elementsEqual($0)
      }) {
        reading.features.append((.kickerEnd, 1))
      }
    }
  }

  /// Whether a line cannot be a byline, as sentences cannot that are parted by commas or quote: without a word that gives
  /// a role no byline does. Most lines are told so before they are taken apart.
  private func isSentence(_ text: HanScalars) -> Bool {
    guard let first = text.first, text.count <= 80, first.isHan else { return false }
    // What stands in brackets at the end may be left out of a byline.
    let end = text.lastIndex(of: "(") ?? text.count
    guard text[..<end].contains(where: { $0 == "," || $0 == "“" || $0 == "《" }) else { return false }
    let all = 0..<text.count
    return !CreditWords.long.occurs(in: text, all) && !CreditWords.short.occurs(in: text, all)
  }

  private func readShape(_ reading: inout LineReading, isLabelled: Bool) {
    let text = reading.line.folded
    var digits = 0
    var commas = 0
    var blanks = 0
    var hasBlank = false
    var hasStopInside = false
    let characters = text.span
    for index in characters.indices {
      let scalar = characters[index]
      // Most are Chinese characters, and nothing else.
      if scalar.value &- 0x3400 <= 0x9FFF - 0x3400 { continue }
      if scalar.isBlank {
        blanks += 1
        if index > 0, index + 1 < characters.count { hasBlank = true }
        continue
      }
      if scalar.isDigit { digits += 1 }
      if scalar == "," || scalar == ";" { commas += 1 }
      if scalar == "。", index + 2 < characters.count { hasStopInside = true }
    }
    reading.length = characters.count - blanks
    reading.commas = commas
    if hasStopInside { reading.hasStopInside = true }
    let length: Feature =
      switch reading.length {
      case ...3: .upTo3
      case ...6: .upTo6
      case ...12: .upTo12
      case ...20: .upTo20
      case ...28: .upTo28
      case ...38: .upTo38
      case ...60: .upTo60
      default: .longer
      }
    reading.features.append((length, 1))
    if reading.hasStopInside { reading.features.append((.stopInside, 1)) }
    switch commas {
    case 0: break
    case 1: reading.features.append((.oneComma, 1))
    case 2: reading.features.append((.twoCommas, 1))
    default: reading.features.append((.manyCommas, 1))
    }
    if hasBlank, reading.length <= 60, !reading.hasStopInside, commas < 3, reading.line.cells.count < 3 {
      reading.features.append((.blankInside, 1))
    }
    readEnd(&reading, text)
    readStart(&reading, text, isLabelled: isLabelled)
    switch reading.line.cells.count {
    case 0, 1: break
    case 2 where reading.has(.wideRow): break
    case 2: if text.contains("\t") || text.contains("|") { reading.features.append((.row, 1)) }
    default: reading.features.append((.wideRow, 1))
    }
    if reading.length > 0, digits * 2 > reading.length { reading.features.append((.numeric, 1)) }
    if reading.line.indent >= 4, reading.length > 8 { reading.features.append((.indented, 1)) }
  }

  private func readEnd(_ reading: inout LineReading, _ text: HanScalars) {
    reading.endsOpen = LineForm.endsOpen(text)
    reading.endsSentence = LineForm.endsSentence(text)
    guard let last = text.last else { return }
    if last != "的" || reading.length > 14, SeamScorer.hanging.contains(last), reading.length > 4 {
      reading.features.append((.endsHanging, 1))
    }
    if reading.endsSentence, let core = LineForm.lastCore(text) {
      reading.features.append((text[core] == "。" ? .endsFullStop : .endsExclaim, 1))
    } else if last == ":" || last == "—" {
      reading.features.append((.endsColon, 1))
    } else if last == "," || last == "、" || last == ";" {
      reading.features.append((.endsComma, 1))
    } else {
      reading.features.append((.endsOpen, 1))
    }
  }

  private func readStart(_ reading: inout LineReading, _ text: HanScalars, isLabelled: Bool) {
    guard let first = text.first else { return }
    if LineWords.orphanStarts.contains(first), !text.starts(with: "……".unicodeScalars) {
      reading.features.append((.startsOrphan, 1))
    }
    if first == "—" || text.starts(with: "--".unicodeScalars) { reading.features.append((.dashStart, 1)) }
    if reading.line.isBullet || first == "·" { reading.features.append((.listMark, 1)) }
    if LineWords.bulletSigns.contains(first), first != "·" { reading.features.append((.bulletSign, 1)) }
    if let number = NumberMark.read(text) {
      switch number.kind {
      case .han: reading.features.append((.hanNumber, 1))
      case .bracket: reading.features.append((.bracketNumber, 1))
      case .arabic: reading.features.append((.arabicNumber, 1))
      }
    }
    if SpeakerForm.matches(text), !reading.has(.noteStart) { reading.features.append((.speakerStart, 1)) }
    if first == "【" || first == "[" || first == "〖", let last = text.last,
      last == "】" || last == "]" || last == "〗"
    {
      reading.features.append((.wholeBracket, 1))
    }
    if reading.length <= 30, !reading.endsSentence, let colon = text.prefix(6).firstIndex(of: ":"),
      colon >= 2,
      colon + 3 < text.count, text[..<colon].allSatisfy(\.isHan), !reading.has(.noteStart)
    {
      reading.features.append((.colonTitle, 1))
    }
    if SalutationForm.matches(text) { reading.features.append((.salutation, 1)) }
    if ContactForm.matches(text) { reading.features.append((.contactLine, 1)) }
    if UnitForm.matches(text) { reading.features.append((.unitLine, 1)) }
    if reading.length >= 14, reading.length <= 90, CaptionForm.matches(text) {
      reading.features.append((.captionLike, 1))
    }
    if reading.length <= 24, DateForm.isDateOnly(text) { reading.features.append((.dateLine, 1)) }
    // A signature, a date or a salutation is whole although no stop ends it.
    if reading.has(.dateLine) || reading.has(.unitLine) || reading.has(.contactLine) || isLabelled
      || (reading.whole?.strength ?? 0) > 3
    {
      reading.endsOpen = false
    }
  }
}
