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
  public var words: WordTable { .builtIn }

  /// The places.
  public var gazetteer: Gazetteer { .builtIn }
}
