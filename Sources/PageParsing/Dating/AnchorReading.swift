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
    if let anchor = feastAnchor(line, index, context) {
      evidence.anchors.append(anchor)
      return
    }
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
      guard isTitle && (isDay || next == "起") else { return }
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
        article: context.article, line: line.number(at: index), offset: offset, isTitle: isTitle,
        isItem: line.role == .list))
  }

  static let dayWords = Set("日天晚夜晨午".unicodeScalars.map(\.value))
}
