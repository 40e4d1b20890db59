import HanCalendar
import HanText
import Lexicon

/// Display lines are often printed with a blank between all characters (株 洲 日 报); the blanks carry nothing.
enum SpacedCharacters {
  /// Takes the blanks out where most Chinese characters of the line stand alone between blanks.
  ///
  /// The figures of a date count with them (1 9 8 6 年 5 月 3 日); a row of figures stays as it is.
  /// A longer blank between spaced-out words (`喜 迎   国 庆`) stays as one.
  static func close(_ text: inout HanScalars) {
    guard text.count >= 3, text.contains(where: \.isBlank) else { return }
    if text.count <= 8, text.count(where: { !$0.isBlank }) == 2, let a = text.first, let b = text.last,
      a.isHan, b.isHan
    {
      // 更　正: two characters set wide.
      text = [a, b]
      return
    }
    guard text.count >= 5 else { return }
    var words = 0
    var single = 0
    var figures = 0
    var hasDate = false
    var wasFigure = false
    var hasRole = false
    var index = 0
    while index < text.count {
      guard !text[index].isBlank else {
        index += 1
        continue
      }
      var end = index
      while end < text.count, !text[end].isBlank { end += 1 }
      // A sign that stands alone is no word: （ 通 讯 员 ）.
      let isSign = end - index == 1 && !text[index].isHan && !text[index].isLatin && !text[index].isDigit
      if !isSign { words += 1 }
      if end - index == 1 {
        let isFigure = HanNumeral.digit(text[index]) != nil
        if text[index].isHan { single += 1 } else if isFigure { figures += 1 }
        if wasFigure, text[index] == "年" || text[index] == "月" { hasDate = true }
        wasFigure = isFigure
      } else if text[end - 1] == "者" || text[end - 1] == "员" {
        // 本报记者 王 蓓 龙 舟: the blanks tell which characters make a name.
        hasRole = true
      }
      // 谈 笑 龙 飞 摄
      if end - index == 1, end == text.count || text[end] == ")" || text[end] == "）",
        words > 3 || text[index] == "辑",
        text[index] == "摄" || (text[index] == "辑" && words == 3)
      {
        hasRole = true
      }
      index = end
    }
    let counted = hasDate ? single + figures : single
    guard single >= 3, counted * 5 >= words * 4, !hasRole, !isRoster(text) else { return }
    // The usual blank inside a word; what is wider parts words.
    func width(_ range: Range<Int>) -> Int {
      text[range].reduce(0) { $0 + ($1 == "\u{3000}" ? 2 : 1) }
    }
    var narrow = Int.max
    index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end].isBlank { end += 1 }
      if end > index { narrow = min(narrow, width(index..<end)) }
      index = max(end, index + 1)
    }
    var closed = HanScalars()
    index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end].isBlank { end += 1 }
      if width(index..<end) > narrow { closed.append(" ") }
      if end < text.count { closed.append(text[end]) }
      index = end + 1
    }
    text = closed
  }
}

extension SpacedCharacters {
  /// Whether a line lists persons, those with two characters set as wide as those with three: 丁 宁 卜 凡 于小雅 王 雪.
  ///
  /// A whole name shows that the line is not set wide throughout, and all that stands alone has to make pairs that begin with a
  /// surname.
  private static func isRoster(_ text: HanScalars) -> Bool {
    let names = NameStatistics.builtIn
    var hasName = false
    var first: Unicode.Scalar?
    for word in text.split(whereSeparator: \.isBlank) {
      if word.count == 1, let scalar = word.first, scalar.isHan {
        if let surname = first {
          guard names.surnameCost(Folding.fold(surname)) != nil else { return false }
          first = nil
        } else {
          first = scalar
        }
        continue
      }
      guard first == nil else { return false }
      // 铜奖:段小星: what the names are listed for may stand before the first.
      let tail = word.suffix(while: \.isHan)
      if tail.count == 3 || tail.count == 4, names.nameCost(Folding.fold(tail)[...]) != nil { hasName = true }
    }
    return first == nil && hasName
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// The last characters that all are of a sort.
  fileprivate func suffix(while isOfSort: (Unicode.Scalar) -> Bool) -> Self {
    self[(lastIndex { !isOfSort($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
