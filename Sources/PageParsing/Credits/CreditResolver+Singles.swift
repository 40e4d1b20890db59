import HanText
import Lexicon

/// Names that are set wide: a blank between any two characters.
extension CreditResolver {
  /// The runs of one character that follow each other from a token on, a blank between any two.
  func singles(_ tokens: [CreditToken], from index: Int) -> [Range<Int>] {
    var singles: [Range<Int>] = []
    var index = index
    while index < tokens.count, case .run(let run) = tokens[index], run.count == 1 {
      singles.append(run)
      guard index + 2 < tokens.count, case .blank = tokens[index + 1] else { break }
      index += 2
    }
    return singles
  }

  /// The names that single characters make: pairs, or three (辛 冬 梅), whatever reads best as names; an odd one more
  /// than pairs is the third of a name.
  func names(of singles: [Range<Int>], in text: HanScalars) -> [Range<Int>] {
    // 通 讯 员: a word that is set wide.
    let word = HanScalars(singles.map { text[$0.lowerBound] })
    guard singles.count >= 2, !CreditWords.long.occurs(in: word, 0..<word.count) else { return [] }
    func name(_ range: Range<Int>) -> Range<Int> {
      singles[range.lowerBound].lowerBound..<singles[range.upperBound - 1].upperBound
    }
    func odds(_ range: Range<Int>) -> Double {
      max(-6, nameOdds(singles[range].map { text[$0.lowerBound] }[...]))
    }
    if singles.count <= 4 {
      return (singles.count == 4 ? [0..<2, 2..<4] : [0..<singles.count]).map(name)
    }
    if let parted = widerParted(singles) { return parted }
    // A name of three characters is not spaced out: an even number of them is names of two, if surnames begin them.
    if singles.count.isMultiple(of: 2),
      stride(from: 0, to: singles.count, by: 2).allSatisfy({
        lexicon.names.surnameCost(text[singles[$0].lowerBound]) != nil
      })
    {
      return stride(from: 0, to: singles.count, by: 2).map { name($0..<$0 + 2) }
    }
    // best[i]: the best cut of what stands from i on.
    var best = [(score: Double, length: Int)?](repeating: nil, count: singles.count + 1)
    best[singles.count] = (0, 0)
    for start in stride(from: singles.count - 2, through: 0, by: -1) {
      for length in 2...3 where start + length <= singles.count {
        guard let rest = best[start + length] else { continue }
        let score = rest.score + odds(start..<start + length)
        if best[start].map({ score > $0.score }) ?? true { best[start] = (score, length) }
      }
    }
    var names: [Range<Int>] = []
    var index = 0
    while index < singles.count, let step = best[index] {
      names.append(name(index..<index + step.length))
      index += step.length
    }
    return names
  }

  /// 车 前  匡 庐: names that wider blanks part, if each has two characters or three; `nil` where all blanks are alike or
  /// make anything else.
  private func widerParted(_ singles: [Range<Int>]) -> [Range<Int>]? {
    let gaps = zip(singles, singles.dropFirst()).map { $1.lowerBound - $0.upperBound }
    guard let narrow = gaps.min(), let wide = gaps.max(), wide > narrow else { return nil }
    var names: [Range<Int>] = []
    var first = 0
    for index in singles.indices where index == singles.count - 1 || gaps[index] > narrow {
      guard (2...3).contains(index - first + 1) else { return nil }
      names.append(singles[first].lowerBound..<singles[index].upperBound)
      first = index + 1
    }
    return names
  }

  /// Whether the run of one character at a token is the given name to the surname before it (欧阳 修), and does not begin
  /// a name of single characters (孟获 赵 阳).
  func isGivenName(_ tokens: [CreditToken], _ index: Int, of surname: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    let count = singles(tokens, from: index).count
    if count == 1 { return true }
    guard count % 2 == 1, surname.count == 2, let first = surname.first, let second = surname.last else {
      return false
    }
    return lexicon.names.compoundCost(first, second) != nil
  }
}
