import HanText

@testable import PageParsing

/// Lines of a page as the parser hands them on: markup off, trimmed, blank lines counted.
func pageLines(_ text: String) -> [PageLine] {
  var lines: [PageLine] = []
  var blanks = 0
  for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var scalars = Array(raw.unicodeScalars)
    let indent = scalars.prefix { $0.isBlank }.reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
    scalars = Array(scalars.drop { $0.isBlank })
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    guard !scalars.isEmpty else {
      blanks += 1
      continue
    }
    var line = PageLine(number: index + 1, text: scalars, folded: [])
    if scalars.starts(with: ["`", "`", "`"]) || scalars == ["<", "b", "r", ">"] { line.isMarkupOnly = true }
    while scalars.first == "#" {
      line.headingLevel += 1
      scalars.removeFirst()
    }
    scalars = Array(scalars.drop { $0.isBlank })
    if isSpacedOut(scalars) { scalars.removeAll { $0.isBlank } }
    line.text = scalars
    line.folded = Folding.fold(scalars)
    line.blanksBefore = blanks
    line.indent = indent
    blanks = 0
    lines.append(line)
  }
  return lines
}

/// Whether single characters and blanks take turns: 株 洲 日 报.
private func isSpacedOut(_ text: HanScalars) -> Bool {
  let words = text.split { $0.isBlank }
  return words.count >= 2 && words.allSatisfy { $0.count == 1 }
}
