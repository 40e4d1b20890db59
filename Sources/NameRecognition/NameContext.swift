package import HanText
import Lexicon

/// Reads what stands around a string that may be a name.
package final class NameContext: Sendable {
  let cues: CueTable

  init(cues: CueTable) { self.cues = cues }

  /// What stands on one side, the strongest that is there.
  package enum Kind: UInt32 {
    // Marks and borders.
    case border = 1, sentence, clause, list, blank, cell, quote, bracket, slash, digit, mark
    // Before a name.
    case title, role, kin, namingWord, namingCharacter, introducing, age, possessive, roleEnding
    // Behind it.
    case personal, honorific, office, speechWord, speechCharacter, place, actionWord, actionCharacter
    case conjunction
    // Any other character.
    case other
  }

  /// What one side says.
  package struct Side {
    var kind = Kind.other
    /// How many characters the word has that says it.
    var length = 0
    /// The side ends a slot of a list, a cell or an item.
    var isEdge: Bool { kind.rawValue <= Kind.slash.rawValue || beyondBlank }
    /// A blank lies between.
    var beyondBlank = false
    var isCredit = false
  }

  /// What stands before a place.
  package func before(_ text: HanScalars, _ start: Int) -> Side {
    guard start > 0 else { return Side(kind: .border) }
    let previous = text[start - 1]
    guard previous.isHan else { return beforeMark(previous, text, start) }
    let (found, length) = cues.cues(in: text, endingAt: start)
    var side = Side(kind: .other, length: length, isCredit: found.contains(.credit))
    if found.contains(.title) {
      side.kind = .title
    } else if found.contains(.role) {
      side.kind = .role
    } else if found.contains(.kin) {
      side.kind = .kin
    } else if found.contains(.naming) {
      side.kind = length > 1 ? .namingWord : .namingCharacter
    } else if found.contains(.introducing) {
      side.kind = .introducing
    } else if previous == "的" {
      side.kind = start > 1 && text[start - 2] == "岁" ? .age : .possessive
    } else if previous == "岁" {
      side.kind = .age
    } else if cues.endsRole(previous), start > 1, text[start - 2].isHan {
      side.kind = .roleEnding
    }
    return side
  }

  /// Whether a word before a place announces a name, as `before` has it, or a list goes on there: asked for a fourth of all
  /// places, of which few are announced.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - start: the place.
  ///   - cues: those of the context, which who asks so often holds already.
  /// - Returns: whether a name may begin there whatever its first character.
  @inline(__always)
  func announces(_ text: HanScalars, _ start: Int, _ cues: CueTable) -> Bool {
    guard start > 0 else { return false }
    let previous = text[start - 1]
    guard previous.isHan else { return previous == "、" || before(text, start).kind.isWord }
    if !cues.cues(in: text, endingAt: start).cues.isDisjoint(with: Self.announcing) { return true }
    return previous == "岁" || previous == "的" && start > 1 && text[start - 2] == "岁"
  }

  /// What words say that announce a name.
  private static var announcing: NameCues { [.title, .role, .kin, .naming, .introducing] }

  private func beforeMark(_ mark: Unicode.Scalar, _ text: HanScalars, _ start: Int) -> Side {
    switch mark {
    case "、": return Side(kind: .list)
    case ItemText.mask: return Side(kind: .border)
    case "\t", "|": return Side(kind: .cell)
    case "。", "!", "?", "\n", ";", "▲", "△", "●", "■", "◆", "○", "★", "▼", "◎", "□":
      return Side(kind: .sentence)
    case "/": return Side(kind: .slash, isCredit: isCredit(text, start - 1))
    case " ":
      var at = start - 1
      while at > 0, text[at - 1] == " " { at -= 1 }
      var side = before(text, at)
      if !side.kind.isWord { side.kind = .blank }
      side.beyondBlank = true
      return side
    case ",", ":", "…", "-", "#", "*", "·": return Side(kind: .clause)
    case "“", "”", "《", "》", "‘", "’": return Side(kind: .quote)
    case "(", ")", "[", "]", "【", "】": return Side(kind: .bracket)
    case "0"..."9": return Side(kind: .digit)
    default: return Side(kind: .mark)
    }
  }

  private func isCredit(_ text: HanScalars, _ end: Int) -> Bool {
    cues.cues(in: text, endingAt: end).cues.contains(.credit)
  }

  /// What stands behind a place.
  package func behind(_ text: HanScalars, _ end: Int) -> Side {
    guard end < text.count else { return Side(kind: .border) }
    let next = text[end]
    guard next.isHan else { return behindMark(next, text, end) }
    let (found, length) = cues.cues(in: text, startingAt: end)
    var side = Side(kind: .other, length: length)
    if found.contains(.credit) {
      // 摄 at the end of a caption signs; 记者 inside a sentence does not.
      let after = end + length
      if after >= text.count || !text[after].isHan { side.isCredit = true }
    }
    if found.contains(.honorific) {
      let isOffice = found.contains(.title) && Self.officeEndings.contains(text[end + length - 1])
      side.kind = isOffice ? .office : .honorific
    } else if found.contains(.speech) {
      side.kind = length > 1 ? .speechWord : .speechCharacter
    } else if found.contains(.place) {
      side.kind = .place
    } else if found.contains(.action) {
      side.kind = length > 1 ? .actionWord : .actionCharacter
    } else if next == "和" || next == "与" || next == "及" || next == "的" || next == "时" {
      side.kind = .conjunction
    }
    return side
  }

  /// The last characters of offices, which stand before a name oftener than behind it.
  private static let officeEndings: ScalarSet = ["长", "记", "理", "任", "席", "事", "员", "领", "导"]

  private func behindMark(_ mark: Unicode.Scalar, _ text: HanScalars, _ end: Int) -> Side {
    switch mark {
    case "、": return Side(kind: .list)
    case "\t", "|": return Side(kind: .cell)
    case "(", ",":
      if isPersonalData(text, end + 1) { return Side(kind: .personal, length: 1) }
      return Side(kind: mark == "," ? .clause : .bracket)
    case "/": return Side(kind: .slash, isCredit: startsCredit(text, end + 1))
    case " ":
      var at = end
      while at < text.count, text[at] == " " { at += 1 }
      if isPersonalData(text, at) { return Side(kind: .personal, beyondBlank: true) }
      return Side(kind: .blank, beyondBlank: true, isCredit: startsCredit(text, at))
    case "0"..."9":
      var at = end
      while at < text.count, text[at].isDigit { at += 1 }
      return Side(kind: at < text.count && text[at] == "岁" ? .personal : .digit)
    case "。", "!", "?", "\n", ";": return Side(kind: .sentence)
    case ":", "…", "-": return Side(kind: .mark)
    case "“", "”", "《", "》", "‘", "’": return Side(kind: .quote)
    case ")", "[", "]", "【", "】": return Side(kind: .bracket)
    default: return Side(kind: .mark)
    }
  }

  private func startsCredit(_ text: HanScalars, _ start: Int) -> Bool {
    let (found, length) = cues.cues(in: text, startingAt: start)
    guard found.contains(.credit) else { return false }
    return start + length >= text.count || !text[start + length].isHan
  }

  /// Whether a gender or an age follows: (女, 48岁) and ,男,74岁.
  private func isPersonalData(_ text: HanScalars, _ start: Int) -> Bool {
    var at = start
    while at < text.count, text[at] == " " { at += 1 }
    guard at < text.count else { return false }
    if text[at] == "男" || text[at] == "女" { return at + 1 >= text.count || !text[at + 1].isHan }
    if text[at] == "今", at + 1 < text.count, text[at + 1] == "年" { at += 2 }
    let digits = at
    while at < text.count, at < digits + 4, text[at].isDigit || Self.numerals.contains(text[at]) { at += 1 }
    return at > digits && at < text.count && text[at] == "岁"
  }

  private static let numerals: ScalarSet = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Whether the clause appoints or dismisses: 乔木为市科学技术局局长, 粟光荣的审计局局长职务.
  func isAppointment(_ text: HanScalars, _ end: Int) -> Bool {
    guard end < text.count, text[end] == "为" || text[end] == "任" || text[end] == "的" else { return false }
    var at = end + 1
    while at < text.count, at < end + 40, text[at].isHan || text[at] == "、" { at += 1 }
    guard at > end + 3 else { return false }
    if text[end] == "的" { return text[at - 2] == "职" && text[at - 1] == "务" }
    return cues.cues(in: text, endingAt: at).cues.contains(.title)
  }
}

extension NameContext.Kind {
  /// A word that announces a name, rather than a mark.
  var isWord: Bool { (Self.title.rawValue...Self.age.rawValue).contains(rawValue) }
}
