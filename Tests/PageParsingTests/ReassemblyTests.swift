import ArchiveModel
import Testing

@testable import PageParsing

/// Cut columns and moved rests on pages made for the purpose.
@Suite struct ReassemblyTests {
  private static func articles(_ text: String) -> [Article] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles)
  }

  private static let page = """
    市档案馆新馆开工

    株洲日报讯(记者/温琳) 昨日,市档案馆新馆在天元区开工,新馆建筑面积三万平方米,设有档案库房、查阅大厅和展

    云龙公园夜跑道亮灯

    株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带,跑友们试跑后说,路面有弹性,灯光不刺眼。

    公园管理处介绍,夜跑道全长三公里,每晚十点熄灯。

    览厅。新馆建成后,档案库房的容量将是老馆的四倍,市民查阅档案不用再排队。

    市档案馆馆长说,新馆预计后年建成。
    """

  @Test func putsARestBackThatStandsBehindAnotherArticle() throws {
    let articles = Self.articles(Self.page)
    try #require(articles.count == 2)
    #expect(articles[0].items.map(\.lines) == [[1], [3, 11], [13]])
    #expect(articles[1].items.map(\.lines) == [[5], [7], [9]])
    #expect(articles[0].items[1].text.contains("展览厅"))
    #expect(articles[0].diagnostics.contains { $0.code == .fragmentMoved && $0.lines == [11] })
  }

  /// Lines of free verse end in nothing: each is a paragraph, and so are the day and the signature of a notice.
  @Test(arguments: [
    "等\n\n田心雨\n\n等樱花开了\n我们就摘下口罩\n好好看一看\n彼此的脸\n\n等你回来\n我就把那扇\n为你留了一个冬天的窗\n再打开一点\n",
    "### 渡口\n\n梁雪\n\n风把船吹到对岸\n\n又把对岸吹了回来\n\n系船的人走了\n\n绳子还在等\n",
  ])
  func leavesTheLinesOfAPoemApart(_ text: String) throws {
    let items = Self.articles(text).flatMap(\.items).filter { $0.role == .body }
    #expect(items.count == text.split(separator: "\n").count - 2)
    #expect(items.allSatisfy { $0.lines.count == 1 })
  }

  @Test func leavesTheClausesAndTheSignatureOfANoticeApart() throws {
    let text = """
      停气公告

      株土网挂〔2014〕第37号

      因管道改造，以下路段停气，请广大用户提前做好准备：

      一、天台路自八时起停气；

      二、长江南路自九时起停气；

      株洲市燃气公司

      2014年5月6日

      """
    let items = Self.articles(text).flatMap(\.items)
    #expect(items.allSatisfy { $0.lines.count == 1 })
  }

  /// A whole paragraph behind another article: nothing is cut in two, and nothing but a name that only the first article has
  /// tells whose it is. Such paragraphs stayed where they stood, whoever they spoke of.
  @Test func putsAParagraphBackByTheNameThatItShares() throws {
    let articles = Self.articles(
      """
      轴承厂里的“老把式”

      本报讯（记者 温琳） 走进市轴承厂的磨工车间，老师傅郁达正弯着腰，用手指轻轻摸一只刚磨好的套圈。他干磨工三十一年，手比量具还准。

      厂里的年轻人都服他。去年，郁达带着四个徒弟，把误差从五微米降到两微米，废品少了一半。

      农贸市场周末加开早市

      本报讯（记者 冷杉） 从本周起，荷塘区三家农贸市场周末加开早市，五点半开门，方便上班的居民买菜。

      市场管理员说，早市的摊位费减半，蔬菜价格比平时低一成。

      傍晚，天快黑了，郁达还坐在窗边。他说：“人会老，手上的活不能老。”

      城南新添两座公厕

      本报讯（通讯员 毛健） 昨日，城南路新建的两座公厕开放，二十四小时有人保洁。
      """)
    #expect(
      articles.map { $0.items.map(\.lines) } == [[[1], [3], [5], [13]], [[7], [9], [11]], [[15], [17]]])
  }

  /// 系列报道之四 above a headline was put at the end of the article before, or ended the title block.
  @Test func aSeriesLineMayStandAboveItsHeadline() {
    let articles = Self.articles(
      """
      市里部署春耕

      本报讯（记者 温琳） 昨日，全市春耕生产会议召开，要求各县市区抓紧备耕，三月底前完成早稻育秧。

      “下岗之后”系列报道之四

      一条街的笑脸

      本报记者 尹秀梅

      一条断头路改建成市场，一百一十八个摊位全部安排下岗职工经营，头一年免收一切规费。
      """)
    #expect(articles.map { $0.items.map(\.lines) } == [[[1], [3]], [[5], [7], [9], [11]]])
    #expect(articles.last?.items.first?.role == .series)
  }

  /// The names behind 主席团名单: were put into the report above, which names some of them.
  @Test func whatStandsBehindAColonStays() {
    let articles = Self.articles(
      """
      市人大会议开幕

      本报讯（记者 温琳） 市人民代表大会昨日开幕，曾庆和主持会议，匡一鸣作政府工作报告，宁佩兰、王德润等出席。

      匡一鸣在报告中回顾了过去五年的工作。

      市人大会议主席团名单

      （共九人，五月十二日通过）

      主席团（按姓氏笔划排列）：

      曾庆和 宁佩兰（女） 匡一鸣 王德润 尹国钧 左松林 皮运泉 刘长庚 李克勤
      """)
    #expect(articles.map { $0.items.map(\.lines) } == [[[1], [3], [5]], [[7], [9], [11], [13]]])
  }

  @Test func saysThatAnArticleBreaksOff() throws {
    let text = "市里召开会议\n\n株洲日报讯(记者/温琳) 昨日,市里召开会议,研究今年的防汛工作,要求各县市区\n"
    let article = try #require(Self.articles(text).first)
    #expect(article.diagnostics.contains { $0.code == .truncatedEnd })
  }

  @Test func countsARepeatedParagraphOnce() throws {
    let paragraph = "曹慧泉表示,推进物流降本增效,株洲将坚持政府引导,加快构建现代物流体系,全面打通堵点卡点。"
    let text = "优化交通物流结构\n\n株洲日报讯(记者/胡文洁) 6月3日,早餐会举行。\n\n\(paragraph)\n\n\(paragraph)\n\n\(paragraph)\n"
    let article = try #require(Self.articles(text).first)
    #expect(article.items.filter { $0.role == .repeat }.map(\.lines) == [[7], [9]])
    #expect(article.persons.first { $0.name == "曹慧泉" }?.count == 1)
  }
}
