import HanText
import Lexicon

/// Runs of characters in a byline as names and units, by what stands around them.
extension CreditResolver {
  /// Runs become names: joined where a blank parts a name of two characters (张 三), cut where several stand
  /// together, units set apart.
  func parts(
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
        // 本报记者 任我行 摄: what stands between the two words can be nothing but a name.
        if isFramed(tokens, index), (2...4).contains(range.count), nameOdds(text[range]) < 0,
          range.count < 4 || names(in: text, range) == nil
        {
          parts.append(.name(range))
          reading.nameScore += max(nameOdds(text[range]), 0)
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
        // 杨 明肖春飞: a name that is set wide and one that is not, without anything between.
        if range.count == 1, let next = nextRun(tokens, index), (3...4).contains(next.count),
          isListed(tokens, index), nameOdds((text[range] + text[next].prefix(1))[...]) > 0,
          nameOdds(text[next.dropFirst()]) > 2, nameOdds(text[next]) < 2
        {
          parts.append(.name(range.lowerBound..<next.lowerBound + 1))
          parts.append(.separator(isTie: false))
          parts.append(.name(next.dropFirst()))
          reading.nameScore += 1 + nameOdds(text[next.dropFirst()])
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
}
