import HanText
import Lexicon

/// Reads the titles that stand before a name: 市委副书记、市长陈恢清.
struct TitleReader {
  let words: WordTable
  let cues: CueTable

  /// The ranges of the titles before a name and the one behind it, in printed order.
  ///
  /// - Parameters:
  ///   - text: the folded text.
  ///   - name: where the name stands.
  /// - Returns: none where no title stands directly beside the name.
  func titles(_ text: HanScalars, around name: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var end = name.lowerBound
    while end > 0, text[end - 1] == " " { end -= 1 }
    while end > 1, found.count < 6, cues.cues(in: text, endingAt: end).cues.contains(.title) {
      let start = beginning(text, end)
      found.append(start..<end)
      guard start > 2, text[start - 1] == "、" else { break }
      end = start - 1
    }
    found.reverse()
    let (behind, length) = cues.cues(in: text, startingAt: name.upperBound)
    if behind.contains(.honorific),
      cues.cues(in: text, endingAt: name.upperBound + length).cues.contains(.title)
    {
      found.append(name.upperBound..<name.upperBound + length)
    }
    return found
  }

  /// Where the title that ends at a place begins: behind the last word that is no part of a title.
  private func beginning(_ text: HanScalars, _ end: Int) -> Int {
    var low = end
    while low > 0, end - low < 28, text[low - 1].isHan || text[low - 1] == "(" || text[low - 1] == ")" {
      low -= 1
    }
    var start = end
    for word in words.segment(text[low..<end]).reversed() {
      if start < end, stops(text, word) { break }
      start = word.lowerBound
    }
    while start + 2 < end,
      text[start] == "该" || text[start] == "本" || text[start] == "现" || text[start] == ")"
    {
      start += 1
    }
    if start + 3 < end, text[start] == "时" || text[start] == "现", text[start + 1] == "任" { start += 2 }
    return start
  }

  private func stops(_ text: HanScalars, _ word: Range<Int>) -> Bool {
    if word.count == 1 {
      switch text[word.lowerBound] {
      case "的", "了", "着", "过", "在", "上", "后", "时", "由", "对", "与", "和", "及", "向", "被", "是", "为", "让", "请", "当",
        "从",
        "到", "说", "以", "有", "日", "将", "把", "给", "并", "也", "等", "年", "月":
        return true
      default: return false
      }
    }
    let (found, length) = cues.cues(in: text, endingAt: word.upperBound)
    guard length >= word.count else { return false }
    return !found.isDisjoint(with: [.introducing, .speech, .action])
      && found.isDisjoint(with: [.title, .role, .place])
  }
}
