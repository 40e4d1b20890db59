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

extension SearchQuery {
  /// The names under which the archive keeps a page that is written A2, a02, 2, 第二版, A02版 or 头版.
  ///
  /// - Parameter text: the page as typed.
  /// - Returns: the names; none when the text is no page.
  public static func pageNames(_ text: String) -> [String] {
    PageName.read(FieldValue(text: text, source: 0..<0).folded) ?? []
  }
}
