import ArchiveModel
import HanCalendar
import HanText

/// Years that a count of years points to: 2008年…一摆就是八年 was written in 2016.
enum DurationEvidence {
  /// For each article that names one year of old and a number of years since, the year that they add up to.
  static func years(
    _ sources: [IssueDater.Source], _ mentions: [YearMention], _ articleOf: [Int: Int]
  ) -> [YearMention] {
    var found: [YearMention] = []
    let latest = mentions.map(\.year).max() ?? 0
    for source in sources where source.kind != .literary {
      let text = source.text
      for index in text.indices
      where HanNumeral.begins(text[index]) && (index == 0 || !HanNumeral.begins(text[index - 1])) {
        guard let number = HanNumeral.read(text, at: index), (3...60).contains(number.value),
          number.end < text.count,
          text[number.end] == "年"
        else { continue }
        let before = max(0, index - 4)..<index
        guard Self.since.occurs(in: text, before) || source.isTitle && index == 0 else { continue }
        for mention in mentions
        where mention.line == source.line || source.isTitle && articleOf[mention.line] == source.article {
          let sum = mention.year + number.value
          guard sum > latest, sum <= latest + 15 else { continue }
          found.append(
            YearMention(
              year: sum, weight: 0.5, line: source.line,
              words: "\(mention.words) and \(String(scalars: text[index...number.end]))"))
        }
      }
    }
    return found
  }

  private static let since = Vocabulary<Void>(["就是", "已有", "坚持", "整整", "一晃"])
}
