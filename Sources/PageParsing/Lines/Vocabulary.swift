import HanText

/// A list of words, each with what it means, found at a position of folded text: the longest that matches.
struct Vocabulary<Value: Sendable>: Sendable {
  /// A bit for each first character: most positions of a text are settled by it.
  private var firsts = [UInt64](repeating: 0, count: 1024)
  private var byFirst: [UInt32: [(word: HanScalars, value: Value)]] = [:]

  /// A vocabulary of words that are written folded (half width, simplified).
  init(_ words: [(String, Value)]) {
    for (word, value) in words {
      let scalars = HanScalars(word.unicodeScalars)
      guard let first = scalars.first else { continue }
      byFirst[first.value, default: []].append((scalars, value))
      let low = Int(first.value & 0xFFFF)
      firsts[low >> 6] |= 1 << UInt64(low & 63)
    }
    for key in byFirst.keys {
      byFirst[key]?.sort { $0.word.count > $1.word.count }
    }
  }

  /// The longest word that stands at an index, or `nil`.
  func match(in text: HanScalars, at index: Int, before limit: Int) -> (value: Value, end: Int)? {
    guard index < limit else { return nil }
    let low = Int(text[index].value & 0xFFFF)
    guard firsts[low >> 6] & (1 << UInt64(low & 63)) != 0, let candidates = byFirst[text[index].value] else {
      return nil
    }
    for candidate in candidates {
      let end = index + candidate.word.count
      guard end <= limit else { continue }
      var offset = 1
      while offset < candidate.word.count, text[index + offset] == candidate.word[offset] { offset += 1 }
      if offset == candidate.word.count { return (candidate.value, end) }
    }
    return nil
  }

  /// Whether any word stands anywhere in the range.
  func occurs(in text: HanScalars, _ range: Range<Int>) -> Bool {
    range.contains { match(in: text, at: $0, before: range.upperBound) != nil }
  }

  /// The first word in the range with its place, or `nil`.
  func first(in text: HanScalars, _ range: Range<Int>) -> (value: Value, range: Range<Int>)? {
    for index in range {
      if let found = match(in: text, at: index, before: range.upperBound) {
        return (found.value, index..<found.end)
      }
    }
    return nil
  }
}

extension Vocabulary where Value == Void {
  /// A vocabulary of words without further meaning.
  init(_ words: [String]) { self.init(words.map { ($0, ()) }) }
}
