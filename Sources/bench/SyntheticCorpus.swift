/// Makes page dumps in the manner of the real ones: articles with bylines, paragraphs cut by column breaks, captions,
/// mastheads now and then. The same number of pages gives the same bytes on every machine.
///
/// The words come from a bank of made-up clauses with a few common and many rare ones, so that posting lists have the
/// lengths of real text; it is no test of the parser's quality.
struct SyntheticCorpus {
  private var state: UInt64 = 0x5A5A_2021
  private var clauses: [String] = []

  /// Common characters, the commonest first.
  private static let characters = Array(
    """
    的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本\
    去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总\
    次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权\
    收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连\
    断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底\
    液官德随病苏失尔死讲配女黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左章早朝害续轻服试食充兵源判护司足某练差致板田降黑\
    犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略
    """)

  private static let words = [
    "株洲", "我市", "全市", "市委", "发展", "建设", "工作", "项目", "企业", "服务", "社区", "群众", "学校", "记者", "活动", "农民", "图书馆",
    "禁毒", "天元区",
    "营商环境", "制造名城",
  ]

  /// Phrases with the number of articles among 100,000 that carry one.
  private static let planted: [(String, Int)] = [
    ("城市更新", 800), ("清水塘老工业区搬迁改造", 300), ("攸县香干", 60), ("株洲火车站改扩建", 200), ("枫溪港旧码头", 20), ("家庭联产承包责任制", 400),
    ("曹正清", 1_000),
    ("黎望舒", 200), ("欧阳明远", 300), ("佘雁秋", 20), ("李建国", 400), ("覃春霞", 100), ("渌口", 900), ("瓷", 500), ("饴", 10),
    ("LED", 400),
    ("5G", 500),
  ]

  init() {
    for _ in 0..<20_000 {
      var clause = ""
      for _ in 0..<(2 + below(3)) {
        clause +=
          below(4) == 0 ? Self.words[skewed(Self.words.count)] : String(character()) + String(character())
      }
      clauses.append(clause)
    }
  }

  /// The pages, one after another.
  ///
  /// - Parameters:
  ///   - count: how many.
  ///   - body: gets the path of each below the corpus's folder, and its bytes.
  mutating func forEachPage(_ count: Int, _ body: (String, [UInt8]) throws -> Void) rethrows {
    for index in 0..<count {
      let day = index / 8
      let (year, month, date) = (1957 + day / 336 % 69, day / 28 % 12 + 1, day % 28 + 1)
      let name = "\(year)/\(year)-\(Self.two(month))-\(Self.two(date))-A\(index % 8 + 1)-\(index).txt"
      try body(name, Array(page(year: year, month: month).utf8))
    }
  }

  private mutating func page(year: Int, month: Int) -> String {
    var text = below(16) == 0 ? "\n株洲日报\n\nZHUZHOU DAILY\n\n\(year)年\(month)月\n\n\n" : "\n\n"
    for _ in 0..<(8 + below(5)) { text += article() }
    return text
  }

  private mutating func article() -> String {
    var text = clause() + " " + clause() + "\n\n本报讯(记者/" + name() + " 通讯员/" + name() + ") "
    var extra = Self.planted.filter { _, rate in below(100_000) < rate }.map(\.0)
    for _ in 0..<(3 + below(4)) {
      for _ in 0..<(4 + below(6)) {
        text += clause() + "," + clause()
        if let phrase = extra.popLast() { text += phrase }
        text += below(8) == 0 ? "、" + String(below(9_000)) + "个" : ""
        text += below(3) == 0 ? "。" : ","
      }
      text += clause() + (below(8) == 0 ? "" : "。") + "\n\n"
    }
    return text
  }

  private mutating func clause() -> String { clauses[skewed(clauses.count)] }

  private mutating func name() -> String {
    String(Self.surnames[skewed(Self.surnames.count)]) + String(character()) + String(character())
  }

  private static let surnames = Array("李王张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗")

  private mutating func character() -> Character { Self.characters[skewed(Self.characters.count)] }

  private mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }

  /// A number below the limit, the small ones far more often.
  private mutating func skewed(_ limit: Int) -> Int {
    let fraction = Double(next() >> 11) / Double(1 << 53)
    return min(limit - 1, Int(fraction * fraction * fraction * Double(limit)))
  }

  /// SplitMix64 (Steele, Lea and Flood, 2014).
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
