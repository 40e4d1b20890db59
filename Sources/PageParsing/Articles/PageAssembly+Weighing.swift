import Lexicon

/// A line of text while a place is looked for.
struct AssemblyLine {
  var index: Int
  /// The article that it stands in.
  var natural: Int
  /// The first article of the window.
  var lowest: Int
  /// How much it looks like the middle of a sentence.
  var head: Double
  /// How much it looks like the rest of a paragraph.
  var beginning: Float
  /// How far it speaks of the subject of each article of the window.
  var subject: SIMD16<Float>
  /// What it leaves as an article's last line.
  var tail: Int32
  /// How much it is worded like the opening of an article, in log-odds.
  var opening: Float
  /// Whether it is a short line.
  var isShort: Bool
  /// Whether a wider gap than usual stands before it.
  var isBehindGap: Bool
}

/// How a line and the last line of an article go together.
struct AssemblyJoin {
  var tail: Int
  var fit: SeamScorer.Fit?
  var flow: Float
  var kinship: Float
  var likeness: Float
}

/// What a line weighs in an article whose text ends in a certain way.
struct WeighedCandidate {
  var key: Int
  var score: Float
  /// What was seen, as the observer numbers it.
  var candidate: Int
  /// The one of the same article that was weighed before; -1 for none.
  var before: Int32
}

extension PageAssembly {
  /// What speaks for a line in an article at a place, with what was seen, as the observer numbers it: the same for all hypotheses
  /// in which the article ends alike, with that last line (or -1, or `ArticleTails.closed`), be it unfinished or not, and as many
  /// other articles are unfinished. What the article's other lines share with it is seen in the first of them (`parent`).
  @inline(__always)
  mutating func weigh(
    _ line: AssemblyLine, _ article: Int, _ place: AssemblyCandidate.Place, tail: Int, _ isOpen: Bool,
    othersOpen: Int, parent: Int
  ) -> (score: Float, candidate: Int) {
    let isObserved = reassembler.observer != nil
    // Who learns asks for each number of open articles.
    let apart = isObserved ? min(31, othersOpen) : 0
    let key = ((article * 8 + place.rawValue) * 32 + apart) << 32 | (tail + 2)
    var known = Int(lastWeighed[article & 15])
    while known >= 0, weighed[known].key != key { known = Int(weighed[known].before) }
    if known < 0 {
      if companyOf != parent {
        company.follow(paths, beam[parent].node, lowest: line.lowest)
        companyOf = parent
      }
      let candidate = candidate(
        line, article, place, tail: tail, isOpen, othersOpen: isObserved ? othersOpen : 0)
      known = weighed.count
      weighed.append(
        WeighedCandidate(
          key: key, score: reassembler.weights.score(candidate),
          candidate: reassembler.observer?.see(candidate) ?? -1, before: lastWeighed[article & 15]))
      lastWeighed[article & 15] = Int32(truncatingIfNeeded: known)
    }
    let found = weighed[known]
    let others = isObserved ? 0 : reassembler.weights.score(othersOpen: othersOpen, place)
    return (found.score + others, found.candidate)
  }

  /// All that is seen of a line in an article.
  private mutating func candidate(
    _ line: AssemblyLine, _ article: Int, _ place: AssemblyCandidate.Place, tail: Int, _ isOpen: Bool,
    othersOpen: Int
  ) -> AssemblyCandidate {
    let index = line.index
    let join = tail >= 0 ? join(line, tail, isOpen) : nil
    return AssemblyCandidate(
      place: place,
      end: tail == Int(ArticleTails.closed)
        ? .closed
        : tail < 0
          ? isPhoto[article] ? .photo : .noText
          : !isOpen ? .ended : readings[tail].endsOpen ? .open : .comma,
      fit: join?.fit, flow: join?.flow ?? 0, head: line.head, beginning: line.beginning,
      subject: Double(line.subject[article - line.lowest]), kinship: join?.kinship,
      likeness: meanings.likeness(of: index, with: article), tailLikeness: join?.likeness ?? 0,
      company: company.company(with: article),
      opening: line.opening, isRest: decoded[index].state == .rest,
      isShort: line.isShort, isBehindSubhead: !pending.isEmpty,
      articlesBetween: line.natural - article, linesBetween: tail >= 0 ? index - tail : 0,
      othersOpen: othersOpen, isBehindGap: line.isBehindGap,
      isAlike: tail >= 0 && forms[index] != nil && forms[tail] == forms[index],
      isAtBreak: isOpen && tail + 1 < decoded.count && !decoded[tail + 1].state.isText,
      isBehindColon: tail >= 0 && readings[tail].line.folded.last == ":",
      isSubheadAlike: pending.last.flatMap {
        subheadForms.isAlike(forms[$0], in: article, isOwn: split.article[$0] == article)
      },
      linesLeft: manners.linesLeft[index], textLines: manners.textLines[article],
      hasSubheads: manners.hasSubheads[article], hasRows: manners.hasRows[article],
      manners: (manners.lines[index], manners.articles[article]))
  }

  /// How the line goes together with an article's last line.
  private mutating func join(_ line: AssemblyLine, _ tail: Int, _ isOpen: Bool) -> AssemblyJoin {
    if let known = joins.first(where: { $0.tail == tail }) { return known }
    let fit =
      isOpen
      ? reassembler.seams.fitParts(
        readings[tail].line.folded, readings[line.index].line.folded, headScore: line.head)
      : nil
    let join = AssemblyJoin(
      tail: tail, fit: fit, flow: isOpen ? flow.fit(tail, line.index, readings) : 0,
      kinship: kin.value(of: line.index, with: tail),
      likeness: topics.meanings.likeness(line.index, tail))
    joins.append(join)
    return join
  }
}
