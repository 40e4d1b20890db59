/// How often words occur in Chinese text, and with that the most probable division of a text into words.
///
/// The model is a unigram model: the probability of a text is the product of those of its words. Text is expected
/// folded (simplified characters); words have one to four characters.
///
/// ```swift
/// WordTable.builtIn.segment(folded[...])  // 市委书记|调研|新华|桥
/// ```
public struct WordTable: Sendable {
  // One reference for all, since the table is handed on to each place of a text.
  @usableFromInline var tables: Tables
  /// How many words were added to the built-in ones: the table must not fill up.
  private var added = 0

  /// The table built into the program.
  public static let builtIn = WordTable(text: builtInText, total: builtInTotal)

  /// Reads a generated table.
  ///
  /// - Parameters:
  ///   - text: lines of `head` level (`tail` level)…; a level is an ASCII character from `0` on, and stands for
  ///     a frequency of `exp(level / 4)`.
  ///   - total: the sum of the frequencies.
  private init(text: StaticString, total: Int) {
    let logTotal = Self.logarithm(total)
    var content = Content(costs: (0..<128).map { logTotal - Double($0) / 4 })
    text.withUTF8Buffer { bytes in
      unsafe content.read(bytes)
    }
    tables = Tables(content)
  }

  /// Adds words or gives them other frequencies.
  ///
  /// - Parameter words: words of one to four folded characters, others are left out; each with how often it occurs
  ///   among sixty million words.
  mutating func add(_ words: [(word: [Unicode.Scalar], frequency: Int)]) {
    var content = tables.content
    for (word, frequency) in words {
      guard (1...4).contains(word.count), let key = Self.pack(word[...], 0, word.count), frequency > 0 else {
        continue
      }
      let level = UInt8(
        truncatingIfNeeded: max(1, Self.frequencies.prefix(51).lastIndex { $0 <= frequency } ?? 1))
      if word.count == 1 {
        content.singles[Int(key)] = level
      } else if added < Self.mostAdded {
        added += 1
        // What is known of longer words stays.
        content.set(key, level: content.entry(key) & Self.longer | level)
      }
    }
    tables = Tables(content)
  }

  /// How many words a user may add.
  private static let mostAdded = 20_000

  /// The bit of a level that says that longer words begin with the word.
  static let longer: UInt8 = 0x80

  /// Natural logarithm of a positive whole number, exact enough for a table of costs.
  private static func logarithm(_ number: Int) -> Double {
    // ln x = 2 artanh((x-1)/(x+1)) after taking out powers of two.
    var value = Double(number)
    var result = 0.0
    while value > 1.5 {
      value /= 2
      result += 0.693_147_180_559_945_3
    }
    let z = (value - 1) / (value + 1)
    var power = z
    for n in stride(from: 1.0, through: 15, by: 2) {
      result += 2 * power / n
      power *= z * z
    }
    return result
  }

  /// The cost of a character that the table does not know.
  @usableFromInline static let unknownCost = 18.5
  /// The cost of a digit, a letter or a mark: they are not words, and say nothing of where words end.
  @usableFromInline static let otherCost = 5.0

  /// The cost of a character that stands as a word of its own, in nats.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: 18.5 for a Chinese character that the table does not know, 5 for what is not Chinese.
  @inlinable
  public func characterCost(_ scalar: Unicode.Scalar) -> Double {
    guard scalar.value < 0x10000 else { return Self.unknownCost }
    let level = tables.singles[Int(scalar.value)]
    if level > 0 { return tables.costs[Int(level)] }
    return 0x3400...0x9FFF ~= scalar.value ? Self.unknownCost : Self.otherCost
  }

  private static func pack(_ text: ArraySlice<Unicode.Scalar>, _ start: Int, _ length: Int) -> UInt64? {
    var key: UInt64 = 0
    for offset in 0..<length {
      let value = text[start + offset].value
      guard value < 0x10000 else { return nil }
      key |= UInt64(value) << UInt64(16 * offset)
    }
    return key
  }

  /// How often a word occurs in the counted text of sixty million words; within an eighth of the true figure.
  ///
  /// - Parameter text: one to four folded characters.
  /// - Returns: the frequency, 0 for what is not a known word.
  public func frequency(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let level = level(text)
    return level == 0 ? 0 : Self.frequencies[level]
  }

  private static let frequencies: [Int] = {
    var value = 1.0
    return (0..<128).map { _ in
      defer { value *= 1.284_025_416_687_741_5 }
      return value < 1e15 ? Int(value + 0.5) : Int.max
    }
  }()

  /// Four times the natural logarithm of a word's frequency, 0 for what is not a known word.
  ///
  /// - Parameter text: one to four folded characters.
  /// - Returns: the level, at most 50.
  public func level(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let start = text.startIndex
    switch text.count {
    case 1: return text[start].value < 0x10000 ? Int(tables.singles[Int(text[start].value)]) : 0
    case 2: return Int(tables.entry(text[start], text[start + 1]) & ~Self.longer)
    case 3, 4: return Self.pack(text, start, text.count).map { Int(tables.long[$0] & ~Self.longer) } ?? 0
    default: return 0
    }
  }

  /// The cost of each word that begins somewhere, in nats (negative log probability).
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - start: a position in it.
  ///   - visit: is given the length and the cost of each word; a single character always is one.
  @inline(__always)
  public func words(
    in text: ArraySlice<Unicode.Scalar>, at start: Int, _ visit: (_ length: Int, _ cost: Double) -> Void
  ) {
    let tables = tables
    visit(1, characterCost(text[start]))
    guard start + 1 < text.endIndex else { return }
    let found = tables.entry(text[start], text[start + 1])
    guard found != 0 else { return }
    let level = found & ~Self.longer
    if level > 0 { visit(2, tables.costs[Int(level)]) }
    guard found & Self.longer != 0, start + 2 < text.endIndex, text[start + 2].value < 0x10000 else { return }
    let pair = UInt64(text[start + 1].value) << 16 | UInt64(text[start].value)
    let triple = pair | UInt64(text[start + 2].value) << 32
    let third = tables.long[triple]
    if third > 0 { visit(3, tables.costs[Int(third & ~Self.longer)]) }
    guard start + 3 < text.endIndex, text[start + 3].value < 0x10000 else { return }
    let fourth = tables.long[triple | UInt64(text[start + 3].value) << 48]
    if fourth > 0 { visit(4, tables.costs[Int(fourth & ~Self.longer)]) }
  }

  /// The negative log probability, in nats, of the best division into words.
  ///
  /// - Parameter text: folded text; the time is linear in its length.
  /// - Returns: 0 for no text.
  public func cost(_ text: ArraySlice<Unicode.Scalar>) -> Double {
    // The best cost up to the next five positions: a word reaches four ahead.
    var a = 0.0
    var (b, c, d, e) = (Double.infinity, Double.infinity, Double.infinity, Double.infinity)
    for start in text.indices {
      let here = a
      words(in: text, at: start) { length, cost in
        switch length {
        case 1: b = min(b, here + cost)
        case 2: c = min(c, here + cost)
        case 3: d = min(d, here + cost)
        default: e = min(e, here + cost)
        }
      }
      (a, b, c, d, e) = (b, c, d, e, .infinity)
    }
    return a
  }

  /// The most probable division into words.
  ///
  /// - Parameter text: folded text.
  /// - Returns: the words' ranges in the slice's own positions, in order, without gaps.
  public func segment(_ text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let first = text.startIndex
    var best = [Double](repeating: .infinity, count: text.count + 1)
    var lengths = [Int](repeating: 1, count: text.count + 1)
    best[0] = 0
    for start in text.indices {
      let here = best[start - first]
      words(in: text, at: start) { length, cost in
        let end = start - first + length
        if here + cost < best[end] {
          best[end] = here + cost
          lengths[end] = length
        }
      }
    }
    var ranges: [Range<Int>] = []
    var end = text.count
    while end > 0 {
      ranges.append(first + end - lengths[end]..<first + end)
      end -= lengths[end]
    }
    return ranges.reversed()
  }

  /// How much a word that stands across a seam speaks for joining two pieces of text.
  ///
  /// - Parameters:
  ///   - tail: the text before the seam; its last four characters are read.
  ///   - head: the text behind it; its first four characters are read.
  /// - Returns: `gain` is what the joined text costs less than the two apart, in nats, never negative; `word` is the
  ///   word across the seam, counted from the seam (`-1..<1` is one character of each side), empty where none is.
  public func bridge(
    _ tail: ArraySlice<Unicode.Scalar>, _ head: ArraySlice<Unicode.Scalar>
  ) -> (gain: Double, word: Range<Int>) {
    let before = tail.suffix(4)
    let after = head.prefix(4)
    guard mayBridge(before, after) else { return (0, 0..<0) }
    var joined: [Unicode.Scalar] = []
    joined.reserveCapacity(8)
    joined += before
    joined += after
    let division = ShortDivision(joined[...], self)
    let gain = cost(before) + cost(after) - division.cost
    guard gain > 1e-9 else { return (0, 0..<0) }
    let seam = before.count
    var end = joined.count
    while end > seam {
      let start = end - division.length(endingAt: end)
      if start < seam { return (gain, start - seam..<end - seam) }
      end = start
    }
    return (gain, 0..<0)
  }

  /// Whether the table has any word that stands across a seam: across most none does, and nothing is gained.
  private func mayBridge(_ before: ArraySlice<Unicode.Scalar>, _ after: ArraySlice<Unicode.Scalar>) -> Bool {
    /// The character at so many places behind the seam, below 0 before it.
    func character(_ offset: Int) -> Unicode.Scalar? {
      let place = offset < 0 ? before.endIndex + offset : after.startIndex + offset
      return offset < 0
        ? place < before.startIndex ? nil : before[place] : place < after.endIndex ? after[place] : nil
    }
    for start in -3 ... -1 {
      guard let first = character(start), let second = character(start + 1) else { continue }
      let pair = tables.entry(first, second)
      if start == -1, pair & ~Self.longer != 0 { return true }
      guard pair & Self.longer != 0, let third = character(start + 2), third.value < 0x10000 else { continue }
      let triple = UInt64(second.value) << 16 | UInt64(first.value) | UInt64(third.value) << 32
      if start > -3, tables.long[triple] != 0 { return true }
      guard let fourth = character(start + 3), fourth.value < 0x10000 else { continue }
      if tables.long[triple | UInt64(fourth.value) << 48] != 0 { return true }
    }
    return false
  }

  /// The length of the first word of the most probable division.
  ///
  /// - Parameter text: folded text; its first eight characters are read.
  /// - Returns: 0 for no text.
  public func firstWord(_ text: ArraySlice<Unicode.Scalar>) -> Int {
    let division = ShortDivision(text.prefix(8), self)
    var end = min(8, text.count)
    var length = 0
    while end > 0 {
      length = division.length(endingAt: end)
      end -= length
    }
    return length
  }

  /// The most probable division of up to eight characters: seams are asked for by the hundred on each page.
  private struct ShortDivision {
    private var best = InlineArray<9, Double>(repeating: .infinity)
    private var lengths = InlineArray<9, Int>(repeating: 1)
    /// What it costs, in nats.
    private(set) var cost = 0.0

    init(_ text: ArraySlice<Unicode.Scalar>, _ words: WordTable) {
      best[0] = 0
      for start in text.indices {
        let place = start - text.startIndex
        let here = best[place]
        words.words(in: text, at: start) { length, cost in
          if here + cost < best[place + length] {
            best[place + length] = here + cost
            lengths[place + length] = length
          }
        }
      }
      cost = best[text.count]
    }

    /// The length of the word that ends behind so many characters.
    func length(endingAt end: Int) -> Int { lengths[end] }
  }
}
