import ArchiveModel
import HanText
import Lexicon
import Testing

@testable import PageParsing

/// Forms of credits beyond the paper's own house style: who is credited, and who is not.
@Suite struct CreditFormTests {
  private static let reader = BylineReader(lexicon: .zhuzhou)

  @Test(arguments: [
    // A stroke parts credits where a word of a role follows; long names of Uyghurs are one name.
    ("株洲日报记者 刘大年｜通讯员 温琳 古丽巴哈尔", "刘大年 reporter, 温琳 correspondent, 古丽巴哈尔 correspondent"),
    // Whoever is named behind what he is has a name, whatever word it makes.
    ("搬運工人　萬里行", "萬里行 author"), ("（方 行）", "方行 author"), ("红旗路读者　温琳", "温琳 author"), ("致读者", "none"),
    // Foreign writers and who put them into Chinese; what somebody did to a text.
    ("（美）玛丽·怀特", "玛丽·怀特 author"), ("[葡]玛丽·怀特 作 刘大年 译", "玛丽·怀特 author, 刘大年 author"),
    ("刘大年 撰", "刘大年 author"), ("（刘大年搜集）", "刘大年 author"), ("刘大年　辑", "刘大年 author"),
    ("海外来客 文 温琳 编译", "海外来客 author, 温琳 author"), ("答问：刘大年", "刘大年 author"),
    ("对谈:刘大年 温琳", "刘大年 author, 温琳 author"), ("（记者手记/刘大年）", "刘大年 author"), ("记者手记：夜里的灯", "none"),
    ("温琳 文并摄影", "温琳 reporter, 温琳 photographer"), ("▏株洲日报·掌上株洲记者/刘大年 温琳", "刘大年 reporter, 温琳 reporter"),
    ("新华社评论员指出", "none"), ("采访后记", "none"), ("（石工 刘大年）", "刘大年 author"), ("短　评", "none"),
    ("口述：谭桂英　整理：刘大年", "谭桂英 author, 刘大年 author"), ("采写：本报记者 刘大年 摄影：温琳", "刘大年 reporter, 温琳 photographer"),
    ("策划/株洲日报经济部 刘大年", ""), ("撰稿 刘大年 摄影 温琳", "刘大年 author, 温琳 photographer"),
    ("株洲晚报融媒体记者/刘大年 (图/文)", "刘大年 reporter, 刘大年 photographer"),
    // Of one who has been called something a slash parts the next; between a name and 摄 stands another, be it a place's too.
    ("见习记者 温琳/通讯员 刘大年", "温琳 reporter, 刘大年 correspondent"), ("(温琳 黄山 摄)", "温琳 photographer, 黄山 photographer"),
    ("温琳 翻拍自厂志", "温琳 photographer"), ("图/通讯员 温琳", "温琳 photographer"),
    ("文/刘大年 图/株洲日报记者 温琳", "刘大年 author, 温琳 photographer"),
    ("图/株洲日报记者 温琳 刘大年", "温琳 photographer, 刘大年 photographer"),
    // Names whose last ends as units do were taken for a unit.
    ("（陈建军　李建中）", "陈建军 author, 李建中 author"), ("（李　建　中）", "李建中 author"), ("（市冶炼厂 办公室）", ""),
    // Behind the whole name of a division stands a name, be it a word; what is to be guessed is none.
    ("酃　县　雷　雨", "雷雨 author"), ("（打一物　谜底下期揭晓）", "none"), ("(打一字)", "none"),
    // Who is named next has a word of his own: 文/图 is of the one before.
    ("通讯员/温琳 文/图 记者/刘大年", "温琳 correspondent, 温琳 photographer, 刘大年 reporter"),
    ("文/图 记者/刘大年 通讯员/温琳", "刘大年 reporter, 刘大年 photographer, 温琳 correspondent"),
  ])
  func readsALineOfCredits(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.wholeLine(line), line) == expected)
  }

  /// On a line that is known to be a byline a name may stand right behind a calling, or be any word set wide.
  @Test(arguments: [
    ("市機床廠工會主席劉大年 車間主任溫琳", "劉大年 author, 溫琳 author"), ("工人聂铁锤", "聂铁锤 author"), ("吕　梁", "吕梁 author"),
    ("莫　等閒", "莫等閒 author"), ("竹　叶青", "竹叶青 author"), ("吕梁", "none"),
  ])
  func readsALineThatIsKnownToBeAByline(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.wholeLine(line) ?? Self.reader.signature(line), line) == expected)
  }

  /// Behind whole credits a word that no name is made of begins the sentence: 不烧纸 was credited once.
  @Test(arguments: [
    ("本报讯 记者 温琳 通讯员 刘大年 不烧纸、不放炮,点一下鼠标献一束花。", "温琳 reporter, 刘大年 correspondent"),
    ("本报讯 记者 温琳 通讯员 刘大年 宋律 昨日,两万人上街。", "温琳 reporter, 刘大年 correspondent, 宋律 correspondent"),
    // A bracket of another kind; one that never closes behind a name that is set wide.
    ("本报讯 【记者温琳】昨日,两万人上街。", "温琳 reporter"), ("本报讯 【喜讯】昨日,两万人上街。", ""),
    ("本报讯(记者 刘大年 田 力 茶陵县旅游部门日前请来专家,考察云阳山。", "刘大年 reporter, 田力 reporter"),
    // Words of roles that are set wide were names; a surname apart from its name was lost; where no name was read behind 通讯员, the
    // reporter before it became the correspondent.
    ("本报讯（记者 刘大年 通讯 员 温 琳）昨日,两万人上街。", "刘大年 reporter, 温琳 correspondent"),
    ("本报讯（记 者 刘大年 通 讯 员 温琳）昨日,两万人上街。", "刘大年 reporter, 温琳 correspondent"),
    ("本报讯（记者 胡 适之 通讯员 温琳）昨日,两万人上街。", "胡适之 reporter, 温琳 correspondent"),
    ("本报讯（记者 刘大年 通讯员）昨日,两万人上街。", "刘大年 reporter"),
  ])
  func endsCreditsBeforeTheSentence(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.opening(line), line) == expected)
  }

  @Test(arguments: [
    ("建议城管部门规定外机离地不得低于两米五。刘大年", "刘大年"), ("能不能每天放半小时京戏？刘大年", "刘大年"),
    ("把它修好。南区居民 刘大年", "刘大年"), ("是光绪年间的。温琳 报道", "温琳"), ("把它修好。市搪瓷厂工人刘大年", "刘大年"),
    ("把它修好。大家都说好", "none"), ("把它修好。株洲", "none"), ("把它修好。我们 厂里", "none"), ("把它修好。", "none"),
  ])
  func readsANameBehindTheLastStop(_ text: String, _ expected: String) {
    let line = pageLine(text)
    let name = Self.reader.lastName(line).map { String(scalars: line.text[$0]) }
    #expect((name ?? "none") == expected)
  }

  /// Two characters set wide with a narrow blank, two names with a wide one between them.
  @Test func keepsNamesSetWideApart() {
    #expect(String(scalars: pageLine("管 彤　翠 微").text) == "管彤 翠微")
    #expect(String(scalars: pageLine("更　正").text) == "更正")
    #expect(Self.reader.isNameSetWide(pageLine("胡　椒")))
    for heading in ["短　评", "社　论", "更　正", "讣　告", "连　载", "胡椒", "一家言"] {
      #expect(!Self.reader.isNameSetWide(pageLine(heading)), "\(heading)")
    }
  }

  /// A name that is a word: whom the paper calls its reporter took the picture.
  @Test(arguments: [
    ("10月14日,瓷厂的彩绘女工在为出口的圣诞瓷盘描金。 本报记者 瓦当 摄", ["瓦当 photographer"]),
    ("10月14日,瓷厂的彩绘女工在为出口的圣诞瓷盘描金。", []),
  ])
  func creditsAPhotographerWithAWordForAName(_ caption: String, _ names: [String]) throws {
    let page = try #require(
      PageParser().parse(Array("# 描金\n\n[图片]\n\n\(caption)\n\n# 渡船停了\n\n7月7日,老渡口停航。\n".utf8)).pages.first)
    #expect(page.articles.flatMap(\.credits).map { "\($0.name) \($0.role.rawValue)" } == names)
  }

  /// Who asks is no writer, and 本报记者 on a line of its own calls those below it.
  @Test(arguments: [
    ("问：我家的自行车被盗，还要不要交养路费？（北区 刘大年）\n\n答：没有注销的，仍应照章缴纳。", [String]()),
    ("株洲日报记者\n\n申 湘\n\n柯 蓝\n\n11月11日23时50分，鼓风炉前站了三百多个人。没有横幅，也没有鲜花。", ["申湘 reporter", "柯蓝 reporter"]),
  ])
  func creditsByWhatStandsAbove(_ text: String, _ names: [String]) throws {
    let page = try #require(PageParser().parse(Array("# 炉火熄灭的那一夜\n\n\(text)\n".utf8)).pages.first)
    #expect(page.articles.flatMap(\.credits).map { "\($0.name) \($0.role.rawValue)" } == names)
  }
}
