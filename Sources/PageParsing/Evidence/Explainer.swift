import ArchiveModel

/// Puts the evidence of the decoder in plain words, for `explain`.
enum Explainer {
  /// Why a line was given its role: what spoke most for it against the next best one.
  ///
  /// - Parameters:
  ///   - readings: the lines of the page.
  ///   - decoded: what was decided of them.
  ///   - line: the line, as an index.
  ///   - boundaries: what was seen between lines (`BoundaryReader.read`).
  ///   - decoder: what decided.
  /// - Returns: the reasons in words, the strongest first.
  static func role(
    _ readings: [LineReading], _ decoded: [DecodedLine], line: Int, _ boundaries: [Float],
    _ decoder: RoleDecoder
  ) -> Evidence {
    let (reading, weights) = (readings[line], decoder.weights)
    let chosen = decoded[line].state
    let other = decoded[line].alternative
    let margin = decoded[line].margin
    var reasons = ReasonList()
    let count = RoleWeights.states
    func emission(_ feature: Int) -> Float {
      weights.emission[feature * count + chosen.rawValue] - weights.emission[feature * count + other.rawValue]
    }
    for (feature, value) in reading.features {
      reasons.add(words(feature), emission(feature.rawValue) * value)
    }
    for feature in reading.context {
      reasons.add(words(input: Feature.allCases.count + feature), emission(Feature.allCases.count + feature))
    }
    reading.wording?.forEach { wording, value in
      let feature = RoleWeights.firstWording + wording.rawValue
      reasons.add(words(input: feature), emission(feature) * value)
    }
    for reason in decoder.network.reasons(readings, boundaries, line: line, for: chosen, against: other) {
      reasons.add(
        reason.offset == 0 ? words(input: reason.sign) : "what the lines around it are like", reason.weight
      )
    }
    let before = line > 0 ? decoded[line - 1].state : nil
    let step = ((before?.rawValue ?? -1) + 1) * count
    reasons.add(
      before.map { "stands behind \(name($0))" } ?? "stands at the top of the page",
      weights.transition[step + chosen.rawValue] - weights.transition[step + other.rawValue])
    if let before {
      for kind in Boundary.allCases {
        let value = boundaries[line * Boundary.allCases.count + kind.rawValue]
        guard value != 0 else { continue }
        let row = (kind.rawValue * count + before.rawValue) * count
        reasons.add(
          words(kind),
          (weights.boundary[row + chosen.rawValue] - weights.boundary[row + other.rawValue]) * value)
      }
    }
    reasons.add("what the page's headlines and subheads are like", decoded[line].second)
    return Evidence(
      field: "role", lines: reading.line.numbers,
      reason: "\(name(chosen)) rather than \(name(other)): \(reasons.told(margin: margin))",
      weight: Double(margin))
  }

  /// Why an article is of its kind: what spoke most for it against the next best one.
  static func kind(_ evidence: KindEvidence, _ reading: KindReading, _ model: KindModel) -> Evidence {
    let reasons = model.reasons(evidence, for: reading.kind, against: reading.other)
    return Evidence(
      field: "kind",
      reason:
        "\(reading.kind.rawValue) rather than \(reading.other.rawValue): \(reasons.told(margin: reading.margin))",
      weight: Double(reading.margin))
  }

  static func name(_ state: LineState) -> String {
    switch state {
    case .title: "headline"
    case .titleMore: "further line of the headline"
    case .lead: "first paragraph with a byline"
    case .start: "text without a beginning"
    case .rest: "rest of the line before"
    case .photoCredit: "photo credit"
    case .photo: "photo that stands alone"
    case .repeat: "repeat"
    default: "\(state)"
    }
  }

  /// A feature by its number among the inputs of the network.
  private static func words(input: Int) -> String {
    if let feature = Feature(rawValue: input) { return words(feature) }
    if let kind = Boundary(rawValue: input - RoleWeights.features) { return words(kind) }
    return input >= RoleWeights.firstWording ? "its words" : "the kinds of lines around it"
  }

  static func words(_ kind: Boundary) -> String {
    switch kind {
    case .join, .joinSure: "how well it goes on from the line before"
    case .bothShort: "the line before is short as well"
    case .afterOpen: "the line before stops in mid-sentence"
    case .afterStop: "the line before ends a sentence"
    case .afterByline: "a byline closes the line before"
    case .salutation: "a salutation"
    case .noLeads, .fewLeads, .someLeads, .manyLeads: "how many articles of the page open with a byline"
    case .kicker: "whether the line before would do as its kicker"
    case .broken: "whether the line before would do as the first half of its title"
    case .gap: "behind a wide gap"
    case .section: "whether the line before would do as its section"
    case .opens, .goesOn: "whether its words open an article"
    case .levelDown, .levelSame, .levelUp: "the levels of the two headings"
    }
  }

  static func words(_ feature: Feature) -> String {
    switch feature {
    case .upTo3, .upTo6, .upTo12, .upTo20: "short"
    case .upTo28, .upTo38: "of middle length"
    case .upTo60, .longer: "long"
    case .endsFullStop: "ends with a full stop"
    case .endsExclaim: "ends with ! or ?"
    case .endsColon: "ends with a colon"
    case .endsComma: "ends with a comma"
    case .endsOpen: "ends without a stop"
    case .endsHanging: "ends with a word that needs more"
    case .stopInside: "several sentences"
    case .oneComma, .twoCommas, .manyCommas: "commas"
    case .blankInside: "a blank between clauses"
    case .startsOrphan: "begins with a closing sign"
    case .dashStart: "begins with a dash"
    case .speakerStart: "begins with a speaker"
    case .parallel: "built like another short line of the article"
    case .topicGoesOn: "what follows speaks of the same as what precedes"
    case .labelLine: "one of several lines with a label"
    case .nameRun: "one of several lines that begin with a name"
    case .contactLine: "an address or a telephone"
    case .colonTitle: "a word and a colon before a heading"
    case .kickerColon: "a colon above a title"
    case .salutation: "a salutation"
    case .unitLine: "the name of an institution"
    case .bulletSign: "a sign before it"
    case .bulletRun: "one of several lines with the same sign"
    case .hanNumber, .bracketNumber, .arabicNumber: "a number before it"
    case .listMark: "a list mark"
    case .headingHigh, .headingLow: "marked as a heading"
    case .headingBold: "set in bold"
    case .plainAmongHeadings: "no heading mark on a page that has them"
    case .afterGap: "behind a wide gap"
    case .tight: "no gap before it"
    case .indented: "indented"
    case .row, .wideRow: "cells of a table"
    case .opensForm, .opensByline: "opens with a byline"
    case .wholeForm, .weakForm, .wholeByline: "reads as a byline"
    case .wholePhoto: "reads as a photographer's credit"
    case .closesByline: "ends with a byline"
    case .closesPhoto: "ends with a photographer's credit"
    case .captionMark, .captionWord, .captionLike: "worded like a caption"
    case .jumpMark: "says that the text goes on elsewhere"
    case .noteStart: "begins like a note of the paper's"
    case .sectionWord: "a standing label"
    case .seriesForm: "the name of a series"
    case .noticeTitle: "a word of notices"
    case .wholeBracket: "wholly in brackets"
    case .titleEnd, .kickerEnd: "worded like a title"
    case .verse: "stands among lines of verse"
    case .dateLine: "a date alone"
    case .shortAlone, .shortFew, .shortSeveral, .shortMany: "how many short lines stand together"
    case .evenRun: "as long as the short lines beside it"
    case .wholeParenthesis: "wholly in parentheses"
    case .formBothShort, .formBothLong, .formNextShort, .formNextLong, .formPreviousShort, .formPreviousLong,
      .formNearShort, .formNearLong:
      "one of several lines that begin alike"
    case .formAloneShort, .formAloneLong: "no other line begins like it"
    case .signShort, .signLong: "a sign before it"
    case .circleShort, .circleLong, .hanShort, .hanLong, .roundHanShort, .roundHanLong, .roundShort,
      .roundLong,
      .arabicShort, .arabicLong, .ordinalShort, .ordinalLong:
      "a number before it"
    case .squareShort, .squareLong: "square brackets at its head"
    case .labelShort, .labelLong: "a label and a colon at its head"
    case .twoCells, .threeCells, .manyCells, .twoCellsRun, .threeCellsRun, .manyCellsRun:
      "parts between wide blanks"
    case .underNotice: "stands below the title of a notice"
    case .echoNext, .noEchoNext: "whether the text below takes up its words"
    case .echoPrevious, .noEchoPrevious: "whether the text above has its words"
    case .likeNext, .likePrevious, .likeAround: "whether the texts around it are about like things"
    case .goesOn, .goesOff: "whether the text below speaks of the same as the text above"
    case .stopAbove, .openAbove, .joinAbove: "whether the text further up goes on in it"
    case .openElsewhere: "whether a text that stops in mid-sentence elsewhere goes on in it"
    case .bridged: "whether the text above it goes on in the text below it"
    case .comesBack, .comesNotBack: "whether the text below speaks of the same as what stands further up"
    case .captionEcho, .captionNoEcho: "whether the text around it speaks of the same"
    case .personLine: "reads as a person's name"
    case .repeated: "the same text again"
    case .furnitureOdds: "how it fits masthead, header or footer"
    case .numeric: "mostly digits"
    }
  }
}
