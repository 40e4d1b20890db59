import HanText
import Lexicon

/// What lines speak of: their pairs of neighbouring characters, the rare ones of the page weighing more.
///
/// Only pairs that stand on two lines at least say anything; they are numbered, and each line is a stretch of one flat
/// array of such numbers.
struct TopicIndex: Sendable {
  /// The shared pairs of all lines, line after line, each pair of a line once.
  private let shared: [UInt32]
  /// Where each line's pairs begin in `shared`; one more at the end.
  private let starts: [Int32]
  /// How many pairs each line has, those counted that stand on no other line.
  private let sizes: [Int32]
  /// For each shared pair on how many lines it stands.
  private let lineCounts: [Int32]
  /// The characters of each shared pair: the first above 18 bits, and the second.
  private let keys: [UInt64]
  private let total: Float
  /// What the lines are about, in whatever words.
  let meanings: MeaningIndex

  /// What is said of a pair counts its other lines up to this.
  static let mostElsewhere = 12

  /// Reads the lines of a page; time linear in their length.
  init(_ lines: [HanScalars], _ words: WordMeanings) {
    meanings = MeaningIndex(lines, words)
    let characters = lines.reduce(0) { $0 + $1.count }
    var keys: [UInt64] = []
    keys.reserveCapacity(characters)
    var ends: [Int] = []
    ends.reserveCapacity(lines.count)
    for text in lines {
      var before: UInt64 = 0
      for scalar in text {
        guard scalar.isHan else {
          before = 0
          continue
        }
        let value = UInt64(scalar.value)
        if before != 0 { keys.append(before << 18 | value) }
        before = value
      }
      ends.append(keys.count)
    }
    var table = KeyNumbers(capacity: characters / 2)
    var all = table.numbers(keys)
    var keyOfNumber = [UInt64](repeating: 0, count: table.count)
    for (key, number) in zip(keys, all) { keyOfNumber[Int(number)] = key }
    // By number, the last line with the pair and how many had it; what a line has twice is taken out.
    var seen = [SIMD2<Int32>](repeating: SIMD2(-1, 0), count: table.count)
    let kept = Self.takeTwiceOut(of: &all, &ends, &seen)
    // Pairs of one line go; the others get new numbers without gaps.
    var renumbered = [Int32](repeating: -1, count: table.count)
    var lineCounts: [Int32] = []
    var sharedKeys: [UInt64] = []
    var shared: [UInt32] = []
    shared.reserveCapacity(all.count / 2)
    var starts: [Int32] = [0]
    starts.reserveCapacity(lines.count + 1)
    var sizes: [Int32] = []
    sizes.reserveCapacity(lines.count)
    var position = 0
    for end in ends {
      sizes.append(Int32(truncatingIfNeeded: end - position))
      while position < end {
        let number = Int(all[position])
        position += 1
        guard seen[number][1] > 1 else { continue }
        if renumbered[number] < 0 {
          renumbered[number] = Int32(truncatingIfNeeded: lineCounts.count)
          lineCounts.append(seen[number][1])
          sharedKeys.append(keyOfNumber[number])
        }
        shared.append(UInt32(renumbered[number]))
      }
      starts.append(Int32(truncatingIfNeeded: shared.count))
    }
    self.shared = shared
    self.starts = starts
    self.sizes = sizes
    self.lineCounts = lineCounts
    self.keys = sharedKeys
    total = Float(max(1, kept))
  }

  /// Takes out of the pairs of each line what it has twice.
  ///
  /// - Parameters:
  ///   - all: the pairs by number, line after line.
  ///   - ends: where those of each line end.
  ///   - seen: takes for each number the last line with the pair and how many have it.
  /// - Returns: how many are left.
  private static func takeTwiceOut(
    of all: inout [UInt32], _ ends: inout [Int], _ seen: inout [SIMD2<Int32>]
  ) -> Int {
    var pairs = all.mutableSpan
    var marks = seen.mutableSpan
    var kept = 0
    var next = 0
    for line in ends.indices {
      let mark = Int32(truncatingIfNeeded: line)
      while next < ends[line] {
        let number = pairs[next]
        next += 1
        let last = marks[Int(number)]
        guard last[0] != mark else { continue }
        marks[Int(number)] = SIMD2(mark, last[1] + 1)
        pairs[kept] = number
        kept += 1
      }
      ends[line] = kept
    }
    return kept
  }

  /// How many pairs stand on two lines at least.
  var sharedCount: Int { lineCounts.count }

  /// The shared pairs of a line, by number.
  func shared(of line: Int) -> ArraySlice<UInt32> { shared[Int(starts[line])..<Int(starts[line + 1])] }

  /// The number of lines.
  var count: Int { sizes.count }

  /// How rare a shared pair is in newspaper text.
  func rarity(of pair: UInt32) -> Float {
    let key = keys[Int(pair)]
    return PairRarity.builtIn.rarity(
      UInt32(truncatingIfNeeded: key >> 18), UInt32(truncatingIfNeeded: key & 0x3FFFF))
  }

  /// The number of pairs of a line.
  func size(of line: Int) -> Int { Int(sizes[line]) }

  /// On how many lines a shared pair stands.
  func lineCount(of pair: UInt32) -> Int { Int(lineCounts[Int(pair)]) }

  /// What it says that a pair stands in a text, or does not.
  struct Odds {
    /// By the number of other lines with the pair, 1 to 12.
    var hit = SIMD16<Float>()
    var miss = SIMD16<Float>()
  }

  /// The log-odds that a line speaks of what a text speaks of, for each of its pairs.
  ///
  /// Of the pairs of a line that belongs to an article about half stand elsewhere in it; in a strange article they
  /// stand by chance, the more often the longer it is.
  ///
  /// - Parameters:
  ///   - size: the number of pairs of the text, each line's counted once, the line's own left out.
  ///   - kinds: the numbers of other lines that are asked for, as bits.
  /// - Returns: what each sort of pair says.
  func odds(size: Int, for kinds: UInt32 = .max) -> Odds {
    var odds = Odds()
    let share = min(0.9, max(0.01, Float(size) / total))
    var power: Float = 1
    for elsewhere in 1...Self.mostElsewhere {
      power *= 1 - share
      guard kinds >> UInt32(elsewhere) & 1 != 0 else { continue }
      // What nearly every line has says nothing.
      let chance = 1 - power
      // From here on a strange article has the pair as likely as its own: both logarithms are 0.
      if chance >= 0.5 { break }
      odds.hit[elsewhere] = Float.log(0.5 / chance)
      odds.miss[elsewhere] = Float.log((1.02 - 0.5) / (1.02 - chance))
    }
    return odds
  }

  /// The log-odds of a line, between -2.2 and 3.5, from the sum over its pairs.
  static func affinity(sum: Float) -> Float {
    // Neighbouring pairs share characters and are no independent witnesses.
    min(3.5, max(-2.2, sum * 0.3))
  }

  /// How much a line takes up the words of a title, in log-odds, by the number of pairs that it has of it: those that
  /// not many lines of the page have.
  static func titleEcho(count: Float) -> Float { min(1.2, count * 0.35) }

  /// On more lines than this a pair is no echo of a title.
  static let mostEchoing = 9
}

extension Float {
  /// The natural logarithm of a finite number, without the C library: rarities need few digits.
  ///
  /// By the exponent and a rational approximation of the mantissa's part; the error is below 0.001.
  static func log(_ value: Float) -> Float {
    guard value >= .leastNormalMagnitude else { return -88 }
    let bits = value.bitPattern
    let mantissa = Float(bitPattern: bits & 0x7F_FFFF | 0x3F80_0000)
    let exponent = Int32(bits >> 23) - 127
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    return Float(exponent) * 0.693_147_2 + 2 * z
      * (1 + square * (0.333_333 + square * (0.2 + square * 0.142_857)))
  }
}
