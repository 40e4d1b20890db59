import HanText

/// Where the candidates of an item stand to each other: beside each other in lists, in cells, joined by 和.
struct NameSlots {
  private let text: HanScalars
  private let candidates: [NameCandidate]

  /// What ends and what begins at a place of the text.
  private struct Place {
    /// The best log-odds of the candidates that end or begin there.
    var ending = -20.0
    var beginning = -20.0
    /// The best candidate that fills the slot between two marks, by its end and by its beginning; -1 for none.
    var slotEnding: Int32 = -1
    var slotBeginning: Int32 = -1
  }

  /// The places from the first candidate's beginning to the last one's end; nothing stands at others.
  private var places: [Place]
  private let first: Int

  init(_ text: HanScalars, _ candidates: [NameCandidate]) {
    self.text = text
    self.candidates = candidates
    first = candidates.reduce(text.count) { min($0, $1.range.lowerBound) }
    let last = candidates.reduce(first) { max($0, $1.range.upperBound) }
    places = [Place](repeating: Place(), count: last - first + 1)
    for index in candidates.indices {
      let candidate = candidates[index]
      let (low, high) = (candidate.range.lowerBound - first, candidate.range.upperBound - first)
      places[high].ending = max(places[high].ending, candidate.own)
      places[low].beginning = max(places[low].beginning, candidate.own)
      guard candidate.isSlot else { continue }
      let number = Int32(truncatingIfNeeded: index)
      if places[high].slotEnding < 0 || candidates[Int(places[high].slotEnding)].own < candidate.own {
        places[high].slotEnding = number
      }
      if places[low].slotBeginning < 0 || candidates[Int(places[low].slotBeginning)].own < candidate.own {
        places[low].slotBeginning = number
      }
    }
  }

  private func place(_ at: Int) -> Place {
    places.indices.contains(at - first) ? places[at - first] : Place()
  }

  /// How two neighbours are joined.
  private func joint(_ mark: Unicode.Scalar) -> UInt32? {
    switch mark {
    case "、": 1
    case " ", "\t", "|": 2
    case "和", "与", "及", "同", "跟": 3
    case ",", ";": 4
    default: nil
    }
  }

  /// The best candidate directly before one, with what joins them.
  func neighbour(before candidate: NameCandidate) -> (best: Double, joint: UInt32)? {
    var at = candidate.range.lowerBound
    guard at > 1, let joint = joint(text[at - 1]) else { return nil }
    at -= 1
    while at > 0, text[at - 1] == " " { at -= 1 }
    return (place(at).ending, joint)
  }

  /// The best candidate directly behind one, with what joins them.
  func neighbour(behind candidate: NameCandidate) -> (best: Double, joint: UInt32)? {
    var at = candidate.range.upperBound
    guard at + 1 < text.count, let joint = joint(text[at]) else { return nil }
    at += 1
    while at < text.count, text[at] == " " { at += 1 }
    return (place(at).beginning, joint)
  }

  /// How many slots in a row around one are filled by candidates, at most six each way, and their mean log-odds.
  func list(around candidate: NameCandidate) -> (count: Int, mean: Double) {
    guard candidate.isSlot else { return (0, 0) }
    var sum = 0.0
    var count = 0
    var at = candidate.range.lowerBound
    while count < 6, at > 0 {
      while at > 0, isSeparator(text[at - 1]) { at -= 1 }
      let ending = Int(place(at).slotEnding)
      guard ending >= 0 else { break }
      let next = candidates[ending]
      sum += max(-6, min(6, next.own))
      count += 1
      at = next.range.lowerBound
    }
    let before = count
    at = candidate.range.upperBound
    while count < before + 6, at < text.count {
      while at < text.count, isSeparator(text[at]) { at += 1 }
      let beginning = Int(place(at).slotBeginning)
      guard beginning >= 0 else { break }
      let next = candidates[beginning]
      sum += max(-6, min(6, next.own))
      count += 1
      at = next.range.upperBound
    }
    return (count > 4 ? 4 : count, count == 0 ? 0 : sum / Double(count))
  }

  private func isSeparator(_ mark: Unicode.Scalar) -> Bool {
    switch mark {
    case "、", " ", "\t", "|", ",", ";", "\n", "(", ")", ":", ".": true
    // Sums between the names of a list: 黄大权 200 周灿 200.
    default: mark.isDigit
    }
  }
}
