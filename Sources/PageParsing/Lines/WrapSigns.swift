/// What is seen of two lines that stand below each other where the second may go on with the paragraph of the first: signs in
/// families, of which most are one of several.
enum WrapFamily: Int, CaseIterable, Sendable {
  /// How much narrower than the column the line above, the line, the one below and the one above both are.
  case widthAbove, width, widthBelow, widthBeyond
  /// What the line above ends in; the same of the line, of the one above both.
  case endAbove, end, endBeyond
  /// What the line begins with; the same of the line below.
  case start, startBelow
  /// The form that it begins in (`SequenceForm`); the same of the line above, of the line below.
  case form, formAbove, formBelow
  /// How far the line is indented beyond the page's edge, on a page where paragraphs are; the same of the lines above and below.
  case indent, indentAbove, indentBelow
  /// Blank lines before it and before the line below, against what is usual.
  case gap, gapBelow
  /// How many of the lines around are as wide as the column; how wide the column is.
  case regular, column
  /// Marks inside of sentences and between them: none, commas, stops.
  case marksAbove, marks, marksBelow
  /// How many quotation marks and brackets are open behind the line above, and whether the line closes one that it does not open.
  case open, closes
  /// The word that stands across the seam, the name, the rarity of the two characters there.
  case word, rarity
  /// How the line begins, read as the rest of a paragraph; the same of the line below.
  case rest, restBelow
  /// How much it looks like the middle of a sentence, and how much the line above asks for more, by rules.
  case head, tail
  /// How much the line goes on in the line above where that is unfinished (`SeamModel`); the logarithm of its share among the lines
  /// below that might, and among the lines above in which it might; its share among those that might go on in another line further up.
  case flow, flowOfHeads, flowOfEnds, flowElsewhere
  /// A byline: the line above ends in one, is one, the line is one, the line below is one.
  case bylineAbove, isBylineAbove, isByline, isBylineBelow
  /// The line is in brackets as a whole; is a date; the name of a unit.
  case bracket, date, unit

  /// How many signs it has.
  var size: Int {
    switch self {
    case .widthAbove, .width: 9
    case .widthBelow, .widthBeyond: 6
    case .endAbove, .end, .endBeyond: PrintedEnd.allCases.count
    case .start, .startBelow: PrintedStart.allCases.count
    case .form, .formAbove, .formBelow: SequenceForm.kinds
    case .indent, .indentAbove, .indentBelow: 3
    case .gap, .gapBelow: 3
    case .marksAbove, .marks, .marksBelow: InnerMarks.allCases.count
    case .open: 3
    default: 1
    }
  }

  /// Where its signs begin among all.
  var first: Int { Self.firsts[rawValue] }

  private static let firsts = {
    var sum = 0
    return allCases.map { family in
      defer { sum += family.size }
      return sum
    }
  }()

  /// How many signs there are.
  static let signs = allCases.reduce(0) { $0 + $1.size }

  /// The names of all signs in their order.
  static let names = allCases.flatMap { family in
    family.size == 1 ? ["\(family)"] : (0..<family.size).map { "\(family)\($0)" }
  }
}
