import HanText
import Lexicon

/// Runs of characters in a byline, cut into names and units.
extension CreditResolver {
  /// Reads a run: one name, names that stand together, a unit before a name, a unit.
  func split(
    _ range: Range<Int>, in text: HanScalars, nextRun: Range<Int>?, isSaid: Bool, isKnown: Bool,
    _ parts: inout [Part], _ reading: inout CreditReading
  ) {
    // 本报茶陵讯: of a dateline.
    if text[range.upperBound - 1] == "讯" {
      reading.unexplained += range.count
      return
    }
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
    if text[range].contains("·"), text[range.lowerBound] != "之", range.count <= 16, !isSection(text[range]) {
      parts.append(.name(range))
      reading.nameScore += 1
      return
    }
    // 通讯员 古丽巴哈尔
    if isSaid, (4...8).contains(range.count), CreditWords.longNames.occurs(in: text, range) {
      parts.append(.name(range))
      reading.nameScore += 1
      return
    }
    // 茶陵刘石, 锻工林郁: where or what somebody is stands right before the name.
    if let length = isPlaceAndName(text[range]) ?? (isKnown ? calling(before: text[range]) : nil) {
      reading.units.append(range.prefix(length))
      parts.append(.name(range.dropFirst(length)))
      reading.nameScore += nameOdds(text[range.dropFirst(length)])
      return
    }
    if let names = names(in: text, range) ?? (isSaid ? halves(of: range, in: text) : nil) {
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

  /// 征文选登·我的父亲: the name of a column with the name of a work.
  private func isSection(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.last == "篇"
      || text.split(separator: "·").contains { part in
        let part = HanScalars(part)
        return SectionForm.hasLabelEnding(part)
          || LineWords.sections.match(in: part, at: 0, before: part.count)?.end == part.count
      }
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
      let name = text.dropFirst(length)
      let odds = nameOdds(name)
      // 酃县雷雨: behind the whole name of a division even a word is a name.
      let isBehindDivision =
        text.prefix(length).last.map(BylineReader.placeEndings.contains) ?? false && odds > -8
        && name.first.flatMap(lexicon.names.surnameCost) != nil
      guard (odds > 0 && odds > whole) || isBehindDivision,
        isPlace(text.prefix(length)) || isCalling(text.prefix(length))
      else { continue }
      return length
    }
    return nil
  }

  /// How many characters of a run tell what somebody is whose name ends it (车间主任张三, 工人聂铁锤).
  func calling(before text: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (4...17).contains(text.count) else { return nil }
    var best: (odds: Double, length: Int)?
    for count in 2...3 where text.count - count >= 2 {
      let name = text.suffix(count)
      guard let first = name.first, lexicon.names.surnameCost(first) != nil,
        isCalling(text.dropLast(count)), case let odds = nameOdds(name), odds > -8,
        best.map({ odds > $0.odds }) ?? true
      else { continue }
      best = (odds, text.count - count)
    }
    return best?.length
  }

  /// Two names behind 记者 without anything between, of which one may be a word (苏大江谈笑): both begin with a surname.
  private func halves(of range: Range<Int>, in text: HanScalars) -> (names: [Range<Int>], unit: Range<Int>?)?
  {
    guard (4...6).contains(range.count) else { return nil }
    var best: (score: Double, cut: Int)?
    for cut in 2...3 where (2...3).contains(range.count - cut) {
      let names = [range.prefix(cut), range.dropFirst(cut)]
      guard names.allSatisfy({ lexicon.names.surnameCost(text[$0.lowerBound]) != nil }) else { continue }
      let odds = names.map { nameOdds(text[$0]) }
      let score = max(odds[0], -9) + max(odds[1], -9)
      guard max(odds[0], odds[1]) > 3, best.map({ score > $0.score }) ?? true else { continue }
      best = (score, cut)
    }
    guard let best else { return nil }
    return ([range.prefix(best.cut), range.dropFirst(best.cut)], nil)
  }

  /// Several names without anything between (张三李四), or a unit with a name behind it (市公安局张三): the cut with
  /// the best names.
  func names(in text: HanScalars, _ range: Range<Int>) -> (names: [Range<Int>], unit: Range<Int>?)? {
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
