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

  private enum Part {
    case name(Range<Int>)
    case word(CreditWord)
    case separator(isTie: Bool)
  }

  /// Reads the tokens of a stretch of folded text.
  ///
  /// `after` is the role of a word that stands before the stretch (a second line of a byline goes on in the role of
  /// the first).
  func resolve(_ tokens: [CreditToken], in text: HanScalars, after: CreditRole? = nil) -> CreditReading {
    var reading = CreditReading()
    let parts = parts(of: tokens, in: text, &reading)
    // Names wait until a word claims them: one before them (记者/张三) or one behind them (张三 摄).
    var role: CreditRole? = after
    var hasBoth = false
    var group: [Range<Int>] = []
    var photoWord = false
    var otherWord = false

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
      case .name(let range): group.append(range)
      case .separator: break
      case .word(let word):
        switch word {
        case .agency: reading.hasAgency = true
        case .column, .takenAt: break
        case .neutral:
          reading.hasNobody = true
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
          let isBehind =
            !group.isEmpty
            && (!nameFollows(parts, index) || isRightBehindName(parts, index)
              || (isTiedToNameBefore(parts, index) && !isTiedToNameAfter(parts, index)))
          if isBehind {
            // 记者张三/文 李四/图: whoever a word calls a reporter wrote as one.
            let writes = said == .author && (role == .reporter || role == .correspondent || role == .intern)
            flush(as: writes ? role : said, both: hasBoth)
            (role, hasBoth) = (nil, false)
          } else {
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
  private func parts(of tokens: [CreditToken], in text: HanScalars, _ reading: inout CreditReading) -> [Part]
  {
    var parts: [Part] = []
    var index = 0
    while index < tokens.count {
      switch tokens[index] {
      case .word(let word): parts.append(.word(word))
      case .tie: parts.append(.separator(isTie: true))
      case .comma: parts.append(.separator(isTie: false))
      case .blank: parts.append(.separator(isTie: false))
      case .run(let range):
        // 石匠 张三, 茶陵 张三, 张三（教师）: what somebody is and where does not belong to the name.
        if isBesideName(tokens, index),
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
        // 张 三: two single characters with a blank between are one name.
        if range.count == 1, index + 2 < tokens.count, case .blank = tokens[index + 1],
          case .run(let next) = tokens[index + 2], next.count == 1
        {
          parts.append(.name(range.lowerBound..<next.upperBound))
          reading.nameScore += 1
          index += 3
          continue
        }
        // 谭 池生: a surname alone before a given name.
        if range.count == 1, index + 2 < tokens.count, case .blank = tokens[index + 1],
          case .run(let next) = tokens[index + 2], next.count == 2,
          nameOdds((text[range] + text[next])[...]) > max(0, nameOdds(text[next]))
        {
          parts.append(.name(range.lowerBound..<next.upperBound))
          reading.nameScore += max(1, nameOdds((text[range] + text[next])[...]))
          index += 3
          continue
        }
        // 欧阳 修: a compound surname or a surname alone before a blank.
        if range.count <= 2, index + 2 < tokens.count, case .blank = tokens[index + 1],
          case .run(let next) = tokens[index + 2], next.count == 1, !isPair(tokens, index + 2)
        {
          parts.append(.name(range.lowerBound..<next.upperBound))
          reading.nameScore += 1
          index += 3
          continue
        }
        split(range, in: text, nextRun: nextRun(tokens, index), &parts, &reading)
      }
      index += 1
    }
    return parts
  }

  /// 孟获 赵 阳: whether the run of one character makes a name with the one behind it, and not with what is before.
  private func isPair(_ tokens: [CreditToken], _ index: Int) -> Bool {
    var singles = 0
    var index = index
    while index < tokens.count, case .run(let run) = tokens[index], run.count == 1 {
      singles += 1
      guard index + 2 < tokens.count, case .blank = tokens[index + 1] else { break }
      index += 2
    }
    return singles > 0 && singles % 2 == 0
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
  private func isCalling(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
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

  /// 八岁: of a child that signs.
  private func isAge(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.count >= 2 && text.count <= 4 && text.last == "岁"
      && text.dropLast().allSatisfy { HanNumeral.begins($0) }
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

  private func split(
    _ range: Range<Int>, in text: HanScalars, nextRun: Range<Int>?, _ parts: inout [Part],
    _ reading: inout CreditReading
  ) {
    let score = nameOdds(text[range])
    let endsAsUnit = Self.endsUnit(text[range.upperBound - 1])
    // 线路工 胡冬云, 六年级 葛小明: what somebody is, by its ending only.
    if range.count >= 3, score < 2, let next = nextRun, (2...4).contains(next.count),
      nameOdds(text[next]) > 0,
      CreditWords.callingEndings.contains(text[range.upperBound - 1])
    {
      reading.units.append(range)
      parts.append(.separator(isTie: false))
      return
    }
    // A unit or a place before a name (董家塅 言启富): what ends as units do, with a better name behind it.
    if endsAsUnit, range.count >= 3, score < 6, let next = nextRun, next.count >= 2, next.count <= 4,
      score < -1 || nameOdds(text[next]) > max(0, score - 3)
    {
      reading.units.append(range)
      parts.append(.separator(isTie: false))
      return
    }
    // (市四中 古道): behind a unit and a blank even a word is a name.
    let isBehindUnit =
      endsAsUnit && range.count == 2 && score > -8
      && reading.units.last.map { $0.upperBound < range.lowerBound } ?? false
    if isBehindUnit || isPlaceAndName(text[range]) == nil, range.count >= 2, range.count <= 4,
      isBehindUnit || score > -1 || (!endsAsUnit && range.count <= 3)
        || (score > -8
          && lexicon.names.compoundCost(text[range.lowerBound], text[range.lowerBound + 1]) != nil)
    {
      parts.append(.name(range))
      reading.nameScore += max(score, -2)
      return
    }
    // 之三·田野风 is the third of a series, nobody.
    if text[range].contains("·"), text[range.lowerBound] != "之", range.count <= 16 {
      parts.append(.name(range))
      reading.nameScore += 1
      return
    }
    // 茶陵刘石, 锻工林郁: where or what somebody is stands right before the name.
    if let length = isPlaceAndName(text[range]) {
      reading.units.append(range.prefix(length))
      parts.append(.name(range.dropFirst(length)))
      reading.nameScore += nameOdds(text[range.dropFirst(length)])
      return
    }
    if let names = names(in: text, range) {
      for name in names.names {
        parts.append(.name(name))
        reading.nameScore += nameOdds(text[name])
      }
      if let unit = names.unit { reading.units.append(unit) }
      return
    }
    if range.count >= 2, endsAsUnit || range.count >= 4 {
      reading.units.append(range)
      parts.append(.separator(isTie: false))
      return
    }
    reading.unexplained += range.count
    parts.append(.separator(isTie: false))
  }

  /// 市文联 and 市作协 end as units do, but as titles do too.
  private static func endsUnit(_ scalar: Unicode.Scalar) -> Bool {
    CreditWords.unitEndings.contains(scalar) || scalar == "联" || scalar == "协"
  }

  /// How many characters of a run of four or five name a district or a trade, if a name follows at once.
  private func isPlaceAndName(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (4...5).contains(text.count) else { return nil }
    let whole = nameOdds(text)
    for length in 2...3 where (2...3).contains(text.count - length) {
      let odds = nameOdds(text.dropFirst(length))
      guard odds > 0, odds > whole, isPlace(text.prefix(length)) || isCalling(text.prefix(length)) else {
        continue
      }
      return length
    }
    return nil
  }

  /// Several names without anything between (张三李四), or a unit with a name behind it (市公安局张三): the cut with
  /// the best names.
  private func names(in text: HanScalars, _ range: Range<Int>) -> (names: [Range<Int>], unit: Range<Int>?)? {
    guard range.count >= 4, range.count <= 24 else { return nil }
    // best[i]: the best way to read the rest from i as names only.
    var best = [(score: Double, cut: Int)?](repeating: nil, count: range.count + 1)
    best[range.count] = (0, 0)
    for start in stride(from: range.count - 2, through: 0, by: -1) {
      for length in 2...4 where start + length <= range.count {
        guard let rest = best[start + length] else { continue }
        let score = nameOdds(text[(range.lowerBound + start)..<(range.lowerBound + start + length)])
        guard score > 2 else { continue }
        let total = score + rest.score - 0.5
        if best[start].map({ total > $0.score }) ?? true { best[start] = (total, length) }
      }
    }
    func cut(from start: Int) -> [Range<Int>] {
      var names: [Range<Int>] = []
      var index = start
      while index < range.count, let step = best[index], step.cut > 0 {
        names.append((range.lowerBound + index)..<(range.lowerBound + index + step.cut))
        index += step.cut
      }
      return names
    }
    if let whole = best[0], whole.score > 0, range.count <= 12 { return (cut(from: 0), nil) }
    for start in 2..<max(range.count - 1, 3) where start < range.count {
      guard let rest = best[start], rest.score > 0 else { continue }
      if Self.endsUnit(text[range.lowerBound + start - 1]) {
        return (cut(from: start), range.lowerBound..<(range.lowerBound + start))
      }
    }
    return nil
  }
}
