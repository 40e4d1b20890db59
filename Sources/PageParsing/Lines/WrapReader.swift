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

  /// How lines go on in those above.
  private let flows: [WrapFlow?]

  /// What is asked of a line more than once.
  private struct Seen {
    /// Characters with half of the indent.
    var width: Int16
    var end = PrintedEnd.other
    var start = PrintedStart.other
    var form: SequenceForm?
    var marks = InnerMarks.none
    /// How much it looks like the rest of a paragraph.
    var rest: Float = 0
    /// How strongly it is a byline as a whole, and closes with one; 0 for other lines.
    var (byline, closing): (Float, Float) = (0, 0)

    init(_ line: PageLine) { width = Int16(clamping: WrapReader.width(line)) }
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
      lines[index].text.count <= Self.widest && lines[index].headingLevel == 0
        && lines[index].cells.count < 2 && !lines[index].isMarkupOnly && !isFixed(index)
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
    flows = WrapFlow.read(lines, seams.model, canWrap: canWrap) { columns[$0] > 0 }
    edge = lines.reduce(Int.max) { min($0, $1.indent) }
    seen = lines.indices.map { index in
      // Only the lines around those that may be joined are asked.
      let near = max(0, index - 1)...min(lines.count - 1, index + 2)
      return near.contains { columns[$0] > 0 } ? Self.see(lines[index], bylines) : Seen(lines[index])
    }
  }

  private static func see(_ line: PageLine, _ bylines: BylineReader) -> Seen {
    let text = line.folded
    var seen = Seen(line)
    seen.end = PrintedEnd(text)
    seen.start = PrintedStart(text)
    seen.form = SequenceForm.of(line)
    seen.marks = InnerMarks(text)
    seen.rest = BeginningModel.trained.rest(text)
    if text.count <= 30 { seen.byline = Float(bylines.wholeLine(line)?.strength ?? 0) }
    seen.closing = Float(bylines.closing(line)?.strength ?? 0)
    return seen
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
    func add(_ family: WrapFamily, _ place: Int?) {
      if let place { body(family.first + place, 1) }
    }
    func add(_ family: WrapFamily, value: Float) {
      if value != 0 { body(family.first, value) }
    }
    func narrower(_ line: Seen, _ steps: [Int]) -> Int { Self.step(column - Int(line.width), steps) }
    add(.widthAbove, narrower(above, Self.steps))
    add(.width, narrower(line, Self.steps))
    add(.widthBelow, below.map { narrower($0, Self.fewSteps) } ?? Self.fewSteps.count + 1)
    add(.widthBeyond, beyond.map { narrower($0, Self.fewSteps) } ?? Self.fewSteps.count + 1)
    add(.endAbove, above.end.rawValue)
    add(.end, line.end.rawValue)
    add(.endBeyond, beyond?.end.rawValue)
    add(.start, line.start.rawValue)
    add(.startBelow, below?.start.rawValue)
    add(.form, line.form?.kind)
    add(.formAbove, above.form?.kind)
    add(.formBelow, below?.form?.kind)
    if indents {
      add(.indent, indent(index))
      add(.indentAbove, indent(index - 1))
      if below != nil { add(.indentBelow, indent(index + 1)) }
    }
    add(.gap, gap(index))
    if below != nil { add(.gapBelow, gap(index + 1)) }
    add(.regular, value: shares[index])
    add(.column, value: Float(column) / 20)
    add(.marksAbove, above.marks.rawValue)
    add(.marks, line.marks.rawValue)
    add(.marksBelow, below?.marks.rawValue)
    let (tail, head) = (lines[index - 1].folded, lines[index].folded)
    add(.open, min(2, OpenSigns.left(open: lines[max(0, index - 3)..<index])))
    if OpenSigns.closesUnopened(head) { add(.closes, 0) }
    let fit = seams.fitParts(tail, head, headScore: 0)
    add(.word, value: Float(fit.word + fit.number))
    if let last = tail.last, let first = head.first, last.isHan, first.isHan {
      add(.rarity, value: 4 - PairRarity.builtIn.rarity(last.value, first.value))
    }
    add(.rest, value: line.rest)
    add(.restBelow, value: below?.rest ?? 0)
    add(.head, value: Float(seams.headScore(head)))
    add(.tail, value: Float(seams.tailScore(tail)))
    if let flow = flows[index]?.fromAbove {
      add(.flow, value: flow.flow / 4)
      add(.flowOfHeads, value: flow.ofHeads / 3)
      add(.flowOfEnds, value: flow.ofEnds / 3)
    }
    // A share of less than a fiftieth says nothing.
    if let flow = flows[index], flow.fromElsewhere > -4 {
      add(.flowElsewhere, value: (flow.fromElsewhere + 4) / 2)
    }
    add(.bylineAbove, value: above.closing / 3)
    add(.isBylineAbove, value: above.byline / 3)
    add(.isByline, value: line.byline / 3)
    add(.isBylineBelow, value: (below?.byline ?? 0) / 3)
    if head.first == "(", head.last == ")" { add(.bracket, 0) }
    if DateForm.isDateOnly(head) { add(.date, 0) }
    if UnitForm.matches(head) { add(.unit, 0) }
  }

  private static let indentSteps = [1, 3]

  private func indent(_ index: Int) -> Int { Self.step(lines[index].indent - edge, Self.indentSteps) }

  private func gap(_ index: Int) -> Int {
    lines[index].blanksBefore == usual ? 0 : lines[index].blanksBefore < usual ? 1 : 2
  }

  /// By how many characters a line is narrower than its column, in steps: each number begins the next; below 0 it is wider.
  private static let (steps, fewSteps) = ([-1, 0, 1, 2, 3, 4, 6, 9], [-1, 2, 3, 6])

  /// The number of the step that a value is on.
  private static func step(_ value: Int, _ steps: [Int]) -> Int {
    steps.firstIndex { value < $0 } ?? steps.count
  }
}
