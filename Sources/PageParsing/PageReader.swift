import ArchiveModel
import HanText
import Lexicon
import NameRecognition

/// Reads the lines of one printed page: the stages of the parser in their order.
struct PageReader: Sendable {
  private let lexicon: Lexicon
  let features: FeatureReader
  private let seams: SeamScorer
  private let titles: TitleBlock
  private let decoder: RoleDecoder
  private let wording: WordingModel
  private let meanings: WordMeanings
  let kinds = KindReader(model: .trained)
  private let dater = IssueDater()
  let names: NameRecognizer

  init(
    lexicon: Lexicon, roles: RoleModels = .trained, meanings: WordMeanings = .builtIn,
    seams model: SeamModel = .trained
  ) {
    self.lexicon = lexicon
    self.meanings = meanings
    seams = SeamScorer(lexicon: lexicon, model: model)
    features = FeatureReader(bylines: BylineReader(lexicon: lexicon), lexicon: lexicon)
    (decoder, wording) = (roles.decoder, roles.wording)
    titles = TitleBlock(words: lexicon.words)
    names = NameRecognizer(lexicon: lexicon)
  }

  /// The page that stands on a range of the dump's lines.
  func read(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, _ options: PageParser.Options
  ) -> Page {
    var page = Page(newspaper: lexicon.newspaper)
    let seen = see(all, range, furniture, apart: Set(options.corrections.flatMap(\.beginnings)))
    let (lines, readings, seams) = (seen.lines, seen.readings, seen.seams)
    let found = read(seen)
    let decoded = found.decoded
    var drafts = found.drafts
    var corrector = DraftCorrector(drafts, lines: lines)
    corrector.apply(options.corrections)
    drafts = corrector.drafts
    for position in drafts.indices {
      drafts[position].beginsInside = drafts[position].entries.first?.state == .start
    }
    var isPlaced = [Bool](repeating: false, count: lines.count)
    for draft in drafts { for entry in draft.entries { isPlaced[entry.line] = true } }
    for index in lines.indices where !isPlaced[index] { page.furniture += lines[index].numbers }
    page.diagnostics += corrector.unfit.map(ArticleCorrector.diagnostic)
    page.articles = drafts.enumerated().map { article(position: $0.offset + 1, $0.element, readings) }
    let sights = kinds.evidence(
      drafts, readings, credits: page.articles.map(\.credits), meanings: seen.topics.meanings)
    let kindReadings = kinds.read(sights)
    for (position, draft) in drafts.enumerated() {
      page.articles[position].kind = kindReadings[position].kind
      CreditCollector.settle(&page.articles[position])
      ArticleCorrector.apply(draft.statements, to: &page.articles[position])
    }
    if options.explain {
      for (position, draft) in drafts.enumerated() {
        page.articles[position].evidence.append(
          Explainer.kind(sights[position], kindReadings[position], kinds.model))
        page.articles[position].evidence += draft.entries.map {
          Explainer.role(readings, decoded, line: $0.line, seen.boundaries, decoder)
        }
        for moved in draft.moved {
          page.articles[position].evidence.append(
            Evidence(
              field: "seam", lines: readings[moved.line].line.numbers,
              reason: "put back here from behind another article", weight: moved.confidence))
        }
      }
    }
    let diagnoser = ArticleDiagnoser(
      seams: seams, sharedPassages: PassageFinder.find(lines) { decoded[$0].state.isText })
    for (position, draft) in drafts.enumerated() {
      page.articles[position].diagnostics = diagnoser.diagnose(
        page.articles[position], draft, readings, decoded, corrector.seen)
    }
    let markup = lines.filter(\.isMarkupOnly).map(\.number)
    if !markup.isEmpty {
      page.diagnostics.append(
        Diagnostic(.markup, .note, lines: markup, "markup without text was read as layout"))
    }
    dater.date(
      &page,
      datingArticles(page, drafts, readings, kindReadings)
        + datingRest(lines.indices.filter { !isPlaced[$0] }, readings),
      furnitureOf(all, range, furniture), ArticleCorrector.options(options))
    ArticleCorrector.settle(&page, options.corrections)
    recognize(&page, drafts, readings, options)
    return page
  }

  /// The articles of a page as they are found, nothing corrected.
  func read(_ seen: Sight) -> (drafts: [Draft], decoded: [DecodedLine], readings: [LineReading]) {
    let (lines, readings, topics, seams) = (seen.lines, seen.readings, seen.topics, seen.seams)
    var decoded = decoder.decode(readings, seen.boundaries)
    FurnitureCut.mend(&decoded, readings)
    let stacks = HeadlineStack(readings, topics).part(&decoded)
    let split = ArticleSplitter.split(readings, decoded, stacks: stacks)
    let assigned = Reassembler(seams: seams, weights: .trained)
      .assign(readings, decoded, split, topics, stacks: stacks)

    var drafts = [Draft](repeating: Draft(), count: split.count)
    for index in lines.indices where assigned.article[index] >= 0 {
      drafts[assigned.article[index]].entries.append(Draft.Entry(line: index, state: decoded[index].state))
      if let confidence = assigned.moved[index] {
        drafts[assigned.article[index]].moved.append((index, confidence))
      }
    }
    drafts.removeAll { $0.entries.isEmpty }
    CreditLines(bylines: features.bylines).settle(&drafts, readings)
    for position in drafts.indices {
      PieceBuilder(seams: seams).build(&drafts[position], readings)
      titles.read(&drafts[position], readings)
    }
    return (drafts, decoded, readings)
  }

  /// What is seen of a page before anything is decided.
  struct Sight {
    var lines: [PageLine]
    var readings: [LineReading]
    var topics: TopicIndex
    var seams: SeamScorer
    /// What stands between lines (`BoundaryReader.read`).
    var boundaries: [Float]
  }

  /// Looks at the lines of a page; those that are named `apart` begin a paragraph.
  func see(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, apart: Set<Int> = []
  ) -> Sight {
    func odds(_ index: Int) -> Double? { all[index].isMarkupOnly ? 20 : furniture.lines[index] }
    // Most dumps are one page: its lines are not copied.
    let own = range == all.indices ? all : Array(all[range])
    let lines = LineGrouper.group(own, wraps(own) { (odds(range.lowerBound + $0) ?? -1) > 0 }, apart: apart)
    let repeats = RepeatFinder.find(lines)
    // Joined lines stand where the first of them stood.
    var index = range.lowerBound
    let ownOdds = lines.map { line in
      while index < range.upperBound, all[index].number < line.number { index += 1 }
      return index < range.upperBound ? Float(odds(index) ?? -2) : -2
    }
    var readings = features.read(lines, furniture: ownOdds, repeats: repeats)
    for index in readings.indices {
      guard let isText = WordingSigns.isText(readings[index]) else { continue }
      readings[index].wording = wording.scores(readings[index].line.folded, isText: isText)
    }
    let topics = TopicIndex(lines.map(\.folded), meanings)
    SubheadEvidence.add(to: &readings, topics)
    TopicEvidence.add(to: &readings, topics)
    SurroundingEvidence.add(to: &readings)
    let seams = self.seams.knowing(lines)
    BridgeEvidence(seams: seams).add(to: &readings)
    let boundaries = BoundaryReader(seams: seams, titles: titles).read(readings)
    return Sight(lines: lines, readings: readings, topics: topics, seams: seams, boundaries: boundaries)
  }

  /// How the lines of a page may go on with the paragraph of the line above; `nil` where none may.
  private func wraps(_ lines: [PageLine], isFixed: (Int) -> Bool) -> WrapReader? {
    WrapReader(lines, seams: seams, bylines: features.bylines, isFixed: isFixed)
  }

  /// What is seen of each line of a page that may go on with the paragraph of the line above, stretch by stretch.
  func wrapEvidence(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading
  ) -> [[WrapEvidence]] {
    let own = Array(all[range])
    let isFixed = own.indices.map {
      own[$0].isMarkupOnly || furniture.isFurniture(range.lowerBound + $0)
    }
    guard let reader = wraps(own, isFixed: { isFixed[$0] }) else { return [] }
    return reader.stretches.map { stretch in
      stretch.map { index in
        var signs: [String: Float] = [:]
        reader.forEachSign(index) { signs[WrapFamily.names[$0], default: 0] += $1 }
        return WrapEvidence(line: own[index].number, above: own[index - 1].number, signs: signs)
      }
    }
  }

  /// What is seen of each line of a page.
  func evidence(_ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading) -> [LineEvidence] {
    let seen = see(all, range, furniture)
    let kinds = Boundary.allCases.count
    return seen.readings.indices.map {
      LineEvidence(seen.readings[$0], seen.boundaries[$0 * kinds..<($0 + 1) * kinds])
    }
  }

  /// What the first reading of a page shows of the lines that may be titles.
  func titleEvidence(_ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading) -> [TitleEvidence]
  {
    let seen = see(all, range, furniture)
    let first = FirstReading(seen.readings, decoder.firstScores(seen.readings, seen.boundaries))
    return first.candidates.map { line in
      TitleEvidence(
        lines: seen.readings[line].line.numbers, signs: first.signs(line),
        answers: (0..<4).map { first.answers(line)[$0] })
    }
  }

  /// A page as the reassembler gets it, for learning.
  func example(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading, truth: [Int: Int], count: Float
  ) -> AssemblyLearner.Example {
    let seen = see(all, range, furniture)
    var decoded = decoder.decode(seen.readings, seen.boundaries)
    FurnitureCut.mend(&decoded, seen.readings)
    let split = ArticleSplitter.split(seen.readings, decoded)
    var firstLines: [Int] = []
    for index in seen.lines.indices where split.article[index] == firstLines.count {
      firstLines.append(seen.lines[index].number)
    }
    return AssemblyLearner.Example(
      readings: seen.readings, decoded: decoded, split: split, topics: seen.topics, seams: seen.seams,
      truth: truth, firstLines: firstLines, count: count)
  }

  /// The fields of an article.
  private func article(position: Int, _ draft: Draft, _ readings: [LineReading]) -> Article {
    let items = draft.pieces.map { piece in
      Item(
        role: piece.role, text: String(scalars: ItemText.join(piece.lines, readings)),
        lines: piece.lines.flatMap { readings[$0].line.numbers })
    }
    var article = Article(position: position, items: items)
    CreditCollector(bylines: features.bylines).collect(into: &article, draft, readings)
    article.section = items.filter { $0.role == .section }.map(\.text)
    article.kicker = items.first { $0.role == .kicker }?.text
    article.headline = items.first { $0.role == .headline }?.text
    article.deck = items.filter { $0.role == .deck }.map(\.text)
    article.series = items.first { $0.role == .series }?.text
    readJumps(&article, draft, readings)
    return article
  }

  /// Where the article came from and where it goes on, by the marks that the page prints.
  private func readJumps(_ article: inout Article, _ draft: Draft, _ readings: [LineReading]) {
    for piece in draft.pieces {
      guard let last = piece.lines.last else { continue }
      guard
        let jump =
          piece.role == .jump ? readings[last].jump : JumpReader.closing(readings[last].line.folded)
      else {
        continue
      }
      if jump.isContinuation {
        article.continuedFrom = article.continuedFrom ?? jump.jump
      } else {
        article.continuedOn = jump.jump
      }
    }
  }

  /// The articles as the dater reads them: what may as well be a report tells the day like one, unless a person said what
  /// it is.
  private func datingArticles(
    _ page: Page, _ drafts: [Draft], _ readings: [LineReading], _ kinds: [KindReading]
  ) -> [DatingArticle] {
    zip(zip(page.articles, kinds), drafts).map { told, draft in
      let (article, kind) = told
      return DatingArticle(
        kind: article.kind == kind.kind ? kind.forDating : article.kind,
        lines: draft.pieces.compactMap { piece in
          DatingLine(
            piece.lines.map { (readings[$0].line.number, readings[$0].line.folded) }, role: piece.role,
            start: piece.lines.first.flatMap { readings[$0].opening?.range.upperBound } ?? 0)
        })
    }
  }

  /// What the dater reads of the lines that are no article's, as if they were the heading of the page: 2013“六一”儿童节特刊
  /// tells the year. Masthead and headers, whose dates were read before, are left out.
  private func datingRest(_ rest: [Int], _ readings: [LineReading]) -> [DatingArticle] {
    let lines = rest.compactMap { index -> DatingLine? in
      guard !readings[index].features.contains(where: { $0.0 == .furnitureOdds && $0.1 > 0 }) else {
        return nil
      }
      return DatingLine(
        [(readings[index].line.number, readings[index].line.folded)], role: .section, start: 0)
    }
    return lines.isEmpty ? [] : [DatingArticle(kind: .sidebar, lines: lines)]
  }

  /// Masthead and headers of one page; those of a file of several pages are read again, page by page.
  private func furnitureOf(
    _ all: [PageLine], _ range: Range<Int>, _ furniture: FurnitureReading
  ) -> FurnitureReading {
    if range == all.indices { return furniture }
    return FurnitureReader.read(Array(all[range]), newspaper: lexicon.newspaper)
  }

  /// Persons and places of all articles of the page.
  private func recognize(
    _ page: inout Page, _ drafts: [Draft], _ readings: [LineReading], _ options: PageParser.Options
  ) {
    let articles = zip(page.articles, drafts).map { recognitionArticle($0, $1, readings) }
    let found = names.recognize(articles, year: page.issueDate?.date.year, explain: options.explain)
    for (position, names) in zip(page.articles.indices, found) {
      page.articles[position].persons = names.persons
      page.articles[position].districts = names.districts
      page.articles[position].places = names.places
      page.articles[position].evidence += names.evidence
      guard !names.suspects.isEmpty else { continue }
      let pieces = drafts[position].pieces.filter { $0.role != .repeat }
      page.articles[position].diagnostics += names.suspects.map { item, proposal in
        Diagnostic(
          .suspectPlace, .warning, lines: pieces[item].lines.flatMap { readings[$0].line.numbers },
          proposal.message)
      }
      page.articles[position].diagnostics.sort {
        ($0.lines.first ?? 0, $0.code.rawValue) < ($1.lines.first ?? 0, $1.code.rawValue)
      }
    }
  }

  /// An article as names are looked for in it.
  func recognitionArticle(_ article: Article, _ draft: Draft, _ readings: [LineReading]) -> RecognitionArticle
  {
    RecognitionArticle(
      items: draft.pieces.filter { $0.role != .repeat }.map { piece in
        RecognitionItem(
          role: piece.role, text: ItemText.join(piece.lines, readings),
          folded: ItemText.joinFolded(piece.lines, readings), byline: byline(of: piece, readings))
      }, credits: article.credits)
  }

  /// The part of an item that is a byline.
  private func byline(of piece: Draft.Piece, _ readings: [LineReading]) -> Range<Int>? {
    guard let first = piece.lines.first, let last = piece.lines.last else { return nil }
    if piece.role == .byline || piece.role == .photoCredit { return 0..<readings[first].line.text.count }
    if let opening = readings[first].opening, piece.role == .body, !opening.credits.isEmpty {
      return opening.range
    }
    if let closing = readings[last].closing {
      let offset = piece.lines.dropLast().reduce(0) { $0 + readings[$1].line.text.count }
      return closing.range.lowerBound + offset..<closing.range.upperBound + offset
    }
    return nil
  }
}
