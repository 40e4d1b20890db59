import ArchiveModel
import HanText
import Lexicon

/// What stands around a run of a byline: callings, names, words of roles.
extension CreditResolver {
  /// Whether a run of the length of a name ends a byline behind a blank and what somebody is, and begins with a
  /// surname.
  func isBehindCalling(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index >= 2, index + 1 == tokens.count, case .run(let range) = tokens[index],
      (2...3).contains(range.count),
      case .blank = tokens[index - 1], case .run(let calling) = tokens[index - 2], isCalling(text[calling])
    else { return false }
    return lexicon.names.surnameCost(text[range.lowerBound]) != nil
  }

  /// 海外来客 文 张三 编译: what stands first of all before 文 and a blank is a pen name.
  func isPenName(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index == 0, tokens.count >= 4, case .run(let range) = tokens[0], (2...5).contains(range.count),
      case .word(.role(.author)) = tokens[2], case .blank = tokens[3],
      range.upperBound + 1 < text.count, text[range.upperBound + 1] == "文",
      let last = text[range].last, !CreditWords.unitEndings.contains(last)
    else { return false }
    return !isPlace(text[range], orTown: true)
  }

  /// 客户端记者, 驻京记者: which desk a reporter is of stands right before the word, behind the paper or first of all.
  func isDesk(_ tokens: [CreditToken], _ index: Int, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard index + 2 < tokens.count else { return false }
    // 图为本报记者张三摄
    if case .word(.agency) = tokens[index + 1] { return text.last == "为" || text.last == "系" }
    guard case .word(.role(let role)) = tokens[index + 1], role == .reporter || role == .correspondent
    else { return false }
    if index > 0 {
      guard case .word(.agency) = tokens[index - 1] else { return false }
    }
    return text.count > 3 || nameOdds(text) < 2
  }

  /// 张三 黄山 摄: between a name and 摄 stands another, though a place has it too.
  func isLastBeforePhoto(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index >= 2, case .run(let range) = tokens[index], range.count == 2,
      case .blank = tokens[index - 1], case .run(let before) = tokens[index - 2],
      (2...3).contains(before.count), nameOdds(text[before]) > 2,
      lexicon.names.surnameCost(text[range.lowerBound]) != nil
    else { return false }
    let next = tokens[(index + 1)...].first { if case .blank = $0 { false } else { true } }
    guard case .word(.role(.photographer))? = next else { return false }
    return true
  }

  /// Whether a run stands alone between 记者, 通讯员 or 实习生 and 摄 at the end: 本报记者 任我行 摄.
  func isFramed(_ tokens: [CreditToken], _ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, !isPart(tokens[before]) { before -= 1 }
    var next = index + 1
    while next < tokens.count, !isPart(tokens[next]) { next += 1 }
    guard before >= 0, next == tokens.count - 1, case .word(.role(let role)) = tokens[before],
      role == .reporter || role == .correspondent || role == .intern,
      case .word(.role(.photographer)) = tokens[next]
    else { return false }
    return true
  }

  private func isPart(_ token: CreditToken) -> Bool {
    switch token {
    case .run, .word, .comma: true
    case .blank, .tie: false
    }
  }

  /// Whether the first of two names is the short name of a town and the second a better name: 朱亭 靳东方.
  func isHome(_ first: ArraySlice<Unicode.Scalar>, of name: ArraySlice<Unicode.Scalar>) -> Bool {
    guard first.count == 2, (2...3).contains(name.count),
      let found = lexicon.gazetteer.longestName(in: HanScalars(first), at: 0), found.end == 2,
      lexicon.gazetteer.entries[found.number].level == .unitShort
    else { return false }
    let odds = nameOdds(name)
    return odds > 2 && (name.count == 3 || odds > nameOdds(first))
  }

  /// Whether a run of names stands right before or behind, parted by a blank.
  func isBesideName(_ tokens: [CreditToken], _ index: Int) -> Bool {
    if index + 2 < tokens.count, case .blank = tokens[index + 1], case .run = tokens[index + 2] {
      return true
    }
    if index >= 2, case .blank = tokens[index - 1], case .run(let before) = tokens[index - 2] {
      return before.count >= 2
    }
    return false
  }

  /// Whether a word that gives a role stands right before or behind, so that the run names people.
  func isBesideRole(_ tokens: [CreditToken], _ index: Int) -> Bool {
    if isListed(tokens, index) { return true }
    if index + 1 < tokens.count, case .word(.role(.photographer)) = tokens[index + 1] { return true }
    return false
  }

  /// Whether a run stands behind 记者 or 通讯员, right behind it or behind others: there even a word is a name.
  func isListed(_ tokens: [CreditToken], _ index: Int) -> Bool {
    for token in tokens[..<index].reversed() {
      switch token {
      case .word(.role(let role)): return role == .reporter || role == .correspondent || role == .intern
      case .run(let run) where run.count <= 4: continue
      case .blank, .tie, .comma: continue
      case .run, .word: return false
      }
    }
    return false
  }

  func isParted(_ tokens: [CreditToken], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1] {
    case .blank, .tie, .comma: return true
    case .run, .word: return false
    }
  }

  /// The run behind a blank.
  func nextRun(_ tokens: [CreditToken], _ index: Int) -> Range<Int>? {
    guard index + 2 < tokens.count, case .blank = tokens[index + 1], case .run(let next) = tokens[index + 2]
    else { return nil }
    return next
  }
}
