import HanCalendar
import HanText

/// A line taken apart into pieces of furniture, with what is left over.
struct FurnitureLine: Sendable {
  /// A sort of piece, as a set.
  struct Kinds: OptionSet, Sendable {
    let rawValue: Int
    static let paperName = Kinds(rawValue: 1 << 0)
    static let organ = Kinds(rawValue: 1 << 1)
    static let register = Kinds(rawValue: 1 << 2)
    static let fullDate = Kinds(rawValue: 1 << 3)
    static let partialDate = Kinds(rawValue: 1 << 4)
    static let weekday = Kinds(rawValue: 1 << 5)
    static let lunar = Kinds(rawValue: 1 << 6)
    static let issueNumber = Kinds(rawValue: 1 << 7)
    static let pageCount = Kinds(rawValue: 1 << 8)
    static let price = Kinds(rawValue: 1 << 9)
    static let label = Kinds(rawValue: 1 << 10)
    static let pageName = Kinds(rawValue: 1 << 11)
    static let editor = Kinds(rawValue: 1 << 12)
    static let weakEditor = Kinds(rawValue: 1 << 13)
    static let contact = Kinds(rawValue: 1 << 14)
    static let weakContact = Kinds(rawValue: 1 << 15)
    static let weather = Kinds(rawValue: 1 << 16)
    static let latin = Kinds(rawValue: 1 << 17)
    static let number = Kinds(rawValue: 1 << 18)
    static let statement = Kinds(rawValue: 1 << 19)
    static let placeholder = Kinds(rawValue: 1 << 20)
    static let strayMarks = Kinds(rawValue: 1 << 21)
    static let pageNumber = Kinds(rawValue: 1 << 22)
    static let mailContact = Kinds(rawValue: 1 << 23)
    static let knownPage = Kinds(rawValue: 1 << 24)
    static let service = Kinds(rawValue: 1 << 25)
    static let host = Kinds(rawValue: 1 << 26)
    static let note = Kinds(rawValue: 1 << 27)

    /// What only a masthead, a header or a footer has.
    static let telling: Kinds = [
      .paperName, .organ, .register, .fullDate, .weekday, .lunar, .issueNumber, .pageCount, .price, .label,
      .editor,
      .contact, .weather,
    ]
  }

  /// The sorts of piece that it is made of.
  var kinds: Kinds = []
  /// Characters that belong to no piece; blanks and separators are not counted.
  var uncovered = 0
  /// All characters but blanks and separators.
  var total = 0
  /// Date, weekday and lunar date as far as the line has them.
  var date = PrintedDate()
  /// 第N期.
  var issueNumber: Int?
  /// 总第N期.
  var runningNumber: Int?
  /// The label (`A1`, `3`).
  var label: String?
  /// What stands behind the label is no name of a page that is known.
  var hasOtherName = false
  /// A number that stands alone.
  var number: Int?

  /// Whether the line is made of furniture from end to end, a character or two of damage apart.
  ///
  /// The name of a supplement counts as covered where its number stands with it (湘江 副刊 第412期).
  var isWhole: Bool {
    guard total > 0, !kinds.isEmpty else { return false }
    return uncovered * 6 <= total || (uncovered <= 4 && kinds.isSuperset(of: [.pageName, .issueNumber]))
  }
  /// 第三版 要闻·经济, 第一版 编辑 陆明: the page's label with nothing beside it but its name and editors.
  var isPageLabel: Bool {
    isWhole && kinds.contains(.label) && !hasOtherName
      && !kinds.isDisjoint(with: [.pageName, .editor, .weakEditor])
      && kinds.isSubset(of: [.label, .pageName, .knownPage, .editor, .weakEditor])
  }
  /// The number of sorts of piece that only furniture has.
  var tellingCount: Int { kinds.intersection(.telling).rawValue.nonzeroBitCount }
}
