import HanText

/// What is read a second time: lists beside certain names, and runs that hold a name of the page.
///
/// Each run of Chinese characters is read again a bounded number of times, so the work stays linear.
extension PersonFinder {
  /// Looks again at what stands in a list beside a name, until nothing more is found.
  mutating func growLists(_ text: HanScalars, _ places: [Range<Int>], _ mentions: inout [NameMention]) {
    var open: [Range<Int>] = []
    for (index, mention) in mentions.enumerated() where mention.margin > 1 {
      let end = mention.range.upperBound
      let start = mention.range.lowerBound
      if Self.isOpenBehind(text, end),
        index + 1 == mentions.count || mentions[index + 1].range.lowerBound > end + 1
      {
        open.append(end + 1..<Int.max)
      }
      if Self.isOpenBefore(text, start), index == 0 || mentions[index - 1].range.upperBound < start - 1 {
        open.append(Int.min..<start - 1)
      }
    }
    guard !open.isEmpty else { return }
    var looked: Set<Int> = []
    var found: [NameMention] = []
    var replaced: [Range<Int>] = []
    while let boost = open.popLast() {
      let isForward = boost.upperBound == Int.max
      let edge = isForward ? boost.lowerBound : boost.upperBound
      guard looked.insert(isForward ? edge : -edge).inserted else { continue }
      let run = Self.run(text, around: isForward ? edge : edge - 1)
      guard run.count > 1 else { continue }
      var names: [NameMention] = []
      decoder.decode(text, run, places: Self.places(places, from: run.lowerBound), boost: boost, into: &names)
      guard names.contains(where: { isForward ? $0.range.lowerBound == edge : $0.range.upperBound == edge })
      else {
        continue
      }
      found.removeAll { $0.range.overlaps(run) }
      found += names
      replaced.append(run)
      for name in names {
        if Self.isOpenBehind(text, name.range.upperBound) { open.append(name.range.upperBound + 1..<Int.max) }
        if Self.isOpenBefore(text, name.range.lowerBound) { open.append(Int.min..<name.range.lowerBound - 1) }
      }
      // A list that grows longer than this from names that were not seen at first is none.
      if replaced.count > 200 { break }
    }
    guard !found.isEmpty else { return }
    mentions.removeAll { mention in replaced.contains { $0.overlaps(mention.range) } }
    mentions += found
    mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isOpenBehind(_ text: HanScalars, _ end: Int) -> Bool {
    end + 2 < text.count && joins(text[end]) && text[end + 1].isHan
  }

  private static func isOpenBefore(_ text: HanScalars, _ start: Int) -> Bool {
    start > 2 && joins(text[start - 1]) && text[start - 2].isHan
  }

  private static func joins(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "、", ",", " ", "\t": true
    default: false
    }
  }

  private static func run(_ text: HanScalars, around position: Int) -> Range<Int> {
    var low = position
    while low > 0, text[low - 1].isHan { low -= 1 }
    var high = position
    while high < text.count, text[high].isHan { high += 1 }
    return low..<high
  }

  /// The places from a position on, found by bisection.
  private static func places(_ places: [Range<Int>], from position: Int) -> ArraySlice<Range<Int>> {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return places[low...]
  }

  /// Looks again at the runs that hold a name which the page gives elsewhere, or one that it has shown to be none.
  mutating func lookAgain(_ text: HanScalars, places: [Range<Int>], _ mentions: inout [NameMention]) {
    var result: [NameMention] = []
    var next = 0
    var position = 0
    while position < text.count {
      guard text[position].isHan else {
        position += 1
        continue
      }
      var end = position + 1
      while end < text.count, text[end].isHan { end += 1 }
      let run = position..<end
      position = end
      // Names across a dot or a blank begin before the run or end behind it: they stay.
      while next < mentions.count, mentions[next].range.lowerBound < run.lowerBound {
        result.append(mentions[next])
        next += 1
      }
      let first = next
      while next < mentions.count, mentions[next].range.lowerBound < end { next += 1 }
      let own = mentions[first..<next]
      if own.contains(where: { $0.range.upperBound > end })
        || result.last.map({ $0.range.upperBound > run.lowerBound }) == true
        || !changes(text, run, own)
      {
        result += own
        continue
      }
      decoder.decode(
        text, run, places: Self.places(places, from: run.lowerBound), boost: nil, into: &result)
    }
    result += mentions[next...]
    mentions = result
  }

  /// Whether a run holds a name of the page that was not found there, or a rejected one that was.
  private func changes(_ text: HanScalars, _ run: Range<Int>, _ found: ArraySlice<NameMention>) -> Bool {
    var next = found.startIndex
    for start in run
    where decoder.onPage.mayBegin(with: text[start]) || decoder.rejected.mayBegin(with: text[start]) {
      while next < found.endIndex, found[next].range.lowerBound < start { next += 1 }
      for length in 2...4 where start + length <= run.upperBound {
        let range = start..<start + length
        guard let key = NameSet.key(text, range) else { continue }
        let isFound = next < found.endIndex && found[next].range == range
        if isFound ? decoder.rejected.contains(key) : decoder.onPage.contains(key) { return true }
      }
    }
    return false
  }
}
