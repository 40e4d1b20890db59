/// How many cells of a terminal a text takes: a Chinese character takes two, a combining mark none.
///
/// After Unicode's East Asian Width. Characters whose width it leaves open (“ ” … — ①) take one cell, as in the
/// terminals of today, or two when asked.
public struct DisplayWidth: Sendable, Hashable {
  /// Whether characters of open width take two cells.
  public var ambiguousIsWide: Bool

  /// A way of counting cells.
  public init(ambiguousIsWide: Bool = false) {
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The cells of one character: 0, 1 or 2. Control characters take none.
  public func cells(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    switch code {
    case 0x20..<0x7F: return 1
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60: return 2
    default: break
    }
    if DisplayWidth.contains(DisplayWidthTable.wide, code) { return 2 }
    if DisplayWidth.contains(DisplayWidthTable.none, code) { return 0 }
    return ambiguousIsWide && DisplayWidth.contains(DisplayWidthTable.ambiguous, code) ? 2 : 1
  }

  /// The cells of a text.
  public func cells(_ text: some StringProtocol) -> Int {
    cells(HanScalars(of: String(text)))
  }

  /// The cells of a text.
  public func cells(_ text: some Sequence<Unicode.Scalar>) -> Int {
    text.reduce(0) { $0 + cells($1) }
  }

  /// Where the blanks go that fill a text up.
  public enum Alignment: Sendable, Hashable {
    /// Blanks behind the text.
    case left
    /// Blanks before the text.
    case right
  }

  /// The text with as many blanks as it needs to take that many cells; a longer one stays as it is.
  public func padded(_ text: String, to width: Int, _ alignment: Alignment = .left) -> String {
    let blanks = String(repeating: " ", count: max(0, width - cells(text)))
    return alignment == .left ? text + blanks : blanks + text
  }

  /// The text, or as much of its beginning as fits into that many cells with `ellipsis` behind it.
  ///
  /// A combining mark stays with its character. The result can be a cell short, since a wide character is not halved.
  public func truncated(_ text: String, to width: Int, ellipsis: String = "…") -> String {
    guard cells(text) > width else { return text }
    let room = width - cells(ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      used += cells(scalar)
      guard used <= room else { break }
      kept.append(scalar)
    }
    return String(kept) + ellipsis
  }

  /// Whether the code lies in one of the ranges, whose bounds rise.
  private static func contains(_ bounds: [UInt32], _ code: UInt32) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if bounds[2 * middle + 1] < code { low = middle + 1 } else { high = middle }
    }
    return 2 * low < bounds.count && bounds[2 * low] <= code
  }
}
