import HanCalendar
import HanText
import Lexicon

/// What a run of a byline is that names nobody: a calling, a place, a school, an age.
extension CreditResolver {
  /// 石匠, 退休教师, 清溪大队支部书记: what somebody is.
  func isCalling(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let run = HanScalars(text)
    guard run.count >= 2, run.count <= 14 else { return false }
    let longest = min(4, run.count)
    return (2...max(2, longest)).contains {
      CreditWords.occupations.match(in: run, at: run.count - $0, before: run.count)?.end == run.count
    }
  }

  /// 醴陵, 茶陵县: a division of any level, alone.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - orTown: whether the short name of a town or street counts too (董家塅).
  /// - Returns: whether the gazetteer has just this.
  func isPlace(_ text: ArraySlice<Unicode.Scalar>, orTown: Bool = false) -> Bool {
    let run = HanScalars(text)
    if CreditWords.cities.match(in: run, at: 0, before: run.count)?.end == run.count { return true }
    guard let found = lexicon.gazetteer.longestName(in: run, at: 0), found.end == run.count else {
      return false
    }
    switch lexicon.gazetteer.entries[found.number].level {
    case .district, .districtShort, .zone, .elsewhere, .elsewhereShort: return true
    case .unit: return true
    case .unitShort: return orTown && run.count > 2
    case .zoneShort, .wordlike, .unconfirmed: return false
    }
  }

  /// 七小, 市四中: a school by its number.
  func isSchool(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    // 高三（4）班
    if text.count == 2, let last = text.last, "一二三".unicodeScalars.contains(last),
      text.first == "高" || text.first == "初"
    {
      return true
    }
    let core = text.first == "市" || text.first == "县" ? text.dropFirst() : text
    guard core.count >= 2, core.count <= 4, let last = core.last, last == "小" || last == "中" else {
      return false
    }
    return core.dropLast().allSatisfy { HanNumeral.digit($0) != nil || $0 == "十" }
  }

  /// 株冶 张三: what is no name before a name is where somebody is, if no word calls both something.
  func isUnknownUnit(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard case .run(let run) = tokens[index], run.count == 2, nameOdds(text[run]) < -9,
      let next = nextRun(tokens, index), (2...3).contains(next.count)
    else { return false }
    return nameOdds(text[next]) > 2
  }

  /// 八岁: of a child that signs.
  func isAge(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 2 && text.count <= 4 && text.last == "岁"
      && text.dropLast().allSatisfy { HanNumeral.begins($0) }
  }
}
