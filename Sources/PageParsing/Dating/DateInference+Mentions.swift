import ArchiveModel

// What the days of a page say of each other: months that are not written, repeated days, older days.
extension DateInference {
  /// Bare days get the month of the day told nearest before them on the page, or of the page's most frequent month.
  static func withMonths(_ mentions: [DateMention], printed: Int? = nil, named: [Int] = []) -> [DateMention] {
    guard mentions.contains(where: { $0.month == 0 }) else { return mentions }
    var counts = [Int](repeating: 0, count: 13)
    for mention in mentions where mention.month > 0 && mention.tense != .future { counts[mention.month] += 1 }
    if counts.allSatisfy({ $0 == 0 }) {
      for month in named.prefix(50) { counts[month] += 1 }
    }
    let month = printed ?? counts.indices.max { counts[$0] < counts[$1] } ?? 0
    guard printed != nil || counts[month] > 0 else { return mentions.filter { $0.month > 0 } }
    return mentions.map { mention in
      var mention = mention
      if mention.month == 0 { mention.month = month }
      return mention
    }
  }

  /// Reports of one day count ever less: they show that it is over, and the first has shown that already. Otherwise a page full
  /// of one event could not be of the second day behind it.
  static func withShares(_ mentions: [DateMention]) -> [DateMention] {
    var mentions = mentions
    let told = mentions.indices.filter {
      mentions[$0].month > 0 && (mentions[$0].tense == .past || mentions[$0].tense == .dateline)
    }
    let days = Dictionary(grouping: told) { mentions[$0].month * 32 + mentions[$0].day }
    for positions in days.values where positions.count > 1 {
      let ranked = positions.sorted {
        (emphasis(mentions[$0]), $1) > (emphasis(mentions[$1]), $0)
      }
      for (rank, position) in ranked.enumerated() { mentions[position].share = DatingWeights.share(rank) }
    }
    return mentions
  }

  /// The newest day that reports tell of says when the page was printed; older ones say little but that it was later.
  static func withAges(_ mentions: [DateMention]) -> [DateMention] {
    let isTurn = mentions.contains { $0.month == 12 } && mentions.contains { $0.month <= 2 }
    func order(_ mention: DateMention) -> Int {
      (isTurn && mention.month <= 6 ? mention.month + 12 : mention.month) * 31 + mention.day
    }
    let told = mentions.filter { ($0.tense == .past || $0.tense == .dateline) && $0.isFirm && $0.month > 0 }
      .map(order)
    guard let newest = told.max() else { return mentions }
    return mentions.map { mention in
      var mention = mention
      mention.isOld =
        mention.tense == .past && mention.month > 0 && order(mention) < newest
        && newest - order(mention) <= 45
      return mention
    }
  }
}
