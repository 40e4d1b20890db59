/// A text in the form in which searches compare it, with the way back to the text itself.
///
/// The form of a text is made so:
/// 1. every scalar is folded with `Folding.foldForSearch`, one for one;
/// 2. blanks are those of `Unicode.Scalar.isBlank`, controls and variation selectors. A stretch of blanks between two
///    **word characters** (letters and digits that are not Chinese: `isWordCharacter`) becomes one `" "`; every other
///    blank goes, so that a line break between Chinese characters does not count and 长株潭 681 家 is 长株潭681家;
/// 3. everything else stays, punctuation too.
///
/// A text contains a query exactly when the form of the query is a stretch of the form of the text. A query without
/// characters is contained in nothing.
public struct SearchForm: Sendable, Hashable {
  /// The folded scalars that count.
  public private(set) var scalars: HanScalars = []
  /// For each of them its position in the text, in scalars.
  public private(set) var offsets: [Int] = []

  /// The form of a text.
  public init(_ text: some StringProtocol) {
    self.init(scalars: HanScalars(of: String(text)))
  }

  /// The form of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - asPrinted: whether every scalar stays as it is printed; blanks count as ever.
  public init(scalars text: HanScalars, asPrinted: Bool = false) {
    scalars.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count)
    let table = FoldingTable.search
    var rule = BlankRule()
    var blank = 0
    for (position, scalar) in text.enumerated() {
      let folded = table[scalar]
      switch rule.next(folded) {
      case .blank(let isFirst): if isFirst { blank = position }
      case .character(let followsBlank):
        if followsBlank {
          scalars.append(" ")
          offsets.append(blank)
        }
        scalars.append(asPrinted ? scalar : folded)
        offsets.append(position)
      }
    }
  }

  /// Whether nothing in it counts.
  public var isEmpty: Bool { scalars.isEmpty }

  /// Where another form stands in this one, overlapping places included.
  ///
  /// - Parameter other: what to look for.
  /// - Returns: the stretches of the text (positions in scalars), in order.
  public func ranges(of other: SearchForm) -> [Range<Int>] {
    positions(of: other).map { offsets[$0.lowerBound]..<(offsets[$0.upperBound - 1] + 1) }
  }

  /// Where another form stands in this one, overlapping places included.
  ///
  /// - Parameter other: what to look for.
  /// - Returns: the stretches of `scalars`, in order.
  public func positions(of other: SearchForm) -> [Range<Int>] {
    guard let first = other.scalars.first, other.scalars.count <= scalars.count else { return [] }
    var found: [Range<Int>] = []
    let count = other.scalars.count
    for start in 0...(scalars.count - count) where scalars[start] == first {
      var length = 1
      while length < count, scalars[start + length] == other.scalars[length] { length += 1 }
      if length == count { found.append(start..<(start + count)) }
    }
    return found
  }

  /// Whether another form stands in this one.
  ///
  /// - Parameter other: what to look for.
  /// - Returns: whether it does; never for an empty one.
  public func contains(_ other: SearchForm) -> Bool { !positions(of: other).isEmpty }
}

/// Decides, scalar by scalar, which blanks count: those between two word characters.
@usableFromInline struct BlankRule {
  @usableFromInline enum Step {
    /// A blank; whether it begins a stretch.
    case blank(isFirst: Bool)
    /// A character that counts; whether a blank that counts stands before it.
    case character(followsBlank: Bool)
  }

  @usableFromInline var lastIsWord = false
  @usableFromInline var isInBlank = false

  @inlinable init() {}

  @inlinable mutating func next(_ folded: Unicode.Scalar) -> Step {
    if folded.isSearchBlank {
      defer { isInBlank = true }
      return .blank(isFirst: !isInBlank)
    }
    let isWord = folded.isWordCharacter
    let followsBlank = isInBlank && lastIsWord && isWord
    lastIsWord = isWord
    isInBlank = false
    return .character(followsBlank: followsBlank)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit of an alphabet that puts blanks between words, after folding: Latin, Greek and
  /// Cyrillic letters and `0`…`9`.
  @inlinable public var isWordCharacter: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: true
    case 0...0xBF: false
    case 0xD7, 0xF7: false
    case 0xC0...0x24F, 0x370...0x52F: true
    default: false
    }
  }

  /// Whether a search takes it for a blank: `isBlank`, controls and variation selectors.
  @inlinable var isSearchBlank: Bool {
    if value > 0x20, value < 0x7F { return false }
    if value >= 0x3001, value < 0xFE00 { return false }
    switch value {
    case 0...0x1F, 0x7F...0x9F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return true
    default: return isBlank
    }
  }
}
