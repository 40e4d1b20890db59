import HanText

/// Credits that keep printed lines apart.
extension BylineReader {
  /// Whether credits part two printed lines, so that the second cannot go on with the paragraph of the first: one is
  /// nothing but credits, or the first ends with them (…过水。张三 摄).
  func parts(_ before: PageLine, from line: PageLine) -> Bool {
    standsAlone(before) || closesText(before) || isSignature(before)
      || (standsAlone(line) && !(before.folded.last.map(Self.goesOn.contains) ?? false))
  }

  /// Whether the report itself follows 报道 on the line: 本报记者张三报道:株洲市…, or behind a blank words that credit nobody,
  /// 本报记者张三报道　在醴陵开店的.
  func hasTextBehindReport(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    var from = range.lowerBound
    while let end = Self.reported.first(in: text, from..<range.upperBound)?.range.upperBound,
      end < range.upperBound
    {
      if text[end] == ":" { return end + 3 < range.upperBound }
      let rest = text[end..<range.upperBound].drop(while: \.isBlank)
      if rest.count > 4, rest.startIndex > end, rest.allSatisfy(\.isHan),
        CreditWords.long.first(in: text, rest.startIndex..<rest.endIndex) == nil
      {
        return true
      }
      from = end
    }
    return false
  }

  private static let reported = Vocabulary<Void>(["报道"])

  private static let goesOn: ScalarSet = "、,;:的和与("

  /// Whether a line can be nothing but credits: 本报记者 张三　通讯员 李四.
  func standsAlone(_ line: PageLine) -> Bool {
    let text = line.folded
    guard text.count <= 40, (text.first == "(") == text.contains("("),
      (text.last == ")") == text.contains(")"),
      text.contains("(") == text.contains(")"), !text.contains(","),
      let word = CreditWords.long.match(in: text, at: text.first == "(" ? 1 : 0, before: text.count)
    else { return false }
    switch word.value {
    case .role, .agency: break
    default: return false
    }
    guard !awaitsName(text, 0..<text.count), let whole = wholeLine(line) else { return false }
    return whole.strength > 5 && whole.isSaid && !whole.credits.isEmpty
      && whole.credits.allSatisfy { resolver.nameOdds(text[$0.name]) > -8 || text[$0.name].count <= 3 }
  }

  /// Whether a line ends with whoever took the picture, or with a name in brackets behind the last stop.
  private func closesText(_ line: PageLine) -> Bool {
    guard let last = line.folded.last, Self.creditEnds.contains(last), let closing = closing(line) else {
      return false
    }
    return !closing.credits.isEmpty && closing.strength > (closing.isPhoto ? 4 : 2.2)
  }

  /// （张三）: nothing but a name in brackets.
  private func isSignature(_ line: PageLine) -> Bool {
    guard line.folded.first == "(", line.folded.last == ")", line.folded.count <= 16,
      let whole = wholeLine(line)
    else { return false }
    return whole.strength > 2 && !whole.credits.isEmpty
  }

  private static let creditEnds: ScalarSet = "摄影图拍道)"
}
