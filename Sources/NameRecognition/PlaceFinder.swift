import HanText
import Lexicon

/// Finds the districts, towns and streets of one item.
struct PlaceFinder {
  let gazetteer: Gazetteer
  let words: WordTable

  /// What a place of the gazetteer costs as a word of the text, in nats.
  static let wordCost = 10.0

  /// One name of the gazetteer in a text.
  struct Match {
    var range: Range<Int>
    /// The number of the gazetteer's entry.
    var number: Int
    var level: Gazetteer.Level
    /// Whether it names a place of ours here; otherwise it only keeps others from reading it differently.
    var counts: Bool
  }

  /// All names in order, those elsewhere included, none overlapping.
  func find(_ text: HanScalars, year: Int?) -> [Match] {
    var matches: [Match] = []
    var position = 0
    while true {
      position = gazetteer.nextPlace(in: text, from: position)
      guard position < text.count else { break }
      guard
        let (number, end) = gazetteer.longestName(in: text, at: position) ?? spacedName(text, at: position)
      else {
        position += 1
        continue
      }
      let range = position..<end
      let level = gazetteer.entries[number].level
      let inForce = year.map { gazetteer.entries[number].years.contains($0) } ?? true
      let counts = inForce && names(text, range, level, after: matches.last)
      if !counts, !isElsewhere(level), !standsAlone(text, range) {
        position += 1
        continue
      }
      matches.append(Match(range: range, number: number, level: level, counts: counts))
      position = end
    }
    return matches
  }

  /// Whether a name of the gazetteer means the place here.
  private func names(
    _ text: HanScalars, _ range: Range<Int>, _ level: Gazetteer.Level, after previous: Match?
  ) -> Bool {
    if let previous, isElsewhere(previous.level), follows(text, previous.range.upperBound, range.lowerBound) {
      return false
    }
    switch level {
    case .elsewhere, .elsewhereShort, .unconfirmed: return false
    case .district, .zone: return true
    case .unit: return standsAlone(text, range) || range.count > 3
    case .zoneShort: return isOurZone(text, range.lowerBound)
    case .wordlike: return isMeantBySuffix(text, range.upperBound)
    case .districtShort, .unitShort:
      guard !isRoadOrWater(text, range.upperBound), !isLongerName(text, range.upperBound),
        standsAlone(text, range)
      else { return false }
      guard words.frequency(text[range]) >= 40, range.count == 2 else { return true }
      return isMeantAsPlace(text, range)
    }
  }

  private func isElsewhere(_ level: Gazetteer.Level) -> Bool {
    level == .elsewhere || level == .elsewhereShort
  }

  /// 赣州市南康区: a place directly behind another lies in it.
  private func follows(_ text: HanScalars, _ end: Int, _ start: Int) -> Bool {
    end == start || (end + 1 == start && (text[end] == "市" || text[end] == "县" || text[end] == "省"))
  }

  /// 高新区, 经开区: every city has one, so nothing that could name a city may stand in front.
  private func isOurZone(_ text: HanScalars, _ start: Int) -> Bool {
    guard start > 0, text[start - 1].isHan else { return true }
    switch text[start - 1] {
    case "在", "到", "至", "赴", "由", "对", "与", "和", "及", "为", "向", "以", "从", "了", "来", "市", "我", "经": return true
    default: return false
    }
  }

  /// Roads, rivers, harbours and dykes are named for places and are none.
  private func isRoadOrWater(_ text: HanScalars, _ end: Int) -> Bool {
    guard end < text.count else { return false }
    switch text[end] {
    case "巷", "桥": return true
    // 田心路口, 醴陵街头: where roads meet, the streets of a town.
    case "路": return !(end + 1 < text.count && text[end + 1] == "口")
    case "港", "河", "江", "堤", "渠", "线":
      // 河长, 江南: another word begins here.
      return !(end + 1 < text.count && (text[end + 1] == "长" || words.frequency(text[end..<end + 2]) > 0))
    case "大":
      return end + 1 < text.count && (text[end + 1] == "道" || text[end + 1] == "桥" || text[end + 1] == "堤")
    case "街": return !(end + 1 < text.count && ("道办头".unicodeScalars.contains(text[end + 1])))
    case "东", "西", "南", "北", "中":
      return end + 1 < text.count && (text[end + 1] == "路" || text[end + 1] == "街")
    case "隧": return true
    default: return false
    }
  }

  /// 田心里村 is not 田心: one more character and 村 make the name of a village.
  private func isLongerName(_ text: HanScalars, _ end: Int) -> Bool {
    guard end + 1 < text.count, text[end + 1] == "村" else { return false }
    switch text[end] {
    case "里", "上", "下", "外", "边", "湾", "冲", "坪", "岭", "桥", "塘": return true
    default: return false
    }
  }

  /// A name of two or three characters set wide: 攸　县, 天 元 区.
  private func spacedName(_ text: HanScalars, at start: Int) -> (number: Int, end: Int)? {
    guard start + 2 < text.count, text[start + 1] == " ", start == 0 || !text[start - 1].isHan else {
      return nil
    }
    var compact: HanScalars = [text[start]]
    var end = start + 1
    while compact.count < 3 {
      var next = end
      while next < text.count, next < end + 5, text[next] == " " { next += 1 }
      guard next > end, next < text.count, text[next].isHan else { break }
      compact.append(text[next])
      end = next + 1
    }
    guard compact.count > 1, end >= text.count || !text[end].isHan,
      let (number, length) = gazetteer.longestName(in: compact, at: 0), length == compact.count
    else { return nil }
    return (number, end)
  }

  /// Whether no word of the language reaches over the borders of a name (今天|元旦).
  private func standsAlone(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    var low = range.lowerBound
    while low > 0, range.lowerBound - low < 3, text[low - 1].isHan { low -= 1 }
    var high = range.upperBound
    while high < text.count, high - range.upperBound < 3, text[high].isHan { high += 1 }
    let apart =
      words.cost(text[low..<range.lowerBound]) + Self.wordCost
      + words.cost(text[range.upperBound..<high])
    return apart <= words.cost(text[low..<high]) + 2
  }

  /// What makes an everyday word the name of a town or street: 桂花街道, 金山新城, 龙泉中学.
  private func isMeantBySuffix(_ text: HanScalars, _ end: Int) -> Bool {
    Self.suffixes.contains { suffix in
      end + suffix.count <= text.count && text[end..<end + suffix.count].elementsEqual(suffix)
    }
  }

  private static let suffixes: [HanScalars] = {
    let list: StaticString = """
      街道 街办 办事处 镇 乡 公社 新城 工业园 产业园 科技园 工业区 派出所 卫生院 卫生服务 中学 小学 学校 中心校 幼儿园 法庭 司法所
      社区 敬老院 供电所 供销社 粮站 信用社 水厂 大队 片区
      """
    return list.description.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
      Folding.fold($0.unicodeScalars)
    }
  }()

  /// 荷塘, 天元: words too. A place in front or behind, or a body that such places have, tells.
  private func isMeantAsPlace(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : "\n"
    let after = range.upperBound < text.count ? text[range.upperBound] : "\n"
    if text[range.lowerBound] == "荷" {
      if Self.againstBehind.contains(after) || Self.againstBefore.contains(before) { return false }
      // A lotus pond is the likelier sense.
      return !before.isHan && !after.isHan && (before == "、" || after == "、" || before == "\t")
        || isListed(text, range)
        || Self.forBehind.contains(after) || before == "新" || before == "洲"
    }
    return true
  }

  /// Whether another name of ours is joined to it: 荷塘、石峰等区.
  private func isListed(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard range.upperBound + 2 < text.count, text[range.upperBound] == "、",
      let (number, _) = gazetteer.longestName(in: text, at: range.upperBound + 1)
    else { return false }
    switch gazetteer.entries[number].level {
    case .district, .districtShort, .zone: return true
    default: return false
    }
  }

  private static let againstBehind = Set<Unicode.Scalar>("月边里中上下畔岸前后旁水".unicodeScalars)
  private static let againstBefore = Set<Unicode.Scalar>("一片个口座小大的".unicodeScalars)
  private static let forBehind = Set<Unicode.Scalar>("区公法检政教工新铺分交城人文产民经".unicodeScalars)
}
