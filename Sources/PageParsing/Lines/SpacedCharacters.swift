import HanCalendar
import HanText

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
      index = end
    }
    let counted = hasDate ? single + figures : single
    guard single >= 3, counted * 5 >= words * 4, !hasRole else { return }
    // The usual blank inside a word; what is wider parts words.
    var narrow = Int.max
    index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end].isBlank { end += 1 }
      if end > index { narrow = min(narrow, end - index) }
      index = max(end, index + 1)
    }
    var closed = HanScalars()
    index = 0
    while index < text.count {
      var end = index
      while end < text.count, text[end].isBlank { end += 1 }
      if end - index > narrow { closed.append(" ") }
      if end < text.count { closed.append(text[end]) }
      index = end + 1
    }
    text = closed
  }
}
