import HanText

/// Joins hard-wrapped lines: a page transcribed line by line as printed has one printed line of a column on each line
/// of the dump, all of one width.
enum LineGrouper {
  /// The lines with the printed lines of each paragraph joined to one.
  ///
  /// `isFixed` tells of lines that stay as they are (furniture); `apart` has the numbers of lines that a person says begin
  /// something, which go on from nothing; `areParted` tells of two lines what else keeps them apart (credits).
  static func group(
    _ lines: [PageLine], apart: Set<Int> = [], areParted: (PageLine, PageLine) -> Bool = { _, _ in false },
    isFixed: (Int) -> Bool
  ) -> [PageLine] {
    let joins = joins(lines, isFixed: isFixed)
    guard joins.contains(true) else { return lines }
    var grouped: [PageLine] = []
    for index in lines.indices {
      guard joins[index], !apart.contains(lines[index].number), !areParted(lines[index - 1], lines[index]),
        let last = grouped.indices.last
      else {
        grouped.append(lines[index])
        continue
      }
      let line = lines[index]
      if grouped[last].joined.isEmpty { grouped[last].joined = [grouped[last].number] }
      grouped[last].joined.append(line.number)
      if let a = grouped[last].folded.last, let b = line.folded.first, a.isLatin, b.isLatin {
        grouped[last].text.append(" ")
        grouped[last].folded.append(" ")
      }
      grouped[last].text += line.text
      grouped[last].folded += line.folded
      grouped[last].cells = []
    }
    return grouped
  }

  /// For each line, whether it goes on from the line before it.
  private static func joins(_ lines: [PageLine], isFixed: (Int) -> Bool) -> [Bool] {
    var joins = [Bool](repeating: false, count: lines.count)
    guard lines.count >= 6 else { return joins }
    func canWrap(_ index: Int) -> Bool {
      let line = lines[index]
      return line.text.count >= 10 && line.text.count <= 48 && line.headingLevel == 0 && line.cells.count < 2
        && !line.isBullet && !line.isMarkupOnly && !isFixed(index)
    }
    // Blank lines between all printed lines, or none: what is usual between lines of one width.
    var gaps: [Int: Int] = [:]
    var pairs = 0
    for index in 1..<lines.count where canWrap(index - 1) && canWrap(index) {
      if abs(
        lines[index].text.count + lines[index].indent / 2 - lines[index - 1].text.count - lines[index - 1]
          .indent / 2) <= 1
      {
        gaps[lines[index].blanksBefore, default: 0] += 1
        pairs += 1
      }
    }
    guard pairs >= 4, let usual = gaps.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key, usual <= 1
    else { return joins }
    let indents = lines.count { $0.indent >= 3 && $0.text.count >= 8 } >= 2
    // A stretch of wrapped text: lines that stand together, most as wide as the widest, most ending in mid-sentence.
    var start = 0
    while start < lines.count {
      guard canWrap(start) else {
        start += 1
        continue
      }
      var end = start + 1
      while end < lines.count, lines[end].blanksBefore <= usual, lines[end].text.count <= 48,
        lines[end].headingLevel == 0,
        lines[end].cells.count < 2, !lines[end].isBullet, !isFixed(end)
      {
        end += 1
      }
      if end - start >= 3 || (end - start == 2 && indents) {
        mark(&joins, lines, start..<end, indents: indents)
      }
      start = end
    }
    return joins
  }

  /// Whether a line begins something of its own wherever it stands: an item with a sign, a report with its dateline.
  private static func opensUnit(_ line: PageLine) -> Bool {
    switch SequenceForm.of(line) {
    case .sign: true
    default: datelines.contains { line.folded.starts(with: $0) }
    }
  }

  private static let datelines: [HanScalars] = ["本报讯", "株洲日报讯", "新华社"].map { HanScalars($0.unicodeScalars) }

  /// (本报通讯员 章炳耀) on a line of its own: a signature.
  private static func isWholeBracket(_ text: HanScalars) -> Bool {
    text.first == "(" && text.last == ")" && text.count <= 24
  }

  private static func mark(_ joins: inout [Bool], _ lines: [PageLine], _ range: Range<Int>, indents: Bool) {
    // The width of the column: the width that most lines have, within one character (a stop may hang out). Text of
    // several columns has several widths, so it is sought around each line.
    func width(_ index: Int) -> Int { lines[index].text.count + lines[index].indent / 2 }
    for index in range.dropFirst() {
      let before = index - 1
      let around = max(0, before - 8)..<min(lines.count, index + 9)
      var counts: [Int: Int] = [:]
      for other in around where lines[other].text.count <= 48 { counts[width(other), default: 0] += 1 }
      // The column's width: the largest width that at least two or three lines share.
      let needed = 3
      guard
        let column = counts.keys.filter({ key in
          (counts[key] ?? 0) + (counts[key - 1] ?? 0) + (counts[key + 1] ?? 0) >= needed
        }).max(), column >= 10
      else { continue }
      let full = width(before) >= column - 2
      guard full, width(index) <= column + 2 else { continue }
      if isWholeBracket(lines[index].folded) { continue }
      // A short line without a stop above an indented one is a title, not the last line of a paragraph.
      if indents, index + 1 < lines.count, lines[index + 1].indent >= 3, width(index) < column - 1,
        !LineForm.endsSentence(lines[index].folded), lines[index].folded.last != ":"
      {
        continue
      }
      if lines[index].indent >= 3, lines[index].indent > lines[before].indent || indents { continue }
      if opensUnit(lines[index]) { continue }
      // Behind a full line that ends a sentence, a short line without a stop is a title: as the last line of a paragraph
      // it would have one.
      if LineForm.endsSentence(lines[before].folded), width(index) < column - 2,
        LineForm.endsOpen(lines[index].folded)
      {
        continue
      }
      // Where nothing is indented, a full line that ends a sentence may end a paragraph: then the text goes on, since
      // paragraphs seldom end with the column's edge.
      joins[index] = true
    }
    // Verse and lists have lines of one width too, but each ends its own unit; wrapped prose ends mostly open.
    let joined = range.filter { joins[$0] }
    guard !joined.isEmpty else { return }
    let open = joined.count {
      LineForm.endsOpen(lines[$0 - 1].folded)
        || lines[$0 - 1].folded.last.map { ",、;:".unicodeScalars.contains($0) } ?? false
    }
    let stops = range.contains { lines[$0].folded.contains("。") || lines[$0].folded.contains(",") }
    if open * 10 < joined.count * 6 || !stops {
      for index in joined { joins[index] = false }
    }
  }
}
