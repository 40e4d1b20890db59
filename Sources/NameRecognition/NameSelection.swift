/// Chooses among candidates that overlap.
enum NameSelection {
  /// The mentions, none overlapping, whose log-odds have the greatest sum.
  ///
  /// - Parameter candidates: in order of their beginning.
  /// - Returns: in order of their beginning; only candidates with log-odds above 0.
  static func best(_ candidates: [NameCandidate]) -> [NameMention] {
    let names = candidates.filter { $0.score > 0 }.sorted { $0.range.upperBound < $1.range.upperBound }
    guard !names.isEmpty else { return [] }
    // The greatest sum of the first names, and whether the last of them is taken.
    var sums = [0.0]
    var taken: [Bool] = []
    var fitting: [Int] = []
    for (index, name) in names.enumerated() {
      var before = index
      while before > 0, names[before - 1].range.upperBound > name.range.lowerBound { before -= 1 }
      let sum = sums[before] + name.score
      taken.append(sum > sums[index])
      fitting.append(before)
      sums.append(max(sum, sums[index]))
    }
    var mentions: [NameMention] = []
    var index = names.count
    while index > 0 {
      guard taken[index - 1] else {
        index -= 1
        continue
      }
      let name = names[index - 1]
      mentions.append(NameMention(range: name.range, margin: name.score, isCredit: name.isCredit))
      index = fitting[index - 1]
    }
    return mentions.reversed()
  }
}
