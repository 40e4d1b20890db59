import ArchiveModel
import HanCalendar
import HanText
import Lexicon

/// What a stretch of byline says.
struct CreditReading: Sendable {
  /// The credits in printed order.
  var credits: [(name: Range<Int>, role: CreditRole)] = []
  /// Whether a word such as 记者, 通讯员 or 摄 stands in it.
  var hasRoleWord = false
  /// Whether a word names nobody on purpose (通讯员供图, 本报评论员).
  var hasNobody = false
  /// Whether it says outright that nobody is credited for a picture (通讯员供图).
  var hasUncredited = false
  /// Whether the paper or an agency is named.
  var hasAgency = false
  /// Whether all credits are of photographers, and a word says so.
  var isPhoto = false
  /// Han characters that are neither name nor word nor a unit before a name.
  var unexplained = 0
  /// Units that stand before names (市公安局 张三).
  var units: [Range<Int>] = []
  /// The log-odds that the names are names, added up.
  var nameScore = 0.0
}

/// Gives each name of a tokenised byline its role.
struct CreditResolver: Sendable {
  let lexicon: Lexicon

  enum Part {
    case name(Range<Int>)
    case word(CreditWord)
    case separator(isTie: Bool)
  }

  /// Reads the tokens of a stretch of folded text.
  ///
  /// `after` is the role of a word that stands before the stretch (a second line of a byline goes on in the role of
  /// the first).
  ///
  /// `isKnown` says that nothing but credits stands there, so that a name may stand right behind what somebody is
  /// (车间主任张三).
  func resolve(
    _ tokens: [CreditToken], in text: HanScalars, after: CreditRole? = nil, isKnown: Bool = false
  ) -> CreditReading {
    var reading = CreditReading()
    let parts = parts(of: tokens, in: text, isKnown: isKnown, &reading)
    // Names wait until a word claims them: one before them (记者/张三) or one behind them (张三 摄).
    var role: CreditRole? = after
    var hasBoth = false
    var group: [Range<Int>] = []
    var photoWord = false
    var otherWord = false
    // Names behind 主讲人 are of people who did not write.
    var isOther = false

    func flush(as role: CreditRole?, both: Bool) {
      for name in group {
        if both {
          reading.credits.append((name, role ?? .reporter))
          reading.credits.append((name, .photographer))
        } else {
          reading.credits.append((name, role ?? .author))
        }
      }
      group = []
    }

    for (index, part) in parts.enumerated() {
      switch part {
      case .name(let range):
        if !isOther { group.append(range) }
      case .separator: break
      case .word(let word):
        // 策划/株洲日报经济部 张三: the paper's name parts a name from no word.
        if case .agency = word {} else { isOther = false }
        switch word {
        case .agency: reading.hasAgency = true
        case .column, .takenAt: break
        case .behind(let said):
          reading.hasRoleWord = true
          flush(as: said, both: false)
          (role, hasBoth) = (nil, false)
        case .other:
          reading.hasNobody = true
          flush(as: role, both: hasBoth)
          (role, hasBoth, isOther) = (nil, false, true)
        case .neutral, .reader:
          reading.hasNobody = true
          // 口述：张三 整理：李四: whoever was named before is of the word before.
          if nameFollows(parts, index), case .separator(isTie: true)? = parts[(index + 1)...].first {
            flush(as: role, both: hasBoth)
          }
        case .nobody:
          reading.hasNobody = true
          reading.hasUncredited = true
          photoWord = true
        case .writesAndPhotographs:
          reading.hasRoleWord = true
          (photoWord, otherWord) = (true, true)
          // 席月/文、图 通讯员 施敏: the slash says whose it is, and no name follows at once.
          let isOfNameBefore = isTiedToNameBefore(parts, index) && (role == nil || !nameFollows(parts, index))
          if nameFollows(parts, index, pastRoles: true), group.isEmpty || !isOfNameBefore {
            flush(as: role, both: hasBoth)
            (role, hasBoth) = (nil, true)
          } else {
            // 通讯员/张三 文/图: a correspondent who photographed too.
            flush(as: role, both: true)
            (role, hasBoth) = (nil, false)
          }
        case .role(let said):
          reading.hasRoleWord = true
          if said == .photographer { photoWord = true } else { otherWord = true }
          // 见习记者 张三/通讯员 李四: of one who has been called something the slash parts the next.
          let isParted = role != nil && said != .photographer && said != .author
          // 记者 张三 通讯员: who has been called something keeps it, though no name is read behind the next word.
          let isCalled = role == .reporter && said == .correspondent
          // 文/张三 图/记者 李四: of the next.
          let isNext =
            role == .author && said == .photographer && isTied(parts, index)
            && nameFollows(parts, index, pastRoles: true)
          let isBehind =
            !group.isEmpty
            && ((!nameFollows(parts, index) && !isCalled && !isNext) || isRightBehindName(parts, index)
              || (isTiedToNameBefore(parts, index) && !isTiedToNameAfter(parts, index) && !isParted))
          if isBehind {
            // 记者张三/文 李四/图: whoever a word calls a reporter wrote as one.
            let writes = said == .author && (role == .reporter || role == .correspondent || role == .intern)
            flush(as: writes ? role : said, both: hasBoth)
            (role, hasBoth) = (nil, false)
          } else {
            // 图/通讯员 张三: whoever a word says photographed did so, whatever he is called.
            if role == .photographer, group.isEmpty,
              said == .reporter || said == .correspondent || said == .intern
            {
              continue
            }
            // 文/图 记者 张三: who is named next writes and photographs.
            let waits = hasBoth && group.isEmpty && said != .photographer
            flush(as: role, both: hasBoth)
            (role, hasBoth) = (said, waits)
          }
        }
      }
    }
    flush(as: role, both: hasBoth)
    reading.isPhoto = photoWord && (!otherWord || reading.credits.allSatisfy { $0.role == .photographer })
    return reading
  }

  /// Whether a name comes before the next word of a role, or at all.
  private func nameFollows(_ parts: [Part], _ index: Int, pastRoles: Bool = false) -> Bool {
    for part in parts[(index + 1)...] {
      switch part {
      case .name: return true
      case .word(.agency), .separator: continue
      case .word(.role) where pastRoles: continue
      case .word: return false
      }
    }
    return false
  }

  /// Whether `/` stands behind the word.
  private func isTied(_ parts: [Part], _ index: Int) -> Bool {
    guard index + 1 < parts.count, case .separator(isTie: true) = parts[index + 1] else { return false }
    return true
  }

  /// Whether `/` ties the word to the name before it (张三/摄).
  private func isTiedToNameBefore(_ parts: [Part], _ index: Int) -> Bool {
    guard index >= 2, case .separator(isTie: true) = parts[index - 1], case .name = parts[index - 2] else {
      return false
    }
    return true
  }

  /// 张三摄 李四文: the word of what somebody did stands right behind the name and apart from the next.
  private func isRightBehindName(_ parts: [Part], _ index: Int) -> Bool {
    guard index >= 1, index + 1 < parts.count, case .name = parts[index - 1],
      case .separator(isTie: false) = parts[index + 1], case .word(.role(let role)) = parts[index]
    else { return false }
    return role == .photographer || role == .author
  }

  private func isTiedToNameAfter(_ parts: [Part], _ index: Int) -> Bool {
    guard index + 2 < parts.count, case .separator(isTie: true) = parts[index + 1],
      case .name = parts[index + 2]
    else {
      return false
    }
    return true
  }

  /// Runs become names: joined where a blank parts a name of two characters (张 三), cut where several stand
  /// together, units set apart.
  private func parts(
    of tokens: [CreditToken], in text: HanScalars, isKnown: Bool, _ reading: inout CreditReading
  ) -> [Part] {
    var parts: [Part] = []
    var index = 0
    let hasRole = tokens.contains { if case .word(.role) = $0 { true } else { false } }
    while index < tokens.count {
      switch tokens[index] {
      case .word(let word): parts.append(.word(word))
      case .tie: parts.append(.separator(isTie: true))
      case .comma: parts.append(.separator(isTie: false))
      case .blank: parts.append(.separator(isTie: false))
      case .run(let range):
        // 石匠 张三, 茶陵 张三, 张三（教师）: what somebody is and where does not belong to the name.
        // 记者 和平 岳麓: the last of those named behind 记者 is one of them, though a place has the name.
        let isLastListed =
          range.count == 2 && isParted(tokens, index) && nextRun(tokens, index) == nil
          && isListed(tokens, index)
        if isLastListed, !isCalling(text[range]) {
          parts.append(.name(range))
          reading.nameScore += max(nameOdds(text[range]), -2)
          index += 1
          continue
        }
        // 搬运工人 万里行: whoever is named behind what he is has a name, whatever word it makes.
        if isBehindCalling(tokens, index, text) || isPenName(tokens, index, text) {
          parts.append(.name(range))
          reading.nameScore += max(nameOdds(text[range]), 0)
          index += 1
          continue
        }
        // 红旗路读者 张三: where a reader lives.
        if index + 1 < tokens.count, case .word(.reader) = tokens[index + 1], range.count > 1,
          tokens[(index + 2)...].contains(where: { if case .run = $0 { true } else { false } })
        {
          reading.units.append(range)
          parts.append(.separator(isTie: false))
          index += 1
          continue
        }
        if isSchool(text[range]) || (!hasRole && isUnknownUnit(tokens, index, text)) {
          reading.units.append(range)
          parts.append(.separator(isTie: false))
          index += 1
          continue
        }
        if isBesideName(tokens, index), !isLastBeforePhoto(tokens, index, text),
          isCalling(text[range]) || isPlace(text[range], orTown: true) || isAge(text[range])
        {
          reading.units.append(range)
          parts.append(.separator(isTie: false))
          index += 1
          continue
        }
        if isDesk(tokens, index, text[range]) {
          reading.units.append(range)
          parts.append(.separator(isTie: false))
          index += 1
          continue
        }
        // 张 三, 欧 阳 修: single characters with blanks between are names of two or three.
        if range.count == 1 {
          let names = names(of: singles(tokens, from: index), in: text)
          if !names.isEmpty {
            for name in names {
              parts.append(.name(name))
              parts.append(.separator(isTie: false))
            }
            // 龙 舟 is a name that is a word, 字 方 none.
            for name in names {
              reading.nameScore += nameOdds(text[name].filter { !$0.isBlank }[...]) > -9 ? 1 : -1
            }
            // Each single character is a token, and each blank between two of them.
            index += 2 * singles(tokens, from: index).count - 1
            continue
          }
        }
        // 谭 池生: a surname alone before a given name.
        if range.count == 1, index + 2 < tokens.count, case .blank = tokens[index + 1],
          case .run(let next) = tokens[index + 2], next.count == 2,
          nameOdds((text[range] + text[next])[...]) > max(0, nameOdds(text[next]))
            || (isListed(tokens, index) && lexicon.names.surnameCost(text[range.lowerBound]) != nil
              && lexicon.names.surnameCost(text[next.lowerBound]) == nil)
        {
          parts.append(.name(range.lowerBound..<next.upperBound))
          reading.nameScore += max(1, nameOdds((text[range] + text[next])[...]))
          index += 3
          continue
        }
        // 欧阳 修: a compound surname or a surname alone before a blank.
        if range.count <= 2, index + 2 < tokens.count, case .blank = tokens[index + 1],
          case .run(let next) = tokens[index + 2], next.count == 1,
          isGivenName(tokens, index + 2, of: text[range])
        {
          parts.append(.name(range.lowerBound..<next.upperBound))
          reading.nameScore += 1
          index += 3
          continue
        }
        split(
          range, in: text, nextRun: nextRun(tokens, index), isSaid: isBesideRole(tokens, index),
          isKnown: isKnown, &parts, &reading)
      }
      index += 1
    }
    return parts
  }

  /// Whether a run of the length of a name ends a byline behind a blank and what somebody is, and begins with a
  /// surname.
  private func isBehindCalling(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index >= 2, index + 1 == tokens.count, case .run(let range) = tokens[index],
      (2...3).contains(range.count),
      case .blank = tokens[index - 1], case .run(let calling) = tokens[index - 2], isCalling(text[calling])
    else { return false }
    return lexicon.names.surnameCost(text[range.lowerBound]) != nil
  }

  /// 海外来客 文 张三 编译: what stands first of all before 文 and a blank is a pen name.
  private func isPenName(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index == 0, tokens.count >= 4, case .run(let range) = tokens[0], (2...5).contains(range.count),
      case .word(.role(.author)) = tokens[2], case .blank = tokens[3],
      range.upperBound + 1 < text.count, text[range.upperBound + 1] == "文",
      let last = text[range].last, !CreditWords.unitEndings.contains(last)
    else { return false }
    return !isPlace(text[range], orTown: true)
  }

  /// 客户端记者, 驻京记者: which desk a reporter is of stands right before the word, behind the paper or first of all.
  private func isDesk(_ tokens: [CreditToken], _ index: Int, _ text: ArraySlice<Unicode.Scalar>) -> Bool {
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
  private func isLastBeforePhoto(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard index >= 2, case .run(let range) = tokens[index], range.count == 2,
      case .blank = tokens[index - 1], case .run(let before) = tokens[index - 2],
      (2...3).contains(before.count), nameOdds(text[before]) > 2,
      lexicon.names.surnameCost(text[range.lowerBound]) != nil
    else { return false }
    let next = tokens[(index + 1)...].first { if case .blank = $0 { false } else { true } }
    guard case .word(.role(.photographer))? = next else { return false }
    return true
  }

  /// Whether a run of names stands right before or behind, parted by a blank.
  private func isBesideName(_ tokens: [CreditToken], _ index: Int) -> Bool {
    if index + 2 < tokens.count, case .blank = tokens[index + 1], case .run = tokens[index + 2] {
      return true
    }
    if index >= 2, case .blank = tokens[index - 1], case .run(let before) = tokens[index - 2] {
      return before.count >= 2
    }
    return false
  }

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
  private func isSchool(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let core = text.first == "市" || text.first == "县" ? text.dropFirst() : text
    guard core.count >= 2, core.count <= 4, let last = core.last, last == "小" || last == "中" else {
      return false
    }
    return core.dropLast().allSatisfy { HanNumeral.digit($0) != nil || $0 == "十" }
  }

  /// 株冶 张三: what is no name before a name is where somebody is, if no word calls both something.
  private func isUnknownUnit(_ tokens: [CreditToken], _ index: Int, _ text: HanScalars) -> Bool {
    guard case .run(let run) = tokens[index], run.count == 2, nameOdds(text[run]) < -9,
      let next = nextRun(tokens, index), (2...3).contains(next.count)
    else { return false }
    return nameOdds(text[next]) > 2
  }

  /// 八岁: of a child that signs.
  private func isAge(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 2 && text.count <= 4 && text.last == "岁"
      && text.dropLast().allSatisfy { HanNumeral.begins($0) }
  }

  /// Whether a word that gives a role stands right before or behind, so that the run names people.
  private func isBesideRole(_ tokens: [CreditToken], _ index: Int) -> Bool {
    if isListed(tokens, index) { return true }
    if index + 1 < tokens.count, case .word(.role(.photographer)) = tokens[index + 1] { return true }
    return false
  }

  /// Whether a run stands behind 记者 or 通讯员, right behind it or behind others: there even a word is a name.
  private func isListed(_ tokens: [CreditToken], _ index: Int) -> Bool {
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

  private func isParted(_ tokens: [CreditToken], _ index: Int) -> Bool {
    guard index > 0 else { return false }
    switch tokens[index - 1] {
    case .blank, .tie, .comma: return true
    case .run, .word: return false
    }
  }

  /// The run behind a blank.
  private func nextRun(_ tokens: [CreditToken], _ index: Int) -> Range<Int>? {
    guard index + 2 < tokens.count, case .blank = tokens[index + 1], case .run(let next) = tokens[index + 2]
    else { return nil }
    return next
  }

  /// The log-odds that a run of a byline is a name: where names are expected, they are fifty times as frequent as in
  /// running text.
  func nameOdds(_ text: ArraySlice<Unicode.Scalar>) -> Double { lexicon.isPersonName(text) + 4 }
}
