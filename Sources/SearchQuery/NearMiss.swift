import HanText

/// What was meant by a word that is nearly a known one.
enum NearMiss {
  /// The known word that differs least, by at most a third of its characters or one; `nil` when none is near.
  static func nearest(to word: String, among known: some Collection<String>) -> String? {
    let word = Array(word.unicodeScalars)
    var best: (word: String, distance: Int)?
    for candidate in known.sorted() {
      let other = Array(candidate.unicodeScalars)
      let distance = distance(word, other)
      guard distance <= max(1, other.count / 3), distance < max(word.count, other.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.word
  }

  /// The least number of characters put in, left out, replaced or swapped with their neighbour.
  static func distance(_ a: HanScalars, _ b: HanScalars) -> Int {
    guard a.count <= 32, b.count <= 32 else { return .max }
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { least = min(least, rows[i - 1][j - 1] + 1) }
        row.append(least)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

extension QueryField {
  /// The name of a field that was probably meant.
  static func nearest(to name: String) -> String? {
    NearMiss.nearest(to: String(scalars: Folding.foldForSearch(name.unicodeScalars)), among: byName.keys)
  }
}
