import HanText

/// Where the candidates of an item stand to each other: beside each other in lists, in cells, joined by 和.
struct NameSlots {
  private let text: HanScalars
  private let candidates: [NameCandidate]
  /// For each place the best log-odds of the candidates that end or begin there.
  private var endings: [Double]
  private var beginnings: [Double]
  /// For each place the best candidate that fills the slot between two marks, by its end and by its beginning; -1 for
  /// none.
  private var slotEndings: [Int32]
  private var slotBeginnings: [Int32]

  init(_ text: HanScalars, _ candidates: [NameCandidate]) {
    self.text = text
    self.candidates = candidates
    endings = [Double](repeating: -20, count: text.count + 1)
    beginnings = endings
    slotEndings = [Int32](repeating: -1, count: text.count + 1)
    slotBeginnings = slotEndings
    for index in candidates.indices {
      let candidate = candidates[index]
      let (low, high) = (candidate.range.lowerBound, candidate.range.upperBound)
      endings[high] = max(endings[high], candidate.own)
      beginnings[low] = max(beginnings[low], candidate.own)
      guard candidate.isSlot else { continue }
      let number = Int32(truncatingIfNeeded: index)
      if slotEndings[high] < 0 || candidates[Int(slotEndings[high])].own < candidate.own {
        slotEndings[high] = number
      }
      if slotBeginnings[low] < 0 || candidates[Int(slotBeginnings[low])].own < candidate.own {
        slotBeginnings[low] = number
      }
    }
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
    return (endings[at], joint)
  }

  /// The best candidate directly behind one, with what joins them.
  func neighbour(behind candidate: NameCandidate) -> (best: Double, joint: UInt32)? {
    var at = candidate.range.upperBound
    guard at + 1 < text.count, let joint = joint(text[at]) else { return nil }
    at += 1
    while at < text.count, text[at] == " " { at += 1 }
    return (beginnings[at], joint)
  }

  /// How many slots in a row around one are filled by candidates, at most six each way, and their mean log-odds.
  func list(around candidate: NameCandidate) -> (count: Int, mean: Double) {
    guard candidate.isSlot else { return (0, 0) }
    var sum = 0.0
    var count = 0
    var at = candidate.range.lowerBound
    while count < 6, at > 0 {
      while at > 0, isSeparator(text[at - 1]) { at -= 1 }
      guard slotEndings[at] >= 0 else { break }
      let next = candidates[Int(slotEndings[at])]
      sum += max(-6, min(6, next.own))
      count += 1
      at = next.range.lowerBound
    }
    let before = count
    at = candidate.range.upperBound
    while count < before + 6, at < text.count {
      while at < text.count, isSeparator(text[at]) { at += 1 }
      guard slotBeginnings[at] >= 0 else { break }
      let next = candidates[Int(slotBeginnings[at])]
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
