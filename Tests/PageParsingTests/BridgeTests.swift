import HanText
import Testing

@testable import PageParsing

/// What the texts above and below say of what stands between them.
@Suite struct BridgeTests {
  /// The features of each line of a page that the bridge gives, by name.
  private func evidence(_ text: String) -> [[String: Float]] {
    let parser = PageParser()
    return parser.evidence(Array(text.utf8)).flatMap { $0 }.map { line in
      line.features.filter {
        ["stopAbove", "openAbove", "joinAbove", "bridged", "openElsewhere", "comesBack", "comesNotBack"]
          .contains($0.key)
      }
    }
  }

  private let above = "秩堂镇在土地革命时期有800多人参加红军,村里的老人都记得他们出发的那一天,留下姓名的只有"
  private let below = "241人。段承烈用了6年时间,翻了37部族谱,走访老人190多位,又找回了58个名字。"

  @Test func anAddressInMidSentenceIsBridged() throws {
    let lines = evidence("\(above)\n\n本报地址：株洲市天元区\n\n\(below)\n")
    try #require(lines.count == 3)
    #expect(lines[2]["openAbove"] == 1)
    #expect(lines[2]["stopAbove"] == nil)
    let join = try #require(lines[2]["joinAbove"])
    #expect(join > 0.5)
    #expect(lines[1]["bridged"] == join)
  }

  @Test func behindAStopNothingIsBridged() throws {
    let lines = evidence("\(above)241人。\n\n本报地址：株洲市天元区\n\n段承烈用了6年时间,翻了37部族谱,走访老人190多位,又找回了58个名字。\n")
    try #require(lines.count == 3)
    #expect(lines[2]["stopAbove"] == 1)
    #expect(lines[1]["bridged"] == nil)
  }

  /// The rest of a text stands behind another article: the line above it has ended, the open end stands further up.
  @Test func anOpenEndFurtherUp() throws {
    let other = "市图书馆昨天说,周末开放的时间延长到晚上九点,读者凭身份证就可以进馆看书,不用再办别的手续。"
    let lines = evidence("\(above)\n\n\(other)\n\n\(below)\n")
    try #require(lines.count == 3)
    #expect(lines[1]["openElsewhere"] == nil)
    let best = try #require(lines[2]["openElsewhere"])
    #expect(best > 0.5)
  }

  /// Nothing but text is bridged, and lines beside each other are the boundaries' affair.
  @Test func neighboursAreNotBridged() {
    for line in evidence("\(above)\n\n\(below)\n") {
      #expect(line["openAbove"] == nil && line["stopAbove"] == nil && line["bridged"] == nil)
    }
  }

  /// Below a subhead a report comes back to the persons of its beginning; another article does not.
  @Test(arguments: [
    ("厉志民搬走以后,古月娥把最小的那间屋子收拾出来,摆了两张床和一张桌子。", true), ("市气象台昨天发布寒潮预报,未来三天气温要降十度,请农户盖好薄膜,防止冻害。", false),
  ])
  func comingBack(text: String, isBack: Bool) throws {
    let first = "厉志民和古月娥结婚那年,两人分到了一间十四平方米的屋子,在厂区最里头的那栋红砖楼。"
    let middle = [
      "霍启东在城南修锁,一修就是三十年,街坊搬家换锁都要找他,他从来不多收一分钱。", "他的徒弟有十九个,散在全市各处,逢年过节都要回来看看师傅,带几斤自家的腊肉。",
      "新房装修是大生意,人人抢着去做,可是旧房的门窗水管坏了,常常找不到人来修理。",
    ]
    let lines = evidence(
      ([first] + middle + ["又回到十四平方米", text, text.replacing("。", with: ",大家都说好。")]).joined(separator: "\n\n")
        + "\n")
    try #require(lines.count == 7)
    #expect((lines[4]["comesBack"] != nil) == isBack)
    #expect((lines[4]["comesNotBack"] != nil) == !isBack)
  }
}
