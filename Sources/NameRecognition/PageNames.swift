package import HanText

/// Scores the candidates of a page together: what one place shows of a name holds for the others.
package struct PageNames {
  /// What the page shows of one string.
  struct Record {
    var best = -20.0
    var second = -20.0
    var count = 0
  }

  private var records: [UInt64: Record] = [:]

  package init() {}

  /// Takes in the candidates of an item.
  package mutating func add(_ candidates: [NameCandidate]) {
    for candidate in candidates where candidate.key != 0 && !candidate.isCredit {
      records[candidate.key, default: Record()].add(candidate.own)
    }
  }

  /// The best that the page shows of a candidate at other places.
  private func elsewhere(_ candidate: NameCandidate) -> (best: Double, count: Int) {
    guard candidate.key != 0, let record = records[candidate.key] else { return (-20, 0) }
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
    for index in candidates.indices {
      let candidate = candidates[index]
      var sink = make()
      let form = candidate.form.rawValue
      let formNumber = NameFeature.number(form)
      sink.add(.bias, formNumber)
      sink.add(.own, knots: Self.knots, of: candidate.own, candidate.form.isLong ? 1 : 0)
      let (left, right) = (slots.neighbour(before: candidate), slots.neighbour(behind: candidate))
      if let left { sink.add(.leftNeighbour, knots: Self.knots, of: left.best, left.joint) }
      if let right { sink.add(.rightNeighbour, knots: Self.knots, of: right.best, right.joint) }
      let list = slots.list(around: candidate)
      sink.add(.list, knots: Self.knots, of: list.mean, UInt32(list.count))
      if candidate.isSlot, NameColumn.begins(text, candidate) {
        sink.add(.column, knots: Self.knots, of: column.mean, UInt32(column.count))
      }
      let elsewhere = elsewhere(candidate)
      sink.add(.elsewhere, knots: Self.knots, of: elsewhere.best, candidate.form.isLong ? 1 : 0)
      sink.add(.times, NameFeature.number(UInt32(min(4, max(0, elsewhere.count)))), formNumber)
      if candidate.isFamous { sink.add(.famousHere, formNumber) }
      addRivals(text, candidates, index, into: &sink)
      done(index, sink)
    }
  }

  /// The signs that other readings of the same characters give.
  private func addRivals(
    _ text: HanScalars, _ candidates: [NameCandidate], _ index: Int, into sink: inout some NameFeatureSink
  ) {
    let candidate = candidates[index]
    var rival = -20.0
    var rivalElsewhere = -20.0
    func look(_ other: NameCandidate) {
      guard other.range.overlaps(candidate.range), other.range != candidate.range else { return }
      rival = max(rival, other.own)
      rivalElsewhere = max(rivalElsewhere, elsewhere(other).best)
      if other.range.lowerBound == candidate.range.lowerBound, other.key != 0, candidate.key != 0 {
        addLength(candidate, other, into: &sink)
      }
    }
    var other = index - 1
    while other >= 0, candidates[other].range.lowerBound + 5 > candidate.range.lowerBound {
      look(candidates[other])
      other -= 1
    }
    other = index + 1
    while other < candidates.count, candidates[other].range.lowerBound < candidate.range.upperBound {
      look(candidates[other])
      other += 1
    }
    sink.add(.rival, knots: Self.rivalKnots, of: candidate.own - rival, candidate.form.isLong ? 1 : 0)
    sink.add(.rivalElsewhere, knots: Self.knots, of: rivalElsewhere, candidate.form.isLong ? 1 : 0)
  }

  /// What the page shows of a name with one character more or less: 张意 and 张意点.
  private func addLength(
    _ candidate: NameCandidate, _ other: NameCandidate, into sink: inout some NameFeatureSink
  ) {
    let own = records[candidate.key]?.count ?? 0
    let others = records[other.key]?.count ?? 0
    if candidate.range.count < other.range.count {
      if own > 1, own == others { sink.add(.extended, NameFeature.number(UInt32(min(4, own)))) }
      if own > others { sink.add(.otherwise, NameFeature.number(UInt32(min(4, own - others)))) }
    } else if others > own {
      sink.add(.shortElsewhere, NameFeature.number(UInt32(min(4, others - own))))
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
