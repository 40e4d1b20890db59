import HanText
import Testing

@Suite struct SearchFormTests {
  @Test(arguments: [
    ("长株潭 681 家", "长株潭681家"), ("株\n洲\u{3000}日报", "株洲日报"), ("5G LED", "5g led"), ("5G  \n LED", "5g led"),
    (" 5G ", "5g"), ("ＬＥＤ产业园", "led产业园"), ("淥口", "渌口"), ("2.5 3", "2.5 3"), ("Hello, world", "hello,world"),
    ("A\u{200B}2", "a 2"), ("株\u{FE00}洲", "株洲"), ("", ""), (" \u{3000}\n", ""), ("“株洲”", "\"株洲\""),
    ("é à", "é à"), ("\u{0}\u{1}株", "株"), ("𠮷 野", "𠮷野"),
  ])
  func hasTheForm(_ text: String, _ form: String) {
    #expect(String(scalars: SearchForm(text).scalars) == form)
  }

  @Test func rangesLeadBackToTheText() {
    let text = "在 5G  时代,5 G 与５Ｇ"
    let scalars = Array(text.unicodeScalars)
    let found = SearchForm(text).ranges(of: SearchForm("5g")).map { String(scalars: scalars[$0]) }
    #expect(found == ["5G", "５Ｇ"])
    let spaced = SearchForm(text).ranges(of: SearchForm("5 g")).map { String(scalars: scalars[$0]) }
    #expect(spaced == ["5 G"])
    #expect(
      SearchForm(text).ranges(of: SearchForm("5g时代")).map { String(scalars: scalars[$0]) } == ["5G  时代"])
  }

  @Test func nothingIsContainedNowhere() {
    #expect(!SearchForm("株洲").contains(SearchForm("  ")))
    #expect(!SearchForm("").contains(SearchForm("")))
  }
}

@Suite struct HanTokenizerTests {
  struct Token: Equatable {
    var scalar: Unicode.Scalar
    var range: Range<Int>
  }

  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    HanTokenizer.forEachToken(in: bytes.span) { scalar, range in
      tokens.append(Token(scalar: scalar, range: range))
      return true
    }
    return tokens
  }

  /// Pieces that meet in every combination: scripts, blanks, boundaries, characters that fold.
  static let pieces = [
    "株", "淥", "𠮷", "A", "b", "7", "Ｇ", " ", "\u{3000}", "\t", "\n", "。", "，", "”", "é", "\u{1}", "😀",
  ]

  static let samples: [String] = {
    var samples: [String] = [""]
    for a in pieces { for b in pieces { for c in pieces { samples.append(a + b + c) } } }
    return samples
  }()

  @Test func theTokensOfAnItemAreItsSearchForm() {
    var wrong: [String] = []
    for sample in Self.samples {
      let items = sample.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let expected = items.map { SearchForm(scalars: Array($0)).scalars }.joined(separator: ["\n"])
      if Self.tokens(Array(sample.utf8)).map(\.scalar) != Array(expected) { wrong.append(sample) }
    }
    #expect(wrong == [])
  }

  @Test func rangesRiseAndHoldWhatTheTokenStandsFor() {
    for sample in Self.samples {
      let bytes = Array(sample.utf8)
      var end = 0
      for token in Self.tokens(bytes) {
        #expect(
          token.range.lowerBound >= end && !token.range.isEmpty && token.range.upperBound <= bytes.count)
        end = token.range.upperBound
        let printed = String(decoding: bytes[token.range], as: UTF8.self).unicodeScalars
        if token.scalar == " " { continue }
        #expect(printed.count == 1 && printed.first.map(Folding.foldForSearch) == token.scalar)
      }
    }
  }

  @Test func everyCutOfAnyBytesIsReadToTheEnd() {
    let bytes = Array("株A\u{E9}𠮷".utf8) + [0xFF, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF4, 0x90, 0x80, 0x80, 0xE6]
    for start in bytes.indices {
      for end in start...bytes.count {
        let part = Array(bytes[start..<end])
        let tokens = Self.tokens(part)
        // Each scalar of the repaired text is a token, since there are no blanks.
        #expect(tokens.last?.range.upperBound ?? 0 == part.count)
      }
    }
    #expect(Self.tokens([0xE6, 0xA0]).map(\.scalar) == ["\u{FFFD}", "\u{FFFD}"])
  }

  @Test func stopsWhenToldTo() {
    var count = 0
    HanTokenizer.forEachToken(in: Array("株洲日报".utf8).span) { _, _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }

  /// The index of every archive depends on these: a change of the tables must raise `HanTokenizer.version`.
  @Test func theVersionStandsForTheFoldingTables() {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = Folding.foldForSearch(scalar)
      guard folded != scalar else { continue }
      hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      hash = (hash ^ UInt64(folded.value)) &* 0x100_0000_01B3
    }
    #expect(HanTokenizer.version == 1)
    #expect(hash == 12417977300710189681)
  }
}
