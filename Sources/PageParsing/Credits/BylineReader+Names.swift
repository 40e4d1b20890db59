import ArchiveModel
import HanText
import Lexicon

/// Names that no word introduces, and words that wait for names.
extension BylineReader {
  /// The name of whoever signs a letter right behind its last stop: a name that can be little else, alone, before 报道,
  /// or behind a blank and what somebody is or where (南区居民 张三).
  ///
  /// - Parameter line: the last line of an article.
  /// - Returns: where the name stands.
  func lastName(_ line: PageLine) -> Range<Int>? {
    let text = line.folded
    var end = text.count
    while end > 0, text[end - 1].isBlank { end -= 1 }
    guard end > 4, let stop = text[max(0, end - 24)..<end].lastIndex(where: Self.textEnds.contains), stop > 2
    else { return nil }
    var range = stop + 1..<end
    var least = 2.0
    // 。张三 报道
    if text[range].suffix(2).elementsEqual(["报", "道"]) {
      range = range.dropLast(2)
      least = 0
    }
    while text[range].last?.isBlank ?? false { range = range.dropLast() }
    while text[range].first?.isBlank ?? false { range = range.dropFirst() }
    guard range.count >= 2, text[range].allSatisfy({ $0.isHan || $0.isBlank }) else { return nil }
    if let blank = text[range].lastIndex(where: \.isBlank) {
      let unit = text[range.lowerBound..<blank]
      guard unit.count >= 2, !unit.contains(where: \.isBlank), let last = unit.last,
        CreditWords.unitEndings.contains(last) || resolver.isCalling(unit) || resolver.isPlace(unit)
      else { return nil }
      range = blank + 1..<range.upperBound
      least = 0
    }
    // 。市搪瓷厂工人张三
    if range.count > 4, let length = resolver.calling(before: text[range]) {
      range = range.dropFirst(length)
      least = 0
    }
    // Of three characters few are anything else.
    if range.count == 3 { least = min(least, -1) }
    guard (2...4).contains(range.count), resolver.nameOdds(text[range]) > least,
      !resolver.isPlace(text[range]),
      !isRemark(text[range])
    else { return nil }
    return range
  }

  /// （易立中）: a name alone in brackets that ends as units do. What a line is has been settled before, by which it may be a unit's.
  func bracketedName(_ line: PageLine) -> BylineReading? {
    let text = line.folded
    guard text.count == 5, text.first == "(", text.last == ")", Self.namesEndSo.contains(text[3]),
      resolver.nameOdds(text[1..<4]) > 2, !resolver.isPlace(text[1..<4], orTown: true)
    else { return nil }
    return BylineReading(range: 0..<5, credits: [(1..<4, .author)], agency: nil, isPhoto: false, strength: 3)
  }

  /// Those of the endings of units that given names have too.
  private static let namesEndSo: ScalarSet = "中行学道庭台"

  /// The role that a line gives to names which are still to come: 本报记者 alone.
  func awaitedRole(_ line: PageLine) -> CreditRole? {
    let text = line.folded
    guard awaitsName(text, 0..<text.count) else { return nil }
    for start in max(0, text.count - 5)..<text.count {
      if let word = CreditWords.long.match(in: text, at: start, before: text.count), word.end == text.count,
        case .role(let role) = word.value
      {
        return role
      }
    }
    return nil
  }

  /// Whether 记者, 通讯员 or 实习生 stands right before a place of a text, blanks and strokes between them not counted.
  func isBehindWord(_ place: Int, in text: HanScalars) -> Bool {
    var end = place
    while end > 0, text[end - 1].isBlank || text[end - 1] == "/" || text[end - 1] == ":" { end -= 1 }
    guard end >= 2 else { return false }
    return (max(0, end - 5)..<end - 1).contains { start in
      guard let word = CreditWords.long.match(in: text, at: start, before: end), word.end == end,
        case .role(let role) = word.value
      else { return false }
      return role == .reporter || role == .correspondent || role == .intern
    }
  }

  /// 胡　椒: two characters set wide that head nothing; between the end of one text and the title of the next nearly all
  /// such lines sign the text.
  func isNameSetWide(_ line: PageLine) -> Bool {
    line.wasSpaced && line.folded.count == 2 && line.folded.allSatisfy(\.isHan) && !isHeading(line.folded)
  }

  /// Whether a line is a word that heads columns and notices.
  func isHeading(_ text: HanScalars) -> Bool {
    isLabel(text[...]) || isRemark(text[...]) || SectionForm.hasLabelEnding(text)
      || LineWords.noticeWords.match(in: text, at: 0, before: text.count)?.end == text.count || isColumn(text)
  }

  /// Whether a line is the name of a column whose pieces have titles of their own.
  func isColumn(_ text: HanScalars) -> Bool {
    LineWords.sections.match(in: text, at: 0, before: text.count)?.end == text.count
      || Self.columns.match(in: text, at: 0, before: text.count)?.end == text.count
  }

  /// Names of columns whose pieces have a title of their own.
  private static let columns = Vocabulary<Void>([
    "短评", "短论", "时评", "小言论", "小评论", "小议", "小谈", "杂谈", "杂感", "随感", "偶感", "微言", "三言两语", "随笔", "小品", "小品文",
    "小小说", "小说",
    "微小说", "微型小说", "闪小说", "短篇小说", "微散文", "短散文", "散文", "散文诗", "微型散文", "小记者作品", "杂文", "小杂文", "诗", "诗页", "新诗",
    "诗传单", "街头诗", "寓言", "寓言新编", "新编寓言", "成语新编",
    "连载",
    "小说连载", "连载小说", "小故事", "漫画配诗", "对联", "名词解释", "社论", "编后", "编者的话", "谜语", "笑话", "今日谈", "七日谈", "灯下漫笔", "街谈巷议",
    "书林漫步", "读书札记", "革命故事", "诗配画", "遗失", "订正", "一事一议", "有感而发", "快人快语", "随感录", "小幽默", "幽默",
  ])
}
