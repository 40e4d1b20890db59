import ArchiveModel
import HanText
import Lexicon
import NameRecognition
import Testing

/// Persons whom other pages name, in articles whose page does not show it.
@Suite struct KnownNameTests {
  static func article(_ texts: String...) -> Article {
    Article(
      position: 1, items: texts.enumerated().map { Item(role: .body, text: $1, lines: [$0 + 1]) })
  }

  static func names(_ names: String...) -> KnownNames { KnownNames(names.map(KnownNames.key)) }

  static func found(_ article: Article, _ names: KnownNames) -> [String] {
    var reader = KnownNameReader(lexicon: .zhuzhou)
    return reader.read(article, names).filter { $0.count > 0 }.map { "\($0.name) \($0.count)" }
  }

  @Test func everyNameOfASetIsSeenWhereItStands() {
    let names = Self.names("曹慧", "曹慧泉", "欧阳海生", "李四")
    var seen: [String] = []
    let text = Folding.fold("李曹慧泉李四欧阳海生".unicodeScalars)
    names.forEach(in: text) { range, number in
      seen.append("\(range) \(KnownNames.name(of: names.keys[number]))")
    }
    #expect(seen == ["1..<3 曹慧", "1..<4 曹慧泉", "4..<6 李四", "6..<10 欧阳海生"])
    names.forEach(in: []) { _, _ in Issue.record("nothing stands in no text") }
  }

  /// Against a search for each name by itself.
  @Test func theSetFindsWhatSearchesForEachNameFind() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("李王明华a高".unicodeScalars)
    for _ in 0..<200 {
      let text = (0..<60).map { _ in letters.randomElement(using: &generator) ?? "李" }
      let words = Set(
        (0..<6).map { _ in
          String(scalars: (0..<Int.random(in: 2...4)).map { _ in letters.randomElement() ?? "李" })
        })
      let keys = words.map(KnownNames.key).filter { $0 != 0 }
      var seen: [String] = []
      KnownNames(keys).forEach(in: text) { range, number in
        seen.append("\(range.lowerBound) \(KnownNames.name(of: keys[number]))")
      }
      var expected: [String] = []
      for start in text.indices {
        for word in words.sorted(by: { $0.count < $1.count }) where KnownNames.key(of: word) != 0 {
          if text[start...].starts(with: word.unicodeScalars) { expected.append("\(start) \(word)") }
        }
      }
      #expect(Set(seen) == Set(expected))
    }
  }

  @Test func traditionalCharactersAreTheSameName() {
    #expect(KnownNames.key(of: "陳雲") == KnownNames.key(of: "陈云"))
    #expect(KnownNames.key(of: "罗伯特·莱夫科维茨") == 0)
    #expect(KnownNames.key(of: "王") == 0)
  }

  @Test func aBareMentionIsFound() {
    let text = "在郊区工作了二十二年的郎大有，被分到河西的天元区。"
    #expect(Self.found(Self.article(text), Self.names("郎大有")) == ["郎大有 1"])
    #expect(Self.found(Self.article(text), Self.names("王小明")) == [])
  }

  @Test(
    arguments: [
      ("他下棋的本事实在高明，邻居们都说好。", "高明"),
      ("大家的前进方向更加明确了。", "方向"),
      ("讲文明、树新风，人人有责。", "文明"),
      ("两国人民热爱和平，珍惜友谊。", "和平"),
      ("张家界的景色吸引了许多游客。", "张家"),
      ("市特检所所长欧阳志坚介绍，首批设备已经安装。", "欧阳志"),
      ("这座高峰至今无人登上。", "高峰"),
      ("白云山下的村庄静悄悄的。", "白云"),
    ]) func aWordOrAPartOfALongerNameIsNone(text: String, name: String)
  {
    #expect(Self.found(Self.article(text), Self.names(name)) == [])
  }

  @Test func whoIsShownByThePageOrSignsIsLeftOut() {
    var article = Self.article("在郊区工作了二十二年的郎大有，被分到河西的天元区。")
    article.persons = [PersonMention(name: "郎大有")]
    #expect(Self.found(article, Self.names("郎大有")) == [])
    article.persons = []
    article.credits = [Credit(name: "郎大有", role: .author)]
    #expect(Self.found(article, Self.names("郎大有")) == [])
    // A part of the longer name that the page shows.
    article.credits = []
    article.persons = [PersonMention(name: "郎大有")]
    #expect(Self.found(article, Self.names("郎大")) == [])
  }

  /// A name that nobody asks for still stands in the way of others, so that what is asked for does not show.
  @Test func whatIsToldOfANameDoesNotDependOnWhichOthersAreWanted() {
    var reader = KnownNameReader(lexicon: .zhuzhou)
    let article = Self.article("县文化馆馆员幸福来去年跟着他走了三个月。在郊区工作的郎大有也来了。")
    let names = Self.names("幸福来", "郎大有", "幸福")
    let all = reader.read(article, names)
    for number in 0..<3 {
      let some = reader.read(article, names) { $0 == number }
      #expect(some.filter { $0.number == number } == all.filter { $0.number == number })
    }
  }

  @Test func aStringThatPagesSeldomTakeForANameIsNone() {
    let rule = KnownNameRule(lexicon: .zhuzhou)
    func isKnown(_ name: String, _ articles: Int, _ titled: Int, mentions: Int, doubts: Int) -> Bool {
      rule.limits(KnownNames.key(of: name), articles: articles, titled: titled)
        .hold(mentions: mentions, doubts: doubts)
    }
    #expect(!isKnown("余重兵", 41, 0, mentions: 103, doubts: 3))
    #expect(isKnown("曹慧泉", 12, 12, mentions: 20, doubts: 2))
    #expect(isKnown("冒辟江", 1, 1, mentions: 3, doubts: 0))
    #expect(!isKnown("冒辟江", 1, 1, mentions: 0, doubts: 2))
    #expect(!isKnown("高明", 6, 6, mentions: 1, doubts: 3))
  }

  @Test func whatANameMustShowToBeKnown() {
    let rule = KnownNameRule(lexicon: .zhuzhou)
    func mayKnow(_ name: String, articles: Int, pages: Int, titled: Int) -> Bool {
      rule.mayKnow(KnownNames.key(of: name), articles: articles, pages: pages, titled: titled)
    }
    #expect(mayKnow("曹慧泉", articles: 1, pages: 1, titled: 1))
    // 于国庆 was found in 将于国庆节前完工, since somebody is called so.
    #expect(!mayKnow("于国庆", articles: 9, pages: 9, titled: 9))
    #expect(mayKnow("于长贵", articles: 1, pages: 1, titled: 1))
    #expect(mayKnow("曹慧泉", articles: 2, pages: 2, titled: 0))
    #expect(!mayKnow("曹慧泉", articles: 2, pages: 1, titled: 0))
    #expect(!mayKnow("李勇", articles: 1, pages: 1, titled: 1))
    #expect(mayKnow("李勇", articles: 2, pages: 2, titled: 1))
    for word in ["方向", "文明", "和平", "高峰", "白云", "时代"] {
      #expect(!mayKnow(word, articles: 90, pages: 90, titled: 90), "\(word)")
    }
    #expect(!mayKnow("罗伯特·莱夫科维茨", articles: 9, pages: 9, titled: 9))
  }
}
