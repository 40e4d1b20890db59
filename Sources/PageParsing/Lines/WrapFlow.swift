/// How much a line goes on in the one above it, where that is unfinished, and how much more than others do.
///
/// On a page that was transcribed line by line as printed nearly every line ends inside a sentence. Where a column goes on with another
/// article the line below may follow well enough, but the right one, some lines further down, follows better.
struct WrapFlow {
  /// Of a line below one that is unfinished.
  struct FromAbove {
    /// In log-odds (`SeamModel`).
    var flow: Float
    /// The logarithm of its share of all lines below that might go on there, and of all lines above that it might go on in; from
    /// `least` to 0.
    var ofHeads: Float
    var ofEnds: Float
  }

  var fromAbove: FromAbove?
  /// The logarithm of the line's share of all lines that might go on in another line further up, the one where it is largest.
  var fromElsewhere: Float

  /// So many lines on either side are looked at.
  private static let reach = 24
  static let least: Float = -8

  /// How each line goes on in the one above and in others.
  ///
  /// - Parameters:
  ///   - lines: the lines of the page.
  ///   - model: what is known of seams.
  ///   - canWrap: whether each line may be part of a paragraph on several lines.
  ///   - isAsked: whether a line is asked for.
  /// - Returns: a place for each line; `nil` for those that were not asked for.
  static func read(
    _ lines: [PageLine], _ model: SeamModel, canWrap: [Bool], isAsked: (Int) -> Bool
  ) -> [WrapFlow?] {
    let isNear = near(lines.count, isAsked)
    let isEnd = lines.indices.map { isNear[$0] && canWrap[$0] && !endsSentence(lines[$0]) }
    let heads = lines.indices.map {
      isNear[$0] && canWrap[$0] ? model.read(lines[$0].folded, .behind) : nil
    }
    var flows = [Float](repeating: 0, count: lines.count)
    // The odds of all pairs of an end and a head, summed up over the heads of an end and over the ends of a head.
    var (ofHeads, ofEnds, elsewhere) = (flows, flows, [Float](repeating: least, count: lines.count))
    for index in lines.indices where isEnd[index] {
      let end = model.read(lines[index].folded, .before)
      let others = (index + 1)..<max(index + 1, min(lines.count, index + 1 + reach))
      let fits = others.map { other in heads[other].map { SeamModel.fit(end, $0) } }
      for (other, fit) in zip(others, fits) {
        guard let fit else { continue }
        ofHeads[index] += Float.exp(fit)
        ofEnds[other] += Float.exp(fit)
        if other == index + 1 { flows[other] = fit }
      }
      for (other, fit) in zip(others, fits).dropFirst() {
        if let fit { elsewhere[other] = max(elsewhere[other], share(fit, of: ofHeads[index])) }
      }
    }
    return lines.indices.map { index in
      guard isAsked(index), heads[index] != nil else { return nil }
      let isBelowEnd = index > 0 && isEnd[index - 1]
      return WrapFlow(
        fromAbove: isBelowEnd
          ? FromAbove(
            flow: flows[index], ofHeads: share(flows[index], of: ofHeads[index - 1]),
            ofEnds: share(flows[index], of: ofEnds[index])) : nil,
        fromElsewhere: elsewhere[index])
    }
  }

  /// The logarithm of a share; what is left of one by rounding is none above one.
  private static func share(_ flow: Float, of sum: Float) -> Float {
    min(0, max(least, flow - Float.log(sum)))
  }

  /// Whether each of so many lines has one in reach that is asked for.
  private static func near(_ count: Int, _ isAsked: (Int) -> Bool) -> [Bool] {
    var isNear = [Bool](repeating: false, count: count)
    var marked = 0
    for index in 0..<count where isAsked(index) {
      for other in max(marked, index - reach)..<min(count, index + reach) { isNear[other] = true }
      marked = min(count, index + reach)
    }
    return isNear
  }

  private static func endsSentence(_ line: PageLine) -> Bool {
    switch line.folded.last {
    case nil, "。", "!", "?", "”", ")", ":": true
    default: false
    }
  }
}
