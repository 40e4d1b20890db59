import HanText

/// The cells of a row of a table: parted by tabs, by `|`, or by wide blanks.
enum TableCells {
  /// The ranges of the cells; empty when the line is no row.
  static func find(in text: HanScalars) -> [Range<Int>] {
    var bars = 0
    var tabs = 0
    var hasWideBlank = false
    var isBehindBlank = false
    for scalar in text {
      // Most characters.
      if (0x3001...0xFEFE).contains(scalar.value) {
        isBehindBlank = false
        continue
      }
      if scalar == "\t" { tabs += 1 } else if scalar == "|" { bars += 1 }
      let isBlank = scalar.isBlank
      if isBlank, isBehindBlank { hasWideBlank = true }
      isBehindBlank = isBlank
    }
    if tabs >= 1 { return cut(text) { $0 == "\t" } }
    if bars >= 2 { return cut(text) { $0 == "|" } }
    return hasWideBlank ? wideBlanks(text) : []
  }

  private static func cut(_ text: HanScalars, at isBorder: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    for index in 0...text.count where index == text.count || isBorder(text[index]) {
      var (a, b) = (start, index)
      while a < b, text[a].isBlank { a += 1 }
      while b > a, text[b - 1].isBlank { b -= 1 }
      if a < b { cells.append(a..<b) }
      start = index + 1
    }
    return cells.count >= 2 ? cells : []
  }

  /// Three cells or more parted by two blanks or more each, none of them a sentence.
  private static func wideBlanks(_ text: HanScalars) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end].isBlank { end += 1 }
      if end - index >= 2 {
        if start < index { cells.append(start..<index) }
        start = end
      }
      index = max(end, index + 1)
    }
    if start < text.count { cells.append(start..<text.count) }
    return cells.count >= 3 && cells.allSatisfy { $0.count <= 16 } ? cells : []
  }
}
