import HanText
import Lexicon
import Testing

@testable import PageParsing

/// What lines and articles speak of, compared with the same sums over plain dictionaries.
@Suite struct TopicTests {
  /// A page of lines in articles of a few lines each; words come again in neighbouring articles.
  private struct PlainPage {
    var lines: [HanScalars] = []
    var articles: [Int] = []
    var titles: [Bool] = []
    var trusted: [Bool] = []

    init(articleCount: Int) {
      let words = ["株洲", "天元区", "图书馆", "市民", "活动", "禁毒", "学校", "农民画", "瓷器", "火车", "𠀀𠀁"]
      var state: UInt64 = 11
      func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
      }
      for article in 0..<articleCount {
        for line in 0..<(2 + next(4)) {
          var text = HanScalars()
          for _ in 0..<(4 + next(20)) {
            text += words[(article / 3 + next(5)) % words.count].unicodeScalars
            if next(4) == 0 { text.append("，") }
          }
          lines.append(text)
          articles.append(next(12) == 0 ? -1 : article)
          titles.append(line == 0)
          trusted.append(next(6) != 0)
        }
      }
    }

    func pairs(_ line: Int) -> Set<UInt64> {
      let text = lines[line]
      return Set(
        text.indices.dropFirst().filter { text[$0].isHan && text[$0 - 1].isHan }.map {
          UInt64(text[$0 - 1].value) << 32 | UInt64(text[$0].value)
        })
    }
  }

  private func power(_ base: Float, _ exponent: Int) -> Float {
    (0..<exponent).reduce(1) { result, _ in result * base }
  }

  @Test(arguments: [1, 2, 15, 16, 40]) func sumsAreThoseOfDictionaries(articleCount: Int) {
    let page = PlainPage(articleCount: articleCount)
    let topics = TopicIndex(page.lines, .builtIn)
    var subjects = ArticleTopics(
      topics, articles: page.articles, count: articleCount, isTrusted: page.trusted,
      isTitle: { page.titles[$0] })
    let pairs = page.lines.indices.map(page.pairs)
    var lineCounts: [UInt64: Int] = [:]
    for pair in pairs.joined() { lineCounts[pair, default: 0] += 1 }
    let total = Float(pairs.reduce(0) { $0 + $1.count })
    for line in page.lines.indices where page.articles[line] >= 0 && !page.titles[line] {
      #expect(topics.size(of: line) == pairs[line].count)
      let natural = page.articles[line]
      let scores = subjects.scores(of: line, natural: natural, isTrusted: page.trusted[line])
      let lowest = max(0, natural - ArticleTopics.window + 1)
      for article in lowest...natural {
        let isOwn = article == natural && page.trusted[line]
        let own = page.lines.indices.filter { page.articles[$0] == article }
        let size = own.reduce(0) { page.trusted[$1] ? $0 + pairs[$1].count : $0 }
        let share = min(0.9, max(0.01, (Float(size) - (isOwn ? Float(pairs[line].count) : 0)) / total))
        var odds: Float = 0
        var echoes = 0
        for pair in pairs[line].sorted() {
          guard let count = lineCounts[pair], count > 1 else { continue }
          let chance = min(0.95, 1 - power(1 - share, min(count - 1, 12)))
          let belongs = max(0.5, chance)
          let there = own.count { page.trusted[$0] && pairs[$0].contains(pair) }
          let isThere = there > (isOwn ? 1 : 0)
          odds += Float.log(isThere ? belongs / chance : (1.02 - belongs) / (1.02 - chance))
          if count <= 9, own.contains(where: { page.titles[$0] && pairs[$0].contains(pair) }) { echoes += 1 }
        }
        let expected = min(3.5, max(-2.2, odds * 0.3)) + min(1.2, Float(echoes) * 0.35)
        #expect(abs(scores[article - lowest] - expected) < 1e-4)
      }
    }
  }

  @Test func aPageWithoutTextHasNoTopics() {
    let topics = TopicIndex([[], HanScalars("2021-06-04".unicodeScalars)], .builtIn)
    #expect(topics.sharedCount == 0)
    #expect(topics.size(of: 1) == 0)
    #expect(topics.shared(of: 0).isEmpty)
  }
}
