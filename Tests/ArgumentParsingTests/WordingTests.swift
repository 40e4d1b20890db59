import Testing

@testable import ArgumentParsing

@Suite struct WordingTests {
  @Test func fillsPlaceholdersAndNothingElse() {
    let wording = Wording("%1 of %2, 100% sure, %3", "共%2，第%1")
    #expect(wording.text(in: .english, ["%2", "b"]) == "%2 of b, 100% sure, %3")
    #expect(wording.text(in: .chinese, ["a", "b"]) == "共b，第a")
    #expect(Wording("%", "%").text(in: .english, ["a"]) == "%")
  }

  /// "1 articles" stood in a dozen messages.
  @Test(
    arguments: [
      ("1", "1 article of 2 pages"), ("0", "0 articles of 2 pages"), ("11", "11 articles of 2 pages"),
      ("1+", "1+ articles of 2 pages"), ("{a|b}", "{a|b} articles of 2 pages"),
    ])
  func takesTheNumberFromTheValueBefore(value: String, expected: String) {
    let wording = Wording("%1 {article|articles} of %2 {page|pages}", "%2 版 %1 篇")
    #expect(wording.text(in: .english, [value, "2"]) == expected)
  }

  @Test(arguments: ["{", "{a", "{a}", "a|b}", "{}"])
  func leavesOtherBracesAlone(text: String) {
    #expect(Wording(verbatim: text).text(in: .english, ["1"]) == text)
  }

  @Test(arguments: UsageWording.all)
  func saysTheSameInBothLanguages(wording: Wording) {
    #expect(!wording.english.isEmpty && !wording.chinese.isEmpty)
    #expect(wording.placeholders.english == wording.placeholders.chinese)
  }

  @Test(
    arguments: [
      ([:], .english), (["LANG": "C"], .english), (["LANG": "en_US.UTF-8"], .english),
      (["LANG": "zh_CN.UTF-8"], .chinese), (["LANG": "zh"], .chinese), (["LC_MESSAGES": "zh_TW"], .chinese),
      (["LANG": "zh_CN", "LC_ALL": "C"], .english), (["LANG": "zh_CN", "LC_ALL": ""], .chinese),
      (["LANG": "zha"], .english),
    ] as [([String: String], Language)])
  func takesTheLanguageFromTheLocale(environment: [String: String], expected: Language) {
    #expect(Language(environment: environment) == expected)
  }

  @Test(
    arguments: [
      ("serach", "search"), ("limt", "limit"), ("exp", "export"), ("SHOW", "show"), ("x", nil), ("", nil),
      ("s", nil), ("statistics", nil), ("stat", "stats"),
    ] as [(String, String?)])
  func suggestsTheNearest(typed: String, expected: String?) {
    #expect(
      NearMiss.suggestion(for: typed, among: ["search", "show", "export", "limit", "stats"]) == expected)
  }

  @Test func wrapsByCells() {
    #expect(CellWidth.wrap("one two three", to: 7) == ["one two", "three"])
    #expect(CellWidth.wrap("株洲日报，很好", to: 8) == ["株洲日", "报，很好"])
    #expect(CellWidth.wrap("", to: 8) == [""])
    #expect(CellWidth.wrap("unbreakable", to: 4) == ["unbreakable"])
  }
}
