import ArchiveModel
import HanCalendar
import HanText

// Days of programmes, displays and events, and days that the text counts from the day of printing.
extension MentionScanner {
  /// What a programme, a weather report, or the times of an event or of a public display tell of a day.
  func shownTense(_ line: DatingLine, _ range: Range<Int>, _ context: Context) -> DateMention.Tense? {
    let text = line.text
    let isShort = text.count <= 26
    let before = (isShort ? 0 : max(0, range.lowerBound - 8))..<(isShort ? text.count : range.lowerBound)
    if MentionWords.programmes.occurs(in: text, before) { return .programme }
    // 6月25日零时发布 of a weather report is of the day, 6月24日17时发布 of the evening before.
    if context.isWeather,
      MentionWords.issued.occurs(in: text, range.upperBound..<min(text.count, range.upperBound + 8))
    {
      guard let hour = HanNumeral.read(text, at: range.upperBound) else { return nil }
      return hour.value < 12 ? .programme : nil
    }
    let start = spanStart(text, range)
    guard MentionWords.timeIs.ends(text, at: start) else {
      // 6月25日至7月1日,凡在本店购物者: days from which and up to which something is offered.
      guard
        context.kind == .notice || context.kind == .advertisement || isOffer(text, range.upperBound)
      else { return nil }
      return isStartOfSpan(text, range) ? .schedule : start < range.lowerBound ? .future : nil
    }
    let isDisplay = MentionWords.displays.occurs(in: text, max(0, start - 8)..<start)
    return isDisplay && start == range.lowerBound ? .display : .future
  }

  /// Whether what is offered stands behind a span of days: …至7月1日,凡在本店购物者.
  private func isOffer(_ text: HanScalars, _ start: Int) -> Bool {
    text[start..<min(text.count, start + 9)].contains("凡")
  }

  /// 昨日(7月7日), 明日(五月一日), 昨(六)日: the day counted from the day of printing, where the text gives it both names.
  func relativeDay(_ text: HanScalars, _ range: Range<Int>, _ context: Context) -> Int? {
    var index = range.lowerBound
    guard index > 1, text[index - 1] == "(", context.kind != .literary, !context.isWired, !context.isQuoted
    else { return nil }
    index -= 2
    if MentionScanner.dayWords.contains(text[index].value), index > 0 { index -= 1 }
    switch text[index] {
    case "昨": return -1
    case "今": return 0
    case "明": return 1
    case "后": return text[index + 1] == "天" || text[index + 1] == "日" ? 2 : nil
    case "前": return text[index + 1] == "天" || text[index + 1] == "日" ? -2 : nil
    default: return nil
    }
  }

  /// 昨(六)日: the number between 昨 and 日.
  func bracketedDay(_ line: DatingLine, _ index: Int, _ context: Context) -> DateMention? {
    let text = line.text
    guard index + 3 < text.count, text[index + 1] == "(", context.kind != .literary, !context.isWired,
      let number = HanNumeral.read(text, at: index + 2), (1...31).contains(number.value),
      number.end + 1 < text.count
    else { return nil }
    let behind = text[number.end] == "日" ? number.end + 1 : number.end
    guard text[behind] == ")" else { return nil }
    var mention = DateMention(
      article: context.article, line: line.number, year: nil, month: 0, day: number.value, tense: .past)
    switch text[index] {
    case "昨": mention.fixedGap = 1
    case "今": (mention.fixedGap, mention.tense) = (0, .open)
    case "明": (mention.fixedGap, mention.tense) = (-1, .open)
    default: return nil
    }
    return mention
  }

  /// Where the first day of a span stands whose last day this is, or the day itself.
  func spanStart(_ text: HanScalars, _ range: Range<Int>) -> Int {
    var index = range.lowerBound
    guard index > 1, MentionScanner.dashes.contains(text[index - 1].value) else { return index }
    while index > 0,
      MentionScanner.dashes.contains(text[index - 1].value) || HanNumeral.begins(text[index - 1])
        || text[index - 1] == "月" || text[index - 1] == "日" || text[index - 1] == "年"
    {
      index -= 1
    }
    return index
  }

  /// Whether a day is the first of a span: 6月25日至7月1日.
  func isStartOfSpan(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    var index = range.upperBound
    guard index < text.count, MentionScanner.dashes.contains(text[index].value) else { return false }
    while index < text.count, MentionScanner.dashes.contains(text[index].value) { index += 1 }
    return index < text.count && HanNumeral.begins(text[index])
  }

  /// 4月9日—4月15日: the seven days of a week, which begins on a Monday.
  func isWeek(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard isStartOfSpan(text, range), let first = WrittenDate.read(text, at: range.lowerBound) else {
      return false
    }
    var index = range.upperBound
    while index < text.count, MentionScanner.dashes.contains(text[index].value) { index += 1 }
    guard let last = WrittenDate.read(text, at: index), let day = first.day, let end = last.day,
      let month = first.month
    else { return false }
    if last.month ?? month == month { return end - day == 6 }
    return day + 6 - CalendarDate.days(inMonth: month, ofYear: 2001) == end
  }

  private static let dashes = Set("至到-~—–".unicodeScalars.map(\.value))
}
