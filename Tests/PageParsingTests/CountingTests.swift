import Testing

@testable import PageParsing

/// The flat tables give what the standard library's collections give.
@Suite struct CountingTests {
  /// Keys that come again, zero and the largest among them.
  private func keys(_ count: Int, bits: UInt64) -> [UInt64] {
    var state: UInt64 = 7
    let mask: UInt64 = bits == 64 ? .max : 1 << bits - 1
    return [0, mask]
      + (0..<count).map { index in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Small ones, so that many come again, and some of all widths.
        return index % 3 == 0 ? state >> 33 & mask : (state >> 40) % 2_000
      } + [0, mask]
  }

  @Test(arguments: [0, 1, 40, 20_000]) func numbersKeysInTheOrderOfTheirComing(capacity: Int) {
    var numbers = KeyNumbers(capacity: capacity)
    var known: [UInt64: Int] = [:]
    for key in keys(20_000, bits: KeyNumbers.keyBits) {
      let expected = known[key] ?? known.count
      known[key] = expected
      #expect(numbers.number(key) == expected)
    }
    #expect(numbers.count == known.count)
    let all = keys(20_000, bits: KeyNumbers.keyBits)
    var batch = KeyNumbers(capacity: capacity)
    #expect(batch.numbers(all) == all.map { UInt32(known[$0] ?? -1) })
    #expect(batch.numbers(all) == all.map { UInt32(known[$0] ?? -1) })
    #expect(batch.count == known.count)
  }

  @Test(arguments: [0, 1, 40, 20_000]) func holdsTheKeysThatWereAdded(capacity: Int) {
    var set = KeySet(capacity: capacity)
    var known = Set<UInt64>()
    for key in keys(20_000, bits: 64) {
      #expect(set.contains(key) == known.contains(key))
      set.insert(key)
      known.insert(key)
      #expect(set.contains(key))
    }
    for key in known { #expect(set.contains(key)) }
    for key in 5_000..<UInt64(6_000) { #expect(set.contains(key) == known.contains(key)) }
  }

  @Test(arguments: [0, 40, 20_000]) func deniesNothingThatWasAdded(capacity: Int) {
    var filter = PairFilter(capacity: capacity)
    let known = keys(capacity, bits: 32)
    for key in known { filter.insert(key, into: .first) }
    for key in known.prefix(10) { filter.insert(key, into: .second) }
    for key in known { #expect(filter.sets(of: key).contains(.first)) }
    for key in known.prefix(10) { #expect(filter.sets(of: key) == [.first, .second]) }
    // Of what was not added few pass.
    let strange = (0..<UInt64(10_000)).map { $0 << 33 | 1 }
    #expect(strange.count { !filter.sets(of: $0).isEmpty } < 1_000)
  }

  @Test(arguments: [0, 1, 40, 20_000]) func remembersTheLastLineOfAKey(capacity: Int) {
    var lines = KeyLines(capacity: capacity)
    var known: [UInt64: Int] = [:]
    for (line, key) in keys(20_000, bits: 64).enumerated() {
      #expect(lines.line(of: key) == known[key])
      lines.see(key, on: line)
      known[key] = line
    }
    for (key, line) in known { #expect(lines.line(of: key) == line) }
  }
}
