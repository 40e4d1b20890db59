import HanText
import Lexicon

/// Where a printed line ends inside a byline.
enum CreditBreak {
  /// Whether the break parts two names: （记者张毅荣 / 田 栋）. It stands inside a name where only half of one is before it
  /// (通讯员 李 / 四), and inside a word where both sides make one (通 / 讯员).
  ///
  /// - Parameters:
  ///   - before: the folded text that ends with the line.
  ///   - next: the folded line behind it.
  /// - Returns: whether a blank belongs between the two.
  static func partsNames(_ before: HanScalars, _ next: HanScalars) -> Bool {
    guard let open = before.suffix(60).lastIndex(where: BylineReader.signatureOpeners.contains),
      !before[open...].contains(where: BylineReader.creditClosers.contains),
      let word = lastWord(in: before, open + 1..<before.count), let first = next.first, first.isHan
    else { return false }
    let tail = before[word...].lastIndex { !$0.isHan }.map { before[($0 + 1)...] } ?? before[word...]
    let head = next.prefix(while: \.isHan)
    guard !tail.isEmpty, !makesWord(HanScalars(tail), HanScalars(head)) else { return false }
    if tail.count == 1 { return pairsUp(before[word...]) }
    guard head.count == 1 else {
      return tail.count == 3 || (tail.count == 2 && NameStatistics.builtIn.nameCost(tail) != nil)
    }
    // 田 栋）: the next name is spaced out. 周轶 / 君 冯 康）: an odd character is the last of the name before.
    let singles = next.prefix { $0.isHan || $0.isBlank }.split(whereSeparator: \.isBlank).prefix {
      $0.count == 1
    }.count
    return singles.isMultiple(of: 2)
  }

  /// The end of the last word of a role in a stretch.
  private static func lastWord(in text: HanScalars, _ range: Range<Int>) -> Int? {
    var end: Int?
    var index = range.lowerBound
    while index < range.upperBound {
      if let word = CreditWords.long.match(in: text, at: index, before: range.upperBound),
        case .role = word.value
      {
        end = word.end
        index = word.end
      } else {
        index += 1
      }
    }
    return end
  }

  /// Whether a word of bylines lies across the break.
  private static func makesWord(_ tail: HanScalars, _ head: HanScalars) -> Bool {
    let text = tail + head
    return tail.indices.contains { start in
      CreditWords.long.match(in: text, at: start, before: text.count).map { $0.end > tail.count } ?? false
    }
  }

  /// Whether the single characters at the end of a stretch make whole names of two.
  private static func pairsUp(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var singles = 0
    for run in text.split(whereSeparator: { !$0.isHan }).reversed() {
      guard run.count == 1 else { break }
      singles += 1
    }
    return singles % 2 == 0
  }
}
