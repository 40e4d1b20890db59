import HanText

extension Display {
  /// The text broken into lines of at most so many cells; blanks at a break go.
  ///
  /// Chinese breaks between any two characters but not before a mark that closes or behind one that opens (避头尾); words of
  /// other scripts break at a blank where one is near. What `Style` puts in takes no room.
  ///
  /// - Parameters:
  ///   - text: harmless text (`Display.line`), styled or not.
  ///   - cells: the cells of a line.
  ///   - hanging: by how many blanks each line but the first is moved in.
  /// - Returns: the lines, one at least.
  static func wrapped(_ text: String, to cells: Int, hanging: Int = 0) -> [String] {
    var line = WrappedLine(limit: cells)
    // Where little room would be left nothing is moved in.
    let indent = hanging + 10 <= cells ? hanging : 0
    var lines: [String] = []
    var isStyle = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{1B}" { isStyle = true }
      if isStyle {
        line.append(scalar, 0)
        if scalar == "m" { isStyle = false }
        continue
      }
      let cell = width.cells(scalar)
      if line.isBroken {
        if scalar == " " { continue }
        lines.append(line.cut(before: nil, indent: indent))
      } else if line.isFull(for: cell) {
        if scalar == " " {
          // The blank is the break; those behind it go too.
          line.isBroken = true
          continue
        }
        lines.append(line.cut(before: (scalar, cell), indent: indent))
      }
      line.append(scalar, cell)
    }
    lines.append(line.text)
    return lines
  }
}

/// A line that is being filled.
private struct WrappedLine {
  private let limit: Int
  private var scalars: [(scalar: Unicode.Scalar, cells: Int)] = []
  private var used = 0
  /// How many blanks it was moved in by.
  private var start = 0
  /// Whether it ends at a blank, whatever comes.
  var isBroken = false

  init(limit: Int) { self.limit = limit }

  var text: String {
    var text = String.UnicodeScalarView()
    for (scalar, _) in scalars { text.append(scalar) }
    return String(text)
  }

  func isFull(for cells: Int) -> Bool { used + cells > limit && used > start }

  mutating func append(_ scalar: Unicode.Scalar, _ cells: Int) {
    scalars.append((scalar, cells))
    used += cells
  }

  /// Cuts the line where it may be cut best, nearest to its end, and goes on with the rest.
  ///
  /// - Parameters:
  ///   - next: the character that did not fit; `nil` where the line ends at a blank.
  ///   - indent: by how much the rest is moved in.
  /// - Returns: the line.
  mutating func cut(before next: (scalar: Unicode.Scalar, cells: Int)?, indent: Int) -> String {
    var place = next.map { self.place(before: $0.scalar) } ?? scalars.count
    let moved = scalars[place...].reduce(indent + (next?.cells ?? 0)) { $0 + $1.cells }
    if moved > limit { place = scalars.count }
    let rest = scalars[place...]
    scalars.removeSubrange(place...)
    while let last = scalars.last, last.scalar == " ", scalars.count > start { scalars.removeLast() }
    let line = text
    scalars = Array(repeating: (" ", 1), count: indent) + rest
    used = scalars.reduce(0) { $0 + $1.cells }
    start = indent
    isBroken = false
    return line
  }

  private func place(before next: Unicode.Scalar) -> Int {
    var place = scalars.count
    var behind = next
    for _ in 0..<4 {
      guard let before = scalars[..<place].lastIndex(where: { $0.cells > 0 }), before > start else { break }
      let left = scalars[before].scalar
      // Not in a word or a number, where a blank is near.
      if Self.isWord(behind), Self.isWord(left) {
        let blank = scalars[..<place].lastIndex { $0.scalar == " " }
        guard let blank, blank > start, place - blank <= 24 else { return place }
        return blank + 1
      }
      guard Self.closing.contains(behind) || Self.opening.contains(left) else { return place }
      place = before
      behind = left
    }
    return scalars.count
  }

  /// Whether it is of a script with blanks between its words, or stands in a path or a number.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x20 && scalar.value < 0x250 && scalar != "·"
  }

  private static let closing: Set<Unicode.Scalar> = [
    "，", "。", "、", "；", "：", "？", "！", "”", "’", "）", "》", "〉", "】", "…", ",", ".", ")", "]", ";", ":", "?",
    "!",
  ]

  private static let opening: Set<Unicode.Scalar> = ["（", "《", "〈", "【", "“", "‘", "(", "["]
}
