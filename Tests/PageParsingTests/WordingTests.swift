import HanText
import Testing

@testable import PageParsing

/// What the words of a line say of its role.
@Suite struct WordingTests {
  private static func reading(_ text: String) -> LineReading {
    let scalars = HanScalars(text.unicodeScalars)
    var reading = LineReading(line: PageLine(number: 1, text: scalars, folded: Folding.fold(scalars)))
    reading.length = scalars.count
    reading.endsSentence = text.hasSuffix("。")
    return reading
  }

  private static func signs(_ text: String, isText: Bool) -> [UInt64] {
    var signs: [UInt64] = []
    WordingSigns.forEach(HanScalars(text.unicodeScalars), isText: isText) { signs.append($0) }
    return signs
  }

  /// A number is one sign however long it is, and marks of Markdown are none.
  @Test func numbersAndMarksDoNotCount() {
    #expect(Self.signs("全市新增2座", isText: false) == Self.signs("## 全市新增1200座", isText: false))
    #expect(Self.signs("全市新增2座", isText: false) != Self.signs("全市新增座", isText: false))
  }

  /// Of text only its head counts: what follows may be anything.
  @Test func ofTextOnlyTheHeadCounts() {
    let head = "昨日上午市委召开常委会扩大会议学习贯彻全国两会精神"
    #expect(Self.signs(head + "一二三", isText: true) == Self.signs(head + "甲乙丙丁", isText: true))
    #expect(Self.signs(head + "一二三", isText: false) != Self.signs(head + "甲乙丙丁", isText: false))
  }

  /// The opening of a report and a further paragraph, told by their first words.
  @Test func opensOrGoesOn() throws {
    let opening = try #require(
      WordingModel.trained.scores(Self.reading("昨日上午,全市春季造林动员大会在市体育馆召开,各县市区负责人参加会议。")))
    let further = try #require(
      WordingModel.trained.scores(Self.reading("与此同时,该局还组织党员志愿者走进社区,为老人送去米和油。")))
    #expect(opening.isText && further.isText)
    #expect(opening.opening > further.opening + 0.5)
  }

  /// A table is read back as it was written: a row for each sign, eight steps.
  @Test func readsATable() throws {
    let model = WordingModel(table: "s1市 20 -20 0 0 0 0 0 0\nt3今 40 0 0 0 0 0 0 -2\n")
    let short = try #require(model.scores(Self.reading("市里开会")))
    #expect(short.values[0] == 1 && short.values[1] == -1 && !short.isText)
    let text = try #require(model.scores(Self.reading("今天开会讨论防汛工作的各项准备。")))
    #expect(text.isText && text.values[0] == 2)
  }

  /// Every row of the learned table has its sign and eight numbers.
  @Test func theLearnedTableIsWhole() {
    let rows = "\(WordingModel.trainedTable)".split(separator: "\n")
    #expect(rows.count > 5000)
    for row in rows { #expect(row.split(separator: " ").count == 9, "\(row)") }
  }
}

extension WordingModel {
  /// What the words of a line say; `nil` when they are not asked.
  fileprivate func scores(_ reading: LineReading) -> WordingScores? {
    WordingSigns.isText(reading).map { scores(reading.line.folded, isText: $0) }
  }
}
