/// Finds what somebody probably meant to type.
public enum NearMiss {
  /// The candidate nearest to what was typed, or `nil` where none is near enough to be a slip.
  ///
  /// Near is: one edit for short words, one in three characters for longer ones; or what was typed begins the
  /// candidate and no other. The first of equally near ones wins.
  public static func suggestion(for typed: String, among candidates: [String]) -> String? {
    let wanted = Array(typed.lowercased())
    guard !wanted.isEmpty else { return nil }
    let scored = candidates.map { ($0, distance(wanted, Array($0.lowercased()))) }
    if let best = scored.min(by: { $0.1 < $1.1 }), best.1 <= max(1, wanted.count / 3), best.1 < wanted.count {
      return best.0
    }
    let begun = candidates.filter { $0.lowercased().starts(with: wanted) }
    return begun.count == 1 ? begun.first : nil
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words
  /// (optimal string alignment).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var older: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(last[j] + (a[i] == b[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
        row.append(cost)
      }
      (older, last) = (last, row)
    }
    return last[b.count]
  }
}
