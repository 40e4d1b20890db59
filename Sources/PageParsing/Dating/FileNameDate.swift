import ArchiveModel
import HanText

/// The date that the name of a dump's file holds: `2021-06-04.txt`, `19580607_A2.txt`.
enum FileNameDate {
  /// The date and, where it is there, the page's label; `nil` for names without (hash names are none).
  static func read(_ name: String) -> (date: CalendarDate, label: String?)? {
    let text = Array(name.unicodeScalars)
    var index = 0
    while index < text.count {
      guard text[index].isDigit, index == 0 || !isWordSign(text[index - 1]) else {
        index += 1
        continue
      }
      var digits: [Int] = []
      var end = index
      var separators = 0
      while end < text.count, digits.count < 8 {
        if let digit = text[end].digitValue {
          digits.append(digit)
        } else if "-_.年月/".unicodeScalars.contains(text[end]), digits.count == 4 || digits.count == 6,
          separators < 2
        {
          separators += 1
        } else {
          break
        }
        end += 1
      }
      if digits.count == 8, end >= text.count || !isWordSign(text[end]) || text[end] == "日" {
        let year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3]
        if (1949...2100).contains(year),
          let date = CalendarDate(
            year: year, month: digits[4] * 10 + digits[5], day: digits[6] * 10 + digits[7])
        {
          return (date, label(text, after: end))
        }
      }
      index = max(end, index + 1)
    }
    return nil
  }

  private static func isWordSign(_ scalar: Unicode.Scalar) -> Bool { scalar.isDigit || scalar.isLatin }

  /// `_A2`, `-03版`: a page's label behind the date.
  private static func label(_ text: [Unicode.Scalar], after start: Int) -> String? {
    var index = start
    while index < text.count, "-_ 日第".unicodeScalars.contains(text[index]) { index += 1 }
    var label = HanScalars()
    while index < text.count, label.count < 3, text[index].isLatin || text[index].isDigit {
      label.append(text[index])
      index += 1
    }
    guard !label.isEmpty, label.contains(where: \.isDigit), index >= text.count || !isWordSign(text[index])
    else { return nil }
    if label.first == "0", label.count > 1 { label.removeFirst() }
    return String(scalars: label).uppercased()
  }
}
