/// What tells a subhead from the headline of another article where neither has a byline: whether the text goes on about
/// the same, and whether other short lines of the article are built alike.
enum SubheadEvidence {
  /// Adds the evidence to the lines that it bears on.
  static func add(to readings: inout [LineReading], _ topics: TopicIndex) {
    let isText = readings.map { $0.length > 28 || ($0.hasStopInside || $0.endsSentence) && $0.length > 12 }
    let isSingle = readings.indices.map { index in
      let reading = readings[index]
      return reading.looksLikeTitle && !isText[index] && reading.whole == nil && reading.opening == nil
        && !reading.has(.verse) && !reading.has(.wideRow) && !reading.has(.row) && !reading.has(.listMark)
    }
    // Whether the article at hand has a byline at its head and none has closed it since.
    var inCredited = false
    var lastSingle: Int?
    var said = [Int32](repeating: -1, count: topics.sharedCount)
    for index in readings.indices {
      if let opening = readings[index].opening, opening.strength > 3 {
        (inCredited, lastSingle) = (true, nil)
      }
      if let whole = readings[index].whole, whole.strength > 4, !whole.isPhoto {
        (inCredited, lastSingle) = (true, nil)
      }
      if let closing = readings[index].closing, !closing.isPhoto { inCredited = false }
      guard isSingle[index], index > 0, index + 1 < readings.count else { continue }
      if isText[index + 1], isText[index - 1] {
        addTopic(index, &readings, topics, isText, &said)
        if let before = lastSingle, inCredited {
          let difference = abs(readings[before].length - readings[index].length)
          if difference <= 4 {
            let value: Float = difference <= 1 ? 1 : 0.7
            readings[index].features.append((.parallel, value))
            if !readings[before].has(.parallel) { readings[before].features.append((.parallel, value)) }
          }
        }
        lastSingle = index
      } else if isSingle[index + 1] || isSingle[index - 1] {
        lastSingle = nil
      }
    }
  }

  /// Compares the text behind a short line with the text before it.
  ///
  /// `said` holds for each pair the last line before which it was found to be said.
  private static func addTopic(
    _ index: Int, _ readings: inout [LineReading], _ topics: TopicIndex, _ isText: [Bool],
    _ said: inout [Int32]
  ) {
    var size = 0
    var taken = 0
    for before in stride(from: index - 1, through: max(0, index - 8), by: -1) {
      guard isText[before] else { break }
      for pair in topics.shared(of: before) { said[Int(pair)] = Int32(truncatingIfNeeded: index) }
      size += topics.size(of: before)
      taken += 1
      if readings[before].opening != nil || taken == 5 { break }
    }
    guard size >= 30 else { return }
    let weights = topics.odds(size: size)
    var odds: Float = 0
    var read = 0
    for after in (index + 1)..<min(readings.count, index + 4) {
      guard isText[after], topics.size(of: after) >= 15 else { break }
      if readings[after].opening != nil, read > 0 { break }
      var sum: Float = 0
      for pair in topics.shared(of: after) {
        let elsewhere = min(topics.lineCount(of: pair) - 1, TopicIndex.mostElsewhere)
        sum += said[Int(pair)] == index ? weights.hit[elsewhere] : weights.miss[elsewhere]
      }
      odds += TopicIndex.affinity(sum: sum)
      read += 1
    }
    guard read > 0 else { return }
    let mean = odds / Float(read).squareRoot()
    readings[index].features.append((.topicGoesOn, min(2.5, max(-0.8, mean))))
  }
}
