/// What is seen of an article that may tell its kind; the model weighs it (`KindModel`).
enum KindFeature: Int, CaseIterable, Sendable {
  // How it begins and whether it goes on from another page.
  case jumpFirst, jumpInside, beginsInside, lead, noHeadline
  // Pictures.
  case picturesAlone, picturesWithList, picturesFewWords, picturesBare, pictureTitle
  case photoSection, photoSectionSeveral
  // Lists and tables.
  case briefs, itemsAlone, itemsAloneNotice, sidebarSection, sidebarTitleBox, sidebarTitleText, sidebarLabel,
    boxTitle
  case tableFew, tableFewNotice
  // Words of notices.
  case noticeTitle, noticeTitleLed, noticeWord, noticeWordLed, noticeSection, noticeBody
  // Words and forms of literature, opinion, conversation, letters.
  case verse, literarySection, literarySectionAbove, literaryPage, work, serial
  case commentarySection, commentarySectionAbove, commentaryTitle, warning, quoteTitle
  case interview, letter
  // Who signs, and what the text is full of: opinion, telling, report.
  case signedAtHead, headArgument, headTelling, headReporting
  case endTelling, endArgument, endReporting
  case authorInside, authorTelling, authorArgument, authorReporting
  case unsigned, plainTelling, plainArgument, plainReporting
  // Trade.
  case trade, tradeSection
  // Credits by role.
  case reporters, correspondents, photographers, editors, authors, agency
  // How much of it is text, a list, a table, captions, notes; below 1 together.
  case bodyShare, listShare, tableShare, captionShare, noteShare, subheads
  // How long it is.
  case noBody, oneParagraph, fewParagraphs, severalParagraphs, manyParagraphs
  case upTo60, upTo160, upTo400, upTo1000, longer
  // The headline.
  case shortHeadline, longHeadline, askingHeadline, callingHeadline, deck, kicker
  // The text: shares of characters.
  case firstPerson, secondPerson, questions, calls, quotes, digits, shortParagraphs, verseShare
  case argumentDense, tellingDense, reportingDense
  // Its page.
  case first, last, alone, othersLed, othersSigned, othersVerse, othersNotices

  /// Its name in the table of weights.
  var name: String { "\(self)" }

  /// What `explain` calls it.
  var words: String {
    switch self {
    case .jumpFirst, .jumpInside: "a mark that it goes on from another page"
    case .beginsInside: "begins without a title"
    case .lead: "opens with a byline"
    case .noHeadline: "no headline"
    case .picturesAlone, .picturesWithList, .picturesFewWords, .picturesBare: "pictures with few words"
    case .pictureTitle, .photoSection, .photoSectionSeveral: "titled like pictures"
    case .briefs: "brief news under one heading"
    case .itemsAlone, .itemsAloneNotice: "a list or table without text"
    case .sidebarSection, .sidebarTitleBox, .sidebarTitleText, .sidebarLabel: "titled like a box"
    case .boxTitle: "titled like small announcements"
    case .tableFew, .tableFewNotice: "a table with little text"
    case .noticeTitle, .noticeTitleLed, .noticeWord, .noticeWordLed, .noticeSection: "titled like a notice"
    case .noticeBody: "worded like a notice"
    case .verse, .verseShare, .shortParagraphs: "lines of verse"
    case .literarySection, .literarySectionAbove, .literaryPage: "a label of literature above it"
    case .work, .serial: "says what work it is"
    case .commentarySection, .commentarySectionAbove: "a label of opinion above it"
    case .commentaryTitle, .warning, .quoteTitle: "titled like an opinion"
    case .interview: "a conversation"
    case .letter: "a letter to the paper"
    case .signedAtHead: "its author signs below the title"
    case .headArgument, .endArgument, .authorArgument, .plainArgument, .argumentDense: "words of argument"
    case .headTelling, .endTelling, .authorTelling, .plainTelling, .tellingDense: "words of telling"
    case .headReporting, .endReporting, .authorReporting, .plainReporting, .reportingDense: "words of reports"
    case .authorInside, .authors: "signed by an author"
    case .unsigned: "signed by nobody"
    case .trade, .tradeSection: "words of trade"
    case .reporters, .correspondents: "a reporter or correspondent wrote it"
    case .photographers: "a photographer is named"
    case .editors: "an editor is named"
    case .agency: "an agency sent it"
    case .bodyShare: "how much of it is running text"
    case .listShare, .tableShare, .captionShare, .noteShare, .subheads: "what it is made of"
    case .noBody, .oneParagraph, .fewParagraphs, .severalParagraphs, .manyParagraphs:
      "how many paragraphs it has"
    case .upTo60, .upTo160, .upTo400, .upTo1000, .longer: "how long it is"
    case .shortHeadline, .longHeadline: "how long its headline is"
    case .askingHeadline, .callingHeadline: "asks or calls out in its headline"
    case .deck, .kicker: "title lines about the headline"
    case .firstPerson, .secondPerson: "whether it says I and you"
    case .questions, .calls: "asks or calls out"
    case .quotes: "how much it quotes"
    case .digits: "how many numbers it has"
    case .first, .last, .alone: "its place on the page"
    case .othersLed, .othersSigned, .othersVerse, .othersNotices: "what else is on the page"
    }
  }
}
