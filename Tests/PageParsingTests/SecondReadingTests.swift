import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// Titles that are read again by what the page's other titles are like.
@Suite struct SecondReadingTests {
  /// Lines of which each is surely in one state.
  private static func page(_ states: [LineState]) -> (readings: [LineReading], scores: [StateRow]) {
    let readings = states.indices.map { number in
      let text = HanScalars("第\(number)行".unicodeScalars)
      var reading = LineReading(line: PageLine(number: number + 1, text: text, folded: text))
      reading.features.append((.upTo6, 1))
      return reading
    }
    let scores = states.map { state in
      var row = StateRow(repeating: -20)
      row[state.rawValue] = 0
      return row
    }
    return (readings, scores)
  }

  @Test func onlyWhatMayBeATitleIsReadAgain() {
    let (readings, scores) = Self.page([.furniture, .title, .byline, .body, .subhead, .body, .deck, .list])
    let first = FirstReading(readings, scores)
    #expect(first.candidates == [1, 4, 6])
    #expect(first.answers(1)[SecondReading.Answer.begins.rawValue] > 0.99)
    #expect(first.answers(4)[SecondReading.Answer.subhead.rawValue] > 0.99)
    #expect(first.answers(6)[SecondReading.Answer.goesOn.rawValue] > 0.99)
    #expect(FirstReading([], []).candidates == [])
  }

  /// Each sign has a name of its own, and what is looked for stays within the page.
  @Test func signsHaveNames() {
    #expect(Set(FirstReading.signs).count == FirstReading.signs.count)
    let (readings, scores) = Self.page(
      [.title] + [LineState](repeating: .body, count: 200) + [.subhead, .title])
    let first = FirstReading(readings, scores)
    for line in first.candidates {
      let signs = first.signs(line)
      #expect(signs.count == FirstReading.signs.count)
      #expect(signs.allSatisfy { $0.isFinite })
    }
  }

  /// A model that says nothing but that subheads are likelier than the first reading has it.
  @Test func workedByHand() throws {
    let second = SecondReading(table: WeightTable("+ 0 200 0 0 100"))
    var (readings, scores) = Self.page([.title, .body])
    scores[0][LineState.subhead.rawValue] = 0
    let changes = second.read(readings, scores)
    let change = try #require(changes.first).change
    #expect(changes.map(\.line) == [0])
    // Half and half become 1 : e², which is half believed: half a logarithm of 0.881 / 0.5 and of 0.119 / 0.5.
    #expect(abs(change[LineState.subhead.rawValue] - 0.283) < 0.01)
    #expect(abs(change[LineState.title.rawValue] + 0.71) < 0.01)
    #expect(change[LineState.kicker.rawValue] == change[LineState.title.rawValue])
    readings.removeAll()
    #expect(second.read(readings, []).isEmpty)
  }

  /// Every row of the learned table is one that the program knows, and all are there.
  @Test func theLearnedTableIsWhole() {
    let rows = WeightTable(SecondReading.trainedTable).rows
    let signs = rows.filter { $0.numbers.count == LineNetwork.inner + 2 }.map(\.name)
    #expect(signs == FirstReading.signs)
    #expect(rows.count { $0.name.first == "=" && $0.numbers.count == 4 } == LineNetwork.inner)
    #expect(rows.count { $0.name == "*" } == 1 && rows.count { $0.name == "+" } == 1)
  }

  /// What a page's habit is tells the same line apart: a title of the same words is a subhead where all headlines are marked
  /// and have bylines below, and it has neither.
  @Test func habitsOfThePageDecide() {
    let page = """
      ## 市区三条公交线路延长
      本报讯(记者 谭建军)昨日起,市区三条公交线路延长到新火车站,发车时间不变,票价仍为一元。
      公交公司提醒市民,早晚高峰车上人多,请尽量错开时间出行。
      ## 第四届职工运动会开幕
      本报讯(记者 易晓兰)昨日上午,全市第四届职工运动会在体育中心开幕,来自六十个单位的两千名职工参加。
      ## 一个车站的三十年
      本报讯(记者 文德胜)三十年来,田心车站每天迎送两千多名旅客,站台翻修了四次,站长换了七任。
      从站台到候车室
      候车室的木椅子还是当年的,扶手磨得发亮。老站长说,那时候一天只有两趟车,大家早早地就来等。
      如今车多了,人也多了,椅子却不够坐了。车站打算在今年年底前再添一百个座位。
      ## 红旗路今起封闭施工
      本报讯(记者 黎明)因铺设雨水管,红旗路今起封闭施工四十天,过往车辆请绕行建设路。
      """
    let articles = PageParser().parse(Array(page.utf8)).pages.flatMap(\.articles)
    #expect(articles.count == 4)
    #expect(articles.contains { $0.items.contains { $0.role == .subhead && $0.lines == [8] } })
  }
}
