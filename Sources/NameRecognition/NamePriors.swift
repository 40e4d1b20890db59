import HanText
import Lexicon

/// What the pages that the weights were learned from show too seldom, set by hand, in nats.
enum NamePriors {
  /// Between a title and a verb of speech stands a name: 副局长向前表示.
  private static let between = 3.0
  /// The same for a name that is a word, if its surname is no rare one (not 交警支队提醒).
  private static let betweenWord = 2.5
  /// What is quoted and goes on names a thing: “穆桂英”炉.
  private static let quotedThing = -5.0
  /// A frequent word that nothing announces is that word: 白天, 高兴.
  private static let commonWord = -2.0
  private static let commonLevel = 28

  /// What stands around a candidate and what it is as a word.
  static func odds(
    _ text: HanScalars, _ range: Range<Int>, _ left: NameContext.Side, _ right: NameContext.Side,
    surnameCost: Double, words: WordTable
  ) -> Double {
    var odds = 0.0
    if left.kind == .title || left.kind == .role || left.kind == .kin, right.kind == .speechWord {
      odds += between
      if left.kind == .title, surnameCost < 7, words.level(text[range]) > 20 { odds += betweenWord }
    }
    if left.kind == .quote, right.kind == .quote, range.upperBound + 1 < text.count {
      if text[range.lowerBound - 1] == "“", text[range.upperBound + 1].isHan { odds += quotedThing }
    }
    if !left.kind.isWord, range.count < 4, words.level(text[range]) >= commonLevel { odds += commonWord }
    return odds
  }
}
