import ArchiveModel
import Foundation
import Testing

@testable import PageParsing

/// Corrections of a page made for the purpose, and of the seeds at random.
@Suite struct CorrectionTests {
  private static let page = """
    市档案馆新馆开工

    株洲日报讯(记者/温琳) 昨日,市档案馆新馆在天元区开工,新馆建筑面积三万平方米。

    市档案馆馆长李建国说,新馆预计后年建成。

    云龙公园夜跑道亮灯

    株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带,跑友们试跑后说,路面有弹性,灯光不刺眼。

    公园管理处介绍,夜跑道全长三公里,每晚十点熄灯。
    """

  private static func read(_ edits: [String], _ text: String = page) throws -> Page {
    let corrections = try edits.map { try Correction($0) }
    let dump = PageParser().parse(
      Array(text.utf8), options: PageParser.Options(corrections: corrections))
    return try #require(dump.pages.first)
  }

  private static func shape(_ page: Page) -> [[String]] {
    page.articles.map { article in
      article.items.map { "\($0.role.rawValue) \($0.lines.map(String.init).joined(separator: "+"))" }
    }
  }

  @Test func withoutCorrectionsThePageIsReadSo() throws {
    let page = try Self.read([])
    #expect(
      Self.shape(page) == [["headline 1", "body 3", "body 5"], ["headline 7", "body 9", "body 11"]])
    #expect(page.articles.flatMap(\.diagnostics).allSatisfy { $0.code != .corrected })
  }

  @Test(
    arguments: [
      (["split 5"], [["headline 1", "body 3"], ["body 5"], ["headline 7", "body 9", "body 11"]]),
      (["split 7"], [["headline 1", "body 3", "body 5"], ["headline 7", "body 9", "body 11"]]),
      (
        ["split 5", "role 5 headline"],
        [["headline 1", "body 3"], ["headline 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (
        ["merge 7 into 1"],
        [["headline 1", "body 3", "body 5", "subhead 7", "body 9", "body 11"]]
      ),
      (
        ["merge 3 11"],
        [["headline 1", "body 3", "body 5", "subhead 7", "body 9", "body 11"]]
      ),
      (
        ["merge 7 into 1", "split 7"],
        [["headline 1", "body 3", "body 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (
        ["move 5 behind 9"], [["headline 1", "body 3"], ["headline 7", "body 9", "body 5", "body 11"]]
      ),
      (
        ["move 9,11 before 3"],
        [["headline 1", "body 9", "body 11", "body 3", "body 5"], ["headline 7"]]
      ),
      (["join 3,5"], [["headline 1", "body 3+5"], ["headline 7", "body 9", "body 11"]]),
      (["join 3,11"], [["headline 1", "body 3+11", "body 5"], ["headline 7", "body 9"]]),
      (
        ["join 3,5", "part 5"],
        [["headline 1", "body 3", "body 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (
        ["role 5 subhead"], [["headline 1", "body 3", "subhead 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (
        ["join 3,5", "role 5 note"],
        [["headline 1", "body 3", "note 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (["role 1 furniture"], [["body 3", "body 5"], ["headline 7", "body 9", "body 11"]]),
      (
        ["role 1 furniture", "role 1 headline"],
        [["headline 1", "body 3", "body 5"], ["headline 7", "body 9", "body 11"]]
      ),
      (["role 1,3,5 furniture"], [["headline 7", "body 9", "body 11"]]),
      (
        ["role 3 headline"], [["kicker 1", "headline 3", "body 5"], ["headline 7", "body 9", "body 11"]]
      ),
    ] as [([String], [[String]])])
  func aCorrectionDoesWhatItSays(_ edits: [String], _ wanted: [[String]]) throws {
    let page = try Self.read(edits)
    #expect(Self.shape(page) == wanted)
    #expect(page.diagnostics.allSatisfy { $0.code != .correctionUnfit })
    // What it says is true then: saying it again changes nothing.
    if let last = edits.last, !last.hasPrefix("role 1 furniture") {
      #expect(Self.shape(try Self.read(edits + [last])) == wanted)
    }
  }

  @Test func fieldsFollowFromTheCorrectedLines() throws {
    let page = try Self.read(["move 3,5 behind 9"])
    let article = try #require(page.articles.last)
    #expect(article.persons.map(\.name) == ["李建国"])
    #expect(article.districts.contains("天元区"))
    #expect(article.credits.map(\.name) == ["任远", "温琳"])
    #expect(article.text.contains("馆长李建国"))
    #expect(
      article.diagnostics.contains {
        $0.code == .corrected && $0.lines == [3, 5, 9] && $0.message.contains("move 3,5 behind 9")
      })
    let other = try #require(page.articles.first)
    #expect(other.persons.isEmpty && other.credits.isEmpty)
  }

  @Test func whatIsSaidOfAnArticleWins() throws {
    let page = try Self.read([
      "headline 3 市档案馆 新馆动工", "kind 9 photo", "credit 9 photographer 李四", "uncredit 11 reporter 任远",
    ])
    #expect(page.articles[0].headline == "市档案馆 新馆动工")
    #expect(page.articles[0].items[0].text == "市档案馆 新馆动工" && page.articles[0].items[0].lines == [1])
    #expect(page.articles[1].kind == .photo)
    #expect(page.articles[1].credits == [Credit(name: "李四", role: .photographer)])
    // A headline that is not printed stands in an item of its own.
    let lost = try Self.read(["role 1 furniture", "headline 3 新馆动工"])
    #expect(lost.articles[0].items[0] == Item(role: .headline, text: "新馆动工", lines: []))
    #expect(lost.furniture == [1])
    #expect(!lost.articles[0].diagnostics.contains { $0.code == .headlineMissing })
  }

  @Test func whatIsSaidOfAnArticleIsOfTheOneThatHasTheLineInTheEnd() throws {
    let page = try Self.read(["kind 5 notice", "headline 5 馆长的话", "split 5"])
    #expect(page.articles.map(\.kind) == [.news, .notice, .news])
    #expect(page.articles.map(\.headline) == ["市档案馆新馆开工", "馆长的话", "云龙公园夜跑道亮灯"])
    // Both articles say that they were corrected; the third was not.
    let corrected = page.articles.map { article in
      article.diagnostics.filter { $0.code == .corrected }.map(\.message).joined()
    }
    #expect(corrected[0] == "corrected by hand: split 5")
    #expect(corrected[1] == "corrected by hand: split 5; kind 5 notice; headline 5 馆长的话")
    #expect(corrected[2] == "")
    let moved = try Self.read(["move 5 behind 9"])
    #expect(moved.articles.allSatisfy { $0.diagnostics.contains { $0.code == .corrected } })
  }

  @Test func whatIsSaidOfThePageIsOfAllItsPages() throws {
    let page = try Self.read(["date 2021-06-04", "page A3", "issue 22623"])
    #expect(page.issueDate?.date == CalendarDate(year: 2021, month: 6, day: 4))
    #expect(page.issueDate?.source == .manifest && page.label == "A3" && page.issueNumber == 22_623)
    #expect(page.diagnostics.filter { $0.code == .corrected }.count == 1)
    #expect(!page.diagnostics.contains { $0.code == .dateUnknown })
    let dated = Self.page + "\n\n昨日,6月3日,2021年的防汛会议在市里召开。\n"
    #expect(try Self.read(["date none"], dated).issueDate == nil)
  }

  @Test(arguments: [
    ("split 2", "line 2 is blank or not on this page"), ("split 99", "line 99 is blank"),
    ("merge 2 into 1", "line 2 is blank"), ("move 3 behind 3", "cannot stand beside itself"),
    ("credit 99 author 张三", "line 99 is blank"),
  ])
  func whatCannotHoldIsReportedAndTheRestIsApplied(_ edit: String, _ reason: String) throws {
    let page = try Self.read([edit, "role 5 subhead"])
    let unfit = page.diagnostics.filter { $0.code == .correctionUnfit }
    #expect(unfit.count == 1)
    #expect(
      unfit.first?.message.contains("“\(edit)”") == true && unfit.first?.message.contains(reason) == true)
    #expect(Self.shape(page)[0].last == "subhead 5")
  }

  @Test func aLineOfFurnitureBelongsToNoArticle() throws {
    let page = try Self.read(["role 5 furniture", "kind 5 notice"])
    #expect(page.diagnostics.contains { $0.message.contains("line 5 belongs to no article") })
  }

  @Test func aNewerCorrectionIsKeptAndReported() {
    let dump = PageParser().parse(
      Array(Self.page.utf8), options: PageParser.Options(corrections: [.unknown("fold 3")]))
    #expect(dump.unfitCorrections.count == 1)
    #expect(dump.unfitCorrections.first?.contains("fold 3") == true)
  }

  /// Printed lines that are read as one paragraph can be parted, and named as a whole.
  @Test func hardWrappedLinesArePartedWhereACorrectionBegins() throws {
    let text = """
      我市优化物流结构

      　　株洲日报讯（记者温琳）六月三日，市里举行早餐会，研究优
      化交通物流结构，降低企业成本，二十多位企业家到会，谈到
      仓储、运输和用工方面的困难，市里当场作了答复，要求各部
      门一周内拿出办法来，并且定期检查，到年底向企业报告进展
      情况，企业家们对此表示满意，说这样的会应当常开，开成一
      种制度，市里的同志说，今后每月开一次，地点放在企业里面。
      　　公园管理处介绍，夜跑道全长三公里，每晚十点熄灯，跑友
      们试跑以后说，路面有弹性，灯光不刺眼，希望周末开放时间
      再长一些，管理处答应试行一个月，看看效果，再作最后决定，
      """
    #expect(Self.shape(try Self.read([], text)) == [["headline 1", "body 3+4+5+6+7+8", "body 9+10+11"]])
    #expect(
      Self.shape(try Self.read(["part 6"], text))
        == [["headline 1", "body 3+4+5", "body 6+7+8", "body 9+10+11"]])
    let split = Self.shape(try Self.read(["split 10"], text))
    #expect(split.count == 2 && split[1] == ["body 10+11"])
    #expect(
      Self.shape(try Self.read(["role 9-11 note"], text))
        == [["headline 1", "body 3+4+5+6+7+8", "note 9+10+11"]])
    #expect(
      Self.shape(try Self.read(["join 8,9"], text)) == [["headline 1", "body 3+4+5+6+7+8+9+10+11"]])
    let unfit = try Self.read(["join 3,10"], text).diagnostics.filter { $0.code == .correctionUnfit }
    #expect(unfit.first?.message.contains("line 10 is read as one with line 9") == true)
  }

  /// A file of two pages: lines are those of the file, and articles stay on their pages.
  @Test func aFileOfSeveralPagesIsCorrectedPageByPage() throws {
    let text = """
      2021年6月4日 星期五　责编：张三　要闻　第2版

      我市优化物流结构

      株洲日报讯(记者/温琳) 昨日,市里举行早餐会,研究优化交通物流结构,降低企业成本。

      会上,企业家谈到仓储、运输和用工方面的困难,市里当场答复。

      市领导要求各部门一周内拿出办法。

      2021年6月4日 星期五　责编：李四　社会　第3版

      云龙公园夜跑道亮灯

      株洲日报讯(记者/任远) 昨晚,云龙公园的夜跑道亮起灯带,跑友们试跑后说,路面有弹性。

      公园管理处介绍,夜跑道全长三公里,每晚十点熄灯。

      夜跑道今后每周五开放到十一点。
      """
    func read(_ edits: [String]) throws -> ParsedDump {
      PageParser().parse(
        Array(text.utf8), options: PageParser.Options(corrections: try edits.map { try Correction($0) }))
    }
    let plain = try read([])
    try #require(plain.pages.map(\.label) == ["2", "3"])
    #expect(plain.pages[0].diagnostics.filter { $0.code == .severalPages }.map(\.lines) == [[11]])
    let dump = try read(["kind 15 notice", "merge 13 into 3", "date 1984-02-01", "split 99"])
    #expect(dump.pages[1].articles.map(\.kind) == [.notice])
    #expect(dump.pages.map { $0.issueDate?.date.description } == ["1984-02-01", "1984-02-01"])
    let unfit = dump.pages.map { $0.diagnostics.filter { $0.code == .correctionUnfit }.map(\.message) }
    #expect(unfit[0].isEmpty)
    #expect(unfit[1].count == 2 && unfit[1][0].contains("line 3 is blank or not on this page"))
  }

  /// Whatever is corrected, each line stays in one place, and nothing traps.
  @Test func noCorrectionLosesALine() throws {
    var state: UInt64 = 11
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("seeds")
    for name in try FileManager.default.contentsOfDirectory(atPath: seeds.path).sorted().prefix(2) {
      let bytes = [UInt8](try Data(contentsOf: seeds.appendingPathComponent(name)))
      let lines = LineReader.read(DumpDecoder.decode(bytes).scalars).lines.map(\.number)
      func line() -> Int { random(10) == 0 ? random(300) + 1 : lines[random(lines.count)] }
      for _ in 0..<12 {
        let corrections: [Correction] = (0..<8).map { _ in
          switch random(7) {
          case 0: .split(line: line())
          case 1: .merge(line: line(), into: line())
          case 2: .move(lines: [line()], random(2) == 0 ? .behind : .before, line: line())
          case 3: .join(lines: Array(Set([line(), line(), line()])).sorted())
          case 4: .part(line: line())
          case 5: .role(lines: [line()], ([nil] + ItemRole.allCases.map { $0 })[random(16)])
          default: .headline(line: line(), "题")
          }
        }
        let options = PageParser.Options(corrections: corrections)
        let dump = PageParser().parse(bytes, options: options)
        let placed = dump.pages.flatMap { $0.articles.flatMap { $0.items.flatMap(\.lines) } + $0.furniture }
        #expect(placed.sorted() == lines, "\(corrections.map(\.text))")
        #expect(dump == PageParser().parse(bytes, options: options))
        for article in dump.pages.flatMap(\.articles) { #expect(!article.items.isEmpty) }
      }
    }
  }
}

@Suite struct CorrectionTextTests {
  @Test(arguments: [
    "split 17", "merge 33 into 5", "move 34-36,40 behind 30", "move 5 before 30", "join 30,34,12", "part 9",
    "role 12-13 subhead", "role 3 furniture", "role 4 photo_credit", "kind 5 notice",
    "headline 5 长株潭 681 家图书馆", "credit 12 reporter 温琳", "uncredit 12 author 张三", "date 2021-06-04",
    "date none", "page A1", "page none", "issue 22623", "issue none",
  ])
  func readsBackAsItWasWritten(_ text: String) throws {
    let correction = try Correction(text)
    #expect(correction.text == text)
    #expect(try Correction("  " + text.replacing(" ", with: "  ") + "\t") == correction)
  }

  @Test(
    arguments: [
      ("", .empty), ("fold 3", .unknownVerb("fold")), ("split", .form(verb: "split")),
      ("split x", .form(verb: "split")), ("split 0", .form(verb: "split")),
      ("split -3", .form(verb: "split")),
      ("split +3", .form(verb: "split")), ("split 3 4", .form(verb: "split")),
      ("join 3", .form(verb: "join")),
      ("join 3,3", .form(verb: "join")), ("join 5-3", .form(verb: "join")),
      ("move 3 4", .noChoice("4", among: ["behind", "before"])),
      ("split 99999999999999999999", .form(verb: "split")), ("date 2021-02-30", .noDay("2021-02-30")),
      ("issue 0", .form(verb: "issue")), ("headline 3", .form(verb: "headline")),
      ("credit 3 reporter", .form(verb: "credit")),
    ] as [(String, Correction.Mistake)])
  func whatIsNoCorrectionIsRefused(_ text: String, _ mistake: Correction.Mistake) {
    #expect(throws: mistake) { try Correction(text) }
  }

  @Test func aFileReadsBack() throws {
    let hash = String(repeating: "0a", count: 32)
    let file = CorrectionFile([
      CorrectionFile.Entry(sha256: hash, path: "a b.txt", corrections: [.split(line: 3), .date(nil)])
    ])
    #expect(file.text == "# zzdaily corrections\ndump \(hash) a b.txt\nsplit 3\ndate none\n")
    #expect(try CorrectionFile(text: file.text) == file)
    #expect(try CorrectionFile(text: "\r\n# x\r\n" + file.text.replacing("\n", with: "\r\n")) == file)
    #expect(throws: CorrectionFile.Mistake(line: 2, mistake: nil)) {
      try CorrectionFile(text: "# x\nsplit 3\n")
    }
    #expect(throws: CorrectionFile.Mistake(line: 1, mistake: nil)) { try CorrectionFile(text: "dump 12") }
    #expect(throws: CorrectionFile.Mistake(line: 2, mistake: .unknownVerb("fold"))) {
      try CorrectionFile(text: "dump \(hash)\nfold 3")
    }
  }
}
