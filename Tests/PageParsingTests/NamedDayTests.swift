import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// Days and years that a page names otherwise than by figures: feasts, anniversaries, countdowns, lunar days, ages, sessions,
/// files; and what stands between a reader and a date. Each case is a page that was dated wrongly without it.
@Suite struct NamedDayTests {
  /// A page of short reports, each of which holds one paragraph of the text.
  private func date(_ text: String) -> String? {
    let titles = ["防汛会议召开", "新风扑面来", "老街故事多"]
    let page = zip(titles, text.split(separator: "\n")).map { title, paragraph in
      "\(title)\n本报讯（记者 王立新） \(paragraph)\n有关负责人说，下一步要把各项措施落到实处，让群众得到实惠。\n"
    }
    return PageParser().parse(Array(page.joined().utf8)).pages[0].issueDate?.date.description
  }

  // MARK: Feasts

  @Test(arguments: [
    ("昨天是大年三十。芦淞区白关镇的年夜饭摆了三桌。\n2005年全市将修路百公里。", "2005-02-09"),
    ("每年的今天，都是消费者的节日。市消协发布数据：2006年全市共受理投诉3126件。\n2007年全市消协将增加网点。", "2007-03-15"),
    ("连日来，记者寻访了五位种树迷，明天是第十七个植树节。", "1995-03-11"), ("昨天，全市教师欢度第一个教师节。", "1985-09-11"),
    ("昨天是首个教师节，市教育局向教师发了慰问信。", "1985-09-11"), ("今天是第48个国际博物馆日，市博物馆免费开放。", "2024-05-18"),
    ("首届中国农民丰收节昨天在攸县举行。\n9月23日上午，县里的农民唱起山歌。", "2018-09-24"),
    ("昨天上午，全市隆重集会，纪念中国共产党成立七十周年。\n专家六月二十八日结束了讲学。", "1991-07-02"),
    ("6月14日是端午节，江边举行了龙舟赛。渌口区派出三支队伍。", "2021-06-15"),
    ("昨天是正月初八，市里召开新春第一会。2009年全市投资增长百分之十五。", "2009-02-03"),
    ("正月初八上午，市里召开新春第一会。2009年全市投资增长百分之十五。", "2009-02-03"),
    ("除夕夜，公交司机老王还在出车；大年初一上午，他又来到站台。2009年全市公交将更新。", "2009-01-27"),
  ])
  func aFeastTellsTheDay(text: String, expected: String) { #expect(date(text) == expected) }

  @Test(arguments: ["昨天是国庆长假的第一天。", "今天是春节后的第一个工作日。", "那年的今天是中秋节。", "去年今天是中秋节。", "他说：“今天是儿童节。”"])
  func noFeastOfThePage(text: String) {
    #expect(datingEvidence(text).anchors.allSatisfy { $0.festival == nil })
  }

  @Test func aStoryHasItsOwnFeasts() {
    #expect(datingEvidence("今天是除夕，她没有回来。", kind: .literary).anchors.isEmpty)
    #expect(datingEvidence("今天是第一个教师节，我想对他说。", kind: .literary).anchors.map(\.festival) == ["教师节"])
  }

  @Test func aFeastThatIsNear() {
    #expect(datingEvidence("植树节前夕，记者采访了五位种树迷。").feasts.map(\.festival) == ["植树节"])
    #expect(datingEvidence("教师节来临之际，市里慰问教师。").feasts.map(\.festival) == ["教师节"])
    #expect(datingEvidence("1959年国庆前夕，一台机车下线。").feasts.isEmpty)
  }

  @Test func aCountdown() throws {
    let found = try #require(datingEvidence("迎接澳门回归倒计时 2 天").mentions.first)
    #expect((found.month, found.day, found.fixedGap) == (12, 20, -2))
    #expect(datingEvidence("离春节还有10天，年货市场热闹起来。").anchors.map(\.offset) == [10])
    #expect(date("离北京奥运会开幕还有87天，市民踊跃报名当志愿者。") == "2008-05-13")
  }

  // MARK: Years

  @Test(arguments: [
    "王建国，生于1950年，今年58岁，是一名老党员。", "1950年出生的王建国今年58岁，是一名老党员。", "十一届全国人大一次会议的代表回到株洲。",
    "案号（2008）天民一初字第123号，限你到庭。", "根据株政发〔2008〕12号文件，清理网吧。", "2008届高校毕业生就业招聘会人气很旺。",
    "2007—2008学年度优秀教师名单公布。", "第29届奥运会火炬手选出。", "名单公布后，2008年，我市企业增至70家。",
  ])
  func aYearInOtherWords(text: String) { #expect(date("5月12日下午，市政府召开会议。\n\(text)") == "2008-05-13") }

  @Test func theAnniversaryOfACall() {
    #expect(date("3月3日，修车班又出现在菜市场。今年是毛主席题词“向雷锋同志学习”51周年。") == "2014-03-04")
  }

  @Test func aYearThatIsStillToBringSomething() {
    #expect(date("12月18日上午，渌口区挂牌。2019年，还将启动3条断头路建设。2018年6月，国务院批复设区。") == "2018-12-19")
    #expect(date("12月18日，市里召开会议。2007年，全市交通投资增加。\n2008年度《株洲日报》订阅开始。") == "2007-12-19")
  }

  @Test func theYearsOfALife() {
    let life = "我第一次来株洲，我带着棉被，我一个人出站。\n1998年，单位分房，我同妻子搬了家，我种了茉莉。"
    #expect(datingEvidence(life).years.allSatisfy { $0.tense == .history })
  }

  @Test func aTimeThatBarsAYear() {
    #expect(date("1月19日晚，春晚开演，走转改记者到场。2006年酒厂破产，他租下了山洞。") == nil)
  }

  @Test func aLunarDayBesideTheOther() throws {
    let found = try #require(datingEvidence("5月12日（农历四月初八），庙会开锣。").mentions.first)
    #expect(try #require(found.festivalYears).contains(2008))
    #expect(found.festivalYears?.contains(2009) == false)
  }

  // MARK: Days

  @Test func whatWasCountedUpToADay() {
    #expect(datingEvidence("到十一月二十四日止，报名参加高考的有一万三千人。").mentions.map(\.tense) == [.past])
  }

  @Test func aDayByAnotherClock() {
    #expect(datingEvidence("歌手于6月25日去世。\n当地时间26日，歌迷聚集。").mentions.map(\.day) == [25, 26])
  }

  @Test func aDayInBracketsHasTheMonthOfThePage() {
    #expect(datingEvidence("会议于八月十二日至昨天（十四日）召开。").mentions.map(\.month) == [8, 8])
    #expect(date("本月12日，市政府召开会议。5月以来，降雨偏多。2008年全市防汛经费增加。") == "2008-05-13")
  }

  @Test func aWeekdayBeforeTheDay() {
    #expect(datingEvidence("上周六（11月5日），市里开会。").mentions.map(\.weekday) == [6])
  }

  @Test func aDateCutByTheEndOfALine() throws {
    let line = try #require(
      DatingLine(
        [
          (3, Folding.fold(Array("会议于12月18".unicodeScalars))),
          (4, Folding.fold(Array("日召开，十 二月十日结束。".unicodeScalars))),
        ],
        role: .body, start: 0))
    let found = MentionScanner().scan([DatingArticle(kind: .news, lines: [line])]).mentions
    #expect(found.map(\.day) == [18, 10])
    #expect(found.map(\.month) == [12, 12])
    #expect(found.map(\.line) == [3, 4])
  }

  @Test func aNameEndsWhereAYearBegins() throws {
    let text = Folding.fold(Array("祁冬九　一九五七年十二月二十日".unicodeScalars))
    let line = try #require(DatingLine([(1, text)], role: .body, start: 0))
    #expect(
      MentionScanner().scan([DatingArticle(kind: .notice, lines: [line])]).mentions.map(\.year) == [1957])
  }

  @Test(arguments: ["昨", "今天是", "第", "2008届", "十一届全国人大", "除夕", "正月初八", "(2008)", "2019年", "还有3天", "昨天(十四日"])
  func nothingTraps(text: String) {
    let scalars = Array(text.unicodeScalars)
    for end in 0...scalars.count {
      _ = datingEvidence(String(scalars: Array(scalars[..<end])))
      _ = datingEvidence(String(scalars: Array(scalars[..<end])), kind: .literary)
    }
  }
}
