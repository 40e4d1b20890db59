import Testing

@testable import Lexicon

@Suite struct PairTableTests {
  private func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "\0" }

  @Test func holdsWhatADictionaryHolds() {
    var table = PairTable()
    var known: [UInt64: UInt8] = [:]
    var state: UInt64 = 3
    func next() -> UInt32 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 0x4E00 + UInt32(state >> 33) % 0x5200
    }
    for index in 0..<60_000 {
      let (a, b) = (next(), index % 5 == 0 ? 0x4E00 : next())
      let byte = UInt8(1 + index % 250)
      #expect(table.update(scalar(a), scalar(b)) { $0 |= byte })
      known[UInt64(a) << 32 | UInt64(b), default: 0] |= byte
    }
    #expect(table.count == known.count)
    for (key, byte) in known {
      #expect(table[scalar(UInt32(key >> 32)), scalar(UInt32(truncatingIfNeeded: key))] == byte)
    }
    for _ in 0..<20_000 {
      let (a, b) = (next(), next())
      #expect(table[scalar(a), scalar(b)] == known[UInt64(a) << 32 | UInt64(b)] ?? 0)
    }
  }

  @Test func takesTheUnifiedIdeographsOfTheFirstBlock() {
    for (value, isTaken): (UInt32, Bool) in [
      (0x4DFF, false), (0x4E00, true), (0x9FFF, true), (0xA000, false), (0x41, false), (0x20000, false),
    ] {
      #expect(PairTable.takes(scalar(value)) == isTaken)
    }
  }

  @Test func refusesMoreThanItHasRoomFor() {
    var table = PairTable()
    var refused = 0
    for index in 0..<UInt32(PairTable.capacity + 5) {
      let (a, b) = (scalar(0x4E00 + index / 400), scalar(0x4E00 + index % 400))
      if !table.update(a, b, { $0 = 7 }) { refused += 1 }
    }
    #expect(refused == 5)
    #expect(table.count == PairTable.capacity)
  }
}

@Suite struct LongWordsTests {
  @Test func holdsWhatADictionaryHolds() {
    var table = LongWords()
    var known: [UInt64: UInt8] = [:]
    var state: UInt64 = 5
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 8
    }
    for index in 0..<LongWords.capacity {
      let (key, byte) = (next(), UInt8(1 + index % 250))
      let isTaken = table.set(key, byte)
      #expect(isTaken)
      known[key] = byte
    }
    #expect(table.count == known.count)
    for (key, byte) in known { #expect(table[key] == byte) }
    for _ in 0..<20_000 {
      let key = next()
      #expect(table[key] == known[key] ?? 0)
    }
    // Full as it is, it takes other bytes but no other words.
    for (key, byte) in known.prefix(100) {
      let isTaken = table.set(key, byte ^ 0x80 | 1)
      #expect(isTaken)
      #expect(table[key] == byte ^ 0x80 | 1)
    }
    let isTaken = table.set(next(), 1)
    #expect(!isTaken)
    #expect(table.count == known.count)
  }
}
