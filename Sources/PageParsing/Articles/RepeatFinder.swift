import HanText

/// Finds paragraphs that the transcription wrote twice or more.
enum RepeatFinder {
  /// For each line the index of the earlier line that it repeats, word for word or nearly so; `nil` for the rest.
  ///
  /// Short lines repeat by right (供图 lines, bylines, refrains), so that only longer ones count; a line repeats one of
  /// the few before it, or the same text anywhere before.
  static func find(_ lines: [PageLine]) -> [Int?] {
    var repeats = [Int?](repeating: nil, count: lines.count)
    // Two texts have one key as good as never.
    var seen = KeyLines(capacity: lines.count)
    for index in lines.indices {
      let text = lines[index].folded
      guard text.count >= 24 else { continue }
      var key: UInt64 = 0
      for scalar in text { key = key &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(scalar.value) }
      let earlier = seen.line(of: key)
      if let earlier, lines[earlier].folded == text {
        repeats[index] = earlier
        continue
      }
      if text.count >= 40 {
        for other in stride(from: index - 1, through: max(0, index - 4), by: -1)
        where repeats[other] == nil && isNearlySame(lines[other].folded, text) {
          repeats[index] = other
          break
        }
      }
      if earlier == nil { seen.see(key, on: index) }
    }
    return repeats
  }

  /// Whether two texts differ in a few characters only: nearly all pairs of neighbouring characters of one stand in
  /// the other, and both begin alike.
  private static func isNearlySame(_ a: HanScalars, _ b: HanScalars) -> Bool {
    guard abs(a.count - b.count) * 12 <= max(a.count, b.count) else { return false }
    guard zip(a.prefix(12), b.prefix(12)).count(where: { $0 == $1 }) >= 8 else { return false }
    var pairs: [UInt64: Int] = [:]
    for index in 1..<a.count {
      pairs[UInt64(a[index - 1].value) << 32 | UInt64(a[index].value), default: 0] += 1
    }
    var shared = 0
    for index in 1..<b.count {
      let key = UInt64(b[index - 1].value) << 32 | UInt64(b[index].value)
      if let left = pairs[key], left > 0 {
        pairs[key] = left - 1
        shared += 1
      }
    }
    return shared * 100 >= (max(a.count, b.count) - 1) * 90
  }
}
