import HanText

/// The properties that articles are labelled with in the index.
///
/// A label is a value of one of these (the district 荷塘区, the person 曹慧泉). Its number ends in the property's code, so
/// that hits are counted by facet without a look at the labels themselves.
enum LabelKind: Int, CaseIterable, Sendable {
  /// The label 0, which every article has: what "all but these" is made of.
  case all = 0
  case kind = 1
  case page = 2
  case section = 3
  case series = 4
  case district = 5
  case place = 6
  case person = 7
  case reporter = 8
  case author = 9
  case diagnostic = 10
  /// A person whom the archive knows and the page alone does not show; such a person is labelled `person` too.
  case known = 11

  /// Bits of a label's number that hold the code.
  static let bits = 4

  /// The name in the file.
  var name: String {
    switch self {
    case .all: "all"
    case .kind: "kind"
    case .page: "page"
    case .section: "section"
    case .series: "series"
    case .district: "district"
    case .place: "place"
    case .person: "person"
    case .reporter: "reporter"
    case .author: "author"
    case .diagnostic: "diagnostic"
    case .known: "known"
    }
  }

  init?(_ facet: Facet) {
    switch facet {
    case .year, .month: return nil
    case .page: self = .page
    case .kind: self = .kind
    case .section: self = .section
    case .series: self = .series
    case .district: self = .district
    case .place: self = .place
    case .person: self = .person
    case .reporter: self = .reporter
    case .author: self = .author
    case .diagnostic: self = .diagnostic
    case .known: self = .known
    }
  }

  /// The property of the label with that number.
  init?(label: Int) { self.init(rawValue: label & (1 << LabelKind.bits - 1)) }
}

/// A value of a property.
struct Label: Hashable, Sendable {
  var kind: LabelKind
  var value: String

  /// What typed values are compared with.
  var folded: String { Label.fold(value) }

  static func fold(_ value: String) -> String { String(scalars: SearchForm(value).scalars) }

  /// The mark before the labels of an article, and before one label in a MATCH expression: text never begins with it.
  static let mark: Unicode.Scalar = "\u{1}"

  /// The index's column of an article with these labels.
  static func column(_ labels: [Int]) -> String {
    var text = String(mark) + "0"
    for label in labels { text += " " + String(label) }
    return text
  }

  /// Reads a column of labels, number by number.
  static func forEach(in column: Span<UInt8>, _ body: (Int) -> Void) {
    var number = 0
    var isInNumber = false
    for index in column.indices {
      let byte = column[index]
      if byte >= 0x30, byte <= 0x39 {
        number = number &* 10 &+ Int(byte &- 0x30)
        isInNumber = true
      } else if isInNumber {
        body(number)
        number = 0
        isInNumber = false
      }
    }
    if isInNumber { body(number) }
  }
}
