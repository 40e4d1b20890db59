import HanText
import Lexicon
import Testing

@testable import PageParsing

/// Pages that were transcribed line by line as printed: which lines are one paragraph.
@Suite struct WrapTests {
  /// The lines that were joined, by their numbers.
  private static func groups(_ text: String) -> [[Int]] {
    let lines = pageLines(text)
    let lexicon = Lexicon.zhuzhou
    let reader = WrapReader(
      lines, seams: SeamScorer(lexicon: lexicon), bylines: BylineReader(lexicon: lexicon),
      isFixed: { _ in false })
    return LineGrouper.group(lines, reader).map(\.numbers)
  }

  /// Short titles without a mark stand between paragraphs of full lines: each was once joined to the paragraph above or below,
  /// and what is joined nobody takes apart.
  @Test func titlesBetweenFullLinesStayAlone() {
    let page = """
      渠道通水 禾苗返青
      入夏以来天旱少雨,白关公社社员日夜
      车水抗旱,先后修好渠道十二里,引来
      龙潭水库的水,灌田三千四百亩。现在
      禾苗已经返青。
      夜校办到了田头
      三大队的夜校从七月起搬到田头上课,
      先生是回乡的中学生黎春生,学生有六
      十三人。大家收工以后先认十个字,再
      回家吃饭。(魏长根)
      一封退回的信
      上月中旬,荷塘铺供销社收到一封感谢
      信,信里夹着五块钱。营业员龙桂英问
      了三个生产队,才把钱送还原主。
      """
    #expect(Self.groups(page) == [[1], [2, 3, 4, 5], [6], [7, 8, 9, 10], [11], [12, 13, 14]])
  }

  /// Where a paragraph fills its last line, only what is said tells that another begins below it.
  @Test func paragraphsThatFillTheirLastLineEnd() {
    let page = """
      昨日上午,记者在市中心广场看到,三
      十多名园林工人正在更换花卉,两边的
      花坛里已经摆上了一万多盆一串红。
      据市园林处负责人欧阳春介绍,今年国
      庆期间全市主要街道一共摆花十二万盆
      ,比去年多了三万盆,品种也多了六个。
      """
    #expect(Self.groups(page) == [[1, 2, 3], [4, 5, 6]])
  }

  /// Verse, rows of a table and items of a list have lines of about one width, and each is an item of its own.
  @Test func verseRowsAndItemsStayApart() {
    let verse = """
      湘江的水呀弯又长
      两岸的稻田一片黄
      社员挑着金谷子
      唱着山歌上粮仓
      一担挑起丰收景
      一担挑起好风光
      太阳落山人不散
      月亮照着打谷场
      """
    #expect(Self.groups(verse).allSatisfy { $0.count == 1 })
    let rows = """
      1 欧阳春 荷塘区 月塘街道 三等奖
      2 谭桂生 芦淞区 庆云街道 三等奖
      3 文小兰 石峰区 田心街道 二等奖
      4 易建国 天元区 嵩山街道 二等奖
      5 刘满英 荷塘区 桂花街道 一等奖
      6 匡德胜 芦淞区 建设街道 一等奖
      """
    #expect(Self.groups(rows).allSatisfy { $0.count == 1 })
  }

  /// Text of which every line is a paragraph is no column, whatever the lengths.
  @Test func pagesOfWholeParagraphsHaveNoColumns() {
    let long = String(repeating: "株洲市今年上半年工业总产值比去年同期增长百分之十二,", count: 4)
    let page = (0..<8).map { "第\($0)段\(long)" }.joined(separator: "\n")
    #expect(Self.groups(page) == (1...8).map { [$0] })
    #expect(
      WrapReader(
        [], seams: SeamScorer(lexicon: .zhuzhou), bylines: BylineReader(lexicon: .zhuzhou),
        isFixed: { _ in false }) == nil)
  }

  /// What is furniture, marked as a heading, a table row, or said to begin something goes on from nothing.
  @Test func fixedLinesStayAlone() {
    let text = """
      入夏以来天旱少雨,白关公社社员日夜
      车水抗旱,先后修好渠道十二里,引来
      龙潭水库的水,灌田三千四百亩。现在
      水库里还有六成水,可以再灌一遍,社
      员们说,今年的晚稻不怕旱,明年的早
      稻也有了指望。
      """
    let lines = pageLines(text)
    let (seams, bylines) = (SeamScorer(lexicon: .zhuzhou), BylineReader(lexicon: .zhuzhou))
    func groups(_ lines: [PageLine], apart: Set<Int> = [], isFixed: (Int) -> Bool = { _ in false }) -> [[Int]]
    {
      LineGrouper.group(
        lines, WrapReader(lines, seams: seams, bylines: bylines, isFixed: isFixed), apart: apart
      ).map(\.numbers)
    }
    #expect(groups(lines) == [[1, 2, 3, 4, 5, 6]])
    #expect(groups(lines, apart: [4]) == [[1, 2, 3], [4, 5, 6]])
    #expect(groups(lines) { $0 == 2 }.contains([3]))
    var marked = lines
    marked[3].headingLevel = 2
    #expect(groups(marked).contains([4]))
  }

  /// Every sign has a name and a place of its own, and the table names them all.
  @Test func signsAndTableAgree() {
    #expect(WrapFamily.names.count == WrapFamily.signs)
    #expect(Set(WrapFamily.names).count == WrapFamily.signs)
    let names = Set(WrapFamily.names)
    var found = 0
    for row in "\(WrapModel.trainedTable)".split(separator: "\n") {
      let words = row.split(separator: " ")
      guard words.count - 1 == LineNetwork.inner, words[0] != "*" else { continue }
      #expect(names.contains(String(words[0])), "\(words[0])")
      found += 1
    }
    #expect(found > 100)
  }
}
