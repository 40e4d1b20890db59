import ArchiveModel
import Testing

@testable import PageParsing

/// Headlines that stand in a stack above their texts.
///
/// Rows read over several columns put them so; the second headline was read as a deck of the first, and its text stood in the
/// archive without a headline.
@Suite struct HeadlineStackTests {
  private static func articles(_ text: String) -> [Article] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles)
  }

  @Test func eachTextGetsTheHeadlineThatSpeaksOfIt() {
    let articles = Self.articles(
      """
      聋哑学校来了一支合唱队
      茶陵三中教师搬进“园丁楼”
      醴陵教师喜领优先购煤证

      本报讯（通讯员 焦志诚）昨天是教师节,市聋哑学校的操场上传来歌声,一支由退休职工组成的合唱队同聋哑孩子一起过节。
      本报讯（通讯员 喻大海）茶陵三中四层“园丁楼”日前竣工,二十四户教师搬进新居,校长把朝南的房子让给了炊事员。
      本报讯（通讯员 汪静）醴陵市商业局、煤炭局给全市一千三百名教师发放优先购煤证,教师买煤今后不排队。

      两个厂长握手言和
      本报讯（记者 屠建国）打了三年官司的市轴承厂同市标准件厂昨天在谈判桌上达成联合协议。
      """)
    #expect(
      articles.map(\.headline) == ["聋哑学校来了一支合唱队", "茶陵三中教师搬进“园丁楼”", "醴陵教师喜领优先购煤证", "两个厂长握手言和"])
    #expect(articles.map { $0.credits.map(\.name) } == [["焦志诚"], ["喻大海"], ["汪静"], ["屠建国"]])
    #expect(articles.map { $0.items.flatMap(\.lines) } == [[1, 5], [2, 6], [3, 7], [9, 10]])
  }

  @Test func aDeckOfTheFirstTextStaysOne() {
    let articles = Self.articles(
      """
      “的哥”捡到十二万
      原地苦等失主三个小时
      社区医生手机二十四小时开着

      本报讯（记者 符小文）昨日上午,市民盖女士把一面锦旗送到的士司机岑大勇手里。岑大勇捡到十二万元后,在原地等失主三个小时。

      本报讯（记者 彭慕白）社区医生王照远的手机二十四小时开着,居民一个电话,他半小时内就到病人床前。
      """)
    #expect(articles.map(\.headline) == ["“的哥”捡到十二万", "社区医生手机二十四小时开着"])
    #expect(articles.map(\.deck) == [["原地苦等失主三个小时"], []])
  }

  /// Two credits in one text, and a headline with its deck.
  @Test func oneTextsTitleIsNotParted() {
    let articles = Self.articles(
      """
      高新区五个项目集中开工
      总投资二十三亿元

      株洲日报记者 谭清源
      通讯员 罗小满

      本报讯 昨日,株洲高新区五个项目集中开工,总投资二十三亿元,涉及轨道交通、新材料等产业,建成后可新增就业三千人。

      市领导出席开工仪式。
      """)
    #expect(articles.map(\.headline) == ["高新区五个项目集中开工"])
    #expect(articles.first?.deck == ["总投资二十三亿元"])
  }
}
