package import HanText

/// Scores the candidates of a page together: what one place shows of a name holds for the others.
package struct PageNames {
  /// What the page shows of one string.
  struct Record {
    var best = -20.0
    var second = -20.0
    var count = 0
  }

  private var records: [Record] = []
  private var numbers = NameNumbers()

  package init() {}

  /// Takes in the candidates of an item.
  package mutating func add(_ candidates: [NameCandidate]) {
    for candidate in candidates where candidate.key != 0 && !candidate.isCredit {
      let number = numbers.add(candidate.key)
      if number == records.count { records.append(Record()) }
      records[number].add(candidate.own)
    }
  }

  /// The best that the page shows of a candidate at other places.
  ///
  /// - Parameters:
  ///   - candidate: a candidate of the page.
  ///   - number: the number of its record; -1 for none.
  /// - Returns: its log-odds, -20 for none, and how many other places there are.
  private func elsewhere(_ candidate: NameCandidate, _ number: Int) -> (best: Double, count: Int) {
    guard number >= 0 else { return (-20, 0) }
    let record = records[number]
    if candidate.isCredit { return (record.best, record.count) }
    return (candidate.own >= record.best ? record.second : record.best, record.count - 1)
  }

  private static let knots = Knots(low: -8, step: 2, last: 9)
  private static let rivalKnots = Knots(low: -10, step: 2, last: 10)

  /// The signs of each candidate of an item that the page gives.
  ///
  /// - Parameters:
  ///   - text: the folded text of the item.
  ///   - candidates: its candidates, in order of their beginning.
  ///   - column: how the items above and below begin.
  ///   - make: makes a sink for the signs of one candidate.
  ///   - done: is given the number of each candidate and its sink.
  package func features<Sink: NameFeatureSink>(
    _ text: HanScalars, _ candidates: [NameCandidate], _ column: NameColumn, sink make: () -> Sink,
    _ done: (Int, Sink) -> Void
  ) {
    let slots = NameSlots(text, candidates)
    let numbers = candidates.map { self.numbers.number($0.key) }
    for index in candidates.indices {
      let candidate = candidates[index]
      var sink = make()
      let form = candidate.form.rawValue
      sink.add(.bias, number: form)
      sink.add(.own, knots: Self.knots, of: candidate.own, candidate.form.isLong ? 1 : 0)
      let (left, right) = (slots.neighbour(before: candidate), slots.neighbour(behind: candidate))
      if let left { sink.add(.leftNeighbour, knots: Self.knots, of: left.best, left.joint) }
      if let right { sink.add(.rightNeighbour, knots: Self.knots, of: right.best, right.joint) }
      let list = slots.list(around: candidate)
      sink.add(.list, knots: Self.knots, of: list.mean, UInt32(list.count))
      if candidate.isSlot, NameColumn.begins(text, candidate) {
        sink.add(.column, knots: Self.knots, of: column.mean, UInt32(column.count))
      }
      let elsewhere = elsewhere(candidate, numbers[index])
      sink.add(.elsewhere, knots: Self.knots, of: elsewhere.best, candidate.form.isLong ? 1 : 0)
      sink.add(.times, numbers: UInt32(min(4, max(0, elsewhere.count))), form)
      if candidate.isFamous { sink.add(.famousHere, number: form) }
      addRivals(candidates, numbers, index, into: &sink)
      done(index, sink)
    }
  }

  /// The signs that other readings of the same characters give.
  private func addRivals(
    _ candidates: [NameCandidate], _ numbers: [Int], _ index: Int, into sink: inout some NameFeatureSink
  ) {
    let candidate = candidates[index]
    var rival = -20.0
    var rivalElsewhere = -20.0
    func look(_ place: Int) {
      let other = candidates[place]
      guard other.range.overlaps(candidate.range), other.range != candidate.range else { return }
      rival = max(rival, other.own)
      rivalElsewhere = max(rivalElsewhere, elsewhere(other, numbers[place]).best)
      if other.range.lowerBound == candidate.range.lowerBound, other.key != 0, candidate.key != 0 {
        addLength(
          isShorter: candidate.range.count < other.range.count, own: count(numbers[index]),
          others: count(numbers[place]), into: &sink)
      }
    }
    var other = index - 1
    while other >= 0, candidates[other].range.lowerBound + 5 > candidate.range.lowerBound {
      look(other)
      other -= 1
    }
    other = index + 1
    while other < candidates.count, candidates[other].range.lowerBound < candidate.range.upperBound {
      look(other)
      other += 1
    }
    sink.add(.rival, knots: Self.rivalKnots, of: candidate.own - rival, candidate.form.isLong ? 1 : 0)
    sink.add(.rivalElsewhere, knots: Self.knots, of: rivalElsewhere, candidate.form.isLong ? 1 : 0)
  }

  private func count(_ number: Int) -> Int { number < 0 ? 0 : records[number].count }

  /// What the page shows of a name with one character more or less: 张意 and 张意点.
  private func addLength(
    isShorter: Bool, own: Int, others: Int, into sink: inout some NameFeatureSink
  ) {
    if isShorter {
      if own > 1, own == others { sink.add(.extended, number: UInt32(min(4, own))) }
      if own > others { sink.add(.otherwise, number: UInt32(min(4, own - others))) }
    } else if others > own {
      sink.add(.shortElsewhere, number: UInt32(min(4, others - own)))
    }
  }
}

extension PageNames.Record {
  mutating func add(_ own: Double) {
    count += 1
    if own > best {
      second = best
      best = own
    } else {
      second = max(second, own)
    }
  }
}

/// Numbers the strings of a page in the order in which they first come.
///
/// An open-addressing table in one flat array: the standard dictionary's hash, made to withstand attacks, costs more than
/// all that is done with the answer.
private struct NameNumbers {
  /// Keys with their numbers; the key 0 is an empty place.
  private var places = [(key: UInt64, number: Int)](repeating: (0, 0), count: 64)
  private var shift: UInt64 = 64 - 6
  private var count = 0

  /// The place of a key, or the empty one where it belongs.
  @inline(__always)
  private func place(_ key: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while places[place].key != 0, places[place].key != key { place = (place + 1) & (places.count - 1) }
    return place
  }

  /// The number of a key; -1 for one that was not added.
  func number(_ key: UInt64) -> Int {
    guard key != 0 else { return -1 }
    let found = places[place(key)]
    return found.key == 0 ? -1 : found.number
  }

  /// The number of a key that is not 0; a new one gets the next.
  mutating func add(_ key: UInt64) -> Int {
    let place = place(key)
    if places[place].key != 0 { return places[place].number }
    places[place] = (key, count)
    count += 1
    if count * 2 > places.count { grow() }
    return count - 1
  }

  private mutating func grow() {
    let old = places
    places = [(key: UInt64, number: Int)](repeating: (0, 0), count: old.count * 2)
    shift -= 1
    for entry in old where entry.key != 0 { places[place(entry.key)] = entry }
  }
}
