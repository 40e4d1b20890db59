import ArchiveModel
import HanText

/// Tells what sort of piece an article is.
struct KindReader: Sendable {
  /// The kind, from the roles of its lines and the words of its titles.
  func kind(_ draft: Draft, _ readings: [LineReading], credits: [Credit]) -> ArticleKind {
    let sight = KindSight(draft, readings, credits: credits)
    var scores = KindScores()
    scores.add(.news, 1.5)
    continuation(sight, &scores)
    photo(sight, &scores)
    lists(sight, &scores)
    notice(sight, &scores)
    literary(sight, &scores)
    opinion(sight, &scores)
    advertisement(sight, &scores)
    return scores.best
  }

  /// A continuation: a mark says so, or it begins in the middle.
  private func continuation(_ sight: KindSight, _ scores: inout KindScores) {
    let (draft, readings) = (sight.draft, sight.readings)
    func continues(_ piece: Draft.Piece) -> Bool {
      piece.role == .jump && readings[piece.lines[0]].jump?.isContinuation == true
    }
    if let first = draft.pieces.first(where: { $0.role != .section }), continues(first) {
      scores.add(.continuation, 8)
    } else if draft.pieces.contains(where: continues) {
      scores.add(.continuation, 5)
    }
    if !sight.hasHeadline, draft.beginsInside { scores.add(.continuation, 4) }
  }

  private func photo(_ sight: KindSight, _ scores: inout KindScores) {
    guard !sight.hasLead else { return }
    if sight.count(.caption) + sight.count(.photoCredit) > 0 {
      let bodies = sight.count(.body)
      // A picture beside a signed text or a list belongs to that.
      let isBeside = sight.count(.list) > 0 || sight.count(.deck) > 0 || (sight.hasAuthor && bodies > 0)
      if bodies == 0 {
        scores.add(.photo, sight.count(.list) > 0 ? 1 : 5)
      } else if sight.body.count <= 160, bodies <= 2 {
        scores.add(.photo, isBeside ? 0 : 2.5)
      }
      if !sight.hasHeadline { scores.add(.photo, 1) }
    }
    if sight.has(KindWords.pictures, sight.headline), sight.count(.body) <= 1 { scores.add(.photo, 6) }
    if sight.count(.caption) >= 2, sight.has(KindWords.photo, sight.section) { scores.add(.photo, 2) }
    if sight.has(KindWords.photo, sight.section) || sight.has(KindWords.photo, sight.title) {
      scores.add(.photo, 2)
    }
  }

  /// Items that are sentences are brief news (简讯); names, hours and prices are boxes and notices.
  private func lists(_ sight: KindSight, _ scores: inout KindScores) {
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
        && !sight.has(KindWords.noticeBody, sight.body))
      || (!sight.isNoticeTitle
        && ((!items.isEmpty && sight.has(KindWords.briefs, sight.section))
          || sight.has(KindWords.briefs, sight.headline)))
    if isBriefs { scores.add(.news, 3) }
    if !sight.hasLead, sight.count(.body) == 0, sight.count(.list) + sight.count(.table) > 0, !isBriefs {
      scores.add(.notice, 1)
      scores.add(.sidebar, sight.isNoticeTitle ? 0 : 1.6)
    }
    if sight.has(KindWords.sidebar, sight.section) {
      scores.add(.sidebar, 3)
    } else if sight.has(KindWords.sidebar, sight.headline) {
      // 三门瓜市看行情: in the title of a text the word may be of the news.
      scores.add(.sidebar, items.isEmpty && sight.count(.table) == 0 && sight.count(.body) > 1 ? 1.4 : 3)
    }
    if !items.isEmpty, sight.has(KindWords.boxes, sight.headline) { scores.add(.notice, 2.5) }
    if sight.count(.table) > 0, sight.count(.body) <= 1 {
      scores.add(.sidebar, sight.isNoticeTitle ? 0.5 : 1.5)
    }
    if sight.hasLead { scores.add(.sidebar, -3) }
  }

  private func notice(_ sight: KindSight, _ scores: inout KindScores) {
    if sight.isNoticeTitle {
      scores.add(.notice, sight.hasLead ? 1 : 4)
    } else if sight.has(KindWords.noticeInside, sight.headline) {
      scores.add(.notice, sight.hasLead ? 0.5 : 2.5)
    }
    if sight.has(KindWords.notice, sight.section) { scores.add(.notice, 2) }
    if sight.has(KindWords.noticeBody, sight.body) { scores.add(.notice, 1.2) }
    if sight.hasLead { scores.add(.notice, -2) }
  }

  private func literary(_ sight: KindSight, _ scores: inout KindScores) {
    if sight.hasLead { scores.add(.literary, -3) }
    let entries = sight.draft.entries
    let verse = entries.count { $0.state == .body && sight.readings[$0.line].has(.verse) }
    if (verse >= 3 && verse * 3 >= entries.count) || sight.isShortLines { scores.add(.literary, 4) }
    if sight.has(KindWords.literary, sight.section) { scores.add(.literary, 4) }
    if sight.has(KindWords.works, sight.headline) || sight.has(KindWords.works, sight.section) {
      scores.add(.literary, 4)
    }
    if sight.has(KindWords.serial, sight.text([.note, .deck, .headline, .kicker, .series, .section])) {
      scores.add(.literary, 3.5)
    }
  }

  /// Opinion, and what tells literature from it. Who signs at the head writes; who signs at the end sends in.
  private func opinion(_ sight: KindSight, _ scores: inout KindScores) {
    if sight.has(KindWords.commentary, sight.section) || sight.has(KindWords.commentary, sight.byline) {
      scores.add(.commentary, 4)
    }
    if sight.has(KindWords.commentaryTitle, sight.headline) { scores.add(.commentary, 3.5) }
    if sight.hasLead { scores.add(.commentary, -2) }
    if sight.has(KindWords.interviews, sight.title) || sight.has(KindWords.interviews, sight.section) {
      scores.add(.news, 2.5)
    }
    if sight.has(KindWords.letter, HanScalars(sight.body.prefix(60)))
      || sight.has(KindWords.letterSection, sight.section)
    {
      scores.add(.literary, -4)
      scores.add(.commentary, -2)
      scores.add(.advertisement, -3)
    }
    guard !sight.isReported, !sight.hasLead else { return }
    let argument = min(3, 0.4 * Double(KindWords.argument.count(in: sight.body)))
    let telling = min(3, 0.35 * Double(KindWords.telling.count(in: sight.body)))
    let reporting = min(3, 0.4 * Double(KindWords.reporting.count(in: sight.body)))
    if sight.isWarning { scores.add(.commentary, 1.5) }
    if sight.headline.contains("“") { scores.add(.commentary, 0.5) }
    if sight.hasAuthor, sight.signsAtHead {
      scores.add(.literary, 1.9 + telling)
      scores.add(.commentary, 1.1 + argument)
      scores.add(.news, reporting * 0.4)
    } else if sight.hasAuthor, sight.signsAtEnd {
      scores.add(.literary, telling * 0.8)
      scores.add(.commentary, argument * 0.8)
      scores.add(.news, reporting * 0.7)
    } else if sight.hasAuthor {
      scores.add(.literary, telling * 0.4)
      scores.add(.commentary, argument * 0.5 - 0.3)
      scores.add(.news, reporting)
    } else {
      scores.add(.commentary, argument * 0.6 - 0.5 - reporting * 0.5)
      scores.add(.literary, telling * 0.5 - 0.5 - reporting * 0.5)
    }
  }

  private func advertisement(_ sight: KindSight, _ scores: inout KindScores) {
    if sight.hasLead { scores.add(.advertisement, -3) }
    if !sight.hasLead, sight.credits.isEmpty, sight.hasHeadline {
      // A telephone and a price are named in reports too.
      let common = KindWords.trade.count(in: sight.body) + KindWords.trade.count(in: sight.title)
      let words =
        KindWords.advertisement.count(in: sight.body) + KindWords.advertisement.count(in: sight.title)
        + min(2, common)
      // A report has such words too, but not one in each line.
      let isDense = words * 60 >= sight.body.count
      if words >= 2 {
        scores.add(.advertisement, min(3.6, 0.8 + Double(words) * 0.5) - (isDense ? 0 : 1.5))
      }
    }
    if sight.has(KindWords.advertisementSection, sight.section) { scores.add(.advertisement, 3) }
  }
}

/// One score for each kind.
private struct KindScores {
  private var scores = [Double](repeating: 0, count: KindScores.kinds.count)

  mutating func add(_ kind: ArticleKind, _ weight: Double) {
    if let place = KindScores.kinds.firstIndex(of: kind) { scores[place] += weight }
  }

  /// The kind with the highest score; of kinds that score alike the first.
  var best: ArticleKind {
    var best = 0
    for place in scores.indices where scores[place] > scores[best] { best = place }
    return KindScores.kinds[best]
  }

  private static let kinds = ArticleKind.allCases
}

extension Vocabulary where Value == Void {
  /// Whether any word stands in a slice.
  func occurs(in text: HanScalars, _ slice: ArraySlice<Unicode.Scalar>) -> Bool {
    occurs(in: text, slice.indices)
  }
}
