import ArchiveModel
import HanText

/// A part of a byline.
enum CreditToken: Sendable {
  /// A word with a meaning.
  case word(CreditWord)
  /// A run that may be a name, several names or a unit.
  case run(Range<Int>)
  /// A blank.
  case blank
  /// `/`, `:` and the like, which tie a word to a name.
  case tie
  /// `、`, `,`, `;`: parts names of a list.
  case comma
}

/// Cuts a range of folded text that may be a byline into its parts.
enum CreditTokenizer {
  /// The parts; `nil` when the range holds something that no byline has (a full stop, a question mark, a digit).
  static func tokens(_ text: HanScalars, _ whole: Range<Int>) -> [CreditToken]? {
    var tokens: [CreditToken] = []
    tokens.reserveCapacity(16)
    var index = whole.lowerBound
    let ending = ending(text, whole)
    let end = ending?.start ?? whole.upperBound
    let range = whole.lowerBound..<end
    // 图为：手绘车间 张三 摄
    if text[range].starts(with: ["图", "为"]) { index += 2 }
    while index < end {
      let scalar = text[index]
      if scalar.isBlank {
        if case .blank? = tokens.last {} else { tokens.append(.blank) }
        index += 1
        continue
      }
      switch scalar {
      // 记者 张三|通讯员 李四: the stroke parts credits.
      case _ where partsCredits(text, index, end, tokens): tokens.append(.comma)
      case "/", ":", "|", "丨", "\\", "-", "—": tokens.append(.tie)
      // 和 before all names is a surname.
      // 宣 和: behind all names it is one's last character.
      case "和"
      where (!isBehindName(tokens) && index + 1 < end && text[index + 1].isHan)
        || (isBehindName(tokens) && !text[index + 1..<end].contains(where: \.isHan)):
        let run = runEnd(text, index, end)
        tokens.append(.run(index..<run))
        index = run
        continue
      case "、", ",", ";", "和", "&": tokens.append(.comma)
      case "(" where isBehindName(tokens) && calling(text, index, end) != nil:
        if let found = calling(text, index, end) {
          tokens.append(.word(.behind(found.role)))
          index = found.end
        }
        continue
      case _ where tokens.isEmpty && country(text, index, end) != nil:
        index = country(text, index, end) ?? end
        continue
      case "(" where part(text, index, end) != nil:
        tokens.append(.blank)
        index = part(text, index, end) ?? end
        continue
      case "“", "”", "\"", "(", ")", "【", "】", "[", "]", "〔", "〕", "<", ">", "《", "》": tokens.append(.blank)
      case "·" where index > range.lowerBound && index + 1 < end && text[index + 1].isHan: tokens.append(.tie)
      default:
        if let found = wideWord(text, index, end) {
          tokens.append(.word(found.word))
          index = found.end
          continue
        }
        if let found = CreditWords.long.match(in: text, at: index, before: end),
          !isOrdinary(text, index, found.end, range)
        {
          switch found.value {
          // (记者手记/张三): behind the name of the column and a stroke stands who writes it.
          case .column:
            guard found.end < end, text[found.end] == "/" || text[found.end] == "|" else { return nil }
            tokens.append(.word(.neutral))
            index = found.end
            continue
          case .takenAt:
            // What follows is a place, a day, or both: 摄于神农谷, 摄于5月13日.
            guard found.end < end,
              text[found.end..<end].allSatisfy({ $0.isHan || $0.isBlank || $0.isDigit })
            else {
              return nil
            }
            tokens.append(.word(.role(.photographer)))
            return tokens
          default: break
          }
          tokens.append(.word(found.value))
          index = found.end
          continue
        }
        if let found = CreditWords.short.match(in: text, at: index, before: end),
          stands(text, index, found.end, range), !isHalfOfName(text, index, found.end, tokens, end)
        {
          // 文/图, 图/文: one word that says both.
          if case .role = found.value, let both = both(text, index, range) {
            tokens.append(.word(.writesAndPhotographs))
            index = both
            continue
          }
          tokens.append(.word(found.value))
          index = found.end
          continue
        }
        if let genre = CreditWords.genres.match(in: text, at: index, before: end),
          !isHan(text, index - 1, range), !isHan(text, genre.end, range)
        {
          tokens.append(.word(genre.value))
          index = genre.end
          continue
        }
        if CreditWords.deeds.contains(scalar), isBehindName(tokens), case .blank? = tokens.last,
          index + 1 == end || text[index + 1].isBlank, !isHalfOfName(text, index, index + 1, tokens, end)
        {
          tokens.append(.word(.neutral))
          index += 1
          continue
        }
        // （均为张三 李四 摄）
        if text[index..<end].starts(with: ["均", "为"]), !isBehindName(tokens) {
          index += 2
          continue
        }
        // 本版图片由张三摄: whoever is named behind 由 has the role.
        if scalar == "由" || (scalar == "均" && index + 1 < end && text[index + 1] == "由"),
          case .word? = tokens.last
        {
          index += scalar == "由" ? 1 : 2
          continue
        }
        // 高三(312)班 甘露: the number of a class; 甘露 7岁: of a child's years.
        if scalar.isDigit, let behind = classNumber(text, index, end) ?? childsAge(text, index, end) {
          tokens.append(.blank)
          index = behind
          continue
        }
        guard scalar.isHan || scalar.isLatin || scalar == "□" else { return nil }
        let run = runEnd(text, index, end)
        tokens.append(.run(index..<run))
        index = run
        continue
      }
      index += 1
    }
    if let ending { tokens.append(.word(ending.word)) }
    return tokens
  }

  /// With what words of roles begin that are set wide.
  private static let wideBeginnings: ScalarSet = "记通摄实"

  /// 通 讯 员, 通讯 员: a word of a role with blanks in it, and where it ends.
  private static func wideWord(_ text: HanScalars, _ start: Int, _ end: Int) -> (word: CreditWord, end: Int)?
  {
    guard wideBeginnings.contains(text[start]) else { return nil }
    var word: HanScalars = []
    var index = start
    while index < end, word.count < 3, text[index].isHan || (text[index].isBlank && index - start < 6) {
      if text[index].isHan { word.append(text[index]) }
      index += 1
      guard index - start > word.count, text[index - 1].isHan else { continue }
      if let found = CreditWords.long.match(in: word, at: 0, before: word.count), found.end == word.count,
        case .role = found.value
      {
        return (found.value, index)
      }
    }
    return nil
  }

  /// Whether a stroke ends the credits before it: a word of a role stands right behind it.
  private static func partsCredits(
    _ text: HanScalars, _ index: Int, _ end: Int, _ tokens: [CreditToken]
  ) -> Bool {
    guard text[index] == "|" || text[index] == "丨", isBehindName(tokens),
      case .role? = CreditWords.long.match(in: text, at: index + 1, before: end)?.value
    else { return false }
    return true
  }

  /// The end of 312)班, 3班 or 331厂, if that stands at an index.
  private static func classNumber(_ text: HanScalars, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, text[index].isDigit { index += 1 }
    if index < end, text[index] == ")" { index += 1 }
    guard index < end, "班级队连组厂矿所处".unicodeScalars.contains(text[index]) else { return nil }
    return index + 1
  }

  /// The end of 7岁, if that stands at an index and nothing but a bracket or a separator behind it: children sign so, those
  /// of whom lists tell are older.
  private static func childsAge(_ text: HanScalars, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, index < start + 2, text[index].isDigit { index += 1 }
    guard index > start, index < end, text[index] == "岁", index + 1 == end || !text[index + 1].isHan,
      let years = Int(String(String.UnicodeScalarView(text[start..<index]))), (3...15).contains(years)
    else { return nil }
    return index + 1
  }

  private static func isBehindName(_ tokens: [CreditToken]) -> Bool {
    guard let last = tokens.last(where: { if case .blank = $0 { false } else { true } }) else { return false }
    if case .run = last { return true }
    return false
  }

  /// Whether a word of one character is parted from what surrounds it.
  private static func stands(_ text: HanScalars, _ start: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    func parts(_ index: Int) -> Bool {
      index < range.lowerBound || index >= range.upperBound || !text[index].isHan || text[index] == "丨"
    }
    if parts(start - 1), parts(end) { return true }
    // 刘震摄: at the end of all, behind a name; 张三词 李四曲: behind either.
    return isSuffix(text, start, range.upperBound) && parts(end) && start - range.lowerBound >= 2
  }

  /// What may stand right behind a name: 刘震摄, 张三词 李四曲.
  private static func isSuffix(_ text: HanScalars, _ index: Int, _ end: Int) -> Bool {
    switch text[index] {
    case "摄": true
    case "词": index + 2 < end && text[end - 1] == "曲" && text[index + 1].isBlank
    case "曲": index + 1 == end && text[max(0, end - 8)..<end].contains("词")
    // 张三摄 李小四文: what is left has the length of a name.
    case "文":
      index >= 3 && text[(index - 3)..<index].allSatisfy(\.isHan)
        && (index == 3 || !text[index - 4].isHan) && text[max(0, index - 10)..<end].contains("摄")
    default: false
    }
  }

  /// Whether a word of one character is part of a name that is set wide: 记者 尧 文, (文 启).
  private static func isHalfOfName(
    _ text: HanScalars, _ start: Int, _ end: Int, _ tokens: [CreditToken], _ limit: Int
  ) -> Bool {
    guard end - start == 1, text[start] != "摄" else { return false }
    // Single characters before it make names in pairs; an odd one is waiting for this.
    var singles = 0
    var index = tokens.count - 1
    while index >= 1, case .blank = tokens[index], case .run(let run) = tokens[index - 1], run.count == 1 {
      singles += 1
      index -= 2
    }
    if singles % 2 == 1 { return true }
    // First of two single characters: the second must be alone, and no word of this kind itself.
    var next = end
    while next < limit, text[next].isBlank { next += 1 }
    guard next > end, next < limit, text[next].isHan,
      next + 1 >= limit || !text[next + 1].isHan || (text[next + 1] == "摄" && next + 2 == limit),
      CreditWords.short.match(in: text, at: next, before: limit) == nil
    else { return false }
    return true
  }

  /// The end of `文/图` or `图/文` that begins at an index.
  private static func both(_ text: HanScalars, _ start: Int, _ range: Range<Int>) -> Int? {
    var index = start + 1
    while index < range.upperBound,
      text[index].isBlank || text[index] == "/" || text[index] == "、" || text[index] == "·"
    {
      index += 1
    }
    guard index > start + 1, index < range.upperBound else { return nil }
    let pair = (text[start], text[index])
    guard
      pair == ("文", "图") || pair == ("图", "文") || pair == ("文", "摄") || pair == ("摄", "文")
        || pair == ("文", "影")
    else { return nil }
    let after = index + 1
    guard after >= range.upperBound || !text[after].isHan else { return nil }
    return after
  }

  /// Whether a character stands alone behind a blank and another single character: 陆 平摄.
  private static func isSecondHalf(_ text: HanScalars, _ start: Int) -> Bool {
    guard start >= 2, text[start - 1].isBlank, let first = text[..<start].lastIndex(where: { !$0.isBlank }),
      text[first].isHan
    else { return false }
    return first == 0 || !text[first - 1].isHan
  }

  /// The end of a run of characters that may be names: it stops at a separator or a word of bylines.
  private static func runEnd(_ text: HanScalars, _ start: Int, _ end: Int) -> Int {
    var index = start + 1
    while index < end {
      let scalar = text[index]
      if scalar == "·", index + 1 < end, text[index + 1].isHan, !text[index - 1].isBlank {
        index += 1
        continue
      }
      guard scalar.isHan || scalar.isLatin || scalar == "□", scalar != "丨" else { break }
      if wideBeginnings.contains(scalar), wideWord(text, index, end) != nil { break }
      if scalar != "和" || index + 2 >= end,
        let word = CreditWords.long.match(in: text, at: index, before: end),
        !isOrdinary(text, index, word.end, start..<end)
      {
        break
      }
      if isSuffix(text, index, end), index + 1 == end || !text[index + 1].isHan,
        index - start >= 2 || isSecondHalf(text, start)
      {
        break
      }
      index += 1
    }
    return index
  }
}
