import HanText
import Lexicon

/// Invents names, rare surnames and given names that are words oftener than people bear them.
///
/// A month of one paper names the same few persons again and again; with other names in their places the examples teach
/// what stands around a name rather than who was in office in 1998.
struct NameInventor {
  private var state: UInt64
  private var given: [HanScalars: HanScalars] = [:]
  private let singles: [(Unicode.Scalar, Double)]
  private let compounds: [HanScalars]
  private let characters: [(Unicode.Scalar, Double)]
  /// Words that can be a given name, and words that can be a whole name: 李|建设, 高兴.
  private let words: [HanScalars]
  private let wholeWords: [HanScalars]

  init(seed: UInt64) {
    state = seed
    let statistics = Lexicon.zhuzhou.names
    let scalars = (0x4E00...0x9FFF).compactMap { Unicode.Scalar(UInt32($0)) }
    singles = scalars.compactMap { scalar in
      statistics.surnameCost(scalar).flatMap { $0 < 11.5 ? (scalar, Self.weight($0, 0.45)) : nil }
    }
    characters = scalars.compactMap { scalar in
      let cost = statistics.givenCost(scalar)
      return cost < 12 ? (scalar, Self.weight(cost, 0.8)) : nil
    }
    compounds = ["欧阳", "司徒", "诸葛", "上官", "皇甫", "令狐", "司马", "尉迟", "慕容", "夏侯"].map {
      HanScalars($0.unicodeScalars)
    }
    let table = Lexicon.zhuzhou.words
    let common = characters.map(\.0).filter { statistics.givenCost($0) < 10 }
    words = common.flatMap { first in
      common.map { [first, $0] }.filter { table.level($0[...]) > 12 }
    }
    let families = singles.map(\.0).filter { (statistics.surnameCost($0) ?? 20) < 9 }
    wholeWords = families.flatMap { first in
      common.map { [first, $0] }.filter { table.level($0[...]) > 12 }
    }
  }

  /// e to the power of minus cost times a share, by quarter nats.
  private static func weight(_ cost: Double, _ share: Double) -> Double {
    var value = 1.0
    for _ in 0..<Int(cost * share * 4) { value *= 0.778_800_783_071_404_9 }
    return value
  }

  /// On another page the same name is another person.
  mutating func turnPage() { given = [:] }

  /// The name that stands for one on this page; of the same length, so that it reads alike.
  mutating func name(for name: ArraySlice<Unicode.Scalar>) -> HanScalars {
    let key = HanScalars(name)
    if let known = given[key] { return known }
    let isSingle = name.count == 2
    if isSingle, random() < 0.2, let word = wholeWords.randomElement(using: &self) {
      given[key] = word
      return word
    }
    var made: HanScalars = []
    if random() < 0.03, let compound = compounds.randomElement(using: &self) {
      made = compound
    } else if random() < 0.03 {
      made = [pick(characters)]
    } else {
      made = [pick(singles)]
    }
    if !isSingle, random() < 0.12, let word = words.randomElement(using: &self) {
      made += word
    } else {
      for _ in 0..<(isSingle ? 1 : 2) { made.append(pick(characters)) }
    }
    given[key] = made
    return made
  }

  private mutating func random() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  private mutating func pick(_ table: [(Unicode.Scalar, Double)]) -> Unicode.Scalar {
    var rest = random() * table.reduce(0) { $0 + $1.1 }
    for (scalar, weight) in table {
      rest -= weight
      if rest < 0 { return scalar }
    }
    return table[0].0
  }
}

extension NameInventor: RandomNumberGenerator {
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
