import HanText

/// What the parser knows of the world, as data: places, surnames, titles, agencies, house styles, words.
///
/// Another city's paper is another lexicon, not another parser.
public struct Lexicon: Sendable {
  /// The name of the newspaper (株洲日报).
  public var newspaper: String

  /// A lexicon for a newspaper.
  public init(newspaper: String) {
    self.newspaper = newspaper
  }

  /// The lexicon of 株洲日报, built into the program.
  public static let zhuzhou = Lexicon(newspaper: "株洲日报")

  /// How often words occur.
  public var words: WordTable { ownWords ?? .builtIn }

  /// The places.
  public var gazetteer: Gazetteer { ownGazetteer ?? .builtIn }

  /// The words that show a person's name beside them.
  public var cues: CueTable { ownCues ?? .builtIn }

  /// Persons whom everybody knows.
  public var knownPersons: KnownPersons { ownPersons ?? .builtIn }

  // What a user's files changed. The tables of the program itself are read when they are first asked for.
  var ownWords: WordTable?
  var ownGazetteer: Gazetteer?
  var ownCues: CueTable?
  var ownPersons: KnownPersons?
}
