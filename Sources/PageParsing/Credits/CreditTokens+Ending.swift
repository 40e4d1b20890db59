import ArchiveModel
import HanText

/// Words that are words of bylines only by where they stand.
extension CreditTokenizer {
  /// 此处文字漫漶: 文字 between other words is no word of bylines, nor is 作者 in 社区工作者.
  static func isOrdinary(_ text: HanScalars, _ start: Int, _ end: Int, _ range: Range<Int>) -> Bool {
    if start > range.lowerBound, text[start] == "作",
      CreditWords.ordinary.match(in: text, at: start - 1, before: range.upperBound) != nil
    {
      return true
    }
    guard text[start] == "文", end - start == 2, text[start + 1] == "字" else { return false }
    return isHan(text, start - 1, range) && isHan(text, end, range)
  }

  /// The end of a bracket that names the country of a foreign writer (（美）玛丽·怀特) or the dynasty of an old one
  /// (〔宋〕苏轼), if one opens at an index.
  static func country(_ text: HanScalars, _ open: Int, _ end: Int) -> Int? {
    guard BylineReader.openingBrackets.contains(text[open]),
      let found = CreditWords.countries.match(in: text, at: open + 1, before: end)
        ?? CreditWords.dynasties.match(in: text, at: open + 1, before: end), found.end + 1 < end,
      BylineReader.closingBrackets.contains(text[found.end])
    else { return nil }
    return found.end + 1
  }

  /// The end of a bracket that says of the work beside it what kind or part it is (（外一首） 张三), if one opens at an
  /// index.
  static func part(_ text: HanScalars, _ open: Int, _ end: Int) -> Int? {
    guard let found = CreditWords.parts.match(in: text, at: open + 1, before: end), found.end < end,
      text[found.end] == ")" || text[found.end] == "〕"
    else { return nil }
    return found.end + 1
  }

  /// What a bracket says of the names before it (张三 李四（本报通讯员）), and where it ends, if one opens at an index.
  static func calling(_ text: HanScalars, _ open: Int, _ end: Int) -> (role: CreditRole, end: Int)? {
    var index = open + 1
    for word in ["均系", "均为", "系"] where text[index..<end].starts(with: word.unicodeScalars) {
      index += word.unicodeScalars.count
      break
    }
    while let word = CreditWords.long.match(in: text, at: index, before: end) {
      index = word.end
      switch word.value {
      case .agency: continue
      case .role(let role):
        guard role != .editor, role != .photographer, index < end, text[index] == ")" else { return nil }
        return (role, index + 1)
      default: return nil
      }
    }
    return nil
  }

  /// The word that ends a byline (张三供稿), with where it begins: behind two characters at least, and no part of a
  /// word of bylines (通讯员提供).
  static func ending(_ text: HanScalars, _ whole: Range<Int>) -> (start: Int, word: CreditWord)? {
    var range = whole
    while let last = text[range].last, last.isBlank || last == ")" || last == "〕" || last == "】" {
      range = range.dropLast()
    }
    for length in stride(from: 4, through: 1, by: -1) where range.count >= length + 2 {
      let start = range.upperBound - length
      guard
        let found = CreditWords.endings.match(in: text, at: start, before: range.upperBound),
        found.end == range.upperBound, length > 1 || isBehindShortName(text, start, range)
      else { continue }
      // 各地通讯 is a heading, （李四通讯） a signature.
      if text[start] == "通", range.upperBound >= text.count || text[range.upperBound] != ")" { return nil }
      for before in max(range.lowerBound, start - 4)..<start
      where CreditWords.long.match(in: text, at: before, before: range.upperBound)?.end == range.upperBound {
        return nil
      }
      if let offer = offer(text, range.lowerBound..<start) { return (offer, .nobody) }
      return (start, found.value)
    }
    return nil
  }

  /// 图片由市文旅局提供: where it begins that a unit gave the pictures.
  private static func offer(_ text: HanScalars, _ range: Range<Int>) -> Int? {
    guard let by = text[range].suffix(16).lastIndex(of: "由"), by - range.lowerBound >= 1 else { return nil }
    guard "图片".unicodeScalars.contains(text[by - 1]) else { return nil }
    return by - (by - range.lowerBound >= 2 && text[by - 1] == "片" ? 2 : 1)
  }

  /// 方成画, 莫高　作: a word of one character stands behind a blank or a name of two or three characters; 绘画, 抓工作.
  private static func isBehindShortName(_ text: HanScalars, _ start: Int, _ range: Range<Int>) -> Bool {
    if text[start - 1].isBlank { return true }
    let name = text[range.lowerBound..<start].reversed().prefix { $0.isHan }.count
    return (2...3).contains(name)
  }

  static func isHan(_ text: HanScalars, _ index: Int, _ range: Range<Int>) -> Bool {
    range.contains(index) && text[index].isHan
  }
}
