import ArchiveModel
import HanText
import Lexicon
import Testing

@testable import PageParsing

/// Forms of credits that annotated pages showed to be read wrongly, on lines written for these tests.
@Suite struct CreditShapeTests {
  private static let reader = BylineReader(lexicon: .zhuzhou)

  private func credited(_ text: String) -> [String] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles).flatMap(\.credits)
      .map { "\($0.name) \($0.role.rawValue)" }
  }

  private static let text = "昨日上午，市里召开会议，部署今年的防汛工作。会议要求，各县区要把水库、山塘的责任人落实到位，确保安全度汛。"

  @Test(arguments: [
    // Pictures of nobody made a photographer of the writer.
    ("文/刘大年 图/受访者提供", "刘大年 author"), ("文/刘大年 图/资料图片", "刘大年 author"), ("记者/刘大年 图/受访者供图", "刘大年 reporter"),
    ("文/刘大年 图/温琳", "刘大年 author, 温琳 photographer"),
    // A name of three characters is not spaced out where pairs begin with surnames; a wider blank parts names.
    ("本报记者　车 前　匡 庐　夏 至", "车前 reporter, 匡庐 reporter, 夏至 reporter"),
    ("本报记者 辛 冬 梅  王 力", "辛冬梅 reporter, 王力 reporter"),
    // The title of a picture before a wide blank.
    ("冬阳暖　　　　　　冉 冉 摄", "冉冉 photographer"), ("晨练　　　　李大明摄", "李大明 photographer"),
    ("刘大年　　　　温琳摄", "刘大年 photographer, 温琳 photographer"),
    // Between 记者 and 摄 anything is a name, and 摄 behind all is of all.
    ("本报记者 任我行 摄", "任我行 photographer"), ("本报记者 阳光 通讯员 刘大年 摄", "阳光 photographer, 刘大年 photographer"),
    ("本报记者 温琳 文 通讯员 刘大年 摄", "温琳 reporter, 刘大年 photographer"),
    ("（均为刘大年 温琳 摄）", "刘大年 photographer, 温琳 photographer"),
    ("冯国辉　顾　明　　合摄", "冯国辉 photographer, 顾明 photographer"), ("肖  云摄", "肖云 photographer"),
    ("本报记者 曾铁 通讯员 刘大年 联合摄影", "曾铁 reporter, 刘大年 photographer"),
    // The dynasty of an old writer.
    ("[唐] 杜 甫", "杜甫 author"), ("（唐）李白", "李白 author"), ("〔宋〕苏轼", "苏轼 author"), ("【清】袁枚", "袁枚 author"),
    // Each word behind its name; a word behind all of them.
    ("（尤文 本报记者 刘大年 通讯员）", "尤文 reporter, 刘大年 correspondent"),
    ("（热线记者  谌　丽）", "谌丽 reporter"), ("高三(4)班 胡云鹏", "胡云鹏 author"),
    ("株洲日报记者 温琳 通讯员 刘大年 文/图", "温琳 reporter, 温琳 photographer, 刘大年 correspondent, 刘大年 photographer"),
    // A unit signs.
    ("（市二中）", ""),
  ])
  func readsALine(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.wholeLine(line), line) == expected)
  }

  @Test(arguments: [
    ("新华社新潟6月15日电（记者杨 明肖春飞）英格兰队今晚获胜。", "杨明 reporter, 肖春飞 reporter"),
    ("本报讯（记者 宣 和）12月22日，两岸通车。", "宣和 reporter"), ("本报讯（江南月）村里办起了厂。", "江南月 author"),
    ("本报讯（芦淞区）村里办起了厂。", ""), ("据县纪委通报（记者 刘大年 通讯员 温琳）：有人受到处分。", "刘大年 reporter, 温琳 correspondent"),
    ("刘大年　温琳报道：在芦淞路一带，有位卖冰棍的小姑娘。", "刘大年 author, 温琳 author"),
    ("余声　李浩报道：在芦淞路一带，有位卖冰棍的小姑娘。", "余声 author, 李浩 author"),
    ("两家电视台报道：今天有雨。", "none"),
    // A bullet before each of several reports under one headline.
    ("■本报讯（记者刘大年）农博园明年五月开园。", "刘大年 reporter"), ("■农博园（记者刘大年）明年五月开园。", "none"),
  ])
  func readsWhatOpensAText(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.opening(line), line) == expected)
  }

  @Test(arguments: [
    ("检修工人在严寒中工作。　　卢　沟　凌　空　摄", "卢沟 photographer, 凌空 photographer"),
    ("灯芯浸在油里,油灯亮在山里。（打一物  谜底下期揭晓）", "none"), ("头戴白帽子。(答案:大蒜)", "none"),
    // Remarks: 相关, 参与 and 版 were taken for names.
    ("市民一片叫好。(相关报道见明日二版)", "none"), ("他跳了下去……(全文见八月二十日本报“周末”版)", "none"),
    ("花坛已经恢复原貌。(实习生参与采访)", ""), ("把它译成了白话,给大家看。（冷 峰编写）", "冷峰 author"),
    ("厂里为此办了三期学习班。(通讯员 刘大年,作者单位:县经委)", "刘大年 correspondent"),
    ("换走的都是假鸡蛋,一个也没有追回来。刘大年(本报记者)", "刘大年 reporter"),
    ("一等奖：丛培林《渡口，没有船》（初稿）", "none"), ("河水慢慢地退下去了。（本版连载 九）", "none"),
    // Who signs with his unit in brackets, behind the last stop; in a list such a name is the next of the list.
    ("厕所已决定增建一座，请读者放心。　刘大年(市环卫处)", "刘大年 author"), ("获二等奖的有：温琳(株洲电厂)、刘大年(株洲电厂)", "none"),
    ("昨天开了全市大会，会议由温琳主持。(市农机局)", ""),
  ])
  func readsWhatClosesAText(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.closing(line), line) == expected)
  }

  @Test(arguments: ["初稿", "连载九", "本版连载 九", "小记者作品", "待续"])
  func takesARemarkForNoName(_ text: String) {
    #expect(Self.reader.isRemark(pageLine(text).folded[...]))
  }

  @Test(arguments: ["连心", "初阳", "九连载"])
  func takesAPenNameForNoRemark(_ text: String) {
    #expect(!Self.reader.isRemark(pageLine(text).folded[...]))
  }

  @Test(arguments: ["微散文", "闪小说", "小记者作品"])
  func knowsTheNamesOfColumns(_ text: String) {
    #expect(Self.reader.isColumn(pageLine(text).folded))
  }

  @Test func aTownBeforeANameIsWhereTheWriterLives() {
    #expect(credited("防汛工作昨日部署\n\(Self.text)\n朱亭　靳东方") == ["靳东方 author"])
  }

  @Test func aNameInBracketsBelowAReportIsItsAuthor() {
    #expect(credited("防汛工作昨日部署\n\(Self.text)\n（易立中）") == ["易立中 author"])
  }

  @Test func aSerialsNumberIsNoAuthor() {
    #expect(credited("渡口，没有船（初稿）\n丛培林\n\(Self.text)\n（本版连载 九）") == ["丛培林 author"])
  }
}
