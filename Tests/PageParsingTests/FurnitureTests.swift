import ArchiveModel
import HanCalendar
import HanText
import Testing

@testable import PageParsing

@Suite struct FurnitureTests {
  /// A short page of text under, around or above the lines that a test looks at.
  private static let text = """
    市政府召开常务会议
    本报讯(记者 张三) 会议听取了今年上半年重点工作完成情况的汇报,研究了下一步的工作。
    会议指出,要把重点项目摆在更加突出的位置,一项一项抓落实。
    农民画走进小学课堂
    本报讯(通讯员 李四) 每周三下午,孩子们都要上一堂农民画课。
    “画画就是画自己的日子。”教画的老人这样对孩子们说。
    """

  private func read(_ text: String) -> (FurnitureReading, [PageLine]) {
    let lines = pageLines(text)
    return (FurnitureReader.read(lines, newspaper: "株洲日报"), lines)
  }

  @Test(arguments: [
    "株洲日报 2021年6月4日 星期五 第22623期 今日8版", "A03 综合 2021年6月4日 星期五 责编:张三 美编:李四 校对:王五",
    "2021年6月4日　星期五　　责任编辑/张三　版式设计/李四　校对/王五　　A03", "03版 要闻", "第三版", "一九六二年五月十五日　第三版",
    "株洲日報　一九六二年五月十五日　第一二三四號", "国内统一刊号：CN43—0005　邮发代号：41-23　零售每份0.5元",
    "湖南省株洲市委机关报", "中共株洲市委主管、主办", "新闻热线：0731-28829110　网址：www.example.cn", "本版责编／张三　校对／李四",
    "值班编委：王五　责任编辑：张三", "今日八版　每份零售三分", "2021年6月4日 农历辛丑年四月廿四 星期五", "责任编辑 张三 电话 28829110",
    "编辑/张三 版式/李四 校对/王五", "A2|要闻", "2021/06/04 星期五 责编:张三", "星期五 2021年6月4日 辛丑年四月廿五", "2021年6月4日 星期五",
    "A7 国内·国际", "B2 县域", "要闻 第2版 责编：张三", "24小时新闻热线 28829110", "法治周刊", "2O21年6月4曰　星期五",
    "消费维权热线：12315　报料：28837799", "拍卖、遗失启事刊登：28813000", "株洲市融媒体中心 主办", "株洲市革命委员会主办",
    "第4版 庆祝新中国成立60周年特刊 2009年9月30日", "九九重阳·敬老专版 2015年10月22日", "己亥年九月廿一　霜降前二日",
    "总编室值班主任 凌志远 本版编辑 施华",
    "株 洲 日 报　　1 9 8 6 年 5 月 3 日　　星 期 六", "株 洲 日 报　一 九 六 三 年 五 月 三 日　星 期 五", "读者之声　　　株洲日报　1987年3月2日　第六版",
    "热线 2008-6-12", "周末版", "1987年10月7日　第四版　中秋节", "③",
    "三月十一日 星期三 一九九二年 第三版", "株洲日报　1989年6月25日　周末文萃", "毛主席题写报头字样 1976年12月8日 星期三 夏历丙辰年十月十八",
    "第6版　百姓热线　2001年8月23日 星期四 农历七月初五",
    "健康　　众志成城　抗击非典　　2003年5月13日　星期二　　第五版", "服务·便民　A12　　2009年7月3日　星期五　小周帮你问热线 2288999",
    "C6　阅读　世界读书日特刊　2014年4月23日　星期三", "一九五七年十一月二十七日　星期三　　株洲建设报　　第四十九期　第二版",
    "中共株洲市委机关报 统一刊号CN43—0005 1995年6月22日 星期四 今日四版", "1970年8月7日　株洲日报　星期五　最高指示：抓革命，促生产，促工作，促战备",
    "我们应当相信群众，我们应当相信党 一九七四年四月五日 星期五 毛主席语录", "2009年5月14日 星期四 多云转小雨 偏北风3级 株洲日报 总第9876期",
    "农历丁卯年二月初三 一九八七年三月二日 星期一 中共株洲市委主办 湖南省报刊登记证第005号 邮局订阅 代号41—18",
    "五月 14 2009年 星期四 株洲日报 THURSDAY", "04 副刊 神农湖 2015-11-03 星期二 责编/校对 张三",
    "1999年12月20日出版 总第5678期 株洲日报社主办",
  ])
  func aHeaderOverAPage(line: String) {
    let (reading, lines) = read(line + "\n\n" + Self.text)
    #expect(lines.indices.filter(reading.isFurniture) == [0])
    #expect(reading.pageStarts.isEmpty)
  }

  @Test(arguments: [
    "责编：张三 版式：李四 校对：王五", "·责任编辑 张三·校对 李四·", "本版编辑　韩　松", "新闻热线:28829110 投稿邮箱:a@example.cn", "·12·",
    "社址：株洲市建设路　电话：总机转编辑部", "本版内容不代表本报观点,交易前请核实", "责任编辑　柳青　　题图　尹江",
  ])
  func aFooterUnderAPage(line: String) {
    let (reading, lines) = read(Self.text + "\n" + line)
    #expect(lines.indices.filter(reading.isFurniture) == [lines.count - 1])
  }

  @Test(arguments: [
    "2021年7月7日", "二○○四年九月二十日", "联系电话:8263377   联系人:戚小姐", "地址:天元区长江北路8号", "株洲日报社", "编辑同志:", "第三期工程开工",
    "今日8时开考", "本报评论员", "星期天去哪儿玩", "3月12日,我市组织义务植树", "时间:3月16日(周六)上午9:00", "T17路\t中心广场—田心\t21:30",
    "天气转晴 市民出游忙", "今明天气", "株洲日报讯(记者/张三)", "1", "(编辑同志的话)", "本报热线值班表", "第一次会议", "1月20日\t8:00-17:00",
    "投稿邮箱:a@example.cn", "责任重于泰山", "第九次全会公报", "C919大飞机来了", "A4纸大小的菜园", "下转第三版", "上接A1版", "株洲日报记者 张三",
    "5月1日起执行新票价", "校对工老周的一天", "8版画作品入选", "20℃的水",
    "株洲日报社　２０００．６．15", "2009年5月14日 星期四,他第一次走进工厂。", "2009年5月14日,星期五,我们去了东江湖。",
  ])
  func textInTheMiddleOfAPage(line: String) {
    let (reading, _) = read(Self.text + "\n" + line + "\n" + Self.text)
    #expect(reading.lines.allSatisfy { $0.value <= 0 })
    #expect(reading.pageStarts.isEmpty)
    #expect(reading.label == nil)
  }

  @Test(arguments: [
    "2021轨博会下周在株举行", "今日论坛", "民生会客厅", "“五一”前夕话劳模", "第九次会议召开", "株洲日报讯(记者/张三) 昨日,市领导调研。", "编辑同志:",
    "一九五八年的一双布鞋", "6月4日 我们出发", "3·15特别报道", "12·4普法专栏",
  ])
  func aTitleOverAPage(line: String) {
    let (reading, _) = read(line + "\n" + Self.text)
    #expect(reading.lines.allSatisfy { $0.value <= 0 })
  }

  /// What the paper tells its readers, between two articles of a dump: it was once part of the one above it.
  @Test(arguments: [
    "本报电话:总编室8222441 广告部8223765 发行科8226512", "本报广告部电话:28823900 传真:28823901", "(本报广告部电话:二二八三三四)",
    "本報地址：株洲市建設中路　電話：二七三　本市訂閱每月六角", "本报短信平台 发A至8800", "[株洲日报微信公众号:zhuzhouribao]",
    "新闻爆料 28829110", "购报热线 8222445", "订报服务 请拨11185 或 28829123", "全媒体指挥中心 报料热线0731-28829110",
    "扫一扫,关注“株洲日报”官方微信", "*扫码看视频*", "—— 往期回顾请扫码 ——", "长按识别二维码,下载“掌上株洲”",
    "本报印刷厂印刷", "印刷:株洲日报社印务公司", "株洲日报社印刷厂承印", "(本版漫画/何山)", "（本版稿件由本报记者采写）",
    "重要提示:本版信息由客户提供,请查验有关证照,交易风险自负。", "本栏信息请读者核实后交易,本报不承担法律责任", "以下广告内容由广告主负责",
    "今日看点　　A3：广电大楼封顶　　C1：国足抽签揭晓在即", "今日要目：抢购风里的冷静人（一版）　市场传真（二版）", "本版主办：中共渌口区委宣传部",
    "报纸如有印装质量问题 请与印刷厂联系 8222440", "广告　大地影院　订座28822777", "●●●广 告●●●", "广告:株洲啤酒 举杯同庆",
    "第 四 版", "（第二版）", "(共四版)", "请看今日四版", "第三版　要闻·经济", "第一版　　编辑　陆明", "民生版　编辑 廖媛　版式 王璐　校对 周翔",
  ])
  func aNoteInTheMiddleOfAPage(line: String) {
    let (reading, lines) = read(Self.text + "\n" + line + "\n" + Self.text)
    #expect(lines.indices.filter(reading.isFurniture) == [lines.count / 2])
    #expect(reading.pageStarts.isEmpty)
  }

  /// Signatures, headlines, calls for papers and numbers of others stay with their article.
  @Test(arguments: [
    "本报编辑部", "本报热线值班表", "——本报法律热线摘登", "本报广告部", "株洲日报社发行中心", "本报热线反映，他们小区一个月来自来水发黄",
    "本报讯 2月3日,市物价局发布消息", "知情者请拨打本报热线28812345。", "投稿邮箱：zzrbsnf@163.com", "来稿请寄本报副刊部,勿寄个人。",
    "举报电话:8223120", "咨询热线：0731-22880088", "开盘热线:22558888 项目地址:滨江南路", "扫码就能挂号 “银发族”也会了", "扫描仪下的“白骨精”",
    "楼道里的“扫码留言墙”", "有关负责人表示,二维码的内容由药师逐条录制,方言版也正在录制。", "本版所刊译文,作者、译者如未收到稿酬",
    "今日导读", "今日看点：谁是赢家", "导读：1979年的春天", "今日看点　女排对巴西 CCTV5 20:00", "广告贴到我家门上来了", "广告的“真”与“假”", "A2—A4版　今日看点",
    "四版 谁是赢家", "因本报印刷厂搬迁,6月18日报纸推迟一天出版",
  ])
  func whatIsNoNote(line: String) {
    let (reading, lines) = read(Self.text + "\n" + line + "\n" + Self.text)
    #expect(!reading.isFurniture(lines.count / 2))
  }

  /// A transcriber's fields in JSON, and a day behind an address, were read as one word of Latin letters and as the address.
  @Test(arguments: [
    (#"{"paper":"株洲日报","page":"A3","date":"1998-11-07"}"#, true), ("邮编:412000　1998年11月7日", false),
    ("投稿请寄:本报专副刊部　邮编:412000　1998年11月7日", false), ("投稿邮箱:a@example.cn　1998年11月7日", false),
  ])
  func aDayBesideSomethingElse(line: String, isHeader: Bool) throws {
    let (reading, _) = read(isHeader ? line + "\n\n" + Self.text : Self.text + "\n\n" + line)
    let date = try #require(reading.printedDates.first)
    #expect((date.year, date.month, date.day) == (1998, 11, 7))
    #expect(!isHeader || reading.label == "A3")
  }

  @Test func aMastheadOverManyLines() throws {
    let (reading, lines) = read(
      """
      株洲日报
      ZHUZHOU DAILY
      AI
      中共株洲市委主管、主办 国内统一连续出版物号 CN 43—0005
      城区天气：多云/20℃-28℃
      2021年6月
      4
      星期五
      辛丑年四月廿四
      第22623期
      今日8版

      """ + Self.text)
    #expect(lines.indices.filter(reading.isFurniture) == Array(0...10))
    #expect(reading.label == "A1")
    #expect(reading.issueNumber == 22623)
    let date = try #require(reading.printedDates.first)
    #expect(reading.printedDates.count == 1)
    #expect((date.year, date.month, date.day, date.weekday) == (2021, 6, 4, 5))
    #expect((date.lunar?.month, date.lunar?.day) == (4, 24))
    #expect(date.lines == [6, 7, 8, 9])
  }

  @Test func aDateUnderTheNameOfTheEdition() throws {
    let (reading, _) = read("③\n农 村 版\n1987年3月2日\n星期一\n" + Self.text)
    #expect((0...3).allSatisfy(reading.isFurniture))
    #expect(reading.label == "3")
    let date = try #require(reading.printedDates.first)
    #expect((date.year, date.month, date.day, date.weekday) == (1987, 3, 2, 1))
    // A weekday that is another's makes no masthead of a line under titles.
    let (other, _) = read("公 告\n夏令时间\n1987年3月2日\n星期四\n" + Self.text)
    #expect(!other.isFurniture(2))
  }

  @Test func aRowOfFiguresStaysApart() {
    #expect(pageLines("甲 乙 丙 3 1 4 2")[0].wasSpaced == false)
    #expect(String(scalars: pageLines("1 9 8 6 年 5 月 3 日")[0].text) == "1986年5月3日")
  }

  @Test func anOldMasthead() throws {
    let (reading, lines) = read(
      """
      株　洲　日　報
      中國共產黨株洲市委員會機關報
      一九五八年六月七日　星期六
      農曆戊戌年四月二十日
      第一九六號　今日四版　每份三分
      今明天氣：多雲，偏南風三級，最高溫度三十一度

      """ + Self.text)
    #expect(lines.indices.filter(reading.isFurniture) == Array(0...5))
    #expect(reading.issueNumber == 196)
    let date = try #require(reading.printedDates.first)
    #expect((date.year, date.month, date.day, date.weekday) == (1958, 6, 7, 6))
    #expect(date.lunar?.yearName == SexagenaryYear(lunarYear: 1958))
  }

  @Test func theNumberOfASupplementIsNotTheIssues() {
    let (reading, _) = read("湘江  副刊  第412期\n" + Self.text)
    #expect(reading.isFurniture(0))
    #expect(reading.issueNumber == nil)
    let (both, _) = read("株洲日报 2021年6月4日 第3期(总第22623期)\n" + Self.text)
    #expect(both.issueNumber == 22623)
  }

  @Test func severalPagesInAFile() {
    let header = ["2011年8月25日 星期四　责编：张三　要闻　第2版", "2011年8月25日 星期四　责编：李四　社会　第3版"]
    let (reading, lines) = read(header[0] + "\n" + Self.text + "\n" + header[1] + "\n" + Self.text)
    #expect(reading.pageStarts.map { lines[$0].number } == [8])
    #expect(reading.label == "2")
    #expect(reading.printedDates.count == 2)
    let (bare, bareLines) = read("A3 综合\n" + Self.text + "\nA4 民生\n" + Self.text)
    #expect(bare.pageStarts.map { bareLines[$0].number } == [8])
    let masthead = "株洲日报\n2011年8月25日 星期四\n第9000期\n"
    let (front, frontLines) = read(masthead + Self.text + "\n株洲日报 2011年8月25日 星期四 A2版\n" + Self.text)
    #expect(front.pageStarts.map { frontLines[$0].number } == [10])
    let (days, dayLines) = read(
      "株洲日报 2011年8月25日 星期四\n" + Self.text + "\n株洲日报 2011年8月26日 星期五\n" + Self.text)
    #expect(days.pageStarts.map { dayLines[$0].number } == [8])
  }

  /// A transcription may put the header of a page between its columns. A dump was cut in two there, and articles that go on
  /// behind it lost their rests.
  @Test(arguments: [
    "2012年5月20日 星期日 A4版 社会", "▶A2版 今日要闻 2024.4.12 星期五", "【第二版】  一九五七年十二月十九日", "株洲日报　第三版　责任编辑　苏定邦",
    "株洲日报\n2011年8月25日 星期四\n第9000期",
  ])
  func theOnlyHeaderOfADumpMayStandAnywhere(header: String) {
    let (reading, lines) = read(Self.text + "\n" + header + "\n" + Self.text)
    #expect(reading.pageStarts.isEmpty)
    let count = header.split(separator: "\n").count
    #expect(lines.indices.filter(reading.isFurniture) == Array(6..<6 + count))
    #expect(reading.label != nil || !reading.printedDates.isEmpty)
  }

  /// Header and footer of one page, or its header read twice.
  @Test func thePagesHeaderAgainIsNoOtherPage() {
    for again in ["株洲日报 A5", "A5 民生", "株洲日报 2013年4月11日 星期四"] {
      let (reading, _) = read(
        "株洲日报 2013年4月11日 星期四 A5 民生\n" + Self.text + "\n" + again + "\n" + Self.text)
      #expect(reading.pageStarts.isEmpty)
    }
  }

  @Test func nothingTraps() {
    let pieces = [
      "株洲日报", "第", "期", "2021年", "6月", "4日", "星期", "五", "责编", ":", "A", "1", "版", " ", "今日", "℃", "辛丑年", "CN",
      "-",
    ]
    var state: UInt64 = 11
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<24 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
        if state >> 60 == 0 { text += "\n" }
      }
      let (reading, lines) = read(text)
      #expect(reading.lines.keys.allSatisfy(lines.indices.contains))
      #expect(reading.pageStarts.allSatisfy { $0 > 0 && $0 < lines.count })
    }
  }

  /// The imprint at the foot of a page of 1972 told the day; read as furniture without a date, the page lost it.
  @Test func theImprintTellsTheDay() throws {
    let paper = HanScalars("株洲日报".unicodeScalars)
    let line = try #require(
      FurnitureScanner.scanPublished(HanScalars("本报一九七二年七月十七日出版 每份三分".unicodeScalars), paper: paper))
    #expect(line.isWhole)
    #expect((line.date.year, line.date.month, line.date.day) == (1972, 7, 17))
    for other in ["本报一九七二年七月十七日讯", "本报将于七月十七日出版增刊", "本报一九七二年七月十七日出版的一篇文章写道"] {
      #expect(
        FurnitureScanner.scanPublished(HanScalars(other.unicodeScalars), paper: paper) == nil, "\(other)")
    }
  }
}
