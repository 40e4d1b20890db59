import HanText
import Lexicon
import Testing

@testable import PageParsing

/// What a line shares with the lines above it that a reading puts into an article, compared with plain sums.
@Suite struct CompanyTests {
  private static let words = ["图书馆", "禁毒", "农民画", "瓷器", "火车", "郁达", "早市", "今年", "市民"]

  private static func page(_ count: Int) -> [HanScalars] {
    var state: UInt64 = 5
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      var text = HanScalars()
      for _ in 0..<(1 + next(6)) {
        text += words[next(words.count)].unicodeScalars
        text.append("，")
      }
      return text
    }
  }

  private func pairs(_ text: HanScalars) -> Set<[Unicode.Scalar]> {
    Set(
      text.indices.dropFirst().filter { text[$0].isHan && text[$0 - 1].isHan }.map {
        [text[$0 - 1], text[$0]]
      })
  }

  @Test func findsTheLinesOfEachPair() {
    let lines = Self.page(60)
    let topics = TopicIndex(lines, .builtIn)
    let index = PairLines(topics)
    for line in lines.indices {
      for pair in topics.shared(of: line) {
        let above = (0..<line).filter { topics.shared(of: $0).contains(pair) }
        #expect(index.lines(of: pair, above: line).map { Int($0) } == above)
        #expect(topics.lineCount(of: pair) == lines.indices.count { topics.shared(of: $0).contains(pair) })
      }
    }
  }

  @Test func sumsAreThoseOfSets() {
    let lines = Self.page(40)
    let topics = TopicIndex(lines, .builtIn)
    var company = ArticleCompany(topics)
    var paths = AssemblyPaths()
    var last = 0
    for line in lines.indices {
      company.begin(line, below: [])
      company.follow(paths, last, lowest: 0)
      for article in 0..<3 {
        let members = (0..<line).filter { $0 % 3 == article }
        var (only, share): (Float, Float) = (0, 0)
        for pair in pairs(lines[line]) {
          let here = members.count { pairs(lines[$0]).contains(pair) }
          let all = lines.indices.count { pairs(lines[$0]).contains(pair) }
          guard here > 0, here <= 24 else { continue }
          let elsewhere = all - here - 1
          if elsewhere == 0 { only = max(only, Float(here)) }
          share += PairRarity.builtIn.rarity(pair[0].value, pair[1].value) / Float(1 + elsewhere)
        }
        share /= Float(max(8, pairs(lines[line]).count)).squareRoot() * 6
        let shared = company.company(with: article)
        #expect(shared.only == only)
        #expect(abs(shared.share - share) < 1e-3)
        let recent = Array(members.suffix(12))
        let likeness = recent.isEmpty ? 0 : topics.meanings.likeness(line, recent)
        #expect(abs(shared.like - likeness) < 1e-3)
        #expect(shared.likeBelow == shared.like)
      }
      last = paths.add(line: line, article: line % 3, behind: last)
    }
  }
}
