import ArchiveModel
import SearchQuery
import Testing

/// AND, OR and NOT of other search engines were looked for as words, and nothing was found without a word of it.
@Suite struct OperatorHintTests {
  private static func hint(_ text: String) throws -> OperatorHint? {
    let now = try #require(CalendarDate(iso: "2021-06-04"))
    return try SearchQuery.parse(text, now: now).operatorHint(now: now)
  }

  @Test(
    arguments: [
      ("株洲 OR 渌口", [.or], "株洲|渌口"), ("株洲 AND 渌口", [.and], "株洲 渌口"), ("株洲 NOT 渌口", [.not], "株洲 -渌口"),
      ("株洲 AND NOT 渌口", [.and, .not], "株洲 -渌口"), ("株洲 OR NOT 渌口", [.or, .not], nil),
      ("甲 OR 乙 OR 丙", [.or], "甲|乙|丙"), ("甲 乙 OR 丙 NOT 丁", [.or, .not], "甲 乙|丙 -丁"),
      ("OR 株洲", [.or], "株洲"), ("株洲 OR", [.or], "株洲"), ("NOT 株洲", [.not], nil), ("株洲 AND", [.and], "株洲"),
      ("OR", [.or], nil), ("AND OR NOT", [.and, .or, .not], nil), ("株洲 OR OR 渌口", [.or], "株洲|渌口"),
      ("(OR 株洲) 甲", [.or], "(株洲) 甲"), ("(甲 OR) 乙", [.or], "(甲) 乙"), ("(株洲 OR 渌口) 甲", [.or], "(株洲|渌口) 甲"),
      ("株洲|OR", [.or], nil), ("株洲 NOT -渌口", [.not], "株洲 -渌口"), ("甲 ＯＲ 乙", [.or], "甲|乙"),
      ("区:天元 OR 区:石峰", [.or], "区:天元|区:石峰"), ("\"a b\" OR c", [.or], "\"a b\"|c"), ("-OR 甲", [.or], nil),
    ] as [(String, [OperatorHint.Word], String?)])
  func tellsWhatToWrite(query: String, words: [OperatorHint.Word], suggestion: String?) throws {
    let hint = try #require(try Self.hint(query))
    #expect(hint.words == words)
    #expect(hint.suggestion == suggestion)
  }

  @Test(arguments: ["株洲", "\"OR\" 株洲", "株洲 or 渌口", "标题:OR", "人:NOT", "ORACLE", "R&D", "", "株洲 \"R AND D\""])
  func saysNothingOfOtherWords(query: String) throws { #expect(try Self.hint(query) == nil) }
}
