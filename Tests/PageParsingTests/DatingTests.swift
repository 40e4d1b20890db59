import ArchiveModel
import HanText
import Testing

@testable import PageParsing

@Suite struct DatingTests {
  // MARK: What a sentence says of a day

  private func mention(_ text: String, kind: ArticleKind = .news) -> DateMention? {
    let line = DatingLine(number: 1, text: Folding.fold(Array(text.unicodeScalars)), role: .body)
    return MentionScanner().scan([DatingArticle(kind: kind, lines: [line])]).mentions.first
  }

  @Test(arguments: [
    ("7月7日,市人大常委会召开研讨会。", 7, 7), ("7月7日上午,市图书馆举行读书月启动仪式。", 7, 7), ("五月三日，职工们来到工地。", 5, 3),
    ("截至11月29日24时,全市累计报告接种64万剂。", 11, 29), ("到六月四日止，已经办起了三十个食堂。", 6, 4), ("１２月６日晚，市妇联举行学习会。", 12, 6),
    ("活动于6月3日正式启动。", 6, 3), ("“回来了!”10月18日晚,她又上镜了。", 10, 18), ("11月29日,相关负责人将《不动产权证》送到企业。", 11, 29),
    ("六月三日我又去了一趟渡口。", 6, 3), ("6月4日是星期五,天还没亮,老周就出了门。", 6, 4), ("师生六月三日开始到队里插秧。", 6, 3),
  ])
  func toldAsPast(text: String, month: Int, day: Int) throws {
    let found = try #require(mention(text))
    #expect((found.month, found.day) == (month, day))
    #expect(found.tense == .past)
  }

  /// A row that compares years tells of the last of them; the table stood apart from its report, and the year before was taken.
  @Test func aRowComparesYears() {
    let text = Folding.fold(Array("县名 一九八〇年 一九八一年 增减%".unicodeScalars))
    let line = DatingLine(number: 1, text: text, role: .table)
    let years = MentionScanner().scan([DatingArticle(kind: .sidebar, lines: [line])]).years
    #expect(years.map(\.year) == [1980, 1981])
    #expect(years.map(\.tense) == [.history, .present])
  }

  @Test(arguments: [
    "12月8日至11日,轨博会将在株洲举行。", "全省油菜将于5月10日前收割完毕。", "定于9月24日22时停电检修。", "拟于2022年10月12日举行拍卖会。",
    "12月8日前完成消杀。", "4月1日起实行新的收班时间。", "参赛者11月7日前报名。", "5月3日开始,2路公交车改道。",
  ])
  func toldAsToCome(text: String) throws {
    let found = try #require(mention(text))
    #expect(found.tense == .future || found.tense == .open)
  }

  @Test(arguments: [
    ("新华社北京7月7日电 国务院近日印发通知。", 7, 7), ("【新华社长沙四月五日电】醴陵瓷业公司增产。", 4, 5),
  ])
  func sentOn(text: String, month: Int, day: Int) throws {
    let found = try #require(mention(text))
    #expect(found.tense == .dateline)
    #expect((found.month, found.day) == (month, day))
  }

  @Test(arguments: ["二○○四年九月二十日", "2021年7月7日", "2021年7月7日 "])
  func signedOn(text: String) throws {
    #expect(try #require(mention(text, kind: .notice)).tense == .signature)
  }

  @Test(arguments: ["去年12月5日,他来到株洲。", "请于三日内报名。", "第3日游客更多。", "三天时间,8个月工期", "每月10日前后", "参观一日"])
  func namesNoDayOfNow(text: String) { #expect(mention(text)?.tense != .past) }

  @Test func aBareDayTakesTheMonthOfThePage() throws {
    let date = try #require(
      Self.date(
        """
        新华社斯德哥尔摩10月10日电 瑞典皇家科学院10日宣布，两名科学家获得2012年诺贝尔化学奖。
        据新华社消息 东京电力公司10日说，一台水泵停止运转。
        """))
    #expect(date.date.description == "2012-10-11")
  }

  private func evidence(_ text: String) -> DatingEvidence {
    let line = DatingLine(number: 1, text: Folding.fold(Array(text.unicodeScalars)), role: .body)
    return MentionScanner().scan([DatingArticle(kind: .news, lines: [line])])
  }

  @Test(arguments: ["九月三日至五日,全市民兵在河西集训。", "9月3日—5日,展销会举行。", "9月3日、5日,他两次下乡。"])
  func theLastOfSeveralDays(text: String) {
    #expect(evidence(text).mentions.map { [$0.month, $0.day] } == [[9, 3], [9, 5]])
  }

  @Test func aProgrammeDayByDay() {
    #expect(mention("五月三日:上午拔河比赛,晚上举行舞会")?.tense == .schedule)
    #expect(mention("6月4日是星期五,他来了。")?.weekday == 5)
  }

  @Test(arguments: ["在2019湖南春季花卉展上,他们摆出了盆景。", "2008荷塘龙舟赛昨日落幕。"])
  func anEventNamedByItsYear(text: String) {
    #expect(evidence(text).years.map(\.tense) == [.present])
  }

  @Test(arguments: ["厂里有2008名职工参加了体育节。", "第2008号展位", "一台价值2019元的设备在展会上", "型号K2008风扇展"])
  func aNumberOfFourFiguresIsNoYear(text: String) { #expect(evidence(text).years.isEmpty) }

  @Test func aYearThatATaleGoesBackTo() {
    #expect(evidence("时间回到1987年,他刚进厂。").years.map(\.tense) == [.history])
    #expect(evidence("工期从2018年到2021年。").years.last?.tense == .future)
    #expect(evidence("1987年冬天,他刚进厂。").years.first?.month == 12)
    #expect(evidence("市业余中学一九八七年秋季招收新生。").years.map(\.tense) == [.present])
  }

  @Test func theAgeOfAThingLeadsToNoYear() {
    #expect(evidence("换掉了用了十六年的锅炉。").spans.isEmpty)
    #expect(evidence("十六年前,他砸碎了一口锅。").spans.count == 1)
  }

  /// Draws of lotteries are numbered by the year; 第 was asked for, which few pages print.
  @Test(arguments: ["福利彩票“双色球”2006045期", "3D第2006045期", "2006045期开奖结果", "排列3 2006045期"])
  func aDrawOfALottery(text: String) {
    let years = Set(evidence(text).hints.compactMap { CalendarDate(julianDay: $0.days.lowerBound)?.year })
    #expect(years == [2006])
  }

  @Test(arguments: ["编号12006045期", "第2006999期", "型号K2006045期", "总第22914期"])
  func noDrawOfALottery(text: String) { #expect(evidence(text).hints.isEmpty) }

  // MARK: Pages

  private static func page(_ text: String, name: String = "") -> Page {
    let dump = PageParser().parse(Array(text.utf8), options: PageParser.Options(fileName: name))
    return dump.pages.first ?? Page(newspaper: "")
  }

  private static func date(_ text: String, name: String = "") -> IssueDate? {
    page(text, name: name).issueDate
  }

  /// A report of a day with a title.
  private static func report(_ sentence: String) -> String {
    """
    市政府召开常务会议

    株洲日报讯(记者/张三) \(sentence)会议听取了重点工作完成情况的汇报,研究了下一步的工作。

    会议指出,要把重点项目摆在更加突出的位置,一项一项抓落实,确保完成各项任务。

    """
  }

  @Test(arguments: [
    ("7月7日,庆祝中国共产党成立100周年座谈会召开。", "2021-07-08"), ("12月5日,是第37个“国际志愿者日”。12月5日,志愿者走上街头。", "2022-12-06"),
    ("3月13日,全市教育工作会议透露,2019年我市将新改扩建学校18所。", "2019-03-14"), ("12月31日,市政府发布2020年经济运行情况。", "2021-01-01"),
    ("9月2日,庆祝新中国成立70周年活动举行。", "2019-09-03"), ("4月16日,市委召开会议。2021年5月以来,空气质量好转。", "2022-04-17"),
    ("8月24日,中国人民抗日战争胜利60周年纪念活动启动。", "2005-08-25"),
  ])
  func theDayBehindTheLatestToldAsPast(sentence: String, expected: String) throws {
    let date = try #require(Self.date(Self.report(sentence)))
    #expect(date.date.description == expected)
    #expect(date.source == .inferred)
    #expect(date.confidence > 0.2 && date.confidence < 0.98)
    #expect(!date.evidence.isEmpty)
  }

  /// The year stands in the name of a special page alone, which is no article's: a page lost its date where that line was read as
  /// furniture.
  @Test(arguments: ["2013“六一”儿童节特刊", "株洲日报  2013“六一”儿童节特刊", "2013年“六一”特刊 | 社会"])
  func theYearInTheNameOfASpecialPage(heading: String) throws {
    let day = "明天就是“六一”了。5月30日,在荷塘区仙庾镇中心小学,记者和留守儿童们一起吃了一顿午饭,聊了一个上午。"
    let date = try #require(Self.date(heading + "\n\n" + "谁来陪留守的孩子过节\n\n" + day + "\n"))
    #expect(date.date.description == "2013-05-31")
  }

  /// Mastheads for readers abroad, the names that machines give to scans, numbers in characters between dots, an imprint.
  @Test(arguments: [
    ("Thursday, August 9, 2012\n株洲日报 A2", "2012-08-09"), ("Aug. 9, 2012 株洲日报 A2", "2012-08-09"),
    ("20120809 A3", "2012-08-09"), ("第二版 一九五九·四·十二", "1959-04-12"), ("2012年8月9日出版", "2012-08-09"),
  ])
  func aMastheadInWhateverForm(masthead: String, expected: String) throws {
    let date = try #require(Self.date(masthead + "\n\n" + Self.report("近日,")))
    #expect(date.date.description == expected)
    #expect(date.source == .masthead)
  }

  @Test func tomorrowInATitle() throws {
    let date = try #require(
      Self.date(
        """
        天元区初中明日复课

        株洲日报讯(记者/张三) 12月6日,记者从天元区教育局获悉,2022年秋季学期,天元区初中学生于12月8日返校复课。

        """))
    #expect(date.date.description == "2022-12-07")
  }

  @Test func aSignatureAtTheFootIsNoPrintedDate() throws {
    let page = Self.page(
      Self.report("8月30日,市教育局召开2017年秋季开学工作会议。")
        + """
        招聘启事

        因业务需要,招聘会计1名,报名截止到9月15日。

        株洲市某公司

        2017年8月28日
        """)
    let date = try #require(page.issueDate)
    #expect(date.date.description == "2017-08-31")
    #expect(date.source == .inferred)
    #expect(page.furniture.isEmpty)
  }

  /// Notices are signed on the day of printing too: where the reports tell of the day before, they told of two days before.
  @Test func aNoticeMayBeSignedOnTheDayOfPrinting() throws {
    func page(signed day: Int) -> String {
      Self.report("8月29日,市教育局召开2017年秋季开学工作会议。") + Self.report("8月29日,市教育局举行运动会。")
        + "招聘启事\n\n因业务需要,招聘会计1名,报名截止到9月15日。\n\n株洲市某公司\n\n2017年8月\(day)日\n"
    }
    for day in 28...30 {
      let date = try #require(Self.date(page(signed: day)))
      #expect(date.date.description == "2017-08-30", "\(day)")
    }
  }

  @Test func aYearToComeIsNotThePages() throws {
    let date = try #require(
      Self.date(
        Self.report("11月30日,“庆祝改革开放40周年”成就展在市博物馆开幕。")
          + Self.report("记者昨从株洲火车站获悉,2019年春运从1月21日开始,12月23日起可购首日车票。")))
    #expect(date.date.description == "2018-12-01")
  }

  @Test func yearsThatHavePassedCountFromTheLastYearOfTheirArticle() throws {
    let date = try #require(
      Self.date(
        Self.report("3月15日,她摆出了摊子。1998年她离开工厂。2005年冰冻,她开始修伞,一修就是八年。")
          + Self.report("3月15日,他上了山。2006年起,他在山里种树,这一住就是十五年。")))
    #expect(date.date.description == "2013-03-16")
  }

  @Test func aPageFullOfOneDayCanBeOfTheSecondDayBehindIt() throws {
    let date = try #require(
      Self.date(
        (1...4).map { _ in Self.report("12月18日上午,2018年全市工作会议召开。") }.joined()
          + Self.report("12月19日,老人由孙子陪着来到派出所,办好了新证。")))
    #expect(date.date.description == "2018-12-20")
  }

  @Test func yesterdayWasAFeast() throws {
    let date = try #require(
      Self.date(
        Self.report("昨日是母亲节。5月11日,志愿者来到社区。")
          + Self.report("2018年,他来到株洲。5月10日,记者见到了他。")))
    #expect(date.date.description == "2019-05-13")
  }

  @Test(arguments: [
    "会议听取了今年上半年重点工作完成情况的汇报。", "七月的乡村,订单已经排到了八月底。", "7月7日,市委召开会议。", "1998年,她来到株洲。2008年,她结婚了。",
    "时间:12月1日—31日。改革开放三十年。",
  ])
  func nothingPointsToADay(sentence: String) {
    let page = Self.page(Self.report(sentence))
    #expect(page.issueDate == nil)
    #expect(page.diagnostics.contains { $0.code == .dateUnknown })
  }

  // MARK: Print, files and users

  private static func masthead(_ date: String) -> String {
    "株洲日报\n中共株洲市委主管、主办 国内统一连续出版物号 CN 43—0005\n\(date)\n第22623期\n今日8版\n\n"
  }

  @Test(arguments: [
    ("2021年6月4日 星期五 辛丑年四月廿四", "2021-06-04", false), ("2021年6月\n4\n星期五\n辛丑年四月廿四", "2021-06-04", false),
    ("二○二一年六月四日 星期五", "2021-06-04", false), ("2021年6月4日", "2021-06-04", false),
    // One damaged digit.
    ("2027年6月4日 星期五 辛丑年四月廿四", "2021-06-04", true), ("2021年8月4日 星期五 辛丑年四月廿四", "2021-06-04", true),
    ("2021年6月1日 星期五 辛丑年四月廿四", "2021-06-04", true), ("2021年6月4日 星期一 辛丑年四月廿四", "2021-06-04", true),
    ("2021年6月4日 星期五 辛丑年四月廿五", "2021-06-04", true), ("2021年6月4日 星期二", "2021-06-04", true),
  ])
  func aMasthead(line: String, expected: String, isDamaged: Bool) throws {
    let page = Self.page(Self.masthead(line) + Self.report("6月3日,市委召开会议。"))
    let date = try #require(page.issueDate)
    #expect(date.date.description == expected)
    #expect(date.source == .masthead)
    #expect(page.diagnostics.contains { $0.code == .dateConflict } == isDamaged)
    #expect(page.issueNumber == 22623)
    if !isDamaged { #expect(date.confidence > 0.8) }
  }

  @Test func aDayThatDoesNotExistIsRepaired() throws {
    let page = Self.page(Self.masthead("2021年6月31日 星期一") + Self.report("6月20日,市委召开会议。"))
    #expect(try #require(page.issueDate).date.description == "2021-06-21")
    #expect(page.diagnostics.contains { $0.code == .dateConflict })
  }

  /// A year that nothing prints is told by a name that belongs to a short time; one that has no end says too little alone.
  @Test(arguments: [
    ("7月1日零时，香港政权交接仪式举行，全市人民收看电视转播。", "1997-07-02"),
    ("10月16日，神舟五号载人飞船返回地面，市民争看报纸。", nil),
  ])
  func anEventTellsTheYear(sentence: String, day: String?) {
    #expect(Self.date(Self.report(sentence))?.date.description == day)
  }

  /// The first day of a name's time and the day before, the last and the day behind.
  @Test(arguments: [
    ("神舟五号", "2003-10-10", nil), ("朱镕基总理", "1998-03-17", "2003-03-16"), ("林副主席", "1966-08-12", "1971-09-13"),
    ("五讲四美三热爱", "1983-03-11", nil), ("五讲四美", "1981-02-25", nil), ("香港政权交接", "1997-06-20", "1997-07-31"),
  ])
  func aNameBelongsToATime(name: String, first: String, last: String?) throws {
    let text = Folding.fold(Array("\(name)的消息传来".unicodeScalars))
    let evidence = MentionScanner().scan([
      DatingArticle(kind: .news, lines: [DatingLine(number: 1, text: text, role: .body)])
    ])
    let hint = try #require(evidence.hints.first)
    #expect(evidence.hints.count == 1 && hint.words == name && hint.outside > 0)
    let from = try #require(CalendarDate(iso: first)).julianDay
    #expect(hint.days.contains(from) && !hint.days.contains(from - 1))
    if let last {
      let until = try #require(CalendarDate(iso: last)).julianDay
      #expect(hint.days.contains(until) && !hint.days.contains(until + 1) && hint.inside > 0)
    } else {
      #expect(hint.inside == 0)
    }
  }

  @Test func aFileNameDoesNotBeatAMasthead() throws {
    let text = Self.masthead("2021年6月4日 星期五") + Self.report("会议召开。")
    let page = Self.page(text, name: "20210704_A2.txt")
    #expect(page.issueDate?.date.description == "2021-06-04")
    #expect(page.diagnostics.contains { $0.code == .dateConflict })
    #expect(page.label == "A2")
  }

  @Test func aFileNameBeatsAGuess() {
    let page = Self.page(Self.report("6月3日,2021年全市工作会议召开。"), name: "2021-06-05.txt")
    #expect(page.issueDate?.date.description == "2021-06-05")
    #expect(page.issueDate?.source == .filename)
  }

  @Test func theUserWins() throws {
    let options = PageParser.Options(
      fileName: "2021-06-05.txt", date: CalendarDate(iso: "1958-06-07"), pageLabel: "B3", issueNumber: 7)
    let text = Self.masthead("2021年6月4日 星期五") + Self.report("会议召开。")
    let page = try #require(PageParser().parse(Array(text.utf8), options: options).pages.first)
    #expect(page.issueDate?.date.description == "1958-06-07")
    #expect(page.issueDate?.source == .manifest)
    #expect(page.issueDate?.confidence == 1)
    #expect(page.label == "B3" && page.issueNumber == 7)
  }

  @Test(
    arguments: [
      ("2021-06-04.txt", "2021-06-04", nil), ("20210604.txt", "2021-06-04", nil),
      ("19580607_A2", "1958-06-07", "A2"),
      ("株洲日报 2021年6月4日 03版.txt", "2021-06-04", "3"), ("zz_2021_6_4-b12.md", "2021-06-04", "B12"),
      ("000_6a8526045e1322f5.txt", nil, nil), ("12345678.txt", nil, nil), ("2021-13-04.txt", nil, nil),
      ("", nil, nil),
      ("a20210604b.txt", nil, nil), ("page-0017.txt", nil, nil), ("20210604123.txt", nil, nil),
    ] as [(String, String?, String?)])
  func fileNames(name: String, date: String?, label: String?) {
    let reading = FileNameReading(name)
    #expect(reading.date?.description == date)
    #expect(reading.label == label)
  }

  @Test func everyPrintedDayIsTakenAsPrinted() throws {
    var state: UInt64 = 5
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let day = 2_436_500 + Int(state >> 33) % 24_000
      let date = try #require(CalendarDate(julianDay: day))
      let printed = PrintedDate(
        year: date.year, month: date.month, day: date.day, weekday: date.weekday, lines: [1])
      let score = PrintedDateScore(printed: printed)
      #expect(score.conflicts(with: date).isEmpty)
      let best = score.candidates(years: []).max { score.score($0) < score.score($1) }
      #expect(best == date)
    }
  }

  @Test func nothingTraps() {
    let pieces = [
      "2021年", "13月", "6月", "4日", "31日", "昨日", "是", "母亲节", "明日", "第", "0个", "志愿者日", "成立", "999999999", "周年",
      "建党", "至", "-",
      "0年", "十三大", "电", "。", "八年", "就是", "\n\n", "截至", "期", "元月",
    ]
    var state: UInt64 = 3
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      let page = Self.page(text)
      #expect(page.issueDate.map { (0...1).contains($0.confidence) } ?? true)
    }
  }
}
