import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// Days that the text counts from the day of printing, days of programmes and displays, years by their names; each case is a
/// story of a page that was dated wrongly without it.
@Suite struct RelativeDayTests {
  private func date(_ text: String) -> String? {
    PageParser().parse(Array(text.utf8)).pages[0].issueDate?.date.description
  }

  @Test(arguments: [
    ("市人民委员会于昨（六）日晚上举行抗旱广播大会。", 6, 1), ("全市职工定于明日（五月一日）上午八时起举行游园活动。", 1, -1),
    ("昨天（12月28日），全市旅游工作会议召开。", 28, 1), ("今（七）日起开始供应。", 7, 0), ("后天（6月9日）开考。", 9, -2),
  ])
  func aDayWithBothNames(text: String, day: Int, gap: Int) throws {
    let found = try #require(datingEvidence(text).mentions.first { $0.fixedGap != nil })
    #expect((found.day, found.fixedGap) == (day, gap))
  }

  @Test func aStoryAndAWireCountTheirOwnDays() {
    #expect(datingEvidence("昨天（12月28日），他来了。", kind: .literary).mentions.allSatisfy { $0.fixedGap == nil })
    #expect(datingEvidence("新华社北京12月28日电 今天（28日）会议召开。").mentions.allSatisfy { $0.fixedGap == nil })
  }

  @Test func theDayBehindAToldDay() {
    let told = datingEvidence("八月十九日下午，三名学生落水。\n直到第二天，家长找到了船厂。").mentions
    #expect(told.map(\.day) == [19, 20])
    #expect(datingEvidence("8月6日晚，工人们看球。今年春天垮了坝。\n书记在坝上说了话。\n第二天响起了号子声。").mentions.map(\.day) == [6])
    #expect(datingEvidence("八月三十一日，他走失。次日，他回来了。").mentions.map(\.month) == [8, 9])
  }

  @Test(arguments: ["电视节目预告(8月8日)", "今日影讯 8月8日", "本报通讯员/雷鸣 摄 今天的电视节目(8月8日)新闻综合频道晚间有精彩节目"])
  func aProgrammeIsOfTheDay(text: String) {
    #expect(datingEvidence(text).mentions.map(\.tense) == [.programme])
  }

  @Test func aForecastIsOfTheMorning() {
    let told = datingEvidence("城区今日天气\n阴有阵雨,24℃至30℃。市气象台6月25日零时发布").mentions
    #expect(told.map(\.tense) == [.programme])
  }

  @Test func timesOfEventsAreToCome() {
    #expect(datingEvidence("考试时间为6月28日至30日,请考生提前到场。").mentions.allSatisfy { $0.tense == .future })
    #expect(datingEvidence("公示时间:5月19日至5月25日。", kind: .notice).mentions.map(\.tense) == [.display, .future])
    #expect(datingEvidence("6月25日至7月1日,凡在本店购空调者有礼。").mentions.map(\.tense) == [.schedule, .future])
    #expect(datingEvidence("9月14日至15日,现场会举行。").mentions.last?.tense == .past)
  }

  @Test(arguments: [("二十六日,许多工厂召开座谈会。", 26), ("第一批队员于二十三日上午从渌口出发。", 23), ("工区职工苦干,十七日,把工程拿了下来。", 17)])
  func bareDaysOfReports(text: String, day: Int) {
    #expect(datingEvidence("十月一日,高炉点火。\n" + text).mentions.map(\.day) == [1, day])
  }

  @Test func aYearByItsPlaceInAPlan() {
    let hints = datingEvidence("在“七五”计划的头一年里再立新功。").hints
    #expect(hints.contains { $0.words.contains("头一年") && $0.days.count <= 366 && $0.inside > 1 })
    #expect(datingEvidence("醴陵县撤县改市一年来,市容变了。").hints.isEmpty)
  }

  @Test func aYearByItsNameInTheCycleOfSixty() {
    let page = """
      我市筹备公祭
      本报讯(记者瞿立新) 乙亥年清明公祭炎帝活动筹备工作就绪,三月八日,市里召开了碰头会。
      会议要求各单位通力合作,把活动办好。
      """
    #expect(date(page) == "1995-03-09")
  }

  @Test func aYearThatIsOver() {
    let years = datingEvidence("去年挽回损失612万元\n2009年,全市各级消委组织受理投诉3128件。").years
    #expect(years.map(\.tense) == [.over])
    #expect(datingEvidence("2009年,全市受理投诉3128件,比去年同期增长三成。").years.map(\.tense) == [.open])
  }

  @Test func subscriptionsAreOfTheYearToCome() {
    #expect(datingEvidence("自十一月二十日起开始收订一九六二年第一季度报刊。").years.map(\.tense) == [.future])
  }

  @Test func aLunarDateAloneDatesAMasthead() {
    let page = """
      株洲日報 星期四 夏曆癸卯年十一月初四 (第一千四百七十號)
      消防戰士愛人民
      本報訊 全市各街道開展以滅鼠爲中心的冬季衛生活動,檢查指導工作正在進行。
      各單位都抽出了人力,打掃了街道和院落。
      """
    #expect(date(page) == "1963-12-19")
  }

  @Test func aMastheadOverTwoLines() {
    let page = """
      株洲日報 一九六一年五月
      十六日 星期二 夏曆辛丑年四月初二
      泗汾公社分配自留地
      本報訊 泗汾公社把自留地分到了户,社員們很高興。
      各大隊還組織了檢查,把好事辦好。
      """
    #expect(date(page) == "1961-05-16")
  }

  @Test func aSignatureAboveTheFooterIsNoHeader() {
    let page = """
      耕牛走了三十里
      (通讯员 余粮)2011年10月13日,一户人家的耕牛挣脱缰绳,走到了茶陵县潞水镇。
      发现它的村民把牛拴在屋前,割草喂水,又托人四处打听。
      公　告
      你户位于征收红线范围内的房屋,请于十日内签收评估报告。
      株洲县房屋征收管理办公室
      2011年10月11日
      责编:龙吟　　版式:凤舞　　E-mail:sq@example.com
      """
    #expect(date(page) == "2011-10-14")
  }

  @Test func allPagesOfAFileAreOfOneIssue() {
    let text = "我市召开会议\n本报讯 会议听取了汇报,研究了下一步的工作。\n会议指出,要抓好落实。\n各单位都表了态。\n"
    let pages = PageParser().parse(
      Array(("株洲日报 2021年6月4日 星期五 A1 要闻\n" + text + "A2 综合 株洲日报 责编:张三\n" + text).utf8)
    ).pages
    #expect(pages.map { $0.issueDate?.date.description } == ["2021-06-04", "2021-06-04"])
  }
}
