import ArchiveModel
import HanCalendar
import HanText

/// Reads one date from its beginning to its end: a year, then what of the year, then what of the month.
struct DateWords {
  typealias Meaning = DateExpression.Meaning
  typealias Days = ClosedRange<CalendarDate>

  /// The text, folded and without blanks.
  let text: HanScalars
  let now: CalendarDate
  /// The first day of the range whose end this is.
  var context: CalendarDate?
  /// The month in which the range begins whose end this is, for ranges of every year.
  var monthContext: Int?
  /// Year, month and day that were understood but are no day.
  private(set) var named: (year: Int, month: Int, day: Int)?

  private var index = 0

  init(text: HanScalars, now: CalendarDate) {
    self.text = text
    self.now = now
  }

  /// The last day of the month that was named with a day that it does not have.
  var lastDayOfNamedMonth: CalendarDate? {
    guard let named, (1...12).contains(named.month) else { return nil }
    return CalendarDate(
      year: named.year, month: named.month,
      day: CalendarDate.days(inMonth: named.month, ofYear: named.year))
  }

  mutating func read() -> Meaning? {
    if text.isEmpty { return nil }
    if let meaning = numeric() { return meaning }
    if named != nil { return nil }
    if let days = relativeDays() { return .days(days) }
    // 以来 and the like open an end of whatever stands before them.
    for (suffix, opens) in DateVocabulary.openings where text.count > suffix.count && text.ends(with: suffix)
    {
      var inner = DateWords(text: Array(text.dropLast(suffix.count)), now: now)
      guard case .days(let days) = inner.read() else { continue }
      switch opens {
      case .from: return .days(days.lowerBound...DateSet.latest)
      case .after: return days.upperBound.adding(days: 1).map { .days($0...DateSet.latest) }
      case .before: return days.lowerBound.adding(days: -1).map { .days(DateSet.earliest...$0) }
      }
    }
    return month(relativeTo: now) ?? lunar() ?? year() ?? partOfYear(nil)
  }

  // MARK: Digits alone

  /// 2021, 202106, 20210604, 2021-06, 2021/6/4, 6-4.
  private mutating func numeric() -> Meaning? {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" || $0 == "." }
    guard parts.count <= 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 8 && $0.allSatisfy(\.isDigit) })
    else {
      return nil
    }
    let marks = Set(text.filter { !$0.isDigit })
    let values = parts.map { $0.reduce(0) { $0 * 10 + ($1.digitValue ?? 0) } }
    switch (parts.map(\.count), marks.count) {
    case ([8], _): return day(values[0] / 10_000, values[0] / 100 % 100, values[0] % 100)
    case ([6], _): return month(values[0] / 100, values[0] % 100)
    case ([4], _): return year(values[0])
    case (let counts, 1) where counts[0] == 4 && counts.dropFirst().allSatisfy { $0 <= 2 }:
      return counts.count == 2 ? month(values[0], values[1]) : day(values[0], values[1], values[2])
    case (let counts, 1) where counts.count == 2 && counts.allSatisfy { $0 <= 2 }:
      return yearlyDay(values[0], values[1])
    default: return nil
    }
  }

  // MARK: Year

  /// 2021年…, 二〇二一…, 去年…, 1990年代.
  private mutating func year() -> Meaning? {
    if let decade = decade() { return decade }
    let start = index
    guard let year = readYear() else { return nil }
    if index == text.count { return self.year(year) }
    if let meaning = partOfYear(year) { return meaning }
    index = start
    return nil
  }

  private mutating func readYear() -> Int? {
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
  private mutating func decade() -> Meaning? {
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

  // MARK: What of a year

  /// 初, 上半年, 三季度, 6月…, 端午, of that year or of every year.
  private mutating func partOfYear(_ year: Int?) -> Meaning? {
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
  private func quarter() -> ClosedRange<Int>? {
    var position = index
    if position < text.count, text[position] == "第" { position += 1 }
    guard let found = HanNumeral.read(text, at: position), (1...4).contains(found.value),
      text[found.end...].elementsEqual("季度".unicodeScalars)
    else { return nil }
    return 3 * found.value - 2...3 * found.value
  }

  /// 端午, 国庆节, 清明前后.
  private func festival(_ year: Int?) -> Meaning? {
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

  // MARK: What of a month

  private mutating func readMonth() -> Int? {
    if skip("元月") { return 1 }
    guard let found = HanNumeral.read(text, at: index), (1...12).contains(found.value),
      found.end < text.count,
      text[found.end] == "月"
    else { return nil }
    index = found.end + 1
    if index < text.count, text[index] == "份" { index += 1 }
    return found.value
  }

  /// 本月…, 上个月…, 下月….
  private mutating func month(relativeTo day: CalendarDate) -> Meaning? {
    for (word, months) in DateVocabulary.months where skip(word) {
      let count = 12 * day.year + day.month - 1 + months
      return partOfMonth(count / 12, count % 12 + 1)
    }
    return nil
  }

  /// The rest of the text, as days of that month: nothing, 4日, 初, 下旬.
  private mutating func partOfMonth(_ year: Int?, _ month: Int) -> Meaning? {
    let rest = text[index...]
    if rest.isEmpty {
      return year.map { self.month($0, month) } ?? yearlyDays(month, 1...31)
    }
    for (words, days) in DateVocabulary.partsOfMonth where words.contains(where: { rest.elementsEqual($0) }) {
      guard let year else { return yearlyDays(month, days) }
      let last = min(days.upperBound, CalendarDate.days(inMonth: month, ofYear: year))
      return stretch(
        CalendarDate(year: year, month: month, day: days.lowerBound),
        CalendarDate(year: year, month: month, day: last))
    }
    if let day = readDay() { return year.map { self.day($0, month, day) } ?? yearlyDay(month, day) }
    return lunar()
  }

  private mutating func readDay() -> Int? {
    guard let found = HanNumeral.read(text, at: index), found.value <= 99 else { return nil }
    let rest = text[found.end...]
    guard rest.isEmpty || rest.elementsEqual("日".unicodeScalars) || rest.elementsEqual("号".unicodeScalars)
    else {
      return nil
    }
    // 六月四 is a day left without 日; 四月廿四 and 四月十五 are lunar unless they have it.
    if rest.isEmpty, !found.isArabic, !found.isRow { return nil }
    return found.value
  }

  /// 6日 as the end of a range.
  private mutating func dayAlone() -> Meaning? {
    guard let day = readDay() else { return nil }
    if let context { return self.day(context.year, context.month, day) }
    return monthContext.flatMap { yearlyDay($0, day) }
  }
}

extension DateWords {
  // MARK: Days counted from today

  /// 昨天, 三天前, 上周五, 近30天, 近三年.
  private func relativeDays() -> Days? {
    for (words, days) in DateVocabulary.days where words.contains(where: { text.elementsEqual($0) }) {
      return now.adding(days: days).map { $0...$0 }
    }
    return week() ?? lately() ?? ago()
  }

  /// 本周, 上周五, 下星期一.
  private func week() -> Days? {
    for (prefix, weeks) in DateVocabulary.weeks {
      for name in ["周", "星期", "礼拜"] {
        let word = Array((prefix + name).unicodeScalars)
        guard text.starts(with: word) else { continue }
        guard let monday = now.adding(days: 1 - now.weekday + 7 * weeks) else { return nil }
        if text.count == word.count { return monday.adding(days: 6).map { monday...$0 } }
        let day = Array(name.unicodeScalars) + text[word.count...]
        guard let found = HanWeekday.read(day, at: 0), found.end == day.count else { return nil }
        return monday.adding(days: found.weekday - 1).map { $0...$0 }
      }
    }
    return nil
  }

  /// 近三年, 最近30天, 过去半年: that long, today included.
  private func lately() -> Days? {
    guard let prefix = DateVocabulary.lately.first(where: { text.starts(with: $0) }),
      let span = span(in: Array(text[prefix.count...])),
      let first = back(span).flatMap({ $0.adding(days: 1) }), first <= now
    else { return nil }
    return first...now
  }

  /// 三天前, 两年前, 半年前: that day.
  private func ago() -> Days? {
    let suffix = Array("前".unicodeScalars)
    var rest = text[...]
    if rest.ends(with: "以前".unicodeScalars) { return nil }
    guard rest.ends(with: suffix) else { return nil }
    rest = rest.dropLast()
    return span(in: Array(rest)).flatMap { back($0) }.map { $0...$0 }
  }

  /// A length of time: so many days and so many months.
  private func span(in words: HanScalars) -> (days: Int, months: Int)? {
    if words.elementsEqual("半年".unicodeScalars) { return (0, 6) }
    guard let found = HanNumeral.read(words, at: 0), (1...9999).contains(found.value) else { return nil }
    let unit = words[found.end...]
    return DateVocabulary.spans.first { $0.words.contains { unit.elementsEqual($0) } }
      .map { ($0.days * found.value, $0.months * found.value) }
  }

  /// The day that long before today; in a shorter month its last day.
  private func back(_ span: (days: Int, months: Int)) -> CalendarDate? {
    let count = 12 * now.year + now.month - 1 - span.months
    guard count >= 12 else { return nil }
    let day = min(now.day, CalendarDate.days(inMonth: count % 12 + 1, ofYear: count / 12))
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: day)?.adding(days: -span.days)
  }

  // MARK: The lunar calendar

  /// The last year for which days of every year are counted out.
  private var lastYear: Int { min(max(now.year + 1, DateVocabulary.firstLunarYear), 2100) }

  /// 辛丑年四月廿四, 农历五月, 四月廿四 of every year.
  private func lunar() -> Meaning? {
    guard let date = WrittenDate.read(text, at: 0), date.range.upperBound == text.count, date.isLunar else {
      return nil
    }
    if let year = date.year { return lunarDays(date, year).map { .days($0) } }
    if let name = date.yearName {
      // A name comes back every sixty years; the last one that has begun is meant.
      for year in name.years(in: DateVocabulary.firstLunarYear...2100).reversed() {
        if let begin = LunarDate(year: year, month: 1, day: 1)?.calendarDate, begin <= now {
          return lunarDays(date, year).map { .days($0) }
        }
      }
      return nil
    }
    let all = (DateVocabulary.firstLunarYear...lastYear).compactMap { lunarDays(date, $0) }
    return all.isEmpty ? nil : .scattered(all)
  }

  /// The rest of the text as a lunar date of that year: 2021年正月初一.
  private func lunar(ofYear year: Int) -> Meaning? {
    guard let date = WrittenDate.read(text, at: index), date.range.upperBound == text.count, date.isLunar,
      date.year == nil, date.yearName == nil
    else { return nil }
    return lunarDays(date, year).map { .days($0) }
  }

  private func lunarDays(_ date: WrittenDate, _ year: Int) -> Days? {
    guard let month = date.month else {
      return LunarDate(year: year, month: 1, day: 1)?.calendarDate.flatMap { first in
        LunarDate(year: year + 1, month: 1, day: 1)?.calendarDate?.adding(days: -1).map { first...$0 }
      }
    }
    func day(_ day: Int) -> CalendarDate? {
      LunarDate(year: year, month: month, isLeapMonth: date.isLeapMonth, day: day)?.calendarDate
    }
    if let number = date.day { return day(number).map { $0...$0 } }
    guard let length = LunarDate.days(inMonth: month, isLeapMonth: date.isLeapMonth, ofYear: year),
      let first = day(1), let last = day(length)
    else { return nil }
    return first...last
  }

  // MARK: Stretches

  private func year(_ year: Int) -> Meaning? { months(1...12, of: year) }

  private mutating func month(_ year: Int, _ month: Int) -> Meaning? {
    guard (1...12).contains(month) else {
      named = (year, month, 1)
      return nil
    }
    return months(month...month, of: year)
  }

  private mutating func day(_ year: Int, _ month: Int, _ day: Int) -> Meaning? {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      named = (year, month, day)
      return nil
    }
    return .days(date...date)
  }

  /// Months of a year, or of every year.
  private func months(_ months: ClosedRange<Int>, of year: Int?) -> Meaning? {
    guard let year else {
      return .yearly(
        DateSet.MonthDay(month: months.lowerBound, day: 1),
        DateSet.MonthDay(month: months.upperBound, day: 31))
    }
    let last = CalendarDate.days(inMonth: months.upperBound, ofYear: year)
    return stretch(
      CalendarDate(year: year, month: months.lowerBound, day: 1),
      CalendarDate(year: year, month: months.upperBound, day: last))
  }

  private mutating func yearlyDay(_ month: Int, _ day: Int) -> Meaning? {
    // A leap year has every day that any year has.
    guard CalendarDate(year: 2000, month: month, day: day) != nil else {
      named = (2000, month, day)
      return nil
    }
    return .yearly(DateSet.MonthDay(month: month, day: day), DateSet.MonthDay(month: month, day: day))
  }

  private func yearlyDays(_ month: Int, _ days: ClosedRange<Int>) -> Meaning? {
    let last = min(days.upperBound, CalendarDate.days(inMonth: month, ofYear: 2000))
    return .yearly(
      DateSet.MonthDay(month: month, day: days.lowerBound), DateSet.MonthDay(month: month, day: last))
  }

  private func stretch(_ first: CalendarDate?, _ last: CalendarDate?) -> Meaning? {
    guard let first, let last, first <= last else { return nil }
    return .days(first...last)
  }

  private func around(_ day: CalendarDate, _ margin: Int) -> Days? {
    guard let first = day.adding(days: -margin), let last = day.adding(days: margin) else { return nil }
    return first...last
  }

  private func monthDay(_ day: CalendarDate) -> DateSet.MonthDay {
    DateSet.MonthDay(month: day.month, day: day.day)
  }

  // MARK: Scanning

  /// Passes over a word that stands here.
  private mutating func skip(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard text[index...].starts(with: scalars) else { return false }
    index += scalars.count
    return true
  }
}

extension BidirectionalCollection where Element == Unicode.Scalar {
  /// Whether the last of the scalars are these.
  func ends(with suffix: some BidirectionalCollection<Unicode.Scalar>) -> Bool {
    reversed().starts(with: suffix.reversed())
  }
}
