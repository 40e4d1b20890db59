import Lexicon
import PageParsing
import Synchronization

/// The parser for all dumps of a run, on any thread.
///
/// It is made when the first dump is parsed: to make one costs as much as to parse three pages, and a run that finds
/// nothing new needs none.
final class SharedParser: Sendable {
  private let lexicon: Lexicon
  private let made = Mutex<PageParser?>(nil)

  /// A parser with that knowledge of the world.
  init(lexicon: Lexicon) { self.lexicon = lexicon }

  /// The parser; who asks first makes it, and the others wait for it.
  var parser: PageParser {
    made.withLock { made in
      if let made { return made }
      let parser = PageParser(lexicon: lexicon)
      made = parser
      return parser
    }
  }
}
