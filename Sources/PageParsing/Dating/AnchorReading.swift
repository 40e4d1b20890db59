import ArchiveModel
import HanCalendar
import HanText

// 昨, 今 and 明: words that tie the page's own day to its reports.
extension MentionScanner {
  func readAnchor(
    _ line: DatingLine, _ index: Int, _ context: Context, _ evidence: inout DatingEvidence
  ) {
    let text = line.text
    if let mention = bracketedDay(line, index, context) { evidence.mentions.append(mention) }
    let isTitle = line.role == .headline || line.role == .deck || line.role == .kicker
    guard context.kind != .literary, context.kind != .commentary, context.kind != .advertisement,
      !context.isWired, !context.isQuoted || isTitle
    else { return }
    let next = index + 1 < text.count ? text[index + 1] : "\n"
    let isDay = MentionScanner.dayWords.contains(next.value)
    let offset: Int
    switch text[index] {
    case "昨": offset = -1
    case "今":
      guard isDay || (isTitle && next == "起") else { return }
      offset = 0
    case "明":
      let isFeast = context.isLead && isDay && festival(text, index + 2) != nil
      guard isTitle && (isDay || next == "起") || isFeast else { return }
      offset = 1
    case "前":
      guard next == "天" || next == "晚", index > 0 ? !text[index - 1].isHan : true else { return }
      offset = -2
    default: return
    }
    if text[index] == "昨", !isDay, !isTitle, next != "从", next != "发" { return }
    // 今日论坛, 今日影剧, 今日谈: the names of columns.
    if offset == 0, !isTitle, !context.isLead { return }
    if offset == 0, isTitle, text.count <= 6 { return }
    evidence.anchors.append(
      DayAnchor(
        article: context.article, line: line.number, offset: offset, isTitle: isTitle,
        isItem: line.role == .list,
        festival: festival(text, isDay ? index + 2 : index + 1)))
  }

  static let dayWords = Set("日天晚夜晨午".unicodeScalars.map(\.value))

  /// 昨日是母亲节: the name behind 是, when it is that of a day.
  func festival(_ text: HanScalars, _ start: Int) -> String? {
    guard start < text.count else { return nil }
    var index = start
    if text[index] == "," { index += 1 }
    if index < text.count, text[index] == "就" { index += 1 }
    guard index < text.count, text[index] == "是" else { return nil }
    let rest = text[(index + 1)..<min(text.count, index + 16)]
    var best: Festival?
    for festival in Festival.all where contains(rest, Array(festival.name.unicodeScalars)) {
      if festival.name.unicodeScalars.count > (best?.name.unicodeScalars.count ?? 1) { best = festival }
    }
    return best?.name
  }

  func contains(_ text: ArraySlice<Unicode.Scalar>, _ word: HanScalars) -> Bool {
    guard !word.isEmpty, word.count <= text.count else { return false }
    return (text.startIndex...(text.endIndex - word.count)).contains {
      text[$0..<($0 + word.count)].elementsEqual(word)
    }
  }
}
