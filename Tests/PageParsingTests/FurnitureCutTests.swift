import ArchiveModel
import Testing

@testable import PageParsing

/// Text that page furniture cuts in two goes on behind it.
@Suite struct FurnitureCutTests {
  /// 留下姓名的只有 | 本报地址 … | 241人: the rest was taken for an article whose beginning is lost.
  @Test func anAddressInMidSentence() throws {
    let text = """
      茶陵红军村修谱记:把牺牲者的名字找回来

      株洲日报讯(记者 戴凛 通讯员 曾毅)清明节以来，村里每天都有人来看这本名册，一页一页地找自家的长辈。

      秩堂镇在土地革命时期有800多人参加红军,留下姓名的只有

      本报地址：株洲市天元区

      241人。段承烈用了6年时间,翻了37部族谱,走访老人190多位,又找回了58个名字。
      """
    let page = try #require(PageParser().parse(Array(text.utf8)).pages.first)
    #expect(page.articles.count == 1)
    #expect(page.furniture == [7])
    #expect(page.articles.first?.items.last?.lines == [5, 9])
  }

  /// Only what the decoder was nearly undecided about changes, and only where the text above stops in mid-sentence.
  @Test(arguments: [
    (LineState.start, LineState.body, Float(0.9), true), (.start, .rest, 1.9, true),
    (.start, .body, 2.5, false), (.start, .title, 0.5, false), (.body, .start, 0.5, false),
  ])
  func whatChanges(state: LineState, alternative: LineState, margin: Float, isMended: Bool) throws {
    let lines = ["留下姓名的只有", "本报地址：株洲市天元区", "241人。段承烈用了6年时间。"]
    let readings = LineReader.read(Array(lines.joined(separator: "\n").unicodeScalars)).lines.map {
      var reading = LineReading(line: $0)
      reading.endsOpen = $0.number == 1
      return reading
    }
    var decoded = [
      DecodedLine(state: .body, margin: 5, alternative: .rest),
      DecodedLine(state: .furniture, margin: 5, alternative: .body),
      DecodedLine(state: state, margin: margin, alternative: alternative),
    ]
    FurnitureCut.mend(&decoded, readings)
    #expect(decoded[2].state == (isMended ? alternative : state))
    #expect(decoded[2].alternative == (isMended ? state : alternative))
    var ended = decoded
    var closed = readings
    closed[0].endsOpen = false
    ended[2] = DecodedLine(state: state, margin: margin, alternative: alternative)
    FurnitureCut.mend(&ended, closed)
    #expect(ended[2].state == state)
  }

  /// 冻成了冰坨。, 8元。: the end of a sentence below a footer was read as furniture too, and lost. Above the first text a sentence is
  /// a motto of the page, and what has a sign of furniture stays furniture.
  @Test(arguments: [
    ("冻成了冰坨。", Float(-2), LineState.rest, LineState.rest), ("冻成了冰坨。", -2, .title, .body),
    ("冻成了冰坨", -2, .rest, .furniture), ("本报今日八版。", 6, .rest, .furniture),
  ])
  func theEndOfASentenceIsNoFurniture(text: String, odds: Float, alternative: LineState, state: LineState) {
    let lines = ["备战、备荒、为人民。", "三三一厂", "她翻过两座山，守了一夜", "第二版", text]
    let readings = LineReader.read(Array(lines.joined(separator: "\n").unicodeScalars)).lines.map {
      var reading = LineReading(line: $0)
      reading.endsSentence = LineForm.endsSentence($0.folded)
      reading.features.append((.furnitureOdds, $0.number == 4 ? 6 : $0.number == 5 ? odds : -2))
      return reading
    }
    var decoded = [LineState.furniture, .title, .body, .furniture, .furniture].map {
      DecodedLine(state: $0, margin: 5, alternative: alternative)
    }
    FurnitureCut.mend(&decoded, readings)
    #expect(decoded.map(\.state) == [.furniture, .title, .body, .furniture, state])
  }
}
