import HanText
import Lexicon

/// What is seen of the lines of a page that was transcribed line by line as printed: for each line, what speaks for and against
/// its going on with the paragraph of the line above.
struct WrapReader: Sendable {
  /// The widest printed line of a column and the narrowest column, in characters.
  static let (widest, narrowest) = (48, 9)
  /// So many lines before and behind a pair of lines are asked for the width of the column.
  private static let around = 8

  private let lines: [PageLine]
  private let seams: SeamScorer
  private let seen: [Seen]
  /// For each line that may go on with the one above, the width of the column there, else 0.
  private let columns: [Int]
  /// How many of the lines around are about as wide, from 0 to 1.
  private let shares: [Float]
  /// How many blank lines stand between lines of one paragraph.
  private let usual: Int
  /// Whether paragraphs are indented on the page, and the least indent.
  private let (indents, edge): (Bool, Int)

  /// What is asked of a line more than once.
  private struct Seen {
    /// Characters with half of the indent.
    var width: Int16
    var (end, start, form, marks): (Int8, Int8, Int8, Int8)
    /// How much it looks like the rest of a paragraph.
    var rest: Float
    /// How strongly it is a byline as a whole, and closes with one; 0 for other lines.
    var (byline, closing): (Float, Float)
  }

  /// A reader of a page; `nil` of one that is not transcribed line by line.
  ///
  /// - Parameters:
  ///   - lines: the lines of the page.
  ///   - seams: what is known of words.
  ///   - bylines: finds bylines.
  ///   - isFixed: tells of lines that stay as they are (furniture).
  init?(_ lines: [PageLine], seams: SeamScorer, bylines: BylineReader, isFixed: (Int) -> Bool) {
    guard lines.count >= 6 else { return nil }
    let canWrap = lines.indices.map { index in
      let line = lines[index]
      return line.text.count <= Self.widest && line.headingLevel == 0 && line.cells.count < 2
        && !line.isMarkupOnly && !isFixed(index)
    }
    // Blank lines between all printed lines, or none: what is usual between lines of one width.
    var gaps: [Int: Int] = [:]
    for index in lines.indices.dropFirst() where canWrap[index - 1] && canWrap[index] {
      guard lines[index].text.count >= 10, abs(Self.width(lines[index]) - Self.width(lines[index - 1])) <= 1
      else { continue }
      gaps[lines[index].blanksBefore, default: 0] += 1
    }
    guard gaps.values.reduce(0, +) >= 4,
      let usual = gaps.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key, usual <= 1
    else { return nil }
    var (columns, shares) = Self.columns(lines)
    for index in lines.indices {
      if index == 0 || !canWrap[index - 1] || !canWrap[index] || lines[index].isBullet
        || lines[index].blanksBefore > usual || columns[index] < Self.narrowest
        || bylines.parts(lines[index - 1], from: lines[index])
      {
        columns[index] = 0
      }
    }
    guard columns.contains(where: { $0 > 0 }) else { return nil }
    (self.lines, self.seams, self.columns, self.shares, self.usual) = (lines, seams, columns, shares, usual)
    indents = lines.count { $0.indent >= 3 && $0.text.count >= 8 } >= 2
    edge = lines.reduce(Int.max) { min($0, $1.indent) }
    seen = lines.indices.map { index in
      // Only the lines around those that may be joined are asked.
      let near = max(0, index - 1)...min(lines.count - 1, index + 2)
      return near.contains { columns[$0] > 0 }
        ? Self.see(lines[index], bylines)
        : Seen(
          width: Int16(clamping: Self.width(lines[index])), end: 9, start: 8, form: -1, marks: 0, rest: 0,
          byline: 0, closing: 0)
    }
  }

  private static func see(_ line: PageLine, _ bylines: BylineReader) -> Seen {
    let text = line.folded
    return Seen(
      width: Int16(clamping: width(line)), end: end(text), start: start(text),
      form: form(SequenceForm.of(line)),
      marks: marks(text), rest: BeginningModel.trained.rest(text),
      byline: text.count <= 30 ? Float(bylines.wholeLine(line)?.strength ?? 0) : 0,
      closing: Float(bylines.closing(line)?.strength ?? 0))
  }

  private static func width(_ line: PageLine) -> Int { line.text.count + line.indent / 2 }

  /// The width of the column at each line and the one above, and how many of the lines around have it: the largest width that
  /// three of the lines around share, within one character, since a stop may hang out; 0 where none is, or where whole
  /// paragraphs stand on half as many lines: short lines between those are titles and scraps.
  private static func columns(_ lines: [PageLine]) -> (widths: [Int], shares: [Float]) {
    // How many of the lines around hold more than a printed line.
    var long = 0
    // How many of the lines around have each width; one place on either side for what is next to it.
    let most = 2 * widest
    var counts = [Int](repeating: 0, count: most + 2)
    func count(_ line: PageLine, _ change: Int) {
      guard line.text.count <= widest else {
        long += change
        return
      }
      counts[min(width(line), most - 1) + 1] += change
    }
    var (widths, shares): ([Int], [Float]) = ([], [])
    widths.reserveCapacity(lines.count)
    shares.reserveCapacity(lines.count)
    for line in lines.prefix(around) { count(line, 1) }
    for index in lines.indices {
      if index + around < lines.count { count(lines[index + around], 1) }
      if index - around >= 2 { count(lines[index - around - 2], -1) }
      var width = most - 1
      func near() -> Int { counts[width] + counts[width + 1] + counts[width + 2] }
      while width > 0, counts[width + 1] == 0 || near() < 3 { width -= 1 }
      widths.append(long * 2 > near() ? 0 : width)
      let all = min(lines.count, index + around + 1) - max(0, index - 1 - around)
      shares.append(Float(near()) / Float(all))
    }
    return (widths, shares)
  }

  /// The stretches of lines of which each may go on with the one above it.
  var stretches: [Range<Int>] {
    var found: [Range<Int>] = []
    for index in lines.indices where columns[index] > 0 {
      if let last = found.last, last.upperBound == index {
        found[found.count - 1] = last.lowerBound..<index + 1
      } else {
        found.append(index..<index + 1)
      }
    }
    return found
  }

  /// Calls `body` with each sign of a line in one of the stretches and the value that it counts with.
  func forEachSign(_ index: Int, _ body: (Int, Float) -> Void) {
    let column = columns[index]
    let (above, line) = (seen[index - 1], seen[index])
    let below = index + 1 < lines.count ? seen[index + 1] : nil
    let beyond = index >= 2 ? seen[index - 2] : nil
    func add(_ family: WrapFamily, _ place: Int, _ value: Float = 1) {
      guard place >= 0, value != 0 else { return }
      body(family.first + min(place, family.size - 1), value)
    }
    func add(_ family: WrapFamily, _ place: Int8?) { add(family, Int(place ?? -1)) }
    func add(_ family: WrapFamily, value: Float) { add(family, 0, value) }
    add(.widthAbove, Self.narrower(above.width, column))
    add(.width, Self.narrower(line.width, column))
    add(.widthBelow, below.map { Self.roughly($0.width, column) } ?? 5)
    add(.widthBeyond, beyond.map { Self.roughly($0.width, column) } ?? 5)
    add(.endAbove, above.end)
    add(.end, line.end)
    add(.endBeyond, beyond?.end)
    add(.start, line.start)
    add(.startBelow, below?.start)
    add(.form, line.form)
    add(.formAbove, above.form)
    add(.formBelow, below?.form)
    if indents {
      add(.indent, indent(index))
      add(.indentAbove, indent(index - 1))
      if index + 1 < lines.count { add(.indentBelow, indent(index + 1)) }
    }
    add(.gap, gap(index))
    if index + 1 < lines.count { add(.gapBelow, gap(index + 1)) }
    add(.regular, value: shares[index])
    add(.column, value: Float(column) / 20)
    add(.marksAbove, above.marks)
    add(.marks, line.marks)
    add(.marksBelow, below?.marks)
    let (tail, head) = (lines[index - 1].folded, lines[index].folded)
    add(.open, Self.open(lines[max(0, index - 3)..<index]))
    if Self.closes(head) { add(.closes, 0) }
    let fit = seams.fitParts(tail, head, headScore: 0)
    add(.word, value: Float(fit.word + fit.number))
    if let last = tail.last, let first = head.first, last.isHan, first.isHan {
      add(.rarity, value: 4 - PairRarity.builtIn.rarity(last.value, first.value))
    }
    add(.rest, value: line.rest)
    add(.restBelow, value: below?.rest ?? 0)
    add(.head, value: Float(seams.headScore(head)))
    add(.tail, value: Float(seams.tailScore(tail)))
    add(.bylineAbove, value: above.closing / 3)
    add(.isBylineAbove, value: above.byline / 3)
    add(.isByline, value: line.byline / 3)
    add(.isBylineBelow, value: (below?.byline ?? 0) / 3)
    if head.first == "(", head.last == ")" { add(.bracket, 0) }
    if DateForm.isDateOnly(head) { add(.date, 0) }
    if UnitForm.matches(head) { add(.unit, 0) }
  }

  private func indent(_ index: Int) -> Int {
    switch lines[index].indent - edge {
    case ...0: 0
    case 1...2: 1
    default: 2
    }
  }

  private func gap(_ index: Int) -> Int {
    lines[index].blanksBefore == usual ? 0 : lines[index].blanksBefore < usual ? 1 : 2
  }

  private static func narrower(_ width: Int16, _ column: Int) -> Int {
    switch column - Int(width) {
    case ...(-2): 0
    case -1: 1
    case 0: 2
    case 1: 3
    case 2: 4
    case 3: 5
    case 4...5: 6
    case 6...8: 7
    default: 8
    }
  }

  private static func roughly(_ width: Int16, _ column: Int) -> Int {
    switch column - Int(width) {
    case ...(-2): 0
    case -1...1: 1
    case 2: 2
    case 3...5: 3
    default: 4
    }
  }

  private static func end(_ text: HanScalars) -> Int8 {
    guard let last = text.last else { return 9 }
    switch last {
    case "。", "!", "?": return 0
    case "”", "’", "》", "…": return LineForm.endsSentence(text) ? 1 : 2
    case ",", "、": return 3
    case ";": return 4
    case ":": return 5
    case ")", "〕", "】", "]": return 6
    case _ where last.isDigit || last.isLatin: return 7
    case _ where last.isHan: return 8
    default: return 9
    }
  }

  private static func start(_ text: HanScalars) -> Int8 {
    guard let first = text.first else { return 8 }
    switch first {
    case _ where first.isHan: return 0
    case _ where first.isDigit: return 1
    case "“", "《", "‘": return 2
    case "(", "【", "[", "〔": return 3
    case "。", ",", "、", ";", ":", "!", "?", "”", "’", "》", ")", "】", "…": return 4
    case _ where first.isLatin: return 5
    case "—", "-": return 6
    case _ where LineWords.bulletSigns.contains(first): return 7
    default: return 8
    }
  }

  private static func form(_ form: SequenceForm?) -> Int8 {
    switch form {
    case .none: -1
    case .sign: 0
    case .circle: 1
    case .square: 2
    case .han: 3
    case .roundHan: 4
    case .round: 5
    case .arabic: 6
    case .ordinal: 7
    case .label: 8
    }
  }

  private static func marks(_ text: HanScalars) -> Int8 {
    var marks: Int8 = 0
    for mark in text.dropLast() where mark.value < 0x3100 || mark.value > 0xFF00 {
      switch mark {
      case "。", "!", "?": return 2
      case ",", ";": marks = 1
      default: break
      }
    }
    return marks
  }

  /// How many quotation marks and brackets that opened in these lines are open still.
  private static func open(_ lines: ArraySlice<PageLine>) -> Int {
    var open = 0
    for line in lines {
      for scalar in line.folded where scalar.value < 0x3100 {
        switch scalar {
        case "“", "(", "《", "【": open += 1
        case "”", ")", "》", "】": open = max(0, open - 1)
        default: break
        }
      }
    }
    return open
  }

  /// Whether a sign closes what the line did not open.
  private static func closes(_ text: HanScalars) -> Bool {
    var depth = 0
    for scalar in text where scalar.value < 0x3100 {
      switch scalar {
      case "“", "(", "《", "【": depth += 1
      case "”", ")", "》", "】":
        if depth == 0 { return true }
        depth -= 1
      default: break
      }
    }
    return false
  }
}
