/// A line with what was seen of it.
struct LineReading: Sendable {
  var line: PageLine
  /// Features with the value they count with.
  var features = FeatureList()
  /// Features that stand for pairs of line classes (`LineClass`).
  var context: [Int] = []
  /// What its words say of its role.
  var wording: WordingScores?
  /// Bylines and marks of jumps: most lines have none, and lines are copied often.
  private var marks: Marks?
  /// The line that this one repeats, as an index, when the transcription wrote it twice.
  var repeats: Int?
  /// Characters, blanks not counted.
  var length = 0
  /// Whether it stops in the middle of a sentence.
  var endsOpen = false
  /// Whether it ends a sentence.
  var endsSentence = false
  /// How likely it is a title, as a rough guess for questions that need a first answer.
  var looksLikeTitle: Bool { length >= 3 && length <= 40 && !endsSentence && !hasStopInside && commas < 3 }
  var hasStopInside = false
  var commas = 0

  init(line: PageLine) { self.line = line }
}

extension LineReading {
  /// What few lines have.
  private final class Marks: Sendable {
    let opening: BylineReading?
    let whole: BylineReading?
    let closing: BylineReading?
    let jump: JumpReading?

    init(
      opening: BylineReading? = nil, whole: BylineReading? = nil, closing: BylineReading? = nil,
      jump: JumpReading? = nil
    ) {
      (self.opening, self.whole, self.closing, self.jump) = (opening, whole, closing, jump)
    }
  }

  /// The byline that opens the line.
  var opening: BylineReading? {
    get { marks?.opening }
    set { marks = Marks(opening: newValue, whole: whole, closing: closing, jump: jump) }
  }

  /// The byline that the line is.
  var whole: BylineReading? {
    get { marks?.whole }
    set { marks = Marks(opening: opening, whole: newValue, closing: closing, jump: jump) }
  }

  /// The byline that closes the line.
  var closing: BylineReading? {
    get { marks?.closing }
    set { marks = Marks(opening: opening, whole: whole, closing: newValue, jump: jump) }
  }

  /// The mark of a jump to another page that the line is.
  var jump: JumpReading? {
    get { marks?.jump }
    set { marks = Marks(opening: opening, whole: whole, closing: closing, jump: newValue) }
  }
}
