import HanCalendar
import HanText

/// Names of pages as people write them: A2, a02, 2, 第二版, A02版, 头版.
enum PageName {
  /// The names under which the archive keeps the page; `nil` when the value is no page.
  static func read(_ value: HanScalars) -> [String]? {
    // The front page is A1 or 1, as the paper numbered its pages at the time.
    if value.elementsEqual("头版".unicodeScalars) { return ["A1", "1"] }
    var rest = value[...]
    if rest.first == "第" { rest.removeFirst() }
    if rest.last == "版" { rest.removeLast() }
    var letters = HanScalars()
    while let letter = rest.first, letter.isLatin, letters.count < 2 {
      letters += letter.properties.uppercaseMapping.unicodeScalars
      rest.removeFirst()
    }
    let scalars = Array(rest)
    guard let number = HanNumeral.read(scalars, at: 0), number.end == scalars.count,
      (1...999).contains(number.value)
    else { return nil }
    return [String(scalars: letters) + String(number.value)]
  }
}
