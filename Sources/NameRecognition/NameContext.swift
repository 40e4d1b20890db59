import HanText
import Lexicon

/// Reads what stands around a string that may be a name.
struct NameContext {
  let cues: CueTable

  /// What one side says.
  struct Side {
    var weight = 0.0
    /// The side ends a slot of a list, a cell or an item.
    var isEdge = false
    /// The side is the border of a table's cell or of the whole item.
    var isCell = false
    var isCredit = false
  }

  /// What stands before a place.
  func before(_ text: HanScalars, _ start: Int) -> Side {
    var side = Side()
    guard start > 0 else { return Side(weight: NameWeights.itemStart, isEdge: true, isCell: true) }
    let previous = text[start - 1]
    guard previous.isHan else { return beforeMark(previous, text, start) }
    let (found, length) = cues.cues(in: text, endingAt: start)
    if found.contains(.credit) { side.isCredit = true }
    if found.contains(.title) {
      side.weight = NameWeights.title
    } else if found.contains(.role) {
      side.weight = NameWeights.role
    } else if found.contains(.kin) {
      side.weight = NameWeights.kin
    } else if found.contains(.naming) {
      side.weight = length > 1 ? NameWeights.namingWord : NameWeights.namingCharacter
    } else if found.contains(.introducing) {
      side.weight = NameWeights.introducing
    } else if previous == "的" {
      side.weight = start > 1 && text[start - 2] == "岁" ? NameWeights.age : NameWeights.possessive
    } else if previous == "岁" {
      side.weight = NameWeights.age
    } else if cues.endsRole(previous), start > 1, text[start - 2].isHan {
      side.weight = NameWeights.roleEnding
    } else {
      side.weight = NameWeights.insideText
    }
    return side
  }

  private func beforeMark(_ mark: Unicode.Scalar, _ text: HanScalars, _ start: Int) -> Side {
    switch mark {
    case "、": return Side(weight: NameWeights.listBefore, isEdge: true)
    case ItemText.mask: return Side(weight: NameWeights.itemStart, isEdge: true)
    case "\t", "|": return Side(weight: NameWeights.clauseStart, isEdge: true, isCell: true)
    case "。", "!", "?", "\n", ";", "▲", "△", "●", "■", "◆", "○", "★", "▼", "◎", "□":
      return Side(weight: NameWeights.sentenceStart, isEdge: true)
    case "/":
      return Side(weight: NameWeights.clauseStart, isEdge: true, isCredit: isCredit(text, start - 1))
    case " ":
      var at = start - 1
      while at > 0, text[at - 1] == " " { at -= 1 }
      let left = at > 0 ? before(text, at) : Side(weight: NameWeights.itemStart)
      return Side(weight: max(NameWeights.clauseStart, left.weight), isEdge: true, isCredit: left.isCredit)
    case ",", ":", "“", "”", "(", ")", "《", "》", "‘", "’", "…", "-", "[", "]", "【", "】", "#", "*", "·":
      return Side(weight: NameWeights.clauseStart, isEdge: true)
    default: return Side(weight: 0)
    }
  }

  /// What is in the name itself: it may end in a word that is no part of it.
  func inside(_ text: HanScalars, _ name: Range<Int>, surname: Int) -> Double {
    var weight = 0.0
    if name.count > surname + 1 {
      let (found, length) = cues.cues(in: text, endingAt: name.upperBound)
      if length == 2 || name.count == surname + 2 && length == 1 {
        if length == 2, !found.isDisjoint(with: [.title, .role, .kin, .honorific, .credit]) {
          weight -= NameWeights.endsInTitle
        }
      }
      let single = cues.cues(in: text, at: name.upperBound - 1)
      if !single.isDisjoint(with: [.action, .speech, .introducing]) { weight -= NameWeights.endsInCue }
      if text[name.upperBound - 1] == "地" { weight -= NameWeights.endsAsAdverb }
      if cues.endsRole(text[name.upperBound - 1]), !Self.inNames.contains(text[name.upperBound - 1]) {
        weight -= NameWeights.endsInCue
      }
    }
    // 聂老 is a way to address somebody, 和老同志 no name at all.
    if text[name.upperBound - 1] == "老" { weight -= NameWeights.endsAsAdverb }
    guard name.lowerBound > 0, name.upperBound < text.count else { return weight }
    switch (text[name.lowerBound - 1], text[name.upperBound]) {
    case ("《", "》"), ("〈", "〉"): return weight + NameWeights.workTitle
    case ("“", "”"): return weight + NameWeights.quoted
    default: return weight
    }
  }

  /// Endings of words for persons that given names end in as well.
  private static let inNames: Set<Unicode.Scalar> = ["生", "师", "民", "兵", "友", "妹", "弟", "娘", "农", "工", "长"]

  private func isCredit(_ text: HanScalars, _ end: Int) -> Bool {
    cues.cues(in: text, endingAt: end).cues.contains(.credit)
  }

  /// What stands behind a place.
  func behind(_ text: HanScalars, _ end: Int) -> Side {
    guard end < text.count else { return Side(weight: NameWeights.clauseEnd, isEdge: true, isCell: true) }
    let next = text[end]
    guard next.isHan else { return behindMark(next, text, end) }
    var side = Side()
    let (found, length) = cues.cues(in: text, startingAt: end)
    if found.contains(.credit) {
      // 摄 at the end of a caption signs; 记者 inside a sentence does not.
      let after = end + length
      if after >= text.count || !text[after].isHan { side.isCredit = true }
    }
    if found.contains(.honorific) {
      let isOffice = found.contains(.title) && Self.officeEndings.contains(text[end + length - 1])
      side.weight = isOffice ? NameWeights.officeBehind : NameWeights.honorific
    } else if found.contains(.speech) {
      side.weight = length > 1 ? NameWeights.speechWord : NameWeights.speechCharacter
    } else if found.contains(.place) {
      side.weight = NameWeights.place
    } else if found.contains(.action) {
      side.weight = length > 1 ? NameWeights.actionWord : NameWeights.actionCharacter
    } else {
      switch next {
      case "和", "与", "及", "的", "时": side.weight = NameWeights.conjunctionBehind
      default: side.weight = NameWeights.otherBehind
      }
    }
    if next == "为" || next == "任" || next == "的" {
      if isAppointment(text, end) { side.weight = max(side.weight, NameWeights.appointed) }
    }
    return side
  }

  /// The last characters of offices, which stand before a name oftener than behind it.
  private static let officeEndings: Set<Unicode.Scalar> = ["长", "记", "理", "任", "席", "事", "员", "领", "导"]

  private func behindMark(_ mark: Unicode.Scalar, _ text: HanScalars, _ end: Int) -> Side {
    switch mark {
    case "、": return Side(weight: NameWeights.listBehind, isEdge: true)
    case "\t", "|": return Side(weight: NameWeights.clauseEnd, isEdge: true, isCell: true)
    case "(", ",":
      if let weight = personalData(text, end + 1) { return Side(weight: weight, isEdge: true) }
      return Side(weight: NameWeights.bracketBehind, isEdge: true)
    case "/": return Side(weight: NameWeights.clauseEnd, isEdge: true, isCredit: startsCredit(text, end + 1))
    case " ":
      var at = end
      while at < text.count, text[at] == " " { at += 1 }
      return Side(weight: NameWeights.clauseEnd, isEdge: true, isCredit: startsCredit(text, at))
    case "0"..."9":
      var at = end
      while at < text.count, text[at].isDigit { at += 1 }
      let isAge = at < text.count && text[at] == "岁"
      return Side(weight: isAge ? NameWeights.ageBehind : 0.5)
    default: return Side(weight: NameWeights.clauseEnd, isEdge: true)
    }
  }

  private func startsCredit(_ text: HanScalars, _ start: Int) -> Bool {
    let (found, length) = cues.cues(in: text, startingAt: start)
    guard found.contains(.credit) else { return false }
    return start + length >= text.count || !text[start + length].isHan
  }

  /// Whether a gender, an age or an office follows: (女, 48岁) and ,男,74岁.
  private func personalData(_ text: HanScalars, _ start: Int) -> Double? {
    guard start < text.count else { return nil }
    var at = start
    while at < text.count, text[at] == " " { at += 1 }
    guard at < text.count else { return nil }
    if text[at] == "男" || text[at] == "女" {
      return at + 1 >= text.count || !text[at + 1].isHan ? NameWeights.genderMark : nil
    }
    if text[at] == "今", at + 1 < text.count, text[at + 1] == "年" { at += 2 }
    let digits = at
    while at < text.count, at < digits + 3, text[at].isDigit || "一二三四五六七八九十".unicodeScalars.contains(text[at])
    {
      at += 1
    }
    return at > digits && at < text.count && text[at] == "岁" ? NameWeights.ageBehind : nil
  }

  /// Whether the clause appoints or dismisses: 乔木为市科学技术局局长, 粟光荣的审计局局长职务.
  private func isAppointment(_ text: HanScalars, _ end: Int) -> Bool {
    var at = end + 1
    while at < text.count, at < end + 40, text[at].isHan || text[at] == "、" { at += 1 }
    guard at > end + 3 else { return false }
    if text[end] == "的" { return text[at - 2] == "职" && text[at - 1] == "务" }
    return cues.cues(in: text, endingAt: at).cues.contains(.title)
  }
}
