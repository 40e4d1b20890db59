import ArchiveModel
import HanCalendar
import HanText

/// Finds what may date a page in the text of its articles: days, years, 昨 and 明, names that belong to a time.
struct MentionScanner: Sendable {
  /// What can begin at a character of the basic plane.
  private enum Trigger {
    static let none: UInt8 = 0
    static let number: UInt8 = 1
    static let anchor: UInt8 = 2
    static let name: UInt8 = 4
    static let span: UInt8 = 8
  }

  private static let triggers: [UInt8] = {
    var table = [UInt8](repeating: Trigger.none, count: 0x10000)
    for value in 0..<0xD800 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      if HanNumeral.begins(scalar) || scalar == "元" { table[value] |= Trigger.number }
    }
    for scalar in "昨今明前".unicodeScalars { table[Int(scalar.value)] |= Trigger.anchor }
    for first in EraTable.initials where first < 0x10000 { table[Int(first)] |= Trigger.name }
    return table
  }()

  private let triggers = MentionScanner.triggers

  /// Everything that the articles of a page say of the time.
  func scan(_ articles: [DatingArticle]) -> DatingEvidence {
    var evidence = DatingEvidence()
    for (position, article) in articles.enumerated() {
      // The month that a bare day (10日宣布) belongs to is the one named last.
      var context = Context(article: position, kind: article.kind)
      for line in article.lines where line.role != .repeat {
        context.begin(line)
        scan(line, &context, &evidence)
        if line.role == .body { context.isLead = false }
      }
    }
    return evidence
  }

  /// What is known while an article is read.
  struct Context {
    var article: Int
    var kind: ArticleKind
    var isLead = true
    /// Whether the report was sent by wire, so that its 今天 and 昨天 count from the day of sending.
    var isWired = false
    /// The year named last in this line, with where it ended.
    var lastYear: (year: Int, end: Int)?
    var lastMonth: Int?
    var isQuoted = false

    init(article: Int, kind: ArticleKind) {
      self.article = article
      self.kind = kind
    }

    mutating func begin(_ line: DatingLine) {
      lastYear = nil
      isQuoted = false
    }
  }

  private func scan(_ line: DatingLine, _ context: inout Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    var index = 0
    while index < text.count {
      let value = text[index].value
      if value == 0x201C { context.isQuoted = true }
      if value == 0x201D { context.isQuoted = false }
      let trigger = value < 0x10000 ? triggers[Int(value)] : Trigger.none
      if trigger != Trigger.none {
        if trigger & Trigger.name != 0,
          let found = EraTable.names.match(in: text, at: index, before: text.count)
        {
          let era = found.value
          evidence.hints.append(
            EraHint(
              line: line.number, words: String(scalars: text[index..<found.end]), days: era.days,
              inside: era.isBounded ? era.weight / 2 : 0, outside: era.weight))
          // 十三大昨天胜利闭幕: the event itself is the news.
          if era.isBounded, MentionWords.sessions.occurs(in: text, found.end..<min(text.count, found.end + 9))
          {
            let days = era.days.lowerBound...(era.days.lowerBound + 45)
            evidence.hints.append(
              EraHint(line: line.number, words: "a session that ends", days: days, inside: 1.8, outside: 0.3))
          }
          index = found.end
          continue
        }
        if trigger & Trigger.anchor != 0 { readAnchor(line, index, context, &evidence) }
        if trigger & Trigger.number != 0, let end = readNumber(line, index, &context, &evidence) {
          index = end
          continue
        }
      }
      index += 1
    }
  }

  // MARK: 昨, 今, 明

  private func readAnchor(
    _ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    let isTitle = line.role == .headline || line.role == .deck || line.role == .kicker
    guard context.kind != .literary, context.kind != .commentary, context.kind != .advertisement,
      !context.isWired, !context.isQuoted || isTitle
    else { return }
    let next = index + 1 < text.count ? text[index + 1] : "\n"
    let isDay = MentionScanner.dayWords.contains(next.value)
    let offset: Int
    switch text[index] {
    case "昨": offset = -1
    case "今":
      guard isDay || (isTitle && next == "起") else { return }
      offset = 0
    case "明":
      guard isTitle, isDay || next == "起" else { return }
      offset = 1
    case "前":
      guard next == "天" || next == "晚", index > 0 ? !text[index - 1].isHan : true else { return }
      offset = -2
    default: return
    }
    if text[index] == "昨", !isDay, !isTitle, next != "从", next != "发" { return }
    // 今日论坛, 今日影剧, 今日谈: the names of columns.
    if offset == 0, !isTitle, !context.isLead { return }
    if offset == 0, isTitle, text.count <= 6 { return }
    evidence.anchors.append(
      DayAnchor(
        article: context.article, line: line.number, offset: offset, isTitle: isTitle,
        isItem: line.role == .list,
        festival: festival(text, isDay ? index + 2 : index + 1)))
  }

  private static let clauseEnds = Set("。,;:!?()”“ \u{3000}—".unicodeScalars.map(\.value))
  private static let dayWords = Set("日天晚夜晨午".unicodeScalars.map(\.value))

  /// 昨日是母亲节: the name behind 是, when it is that of a day.
  private func festival(_ text: HanScalars, _ start: Int) -> String? {
    guard start < text.count else { return nil }
    var index = start
    if text[index] == "," { index += 1 }
    guard index < text.count, text[index] == "是" else { return nil }
    let rest = text[(index + 1)..<min(text.count, index + 16)]
    var best: Festival?
    for festival in Festival.all where contains(rest, Array(festival.name.unicodeScalars)) {
      if festival.name.unicodeScalars.count > (best?.name.unicodeScalars.count ?? 1) { best = festival }
    }
    return best?.name
  }

  private func contains(_ text: ArraySlice<Unicode.Scalar>, _ word: HanScalars) -> Bool {
    guard !word.isEmpty, word.count <= text.count else { return false }
    return (text.startIndex...(text.endIndex - word.count)).contains {
      text[$0..<($0 + word.count)].elementsEqual(word)
    }
  }

  // MARK: Numbers

  /// Reads what begins with a number; gives the position behind what was understood.
  private func readNumber(
    _ line: DatingLine, _ index: Int, _ context: inout Context, _ evidence: inout DatingEvidence
  ) -> Int? {
    let text = line.text
    // Past the number, to see whether a unit of time follows at all.
    var end = index
    while end < text.count, HanNumeral.begins(text[end]) || text[end] == "百" { end += 1 }
    if end == index { end += 1 }
    var mark = end
    while mark < text.count, text[mark] == " " { mark += 1 }
    guard mark < text.count else { return end }
    switch text[mark] {
    case "年":
      if let hint = anniversary(line, index, end, behind: mark) { evidence.hints.append(hint) }
      readSpan(line, index, end, context, &evidence)
    case "期":
      if let hint = lottery(line, index, end) { evidence.hints.append(hint) }
      return end
    case "周" where mark + 1 < text.count && text[mark + 1] == "年":
      if let hint = anniversary(line, index, end, behind: mark + 1) { evidence.hints.append(hint) }
      return mark + 2
    case "个", "届", "次":
      if let hint = countedDay(line, index, end, behind: mark) { evidence.hints.append(hint) }
      return end
    case "月", "日", "号", "-", "/", ".", "·": break
    default: return end
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
    guard let day = date.day else { return max(range.upperBound, end) }
    guard let month = date.month ?? bareMonth(line, range, context) else { return max(range.upperBound, end) }
    readDay(line, range, (date.year.map(full), month, day), &context, &evidence)
    return max(range.upperBound, end)
  }

  /// A year of two digits in its century.
  private func full(_ year: Int) -> Int { year >= 100 ? year : year >= 50 ? 1900 + year : 2000 + year }

  /// The month of a bare day: 本月12日, 五日电, 10日宣布; 0 stands for one that is to be found out.
  private func bareMonth(_ line: DatingLine, _ range: Range<Int>, _ context: Context) -> Int? {
    let text = line.text
    guard line.role == .body, context.kind != .literary, context.kind != .notice else { return nil }
    let last = text[range.upperBound - 1]
    guard last == "日" else { return nil }
    if range.lowerBound > 0 {
      switch text[range.lowerBound - 1] {
      case "第", "近", "每", "周", "期", "假", "几", "多", "余", "半", "生": return nil
      default: break
      }
    }
    if MentionWords.spans.match(in: text, at: range.upperBound, before: text.count) != nil { return nil }
    let isWire = range.upperBound < text.count && text[range.upperBound] == "电"
    if isWire { return context.lastMonth ?? 0 }
    let isTold = MentionWords.pastBehind.match(in: text, at: range.upperBound, before: text.count) != nil
    let isThisMonth =
      range.lowerBound >= 2 && text[range.lowerBound - 2] == "本" && text[range.lowerBound - 1] == "月"
    guard isThisMonth || (isTold && (text[range.lowerBound].isDigit || context.isWired)) else { return nil }
    return context.lastMonth ?? 0
  }

  private func readYear(
    _ year: Int, _ month: Int?, _ line: DatingLine, _ range: Range<Int>, _ context: inout Context,
    _ evidence: inout DatingEvidence
  ) {
    guard EraTable.years.contains(year) else { return }
    let text = line.text
    var tense = YearMention.Tense.open
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "\n"
    let sentence = max(0, range.lowerBound - 12)..<range.lowerBound
    if "到至-~—–".unicodeScalars.contains(before) || MentionWords.yearFuture.ends(text, at: range.lowerBound)
      || MentionWords.yearEvents.match(in: text, at: range.upperBound, before: text.count) != nil
      || MentionWords.plans.occurs(in: text, sentence)
    {
      tense = .future
    } else if MentionWords.yearPresent.match(in: text, at: range.upperBound, before: text.count) != nil {
      tense = .present
    } else if context.kind == .literary || MentionWords.yearPast.ends(text, at: range.lowerBound)
      || MentionWords.yearHistory.match(in: text, at: range.upperBound, before: text.count) != nil
    {
      tense = .history
    }
    // A year that is planned for gives the days behind it no year.
    context.lastYear = tense == .future ? nil : (year, range.upperBound)
    evidence.years.append(
      YearMention(
        article: context.article, line: line.number, year: year,
        month: context.kind == .literary ? nil : month, tense: tense))
  }

  private func readDay(
    _ line: DatingLine, _ range: Range<Int>, _ date: (year: Int?, month: Int, day: Int),
    _ context: inout Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    var mention = DateMention(
      article: context.article, line: line.number, year: date.year, month: date.month, day: date.day,
      tense: .open)
    guard date.month == 0 || date.day <= CalendarDate.days(inMonth: date.month, ofYear: 2000) else { return }
    // A day in the sentence of a year is a day of that year.
    if mention.year == nil, let last = context.lastYear, range.lowerBound - last.end < 24,
      !text[last.end..<range.lowerBound].contains("。")
    {
      mention.year = last.year
    }
    mention.weekday = weekday(text, range.upperBound)
    mention.isProminent =
      (context.isLead && line.role == .body && range.lowerBound - line.start < 30)
      || line.role == .headline || line.role == .deck
    // 7月7日,… tells of that day; in …比赛7月7日在…举行 it may be still to come.
    mention.isFirm =
      range.lowerBound <= line.start + 1
      || MentionScanner.clauseEnds.contains(text[range.lowerBound - 1].value)
    guard let tense = tense(line, range, hasYear: date.year != nil, context) else { return }
    mention.tense = tense
    if tense == .dateline { context.isWired = true }
    evidence.mentions.append(mention)
  }

  /// The weekday behind a date: (周六), 星期六.
  private func weekday(_ text: HanScalars, _ end: Int) -> Int? {
    var index = end
    while index < text.count, text[index] == "(" || text[index] == " " || text[index] == "," { index += 1 }
    return HanWeekday.read(text, at: index)?.weekday
  }

  /// How the text speaks of a day; `nil` when it tells of another year's.
  private func tense(
    _ line: DatingLine, _ range: Range<Int>, hasYear: Bool, _ context: Context
  ) -> DateMention.Tense? {
    let text = line.text
    let sentence = sentenceBounds(text, range)
    let rest = sentence.upperBound
    // 二○○四年九月二十日 alone on its line.
    if line.role == .body || line.role == .byline, text.count - range.count <= 2 { return .signature }
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
    if context.kind == .literary { return nil }
    if line.role == .table || line.role == .list && context.kind == .notice { return .schedule }
    let isUntil =
      MentionWords.pastBefore.ends(text, at: range.lowerBound)
      || MentionWords.tallied.ends(text, at: range.lowerBound)
    if isUntil, MentionWords.tallied.ends(text, at: range.lowerBound) { return .past }
    if MentionWords.futureBefore.ends(text, at: range.lowerBound) { return .future }
    let next = range.upperBound < text.count ? text[range.upperBound] : "\n"
    if next == "前" { return .future }
    let near = range.upperBound..<min(rest, range.upperBound + 18)
    let future = MentionWords.futureBehind.first(in: text, near)?.range.lowerBound
    let past = MentionWords.pastBehind.first(in: text, near)?.range.lowerBound
    if let future, past.map({ future <= $0 + 3 }) ?? true { return .future }
    if context.kind == .notice || context.kind == .advertisement {
      return past != nil && MentionWords.over.occurs(in: text, near) ? .past : hasYear ? .open : .future
    }
    if next == "起" { return .open }
    if past != nil { return .past }
    return (line.role == .body || line.role == .note) && next == "," || line.role == .caption ? .past : .open
  }

  private func sentenceBounds(_ text: HanScalars, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0, text[start - 1] != "。", text[start - 1] != ";" { start -= 1 }
    var end = range.upperBound
    while end < text.count, text[end] != "。", text[end] != ";" { end += 1 }
    return start..<end
  }

  // MARK: Numbers that count years

  /// 一支就是八年, 三十年过去.
  private func readSpan(
    _ line: DatingLine, _ start: Int, _ end: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    guard context.kind != .literary, let number = HanNumeral.read(text, at: start), number.end == end,
      (3...60).contains(number.value), !number.isRow || number.isArabic || number.length == 1
    else { return }
    guard
      MentionWords.spanBefore.ends(text, at: start)
        || MentionWords.spanBehind.match(in: text, at: end + 1, before: text.count) != nil
        || (line.role == .headline && start == 0)
    else { return }
    evidence.spans.append(YearSpan(article: context.article, line: line.number, years: number.value))
  }

  /// 第2009122期: the number of a lottery's draw begins with its year.
  private func lottery(_ line: DatingLine, _ start: Int, _ end: Int) -> EraHint? {
    let text = line.text
    guard start > 0, text[start - 1] == "第", let number = HanNumeral.read(text, at: start), number.end == end,
      number.isArabic, number.length == 7, (1987...2100).contains(number.value / 1000)
    else { return nil }
    return hint(line, (start - 1)..<(end + 1), number.value / 1000, 1.5)
  }

  /// 成立100周年, 改革开放三十年: the year that the number leads to.
  private func anniversary(_ line: DatingLine, _ start: Int, _ end: Int, behind mark: Int) -> EraHint? {
    let text = line.text
    guard let number = HanNumeral.read(text, at: start), number.end == end, (5...200).contains(number.value)
    else { return nil }
    let isYears = text[mark - 1] != "周"
    let from = max(0, start - 12)
    for founding in EraTable.foundings {
      guard let found = position(of: founding.word, in: text, from..<start) else { continue }
      // 改革开放四十年 counts, 建国十七年 rather tells of a span.
      guard !isYears || (start - found - founding.word.count <= 1 && !number.isRow) else { continue }
      let year = founding.year + number.value
      guard EraTable.years.contains(year) else { continue }
      return hint(line, found..<(mark + 1), year, isYears ? 0.8 : 2)
    }
    return nil
  }

  /// 第37个国际志愿者日: the year in which it is that.
  private func countedDay(_ line: DatingLine, _ start: Int, _ end: Int, behind mark: Int) -> EraHint? {
    let text = line.text
    guard start > 0, text[start - 1] == "第", let number = HanNumeral.read(text, at: start),
      number.end == end, number.value <= 200
    else { return nil }
    let window = (mark + 1)..<min(text.count, mark + 14)
    for day in EraTable.countedDays {
      guard let found = position(of: day.word, in: text, window) else { continue }
      let year = day.first + number.value - 1
      guard EraTable.years.contains(year) else { continue }
      return hint(line, (start - 1)..<(found + day.word.count), year, 3)
    }
    return nil
  }

  private func hint(_ line: DatingLine, _ range: Range<Int>, _ year: Int, _ weight: Double) -> EraHint? {
    guard let first = CalendarDate(year: year, month: 1, day: 1),
      let last = CalendarDate(year: year, month: 12, day: 31)
    else { return nil }
    return EraHint(
      line: line.number, words: String(scalars: line.text[range]), days: first.julianDay...last.julianDay,
      inside: weight, outside: 0)
  }

  private func position(of word: HanScalars, in text: HanScalars, _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + word.count <= range.upperBound {
      if text.starts(with: word, at: index) { return index }
      index += 1
    }
    return nil
  }
}

extension Vocabulary where Value == Void {
  /// Whether a word ends right before a position.
  func ends(_ text: HanScalars, at end: Int) -> Bool {
    for length in 1...6 where end - length >= 0 {
      if match(in: text, at: end - length, before: end)?.end == end { return true }
    }
    return false
  }
}
