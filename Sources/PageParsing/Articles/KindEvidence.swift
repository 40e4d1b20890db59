import ArchiveModel
import HanText
import Lexicon

/// What is seen of an article that may tell its kind, as numbers, with the signs of its wording.
struct KindEvidence: Sendable {
  /// Values of features, most of them between 0 and 3.
  private(set) var values = [Float](repeating: 0, count: KindFeature.allCases.count)
  /// The signs of its wording, as `KindSigns` numbers them.
  private(set) var signs: [UInt64] = []
  /// What its lines speak of together: the direction of their words (`MeaningIndex`), as long as `meaningLength`; empty where that
  /// is not known.
  private(set) var meaning: [Float] = []

  /// So much a direction counts beside the other features, most of which are 1: with 3, articles of pages left out are told best (1 to 6
  /// were tried).
  static let meaningLength: Float = 3

  subscript(feature: KindFeature) -> Float {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  /// - Parameters:
  ///   - sights: what is seen of the articles of the page, in order.
  ///   - place: which of them it is.
  ///   - isLiteraryPage: whether the page's furniture says that it is literary.
  ///   - meanings: what the lines of the page speak of.
  init(_ sights: [KindSight], _ place: Int, isLiteraryPage: Bool, meanings: MeaningIndex? = nil) {
    let sight = sights[place]
    continuation(sight)
    photo(sight)
    lists(sight)
    notice(sight)
    literary(sight)
    opinion(sight)
    advertisement(sight)
    credits(sight)
    extent(sight)
    wording(sight)
    surroundings(sights, place, isLiteraryPage: isLiteraryPage)
    signs.reserveCapacity(200)
    KindSigns.forEach(sight) { signs.append($0) }
    if let meanings {
      meaning = meanings.direction(of: sight.draft.entries.lazy.map(\.line)).map { $0 * Self.meaningLength }
    }
  }

  mutating func set(_ feature: KindFeature, if seen: Bool = true) { if seen { self[feature] = 1 } }

  /// A continuation: a mark says so, or it begins in the middle.
  private mutating func continuation(_ sight: KindSight) {
    let (draft, readings) = (sight.draft, sight.readings)
    func continues(_ piece: Draft.Piece) -> Bool {
      piece.role == .jump && readings[piece.lines[0]].jump?.isContinuation == true
    }
    if let first = draft.pieces.first(where: { $0.role != .section }), continues(first) {
      set(.jumpFirst)
    } else {
      set(.jumpInside, if: draft.pieces.contains(where: continues))
    }
    set(.beginsInside, if: !sight.hasHeadline && draft.beginsInside)
    set(.lead, if: sight.hasLead)
    set(.noHeadline, if: !sight.hasHeadline)
  }

  private mutating func photo(_ sight: KindSight) {
    guard !sight.hasLead else { return }
    if sight.count(.caption) + sight.count(.photoCredit) > 0 {
      let bodies = sight.count(.body)
      // A picture beside a signed text or a list belongs to that.
      let isBeside = sight.count(.list) > 0 || sight.count(.deck) > 0 || (sight.hasAuthor && bodies > 0)
      if bodies == 0 {
        set(sight.count(.list) > 0 ? .picturesWithList : .picturesAlone)
      } else {
        set(.picturesFewWords, if: sight.body.count <= 160 && bodies <= 2 && !isBeside)
      }
      set(.picturesBare, if: !sight.hasHeadline)
    }
    set(.pictureTitle, if: sight.has(KindWords.pictures, sight.headline) && sight.count(.body) <= 1)
    let isLabelled = sight.has(KindWords.photo, sight.section)
    set(.photoSectionSeveral, if: sight.count(.caption) >= 2 && isLabelled)
    set(.photoSection, if: isLabelled || sight.has(KindWords.photo, sight.title))
  }

  /// Items that are sentences are brief news (简讯); names, hours and prices are boxes and notices.
  private mutating func lists(_ sight: KindSight) {
    let items = sight.draft.pieces.filter { $0.role == .list }.flatMap(\.lines)
    let readings = sight.readings
    let sentences = items.count {
      readings[$0].length > 22 && (readings[$0].endsSentence || readings[$0].closing != nil)
    }
    let isNamedBox =
      sight.has(KindWords.sidebar, sight.headline) || sight.has(KindWords.sidebar, sight.section)
      || sight.isNoticeTitle
    let isBriefs =
      (sentences >= 2 && sentences * 2 >= items.count && !isNamedBox
        && !sight.hasNoticeBody)
      || (!sight.isNoticeTitle
        && ((!items.isEmpty && sight.has(KindWords.briefs, sight.section))
          || sight.has(KindWords.briefs, sight.headline)))
    set(.briefs, if: isBriefs)
    if !sight.hasLead, sight.count(.body) == 0, sight.count(.list) + sight.count(.table) > 0, !isBriefs {
      set(sight.isNoticeTitle ? .itemsAloneNotice : .itemsAlone)
    }
    if sight.has(KindWords.sidebar, sight.section) {
      set(.sidebarSection)
    } else if sight.has(KindWords.sidebar, sight.headline) {
      // 三门瓜市看行情: in the title of a text the word may be of the news.
      let isText = items.isEmpty && sight.count(.table) == 0 && sight.count(.body) > 1
      set(isText ? .sidebarTitleText : .sidebarTitleBox)
    }
    // 新闻背景, 小知识: the name of a box and nothing else.
    set(
      .sidebarLabel,
      if: sight.has(KindWords.sidebar, sight.headline) && sight.headline.count(where: \.isHan) <= 5)
    set(.boxTitle, if: !items.isEmpty && sight.has(KindWords.boxes, sight.headline))
    if sight.count(.table) > 0, sight.count(.body) <= 1 {
      set(sight.isNoticeTitle ? .tableFewNotice : .tableFew)
    }
  }

  private mutating func notice(_ sight: KindSight) {
    if sight.isNoticeTitle {
      set(sight.hasLead ? .noticeTitleLed : .noticeTitle)
    } else if sight.has(KindWords.noticeInside, sight.headline) {
      set(sight.hasLead ? .noticeWordLed : .noticeWord)
    }
    set(.noticeSection, if: sight.has(KindWords.notice, sight.section))
    set(.noticeBody, if: sight.hasNoticeBody)
  }

  private mutating func literary(_ sight: KindSight) {
    set(.verse, if: sight.isVerseLike)
    set(.literarySection, if: sight.has(KindWords.literary, sight.section))
    set(
      .work, if: sight.has(KindWords.works, sight.headline) || sight.has(KindWords.works, sight.section))
    let labels = sight.text([.note, .deck, .headline, .kicker, .series, .section])
    set(.serial, if: sight.has(KindWords.serial, labels))
  }

  /// Opinion, and what tells literature from it. Who signs at the head writes; who signs at the end sends in.
  private mutating func opinion(_ sight: KindSight) {
    set(
      .commentarySection,
      if: sight.has(KindWords.commentary, sight.section) || sight.has(KindWords.commentary, sight.byline))
    set(.commentaryTitle, if: sight.has(KindWords.commentaryTitle, sight.headline))
    set(
      .interview,
      if: sight.has(KindWords.interviews, sight.title) || sight.has(KindWords.interviews, sight.section))
    set(
      .letter,
      if: sight.has(KindWords.letter, HanScalars(sight.body.prefix(60)))
        || sight.has(KindWords.letterSection, sight.section))
    let found = sight.bodyCounts
    let counts = (argument: Float(found[0]), telling: Float(found[1]), reporting: Float(found[2]))
    let hundreds = Float(max(60, sight.body.count)) / 100
    self[.argumentDense] = min(3, counts.argument / hundreds)
    self[.tellingDense] = min(3, counts.telling / hundreds)
    self[.reportingDense] = min(3, counts.reporting / hundreds)
    guard !sight.isReported, !sight.hasLead else { return }
    set(.warning, if: sight.isWarning)
    set(.quoteTitle, if: sight.headline.contains("“"))
    let argument = min(3, 0.4 * counts.argument)
    let telling = min(3, 0.35 * counts.telling)
    let reporting = min(3, 0.4 * counts.reporting)
    if sight.hasAuthor, sight.signsAtHead {
      set(.signedAtHead)
      (self[.headTelling], self[.headArgument], self[.headReporting]) = (telling, argument, reporting)
    } else if sight.hasAuthor, sight.signsAtEnd {
      (self[.endTelling], self[.endArgument], self[.endReporting]) = (telling, argument, reporting)
    } else if sight.hasAuthor {
      set(.authorInside)
      (self[.authorTelling], self[.authorArgument], self[.authorReporting]) = (telling, argument, reporting)
    } else {
      set(.unsigned)
      (self[.plainTelling], self[.plainArgument], self[.plainReporting]) = (telling, argument, reporting)
    }
  }

  private mutating func advertisement(_ sight: KindSight) {
    if !sight.hasLead, sight.credits.isEmpty, sight.hasHeadline {
      // A telephone and a price are named in reports too.
      let (body, title) = (sight.bodyCounts, KindWords.ofText.counts(in: sight.title))
      let words = body[4] + title[4] + min(2, body[3] + title[3])
      // A report has such words too, but not one in each line.
      let isDense = words * 60 >= sight.body.count
      if words >= 2 { self[.trade] = min(3.6, 0.8 + Float(words) * 0.5) - (isDense ? 0 : 1.5) }
    }
    set(.tradeSection, if: sight.has(KindWords.advertisementSection, sight.section))
  }
}
