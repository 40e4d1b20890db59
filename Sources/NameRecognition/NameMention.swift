/// One place of a text where a name was found.
struct NameMention {
  /// Where it stands; blanks inside a spaced name included.
  var range: Range<Int>
  /// How much better the text reads with the name than without, in nats.
  var margin: Double
  /// What the words around it say, in nats.
  var context: Double
  /// It only signs for a text or a photo.
  var isCredit: Bool
}
