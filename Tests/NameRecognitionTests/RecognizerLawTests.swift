import ArchiveModel
import HanText
import Lexicon
import NameRecognition
import Testing

/// A generator with a fixed seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Laws of the recogniser")
struct RecognizerLawTests {
  @Test("Any text is read, twice alike, and what is found stands in it", arguments: 0..<60)
  func total(seed: Int) {
    var generator = SeededGenerator(state: UInt64(seed))
    let pieces = [
      "市委书记", "曹慧泉", "、", "李智", ",", "。", "说", "罗伯特·莱夫科维茨", "·", "荷塘区", "长沙市", "天元", "\t", "|", "(", ")", "“",
      "”",
      "36岁的", "等", " ", "芮  东", "同志", "摄", "记者/", "𠮷", "a", "1", "\u{0}", "欧阳", "高兴地", "任命", "为", "局长", "的",
      "职务", "著",
      "（女）", "：", "王", "张", "金山", "镇", "\n", "建设",
    ]
    var items: [RecognitionItem] = []
    for _ in 0..<4 {
      let count = Int.random(in: 0..<60, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let scalars = HanScalars(text.unicodeScalars)
      let byline = Bool.random(using: &generator) ? 0..<Int.random(in: 0...80, using: &generator) : nil
      let role = ItemRole.allCases.randomElement(using: &generator) ?? .body
      items.append(RecognitionItem(role: role, text: scalars, byline: byline))
    }
    let articles = [
      RecognitionArticle(items: Array(items.prefix(2)), credits: []),
      RecognitionArticle(items: Array(items.suffix(2)), credits: []),
    ]
    let recognizer = NameRecognizer(lexicon: .zhuzhou)
    let found = recognizer.recognize(articles, year: 1990 + seed, explain: true)
    let again = recognizer.recognize(articles, year: 1990 + seed, explain: false)
    #expect(found.count == 2)
    for (index, article) in articles.enumerated() {
      #expect(found[index].persons == again[index].persons)
      #expect(found[index].districts == again[index].districts)
      let text = article.items.map { item in
        String(scalars: item.text.filter { !$0.isBlank })
      }.joined(separator: "\n")
      for person in found[index].persons {
        #expect(text.contains(person.name))
        #expect(person.count > 0)
      }
      #expect(Set(found[index].persons.map(\.name)).count == found[index].persons.count)
    }
  }

  @Test("A long line costs no more than its length")
  func linear() {
    let names = String(repeating: "曹慧泉、李智、王卫安,", count: 3000)
    let start = ContinuousClock.now
    let found = read(names + String(repeating: "的", count: 20000))
    #expect(found.persons.map(\.count) == [3000, 3000, 3000])
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test("An article helps the others of its page")
  func page() {
    let texts = ["市长谷丰年宣布开工。", "谷丰年在会上说,要加快进度。", "他提到谷丰年。"]
    let articles = texts.map { text in
      RecognitionArticle(
        items: [RecognitionItem(role: .body, text: HanScalars(text.unicodeScalars))], credits: [])
    }
    let found = NameRecognizer(lexicon: .zhuzhou).recognize(articles, year: 2001, explain: false)
    #expect(found.map { $0.persons.map(\.name) } == [["谷丰年"], ["谷丰年"], ["谷丰年"]])
  }

  @Test("Titles are kept in order of appearance, mentions counted, writers left out")
  func titles() {
    let found = read(
      ["市委副书记、市长陈恢清主持会议。陈恢清指出,要抓落实。", "会后,陈恢清市长来到现场。记者张三摄", "张三参加。"],
      credits: [Credit(name: "张三", role: .reporter)])
    #expect(found.persons.map(\.name) == ["陈恢清"])
    #expect(found.persons.first?.titles == ["市委副书记", "市长"])
    #expect(found.persons.first?.count == 3)
  }

  @Test(
    "The title before a name is read whole",
    arguments: [
      ("7月6日,市委书记曹慧泉调研。", "市委书记"),
      ("会上,该区党工委书记周良带领党员干部重温入党誓词。", "区党工委书记"),
      ("市人大常委会党组书记、代理主任彭建忠主持。", "市人大常委会党组书记|代理主任"),
      ("车间党支部书记周维汉把这个困难交给群众讨论。", "车间党支部书记"),
    ])
  func title(text: String, expected: String) {
    #expect(read(text).persons.first?.titles.joined(separator: "|") == expected)
  }
}
