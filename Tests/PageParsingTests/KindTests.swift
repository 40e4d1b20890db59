import ArchiveModel
import HanText
import Lexicon
import Testing

@testable import PageParsing

/// What sort of piece an article is, told from its titles, its lines and its words.
@Suite struct KindTests {
  private static func kind(_ text: String) throws -> ArticleKind {
    let page = try #require(PageParser().parse(Array(text.utf8)).pages.first)
    return try #require(page.articles.first).kind
  }

  @Test(arguments: [
    """
    莫把表格当脚印

    □ 周山

    有的同志下乡,鞋子不湿,裤脚不卷,填几张表格便算到了村里。这样的表格填得再满,也不是脚印。

    真正的脚印在田埂上。与其在办公室里编数字,不如到地里去站一站。说到底,群众信的是人,而不是纸。

    """,
    """
    短论

    “再等等”要不得

    一些地方办事,总爱说再等等。可是群众的道理很简单:能办的为什么要等?其实不是难办,而是怕担责任。

    李云

    """,
  ])
  func anOpinion(text: String) throws { #expect(try Self.kind(text) == .commentary) }

  @Test(arguments: [
    """
    渡口的灯

    方小舟

    小时候,我听见船笛就往岸上跑。祖父站在船头,像一棵老树,手里提着一盏灯,灯光落在水里,碎成许多片。

    后来桥修好了,渡船没有人坐了。祖父还是每天夜里到岸边去,坐在石阶上,听水的声音。

    """,
    """
    街角

    阿山

    你走过来
    影子很长
    路灯亮了
    雨停在檐下
    一只猫
    看着我们

    """,
    """
    春到石桥（散文）

    林小溪

    石桥在村口,桥下的水很浅。春天一来,水就响了,孩子们光着脚站在里面,喊着,笑着,把鞋子扔得满岸都是。

    """,
  ])
  func literature(text: String) throws { #expect(try Self.kind(text) == .literary) }

  @Test(arguments: [
    "停电通知\n\n因线路检修,7月3日8时至18时,河东部分街道将停电,请居民做好准备,给您带来不便,敬请谅解。\n\n市供电公司\n\n",
    "长途汽车站班车时刻表\n\n到达站\t开车时间\t票价\n河口\t6:30\t0.35元\n长岭\t7:10\t0.80元\n石塘\t9:00\t1.10元\n\n",
  ])
  func aNotice(text: String) throws { #expect(try Self.kind(text) == .notice) }

  @Test func aNoticesNameInsideATitleMakesNoNotice() throws {
    let text = """
      一张迟到二十天的录取通知书

      外甥今年报考中专,早就录取了,可是过了二十天才接到通知书。邮递员说,信在邮袋里压着,没有人去分拣。

      我姐姐跑到学校去问,才知道名单早已公布。据了解,邮局负责人已经上门道歉。

      """
    #expect(try Self.kind(text) == .news)
  }

  @Test func aPictureOfAnArtist() throws { #expect(try Self.kind("早春的田野（木刻）\n\n石山作\n\n") == .photo) }

  @Test func advice() throws {
    let text = """
      开学小贴士

      1.低年级孩子开学第一周容易犯困,家长可以提前半小时安排入睡。

      2.书包重量不要超过体重的一成,尽量选用双肩的书包。

      3.孩子哭闹不愿上学,不要哄骗,可以约定接送的时间。

      """
    #expect(try Self.kind(text) == .sidebar)
  }

  @Test func aReportThatSpeaksOfPricesIsNoAdvertisement() throws {
    let text = """
      新村安置房交付

      四百多户拆迁居民昨日领到安置房钥匙。安置房共六栋,户型从六十平方米到一百五十平方米,全部由居民抽签选定,选房的过程由公证处监督。

      据了解,安置房的价格比市场低三成,小区内建有幼儿园和卫生站,公共汽车线路已经延伸到小区门口,居民们说日子有了盼头。

      """
    #expect(try Self.kind(text) == .news)
  }
}

/// The weights of kinds, and what is made of them.
@Suite struct KindModelTests {
  private static func article(_ text: String, explain: Bool = false) throws -> Article {
    let page = try #require(
      PageParser().parse(Array(text.utf8), options: .init(explain: explain)).pages.first)
    return try #require(page.articles.first)
  }

  @Test func readsWeightsByName() {
    let model = KindModel(
      table: "* news 1.5 notice -0.25\nlead news 2 literary -3\nunheard news 9", signs: "")
    let sights: [KindSight] = [KindSight(Draft(), [], credits: [])]
    var evidence = KindEvidence(sights, 0, isLiteraryPage: false)
    evidence[.noHeadline] = 0
    let bare = model.read(evidence)
    #expect(bare.kind == .news && bare.other == .photo)
    #expect(abs(bare.margin - 1.5) < 1e-5)
    evidence[.lead] = 1
    let led = model.read(evidence)
    #expect(led.kind == .news && abs(led.margin - 3.5) < 1e-5)
    let reasons = model.reasons(evidence, for: .news, against: .literary)
    #expect(reasons.all.first { $0.words == "opens with a byline" }?.weight == 5)
  }

  /// What an article speaks of counts for kinds by each number of its direction.
  @Test func readsWhatAnArticleSpeaksOf() throws {
    let text = HanScalars("水稻田里发现了稻飞虱".unicodeScalars)
    let meanings = MeaningIndex([text], .builtIn)
    var draft = Draft()
    draft.entries = [Draft.Entry(line: 0, state: .body)]
    let sights = [KindSight(draft, [LineReading(line: pageLine("水稻田里发现了稻飞虱"))], credits: [])]
    let evidence = KindEvidence(sights, 0, isLiteraryPage: false, meanings: meanings)
    let weight = 2 * KindEvidence.meaningLength * meanings.direction(of: [0])[0]
    #expect(abs(weight) > 0.01)
    let model = KindModel(table: "meaning0 notice 2", signs: "")
    let reading = model.read(evidence)
    #expect((reading.kind == .notice) == (weight > 0) && (weight > 0 || reading.kind == .news))
    let reasons = model.reasons(evidence, for: .notice, against: .news)
    let spoken = try #require(reasons.all.first { $0.words == "what it speaks of" })
    #expect(abs(spoken.weight - weight) < 1e-4)
    #expect(KindEvidence(sights, 0, isLiteraryPage: false).meaning.isEmpty)
  }

  @Test func ofEqualsTheFirstWins() {
    let reading = KindReading(scores: [Float](repeating: 0, count: ArticleKind.allCases.count))
    #expect(reading.kind == ArticleKind.allCases[0] && reading.other == ArticleKind.allCases[1])
    #expect(abs(reading.probability - 1 / Float(ArticleKind.allCases.count)) < 1e-5)
  }

  @Test func doubtfulLiteratureIsDatedLikeWhatElseItMayBe() throws {
    var scores = [Float](repeating: -9, count: ArticleKind.allCases.count)
    let (news, literary) = (
      try #require(ArticleKind.allCases.firstIndex(of: .news)),
      try #require(ArticleKind.allCases.firstIndex(of: .literary))
    )
    (scores[news], scores[literary]) = (1, 1.5)
    #expect(KindReading(scores: scores).kind == .literary)
    #expect(KindReading(scores: scores).forDating == .news)
    scores[literary] = 4
    #expect(KindReading(scores: scores).forDating == .literary)
  }

  /// Every weight in the table is of a feature and a kind that there are.
  @Test func theTableNamesWhatThereIs() {
    let features = Set(
      KindFeature.allCases.map(\.name) + ["*"] + (0..<WordMeanings.dimensions).map(KindModel.meaningName))
    let kinds = Set(ArticleKind.allCases.map(\.rawValue))
    for line in KindModel.trainedTable.description.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      #expect(features.contains(words[0]), "\(line)")
      for index in stride(from: 1, to: words.count, by: 2) {
        #expect(kinds.contains(words[index]), "\(line)")
      }
    }
  }

  @Test func explainsAKind() throws {
    let article = try Self.article(
      "停电通知\n\n因线路检修,7月3日8时至18时,河东部分街道将停电,敬请谅解。\n\n市供电公司\n\n", explain: true)
    let evidence = try #require(article.evidence.first { $0.field == "kind" })
    #expect(evidence.reason.hasPrefix("notice rather than "))
    #expect(evidence.reason.contains("titled like a notice +"))
    #expect(evidence.weight > 0)
    #expect(try Self.article("停电通知\n\n敬请谅解。\n\n").evidence.isEmpty)
  }
}
