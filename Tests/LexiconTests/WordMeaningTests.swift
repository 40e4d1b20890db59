import HanText
import Testing

@testable import Lexicon

/// Whether texts are about like things, in whatever words.
@Suite struct WordMeaningTests {
  private static func scalars(_ text: String) -> HanScalars { HanScalars(text.unicodeScalars) }

  /// 病人 and 医院 share no character; the field's words must lie nearer to a line on doctors than the factory's do.
  @Test func wordsOfOneFieldAreAkin() {
    let index = MeaningIndex(
      [
        "大夫给病人开了药方,护士量了血压",
        "医院的门诊每天接待患者三百多名,手术排到了下周",
        "车间里的工人改装了机床,产量比上月提高两成",
        "社员们冒雨插秧,早稻长势喜人,公社水渠修通了",
      ].map(Self.scalars), .builtIn)
    #expect(index.likeness(0, 1) > index.likeness(0, 2) + 0.2)
    #expect(index.likeness(0, 1) > index.likeness(0, 3) + 0.2)
    #expect(abs(index.likeness(1, 0) - index.likeness(0, 1)) < 1e-5)
  }

  private static func page() -> MeaningIndex {
    MeaningIndex(
      ["小学生在操场上排练节目", "教师节前夕学校举行表彰会", "水稻田里发现了稻飞虱", "2021-06-04"].map(scalars), .builtIn)
  }

  @Test func aFewLinesTogetherAreTheirSum() {
    let index = Self.page()
    #expect(abs(index.likeness(0, [1]) - index.likeness(0, 1)) < 1e-5)
    #expect(abs(index.likeness(0, [1, 3]) - index.likeness(0, 1)) < 1e-5)
    #expect(abs(index.likeness([0, 2], [2, 0]) - 1) < 1e-5)
    #expect(index.likeness(0, [1, 0]) > index.likeness(0, 1))
    #expect(index.likeness(0, []) == 0)
  }

  /// The direction of two lines lies between theirs, whatever else stands on the page; lines that say nothing have none.
  @Test func directionsPointWhereTheWordsDo() {
    let index = Self.page()
    func product(_ a: [Float], _ b: [Float]) -> Float { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
    let (pupils, school, both) = (
      index.direction(of: [0]), index.direction(of: [1]), index.direction(of: [0, 1, 3])
    )
    #expect(both.count == WordMeanings.dimensions)
    #expect(abs(product(both, both) - 1) < 1e-4)
    #expect(product(both, pupils) > product(school, pupils))
    #expect(product(both, school) > product(pupils, school))
    let alone = MeaningIndex([Self.scalars("小学生在操场上排练节目")], .builtIn).direction(of: [0])
    #expect(product(alone, pupils) > 0.999)
    #expect(index.direction(of: [3]).allSatisfy { $0 == 0 })
  }

  /// A group of one other line is that line; of its own group a line knows the others alone.
  @Test func aGroupIsItsOtherLines() {
    let index = Self.page()
    let groups = MeaningGroups(index, groups: [0, 0, 1, 1], count: 3)
    #expect(abs(groups.likeness(0, 0, isOwn: true) - index.likeness(0, 1)) < 1e-4)
    #expect(abs(groups.likeness(0, 1, isOwn: false) - index.likeness(0, 2)) < 1e-4)
    #expect(abs(groups.likeness(2, 0, isOwn: false) - index.likeness(2, [0, 1])) < 1e-4)
    #expect(groups.likeness(2, 1, isOwn: true) == 0)
    #expect(groups.likeness(3, 0, isOwn: false) == 0)
    #expect(groups.likeness(0, 2, isOwn: false) == 0)
  }

  /// A line without a known word, and an empty page, say nothing and trap nowhere.
  @Test func whatHasNoWordsSaysNothing() {
    let index = MeaningIndex(["", "2021-06-04", "A1", "Ａ"].map(Self.scalars), .builtIn)
    for line in 0..<4 { #expect(index.likeness(line, (line + 1) % 4) == 0) }
    _ = MeaningIndex([], .builtIn)
  }

  /// A word at the very end of a text, and the longest of several that begin at one place, are found.
  @Test func takesTheLongestWord() {
    let whole = MeaningIndex(["中华人民共和国", "乒乓球"].map(Self.scalars), .builtIn)
    #expect(whole.likeness(1, 1) > 0.99)
    var tally = WordMeanings.Tally(.builtIn)
    #expect(WordMeanings.builtIn.sum(Self.scalars("乒乓球"), &tally))
    let once = tally.sum
    #expect(WordMeanings.builtIn.sum(Self.scalars("乒乓球乒乓球"), &tally))
    for part in 0..<16 { #expect(once[part] == tally.sum[part]) }
    #expect(!WordMeanings.builtIn.sum(Self.scalars("2021-06-04"), &tally))
    for part in 0..<16 { #expect(tally.sum[part] == SIMD8()) }
  }

  /// A table of 甲, 甲乙 and 丙丁 as the trainer writes one: in each part the first number of the centre of code 1 is 1/2, of the
  /// others all are 0; 甲 weighs 2 and has code 1 in the first part, 甲乙 weighs 3 and has it in the last, 丙丁 weighs 4.
  private static let small: WordMeanings = {
    let (zero, half) = ("gA", "wA")
    var centres = ""
    for _ in 0..<16 {
      for code in 0..<256 { centres += (code == 1 ? half : zero) + String(repeating: zero, count: 5) }
    }
    let most = String(repeating: "A", count: 20)
    let (none, first, last) = (most + "AA", "AQ" + most, most + "AQ")
    return WordMeanings(table: Array("\(centres)\n甲C\(first)乙D\(last)\n丙丁E\(none)\n".utf8))
  }()

  /// A character counts by itself, also within a word, and each once.
  @Test(arguments: [
    ("甲", 2, 0), ("甲甲甲", 2, 0), ("甲乙", 2, 3), ("乙甲乙甲乙", 2, 3), ("乙", nil, nil), ("丙丁", 0, 0), ("丙", nil, nil),
    ("甲,丙丁", 2, 0),
  ])
  func charactersCountBesideWords(text: String, first: Int32?, last: Int32?) {
    var tally = WordMeanings.Tally(Self.small)
    let says = Self.small.sum(Self.scalars(text), &tally)
    #expect(says == (first != nil))
    // Half of 2048 steps.
    #expect(tally.sum[0][0] == (first ?? 0) * 1024)
    #expect(tally.sum[15][0] == (last ?? 0) * 1024)
  }

  /// A table that breaks off, or is none, is read as far as it goes.
  @Test(arguments: ["", "\n", "gA", "gAgA\n甲", "gAgA\n甲C", "gAgA\n甲CAAAAAAAAAAAAAAAAAAAAA", "x\ny\n甲乙丙丁戊己C"])
  func brokenTablesTrapNowhere(table: String) {
    let meanings = WordMeanings(table: Array(table.utf8))
    var tally = WordMeanings.Tally(meanings)
    #expect(!meanings.sum(Self.scalars("甲乙丙丁戊己"), &tally))
  }
}
