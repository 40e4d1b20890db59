import ArchiveModel
import HanCalendar
import HanText

// Years inside names and numbers: files, school years, classes, sessions, games.
extension MentionScanner {
  /// (2008)天民一初字第123号, 株政发〔2008〕12号, 2007-2008学年度: a year by which something is filed.
  func filedYear(_ line: DatingLine, _ start: Int, _ end: Int, _ context: Context) -> YearMention? {
    let text = line.text
    guard end - start == 4, context.kind != .literary, start > 0, end + 1 < text.count,
      let number = HanNumeral.read(text, at: start), number.isArabic, EraTable.years.contains(number.value)
    else { return nil }
    let isFile =
      Self.brackets.contains(text[start - 1]) && Self.brackets.contains(text[end])
      && (text[end + 1].isHan || text[end + 1].isDigit)
      && text[end..<min(text.count, end + 16)].contains("号")
    let isSchoolYear = text[end] == "学" && text[end + 1] == "年"
    guard isFile || isSchoolYear else { return nil }
    return YearMention(
      article: context.article, line: line.number(at: start), year: number.value, month: nil, tense: .open)
  }

  private static let brackets: ScalarSet = "()[]〔〕【】"

  /// 2008届毕业生; 十一届全国人大一次会议, 第28届奥运会: whether the number before 届 tells a year, which is noted.
  func isClassOrSession(
    _ line: DatingLine, _ start: Int, _ end: Int, behind mark: Int, _ context: Context,
    _ evidence: inout DatingEvidence
  ) -> Bool {
    let text = line.text
    guard let number = HanNumeral.read(text, at: start), number.end == end else { return false }
    if number.isArabic, number.length == 4, EraTable.years.contains(number.value) {
      evidence.years.append(
        YearMention(
          article: context.article, line: line.number(at: start), year: number.value, month: nil,
          tense: .present))
      return true
    }
    let behind = (mark + 1)..<min(text.count, mark + 10)
    for games in EraTable.games where position(of: games.word, in: text, behind) != nil {
      let year = games.year + (number.value - games.number) * 4
      guard number.value >= games.first, EraTable.years.contains(year) else { continue }
      if let hint = hint(line, start..<(mark + 1), year, 1.2) { evidence.hints.append(hint) }
      return true
    }
    guard (5...30).contains(number.value),
      let body = EraTable.assemblies.first(where: { text.starts(with: $0, at: mark + 1) })
    else { return false }
    let next = mark + 1 + body.count
    guard let session = HanNumeral.read(text, at: next), (1...5).contains(session.value),
      session.end < text.count, text[session.end] == "次"
    else { return false }
    // The fifth congress met first in 1978; since then one sits for five years, and meets once a year.
    let year = 1978 + (number.value - 5) * 5 + session.value - 1
    if EraTable.years.contains(year), let hint = hint(line, start..<session.end, year, 1.5) {
      evidence.hints.append(hint)
    }
    return true
  }

  /// 昨天,全市教师欢度第一个教师节: the feast in the sentence of 昨 or 今 was kept on its day, or near it.
  func readNumberedFeast(
    _ line: DatingLine, _ start: Int, behind mark: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    guard start > 0, line.text[start - 1] == "第" else { return }
    readCountedFeast(line, start, behind: mark, context, &evidence)
  }

  /// The same where the number is written otherwise: 首个教师节.
  func readCountedFeast(
    _ line: DatingLine, _ start: Int, behind mark: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    guard context.kind != .literary, !context.isQuoted else { return }
    let sentence = sentenceBounds(text, start..<mark)
    let isNow = sentence.contains {
      $0 + 1 < text.count && (text[$0] == "昨" || text[$0] == "今")
        && MentionScanner.dayWords.contains(text[$0 + 1].value)
    }
    guard isNow else { return }
    for position in (mark + 1)..<min(text.count, mark + 10) {
      guard let name = feastName(text, at: position), let festival = Festival.named(name),
        case .solar(let month, let day) = festival.rule
      else { continue }
      evidence.memorials.append(
        Memorial(
          article: context.article, line: line.number(at: start), year: nil, month: month, day: day))
      return
    }
  }

  /// 5月12日(农历四月初八): the years in which the two are one day; `nil` where no lunar day stands behind.
  func lunarYears(_ text: HanScalars, _ end: Int, _ month: Int, _ day: Int) -> [Int]? {
    guard end + 3 < text.count, text[end] == "(" || text[end] == ",",
      let written = WrittenDate.read(text, at: end + 1), written.isLunar, let lunarMonth = written.month,
      let lunarDay = written.day
    else { return nil }
    let years = EraTable.years.filter { year in
      guard year <= EraTable.lastNamedYear, let date = CalendarDate(year: year, month: month, day: day),
        let lunar = LunarDate(date)
      else { return false }
      return lunar.month == lunarMonth && lunar.day == lunarDay
    }
    return years.isEmpty ? nil : years
  }
}
