import ArchiveModel
import HanCalendar
import HanText

// Years, and how the text speaks of them.
extension MentionScanner {
  func readYear(
    _ year: Int, _ month: Int?, _ line: DatingLine, _ range: Range<Int>, _ context: inout Context,
    _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    if MentionWords.birthsBehind.match(in: text, at: range.upperBound, before: text.count) != nil
      || MentionWords.births.ends(text, at: range.lowerBound)
    {
      context.birthYear = year
    }
    guard EraTable.years.contains(year) else { return }
    var tense = YearMention.Tense.open
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "\n"
    let sentence = max(0, range.lowerBound - 12)..<range.lowerBound
    if MentionWords.yearPast.ends(text, at: range.lowerBound), before == "到" {
      tense = .history
    } else if MentionWords.subscriptions.occurs(in: text, sentence) {
      tense = .future
    } else if "到至-~—–".unicodeScalars.contains(before)
      || MentionWords.yearFuture.ends(text, at: range.lowerBound)
      || MentionWords.yearEvents.match(in: text, at: range.upperBound, before: text.count) != nil
      || MentionWords.plans.occurs(in: text, sentence)
    {
      tense = .future
    } else if range.upperBound < text.count, text[range.upperBound] == "度" {
      // 2009年度 is spoken of in 2009 and in 2010.
      tense = isToCome(text, range.upperBound) ? .future : .open
    } else if MentionWords.yearPresent.match(in: text, at: range.upperBound, before: text.count) != nil {
      tense = .present
    } else if isToCome(text, range.upperBound) {
      tense = .future
    } else if isSeasonOfWork(text, range.upperBound), context.kind != .literary {
      // 2018年冬训, 1966年春耕, 2020年春季…安排: what the paper tells of at the time, where 1987年秋,… looks back.
      tense = line.role == .headline || line.role == .subhead ? .present : .open
    } else if isClauseOfTime(text, range.upperBound) {
      tense = .history
    } else if isOfOurs(text, range.upperBound), context.kind != .literary {
      // …公布后,2022年,我市…增至70家: a year of the place and not of somebody's life.
      tense = .open
    } else if context.kind == .literary, isOfThisYear(text, range) {
      tense = .open
    } else if context.kind == .literary || context.isMemoir
      || MentionWords.yearPast.ends(text, at: range.lowerBound)
      || MentionWords.yearHistory.match(in: text, at: range.upperBound, before: text.count) != nil
    {
      tense = .history
    }
    // 县名 一九八〇年 一九八一年 增减%: a row compares the year that it tells of with those before.
    if line.role == .table, tense == .open, let last = evidence.years.last, last.line == line.number,
      last.year == year - 1
    {
      evidence.years[evidence.years.count - 1].tense = .history
      tense = .present
    }
    if context.tellsOfLastYear, tense == .present || tense == .open { tense = .over }
    // 今年(一九七三年).
    if before == "(", range.lowerBound > 2, text[range.lowerBound - 2] == "年",
      text[range.lowerBound - 3] == "今",
      let hint = hint(line, (range.lowerBound - 3)..<range.upperBound, year, 3)
    {
      evidence.hints.append(hint)
    }
    // A year that is planned for gives the days behind it no year.
    context.lastYear = tense == .future ? nil : (year, range.upperBound)
    evidence.years.append(
      YearMention(
        article: context.article, line: line.number(at: range.lowerBound), year: year,
        month: context.kind == .literary ? nil : month ?? season(text, range.upperBound), tense: tense))
  }

  /// 乙亥年清明公祭: a year by its name in the cycle of sixty, which is that of the page.
  func readYearName(_ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence) {
    let text = line.text
    guard index + 2 < text.count, text[index + 2] == "年", context.kind != .literary, !context.isQuoted,
      let name = SexagenaryYear(stem: text[index], branch: text[index + 1])
    else { return }
    for year in name.years(in: EraTable.years.lowerBound...EraTable.lastNamedYear) {
      if let hint = hint(line, index..<(index + 3), year, 1.5) { evidence.hints.append(hint) }
    }
  }

  /// 2019年,还将启动3条断头路; 2008年度《株洲日报》订阅: what a year is still to bring.
  private func isToCome(_ text: HanScalars, _ index: Int) -> Bool {
    let near = index..<min(text.count, index + 12)
    let clause =
      near
      .lowerBound..<(near.dropFirst().first { "。,;".unicodeScalars.contains(text[$0]) } ?? near.upperBound)
    if MentionWords.futureBehind.first(in: text, clause).map({ text[$0.range.lowerBound] == "将" }) ?? false {
      return true
    }
    return index < text.count && text[index] == "度" && MentionWords.subscriptions.occurs(in: text, near)
  }

  /// 2022年,我市….
  private func isOfOurs(_ text: HanScalars, _ index: Int) -> Bool {
    guard index + 2 < text.count, text[index] == "," else { return false }
    return MentionWords.ours.match(in: text, at: index + 1, before: text.count) != nil
  }

  /// 今年清明回去,在2010年的春风里: an essay that names its own year.
  private func isOfThisYear(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    text[max(0, range.lowerBound - 16)..<range.lowerBound].contains("今")
      && text[max(0, range.lowerBound - 16)..<range.lowerBound].contains("年")
  }

  private func isSeasonOfWork(_ text: HanScalars, _ index: Int) -> Bool {
    guard index + 1 < text.count, "春夏秋冬".unicodeScalars.contains(text[index]) else { return false }
    return "季耕播训运种收插修征游令".unicodeScalars.contains(text[index + 1])
  }

  /// 2017年接手瓷厂的时候: a clause that looks back.
  private func isClauseOfTime(_ text: HanScalars, _ index: Int) -> Bool {
    var end = index
    while end < text.count, end - index < 14, text[end].isHan { end += 1 }
    guard end - index >= 3 else { return false }
    return text[end - 1] == "时" && end < text.count || text[(end - 2)..<end].elementsEqual(["时", "候"])
  }

  /// The month in the middle of a season that stands behind a year: 1987年秋天, 1987年冬,.
  private func season(_ text: HanScalars, _ index: Int) -> Int? {
    guard index + 1 < text.count, text[index + 1] == "天" || text[index + 1] == "," else { return nil }
    switch text[index] {
    case "春": return 4
    case "夏": return 7
    case "秋": return 10
    case "冬": return 12
    default: return nil
    }
  }
}
