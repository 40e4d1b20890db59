import ArchiveModel
import HanCalendar
import HanText

// Numbers that count years: anniversaries, numbered days, spans of years.
extension MentionScanner {
  /// 一支就是八年, 三十年过去.
  func readSpan(
    _ line: DatingLine, _ start: Int, _ end: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    guard context.kind != .literary, let number = HanNumeral.read(text, at: start), number.end == end,
      (3...60).contains(number.value), !number.isRow || number.isArabic || number.length == 1
    else { return }
    // 用了十六年的机床: how old a thing is, not what has passed since.
    if end + 1 < text.count, text[end + 1] == "的", start > 1, text[start - 2] == "用" { return }
    guard
      MentionWords.spanBefore.ends(text, at: start)
        || MentionWords.spanBehind.match(in: text, at: end + 1, before: text.count) != nil
        || (line.role == .headline && start == 0)
    else { return }
    evidence.spans.append(
      YearSpan(article: context.article, line: line.number(at: start), years: number.value))
  }

  /// 2019湖南春季花卉展, 2008荷塘龙舟赛: the year that an event bears as its name; such events are of the year at hand.
  func namedEvent(_ line: DatingLine, _ start: Int, _ end: Int, _ context: Context) -> YearMention? {
    let text = line.text
    guard end - start == 4, let number = HanNumeral.read(text, at: start), number.isArabic, number.end == end,
      EraTable.years.contains(number.value), end + 2 < text.count, text[end].isHan || text[end] == "“",
      text[end + 1].isHan
    else { return nil }
    if start > 0, text[start - 1].isLatin || text[start - 1] == "." || text[start - 1] == "第" { return nil }
    guard !CountReading.measures.contains(text[end]) else { return nil }
    var position = end + 1
    while position < min(text.count, end + 18),
      text[position].isHan || "·“”".unicodeScalars.contains(text[position])
    {
      if CountReading.eventEndings.contains(text[position]) {
        return YearMention(
          article: context.article, line: line.number(at: start), year: number.value, month: nil,
          tense: .present)
      }
      position += 1
    }
    return nil
  }

  /// 第2009122期, “双色球”2009122期: the number of a lottery's draw begins with its year.
  func lottery(_ line: DatingLine, _ start: Int, _ end: Int) -> EraHint? {
    let text = line.text
    guard start == 0 || !(text[start - 1].isDigit || text[start - 1].isLatin && text[start - 1] != "D"),
      let number = HanNumeral.read(text, at: start), number.end == end, number.isArabic, number.length == 7,
      (1987...2100).contains(number.value / 1000), (1...366).contains(number.value % 1000)
    else { return nil }
    return hint(line, start..<(end + 1), number.value / 1000, 1.5)
  }

  /// 成立100周年, 改革开放三十年: the year that the number leads to, and the day where that is known.
  func readAnniversary(
    _ line: DatingLine, _ start: Int, _ end: Int, behind mark: Int, _ context: Context,
    _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    guard let number = HanNumeral.read(text, at: start), number.end == end, (5...200).contains(number.value)
    else { return }
    let isYears = text[mark - 1] != "周"
    let from = max(0, start - 12)
    for founding in EraTable.foundings {
      guard let found = position(of: founding.word, in: text, from..<start) else { continue }
      // 改革开放四十年 counts, 建国十七年 rather tells of a span.
      guard !isYears || (start - found - founding.word.count <= 1 && !number.isRow) else { continue }
      let year = founding.year + number.value
      guard EraTable.years.contains(year) else { continue }
      if let hint = hint(line, found..<(mark + 1), year, isYears ? 0.8 : 2) { evidence.hints.append(hint) }
      if let day = founding.day, !isYears {
        evidence.memorials.append(
          Memorial(
            article: context.article, line: line.number(at: start), year: year, month: day.month, day: day.day
          ))
      }
      return
    }
  }

  /// 生于1953年…今年68岁: the year in which somebody born then is so old; by the count of birth and new year he is so a year
  /// earlier.
  func age(_ line: DatingLine, _ start: Int, _ end: Int, _ context: Context) -> EraHint? {
    guard let birth = context.birthYear, context.kind != .literary, !context.isQuoted,
      let number = HanNumeral.read(line.text, at: start), number.end == end, (5...110).contains(number.value),
      MentionWords.ages.ends(line.text, at: start), EraTable.years.contains(birth + number.value),
      let first = CalendarDate(year: birth + number.value - 1, month: 7, day: 1),
      let last = CalendarDate(year: birth + number.value, month: 12, day: 31)
    else { return nil }
    return EraHint(
      line: line.number(at: start), words: String(scalars: line.text[start...end]),
      days: first.julianDay...last.julianDay, inside: 1, outside: 0.3)
  }

  /// 第37个国际志愿者日: the year in which it is that.
  func countedDay(_ line: DatingLine, _ start: Int, _ end: Int, behind mark: Int) -> EraHint? {
    let text = line.text
    guard start > 0, text[start - 1] == "第", let number = HanNumeral.read(text, at: start),
      number.end == end, number.value <= 200
    else { return nil }
    return countedDay(line, start - 1, number: number.value, behind: mark)
  }

  /// 首个教师节, 首届中国农民丰收节: the year of the first, and its day where 昨 or 今 stands in the sentence.
  func readFirst(_ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    guard text[index] == "首", index + 1 < text.count, "个届次".unicodeScalars.contains(text[index + 1]) else {
      return
    }
    if let hint = countedDay(line, index, number: 1, behind: index + 1) { evidence.hints.append(hint) }
    readCountedFeast(line, index, behind: index + 1, context, &evidence)
  }

  /// The year in which a day that is kept every year is kept so many times, when it stands behind its number.
  private func countedDay(_ line: DatingLine, _ start: Int, number: Int, behind mark: Int) -> EraHint? {
    let text = line.text
    let window = (mark + 1)..<min(text.count, mark + 14)
    for day in EraTable.countedDays {
      guard let found = position(of: day.word, in: text, window) else { continue }
      let year = day.first + number - 1
      guard EraTable.years.contains(year) else { continue }
      return hint(line, start..<(found + day.word.count), year, 3)
    }
    return nil
  }

  func hint(_ line: DatingLine, _ range: Range<Int>, _ year: Int, _ weight: Double) -> EraHint? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return EraHint(
      line: line.number(at: range.lowerBound), words: String(scalars: line.text[range]),
      days: first.julianDay...last.julianDay, inside: weight, outside: 0)
  }

  func position(of word: HanScalars, in text: HanScalars, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + word.count <= range.upperBound {
      if text.starts(with: word, at: index) { return index }
      index += 1
    }
    return nil
  }
}

/// Characters that tell a number before a name from a number of things.
private enum CountReading {
  /// What is counted: 2000人, 1998多亩.
  static let measures: ScalarSet = "人名个元吨亩户米公里千万亿多余台件套辆家次天年月日份号只头棵株平斤字张块项条位所座间本篇期"
  /// What names of events end in: 春季服饰展, 龙舟赛, 花卉节, 论坛.
  static let eventEndings: ScalarSet = "会赛节展季杯周坛刊"
}
