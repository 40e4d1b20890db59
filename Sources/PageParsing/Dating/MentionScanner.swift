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
    static let next: UInt8 = 8
    static let stem: UInt8 = 16
    static let quote: UInt8 = 32
    static let near: UInt8 = 64
    static let feast: UInt8 = 128
  }

  private static let triggers: [UInt8] = {
    var table = [UInt8](repeating: Trigger.none, count: 0x10000)
    for value in 0..<0xD800 {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      if HanNumeral.begins(scalar) || scalar == "元" { table[value] |= Trigger.number }
    }
    for scalar in "昨今明前".unicodeScalars { table[Int(scalar.value)] |= Trigger.anchor }
    for scalar in "甲乙丙丁戊己庚辛壬癸".unicodeScalars { table[Int(scalar.value)] |= Trigger.stem }
    for scalar in "“”".unicodeScalars { table[Int(scalar.value)] |= Trigger.quote }
    for scalar in "前临将来到即".unicodeScalars { table[Int(scalar.value)] |= Trigger.near }
    for scalar in ("正腊冬农" + Festival.all.map { String($0.name.prefix(1)) }.joined()).unicodeScalars {
      table[Int(scalar.value)] |= Trigger.feast
    }
    for scalar in "第次翌首".unicodeScalars { table[Int(scalar.value)] |= Trigger.next }
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
      context.look(over: article.lines)
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
    /// The day named last in this line: its month and where it ended.
    var lastDay: (month: Int, end: Int)?
    /// The year in which somebody was born that the paragraph tells of.
    var birthYear: Int?
    var isQuoted = false
    /// Whether the article tells of the weather.
    var isWeather = false
    /// Whether it sums up a week.
    var isWeekly = false
    /// Whether somebody tells of his own life, so that the years that it names are long gone.
    var isMemoir = false
    /// Whether it tells of 去年 and not of 今年.
    var tellsOfLastYear = false
    /// The day told last in the article, with its year where it has one.
    var lastTold: DateMention?
    /// How many lines ago that was.
    var toldLines = 0

    init(article: Int, kind: ArticleKind) {
      self.article = article
      self.kind = kind
    }

    mutating func begin(_ line: DatingLine) {
      lastYear = nil
      lastDay = nil
      birthYear = nil
      isQuoted = false
      toldLines += 1
    }
  }

  private func scan(_ line: DatingLine, _ context: inout Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    let (characters, triggers) = (text.span, triggers.span)
    var index = 0
    while index < characters.count {
      let value = characters[index].value
      let trigger = value < 0x10000 ? triggers[Int(value)] : Trigger.none
      if trigger != Trigger.none {
        if trigger & Trigger.quote != 0 { context.isQuoted = value == 0x201C }
        if trigger & Trigger.name != 0,
          let found = EraTable.names.match(in: text, at: index, before: text.count),
          !(found.end < text.count && text[found.end] == "撤")
        {
          let era = found.value
          evidence.hints.append(
            EraHint(
              line: line.number(at: index), words: String(scalars: text[index..<found.end]), days: era.days,
              inside: era.isBounded ? era.weight / 2 : 0, outside: era.weight))
          // 十三大昨天胜利闭幕: the event itself is the news.
          if era.isBounded, MentionWords.sessions.occurs(in: text, found.end..<min(text.count, found.end + 9))
          {
            let days = era.days.lowerBound...(era.days.lowerBound + 45)
            evidence.hints.append(
              EraHint(
                line: line.number(at: index), words: "a session that ends", days: days, inside: 1.8,
                outside: 0.3))
          }
          if let hint = planYear(line, index, found.end, era) { evidence.hints.append(hint) }
          index = found.end
          continue
        }
        if trigger & Trigger.anchor != 0 { readAnchor(line, index, context, &evidence) }
        if trigger & Trigger.near != 0 { readNearFeast(line, index, context, &evidence) }
        if trigger & Trigger.feast != 0 { readNamedDay(line, index, context, &evidence) }
        if trigger & Trigger.stem != 0 { readYearName(line, index, context, &evidence) }
        if trigger & Trigger.next != 0 {
          readNextDay(line, index, context, &evidence)
          readFirst(line, index, context, &evidence)
        }
        if trigger & Trigger.number != 0, let end = readNumber(line, index, &context, &evidence) {
          index = end
          continue
        }
      }
      index += 1
    }
  }
}
