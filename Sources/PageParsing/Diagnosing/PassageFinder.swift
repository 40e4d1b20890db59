import HanText

/// Finds long passages that stand twice on a page, as a looping transcription leaves them.
enum PassageFinder {
  /// Characters that two paragraphs must share in a row to be told of.
  private static let length = 48

  /// For each line that shares a passage with an earlier one, that line. Linear in the characters of the page.
  static func find(_ lines: [PageLine], isText: (Int) -> Bool) -> [Int: Int] {
    // Every fourth position is kept.
    var seen = KeyLines(capacity: lines.reduce(0) { $0 + $1.folded.count } / 4)
    // A bit for the hash of each key that was kept: nearly all that is asked for was not.
    var filter = [UInt64](repeating: 0, count: 1 << 10)
    var shared: [Int: Int] = [:]
    // A rolling polynomial hash of 64 bits.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var top: UInt64 = 1
    for _ in 0..<length { top &*= base }
    for index in lines.indices where lines[index].folded.count >= length && isText(index) {
      let folded = lines[index].folded
      let text = folded.span
      var hash: UInt64 = 0
      for position in text.indices {
        hash = hash &* base &+ UInt64(text[position].value)
        if position >= length { hash &-= top &* UInt64(text[position - length].value) }
        guard position >= length - 1 else { continue }
        let (place, bit) = (Int(truncatingIfNeeded: hash >> 54), UInt64(1) << (hash >> 48 & 63))
        if filter[place] & bit != 0, let other = seen.line(of: hash), other != index {
          if shared[index] == nil { shared[index] = other }
        } else if position % 4 == 3 {
          seen.see(hash, on: index)
          filter[place] |= bit
        }
      }
    }
    return shared
  }
}
