import ArchiveModel
import HanCalendar
import HanText

// Days, and how the text speaks of them.
extension MentionScanner {
  static let clauseEnds = Set("。,;:!?()”“ \u{3000}—".unicodeScalars.map(\.value))

  func readDay(
    _ line: DatingLine, _ range: Range<Int>, _ date: (year: Int?, month: Int, day: Int),
    _ context: inout Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    var mention = DateMention(
      article: context.article, line: line.number(at: range.lowerBound), year: date.year, month: date.month,
      day: date.day, tense: .open)
    guard date.month == 0 || date.day <= CalendarDate.days(inMonth: date.month, ofYear: 2000) else { return }
    // A day in the sentence of a year is a day of that year.
    if mention.year == nil, let last = context.lastYear, range.lowerBound - last.end < 24,
      !text[last.end..<range.lowerBound].contains("。")
    {
      mention.year = last.year
    }
    mention.weekday = weekday(text, range)
    if date.month > 0, let name = festival(text, range.upperBound) {
      mention.festivalYears = Festival.named(name)?.fits(date.month, date.day)
    }
    if mention.festivalYears == nil, date.month > 0 {
      mention.festivalYears = lunarYears(text, range.upperBound, date.month, date.day)
    }
    mention.isProminent =
      (context.isLead && line.role == .body && range.lowerBound - line.start < 30)
      || line.role == .headline || line.role == .deck
    // 7月7日,… tells of that day; in …比赛7月7日在…举行 it may be still to come.
    mention.isFirm =
      range.lowerBound <= line.start + 1
      || MentionScanner.clauseEnds.contains(text[range.lowerBound - 1].value)
      || MentionWords.localTime.ends(text, at: range.lowerBound)
    // An opinion speaks of days in general: 3月16日,咨询台收了,横幅也摘了.
    if context.kind == .commentary { mention.isFirm = false }
    guard let tense = tense(line, range, hasYear: date.year != nil, context) else { return }
    mention.tense = tense
    mention.opensNews =
      tense == .open && context.kind == .news
      && (mention.isProminent && line.role == .body || line.role == .list)
      && range.upperBound < text.count && text[range.upperBound] == "起"
    mention.opensWeek = context.isWeekly && isWeek(text, range)
    if let offset = relativeDay(text, range, context) {
      (mention.fixedGap, mention.tense) = (-offset, offset < 0 ? .past : .open)
    } else if isBesideYesterday(text, range) {
      mention.isBesideYesterday = true
      if tense == .past { mention.tense = .open }
    }
    if tense == .dateline { context.isWired = true }
    if mention.tense == .past { (context.lastTold, context.toldLines) = (mention, 0) }
    evidence.mentions.append(mention)
  }

  /// The weekday behind a date, or before one in brackets: (周六), 星期六, 是星期六; 上周六(3月5日).
  func weekday(_ text: HanScalars, _ range: Range<Int>) -> Int? {
    if range.lowerBound > 2, text[range.lowerBound - 1] == "(" {
      for length in 2...3 where range.lowerBound - 1 - length >= 0 {
        let start = range.lowerBound - 1 - length
        if let found = HanWeekday.read(text, at: start), found.end == range.lowerBound - 1 {
          return found.weekday
        }
      }
    }
    let end = range.upperBound
    var index = end
    while index < text.count, text[index] == "(" || text[index] == " " || text[index] == "," { index += 1 }
    if index == end, index < text.count, text[index] == "是" { index += 1 }
    return HanWeekday.read(text, at: index)?.weekday
  }

  /// How the text speaks of a day; `nil` when it tells of another year's.
  func tense(
    _ line: DatingLine, _ range: Range<Int>, hasYear: Bool, _ context: Context
  ) -> DateMention.Tense? {
    let text = line.text
    let sentence = sentenceBounds(text, range)
    let rest = sentence.upperBound
    // 二○○四年九月二十日 alone on its line.
    if line.role == .body || line.role == .byline || line.role == .deck, text.count - range.count <= 2 {
      return .signature
    }
    if line.role == .body, line.text.count <= 24, range.upperBound == text.count, context.kind == .notice {
      return .signature
    }
    if range.upperBound < text.count, text[range.upperBound] == "电" || text[range.upperBound] == "讯" {
      return .dateline
    }
    if MentionWords.history.occurs(
      in: text, max(sentence.lowerBound, range.lowerBound - 14)..<range.lowerBound)
    {
      return nil
    }
    if isEarlierIssue(text, range) { return .issue }
    if context.kind == .literary { return hasYear ? .recalled : .retold }
    if let tense = shownTense(line, range, context) { return tense }
    if line.role == .table || line.role == .list && context.kind == .notice { return .schedule }
    if MentionWords.tallied.ends(text, at: range.lowerBound) {
      return isDeadline(text, range) ? .future : .past
    }
    // 到十一月二十四日止,报名参加高考的有….
    if range.lowerBound > 0, text[range.lowerBound - 1] == "到", range.upperBound + 1 < text.count,
      text[range.upperBound] == "止", text[range.upperBound + 1] == ","
    {
      return .past
    }
    if MentionWords.futureBefore.ends(text, at: range.lowerBound) { return .future }
    // 有效期至2021年12月31日.
    if hasYear, range.lowerBound > 0, text[range.lowerBound - 1] == "至" { return .future }
    let next = range.upperBound < text.count ? text[range.upperBound] : "\n"
    if next == "前" { return .future }
    // 九月二日:上午棋赛,晚上电影: a programme, day by day.
    if !hasYear, range.lowerBound == 0, next == ":", line.role == .body || line.role == .list {
      return .schedule
    }
    let near = range.upperBound..<min(rest, range.upperBound + 18)
    let future = MentionWords.futureBehind.first(in: text, near)?.range.lowerBound
    let clock = clock(text, range.upperBound)
    let past =
      MentionWords.pastBehind.first(in: text, near)?.range.lowerBound
      ?? (clock == .point ? range.upperBound : nil)
    if let future, past.map({ future <= $0 + 3 }) ?? true { return .future }
    if clock == .span || clock == .row { return .schedule }
    if isEndOfSpan(text, range) { return .open }
    if context.kind == .notice || context.kind == .advertisement {
      return past != nil && MentionWords.over.occurs(in: text, near) ? .past : hasYear ? .open : .future
    }
    if next == "起" { return .open }
    if past != nil || isNarrated(text, range) { return .past }
    // …是盲文。7月19日, where the rest of the sentence stands elsewhere.
    if line.role == .body, next == "\n", range.lowerBound > 0, text[range.lowerBound - 1] == "。" {
      return .past
    }
    return (line.role == .body || line.role == .note) && next == "," || line.role == .caption ? .past : .open
  }

  /// Whether the day opens a story: 五月三日我又去了一趟, 5月3日是星期天, 师生五月三日开始下乡.
  private func isNarrated(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end + 2 < text.count else { return false }
    switch text[end] {
    case "我", "他", "她": return true
    case "是": return HanWeekday.read(text, at: end + 1) != nil
    case "开":
      // 五月三日开始,…, 从五月三日开始 and ;7月10日开始录取 may announce.
      let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "\n"
      return text[end + 1] == "始" && text[end + 2].isHan && before != "从" && before != "自"
        && (range.lowerBound == 0 || before.isHan || before == "。")
    default: return false
    }
  }

  func sentenceBounds(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, text[start - 1] != "。", text[start - 1] != ";" { start -= 1 }
    var end = range.upperBound
    while end < text.count, text[end] != "。", text[end] != ";" { end += 1 }
    return start..<end
  }
}
