import ArchiveModel
import HanCalendar
import HanText

// Numbers: what unit of time, if any, follows them.
extension MentionScanner {
  /// Reads what begins with a number; gives the position behind what was understood.
  func readNumber(
    _ line: DatingLine, _ index: Int, _ context: inout Context, _ evidence: inout DatingEvidence
  ) -> Int? {
    let text = line.text
    // Past the number, to see whether a unit of time follows at all.
    var end = index
    // Figures and Chinese numerals do not mix: in -0.2九月二十三日 a table's last figure stands before a day.
    let isArabic = text[index].isDigit
    while end < text.count, HanNumeral.begins(text[end]) || text[end] == "百", text[end].isDigit == isArabic {
      end += 1
    }
    if end == index { end += 1 }
    var mark = end
    while mark < text.count, text[mark] == " " { mark += 1 }
    guard mark < text.count else { return end }
    switch text[mark] {
    case "年":
      readAnniversary(line, index, end, behind: mark, context, &evidence)
      readSpan(line, index, end, context, &evidence)
    case "天":
      readCountdown(line, index, end, context, &evidence)
      return end
    case "岁":
      if let hint = age(line, index, end, context) { evidence.hints.append(hint) }
      return end
    case "期":
      if let hint = lottery(line, index, end) { evidence.hints.append(hint) }
      return end
    case "周" where mark + 1 < text.count && text[mark + 1] == "年":
      readAnniversary(line, index, end, behind: mark + 1, context, &evidence)
      return mark + 2
    case "届" where isClassOrSession(line, index, end, behind: mark, context, &evidence): return end
    case "个", "届", "次":
      readNumberedFeast(line, index, behind: mark, context, &evidence)
      if let hint = countedDay(line, index, end, behind: mark) { evidence.hints.append(hint) }
      return end
    case "月", "日", "号", "-", "/", ".", "·": break
    default:
      if let event = namedEvent(line, index, end, context) ?? filedYear(line, index, end, context) {
        evidence.years.append(event)
      }
      return end
    }
    guard let date = WrittenDate.read(text, at: index), !date.isLunar else { return end }
    let range = date.range
    if date.day == nil, date.month == nil, let year = date.year {
      readYear(year, nil, line, range, &context, &evidence)
      return range.upperBound
    }
    if let year = date.year.map(full) {
      context.lastYear = (year, range.upperBound)
      if date.day == nil { readYear(year, date.month, line, range, &context, &evidence) }
    }
    if let month = date.month { context.lastMonth = month }
    // 五月份, 5月以来: the month of days that are written without one.
    if let month = date.month, date.day == nil, date.year == nil, context.kind != .literary {
      evidence.months.append(month)
    }
    guard let day = date.day else { return max(range.upperBound, end) }
    guard let month = date.month ?? bareMonth(line, range, context) else { return max(range.upperBound, end) }
    readDay(line, range, (date.year.map(full), month, day), &context, &evidence)
    context.lastDay = (month, range.upperBound)
    return max(range.upperBound, end)
  }

  /// Whether a day in brackets stands behind 昨天, 今日, 明晚.
  private func isNamedTwice(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 2, text[range.lowerBound - 1] == "(", range.upperBound < text.count,
      text[range.upperBound] == ")" || text[range.upperBound] == ","
    else { return false }
    return MentionScanner.dayWords.contains(text[range.lowerBound - 2].value)
      && "昨今明前".unicodeScalars.contains(text[range.lowerBound - 3])
  }

  /// A year of two digits in its century.
  func full(_ year: Int) -> Int { year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year }

  /// The month of a bare day: 9月3日至5日, 本月12日, 五日电, 10日宣布; 0 stands for one that is to be found out.
  func bareMonth(_ line: DatingLine, _ range: Range<Int>, _ context: Context) -> Int? {
    let text = line.text
    // The last day of several has the month of the first.
    if let first = context.lastDay, first.end + 1 == range.lowerBound,
      "至到-~—–、和".unicodeScalars.contains(text[first.end])
    {
      return first.month
    }
    guard line.role == .body, context.kind != .literary, context.kind != .notice else { return nil }
    let last = text[range.upperBound - 1]
    guard last == "日" else { return nil }
    if range.lowerBound > 0 {
      switch text[range.lowerBound - 1] {
      case "第", "近", "每", "周", "期", "假", "几", "多", "余", "半", "生": return nil
      default: break
      }
    }
    // 昨天(十四日) is a day of this month or the last; 上月25日 is not of the month named last.
    if isNamedTwice(text, range) { return context.lastMonth ?? 0 }
    if MentionWords.otherMonths.ends(text, at: range.lowerBound) { return nil }
    if MentionWords.spans.match(in: text, at: range.upperBound, before: text.count) != nil { return nil }
    let isWire = range.upperBound < text.count && text[range.upperBound] == "电"
    if isWire { return context.lastMonth ?? 0 }
    let isTold = MentionWords.pastBehind.match(in: text, at: range.upperBound, before: text.count) != nil
    let isThisMonth =
      range.lowerBound >= 2 && text[range.lowerBound - 2] == "本" && text[range.lowerBound - 1] == "月"
    // 二十四日凌晨,…: in Chinese numerals ten days are written the same, but 二十四 at the head of a clause is a day.
    // So is 十八日清晨, and 截至二十三日止 anywhere.
    let isCounted =
      MentionWords.tallied.ends(text, at: range.lowerBound)
      || (range.lowerBound > 0 && text[range.lowerBound - 1] == "到" && range.upperBound < text.count
        && text[range.upperBound] == "止")
    if isCounted { return context.lastMonth ?? 0 }
    // 二十六日,许多工厂召开座谈会; 于二十三日上午出发.
    let isClause =
      (range.count >= 3 || text[range.lowerBound].isDigit)
      && range.upperBound < text.count && text[range.upperBound] == ","
      && (range.lowerBound <= line.start
        || MentionScanner.clauseEnds.contains(text[range.lowerBound - 1].value)
        || MentionWords.localTime.ends(text, at: range.lowerBound))
    if isClause { return context.lastMonth ?? 0 }
    if isTold, range.lowerBound > 0, text[range.lowerBound - 1] == "于" { return context.lastMonth ?? 0 }
    let isHead =
      (range.count >= 4
        || MentionWords.partsOfDay.match(in: text, at: range.upperBound, before: text.count) != nil)
      && (range.lowerBound <= line.start
        || MentionScanner.clauseEnds.contains(text[range.lowerBound - 1].value))
    guard isThisMonth || (isTold && (text[range.lowerBound].isDigit || context.isWired || isHead)) else {
      return nil
    }
    return context.lastMonth ?? 0
  }
}
