import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// What stands around a day and tells how it is meant; each case is a story of a page that was dated wrongly without it.
@Suite struct DaySurroundingsTests {
  private func evidence(_ text: String, kind: ArticleKind = .news, role: ItemRole = .body) -> DatingEvidence {
    let line = DatingLine(number: 1, text: Folding.fold(Array(text.unicodeScalars)), role: role)
    return MentionScanner().scan([DatingArticle(kind: kind, lines: [line])])
  }

  private func mention(_ text: String, kind: ArticleKind = .news) -> DateMention? {
    evidence(text, kind: kind).mentions.first
  }

  @Test(arguments: [
    "本报9月10日第二版《三级干部会议闭幕》一文,“八百二十人”应为“二百八十人”。", "本报7月29日三版《瓜》一文中,面积有误。", "本刊7月13日《名单》中,一人漏列。",
    "本報九月十日第二版《會議閉幕》一文",
  ])
  func aCorrectionNamesAnEarlierIssue(text: String) {
    #expect(mention(text, kind: .notice)?.tense == .issue)
  }

  @Test func aPageIsOfTheSecondDayBehindTheIssueThatItCorrects() {
    #expect(DatingWeights.issue(gap: 2) > DatingWeights.issue(gap: 1))
    #expect(DatingWeights.issue(gap: 0) < 0)
    #expect(mention("本报9月10日讯 市委召开会议。")?.tense == .dateline)
  }

  @Test(arguments: ["6月15日9时58分,礼炮齐鸣。", "10月11日零时,调度员接起了电话。", "7月7日上午10点,活动启动。", "6月18日清早,瓜市上挤着板车。"])
  func anHourBehindADayTellsOfIt(text: String) { #expect(mention(text)?.tense == .past) }

  @Test(arguments: ["●6月25日上午8:30—11:30,市二医院开展义诊。", "6月26日9时至12时,市妇幼保健院咨询。", "10月20日19:00 湖南南车—辽宁鞍钢"])
  func hoursFromToAreAProgramme(text: String) { #expect(mention(text)?.tense == .schedule) }

  @Test(arguments: ["全县“最美乡村医生”评选启动,投票截至6月20日。", "助学金申请截至7月20日", "展览持续到11月30日,免费参观。", "今天到8月2日,以晴热天气为主。"])
  func aDeadlineIsToCome(text: String) { #expect(mention(text)?.tense == .future) }

  @Test func whatWasCountedUpToADayIsPast() { #expect(mention("截至6月20日,全市已插秧十万亩。")?.tense == .past) }

  @Test func theDayBesideYesterdayIsAnother() throws {
    let found = try #require(mention("昨日,记者从市公交公司获悉,为方便出行,12月31日晚,9条线路延长。"))
    #expect(found.isBesideYesterday)
    #expect(found.tense != .past)
    let named = try #require(mention("昨日(12月28日),会议召开。"))
    #expect(!named.isBesideYesterday)
  }

  @Test func theEndOfASpanMayBeToCome() {
    #expect(evidence("联赛自五月十六日至二十六日在市体育场举行。").mentions.last?.tense == .open)
    #expect(evidence("9月14日至15日,现场会举行。").mentions.last?.tense == .past)
  }

  @Test(arguments: ["六月十八日,本店职工拾得手提包一个,请失主认领。", "储蓄于三月八日在工人文化宫公开摇奖,结果如下:"])
  func whatANoticeTellsAsOver(text: String) { #expect(mention(text, kind: .notice)?.tense == .past) }

  @Test func aBareDayInChineseNumeralsAtTheHeadOfAClause() {
    let text = "九月二十三日,高炉点火。二十四日凌晨,市委发出贺电。"
    #expect(evidence(text).mentions.map { [$0.month, $0.day] } == [[9, 23], [9, 24]])
    #expect(evidence("九月的会议开了十日上午才散。").mentions.isEmpty)
  }

  @Test func aTablesLastFigureIsNoPartOfTheDayBehindIt() {
    #expect(evidence("酃县 9210 9188 -0.2九月二十三日下午,公社开会。").mentions.map { [$0.month, $0.day] } == [[9, 23]])
  }

  @Test(arguments: [
    ("2018年冬训营地一览", ItemRole.headline, YearMention.Tense.present),
    ("2020年春季中小学开课安排", .headline, .present),
    ("一九六六年春耕前,工厂派出小分队。", .body, .open), ("1987年冬,他来到株洲。", .body, .history),
    ("2017年接手瓷厂的时候,账上只有十九万元。", .body, .history),
  ])
  func howAYearAndItsSeasonAreMeant(text: String, role: ItemRole, tense: YearMention.Tense) {
    #expect(evidence(text, role: role).years.map(\.tense) == [tense])
  }

  @Test func anEssaysDayCountsOnlyBesideTheNews() {
    #expect(mention("2010年1月14日,她把最后一针收好。", kind: .literary)?.tense == .recalled)
    #expect(mention("1月14日,她把最后一针收好。", kind: .literary)?.tense == .retold)
    // Decades ago it says nothing, and of a day to come nobody tells.
    #expect(DatingWeights.recalled(gap: 9000) == 0)
    #expect(DatingWeights.fullDate(gap: 9000, .recalled) == 0)
    #expect(DatingWeights.recalled(gap: -3) < 0)
  }

  @Test func nothingIsToldOfTheDayOfPrintingItself() {
    // A caption of the 9th makes a page full of the 8th one of the 10th.
    #expect(DatingWeights.past(gap: 1) + DatingWeights.past(gap: 0) < 2 * DatingWeights.past(gap: 2))
  }

  @Test func aFeastTellsTheYear() throws {
    let found = try #require(mention("10月4日是重阳节,面馆做了一件亏本的事。"))
    #expect(found.festivalYears?.contains(2022) == true)
    #expect(found.festivalYears?.contains(2021) == false)
    // The feast of every first of October tells nothing.
    #expect(mention("10月1日是国庆节,街上挂满了旗。")?.festivalYears == nil)
  }

  @Test func aSessionOfTheUnitedNationsTellsTheYear() {
    let hints = evidence("第二十六届联合国大会通过了决议。").hints
    #expect(hints.contains { $0.words.contains("联合国大会") && $0.days.contains(2_441_251) })
  }

  @Test(arguments: ["有效期至2021年12月31日,请互相转告。", "截稿日期:2000年3月31日,以邮戳为准。"])
  func aDayUpToWhichSomethingHoldsIsToCome(text: String) { #expect(mention(text)?.tense == .future) }

  @Test func aBareDayThatIsCountedUpToOrHasAPartOfTheDay() {
    let text = "十一月的冬修开工了。截至二十三日止,已开工三百处,十八日清晨,机手检修水泵。"
    #expect(evidence(text).mentions.map { [$0.month, $0.day] } == [[11, 23], [11, 18]])
  }
}
