import ArchiveModel

/// What a line can be, as the decoder sees it: the roles of the annotation guide with the distinctions that its
/// grammar needs.
enum LineState: Int, CaseIterable, Sendable {
  /// Belongs to no article.
  case furniture
  /// 栏目 above an article; starts one.
  case section
  /// 引题: a title line above the headline; starts an article unless a section stands above it.
  case kicker
  /// 主题: the headline's first line; starts an article unless a section or a kicker stands above it.
  case title
  /// A further line of a headline that is broken over lines.
  case titleMore
  /// 副题: a title line below the headline.
  case deck
  /// The name of the series that the article is of.
  case series
  /// Credits between title and text.
  case byline
  /// Credits behind the text.
  case signature
  /// A first paragraph that opens with a byline or dateline.
  case lead
  /// A paragraph.
  case body
  /// A paragraph that begins an article without a title (a rest whose beginning is lost).
  case start
  /// The rest of the line before it, cut by a column break.
  case rest
  case subhead
  /// The text of a photo inside an article.
  case caption
  /// The text of a photo that stands alone: begins an article.
  case photo
  case photoCredit
  case table
  case list
  case note
  case jump
  case `repeat`

  /// Whether an article can begin here whatever stands before.
  var beginsArticle: Bool {
    self == .section || self == .kicker || self == .title || self == .start || self == .photo
  }
}

/// What is seen of a line; each feature weighs for or against states.
enum Feature: Int, CaseIterable, Sendable {
  // Length in characters, blanks not counted.
  case upTo3, upTo6, upTo12, upTo20, upTo28, upTo38, upTo60, longer
  // How it ends.
  case endsFullStop, endsExclaim, endsColon, endsComma, endsOpen
  // What is in it.
  case stopInside, oneComma, twoCommas, manyCommas, blankInside
  // How it begins.
  case startsOrphan, dashStart, speakerStart, bulletSign, hanNumber, bracketNumber, arabicNumber, listMark
  // Markup and layout.
  case headingHigh, headingLow, headingBold, plainAmongHeadings, afterGap, tight, indented, row, wideRow
  // Words.
  case opensForm, opensByline, wholeForm, weakForm, wholeByline, wholePhoto, closesByline, closesPhoto,
    captionMark,
    captionWord,
    jumpMark, noteStart
  case parallel, topicGoesOn
  case endsHanging, salutation, unitLine, captionLike, labelLine, nameRun, contactLine, colonTitle,
    kickerColon, bulletRun
  case sectionWord, seriesForm, noticeTitle, wholeBracket, titleEnd, kickerEnd, verse, dateLine
  // What stands around it: runs of short lines, sequences of one form, columns.
  case shortAlone, shortFew, shortSeveral, shortMany, evenRun, wholeParenthesis
  case formBothShort, formBothLong, formNextShort, formNextLong, formPreviousShort, formPreviousLong
  case formNearShort, formNearLong, formAloneShort, formAloneLong
  case signShort, signLong, circleShort, circleLong, squareShort, squareLong, hanShort, hanLong
  case roundHanShort, roundHanLong, roundShort, roundLong, arabicShort, arabicLong, ordinalShort, ordinalLong
  case labelShort, labelLong
  case twoCells, threeCells, manyCells, twoCellsRun, threeCellsRun, manyCellsRun
  case underNotice
  // What it and the text around it speak of.
  case likeNext, likePrevious, likeAround
  case echoNext, noEchoNext, echoPrevious, noEchoPrevious, goesOn, goesOff, comesBack, comesNotBack
  // Whether a caption speaks of what the text around it speaks of.
  case captionEcho, captionNoEcho
  // Whether the text above goes on in the text below, and whether a text further up goes on here.
  case stopAbove, openAbove, joinAbove, bridged, openElsewhere
  // How well it would do as a person's name.
  case personLine
  // From other stages.
  case repeated, furnitureOdds, numeric
}
