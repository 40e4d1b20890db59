import HanText

/// Cuts the characters of a dump into lines and makes them ready: markup off, blanks trimmed, spaced-out
/// characters closed.
enum LineReader {
  /// The lines that hold something, in order, with the number of all lines as `cat -n` counts them.
  ///
  /// Only a line feed ends a line, as for `cat -n`; a carriage return that did not become one (`LineEnds`) is a blank.
  static func read(_ scalars: HanScalars) -> (lines: [PageLine], lineCount: Int) {
    var lines: [PageLine] = []
    var number = 0
    var blanks = 0
    var start = 0
    while start < scalars.count {
      var end = start
      while end < scalars.count, scalars[end] != "\n" { end += 1 }
      number += 1
      if var line = line(scalars[start..<end], number: number) {
        line.blanksBefore = blanks
        lines.append(consume line)
        blanks = 0
      } else {
        blanks += 1
      }
      start = end + 1
    }
    return (lines, number)
  }

  /// One line; `nil` when nothing but blanks is on it.
  private static func line(_ raw: ArraySlice<Unicode.Scalar>, number: Int) -> PageLine? {
    var first = raw.startIndex
    var last = raw.endIndex
    var indent = 0
    while first < last, raw[first].isBlank {
      indent += raw[first] == "\u{3000}" ? 2 : 1
      first += 1
    }
    while last > first, raw[last - 1].isBlank { last -= 1 }
    guard first < last else { return nil }
    var line = PageLine(number: number, text: HanScalars(raw[first..<last]), folded: [])
    line.indent = indent
    var signs = Signs(line.text)
    if signs.mayBeMarkup {
      Markup.strip(&line)
      signs = Signs(line.text)
    }
    if signs.hasBlank {
      let printed = line.text.count
      SpacedCharacters.close(&line.text)
      line.wasSpaced = line.text.count < printed
    }
    line.folded = Folding.fold(line.text)
    if signs.mayHaveCells { line.cells = TableCells.find(in: line.folded) }
    return line
  }

  /// What a line holds at all: in most, which are Chinese characters and their punctuation, nothing has to be looked
  /// for.
  private struct Signs {
    var hasBlank = false
    var mayBeMarkup: Bool
    /// Whether what parts cells may stand in it, or a form of it.
    var mayHaveCells = false

    init(_ text: HanScalars) {
      // [图片], and what begins as a rule or the name of a part does: ═══════════, [SIDEBAR].
      mayBeMarkup = text.count <= 8 || text.first.map { !$0.isHan && !$0.isDigit && !$0.isLatin } ?? false
      let text = text.span
      for index in text.indices {
        let scalar = text[index]
        guard scalar.value &- 0x3001 > 0xFEFE - 0x3001 else { continue }
        switch scalar {
        // HTML, emphasis, quotations, headings, bullets, fences and rules.
        case "<", "&", "*", "_", ">", "#", "＃", "-", "+", "=", "`", "~", "!": mayBeMarkup = true
        case "|", "｜": mayHaveCells = true
        default:
          if scalar.isBlank { hasBlank = true }
          // Quotes and dashes, ASCII and what is as wide as a Chinese character fold to no blank and to no bar.
          switch scalar.value {
          case 0x21...0x7E, 0x2010...0x2027, 0xFF01...0xFF5E: break
          default: mayHaveCells = true
          }
        }
      }
    }
  }
}
