import HanText

/// What ends the lines of a dump.
///
/// A line feed does, as for `cat -n`, and a carriage return in front of it is a blank. Macintoshes ended lines with a carriage
/// return alone until 2001, and spreadsheets still can: where more lines would end so than with a line feed, both end one.
/// A few stray carriage returns in a file of line feeds stay blanks.
enum LineEnds {
  /// Makes line feeds of lone carriage returns where these end lines. There are as many characters as before, each at its
  /// place.
  static func unify(_ text: inout HanScalars) {
    var feeds = 0
    var lone = 0
    for index in text.indices {
      switch text[index] {
      case "\n": feeds += 1
      case "\r" where index + 1 == text.count || text[index + 1] != "\n": lone += 1
      default: break
      }
    }
    guard lone > feeds else { return }
    for index in text.indices
    where text[index] == "\r" && (index + 1 == text.count || text[index + 1] != "\n") {
      text[index] = "\n"
    }
  }
}
