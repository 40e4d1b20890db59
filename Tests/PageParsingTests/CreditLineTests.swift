import HanText
import Lexicon
import Testing

@testable import PageParsing

/// Lines of credits that were given the wrong role or the wrong article, and lines that are none.
@Suite struct CreditLineTests {
  private static let reader = BylineReader(lexicon: .zhuzhou)

  private func settle(_ articles: [[(String, LineState)]]) -> [[LineState]] {
    settledCredits(articles, Self.reader)
  }

  /// 胡　椒 was taken for the column of the article below it.
  @Test func givesANameSetWideToTheTextBeforeIt() {
    let text = ("羣衆的嘴不開，羣衆的心也就不開了。", LineState.body)
    for name in ["胡　椒", "读者 刘大年", "刘大年"] {
      let states = settle([
        [("意見箱", .title), text], [(name, .section), ("自來水送到了半山腰", .title), text],
      ])
      #expect(states == [[.title, .body, .signature], [.title, .body]], "\(name)")
    }
    for column in ["短　评", "连　载", "更　正"] {
      let states = settle([
        [("意見箱", .title), text], [(column, .section), ("自來水送到了半山腰", .title), text],
      ])
      #expect(states[1] == [.section, .title, .body], "\(column)")
    }
  }

  /// A word below the name of a column was credited as the writer.
  @Test func makesATitleOfAWordBelowAColumn() {
    let text = ("打开锁的，是钥匙；打开心的，也是钥匙。", LineState.body)
    #expect(settle([[("三言两语", .title), ("钥匙", .byline), text]]) == [[.section, .title, .body]])
    #expect(settle([[("三言两语", .title), ("方圆", .byline), text]]) == [[.title, .byline, .body]])
    #expect(
      settle([[("诗页", .title), ("石拱桥", .byline), ("郭志强", .byline), ("像一弯新月，", .body)]])
        == [[.section, .title, .byline, .body]])
    #expect(
      settle([
        [("打油诗二首", .title), ("题懒汉", .byline), ("太阳上山你上床，", .body), ("题勤手", .subhead), ("露水未干先下田，", .body)]
      ])
        == [[.title, .subhead, .body, .subhead, .body]])
    #expect(
      settle([[("雷锋式的好青年", .title), ("——龙绍武", .byline), ("龙绍武做的这样的好事，数也数不清。", .body)]])
        == [[.title, .deck, .body]])
    #expect(
      settle([[("渡口", .title), ("——刘大年", .byline), ("船到江心的时候，", .body)]]) == [[.title, .byline, .body]])
  }

  /// Pictures that stand together have their credit where the column ends, behind another report.
  @Test func givesACreditOfPicturesToThePictures() {
    let pictures = [("夏日里的书香", LineState.title), ("午餐时间，孩子们排队领取盒饭。", .caption)]
    let report = [
      ("七百亩荷花带火一个村", LineState.title), ("株洲日报讯（通讯员/刘大年） 眼下，荷花竞相开放。", .lead),
      ("株洲日报记者/温琳 摄", .photoCredit),
    ]
    #expect(settle([pictures, report]) == [[.title, .caption, .photoCredit], [.title, .lead]])
    // A short article about a picture keeps its credit, and pictures that have one need none.
    let picture = [("荷花", LineState.title), ("眼下，网岭镇的荷花竞相开放。", .body), ("温琳 摄", .photoCredit)]
    #expect(settle([pictures, picture])[1] == [.title, .body, .photoCredit])
    let credited = [("夏日里的书香", LineState.title), ("午餐时间，孩子们排队领取盒饭。刘大年 摄", .caption)]
    #expect(settle([credited, report])[1] == [.title, .lead, .photoCredit])
  }
}
