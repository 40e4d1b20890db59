import HanText
import Lexicon
import Testing

@testable import PageParsing

/// How printed lines go on in those above them, against all others that stand near.
@Suite struct WrapFlowTests {
  private static func read(_ text: String, asked: (Int) -> Bool = { _ in true }) -> [WrapFlow?] {
    let lines = pageLines(text)
    return WrapFlow.read(
      lines, .trained, canWrap: [Bool](repeating: true, count: lines.count), isAsked: asked)
  }

  private static func flows(
    _ text: String, asked: (Int) -> Bool = { _ in true }
  ) -> [WrapFlow.FromAbove?] {
    read(text, asked: asked).map { $0?.fromAbove }
  }

  /// The line below the open end fits less than one further down, and the other way round.
  @Test func theRightRestHasTheLargerShare() throws {
    let apart = """
      全市规模工业增加值同比增长
      照片,说这是她的儿子。
      她从口袋里掏出一张皱巴巴的
      8.6%,高于全省平均水平。
      """
    let together = """
      全市规模工业增加值同比增长
      8.6%,高于全省平均水平。
      她从口袋里掏出一张皱巴巴的
      照片,说这是她的儿子。
      """
    let (wrong, right) = (Self.flows(apart), Self.flows(together))
    for index in [1, 3] {
      let (other, own) = (try #require(wrong[index]), try #require(right[index]))
      #expect(own.ofHeads + own.ofEnds > other.ofHeads + other.ofEnds)
      #expect(own.flow > other.flow)
    }
  }

  @Test func sharesAreOfAllThatStandNear() throws {
    let alone = try #require(Self.flows("会议强调,各级各部门要切实\n加强领导,把责任落实到人。")[1])
    #expect(abs(alone.ofHeads) < 0.001 && abs(alone.ofEnds) < 0.001, "who stands alone has the whole")
    for flow in Self.flows(String(repeating: "各级各部门要切实加强领导\n", count: 60)).compactMap({ $0 }) {
      // Two dozen like it stand below, or two dozen above.
      #expect((-8...0).contains(flow.ofHeads) && (-8...0).contains(flow.ofEnds))
      #expect(min(flow.ofHeads, flow.ofEnds) < -2)
    }
  }

  /// A rest that stands below the end of another sentence was once joined to it: nothing told that it goes on in an open end.
  @Test func aRestBelowAnEndedSentenceGoesOnElsewhere() throws {
    let page = """
      全市规模工业增加值同比增长
      她从口袋里掏出一张皱巴巴的
      照片,说这是她的儿子。
      8.6%,高于全省平均水平。
      当天共发放宣传资料两千余份。
      """
    let read = Self.read(page).map { $0?.fromElsewhere }
    let (below, rest, whole) = (try #require(read[2]), try #require(read[3]), try #require(read[4]))
    #expect(rest > -1 && rest > below + 1 && rest > whole + 1, "\(below) \(rest) \(whole)")
    #expect(read[0] == WrapFlow.least, "nothing stands above")
    #expect(Self.flows(page)[3] == nil)
  }

  /// Nothing is said of lines that nobody asked for, nor below the end of a sentence.
  @Test func saysNothingWhereNothingIsAsked() {
    let text = "他说,厂里的机器已经有三十多\n年没有换过了。\n当天共发放宣传资料两千余\n份。"
    #expect(Self.flows(text).map { $0 != nil } == [false, true, false, true])
    #expect(Self.flows(text, asked: { $0 == 3 }).map { $0 != nil } == [false, false, false, true])
    #expect(Self.flows("", asked: { _ in true }).isEmpty)
  }
}
