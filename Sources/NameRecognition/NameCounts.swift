import HanText
import Lexicon

/// How a page writes names that are alike: 张意 and 张意点, 敖小 and 敖小林.
///
/// The boundary of a name can be unsure at one place and is plain at another; the page as a whole decides.
struct NameCounts {
  private struct Count {
    var number = 0
    var margin = 0.0
    /// How often each character follows.
    var followers: [Unicode.Scalar: Int] = [:]
  }

  private var counts: [UInt64: Count] = [:]

  /// Counts one mention.
  mutating func add(_ text: HanScalars, _ mention: NameMention) {
    guard let key = NameSet.key(text, mention.range) else { return }
    counts[key, default: Count()].number += 1
    counts[key, default: Count()].margin = max(counts[key]?.margin ?? 0, mention.margin)
    let end = mention.range.upperBound
    let next = end < text.count ? text[end] : "\n"
    counts[key, default: Count()].followers[next, default: 0] += 1
  }

  /// The names that lack a character, each with it: always the same one follows, and it suits a given name.
  func extensions(_ statistics: NameStatistics, _ cues: CueTable) -> [(short: UInt64, long: UInt64)] {
    counts.compactMap { short, count in
      guard short >> 32 == 0, count.number > 1, let (next, number) = count.followers.first,
        number == count.number, next.isHan, next.value < 0x10000, statistics.givenCost(next) < 9
      else { return nil }
      let isCue = !cues.cues(in: [next], at: 0).isDisjoint(with: [.action, .speech, .introducing])
      return isCue && number < 3 ? nil : (short, short | UInt64(next.value) << 32)
    }
  }

  /// The names that are others with a character too much or too little.
  func rejected() -> [UInt64] {
    var result: [UInt64] = []
    for (long, count) in counts {
      let characters = long >> 48 != 0 ? 4 : long >> 32 != 0 ? 3 : 2
      guard characters > 2 else { continue }
      let shift = UInt64(16 * (characters - 1))
      let short = long & (1 << shift - 1)
      guard let shorter = counts[short], let last = Unicode.Scalar(UInt32(long >> shift)) else { continue }
      let otherwise = shorter.number - shorter.followers[last, default: 0]
      if otherwise >= count.number || otherwise > 0 && shorter.margin > count.margin {
        result.append(long)
      } else if otherwise == 0 {
        result.append(short)
      }
    }
    return result
  }
}
