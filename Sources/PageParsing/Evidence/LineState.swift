import ArchiveModel

/// What a line can be, as the decoder sees it: the roles of the annotation guide with the distinctions that its
/// grammar needs.
enum LineState: Int, CaseIterable, Sendable {
  /// Belongs to no article.
  case furniture
  /// 栏目 above an article; starts one.
  case section
  /// The first line of a title block; starts an article unless a section stands above it.
  case title
  /// A further line of a title block: headline, deck, series.
  case titleMore
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
  case caption
  case photoCredit
  case table
  case list
  case note
  case jump
  case `repeat`

  /// Whether an article can begin here whatever stands before.
  var beginsArticle: Bool { self == .section || self == .title || self == .start }
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
  // From other stages.
  case repeated, furnitureOdds, numeric
}
