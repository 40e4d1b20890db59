extension Reassembler {
  /// Whether each line surely belongs to the article that it stands in: what stands behind a break in the text may be of
  /// another, and must not vouch for its like.
  ///
  /// `heads` takes how much lines look like the middle of a sentence, of those that it was asked for.
  func trusted(
    _ readings: [LineReading], _ decoded: [DecodedLine], _ split: (article: [Int], count: Int),
    _ heads: inout [Double?]
  ) -> [Bool] {
    var trusted = [Bool](repeating: true, count: readings.count)
    var last: Int?
    var isBroken = false
    for index in readings.indices where split.article[index] >= 0 {
      if let before = last, split.article[before] != split.article[index] { (last, isBroken) = (nil, false) }
      if decoded[index].state.isText {
        if let before = last, !isBroken, decoded[index].state != .rest, decoded[index].state != .lead {
          let head = readings[index].line.folded
          let score = seams.headScore(head)
          heads[index] = score
          if readings[before].endsOpen || readings[before].endsWithComma {
            isBroken = seams.fit(readings[before].line.folded, head, headScore: score) < 0
          } else {
            isBroken = score > 1.2
          }
        }
        last = index
      }
      trusted[index] = !isBroken
    }
    return trusted
  }
}

extension LineReading {
  /// Whether it stops behind a comma: 、 and ; too.
  var endsWithComma: Bool {
    guard let last = line.folded.last else { return false }
    return last == "," || last == "、" || last == ";"
  }
}
