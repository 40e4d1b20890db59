import HanText
import Lexicon

/// Finds villages and communities behind the town or district that they lie in: 仙庾镇徐家塘村, 贺家土街道大塘冲社区.
///
/// No list has them all, so evidence decides: the place in front, how far the name is from being words of the language, and
/// what stands behind.
struct VillageFinder {
  let gazetteer: Gazetteer
  let words: WordTable
  let cues: CueTable

  /// A village or community in a text.
  struct Match {
    /// Where its name stands, 村 or 社区 included.
    var range: Range<Int>
    /// The place in front of it.
    var place: Range<Int>
    /// What speaks for it, in nats; `least` or more.
    var weight: Double
  }

  static let least = 3.0

  /// The villages directly behind places of ours, in order.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - matches: the gazetteer's names in it.
  /// - Returns: those with enough evidence.
  func find(_ text: HanScalars, _ matches: [PlaceFinder.Match]) -> [Match] {
    var found: [Match] = []
    for match in matches where match.counts {
      guard let range = name(text, from: match.range.upperBound) else { continue }
      // 龙头铺街道 inside the stretch is a place of its own, and speaks for what is behind it; 庆云 in 庆云山社区 is not.
      if matches.contains(where: { $0.range.overlaps(range) && $0.level.isWhole }) { continue }
      let weight = weight(text, range, behind: match.level)
      if weight >= Self.least { found.append(Match(range: range, place: match.range, weight: weight)) }
    }
    return found
  }

  /// The shortest name of a village from a place on: two to four characters before 村, 社区 or 居委会.
  private func name(_ text: HanScalars, from start: Int) -> Range<Int>? {
    var end = start
    while end < text.count, end - start <= 4, text[end].isHan {
      if end - start >= 2, let length = suffix(text, end) { return start..<end + length }
      end += 1
    }
    return nil
  }

  /// How long the word is at a place that ends the name of a village; `nil` where there is none.
  private func suffix(_ text: HanScalars, _ at: Int) -> Int? {
    func stands(_ word: StaticString) -> Bool {
      var position = at
      for scalar in word.description.unicodeScalars {
        guard position < text.count, text[position] == scalar else { return false }
        position += 1
      }
      return true
    }
    if stands("村社区") { return 3 }
    if stands("村") { return 1 }
    if stands("社区") { return 2 }
    return stands("居委会") ? 3 : nil
  }

  /// What speaks for a name and against it.
  private func weight(_ text: HanScalars, _ range: Range<Int>, behind level: Gazetteer.Level) -> Double {
    let isTown = level == .unit || level == .unitShort || level == .wordlike
    var weight = isTown ? 3.0 : 2.0
    let end = text[range].lastIndex { $0 == "村" || $0 == "社" || $0 == "居" } ?? range.upperBound
    let stem = range.lowerBound..<end
    if text[stem].contains(where: { Self.never.contains($0) }) || Self.counts(text, stem) { return -6 }
    let common = words.level(text[stem])
    weight += common == 0 ? 2 : common < 20 ? 1 : common < 28 ? 0 : -2
    // 农村, 新村, 示范村: words of the language as a whole.
    if range.count <= 4, words.level(text[range]) > 0 { weight -= 3 }
    let (found, length) = cues.cues(in: text, startingAt: range.lowerBound)
    if length > 0, !found.isDisjoint(with: [.action, .speech]) { weight -= 4 }
    if VillageWords.isGeneric(text[stem]) { weight -= 6 }
    if range.upperBound == text.count || !text[range.upperBound].isHan {
      weight += 1
    } else if VillageWords.follows(text, range.upperBound) {
      weight += 2
    }
    return weight
  }

  /// Particles and pronouns are in no name of a village that follows its town.
  private static let never = Set<Unicode.Scalar>("的了是在有和与及等各个这那该本某每几多数两".unicodeScalars)

  /// 三位乡村教师, 一所农村小学: a number before what is counted, or before 村 itself; not 七斗冲.
  private static func counts(_ text: HanScalars, _ stem: Range<Int>) -> Bool {
    stem.contains { position in
      guard numerals.contains(text[position]) else { return false }
      return position + 1 == stem.upperBound || measures.contains(text[position + 1])
    }
  }

  private static let numerals = Set<Unicode.Scalar>("一二三四五六七八九十百千".unicodeScalars)
  private static let measures = Set<Unicode.Scalar>("位名所户处条些家座间批届次年月".unicodeScalars)
}

extension Gazetteer.Level {
  /// Whether a name of this level is whole by itself, with 镇, 街道 or 区.
  fileprivate var isWhole: Bool { self == .district || self == .zone || self == .unit || self == .elsewhere }
}
