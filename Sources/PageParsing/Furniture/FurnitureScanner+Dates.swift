import HanCalendar
import HanText

/// Dates, with the signs in them that were misread.
extension FurnitureScanner {
  mutating func readDate() -> Bool {
    guard let date = WrittenDate.read(dateText, at: index) else { return false }
    let wasBareDay = date.month == nil && date.year == nil
    // 十六日 星期二 夏历辛丑年四月初二: the second line of a masthead, whose first has year and month.
    let opensLine = index == 0 && HanWeekday.read(text, at: skipBlanks(date.range.upperBound)) != nil
    guard !wasBareDay || text.count <= 4 || opensLine else { return false }
    if date.isLunar {
      guard date.yearName != nil || date.month != nil else { return false }
      line.kinds.insert(.lunar)
      if line.date.lunar == nil { line.date.lunar = date }
    } else if line.date.month == nil {
      line.kinds.insert(date.day != nil && date.month != nil ? .fullDate : .partialDate)
      // □九七一年, 七一年: the century was lost or left out.
      line.date.year = date.year.map { $0 >= 100 ? $0 : $0 >= 50 ? 1900 + $0 : 2000 + $0 }
      line.date.month = date.month
      line.date.day = date.day
    } else if line.date.year == nil, date.month == nil, date.day == nil, let year = date.year {
      // 三月十一日 星期三 一九九二年: the year behind the day.
      line.date.year = year
    } else {
      return false
    }
    index = date.range.upperBound
    return true
  }

  /// Letters that were read for digits (202l, 2O21, 二O二一) become digits, and 曰 behind a number becomes 日.
  static func withSignsRepaired(_ text: HanScalars) -> HanScalars {
    var repaired = text
    for position in text.indices.dropFirst() {
      let before = repaired[position - 1]
      switch text[position] {
      case "O" where before.isDigit, "o" where before.isDigit: repaired[position] = "0"
      case "O" where HanNumeral.hanDigit(before) != nil, "o" where HanNumeral.hanDigit(before) != nil,
        "0" where HanNumeral.hanDigit(before) != nil:
        repaired[position] = "〇"
      case "l" where before.isDigit, "I" where before.isDigit: repaired[position] = "1"
      case "曰" where before.isDigit || HanNumeral.begins(before): repaired[position] = "日"
      default: break
      }
    }
    return repaired
  }
}
