/// What speaks for or against a line of text standing in an article, by where the article stands to the line
/// (`AssemblyCandidate.Place`).
enum PlacedSign: Int, CaseIterable, Sendable {
  // How the article's text so far ends.
  case noText, photo, closed, ended, open, comma
  // The seam, where the article's last line is open.
  case fit
  // How much the line goes on in the article's last line (`SeamModel`), and what of it is above 0, by how that ends.
  case flowOpen, flowComma, surelyFlowOpen, surelyFlowComma
  // How the line begins, where the article's last line has ended.
  case head
  // A clean beginning: of a new paragraph.
  case cleanOpen, cleanEnded
  // How much the line looks like the rest of a paragraph (`BeginningModel`), and what of it is above 0, by the end of the
  // article's text.
  case restEmpty, restClosed, restEnded, restOpen
  case surelyRestEmpty, surelyRestClosed, surelyRestEnded, surelyRestOpen
  // What both speak of.
  case subject, same
  // What the line and the article's last line share, and that they share nothing.
  case kin, noKin
  // How alike in meaning the line is to the rest of the article, and to its last line.
  case like, tailLike
  // The decoder takes the line for the rest of the one before it.
  case rest
  // A short line.
  case short
  // Other articles wait for their rest.
  case othersOpen
  // A wider gap than usual stands before the line.
  case gap
  // The line begins as the article's last line does: both with a speaker, a number, a sign.
  case alike
  // The article's open last line stood right before another article's title, or at a break of the column.
  case atBreak
  // No text stands between the line and the next title, by the end of the article's text, and how much does.
  case lastEmpty, lastClosed, lastEnded, lastOpen, linesLeft
  // How many lines of text the article has where it stands, that there is one only, subheads, rows.
  case textLines, oneLine, subheads, rows
  // The article's last line ends with a colon: 主席团名单如下:
  case colon
}

/// What speaks for or against a line of text standing in an article, wherever that is.
enum PlainSign: Int, CaseIterable, Sendable {
  // The seam, where the article's last line is open.
  case run, word, number, opens, balanced, unbalanced
  // The line is worded like the opening of an article: one that has no text yet, or has some.
  case opensEmpty, opensFull
  // A subhead stands right before the line.
  case subheadBefore
  // How far up the article stands, and its last line.
  case articlesBetween, linesBetween
  // The subhead before the line is formed as those of the article are, or otherwise.
  case subheadAlike, subheadUnlike
  // An article is left open at the end of the page: it broke off, or its rest went elsewhere.
  case leftOpen
  // What the line shares with the lines above that were put into the article (`Company`).
  case onlyHere, onlyHereTwice, onlyHereThrice, ownPairs, ownPairsAll
  case rarePairs, rarestPair, rarePairsLog, pairShare
  case likeAbove, likeAboveWithSubhead, likeAboveSurely, likeMost, likeMany
}

/// The numbers of all signs and their names: first those by place (`far.open`), then the others, then what manners the line
/// and the article share or do not (`both.her`).
enum AssemblyFeature {
  private static let places = AssemblyCandidate.Place.allCases.count
  private static let plain = PlacedSign.allCases.count * places
  private static let manners = plain + PlainSign.allCases.count
  /// How many there are.
  static let count = manners + Manner.allCases.count * 3

  @inline(__always)
  static func number(_ sign: PlacedSign, _ place: AssemblyCandidate.Place) -> Int {
    sign.rawValue * places + place.rawValue
  }

  @inline(__always)
  static func number(_ sign: PlainSign) -> Int { plain + sign.rawValue }

  /// The number of a manner that both have, the line alone, the article alone (0, 1, 2).
  @inline(__always)
  static func number(_ manner: Int, _ whose: Int) -> Int { manners + manner * 3 + whose }

  /// The names, by number.
  static let names: [String] =
    PlacedSign.allCases.flatMap { sign in AssemblyCandidate.Place.allCases.map { "\($0).\(sign)" } }
    + PlainSign.allCases.map { "\($0)" }
    + Manner.allCases.flatMap { manner in ["both", "line", "article"].map { "\($0).\(manner)" } }
}

/// A line of text and an article that it may stand in.
struct AssemblyCandidate {
  /// Where the article stands to the line: `stay` is right behind its last line, `resume` behind something else of the same
  /// article; `stayAway` and `resumeAway` the same of an article that its title does not stand above, where a fragment was
  /// put already; `back` is the article whose title stands last, `far` one further up.
  enum Place: Int, CaseIterable { case stay, resume, stayAway, resumeAway, back, far }
  /// How the article's text so far ends.
  enum End: Int { case noText, photo, closed, ended, open, comma }

  var place: Place
  var end: End
  /// The seam between the article's last line and the line, where that is open.
  var fit: SeamScorer.Fit?
  /// How much the line goes on in the article's last line, where that is open, in log-odds.
  var flow: Float
  /// How much the line looks like the middle of a sentence.
  var head: Double
  /// How much it looks like the rest of a paragraph by its first words.
  var beginning: Float
  /// How much the line speaks of what the article speaks of, in log-odds.
  var subject: Double
  /// What the line and the article's last line share; `nil` without a last line.
  var kinship: Float?
  /// How alike in meaning the line is to the rest of the article, and to its last line: cosines, 0 where nothing is known.
  var likeness: Float
  var tailLikeness: Float
  /// What the line shares with the lines above that were put into the article.
  var company: Company
  /// How much the line is worded like the opening of an article, in log-odds.
  var opening: Float
  var isRest: Bool
  var isShort: Bool
  var isBehindSubhead: Bool
  /// How many articles stand between, and lines since its last one.
  var articlesBetween: Int
  var linesBetween: Int
  /// How many other articles are open.
  var othersOpen: Int
  var isBehindGap: Bool
  var isAlike: Bool
  var isAtBreak: Bool
  /// Whether the article's last line ends with a colon.
  var isBehindColon: Bool
  /// Whether the subhead before the line is formed as the article's; `nil` where there is none or the article has none.
  var isSubheadAlike: Bool?
  /// How many lines of text follow before the next article begins, how many the article has where it stands.
  var linesLeft: Int
  var textLines: Int
  var hasSubheads: Bool
  var hasRows: Bool
  /// The manners of the line and of the article, as bits.
  var manners: (line: UInt32, article: UInt32)

  /// Calls `addNumber` with the number of each feature and its value.
  @inline(__always)
  func forEach(_ addNumber: (Int, Float) -> Void) {
    func add(_ sign: PlacedSign, _ value: Float) { addNumber(AssemblyFeature.number(sign, place), value) }
    func add(_ sign: PlainSign, _ value: Float) { addNumber(AssemblyFeature.number(sign), value) }
    switch end {
    case .noText: add(.noText, 1)
    case .photo: add(.photo, 1)
    case .closed: add(.closed, 1)
    case .ended: add(.ended, 1)
    case .open: add(.open, 1)
    case .comma: add(.comma, 1)
    }
    let isClean = head < -0.5
    if let fit {
      if fit.run > 0 { add(.run, 1) }
      if fit.word != 0 { add(.word, Float(fit.word)) }
      if fit.number != 0 { add(.number, Float(fit.number)) }
      if fit.head != 0 { add(.opens, Float(fit.head)) }
      if fit.balance != 0 { add(fit.balance > 0 ? .balanced : .unbalanced, Float(abs(fit.balance))) }
      add(.fit, Float(min(8, max(-4, fit.sum))))
      if isClean { add(.cleanOpen, 1) }
      add(end == .comma ? .flowComma : .flowOpen, flow)
      if flow > 0 { add(end == .comma ? .surelyFlowComma : .surelyFlowOpen, flow) }
    } else {
      if head > 0 { add(.head, Float(head)) }
      if isClean { add(.cleanEnded, 1) }
    }
    addBeginning(add)
    let subject = Float(min(5, max(-2.5, self.subject)))
    add(.subject, subject)
    if subject > 0 { add(.same, subject) }
    if let kinship {
      if kinship > 0 { add(.kin, kinship) } else { add(.noKin, 1) }
    }
    if likeness != 0 { add(.like, likeness) }
    if tailLikeness != 0 { add(.tailLike, tailLikeness) }
    company.forEach(add)
    if opening != 0 { add(end == .noText || end == .photo ? .opensEmpty : .opensFull, opening) }
    if isRest { add(.rest, 1) }
    if isShort { add(.short, 1) }
    if isBehindSubhead, place == .back || place == .far { add(.subheadBefore, 1) }
    if place == .far { add(.articlesBetween, Float.log(Float(articlesBetween + 1))) }
    if place != .stay, place != .stayAway, end != .noText {
      add(.linesBetween, Float.log(Float(linesBetween + 1)))
    }
    if isBehindGap { add(.gap, 1) }
    if isAlike { add(.alike, 1) }
    if isAtBreak { add(.atBreak, 1) }
    if isBehindColon { add(.colon, 2.5) }
    if let isSubheadAlike { add(isSubheadAlike ? .subheadAlike : .subheadUnlike, 1) }
    if linesLeft > 0 { add(.linesLeft, Float.log(Float(linesLeft + 1))) }
    add(.textLines, Float.log(Float(textLines + 1)))
    if textLines == 1 { add(.oneLine, 1) }
    if hasSubheads { add(.subheads, 1) }
    if hasRows { add(.rows, 1) }
    var left = manners.line | manners.article
    while left != 0 {
      let manner = left.trailingZeroBitCount
      left &= left - 1
      let isOfLine = manners.line >> UInt32(manner) & 1 != 0
      let isOfArticle = manners.article >> UInt32(manner) & 1 != 0
      addNumber(AssemblyFeature.number(manner, isOfLine && isOfArticle ? 0 : isOfLine ? 1 : 2), 1)
    }
    // Last, since readings of the page that agree in all else differ in this.
    if othersOpen > 0 { add(.othersOpen, Float(min(3, othersOpen))) }
  }

  /// How the line begins and whether text follows it, by the end of the article's text.
  @inline(__always)
  private func addBeginning(_ add: (PlacedSign, Float) -> Void) {
    let (rest, surely, last): (PlacedSign, PlacedSign, PlacedSign) =
      switch end {
      case .noText, .photo: (.restEmpty, .surelyRestEmpty, .lastEmpty)
      case .closed: (.restClosed, .surelyRestClosed, .lastClosed)
      case .ended: (.restEnded, .surelyRestEnded, .lastEnded)
      case .open, .comma: (.restOpen, .surelyRestOpen, .lastOpen)
      }
    add(rest, beginning)
    if beginning > 0 { add(surely, beginning) }
    if linesLeft == 0 { add(last, 1) }
  }
}
