/// What speaks for or against a line of text standing in an article.
enum AssemblyFeature: Int, CaseIterable, Sendable {
  // Where the article stands to the line, with how its text so far ends: `stay` is right behind its last line, `resume`
  // behind something else of the same article, `back` is the article whose title stands last, `far` one further up.
  case stayNoText, stayPhoto, stayClosed, stayEnded, stayOpen, stayComma
  case resumeNoText, resumePhoto, resumeClosed, resumeEnded, resumeOpen, resumeComma
  case backNoText, backPhoto, backClosed, backEnded, backOpen, backComma
  case farNoText, farPhoto, farClosed, farEnded, farOpen, farComma
  // The seam, where the article's last line is open.
  case run, word, number, opens, balanced, unbalanced
  case stayFit, resumeFit, backFit, farFit
  // How the line begins, where the article's last line has ended.
  case stayHead, resumeHead, backHead, farHead
  // A clean beginning: of a new paragraph.
  case stayCleanOpen, resumeCleanOpen, backCleanOpen, farCleanOpen
  case stayCleanEnded, resumeCleanEnded, backCleanEnded, farCleanEnded
  // What both speak of.
  case staySubject, resumeSubject, backSubject, farSubject
  case staySame, resumeSame, backSame, farSame
  // The decoder takes the line for the rest of the one before it.
  // What the line and the article's last line share, and that they share nothing.
  case stayKin, resumeKin, backKin, farKin
  case stayNoKin, resumeNoKin, backNoKin, farNoKin
  // How alike in meaning the line is to the rest of the article, and to its last line.
  case stayLike, resumeLike, backLike, farLike
  case stayTailLike, resumeTailLike, backTailLike, farTailLike
  // The line is worded like the opening of an article: one that has no text yet, or has some.
  case opensEmpty, opensFull
  case stayRest, resumeRest, backRest, farRest
  // A short line.
  case stayShort, resumeShort, backShort, farShort
  // A subhead stands right before the line.
  case subheadBefore
  // How far up the article stands, and its last line.
  case articlesBetween, linesBetween
  // Other articles wait for their rest.
  case stayOthersOpen, resumeOthersOpen, backOthersOpen, farOthersOpen
  // A wider gap than usual stands before the line.
  case stayGap, resumeGap, backGap, farGap
  // The line begins as the article's last line does: both with a speaker, a number, a sign.
  case stayAlike, resumeAlike, backAlike, farAlike
  // The article's open last line stood right before another article's title, or at a break of the column.
  case resumeAtBreak, backAtBreak, farAtBreak
  // The subhead before the line is formed as those of the article are, or otherwise.
  case subheadAlike, subheadUnlike
  // An article is left open at the end of the page: it broke off, or its rest went elsewhere.
  case leftOpen
}

/// A line of text and an article that it may stand in.
struct AssemblyCandidate {
  /// Where the article stands to the line.
  enum Place: Int { case stay, resume, back, far }
  /// How the article's text so far ends.
  enum End: Int { case noText, photo, closed, ended, open, comma }

  var place: Place
  var end: End
  /// The seam between the article's last line and the line, where that is open.
  var fit: SeamScorer.Fit?
  /// How much the line looks like the middle of a sentence.
  var head: Double
  /// How much the line speaks of what the article speaks of, in log-odds.
  var subject: Double
  /// What the line and the article's last line share; `nil` without a last line.
  var kinship: Float?
  /// How alike in meaning the line is to the rest of the article, and to its last line: cosines, 0 where nothing is known.
  var likeness: Float
  var tailLikeness: Float
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
  /// Whether the subhead before the line is formed as the article's; `nil` where there is none or the article has none.
  var isSubheadAlike: Bool?

  /// Calls `add` with the number of each feature and its value.
  @inline(__always)
  func forEach(_ addNumber: (Int, Float) -> Void) {
    func add(_ feature: AssemblyFeature, _ value: Float) { addNumber(feature.rawValue, value) }
    func add(_ first: AssemblyFeature, _ offset: Int, _ value: Float) {
      addNumber(first.rawValue + offset, value)
    }
    let place = self.place.rawValue
    add(.stayNoText, place * 6 + end.rawValue, 1)
    let isClean = head < -0.5
    if let fit {
      if fit.run > 0 { add(.run, 1) }
      if fit.word != 0 { add(.word, Float(fit.word)) }
      if fit.number != 0 { add(.number, Float(fit.number)) }
      if fit.head != 0 { add(.opens, Float(fit.head)) }
      if fit.balance != 0 { add(fit.balance > 0 ? .balanced : .unbalanced, Float(abs(fit.balance))) }
      add(.stayFit, place, Float(min(8, max(-4, fit.sum))))
      if isClean { add(.stayCleanOpen, place, 1) }
    } else {
      if head > 0 { add(.stayHead, place, Float(head)) }
      if isClean { add(.stayCleanEnded, place, 1) }
    }
    let subject = Float(min(5, max(-2.5, self.subject)))
    add(.staySubject, place, subject)
    if subject > 0 { add(.staySame, place, subject) }
    if let kinship {
      if kinship > 0 { add(.stayKin, place, kinship) } else { add(.stayNoKin, place, 1) }
    }
    if likeness != 0 { add(.stayLike, place, likeness) }
    if tailLikeness != 0 { add(.stayTailLike, place, tailLikeness) }
    if opening != 0 { add(end == .noText || end == .photo ? .opensEmpty : .opensFull, opening) }
    if isRest { add(.stayRest, place, 1) }
    if isShort { add(.stayShort, place, 1) }
    if isBehindSubhead, self.place == .back || self.place == .far { add(.subheadBefore, 1) }
    if self.place == .far { add(.articlesBetween, Float.log(Float(articlesBetween + 1))) }
    if self.place != .stay, end != .noText { add(.linesBetween, Float.log(Float(linesBetween + 1))) }
    if isBehindGap { add(.stayGap, place, 1) }
    if isAlike { add(.stayAlike, place, 1) }
    if isAtBreak, place > 0 { add(.resumeAtBreak, place - 1, 1) }
    if let isSubheadAlike { add(isSubheadAlike ? .subheadAlike : .subheadUnlike, 1) }
    // Last, since readings of the page that agree in all else differ in this.
    if othersOpen > 0 { add(.stayOthersOpen, place, Float(min(3, othersOpen))) }
  }
}
