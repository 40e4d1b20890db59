import ArchiveModel
import HanCalendar
import HanText

// Days that the text knows by a name: feasts that are today, that are near, that are counted down to.
extension MentionScanner {
  /// The names of feasts, with 节 and without.
  private static let feasts = Vocabulary<String>(
    Festival.all.flatMap { [($0.name, $0.name), ($0.name + "节", $0.name)] })

  /// 昨日是母亲节, 今天,都是消费者的节日, 昨天大年三十: the name that 昨, 今 or 明 gives the day, and which day that is.
  ///
  /// A story has its own days; only a feast that it numbers (今天是第一个教师节) is of the time of printing.
  func feastAnchor(_ line: DatingLine, _ index: Int, _ context: Context) -> DayAnchor? {
    let text = line.text
    guard !context.isQuoted, !context.isWired, index + 2 < text.count else { return nil }
    let offset: Int
    switch text[index] {
    case "昨": offset = -1
    case "今": offset = 0
    case "明": offset = 1
    default: return nil
    }
    let isDay = MentionScanner.dayWords.contains(text[index + 1].value)
    guard isDay || offset < 0, !isOfAnotherYear(text, index) else { return nil }
    let start = isDay ? index + 2 : index + 1
    guard let name = festival(text, start) else { return nil }
    if context.kind == .literary, !text[start..<min(text.count, start + 4)].contains("第") { return nil }
    return DayAnchor(
      article: context.article, line: line.number(at: index), offset: offset,
      isTitle: line.role == .headline || line.role == .deck || line.role == .kicker,
      isItem: line.role == .list, festival: name)
  }

  /// 去年今天, 那年的今天; 每年的今天 is this one too.
  private func isOfAnotherYear(_ text: HanScalars, _ index: Int) -> Bool {
    let end = index > 0 && text[index - 1] == "的" ? index - 1 : index
    guard end > 1, text[end - 1] == "年" else { return false }
    return text[end - 2] != "每"
  }

  /// 除夕夜,…; 正月初八上午,…: a day told as past that the text knows by its name only.
  func readNamedDay(_ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    guard line.role == .body || line.role == .caption, context.kind == .news || context.kind == .photo,
      !context.isQuoted, !context.isWired, !context.isMemoir,
      index <= line.start + 1 || MentionScanner.clauseEnds.contains(text[index - 1].value),
      let (name, end) = namedDay(text, at: index), end < text.count
    else { return }
    let sentence = sentenceBounds(text, index..<end)
    guard !MentionWords.history.occurs(in: text, max(sentence.lowerBound, index - 14)..<index) else { return }
    let near = end..<min(sentence.upperBound, end + 18)
    if MentionWords.futureBehind.occurs(in: text, near) { return }
    let hasHour =
      MentionWords.partsOfDay.match(in: text, at: end, before: text.count) != nil || text[end] == "夜"
    guard hasHour || text[end] == "," && MentionWords.pastBehind.occurs(in: text, near) else { return }
    var mention = DateMention(
      article: context.article, line: line.number(at: index), year: nil, month: -1, day: 0, tense: .past)
    (mention.feast, mention.isFirm) = (Festival.dating(name), false)
    guard mention.feast != nil else { return }
    evidence.mentions.append(mention)
  }

  /// A feast, or a lunar day with its month, whose name stands at a position, and where it ends.
  private func namedDay(_ text: HanScalars, at index: Int) -> (name: String, end: Int)? {
    if let found = feast(text, at: index) { return found }
    guard let written = WrittenDate.read(text, at: index), written.isLunar, written.month != nil,
      written.day != nil, written.yearName == nil
    else { return nil }
    return (String(scalars: text[written.range]), written.range.upperBound)
  }

  /// The name that a day is given: behind 是 or 逢 in the clause, or right behind the day.
  func festival(_ text: HanScalars, _ start: Int) -> String? {
    var index = start
    if index < text.count, text[index] == "," { index += 1 }
    while index < min(text.count, start + 3), "就正都恰又适".unicodeScalars.contains(text[index]) { index += 1 }
    guard index < text.count else { return nil }
    guard text[index] == "是" || text[index] == "逢" else {
      return namedDay(text, at: index)?.name
    }
    var best: (name: String, length: Int)?
    var position = index + 1
    while position < min(text.count, index + 16), text[position] != "。", text[position] != ";" {
      if let found = namedDay(text, at: position), found.end - position > (best?.length ?? 0) {
        best = (found.name, found.end - position)
      }
      position += 1
    }
    return best?.name
  }

  /// The feast whose name stands at a position and means its day: 国庆长假 and 春节前 do not.
  private func feast(_ text: HanScalars, at index: Int) -> (name: String, end: Int)? {
    guard let found = Self.feasts.match(in: text, at: index, before: text.count) else { return nil }
    if found.end < text.count, "前后假长黄期以档".unicodeScalars.contains(text[found.end]) { return nil }
    return (found.value, found.end)
  }

  /// The feast whose name stands at a position.
  func feastName(_ text: HanScalars, at index: Int) -> String? {
    Self.feasts.match(in: text, at: index, before: text.count)?.value
  }

  /// The feast whose name ends at a position.
  private func feast(_ text: HanScalars, endingAt end: Int) -> String? {
    for length in stride(from: 8, through: 2, by: -1) where end - length >= 0 {
      if let found = Self.feasts.match(in: text, at: end - length, before: end), found.end == end {
        return found.value
      }
    }
    return nil
  }

  /// 植树节前夕, 教师节来临之际, 春节临近: the page is of the days before the feast.
  func readNearFeast(_ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    guard context.kind != .literary, !context.isQuoted, index + 1 < text.count else { return }
    var end = index
    switch (text[index], text[index + 1]) {
    case ("前", "夕"), ("临", "近"), ("将", "至"), ("将", "近"), ("来", "临"), ("到", "来"): break
    case ("即", "将"): break
    default: return
    }
    while end > 0,
      text[end - 1] == "即" || text[end - 1] == "将" || text[end - 1] == "的" || text[end - 1] == "”"
    {
      end -= 1
    }
    guard let name = feast(text, endingAt: end) else { return }
    let before = max(0, end - 12)..<end
    guard !MentionWords.history.occurs(in: text, before),
      !text[before].contains("年") || isThisYear(text, before)
    else { return }
    evidence.feasts.append(
      NearFeast(article: context.article, line: line.number(at: index), festival: name))
  }

  private func isThisYear(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    range.contains { text[$0] == "年" && $0 > 0 && text[$0 - 1] == "今" }
  }

  /// 距香港回归还有30天, 离春节还有10天: the day of printing, counted from what is expected.
  func readCountdown(
    _ line: DatingLine, _ start: Int, _ end: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    guard context.kind != .literary, !context.isQuoted, let number = HanNumeral.read(text, at: start),
      number.end == end, (1...1000).contains(number.value)
    else { return }
    var word = start
    while word > 0, text[word - 1] == " " || text[word - 1] == ":" { word -= 1 }
    guard MentionWords.countdowns.ends(text, at: word) else { return }
    let from = max(0, word - 20)
    for event in EraTable.expected where position(of: event.word, in: text, from..<word) != nil {
      var mention = DateMention(
        article: context.article, line: line.number(at: start), year: event.day.year,
        month: event.day.month, day: event.day.day, tense: .future)
      mention.fixedGap = -number.value
      evidence.mentions.append(mention)
      return
    }
    for position in from..<word {
      guard let found = Self.feasts.match(in: text, at: position, before: word) else { continue }
      evidence.anchors.append(
        DayAnchor(
          article: context.article, line: line.number(at: start), offset: number.value, isTitle: false,
          festival: found.value))
      return
    }
  }
}
