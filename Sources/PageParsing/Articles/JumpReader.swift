import ArchiveModel
import HanText

/// A mark that the text goes on, or comes from, another page.
struct JumpReading: Sendable {
  /// The page and the mark that it names.
  var jump: PageJump
  /// Whether the text comes from there (上接) and does not go on there (下转).
  var isContinuation: Bool
}

/// Reads 下转 A2版③, 上接A1版, ◀◀ 上接1版, (下转第三版), 紧接第一版.
enum JumpReader {
  private static let words = Vocabulary<Bool>([
    ("下转", false), ("转第", false), ("转A", false), ("转B", false), ("转入第", false), ("续转", false), ("上接", true),
    ("紧接", true), ("接第", true),
    ("续接", true), ("接A", true), ("下接", false),
  ])

  /// The mark that a folded line is; `nil` when it is anything else.
  static func read(_ text: HanScalars) -> JumpReading? {
    var start = 0
    while start < text.count, !text[start].isHan { start += 1 }
    guard start <= 6, let word = words.match(in: text, at: start, before: text.count) else { return nil }
    var index = word.end
    // 转第, 接A take their last sign from the page.
    if let last = text[..<index].last, last == "第" || last.isLatin { index -= 1 }
    guard let found = page(text, from: index) else { return nil }
    let rest = text[found.end...].filter { !$0.isBlank && !")】]>▶►→。、,”".unicodeScalars.contains($0) }
    guard rest.isEmpty else { return nil }
    return JumpReading(
      jump: PageJump(page: found.label, mark: found.mark), isContinuation: word.value)
  }

  /// The mark at the end of a paragraph: …。(下转第2版).
  static func closing(_ text: HanScalars) -> JumpReading? {
    guard text.count > 8, let open = text.suffix(16).lastIndex(where: { $0 == "(" || $0 == "【" }) else {
      return nil
    }
    return read(HanScalars(text[open...]))
  }

  /// A page's label with its mark: `A2版③`, `第三版`, `2版`.
  private static func page(_ text: HanScalars, from start: Int) -> (label: String, mark: String?, end: Int)? {
    var index = start
    while index < text.count,
      text[index].isBlank || text[index] == "第" || text[index] == "本" || text[index] == "报"
    { index += 1 }
    var label = HanScalars()
    while index < text.count, label.count < 4,
      text[index].isLatin || text[index].isDigit || LineWords.hanDigits.contains(text[index])
    {
      label.append(text[index])
      index += 1
    }
    while index < text.count, text[index].isBlank { index += 1 }
    guard !label.isEmpty, index < text.count, text[index] == "版" || text[index] == "页" else { return nil }
    index += 1
    while index < text.count, text[index].isBlank { index += 1 }
    var mark: String?
    if index < text.count,
      (0x2460...0x24FF).contains(text[index].value) || (0x2776...0x2793).contains(text[index].value)
    {
      mark = String(scalars: [text[index]])
      index += 1
    }
    if label.allSatisfy({ LineWords.hanDigits.contains($0) }) {
      let digits: [Unicode.Scalar: Int] = [
        "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
      ]
      if label.count == 1, let value = digits[label[0]] { return (String(value), mark, index) }
      if label == ["十"] { return ("10", mark, index) }
      if label.first == "十", let value = label.last.flatMap({ digits[$0] }) {
        return (String(10 + value), mark, index)
      }
    }
    return (String(scalars: label), mark, index)
  }
}
