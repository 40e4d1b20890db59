import ArchiveModel
import HanCalendar
import HanText

// What stands around a day and tells how it is meant.
extension MentionScanner {
  /// Whether an earlier issue of the paper is named by the day: 本报9月10日第二版《…》一文, as corrections do.
  func isEarlierIssue(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard MentionWords.paper.ends(text, at: range.lowerBound) else { return false }
    let behind = range.upperBound..<min(text.count, range.upperBound + 6)
    return text[behind].contains("版") || text[behind].contains("《")
  }

  /// 报名截至6月20日。: a day up to which people may act, where 截至6月20日,已有… counts what was done.
  func isDeadline(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard range.upperBound == text.count || "。;)".unicodeScalars.contains(text[range.upperBound]) else {
      return false
    }
    var start = range.lowerBound
    while start > 0, text[start - 1] == "截" || text[start - 1] == "至" || text[start - 1] == "止" { start -= 1 }
    return start > 0 && text[start - 1].isHan
  }

  /// Whether 昨日 stands before the day in its sentence: 昨日,记者获悉,12月31日晚… tells of another day than yesterday.
  ///
  /// 昨日(7月7日) and 昨天是7月7日 give yesterday its name.
  func isBesideYesterday(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    let start = sentenceBounds(text, range).lowerBound
    guard range.lowerBound - start > 5 else { return false }
    return (start..<(range.lowerBound - 5)).contains {
      text[$0] == "昨" && MentionScanner.dayWords.contains(text[$0 + 1].value)
    }
  }

  /// The second day of 自5月16日至26日, which may be past or to come.
  func isEndOfSpan(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 3, text[range.lowerBound - 1] == "至" || text[range.lowerBound - 1] == "到" else {
      return false
    }
    let before = max(0, range.lowerBound - 9)..<(range.lowerBound - 2)
    return text[before].contains("自")
  }

  /// The hour behind a day.
  enum Clock {
    /// 6月15日9时58分.
    case point
    /// 6月25日上午8:30-11:30, as programmes give it.
    case span
    /// 10月20日19:00 湖南南车—辽宁鞍钢, a row of a programme without a sentence.
    case row
  }

  /// The hour that stands right behind a day, with or without 上午.
  func clock(_ text: HanScalars, _ end: Int) -> Clock? {
    var index = end
    if let word = MentionWords.partsOfDay.match(in: text, at: index, before: text.count) { index = word.end }
    guard let hour = HanNumeral.read(text, at: index), hour.value <= 24, hour.end < text.count,
      "时時点點:".unicodeScalars.contains(text[hour.end])
    else { return nil }
    if text[hour.end] == ":", !text.contains(","), !text.contains("。") { return .row }
    var position = hour.end + 1
    while position < min(text.count, hour.end + 6),
      HanNumeral.begins(text[position]) || text[position] == "分" || text[position] == "半"
    {
      position += 1
    }
    guard position + 1 < text.count, "-~—–至到".unicodeScalars.contains(text[position]) else { return .point }
    while position < text.count, "-~—–至到".unicodeScalars.contains(text[position]) { position += 1 }
    return position < text.count && HanNumeral.begins(text[position]) ? .span : .point
  }
}

extension Festival {
  /// The years in which the festival falls on a day, where that tells years apart: 重阳 was on October 4 in 2003 and 2022.
  func fits(_ month: Int, _ day: Int) -> [Int]? {
    if case .solar = rule { return nil }
    let years = EraTable.years.filter { year in
      [year - 1, year].contains {
        guard let date = date(in: $0) else { return false }
        return date.year == year && date.month == month && date.day == day
      }
    }
    return years.isEmpty || years.count > EraTable.years.count / 4 ? nil : years
  }
}
