/// How much each sign around a string of characters speaks for its being a person's name, in nats.
///
/// They stand against the cost of the string as words and as a name (`NameStatistics`, `WordTable`), so that one
/// table decides all cases and `explain` can add it up. Fitted by hand on annotated pages.
enum NameWeights {
  /// What it takes for any word of running text to be a name: the prior, and the certainty asked for.
  static let threshold = 7.0

  // Before the name.
  static let title = 8.5
  static let role = 5.0
  static let kin = 6.5
  static let namingWord = 4.5
  static let namingCharacter = 1.5
  static let introducing = 2.0
  static let roleEnding = 3.0
  static let age = 7.0
  static let possessive = 2.0
  static let itemStart = 3.0
  static let sentenceStart = 2.2
  static let clauseStart = 1.4
  static let listBefore = 1.5
  static let insideText = -1.0

  // Behind it.
  static let honorific = 6.5
  static let officeBehind = 2.0
  static let speechWord = 5.0
  static let speechCharacter = 4.0
  static let actionWord = 2.6
  static let actionCharacter = 2.3
  static let genderMark = 6.5
  static let ageBehind = 5.0
  static let bracketBehind = 1.2
  static let listBehind = 1.5
  static let clauseEnd = 0.7
  static let conjunctionBehind = 1.0
  static let otherBehind = -0.5
  static let appointed = 5.5
  static let place = -8.0

  // Both.
  static let slot = 2.0
  static let cell = 4.5
  static let besideName = 4.0
  /// Both sides speak clearly: between a title and a verb of speech stands a name.
  static let between = 3.0
  /// Neither side says anything.
  static let unsupported = -1.5
  /// What both sides say together at least, not to be unsupported.
  static let support = 3.0
  /// The title of a work: 《玉堂春》.
  static let workTitle = -12.0
  /// Something quoted by itself: the “穆桂英” furnace.
  static let quoted = -9.0

  /// The most that can be said before a name, and behind it with all that depends on both sides.
  static let mostBefore = 9.0
  static let mostBehind = 16.0

  // Inside.
  /// What the rarest surname and the rarest character cost at most: rare names exist, and what stands around decides.
  static let rarestSurname = 8.5
  static let rarestCharacter = 11.5
  /// The same for a whole name of a surname and two characters, and of one.
  static let rarestName = 22.0
  static let rarestShortName = 18.5
  /// For each quarter of a nat that a string is more frequent as a word.
  static let wordLevel = 0.1
  /// The last character is more often a word that goes on the sentence (黄芳|作报告).
  static let endsInCue = 3.0
  /// It ends in 地, as what describes a verb does (高兴地说).
  static let endsAsAdverb = 7.0
  /// The given name is a word for a person (李|先生).
  static let endsInTitle = 9.0

  /// What a place of the gazetteer costs as a word.
  static let placeWord = 10.0
  /// What a person costs whom everybody knows, or whom the page names with certainty elsewhere.
  static let known = 7.0
  /// The margin from which a name that was found once is looked for everywhere on the page.
  static let certain = 3.5
}
