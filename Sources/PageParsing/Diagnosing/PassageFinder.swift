import HanText

/// Finds long passages that stand twice on a page, as a looping transcription leaves them.
enum PassageFinder {
  /// Characters that two paragraphs must share in a row to be told of.
  private static let length = 48

  /// For each line that shares a passage with an earlier one, that line. Linear in the characters of the page.
  static func find(_ lines: [PageLine], isText: (Int) -> Bool) -> [Int: Int] {
    var seen: [UInt64: Int] = [:]
    var shared: [Int: Int] = [:]
    for (index, line) in lines.enumerated() where line.folded.count >= length && isText(index) {
      // A rolling polynomial hash of 64 bits.
      let text = line.folded
      let base: UInt64 = 0x9E37_79B9_7F4A_7C15
      var top: UInt64 = 1
      for _ in 0..<length { top &*= base }
      var hash: UInt64 = 0
      for position in text.indices {
        hash = hash &* base &+ UInt64(text[position].value)
        if position >= length { hash &-= top &* UInt64(text[position - length].value) }
        guard position >= length - 1 else { continue }
        if let other = seen[hash], other != index {
          if shared[index] == nil { shared[index] = other }
        } else if position % 4 == 3 {
          seen[hash] = index
        }
      }
    }
    return shared
  }
}
