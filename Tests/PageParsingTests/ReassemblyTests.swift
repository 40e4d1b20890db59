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
