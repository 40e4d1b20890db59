import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// Mastheads and headers as transcriptions have them. Each is of a page that was left without a date.
@Suite struct MastheadFormTests {
  private static let text = """


    防汛工作会议召开

    本报讯（记者 王大明）市里召开会议，部署防汛工作。会议要求，各县区要把水库、山塘的责任人落实到位。

    会议强调，要把群众的生命安全放在第一位，做好各项准备。
    """

  private func page(_ masthead: String) -> Page {
    PageParser().parse(Array((masthead + Self.text).utf8)).pages[0]
  }

  @Test(arguments: [
    ("株洲日報\n中華人民共和國郵電部登記證第九十二號\n一九六二年七月十九日　星期四\n農曆壬寅年六月十八　廿一日大暑", "1962-07-19"),
    ("株 洲 日 報\n1974年9月29日　　星 期 日\n第 二 版", "1974-09-29"),
    ("1965\n3月27日\n星期六\n农历乙巳年\n二月廿五", "1965-03-27"),
    ("株洲日报 1970年2月3日 第二版 毛主席语录：备战、备荒、为人民。", "1970-02-03"),
    ("教育周刊 · A7\n\"我们的节日\" 2024年5月31日 ▪ 星期五\n责编|黎世伟  版式|吴楚  校对|曾婧", "2024-05-31"),
    ("株洲日报　l985年4月l2曰　星期五", "1985-04-12"), ("株洲日报\n1985年O4月12日 星期五", "1985-04-12"),
    ("6月27日\n星期三\n2007\nZHUZHOU RIBAO\nA2", "2007-06-27"), ("株洲日报·要闻  94.6.21  星期二  一版", "1994-06-21"),
    ("市场·消费\n\n02.1.12 星期六", "2002-01-12"), ("株洲日报\n五四青年节专版\n２０００年５月５日", "2000-05-05"),
    ("抗 冰 救 灾 特 别 报 道\n\n2008 · 1 · 29　 今日 12 版", "2008-01-29"), ("株洲日报 2008 · 1 · 29", "2008-01-29"),
    ("日六月五年八五九一\n株洲日報", "1958-05-06"), ("日五十月一年一六九一", "1961-01-15"),
  ])
  func tellsTheDay(masthead: String, day: String) {
    let page = page(masthead)
    #expect(page.issueDate?.date.description == day)
    #expect(page.issueDate?.source == .masthead)
    #expect(page.articles.map(\.headline) == ["防汛工作会议召开"])
  }

  /// A weekday that is none of the day's makes no masthead of a line below others.
  @Test func aDayBelowOtherLinesNeedsItsWeekday() {
    let (wrong, right) = ("一九六二年七月十九日　星期五", "一九六二年七月十九日　星期四")
    let above = "田心机厂俱乐部本周放映电影\n儿童票五分\n"
    #expect(page(above + wrong).issueDate == nil)
    #expect(page(above + right).issueDate?.date.description == "1962-07-19")
  }

  /// Two figures of a year are believed with the weekday of that day only, a year below its day as well.
  @Test(arguments: ["02.1.12 星期五", "6月27日\n星期四\n2007", "第02.1.12号 星期六"])
  func aYearThatItsWeekdayDenies(masthead: String) {
    #expect(page(masthead).issueDate == nil)
  }

  /// The header of a special page names the month; the day is what the page's reports point to.
  @Test func aMonthInTheHeader() {
    let text = """
      株洲日报 2006年7月 抗洪救灾特刊 二版

      洪水围困三十一小时

      本报炎陵7月18日电（记者 古玉梅）截至昨日下午6时，炎陵县转移群众两万人。7月16日凌晨四时，驻株某部官兵赶到。

      7月17日晚，攸县黄丰桥镇的河水退了下去，官兵们还在清淤。
      """
    let page = PageParser().parse(Array(text.utf8)).pages[0]
    #expect(page.label == "2")
    #expect(page.issueDate?.date.description == "2006-07-19")
  }

  @Test(arguments: [
    ("星 期 日 上 午", "星期日 上 午"), ("第 二 版　要闻", "第二版　要闻"), ("二〇二I年3月", "二〇二一年3月"), ("O3月2日", "O3月2日"),
    ("2O2l年3月", "2021年3月"), ("日六月五年八五九一", "一九五八年五月六日"), ("三月六日，一九五八年", "三月六日，一九五八年"),
  ])
  func mends(line: String, mended: String) {
    #expect(String(scalars: FurnitureScanner.mended(Array(line.unicodeScalars))) == mended)
  }
}
