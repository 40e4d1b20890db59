import HanText

/// Up to eight vocabularies that are asked of a text together, in one pass.
struct VocabularyGroup: Sendable {
  /// Each word with a bit for every vocabulary that has it or a beginning of it: what stands at a position besides the
  /// longest word is a beginning of that.
  private let words: Vocabulary<UInt8>

  /// A group of vocabularies; of more than eight the first.
  init(_ vocabularies: [Vocabulary<Void>]) {
    var bits: [HanScalars: UInt8] = [:]
    for (place, vocabulary) in vocabularies.prefix(8).enumerated() {
      for (word, _) in vocabulary.list { bits[word, default: 0] |= 1 << UInt8(place) }
    }
    words = Vocabulary(
      bits.keys.map { word in
        let all = (1...word.count).reduce(UInt8(0)) { $0 | (bits[HanScalars(word[..<$1])] ?? 0) }
        return (String(scalars: word), all)
      })
  }

  /// At how many positions of a text words of each vocabulary stand, in their order.
  func counts(in text: HanScalars) -> SIMD8<Int> {
    var counts = SIMD8<Int>()
    for index in text.indices {
      guard let found = words.match(in: text, at: index, before: text.count) else { continue }
      var left = found.value
      while left != 0 {
        counts[left.trailingZeroBitCount] += 1
        left &= left - 1
      }
    }
    return counts
  }
}
