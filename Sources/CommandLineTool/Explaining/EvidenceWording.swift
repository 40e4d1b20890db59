import ArchiveModel
import ArgumentParsing

/// What the parser gives as reasons, in the user's language.
///
/// Reasons are English, as exports have them; they are recognised by their form, as the messages of diagnostics are
/// (`DiagnosticWording`).
enum EvidenceWording {
  /// The forms of reasons; `%1` … stand for what differs. A form stands before those that its texts have too.
  static let forms: [Wording] = [
    Wording("put back here from behind another article", "原排在另一篇之后，移回此处"),
    Wording("%1: its characters and what stands around it are a person's name's", "%1：用字和上下文像人名"),
    Wording("%1: the text names %2", "%1：文中提到%2"),
    Wording("%1: the page names it behind %2", "%1：版上见于“%2”之后"),
    Wording("the user says so", "由用户给出"), Wording("the page prints it", "版面印有"),
    Wording("the page prints it, damaged", "版面印有，但有残损"), Wording("the file's name holds it", "见于文件名"),
    Wording("another page of the file prints it", "同一文件的另一版印有"),
    Wording("%1 is told of as past", "文中的 %1 已过去"),
    Wording("%1 is the day that news was sent on", "%1 是电头日期"),
    Wording("%1 is the day that a notice is signed on", "%1 是启事落款日期"),
    Wording("%1 is the day of an earlier issue", "%1 是前一期的日期"),
    Wording("%1 is named in an essay or story", "散文或故事中提到 %1"),
    Wording("%1 is the day of a programme", "%1 是节目日期"),
    Wording("%1 is the day from which a list is shown", "%1 是公示起始日期"),
    Wording("%1 is still to come", "文中的 %1 尚未到来"),
    Wording("%1 stands in a table or list", "%1 在表格或列表中"), Wording("the year %1 is named", "提到 %1 年"),
    Wording("%1 is named", "提到 %1"), Wording("%1 is %2 in an article with that day", "有该日期的文章称%1是%2"),
    Wording("%1 in an article with that day", "有该日期的文章称“%1”"),
    Wording("a session that ends belongs to a time", "会议闭幕属于某一时期"),
    Wording("%1 belongs to a time", "“%1”属于某一时期"),
    Wording("years that have passed lead to %1", "由所历年数推出 %1 年"),
  ]

  private static let choice = Wording("%1 rather than %2: %3", "判为“%1”而非“%2”：%3")
  private static let behind = Wording("stands behind %1", "在“%1”之后")

  /// A reason in a language; one of no known form stays as it is.
  static func told(_ reason: String, in language: Language) -> String {
    guard language != .english else { return reason }
    if let values = DiagnosticWording.values(of: choice.english, in: reason), values.count == 3 {
      return choice.text(
        in: language, [phrase(values[0]), phrase(values[1]), weighed(values[2], in: language)])
    }
    for form in forms {
      if let values = DiagnosticWording.values(of: form.english, in: reason) {
        return form.text(in: language, values)
      }
    }
    return reason
  }

  /// `opens with a byline +6.0, short -0.8, all else +0.3`; the words of a reason may have a comma.
  private static func weighed(_ reasons: String, in language: Language) -> String {
    var told: [String] = []
    var words = ""
    for part in reasons.split(separator: ", ") {
      words += (words.isEmpty ? "" : ", ") + part
      guard let blank = words.lastIndex(of: " "), let sign = words[blank...].dropFirst().first,
        "+-".contains(sign)
      else { continue }
      let reason = String(words[..<blank])
      let place = DiagnosticWording.values(of: behind.english, in: reason)
      told.append(
        (place.map { behind.text(in: language, $0.map(phrase)) } ?? phrase(reason)) + words[blank...])
      words = ""
    }
    return told.joined(separator: "，")
  }

  private static func phrase(_ words: String) -> String { EvidencePhrases.chinese[words] ?? words }
}

extension Evidence {
  /// The reason in a language.
  func told(in language: Language) -> String { EvidenceWording.told(reason, in: language) }
}
