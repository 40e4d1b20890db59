import ArchiveModel
import Testing

@testable import PageParsing

/// Credits that were missed or taken for others on annotated pages, on pages written for these tests.
@Suite struct SetWideNameTests {
  private func credits(_ text: String) -> [Credit] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles).flatMap(\.credits)
  }

  @Test func aWordThatIsSetWideBelowAPoemsTitleIsAPenName() {
    let text = """
      渡口(外一首)

      凡　尘

      竹篙一点，
      船就离了岸。
      河水把月亮
      揉碎了又拼圆。

      老井

      绳子磨出的沟，
      一年深过一年。
      打水的人走了，
      井还在等天。
      """
    #expect(credits(text) == [Credit(name: "凡尘", role: .author)])
  }

  @Test func aPictureIsTakenOnADay() {
    let text = """
      市民在药店门口排队购买口罩和消毒水。 本报记者 闵 航 摄于5月13日
      """
    #expect(credits(text).contains(Credit(name: "闵航", role: .photographer)))
  }

  @Test(arguments: ["（采访手记）", "（采访札记）", "（来稿）"])
  func aRemarkInBracketsNamesNobody(remark: String) {
    let text = """
      社员挑菜进城不短秤

      曲尺公社社员上月挑菜进城，收摊时发现每秤少了将近一两，一家一户打听，给十一个买主补了菜。
      \(remark)
      """
    #expect(credits(text).isEmpty)
  }
}
