import ArchiveModel
import HanCalendar
import HanText

/// Years and what of a year: decades, quarters, seasons, festivals.
extension DateWords {
  /// 2021年…, 二〇二一…, 去年…, 1990年代.
  mutating func year() -> Meaning? {
    if let decade = decade() { return decade }
    let start = index
    guard let year = readYear() else { return nil }
    if index == text.count { return self.year(year) }
    if let meaning = partOfYear(year) { return meaning }
    index = start
    return nil
  }

  mutating func readYear() -> Int? {
    for (word, years) in DateVocabulary.years where skip(word) { return now.year + years }
    guard let found = HanNumeral.read(text, at: index), found.isRow, found.length == 4,
      (1000...2999).contains(found.value)
    else { return nil }
    index = found.end
    if !skip("年") {
      // 二〇二一 stands alone; what follows a year without 年 must be no number.
      guard index == text.count || !HanNumeral.begins(text[index]) else { return nil }
    }
    _ = skip("度")
    return found.value
  }

  /// 1990年代, 90年代, 九十年代, 二十世纪九十年代, 上世纪八十年代.
  mutating func decade() -> Meaning? {
    guard text.ends(with: "年代".unicodeScalars) else { return nil }
    let start = index
    defer { index = start }
    var century: Int?
    if skip("上世纪") {
      century = 19
    } else if skip("本世纪") {
      century = 20
    } else if let found = HanNumeral.read(text, at: index),
      text[found.end...].starts(with: "世纪".unicodeScalars)
    {
      century = found.value - 1
      index = found.end + 2
    }
    guard let found = HanNumeral.read(text, at: index), found.end == text.count - 2, found.value % 10 == 0
    else {
      return nil
    }
    var first = found.value
    if first < 100 {
      let recent = 2000 + first
      first += 100 * (century ?? (recent <= now.year && first < 50 ? 20 : 19))
    }
    guard let from = CalendarDate(year: first, month: 1, day: 1),
      let to = CalendarDate(year: first + 9, month: 12, day: 31)
    else { return nil }
    return .days(from...to)
  }

  /// 初, 上半年, 三季度, 6月…, 端午, of that year or of every year.
  mutating func partOfYear(_ year: Int?) -> Meaning? {
    let start = index
    if let year {
      let rest = text[index...]
      for (words, months) in DateVocabulary.partsOfYear
      where words.contains(where: { rest.elementsEqual($0) }) {
        return self.months(months, of: year)
      }
    }
    if let found = quarter() { return months(found, of: year) }
    if let meaning = festival(year) { return meaning }
    index = start
    if let month = readMonth() { return partOfMonth(year, month) }
    index = start
    if year == nil, let meaning = dayAlone() { return meaning }
    index = start
    return year.flatMap { lunar(ofYear: $0) }
  }

  /// 一季度, 第三季度, 3季度.
  func quarter() -> ClosedRange<Int>? {
    var position = index
    if position < text.count, text[position] == "第" { position += 1 }
    guard let found = HanNumeral.read(text, at: position), (1...4).contains(found.value),
      text[found.end...].elementsEqual("季度".unicodeScalars)
    else { return nil }
    return 3 * found.value - 2...3 * found.value
  }

  /// 端午, 国庆节, 清明前后.
  func festival(_ year: Int?) -> Meaning? {
    var name = text[index...]
    let isAround = name.ends(with: "前后".unicodeScalars)
    if isAround { name = name.dropLast(2) }
    let word = String(scalars: name)
    let shorter = name.last == "节" ? String(scalars: name.dropLast()) : word
    guard let festival = Festival.named(word) ?? Festival.named(shorter) else { return nil }
    let margin = isAround ? DateVocabulary.daysAround : 0
    if let year { return festival.date(in: year).flatMap { around($0, margin) }.map { .days($0) } }
    if case .solar(let month, let day) = festival.rule {
      guard let days = CalendarDate(year: 2001, month: month, day: day).flatMap({ around($0, margin) }) else {
        return nil
      }
      return .yearly(monthDay(days.lowerBound), monthDay(days.upperBound))
    }
    let all = (DateVocabulary.firstLunarYear...lastYear).compactMap { festival.date(in: $0) }
    return .scattered(all.compactMap { around($0, margin) })
  }
}
