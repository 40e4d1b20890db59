import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// The tables that were learned, and what they must do on pages made for the purpose.
@Suite struct LearnedWeightsTests {
  /// A name in a table that the program does not know is a weight that counts for nothing: it was renamed, and the
  /// table must be learned again.
  @Test func everyRowOfTheTablesIsKnown() {
    var names: Set<String> = ["*", ">"]
    for feature in Feature.allCases { names.insert("\(feature)") }
    names.formUnion(LineClass.names)
    names.formUnion(WordingClass.allCases.map(\.name))
    let states = Set(LineState.allCases.map { "\($0)" })
    for state in states {
      names.insert(state + ">")
      for kind in Boundary.allCases { names.insert("\(kind):\(state)") }
    }
    let rows = "\(RoleWeights.trainedTable)".split(separator: "\n")
    #expect(rows.count > 300)
    for row in rows {
      let words = row.split(separator: " ")
      #expect(names.contains(String(words[0])), "\(words[0])")
      #expect(words.count % 2 == 1)
      for state in stride(from: 1, to: words.count, by: 2) { #expect(states.contains(String(words[state]))) }
    }
    #expect(AssemblyFeature.names.count == AssemblyFeature.count)
    let features = Set(AssemblyFeature.names)
    #expect(features.count == AssemblyFeature.count)
    let assembly = "\(AssemblyWeights.trainedTable)".split(separator: "\n").compactMap {
      $0.split(separator: " ").first
    }
    #expect(assembly.count > 200)
    #expect(features.isSuperset(of: assembly.map(String.init)))
  }

  /// Lines as they begin paragraphs, and as column breaks leave the rests of them.
  @Test func tellsHowParagraphsBegin() {
    let model = BeginningModel.trained
    for text in [
      "据了解,今年以来,全县已累计投入农网改造资金3.7亿元。", "近日,记者在市场看到,羊肉每公斤卖到28元,比上月涨了4元。",
      "柳志高强调,要把师生的安全放在第一位,没有达到条件的坚决不开学。",
    ] {
      #expect(model.rest(HanScalars(text.unicodeScalars)) < 1, "\(text)")
    }
    for text in ["表态发言。其他县市区书面汇报了项目推进情况。", "了两处漏洞。", "的清淤工作,预计年内完成。", "资料、算数据,先后做了八十七次试验。”"] {
      #expect(model.rest(HanScalars(text.unicodeScalars)) > 1, "\(text)")
    }
    #expect(abs(model.rest([])) <= 6)
  }

  /// The reader of the tables tells states by a hash of their names.
  @Test func namesOfStatesHaveHashesOfTheirOwn() {
    let hashes = LineState.allCases.map { RoleWeights.hash(Array("\($0)".utf8)[...]) }
    #expect(Set(hashes).count == LineState.allCases.count)
  }

  @Test func readsATableOfWeights() {
    let weights = RoleWeights(
      table: WeightTable("* body 0.5\nupTo6 title -1.25 body 2\n> title 3\njoin:body rest 0.75"))
    #expect(weights.prior[LineState.body.rawValue] == 0.5)
    let row = Feature.upTo6.rawValue * RoleWeights.states
    #expect(weights.emission[row + LineState.title.rawValue] == -1.25)
    #expect(weights.emission[row + LineState.body.rawValue] == 2)
    #expect(weights.transition[LineState.title.rawValue] == 3)
    let pair = (Boundary.join.rawValue * RoleWeights.states + LineState.body.rawValue) * RoleWeights.states
    #expect(weights.boundary[pair + LineState.rest.rawValue] == 0.75)
  }

  private static func articles(_ text: String) -> [Article] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles)
  }

  /// A photo between two reports has nothing to do with either: an article of its own, as the guide's rule 4 asks.
  @Test func aPhotoThatStandsAloneIsAnArticle() throws {
    let articles = Self.articles(
      """
      城区新添两条公交线路

      株洲日报讯(记者/温琳) 昨日,市公交公司新开两条公交线路,方便河西居民乘车前往火车站。线路每天早上六点发车。

      市公交公司介绍,两条线路共投入新能源车二十四台,全程票价两元。

      ▲3月4日,攸县农民抢抓晴好天气翻耕农田。 本报记者 任远 摄

      图书馆周末讲座开讲

      株洲日报讯(记者/任远) 昨日,市图书馆的周末讲座开讲,两百多名读者到场听讲。讲座今后每周六上午举行。
      """)
    #expect(articles.map(\.kind) == [.news, .photo, .news])
    try #require(articles.count == 3)
    #expect(articles[1].items.map(\.lines) == [[7]])
    #expect(articles[1].credits.map(\.name) == ["任远"])
  }

  /// A hard-wrapped paragraph that fills its last line is followed by a title: the title was joined to it.
  @Test func aTitleBehindAFullLineIsNotSwallowed() throws {
    let articles = Self.articles(
      """
      五届人大常委会举行会议
      新华社北京十一月五日电 五届全国人大常委会今天在京举
      行会议,听取关于国民经济调整情况的汇报。会议还讨论了关
      于加强基层工作的决定,委员们在会上作了认真的讨论发言。
      寄给外地的包裹到了
      编辑同志:十月八日,我在车站邮电所给上海的姐姐寄去一
      个包裹,里面是父亲的药。邮电所的同志说七天可到,结果
      半个月才到。希望邮电部门加强对职工的教育,急群众所急,
      让群众寄的东西按时送到。
      """)
    let owner = articles.first { $0.items.contains { $0.lines.contains(5) } }
    #expect(owner?.items.first { $0.lines.contains(5) }?.lines == [5])
  }

  /// A dateline begins a report, also where the title above it is as wide as the column.
  @Test func aDatelineIsNotJoinedToTheTitleAboveIt() throws {
    let articles = Self.articles(
      """
      全区两个月接通六十个工厂的水管和电线
      本报讯 为了让新工厂早日投产,区里组织三
      百名职工日夜抢修管线,到昨天为止,六十个
      工厂的水管和电线已经全部接通,比计划提前
      了二十天,工厂的职工们写信感谢抢修队员。
      一位老工人在信里说,水来了,电来了,机器
      就能转起来,我们一定多出产品支援国家建设。
      """)
    #expect(articles.first?.headline == "全区两个月接通六十个工厂的水管和电线")
  }

  /// The reasons of a decision add up to its margin.
  @Test func theReasonsOfARoleAddUp() throws {
    let options = PageParser.Options(explain: true)
    let text = "市里召开会议\n\n株洲日报讯(记者/温琳) 昨日,市里召开会议,研究今年的防汛工作。\n\n会议要求落实责任。\n"
    let dump = PageParser().parse(Array(text.utf8), options: options)
    let roles = dump.pages.flatMap(\.articles).flatMap(\.evidence).filter { $0.field == "role" }
    #expect(roles.count == 3)
    for evidence in roles {
      let told = evidence.reason.split(separator: ":", maxSplits: 1).last ?? ""
      let sum = told.split(separator: ",").compactMap { $0.split(separator: " ").last.flatMap { Double($0) } }
        .reduce(0, +)
      #expect(abs(sum - evidence.weight) < 0.5, "\(evidence.reason)")
    }
  }
}
