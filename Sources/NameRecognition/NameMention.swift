/// One place of a text where a name was found.
struct NameMention {
  /// Where it stands; blanks inside a spaced name included.
  var range: Range<Int>
  /// The log-odds that it is a name, in nats.
  var margin: Double
  /// It only signs for a text or a photo.
  var isCredit: Bool
}
