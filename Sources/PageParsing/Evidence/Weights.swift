/// The weights of all evidence for the roles of lines, in one place: natural log units, set by hand from the rules of
/// the annotation guide and checked on written and composed pages.
///
/// A feature may count with a value (how sure a byline is); then the weight is multiplied with it.
enum Weights {
  private static let table: [(Feature, [(LineState, Float)])] = [
    // Length. Titles are short, paragraphs long; the borders are those of printed column widths.
    (
      .upTo3,
      [
        (.title, -2.5), (.titleMore, -2.5), (.section, -1.5), (.subhead, -1.6), (.body, -3.2), (.start, -4),
        (.rest, -1), (.lead, -6), (.caption, -3), (.byline, 0.3), (.signature, 0.3), (.photoCredit, 0),
        (.list, -2),
        (.note, -2.5), (.furniture, 0.3), (.jump, -2),
      ]
    ),
    (
      .upTo6,
      [
        (.title, -0.2), (.titleMore, -0.6), (.section, 0.5), (.subhead, 0.3), (.body, -3), (.start, -4),
        (.rest, -1.8), (.lead, -6), (.caption, -1.6), (.byline, 0.5), (.signature, 0.5), (.photoCredit, 0.3),
        (.list, -0.6), (.note, -2),
      ]
    ),
    (
      .upTo12,
      [
        (.title, 0.6), (.titleMore, 0.4), (.section, 0.6), (.subhead, 0.8), (.body, -2.4), (.start, -3.5),
        (.rest, -1.5), (.lead, -5), (.caption, -0.6), (.byline, 0.5), (.signature, 0.5), (.photoCredit, 0.3),
        (.list, 0), (.note, -1),
      ]
    ),
    (
      .upTo20,
      [
        (.title, 1), (.titleMore, 0.8), (.section, -0.3), (.subhead, 0.7), (.body, -1.6), (.start, -2.6),
        (.rest, -0.9), (.lead, -3), (.caption, 0.1), (.byline, 0.3), (.signature, 0.3), (.photoCredit, 0.3),
        (.list, 0.2), (.note, -0.5), (.jump, -2),
      ]
    ),
    (
      .upTo28,
      [
        (.title, 0.8), (.titleMore, 0.9), (.section, -1.2), (.subhead, 0), (.body, -0.8), (.start, -1.6),
        (.rest, -0.3), (.lead, -1.5), (.caption, 0.3), (.byline, -0.2), (.signature, -0.2),
        (.photoCredit, -1),
        (.list, 0.2), (.jump, -5),
      ]
    ),
    (
      .upTo38,
      [
        (.title, 0.2), (.titleMore, 0.5), (.section, -2.4), (.subhead, -1), (.body, 0), (.start, -0.6),
        (.lead, -0.4), (.caption, 0.3), (.byline, -1), (.signature, -1), (.photoCredit, -3), (.list, 0.2),
        (.jump, -8),
      ]
    ),
    (
      .upTo60,
      [
        (.title, -1.5), (.titleMore, -0.8), (.section, -5), (.subhead, -3), (.body, 0.8), (.start, 0.3),
        (.rest, 0.5), (.lead, 0.4), (.caption, 0), (.byline, -2.5), (.signature, -3), (.photoCredit, -6),
        (.list, 0),
        (.note, 0.2), (.jump, -9), (.furniture, -1),
      ]
    ),
    (
      .longer,
      [
        (.title, -5), (.titleMore, -4.5), (.section, -8), (.subhead, -6), (.body, 1.5), (.start, 0.8),
        (.rest, 1), (.lead, 1.2), (.caption, -1.2), (.byline, -6), (.signature, -7), (.photoCredit, -9),
        (.list, -0.4),
        (.note, 0.2), (.jump, -9), (.furniture, -3), (.table, -2),
      ]
    ),

    // The end. A title has no full stop; a cut paragraph ends open.
    (
      .endsFullStop,
      [
        (.title, -2.8), (.titleMore, -2.2), (.section, -4), (.subhead, -2), (.body, 0.8), (.start, 0.6),
        (.rest, 1.1), (.lead, 0.8), (.caption, 0.6), (.byline, -2), (.signature, -2), (.note, 0.3),
        (.photoCredit, -0.5),
      ]
    ),
    (.endsExclaim, [(.section, -2), (.body, 0.3), (.rest, 0.3), (.caption, -0.3)]),
    (
      .endsColon,
      [
        (.title, 0), (.titleMore, 0), (.section, -2), (.subhead, 0.1), (.body, -0.2), (.caption, -1.5),
        (.byline, -1.5),
      ]
    ),
    (
      .endsComma,
      [
        (.title, -3), (.titleMore, -3), (.section, -4), (.subhead, -3), (.caption, -2), (.note, -1),
        (.byline, -2), (.signature, -3), (.list, -0.6), (.furniture, -1),
      ]
    ),
    (
      .endsOpen,
      [
        (.title, 0.6), (.titleMore, 0.6), (.section, 0.5), (.subhead, 0.6), (.body, -0.9), (.start, -0.9),
        (.rest, -1.6), (.lead, -0.9), (.caption, -0.6), (.list, 0.2), (.note, -0.4),
      ]
    ),

    // What is in it.
    (
      .stopInside,
      [
        (.title, -5), (.titleMore, -4.5), (.section, -7), (.subhead, -5), (.byline, -6), (.signature, -6),
        (.photoCredit, -5), (.body, 1), (.start, 0.8), (.rest, 1), (.lead, 1), (.caption, 0.4), (.table, -2),
        (.furniture, -2), (.jump, -5),
      ]
    ),
    (.oneComma, [(.title, -0.1), (.section, -1.5), (.subhead, 0.1), (.body, 0.1), (.byline, -0.5)]),
    (
      .twoCommas,
      [
        (.title, -1.2), (.titleMore, -0.3), (.section, -4), (.subhead, -1.5), (.body, 0.4), (.rest, 0.3),
        (.byline, -2),
      ]
    ),
    (
      .manyCommas,
      [
        (.title, -3), (.titleMore, -1.6), (.section, -6), (.subhead, -4), (.body, 0.8), (.rest, 0.6),
        (.byline, -4), (.signature, -4), (.caption, -0.3), (.furniture, -1),
      ]
    ),
    (
      .blankInside,
      [(.title, 1.2), (.titleMore, 0.7), (.section, 0.5), (.subhead, 0.8), (.body, -1), (.rest, -1.8)]
    ),

    // The beginning.
    (
      .startsOrphan,
      [
        (.rest, 3), (.body, -1), (.start, -0.5), (.title, -5), (.titleMore, -4), (.subhead, -5),
        (.section, -5), (.caption, -3), (.list, -3), (.lead, -5), (.note, -2), (.byline, -3),
      ]
    ),
    (.dashStart, [(.titleMore, 2.6), (.title, -1.5), (.section, -2), (.subhead, -0.5), (.body, -0.5)]),
    (.speakerStart, [(.body, 3), (.title, -2), (.titleMore, -3), (.subhead, -0.5), (.section, -3)]),
    (
      .bulletSign,
      [(.subhead, 1.6), (.list, 0.8), (.title, -0.6), (.titleMore, -1.5), (.section, -0.5), (.body, 0.5)]
    ),
    (
      .hanNumber,
      [
        (.subhead, 2.2), (.list, 0.6), (.title, -3), (.titleMore, -2), (.section, -2), (.body, 0.8),
        (.rest, -1),
      ]
    ),
    (
      .bracketNumber,
      [
        (.subhead, 2), (.list, 0.6), (.title, -1.8), (.titleMore, -2), (.section, -2), (.body, 0.8),
        (.rest, -1),
      ]
    ),
    (
      .arabicNumber,
      [
        (.subhead, 1.2), (.list, 2.6), (.title, -1), (.titleMore, -2), (.section, -2), (.body, 0.4),
        (.rest, -1),
      ]
    ),
    (
      .listMark,
      [
        (.list, 4.4), (.body, -0.5), (.title, -2), (.titleMore, -2), (.section, -2), (.subhead, -0.8),
        (.caption, -1),
      ]
    ),

    // Markup and layout.
    (
      .headingHigh,
      [
        (.title, 4), (.section, 1.5), (.titleMore, 1.2), (.subhead, 1), (.body, -5), (.rest, -6),
        (.lead, -3), (.caption, -2), (.byline, -1), (.list, -2),
      ]
    ),
    (
      .headingLow,
      [
        (.titleMore, 2.4), (.subhead, 2.8), (.title, 1.4), (.section, 1.2), (.body, -5), (.rest, -6),
        (.lead, -3), (.caption, -1.5), (.byline, -0.5),
      ]
    ),
    (
      .headingBold,
      [(.subhead, 2.3), (.title, 1), (.titleMore, 1), (.section, 0.8), (.body, -1.5), (.rest, -2)]
    ),
    (.plainAmongHeadings, [(.title, -1.8), (.titleMore, -0.4), (.subhead, -0.5), (.section, -0.4)]),
    (.afterGap, [(.title, 0.5), (.section, 0.4), (.rest, -0.8), (.titleMore, -0.3), (.subhead, -0.2)]),
    (.tight, [(.titleMore, 0.8), (.byline, 0.4), (.rest, 0.3), (.table, 0.3), (.list, 0.3), (.title, -0.6)]),
    (
      .indented,
      [(.body, 1.2), (.lead, 0.8), (.rest, -2), (.title, -0.6), (.titleMore, -0.4), (.subhead, -0.3)]
    ),
    (
      .row,
      [(.table, 5.8), (.body, -2), (.rest, -2), (.lead, -3), (.caption, -1), (.byline, -0.5), (.subhead, -1)]
    ),
    (
      .wideRow,
      [
        (.table, 7.4), (.body, -4), (.rest, -4), (.title, -2.5), (.titleMore, -2.5), (.subhead, -2.5),
        (.lead, -4), (.caption, -3), (.byline, -6), (.signature, -6), (.section, -3), (.list, -0.5),
      ]
    ),

    // Words. Bylines count with their strength.
    (.opensForm, [(.lead, 5)]),
    (
      .opensByline,
      [
        (.lead, 0.85), (.body, -0.35), (.start, -0.1), (.title, -0.8), (.titleMore, -0.8),
        (.subhead, -0.9), (.caption, -0.5), (.rest, -0.9), (.section, -1), (.note, -0.4), (.list, -0.4),
      ]
    ),
    (.wholeForm, [(.byline, 3.4), (.signature, 3.4), (.photoCredit, 3.4)]),
    (
      .wholeByline,
      [
        (.byline, 0.9), (.signature, 0.85), (.title, -0.3), (.titleMore, -0.3), (.subhead, -0.4),
        (.section, -0.3), (.caption, -0.3), (.body, -0.2),
      ]
    ),
    (
      .wholePhoto,
      [
        (.photoCredit, 1.2), (.byline, -0.2), (.signature, -0.2), (.title, -0.5), (.titleMore, -0.5),
        (.subhead, -0.5), (.caption, 0.1), (.body, -0.5),
      ]
    ),
    (
      .closesByline,
      [
        (.body, 0.2), (.rest, 0.2), (.start, 0.1), (.title, -0.8), (.titleMore, -0.6), (.subhead, -0.8),
        (.list, 0.1),
      ]
    ),
    (
      .closesPhoto,
      [(.caption, 1), (.body, -0.3), (.rest, -0.2), (.title, -0.7), (.titleMore, -0.7), (.subhead, -0.8)]
    ),
    (
      .captionMark,
      [(.caption, 3.6), (.title, -2), (.titleMore, -2), (.subhead, -2), (.body, -0.3), (.rest, -1.5)]
    ),
    (.captionWord, [(.caption, 1.2)]),
    (.jumpMark, [(.jump, 9), (.body, -2), (.title, -3), (.titleMore, -3), (.subhead, -3)]),
    (.noteStart, [(.note, 9), (.title, -0.8), (.titleMore, -1), (.subhead, -0.6), (.lead, -1), (.list, -1)]),
    (.parallel, [(.subhead, 1.6), (.title, -0.8)]),
    (.topicGoesOn, [(.subhead, 0.55), (.title, -0.55)]),
    (
      .endsHanging,
      [(.title, -3), (.titleMore, -2), (.subhead, -3), (.section, -4), (.body, 1.2), (.rest, 0.8)]
    ),
    (.salutation, [(.body, 8), (.title, -3), (.titleMore, -3), (.subhead, -3), (.byline, -4)]),
    (.unitLine, [(.body, 3.8), (.signature, 0.3), (.title, -0.8), (.subhead, -1.2), (.titleMore, -0.4)]),
    (
      .labelLine,
      [(.body, 3.6), (.title, -2), (.titleMore, -2), (.subhead, -2), (.byline, -2.5), (.list, 0.5)]
    ),
    (
      .nameRun,
      [(.list, 7), (.byline, -7), (.signature, -7), (.title, -2), (.subhead, -1.5), (.titleMore, -3)]
    ),
    (
      .contactLine,
      [
        (.body, 4.5), (.title, -2), (.titleMore, -2), (.subhead, -2), (.byline, -3), (.signature, -3),
        (.section, -3),
      ]
    ),
    (.weakForm, [(.byline, 3.2), (.signature, 0.5)]),
    (.colonTitle, [(.subhead, 2), (.title, -0.2), (.body, -0.8), (.rest, -1)]),
    (.kickerColon, [(.title, 3), (.body, -2), (.rest, -2), (.table, -2), (.furniture, -1)]),
    (.captionLike, [(.caption, 0.9)]),
    (.bulletRun, [(.list, 6.4), (.subhead, -1.5), (.body, -1), (.caption, -3), (.title, -2)]),
    (.sectionWord, [(.section, 3), (.rest, -3), (.title, 0.3), (.subhead, -0.5)]),
    (.seriesForm, [(.titleMore, 3), (.title, -1.2), (.section, 1), (.subhead, -1)]),
    (.noticeTitle, [(.rest, -1.5), (.title, 2), (.subhead, -0.2), (.section, 0.5), (.list, -0.5)]),
    (.wholeBracket, [(.subhead, 1.5), (.section, 1.6), (.title, 0)]),
    (.titleEnd, [(.title, 0.6), (.titleMore, 0.3)]),
    (.kickerEnd, [(.title, 1), (.subhead, -0.6)]),
    (
      .verse,
      [
        (.body, 5.4), (.title, -2), (.titleMore, -2.5), (.subhead, -1.8), (.section, -2.5), (.caption, -1),
        (.list, 0.6), (.rest, -6), (.byline, -2.5), (.signature, -1.5),
      ]
    ),
    (
      .dateLine,
      [
        (.rest, -4), (.body, 3), (.signature, 1), (.title, -2), (.titleMore, -1.5), (.subhead, -2),
        (.furniture, 0.5),
      ]
    ),

    // From other stages.
    (.repeated, [(.repeat, 14)]),
    (.furnitureOdds, [(.furniture, 1.4)]),
    (.numeric, [(.table, 1.2), (.title, -0.8), (.titleMore, -0.6), (.subhead, -0.6), (.section, -1)]),
  ]

  /// What a state costs by itself.
  private static let priors: [(LineState, Float)] = [
    (.furniture, -2), (.table, -4.5), (.list, -3), (.note, -3), (.jump, -6), (.repeat, -8),
    (.caption, -1.2),
    (.photoCredit, -5), (.byline, -4.6), (.signature, -4.8), (.section, -1.4), (.lead, -5),
  ]

  /// `emission[feature][state]`, dense for the decoder.
  static let emission: [[Float]] = {
    var dense = [[Float]](
      repeating: [Float](repeating: 0, count: LineState.allCases.count), count: Feature.allCases.count)
    for (feature, weights) in table {
      for (state, weight) in weights { dense[feature.rawValue][state.rawValue] = weight }
    }
    return dense
  }()

  /// The prior of each state.
  static let prior: [Float] = {
    var dense = [Float](repeating: 0, count: LineState.allCases.count)
    for (state, weight) in priors { dense[state.rawValue] = weight }
    return dense
  }()
}
