import HanText

/// A list of words, each with what it means, found at a position of folded text: the longest that matches.
struct Vocabulary<Value: Sendable>: Sendable {
  /// The first characters of the words: most positions of a text are settled by them.
  private let firsts: ScalarSet
  /// A bit for the hash of the first two characters of each longer word, so that most of what passes `firsts` needs no
  /// further look.
  private var seconds = [UInt64](repeating: 0, count: 64)
  /// The words of one character; `nil` where there are none.
  private let singles: ScalarSet?
  /// For each beginning of two characters, or of the one of a word that has no more, the range of its words, in an
  /// open-addressing table; 0 is an empty place.
  private var heads: [(key: UInt64, start: Int32, end: Int32)]
  private let mask: Int
  /// The words, those with the same beginning together, the longest first: where their characters stand.
  private var words: [(start: Int32, end: Int32)] = []
  private var values: [Value] = []
  /// The characters of all words.
  private var letters = HanScalars()

  /// A vocabulary of words that are written folded (half width, simplified).
  init(_ list: [(String, Value)]) {
    var byHead: [UInt64: [(word: HanScalars, value: Value)]] = [:]
    for (word, value) in list {
      let scalars = HanScalars(word.unicodeScalars)
      guard let first = scalars.first else { continue }
      byHead[Self.key(first, scalars.count > 1 ? scalars[1] : "\0"), default: []].append((scalars, value))
    }
    let all = byHead.values.flatMap { $0.map(\.word) }
    firsts = ScalarSet(all.map { $0[0] })
    let alone = all.filter { $0.count == 1 }
    singles = alone.isEmpty ? nil : ScalarSet(alone.map { $0[0] })
    for word in all where word.count > 1 {
      let bit = Self.bit(word[0], word[1])
      seconds[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var size = 4
    while size < byHead.count * 2 { size *= 2 }
    heads = [(key: UInt64, start: Int32, end: Int32)](repeating: (0, 0, 0), count: size)
    mask = size - 1
    for (key, found) in byHead {
      let start = Int32(words.count)
      for (word, value) in found.sorted(by: { $0.word.count > $1.word.count }) {
        words.append((Int32(letters.count), Int32(letters.count + word.count)))
        letters += word
        values.append(value)
      }
      var place = Self.place(key) & mask
      while heads[place].key != 0 { place = (place + 1) & mask }
      heads[place] = (key, start, Int32(words.count))
    }
  }

  @inline(__always)
  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }

  @inline(__always)
  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  @inline(__always)
  private static func bit(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Int {
    Int(truncatingIfNeeded: (first.value &* 0x9E37_79B9 &+ second.value &* 0x85EB_CA6B) >> 20)
  }

  /// Whether a word can begin with the characters at an index before a limit.
  @inline(__always)
  private func mayStand(in text: Span<Unicode.Scalar>, at index: Int, before limit: Int) -> Bool {
    guard firsts.contains(text[index]) else { return false }
    if let singles, singles.contains(text[index]) { return true }
    guard index + 1 < limit else { return false }
    let bit = Self.bit(text[index], text[index + 1])
    return seconds[bit >> 6] & 1 << UInt64(bit & 63) != 0
  }

  /// The longest word that stands at an index, or `nil`.
  @inline(__always)
  func match(in text: HanScalars, at index: Int, before limit: Int) -> (value: Value, end: Int)? {
    guard index < limit, mayStand(in: text.span, at: index, before: limit) else { return nil }
    return longest(in: text, at: index, before: limit)
  }

  /// Whether a word can begin with a character.
  func mayBegin(with scalar: Unicode.Scalar) -> Bool { firsts.contains(scalar) }

  private func longest(in text: HanScalars, at index: Int, before limit: Int) -> (value: Value, end: Int)? {
    if index + 1 < limit, let found = longest(Self.key(text[index], text[index + 1]), text, index, limit) {
      return found
    }
    return singles != nil ? longest(Self.key(text[index], "\0"), text, index, limit) : nil
  }

  /// The longest word with a beginning that stands at an index.
  @inline(__always)
  private func longest(
    _ key: UInt64, _ text: HanScalars, _ index: Int, _ limit: Int
  ) -> (value: Value, end: Int)? {
    var place = Self.place(key) & mask
    while heads[place].key != key {
      if heads[place].key == 0 { return nil }
      place = (place + 1) & mask
    }
    candidates: for number in Int(heads[place].start)..<Int(heads[place].end) {
      let (start, end) = (Int(words[number].start), Int(words[number].end))
      guard index + end - start <= limit else { continue }
      var position = start + 2
      while position < end {
        guard letters[position] == text[index + position - start] else { continue candidates }
        position += 1
      }
      return (values[number], index + end - start)
    }
    return nil
  }

  /// Whether any word stands anywhere in the range.
  func occurs(in text: HanScalars, _ range: Range<Int>) -> Bool {
    let characters = text.span
    for index in range where mayStand(in: characters, at: index, before: range.upperBound) {
      if longest(in: text, at: index, before: range.upperBound) != nil { return true }
    }
    return false
  }

  /// The first word in the range with its place, or `nil`.
  func first(in text: HanScalars, _ range: Range<Int>) -> (value: Value, range: Range<Int>)? {
    let characters = text.span
    for index in range where mayStand(in: characters, at: index, before: range.upperBound) {
      if let found = longest(in: text, at: index, before: range.upperBound) {
        return (found.value, index..<found.end)
      }
    }
    return nil
  }

  /// The words, in no order.
  var list: [(word: HanScalars, value: Value)] {
    words.indices.map { (HanScalars(letters[Int(words[$0].start)..<Int(words[$0].end)]), values[$0]) }
  }

  /// How many positions of a text words stand at.
  func count(in text: HanScalars) -> Int {
    var count = 0
    let characters = text.span
    for index in characters.indices where mayStand(in: characters, at: index, before: characters.count) {
      if longest(in: text, at: index, before: text.count) != nil { count += 1 }
    }
    return count
  }
}

extension Vocabulary where Value == Void {
  /// A vocabulary of words without further meaning.
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }
}
