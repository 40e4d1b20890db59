import HanText

/// A page while the reassembler reads it: what is known of its lines and articles, and the hypotheses that are best so far.
struct PageAssembly {
  let reassembler: Reassembler
  let readings: [LineReading]
  let decoded: [DecodedLine]
  let split: (article: [Int], count: Int)
  let topics: TopicIndex
  /// Whether each line surely belongs to the article that it stands in.
  let isTrusted: [Bool]
  /// The articles of lines that open the texts of a stack of headlines.
  private var homes: [Int: Int] = [:]
  /// Whether each line stops inside a sentence or behind a comma.
  let isUnfinished: [Bool]
  /// How each line begins: with a speaker, a number, a sign.
  let forms: [SequenceForm?]
  let subheadForms: SubheadForms
  /// Whether an article is a photo that stands alone.
  let isPhoto: [Bool]
  let manners: ArticleManners
  /// How much lines look like the middle of a sentence, of those that it was asked for.
  private var heads: [Double?]
  private var subjects: ArticleTopics
  var meanings: ArticleMeanings
  var kin: TailKinship
  var flow: SeamFlow
  var company: ArticleCompany

  var beam = [AssemblyHypothesis(score: 0, current: -1, node: 0)]
  private var next: [AssemblyHypothesis] = []
  private(set) var paths = AssemblyPaths()
  private var previousArticle = -1
  /// Subheads that wait for the text below them: they go where it goes.
  private(set) var pending: [Int] = []

  // What was worked out for the line at hand.

  /// How it goes together with last lines of articles, as far as it was asked.
  var joins: [AssemblyJoin] = []
  /// Candidates that several hypotheses share are weighed once, how many other articles they have open apart: for each
  /// article of the window the last that was, and which was before it.
  var weighed: [WeighedCandidate] = []
  var lastWeighed = [Int32](repeating: -1, count: 16)
  /// The hypothesis that `company` follows; -1 for none.
  var companyOf = -1
  private var best = BestExtensions()

  init(
    _ reassembler: Reassembler, _ readings: [LineReading], _ decoded: [DecodedLine],
    _ split: (article: [Int], count: Int), _ topics: TopicIndex, _ stacks: [HeadlineStack.Headline]
  ) {
    self.reassembler = reassembler
    self.readings = readings
    self.decoded = decoded
    self.split = split
    self.topics = topics
    var heads = [Double?](repeating: nil, count: readings.count)
    var isTrusted = reassembler.trusted(readings, decoded, split, &heads)
    self.heads = heads
    for headline in stacks {
      for line in headline.opening { homes[line] = split.article[headline.title] }
      guard let first = headline.opening.first else { continue }
      // What stands below a stack is of any of its articles.
      let natural = split.article[first]
      for line in first..<readings.count {
        if split.article[line] > natural { break }
        isTrusted[line] = false
      }
    }
    self.isTrusted = isTrusted
    isUnfinished = readings.map { $0.endsOpen || $0.endsWithComma }
    let forms = readings.indices.map {
      readings[$0].has(.speakerStart) ? .label : SequenceForm.of(readings[$0].line)
    }
    self.forms = forms
    var subheads: [(article: Int, form: SequenceForm?)] = []
    var isPhoto = [Bool](repeating: false, count: split.count)
    for index in readings.indices where split.article[index] >= 0 {
      if decoded[index].state == .subhead { subheads.append((split.article[index], forms[index])) }
      if decoded[index].state == .photo { isPhoto[split.article[index]] = true }
    }
    subheadForms = SubheadForms(subheads, count: split.count)
    self.isPhoto = isPhoto
    manners = ArticleManners(readings, decoded, split, isTrusted: isTrusted)
    subjects = ArticleTopics(
      topics, articles: split.article, count: split.count, isTrusted: isTrusted,
      isTitle: { decoded[$0].state.isTitle })
    meanings = ArticleMeanings(
      topics.meanings, articles: split.article, count: split.count, isTrusted: isTrusted)
    kin = TailKinship(topics)
    flow = SeamFlow(reassembler.seams.model)
    company = ArticleCompany(topics)
    next.reserveCapacity(BestExtensions.width)
  }

  /// Reads the next line that stands in an article.
  mutating func read(_ index: Int) {
    let natural = split.article[index]
    paths.release(&beam)
    if natural != previousArticle { begin(natural) }
    let state = decoded[index].state
    if let home = homes[index] {
      for position in beam.indices { beam[position].current = home }
      keep(index, in: home)
    } else if state.isText, state != .start, state != .lead, !readings[index].has(.verse) {
      place(index)
    } else if state == .subhead {
      pending.append(index)
    } else {
      keep(index)
    }
  }

  /// The next article begins.
  private mutating func begin(_ article: Int) {
    leave(previousArticle - Reassembler.reach..<article - Reassembler.reach)
    for position in beam.indices { beam[position].current = article }
    previousArticle = article
  }

  /// Articles that have come out of reach: how they ended is all that is kept of them.
  private mutating func leave(_ articles: Range<Int>) {
    for article in articles where article >= 0 {
      let before = beam
      for position in beam.indices {
        let tail = before[position].tails[article]
        beam[position].past =
          before.firstIndex { $0.past == before[position].past && $0.tails[article] == tail } ?? position
        if isOpen(tail) { beam[position].openPast += 1 }
        beam[position].tails.set(article, -1)
      }
    }
  }

  private func isOpen(_ tail: Int32) -> Bool { tail >= 0 && readings[Int(tail)].endsOpen }

  /// A line that is no fragment: it stays with the text before it, or where it stands if it begins something.
  private mutating func keep(_ index: Int, in home: Int? = nil) {
    let state = decoded[index].state
    let natural = split.article[index]
    for position in beam.indices {
      var article = home ?? beam[position].current
      if home == nil, state.isTitle || state == .lead || state == .start || state == .photo {
        article = natural
      }
      beam[position].node = add(index, article, behind: beam[position].node)
      if state == .list || state.isText {
        beam[position].tails.set(
          article, Int32(truncatingIfNeeded: index), isUnfinished: isUnfinished[index])
      }
      if state == .signature { beam[position].tails.set(article, ArticleTails.closed) }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Puts a line into an article behind a step, with the subheads that wait for it.
  ///
  /// - Returns: the new last step.
  private mutating func add(_ index: Int, _ article: Int, behind step: Int, candidate: Int = -1) -> Int {
    var step = step
    for line in pending { step = paths.add(line: line, article: article, behind: step) }
    return paths.add(line: index, article: article, behind: step, candidate: candidate)
  }

  /// A line of text: every hypothesis may put it into every article of the window, and the best of all go on.
  private mutating func place(_ index: Int) {
    let natural = split.article[index]
    let folded = readings[index].line.folded
    let isSigned = readings[index].closing.map { !$0.isPhoto && $0.strength > 2 } ?? false
    let line = AssemblyLine(
      index: index, natural: natural, lowest: max(0, natural - Reassembler.reach),
      head: heads[index] ?? reassembler.seams.headScore(folded),
      beginning: reassembler.beginnings.rest(folded),
      subject: subjects.scores(of: index, natural: natural, isTrusted: isTrusted[index]),
      tail: isSigned ? ArticleTails.closed : Int32(truncatingIfNeeded: index),
      opening: readings[index].wording?.opening ?? 0, isShort: readings[index].length < 22,
      isBehindGap: readings[index].has(.afterGap))
    joins.removeAll(keepingCapacity: true)
    weighed.removeAll(keepingCapacity: true)
    for place in lastWeighed.indices { lastWeighed[place] = -1 }
    best.removeAll()
    company.begin(index, below: pending)
    companyOf = -1
    for parent in beam.indices { extend(parent, with: line) }
    next.removeAll(keepingCapacity: true)
    let isLeftOpen = line.tail >= 0 && isUnfinished[index]
    for place in 0..<best.count {
      let extended = best[place]
      var hypothesis = beam[extended.parent]
      hypothesis.score = extended.score
      hypothesis.tails.set(extended.article, line.tail, isUnfinished: isLeftOpen)
      hypothesis.current = extended.article
      hypothesis.candidate = extended.candidate
      next.append(hypothesis)
    }
    if let observer = reassembler.observer,
      let article = observer.choose(readings[index].line.numbers, natural)
    {
      // The annotation says where the line stands.
      next = next.filter { $0.current == article }
      if next.isEmpty, var first = beam.first {
        first.tails.set(article, line.tail, isUnfinished: isLeftOpen)
        (first.current, first.candidate) = (article, -1)
        next = [first]
      }
    }
    for position in next.indices {
      let hypothesis = next[position]
      next[position].node = add(
        index, hypothesis.current, behind: hypothesis.node, candidate: hypothesis.candidate)
    }
    pending.removeAll(keepingCapacity: true)
    swap(&beam, &next)
  }

  /// What a hypothesis becomes with the line in each article of the window.
  private mutating func extend(_ parent: Int, with line: AssemblyLine) {
    let hypothesis = beam[parent]
    let natural = line.natural
    let open = hypothesis.tails.unfinished.nonzeroBitCount
    // The articles of the window with text, the one at hand and the last, the highest up first: places are ordinals
    // modulo 16, and all that are set are of the window.
    let places =
      hypothesis.tails.withText | 1 << UInt16(hypothesis.current & 15) | 1 << UInt16(natural & 15)
    let turn = UInt16(line.lowest & 15)
    var left = places >> turn | places << (16 - turn)
    while left != 0 {
      let article = line.lowest + left.trailingZeroBitCount
      left &= left - 1
      let tail = Int(hypothesis.tails[article])
      let isOpen = hypothesis.tails.unfinished >> UInt16(article & 15) & 1 != 0
      let place: AssemblyCandidate.Place =
        article == hypothesis.current
        ? tail == line.index - 1 && tail >= 0
          ? article == natural ? .stay : .stayAway
          : article == natural ? .resume : .resumeAway
        : article == natural ? .back : .far
      let own = weigh(
        line, article, place, tail: tail, isOpen, othersOpen: open - (isOpen ? 1 : 0),
        parent: parent)
      let score = hypothesis.score + Double(own.score)
      if score <= best.least { continue }
      best.keep(
        AssemblyExtension(
          score: score, parent: parent, article: article, candidate: own.candidate,
          sum: hypothesis.tails.sum(with: line.tail, at: article)), beam)
    }
  }

  /// The end of the page.
  ///
  /// - Returns: the article of each line, and for moved lines how sure that is.
  mutating func finish() -> (article: [Int], moved: [Int: Double]) {
    for position in beam.indices {
      for line in pending {
        beam[position].node = paths.add(
          line: line, article: beam[position].current, behind: beam[position].node)
      }
      // An article left open at the end of the page broke off: possible, but the rest may stand somewhere.
      var open = beam[position].openPast
      for article in max(0, previousArticle - Reassembler.reach)...max(0, previousArticle) {
        if isOpen(beam[position].tails[article]) { open += 1 }
      }
      beam[position].score += Double(open) * Double(reassembler.weights[.leftOpen])
      if let observer = reassembler.observer {
        observer.finish(beam[position].score, open: open, paths.choices(beam[position].node))
      }
    }
    beam.sort { $0.score > $1.score }
    return paths.result(of: beam, split.article)
  }
}
