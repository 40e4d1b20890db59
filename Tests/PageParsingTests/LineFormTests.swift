import HanText
import Testing

@testable import PageParsing

/// Lines of a form of their own: days that sign notices, the formulas that end them, what heads texts of a genre.
@Suite struct LineFormTests {
  private func scalars(_ text: String) -> HanScalars { HanScalars(text.unicodeScalars) }

  /// 株洲日报社 2000.6.15 below a notice was read as a page header: the day was seen only with 年, 月 and 日.
  @Test(arguments: ["2000.6.15", "2000-06-15", "2000/6/15", "2000 . 6 . 15", "2000年6月15日"])
  func aDayAlone(text: String) {
    #expect(DateForm.isDateOnly(scalars(text)))
    #expect(UnitForm.matches(scalars("株洲日报社 " + text)))
  }

  @Test(arguments: [
    "0731-22-33", "2000.6", "2.5.1", "2000.6.15.3", "2000.156.1", "3000.6.15", "6.15", "2000..15",
  ])
  func numbersThatAreNoDay(text: String) { #expect(!DateForm.isDateOnly(scalars(text))) }

  /// 此令 above the name of who orders was read as a headline.
  @Test(arguments: ["此令", "此令。", "此布", "此告", "特此通告"])
  func theFormulaThatEndsANotice(text: String) { #expect(SalutationForm.matches(scalars(text))) }

  @Test(arguments: ["小戏", "快板", "革命故事", "诗配画", "儿歌"])
  func aGenreAlone(text: String) {
    let text = scalars(text)
    #expect(LineWords.sections.match(in: text, at: 0, before: text.count)?.end == text.count)
  }
}
