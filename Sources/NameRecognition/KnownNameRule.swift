import HanText
package import Lexicon

/// When an archive knows a person: by statistics of what its pages show of a name, not by lists of names.
///
/// A mention that rests on other pages is only as good as the name itself. Three things speak for a name: that pages show it
/// again and again, or with a title; that its characters are a name's rather than words'; and that wherever else the same
/// characters stand, they can be that person. 高明 and 方向 may be somebody's name on one page: but they are words, and stand in
/// a hundred articles where they are no name even for a reader who knows the person.
package struct KnownNameRule: Sendable {
  private let lexicon: Lexicon

  /// Names the rule: what was found by another one is not gone on with.
  package static let version = "2"

  /// The rule, with that knowledge of words and names.
  package init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// Whether a name may be known by what pages show of it.
  ///
  /// - Parameters:
  ///   - key: the name (`KnownNames.key`).
  ///   - articles: in how many articles a page recognises it.
  ///   - pages: on how many pages these stand.
  ///   - titled: in how many of these articles it has a title.
  /// - Returns: whether it is worth looking for elsewhere.
  package func mayKnow(_ key: UInt64, articles: Int, pages: Int, titled: Int) -> Bool {
    let name = Self.folded(key)
    guard name.count > 1 else { return false }
    // Two characters are as easily a word, or the end of one word and the beginning of the next.
    let isBorneOut = name.count > 2 ? pages > 1 || titled > 0 : pages > 1 && titled > 0
    guard isBorneOut else { return false }
    // 于国庆, 向前进: a preposition and a common word, oftener than a person.
    if name.count > 2, Self.prepositions.contains(name[0]),
      lexicon.words.level(name[1...]) >= Self.commonShort
    {
      return false
    }
    let level = lexicon.words.level(name[...])
    guard level > 0 else { return true }
    // What the language uses as a word has to be a name oftener than chance would have it.
    return level < (name.count > 2 ? Self.commonLong : Self.commonShort)
  }

  /// What the other places where its characters stand may show of a known name.
  ///
  /// A person's name is nearly always shown by the page itself. A string that pages take for a name now and then, and
  /// that stands in many more articles where they do not, is no name: its pages erred (余|重兵).
  package struct Limits: Sendable {
    /// In how many articles it may stand and be none, even for a reader who knows the person.
    package var doubts: Int
    /// In how many articles it may stand, as a name or not, without its page showing it.
    package var others: Int

    /// Whether counts keep within the limits. Counts only grow, so what is beyond them stays beyond them.
    package func hold(mentions: Int, doubts: Int) -> Bool {
      doubts <= self.doubts && mentions + doubts <= others
    }
  }

  /// The limits of a name.
  ///
  /// - Parameters:
  ///   - key: the name.
  ///   - articles: in how many articles a page recognises it.
  ///   - titled: in how many of these it has a title.
  /// - Returns: a name that goes beyond them is not known.
  package func limits(_ key: UInt64, articles: Int, titled: Int) -> Limits {
    guard Self.folded(key).count > 2 else { return Limits(doubts: articles / 3, others: articles) }
    // A title is the surest sign that there is: who has one may be named without it several times as often.
    return Limits(doubts: articles, others: articles + 3 * min(titled, articles))
  }

  /// Surnames that are prepositions and conjunctions too.
  private static let prepositions: ScalarSet = ["于", "向", "和", "从", "连"]

  /// Frequencies (`WordTable.level`) from which on a word is not taken for a person whom other pages name.
  private static let commonShort = 20
  private static let commonLong = 28

  private static func folded(_ key: UInt64) -> HanScalars { HanScalars(of: KnownNames.name(of: key)) }
}
