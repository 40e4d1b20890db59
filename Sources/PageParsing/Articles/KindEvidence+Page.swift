import ArchiveModel
import HanText

// Who is credited, what an article is made of, how it speaks and what it stands among.
extension KindEvidence {
  mutating func credits(_ sight: KindSight) {
    for credit in sight.credits {
      switch credit.role {
      case .reporter: set(.reporters)
      case .correspondent, .intern: set(.correspondents)
      case .photographer: set(.photographers)
      case .author: set(.authors)
      case .editor: set(.editors)
      }
    }
    set(.agency, if: sight.hasLead && sight.credits.isEmpty)
  }

  /// What it is made of and how long it is.
  mutating func extent(_ sight: KindSight) {
    let lengths = sight.draft.pieces.map { piece in
      (role: piece.role, length: piece.lines.reduce(0) { $0 + sight.readings[$1].length })
    }
    let total = Float(max(1, lengths.reduce(0) { $0 + $1.length }))
    func share(_ role: ItemRole) -> Float {
      Float(lengths.reduce(0) { $1.role == role ? $0 + $1.length : $0 }) / total
    }
    self[.bodyShare] = share(.body)
    self[.listShare] = share(.list)
    self[.tableShare] = share(.table)
    self[.captionShare] = share(.caption) + share(.photoCredit)
    self[.noteShare] = share(.note)
    self[.subheads] = Float(min(4, sight.count(.subhead))) / 2
    switch sight.count(.body) {
    case 0: set(.noBody)
    case 1: set(.oneParagraph)
    case 2...3: set(.fewParagraphs)
    case 4...8: set(.severalParagraphs)
    default: set(.manyParagraphs)
    }
    switch total {
    case ...60: set(.upTo60)
    case ...160: set(.upTo160)
    case ...400: set(.upTo400)
    case ...1000: set(.upTo1000)
    default: set(.longer)
    }
  }

  mutating func wording(_ sight: KindSight) {
    let headline = sight.headline.filter { !$0.isBlank }
    set(.shortHeadline, if: !headline.isEmpty && headline.count <= 6)
    set(.longHeadline, if: headline.count > 16)
    set(.askingHeadline, if: headline.contains("?"))
    set(.callingHeadline, if: headline.contains("!"))
    set(.deck, if: sight.count(.deck) > 0)
    set(.kicker, if: sight.count(.kicker) > 0)
    var counts: (i: Float, you: Float, question: Float, call: Float, quote: Float, digit: Float) = (
      0, 0, 0, 0, 0, 0
    )
    for scalar in sight.body {
      if scalar.value &- 0x4E00 < 0x5200 {
        if scalar == "我" || scalar == "俺" || scalar == "咱" {
          counts.i += 1
        } else if scalar == "你" {
          counts.you += 1
        }
        continue
      }
      switch scalar {
      case "?": counts.question += 1
      case "!": counts.call += 1
      case "“": counts.quote += 1
      default: if scalar.isDigit { counts.digit += 1 }
      }
    }
    let hundreds = Float(max(60, sight.body.count)) / 100
    self[.firstPerson] = min(2, counts.i / hundreds)
    self[.secondPerson] = min(2, counts.you / hundreds)
    self[.questions] = min(2, counts.question / hundreds)
    self[.calls] = min(2, counts.call / hundreds)
    self[.quotes] = min(2, counts.quote / hundreds)
    self[.digits] = min(2, counts.digit / hundreds / 5)
    let bodies = sight.draft.pieces.filter { $0.role == .body }.flatMap(\.lines)
    guard !bodies.isEmpty else { return }
    self[.shortParagraphs] =
      Float(bodies.count { sight.readings[$0].length <= 16 }) / Float(bodies.count)
    self[.verseShare] = Float(bodies.count { sight.readings[$0].has(.verse) }) / Float(bodies.count)
  }

  /// How many articles before and behind an article it stands among: no printed page has more, and a dump may have
  /// thousands.
  private static let reach = 30

  mutating func surroundings(_ sights: [KindSight], _ place: Int, isLiteraryPage: Bool) {
    set(.first, if: place == 0 && sights.count > 1)
    set(.last, if: place == sights.count - 1 && sights.count > 1)
    set(.alone, if: sights.count == 1)
    set(.literaryPage, if: isLiteraryPage)
    let near = max(0, place - Self.reach)..<min(sights.count, place + Self.reach + 1)
    if sights[place].section.isEmpty,
      let above = sights[near.lowerBound..<place].last(where: { !$0.section.isEmpty })
    {
      set(.literarySectionAbove, if: above.has(KindWords.literary, above.section))
      set(.commentarySectionAbove, if: above.has(KindWords.commentary, above.section))
    }
    let count = near.count - 1
    guard count > 0 else { return }
    func share(_ isSo: (KindSight) -> Bool) -> Float {
      Float(near.count { $0 != place && isSo(sights[$0]) }) / Float(count)
    }
    self[.othersLed] = share(\.hasLead)
    self[.othersSigned] = share { $0.hasAuthor && $0.signsAtHead && !$0.hasLead }
    self[.othersVerse] = share(\.isVerseLike)
    self[.othersNotices] = share(\.isNoticeTitle)
  }
}
