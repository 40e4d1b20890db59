package import ArchiveModel
package import HanText
import Lexicon

/// The signs that a string of characters is a person's name, as far as one item of text shows them.
///
/// `NameModel` has the weights. The signs of one side are the same for all candidates on that side, so they are added up
/// once a place. An object, so that it is handed on without its tables being counted one by one.
package final class NameFeatures: Sendable {
  let words: WordTable
  let statistics: NameStatistics
  package let context: NameContext

  init(lexicon: Lexicon) {
    words = lexicon.words
    statistics = lexicon.names
    context = NameContext(cues: lexicon.cues)
  }

  /// The shape of a name: characters of the surname and of the given name.
  package enum Form: UInt32 {
    case oneOne = 1, oneTwo, twoOne, twoTwo
    /// Two characters with blanks between: alone, or inside running text.
    case spaced, spacedInside

    var surnameLength: Int { self == .twoOne || self == .twoTwo ? 2 : 1 }
    var isLong: Bool { self != .oneOne && !isSpaced }
    var isSpaced: Bool { self == .spaced || self == .spacedInside }
  }

  /// A string with the form of a name.
  package struct Candidate {
    package var range: Range<Int>
    var form: Form
    /// The cost of the surname, and of the whole name, in nats.
    var surnameCost: Double
    var nameCost: Double
    /// What the text around pays for this stretch as words.
    var plainCost: Double
    /// A word of the plain text begins at its start, ends at its end.
    var beginsWord: Bool
    var endsWord: Bool
    /// It overlaps a place of the gazetteer.
    var overlapsPlace: Bool
    var isFamous: Bool
    /// How much likelier it is than the name with one character less or more: 康梅 and 康梅揉; `nil` where there is no such.
    var overOther: Double?
  }

  /// The sort of item: names in titles, tables and captions stand otherwise than in sentences.
  package static func number(of role: ItemRole) -> UInt32 {
    switch role {
    case .section, .kicker, .headline, .deck, .series, .subhead: 1
    case .table: 2
    case .caption: 3
    case .list: 4
    default: 5
    }
  }

  private static func n(_ value: Int) -> UInt32 { UInt32(max(0, value)) }

  /// The signs before a place where a name may begin.
  package func left(
    _ text: HanScalars, _ start: Int, _ side: NameContext.Side, role: UInt32, _ plain: PlainText,
    into sink: inout some NameFeatureSink
  ) {
    let kind = side.kind.rawValue
    sink.add(.leftKind, number: kind)
    sink.add(.leftLength, numbers: kind, Self.n(side.length))
    sink.add(.leftRole, numbers: kind, role)
    guard start > 0 else { return sink.add(.left1, character: NameFeature.border) }
    let a = NameFeature.character(text[start - 1])
    sink.add(.left1, character: a)
    if side.beyondBlank {
      var at = start - 1
      while at > 0, text[at - 1] == " " { at -= 1 }
      let beyond = at > 0 ? NameFeature.character(text[at - 1]) : NameFeature.border
      sink.add(.leftBeyond1, character: beyond)
      sink.add(.leftBeyond2, beyond, at > 1 ? NameFeature.character(text[at - 2]) : NameFeature.border)
      return
    }
    let b = start > 1 ? NameFeature.character(text[start - 2]) : NameFeature.border
    sink.add(.left2, a, b)
    if start > 2, text[start - 1].isHan, text[start - 2].isHan {
      sink.add(.left3, a, b, NameFeature.character(text[start - 3]))
    }
    if text[start - 1].isHan {
      sink.add(.leftWord, number: Self.n(plain.level(text, start - 1..<start + 1, words) / 4))
    }
  }

  /// The signs behind a place where a name may end.
  package func right(
    _ text: HanScalars, _ end: Int, _ side: NameContext.Side, role: UInt32, _ plain: PlainText,
    into sink: inout some NameFeatureSink
  ) {
    let kind = side.kind.rawValue
    sink.add(.rightKind, number: kind)
    sink.add(.rightLength, numbers: kind, Self.n(side.length))
    sink.add(.rightRole, numbers: kind, role)
    guard end < text.count else { return sink.add(.right1, character: NameFeature.border) }
    let a = NameFeature.character(text[end])
    sink.add(.right1, character: a)
    if side.beyondBlank {
      var at = end
      while at < text.count, text[at] == " " { at += 1 }
      let beyond = at < text.count ? NameFeature.character(text[at]) : NameFeature.border
      sink.add(.rightBeyond1, character: beyond)
      sink.add(
        .rightBeyond2, beyond, at + 1 < text.count ? NameFeature.character(text[at + 1]) : NameFeature.border)
      return
    }
    let b = end + 1 < text.count ? NameFeature.character(text[end + 1]) : NameFeature.border
    sink.add(.right2, a, b)
    if end + 2 < text.count, text[end].isHan, text[end + 1].isHan {
      sink.add(.right3, a, b, NameFeature.character(text[end + 2]))
    }
    if text[end].isHan {
      sink.add(.rightWord, number: Self.n(plain.level(text, end - 1..<end + 1, words) / 4))
    }
    if context.isAppointment(text, end) { sink.add(.appointed) }
  }

  private static let oddsKnots = Knots(low: -18, step: 3, last: 14)
  private static let otherKnots = Knots(low: -12, step: 3, last: 8)
  private static let nameKnots = Knots(low: 6, step: 2, last: 12)
  private static let plainKnots = Knots(low: 0, step: 3, last: 14)

  /// The signs of what the string costs as a name and as words: they cost little and decide most.
  package func costs(_ text: HanScalars, _ candidate: Candidate, into sink: inout some NameFeatureSink) {
    let form = candidate.form.rawValue
    let odds = candidate.plainCost - candidate.nameCost
    sink.add(.form, number: form)
    sink.add(.odds, knots: Self.oddsKnots, of: odds, form)
    sink.add(.nameCost, knots: Self.nameKnots, of: candidate.nameCost, form)
    sink.add(.plainCost, knots: Self.plainKnots, of: candidate.plainCost, form)
    sink.add(.surname, character: NameFeature.character(text[candidate.range.lowerBound]))
    if let other = candidate.overOther { sink.add(.overOther, knots: Self.otherKnots, of: other, form) }
  }

  /// All other signs of the string itself, and those of both sides together.
  package func inside(
    _ text: HanScalars, _ candidate: Candidate, _ near: inout NameSurroundings, _ plain: PlainText,
    into sink: inout some NameFeatureSink
  ) {
    let (low, high) = (candidate.range.lowerBound, candidate.range.upperBound)
    let form = candidate.form.rawValue
    let odds = candidate.plainCost - candidate.nameCost
    let left = near.before(text, low)
    let leftKind = left.kind.rawValue
    let rightKind = near.behind(text, high).kind.rawValue
    sink.add(.surnameKind, numbers: leftKind, Self.n(Int(candidate.surnameCost)))
    sink.add(.bothKinds, numbers: leftKind, rightKind, form)
    let coarse = Self.n(min(6, max(0, Int((odds + 12) / 4))))
    sink.add(.leftOdds, numbers: leftKind, coarse)
    sink.add(.rightOdds, numbers: rightKind, coarse)
    sink.add(.leftSeam, numbers: candidate.beginsWord ? 1 : 0, form)
    sink.add(.rightSeam, numbers: candidate.endsWord ? 1 : 0, form)
    if candidate.overlapsPlace { sink.add(.place, number: form) }
    if candidate.isFamous { sink.add(.famous, number: form) }
    if candidate.form.isSpaced { return }
    let given = low + candidate.form.surnameLength
    if high - given == 1 {
      sink.add(.single, character: NameFeature.character(text[given]))
      if high < text.count, text[high].isHan {
        sink.add(.goesOn, numbers: Self.n(min(8, Int(statistics.givenCost(text[high]) - 4))), rightKind)
      }
    } else {
      sink.add(.first, character: NameFeature.character(text[given]))
      sink.add(.second, character: NameFeature.character(text[given + 1]))
      sink.add(.headWord, number: Self.n(plain.level(text, low..<given + 1, words) / 4))
      sink.add(.givenWord, number: Self.n(plain.level(text, given..<high, words) / 4))
      // What would stand behind the name if its last character were none of it.
      let shorter = near.behind(text, high - 1)
      sink.add(.shorterRight, numbers: shorter.kind.rawValue, Self.n(shorter.length))
    }
    if high - low < 5 {
      let announced: UInt32 = left.kind.isWord ? 1 : 0
      sink.add(.wholeWord, numbers: Self.n(plain.level(text, low..<high, words) / 4), form, announced)
    }
    let cue = near.cue(text, endingAt: high, context.cues)
    if cue.length > 0, cue.length < high - low {
      sink.add(.lastCue, numbers: Self.n(cue.length), UInt32(cue.cues.rawValue & 0x3FF))
    }
    if low > 0, high < text.count, let wrapping = Self.wrapping(text[low - 1], text[high]) {
      // “穆桂英”炉: what is quoted goes on to be something else.
      let goesOn = high + 1 < text.count && text[high + 1].isHan
      sink.add(.wrapped, numbers: Self.n(wrapping), goesOn ? 1 : 0)
    }
  }

  private static func wrapping(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Int? {
    switch (left, right) {
    case ("《", "》"), ("〈", "〉"): 1
    case ("“", "”"), ("‘", "’"): 2
    case ("(", ")"): 3
    default: nil
    }
  }
}
