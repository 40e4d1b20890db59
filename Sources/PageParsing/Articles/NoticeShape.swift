import HanText

/// Lines of notices that are paragraphs of their own although what stands above them ends in no stop: the number of the
/// document, clauses, the signature and the day.
enum NoticeShape {
  /// Whether a line goes on from nothing.
  static func beginsOwnLine(_ line: LineReading, behind before: LineReading) -> Bool {
    // The day below a signature; below a text the signature, or what its family is to the dead.
    if line.has(.dateLine) || line.has(.unitLine) && line.length <= 16 { return true }
    if line.has(.contactLine), before.has(.unitLine) { return true }
    let text = line.line.folded
    if text.count <= 24, farewells.contains(where: { text.suffix($0.count).elementsEqual($0) }) {
      return true
    }
    if isDocumentNumber(before.line.folded) { return true }
    switch SequenceForm.of(line.line) {
    case .han, .roundHan, .round: return before.line.folded.last.map(clauseEnds.contains) ?? false
    default: return false
    }
  }

  private static let clauseEnds: ScalarSet = [";", ":", "。", ")"]

  private static let farewells: [HanScalars] = [
    "泣告", "敬告", "泣启", "敬启", "谨启", "泣血稽颡", "特此公告。", "特此通知。", "特此公告", "特此通知",
  ]
  .map { HanScalars($0.unicodeScalars) }

  /// 株土网挂〔2014〕第37号, 第三号: the number of a document.
  private static func isDocumentNumber(_ text: HanScalars) -> Bool {
    guard text.count <= 24, text.last == "号" else { return false }
    if text.first == "第", text.count <= 6 { return true }
    return text.contains(where: \.isDigit)
      && text.contains { $0 == "〔" || $0 == "[" || $0 == "(" || $0 == "【" }
  }
}
