import HanText
import Testing

@testable import PageParsing

/// Which blanks between characters carry nothing.
@Suite struct SpacedCharactersTests {
  @Test(
    "A line set wide is closed, a list of persons is not",
    arguments: [
      ("株 洲 日 报", "株洲日报"), ("喜 迎   国 庆", "喜迎 国庆"), ("五 指 山 下 红 旗 飘，", "五指山下红旗飘，"),
      ("三 字 经 新 编（打油诗）", "三字经新编（打油诗）"),
      ("丁 宁 卜 凡 于小雅 王 雪", "丁 宁 卜 凡 于小雅 王 雪"),
      ("铜奖：段小星　毛　晓　萧　山　崔　颖", "铜奖：段小星　毛　晓　萧　山　崔　颖"), ("谭 琳 祝 英 巫建辉", "谭 琳 祝 英 巫建辉"),
    ])
  func closes(_ printed: String, _ expected: String) {
    var text = HanScalars(printed.unicodeScalars)
    SpacedCharacters.close(&text)
    #expect(String(String.UnicodeScalarView(text)) == expected)
  }
}
