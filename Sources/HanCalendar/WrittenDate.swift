public import ArchiveModel

/// A date as it is written in a text, with the parts that are there: 2021年6月4日, 六月, 4日, 2021-06-04,
/// 辛丑年四月廿四.
///
/// Nothing is filled in: what year is meant by 六月四日 is for others to decide.
public struct WrittenDate: Sendable, Hashable {
  /// The year as written: 2021, or 58 in 五八年; for a lunar date the lunar year.
  public var year: Int?
  /// The month.
  public var month: Int?
  /// The day of the month.
  public var day: Int?
  /// Whether month and day are those of the lunar calendar.
  public var isLunar: Bool
  /// Whether the month is the leap month behind the one of its number (闰四月).
  public var isLeapMonth: Bool
  /// The name of the lunar year (辛丑年).
  public var yearName: SexagenaryYear?
  /// Where it stands.
  public var range: Range<Int>

  /// A date of these parts.
  public init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, isLunar: Bool = false, isLeapMonth: Bool = false,
    yearName: SexagenaryYear? = nil, range: Range<Int>
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.isLunar = isLunar
    self.isLeapMonth = isLeapMonth
    self.yearName = yearName
    self.range = range
  }

  /// The Gregorian day, when year, month and day are all there and name a day.
  public var calendarDate: CalendarDate? {
    guard let year, let month, let day else { return nil }
    guard isLunar else { return CalendarDate(year: year, month: month, day: day) }
    return LunarDate(year: year, month: month, isLeapMonth: isLeapMonth, day: day)?.calendarDate
  }

  /// The date that begins at a position, as long as it goes.
  ///
  /// Blanks between its parts are passed over. A lunar date must show itself as one: by 农历, by the name of its year, by
  /// its month (正月, 冬月, 腊月, 闰…) or by its day (初五, 廿四).
  ///
  /// ```swift
  /// WrittenDate.read(Array("二○二一年六月四日".unicodeScalars), at: 0)?.calendarDate  // 2021-06-04
  /// ```
  public static func read(_ text: [Unicode.Scalar], at start: Int) -> WrittenDate? {
    guard text.indices.contains(start), mayBegin(with: text[start]) else { return nil }
    var reader = DateReader(text: text, start: start)
    return reader.read()
  }

  /// Whether a date can begin with a character: one in ten does, and every place of a short line is asked.
  @inline(__always)
  public static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && beginnings[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }

  /// One bit for each character of the basic plane: blanks, numbers, calendars, names of years, names of months.
  private static let beginnings: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 1024)
    let names = " \u{3000}公农農阴陰夏旧舊闰閏正元冬腊臘" + SexagenaryYear.stems.map(String.init).joined()
    let numbers = (0..<UInt32(0x10000)).compactMap(Unicode.Scalar.init).filter(HanNumeral.begins)
    for scalar in Array(names.unicodeScalars) + numbers {
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
    return bits
  }()

  /// The date that a text is from end to end, white space apart; `nil` for any other text.
  public static func parse(_ text: some StringProtocol) -> WrittenDate? {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard let date = read(scalars, at: 0), date.range.upperBound == scalars.count else { return nil }
    return date
  }
}

/// Reads one written date part by part; `index` stands behind the last part that was understood.
private struct DateReader {
  let text: [Unicode.Scalar]
  var index: Int
  var date: WrittenDate

  init(text: [Unicode.Scalar], start: Int) {
    self.text = text
    self.index = start
    self.date = WrittenDate(range: start..<start)
  }

  mutating func read() -> WrittenDate? {
    readCalendarName()
    if readYearName() || readYear() {
      if readMonth() { readDay() }
    } else if readISO() {
    } else if readMonth() {
      readDay()
    } else {
      readDay()
    }
    guard date.year != nil || date.month != nil || date.day != nil || date.yearName != nil else { return nil }
    date.range = date.range.lowerBound..<index
    return date
  }

  private func scalar(_ position: Int) -> Unicode.Scalar {
    position >= 0 && position < text.count ? text[position] : "\n"
  }

  /// The position of the next character that is not a blank.
  private func passBlanks(_ position: Int) -> Int {
    var position = position
    while scalar(position) == " " || scalar(position) == "\u{3000}" { position += 1 }
    return position
  }

  /// 农历, 阴历, 夏历, 旧历; 公历 and 公元 are passed over.
  private mutating func readCalendarName() {
    let second = scalar(index + 1)
    guard second == "历" || second == "曆" || second == "歷" || second == "元" else { return }
    switch (scalar(index), second) {
    case ("公", _): index = passBlanks(index + 2)
    case ("农", _), ("農", _), ("阴", _), ("陰", _), ("夏", _), ("旧", _), ("舊", _):
      guard second != "元" else { return }
      date.isLunar = true
      index = passBlanks(index + 2)
    default: break
    }
  }

  /// 辛丑年.
  private mutating func readYearName() -> Bool {
    guard scalar(index + 2) == "年",
      let name = SexagenaryYear(stem: scalar(index), branch: scalar(index + 1))
    else { return false }
    date.yearName = name
    date.isLunar = true
    index += 3
    return true
  }

  /// 2021年, 二〇二一年; two digits (58年, 五八年) only with a month behind them, since 20年 is a span of time.
  private mutating func readYear() -> Bool {
    guard let number = HanNumeral.read(text, at: index), number.isRow else { return false }
    let mark = passBlanks(number.end)
    guard scalar(mark) == "年" else { return false }
    switch number.length {
    case 4: guard (1000...2999).contains(number.value) else { return false }
    case 2:
      guard let month = HanNumeral.read(text, at: passBlanks(mark + 1)), (1...12).contains(month.value),
        scalar(passBlanks(month.end)) == "月"
      else { return false }
    default: return false
    }
    date.year = number.value
    index = mark + 1
    return true
  }

  /// 2021-06-04, 2021/6/4, 2021.6.4, 2021·6·4; 一九五九·四·十二.
  private mutating func readISO() -> Bool {
    guard let year = HanNumeral.read(text, at: index), year.isRow, year.length == 4,
      (1000...2999).contains(year.value)
    else { return false }
    let mark = scalar(year.end)
    guard mark == "." || mark == "·" || year.isArabic && (mark == "-" || mark == "/"),
      let month = HanNumeral.read(text, at: year.end + 1), month.isArabic == year.isArabic, month.length <= 2,
      scalar(month.end) == mark, let day = HanNumeral.read(text, at: month.end + 1),
      day.isArabic == year.isArabic, day.length <= (year.isArabic ? 2 : 3), (1...12).contains(month.value),
      (1...31).contains(day.value)
    else { return false }
    date.year = year.value
    date.month = month.value
    date.day = day.value
    index = day.end
    return true
  }

  /// 6月, 六月, 元月; 正月, 冬月, 腊月 and 闰… are lunar.
  private mutating func readMonth() -> Bool {
    var position = passBlanks(index)
    let leap = scalar(position) == "闰" || scalar(position) == "閏"
    if leap { position += 1 }
    let month: Int
    switch scalar(position) {
    case "正": month = 1
    case "元" where !date.isLunar: month = 1
    case "冬": month = 11
    case "腊", "臘": month = 12
    default:
      guard let number = HanNumeral.read(text, at: position), (1...12).contains(number.value) else {
        return false
      }
      let mark = passBlanks(number.end)
      guard scalar(mark) == "月" else { return false }
      date.month = number.value
      date.isLeapMonth = leap
      if leap { date.isLunar = true }
      index = mark + 1
      return true
    }
    guard scalar(position + 1) == "月" else { return false }
    date.month = month
    date.isLeapMonth = leap
    if leap || scalar(position) != "元" { date.isLunar = true }
    index = position + 2
    return true
  }

  /// 4日, 四日, 4号; behind a month also 初五, 廿四, and behind a lunar one 十五.
  private mutating func readDay() {
    let position = passBlanks(index)
    if scalar(position) == "初", date.month != nil {
      guard let number = HanNumeral.read(text, at: position + 1), (1...10).contains(number.value) else {
        return
      }
      date.isLunar = true
      date.day = number.value
      index = number.end
      return
    }
    guard let number = HanNumeral.read(text, at: position), (1...31).contains(number.value) else { return }
    let mark = passBlanks(number.end)
    if scalar(mark) == "日" || scalar(mark) == "号" || scalar(mark) == "號" {
      date.day = number.value
      index = mark + 1
      return
    }
    guard date.month != nil, !number.isArabic, number.value <= 30, !number.isRow || date.isLunar else {
      return
    }
    let isJoined = scalar(position) == "廿" || scalar(position) == "卄"
    guard date.isLunar || isJoined || number.value == 15 else { return }
    date.isLunar = true
    date.day = number.value
    index = number.end
  }
}
