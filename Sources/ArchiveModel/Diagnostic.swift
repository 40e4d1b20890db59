/// Something that the parser was unsure of, had to repair or believes to be lost.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters to a reader.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// Text was repaired or left out of nothing; the reading is sure.
    case note
    /// The reading may be wrong, or text seems to be lost.
    case warning
    /// The dump cannot be read as it should.
    case error
  }

  /// What kind of trouble; the list of codes is closed so that counts per code mean something.
  public enum Code: String, Sendable, Hashable, CaseIterable {
    /// The last paragraph of an article stops in mid-sentence.
    case truncatedEnd = "truncated-end"
    /// A piece of text whose beginning is not on the page.
    case orphanFragment = "orphan-fragment"
    /// A piece was put back into an article that stands elsewhere on the page.
    case fragmentMoved = "fragment-moved"
    /// Two pieces of one paragraph do not meet: text between them is lost.
    case textLost = "text-lost"
    /// A paragraph stands twice or more, left by the transcription.
    case repeatedText = "repeated-text"
    /// Part of a paragraph repeats itself or another paragraph.
    case repeatedPassage = "repeated-passage"
    /// A word of another language slipped into the text.
    case foreignToken = "foreign-token"
    /// White space between characters was taken out of a title or a name.
    case spacedCharacters = "spaced-characters"
    /// Characters that could not be decoded or that cannot be in a newspaper.
    case undecodable
    /// Markup (HTML, Markdown, code fences) was read as layout.
    case markup
    /// The start of an article or the role of a line could as well have been another.
    case uncertainBoundary = "uncertain-boundary"
    /// Quotes or brackets of an article do not balance.
    case unbalancedQuotes = "unbalanced-quotes"
    /// Date, weekday, lunar date or issue number contradict each other.
    case dateConflict = "date-conflict"
    /// The date of the page could not be told.
    case dateUnknown = "date-unknown"
    /// A headline is missing.
    case headlineMissing = "headline-missing"
    /// The rest of the article is said to be on another page.
    case continuedElsewhere = "continued-elsewhere"
    /// The other half of a continued article is not in the archive, or none fits: known only where the archive is, so it is
    /// told by `check` and not kept with the article.
    case loneContinuation = "lone-continuation"
    /// A name is probably misprinted.
    case suspectName = "suspect-name"
    /// A town or street is probably misprinted: what is probably meant is offered (`PlaceProposal`), and nothing is changed.
    case suspectPlace = "suspect-place"
    /// More than one page stands in the file.
    case severalPages = "several-pages"
    /// A person put right what the parser had read.
    case corrected
    /// A correction could not be applied.
    case correctionUnfit = "correction-unfit"
  }

  /// What kind of trouble.
  public var code: Code
  /// How much it matters.
  public var severity: Severity
  /// The lines of the dump, from 1.
  public var lines: [Int]
  /// What it is and what was done, in English.
  public var message: String

  /// A diagnostic.
  public init(_ code: Code, _ severity: Severity, lines: [Int], _ message: String) {
    self.code = code
    self.severity = severity
    self.lines = lines
    self.message = message
  }
}
