import HanCalendar
import HanText

/// Events whose count or anniversary tells the year in which a text was written.
enum YearEvidence {
  /// The year before the first of a count: the 100th anniversary of what was founded in 1921 is 2021.
  ///
  /// Years of founding: general history. 国际志愿者日 since 1986, 教师节 since 1985, 国际禁毒日 since 1988,
  /// 世界环境日 since 1973 (the first of each is number 1).
  private static let counted = Vocabulary<Int>([
    ("中国共产党成立", 1921), ("建党", 1921), ("党的生日", 1921), ("新中国成立", 1949), ("中华人民共和国成立", 1949), ("建国", 1949),
    ("国庆", 1949),
    ("抗战胜利", 1945), ("抗日战争胜利", 1945), ("长征胜利", 1936), ("建军", 1927), ("改革开放", 1978), ("香港回归", 1997),
    ("澳门回归", 1999),
    ("十月革命", 1917), ("毛泽东同志诞辰", 1893), ("辛亥革命", 1911), ("五四运动", 1919),
  ])
  private static let numbered = Vocabulary<Int>([
    ("国际志愿者日", 1985), ("教师节", 1984), ("国际禁毒日", 1987), ("世界环境日", 1972), ("全国助残日", 1990), ("记者节", 1999),
    ("植树节", 1978),
    ("全国土地日", 1990), ("世界地球日", 1969), ("中国农民丰收节", 2017), ("国家宪法日", 2013), ("护士节", 1911), ("世界读书日", 1995),
  ])
  /// Congresses of the party: a text that names one is of that year or later.
  private static let congresses = Vocabulary<Int>([
    ("二十大", 2022), ("十九大", 2017), ("十八大", 2012), ("十七大", 2007), ("十六大", 2002), ("十五大", 1997), ("十四大", 1992),
    ("十三大", 1987),
    ("十二大", 1982), ("十一届三中全会", 1978), ("十四五", 2021), ("十三五", 2016), ("十二五", 2011), ("十一五", 2006),
    ("新冠", 2020), ("扫黑除恶", 2018),
  ])

  /// What one line tells of the year.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - exact: is given a year that an anniversary or a count points to, with the words.
  ///   - earliest: is given a year before which the text cannot have been written.
  static func read(_ text: HanScalars, exact: (Int, String) -> Void, earliest: (Int) -> Void) {
    for index in text.indices {
      if let found = counted.match(in: text, at: index, before: text.count) {
        var position = found.end
        while position < text.count, position < found.end + 2, text[position].isBlank { position += 1 }
        if let number = HanNumeral.read(text, at: position), (3...120).contains(number.value),
          number.end + 1 < text.count,
          text[number.end] == "周" && text[number.end + 1] == "年"
            || text[number.end] == "年" && text[number.end + 1] == "来" || text[number.end] == "华"
        {
          exact(found.value + number.value, String(scalars: text[index..<min(text.count, number.end + 2)]))
        }
      }
      if text[index] == "第", index + 8 < text.count, text[index + 8] == "期",
        text[(index + 1)...(index + 7)].allSatisfy(\.isDigit)
      {
        // 第2009122期: a lottery's number begins with the year.
        let year = text[(index + 1)...(index + 4)].reduce(0) { $0 * 10 + ($1.digitValue ?? 0) }
        if (1987...2100).contains(year) { exact(year, String(scalars: text[index...(index + 8)])) }
      }
      if text[index] == "第", index + 2 < text.count, let number = HanNumeral.read(text, at: index + 1) {
        var position = number.end
        while position < text.count, position < number.end + 2, "个次“届".unicodeScalars.contains(text[position])
        { position += 1 }
        if let found = numbered.match(in: text, at: position, before: text.count) {
          exact(found.value + number.value, String(scalars: text[index..<found.end]))
        }
      }
      if let found = congresses.match(in: text, at: index, before: text.count) { earliest(found.value) }
    }
  }
}
