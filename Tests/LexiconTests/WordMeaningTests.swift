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
    let index = MeaningIndex(["", "2021-06-04", "A1", "天"].map(Self.scalars), .builtIn)
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
}
