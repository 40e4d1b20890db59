import ArchiveModel
import HanText
import Testing

@testable import PageParsing

/// Text is told as lost where a reader has lost some, and not where lines end without a stop by their nature.
@Suite struct BrokenTextTests {
  private static func lost(_ text: String) -> [Diagnostic] {
    PageParser().parse(Array(text.utf8)).pages.flatMap(\.articles).flatMap(\.diagnostics)
      .filter { $0.code == .textLost || $0.code == .truncatedEnd }
  }

  /// `check` put fourteen lines of one poem before the paragraphs that were lost indeed.
  @Test(arguments: [
    "## 车间短歌（二首）\n\n凌子舟\n\n天车工\n\n你走在天上\n\n把沉默的铁 轻轻提起\n\n像提起一只睡着的鸟\n\n地上的人仰着脸\n\n看你 把黄昏放进炉膛\n\n焊花\n\n不是所有的花都要泥土\n\n有一种花 开在钢上\n\n一开 就是永远的缝合\n",
    "## 街灯\n\n阿木\n\n你低着头\n\n替晚归的人\n\n数脚步\n\n一步 两步\n\n数到门响了\n\n才把自己的影子\n\n收回到脚下\n",
  ])
  func versesAreWhole(text: String) { #expect(Self.lost(text).isEmpty) }

  /// Offices, days and telephone numbers close notices and advertisements.
  @Test(arguments: [
    "## 启事\n\n本报发行部定于十月一日起办理明年订阅手续，请各单位到邮局办理，逾期不补。\n\n株洲日报社发行部\n\n一九八五年九月二十日\n",
    "## 春节订餐\n\n本店备有年夜饭，价格从优。\n\n订餐请于腊月二十九以前提前一天预定，每天仅限四十桌，送货上门，电话:27119\n",
  ])
  func noticesCloseWithoutAStop(text: String) { #expect(Self.lost(text).isEmpty) }

  @Test(arguments: ["他说得对。　　阿祥", "水是清的。（梁伟）", "水是清的。  (江风)", "“来吧！”　（易成林）"])
  func aSignatureBehindTheLastStopIsNoBreak(text: String) {
    #expect(BrokenText.isSigned(Folding.fold(Array(text.unicodeScalars))))
  }

  @Test(arguments: ["水是清的。他又往前", "他说得对", "水是清的。　电话27119", "一天。　可是他们都没有想到后来会是那样的结果"])
  func whatIsNoSignatureIsNone(text: String) {
    #expect(!BrokenText.isSigned(Folding.fold(Array(text.unicodeScalars))))
  }

  @Test func whatIsLostIsTold() {
    let ends = "## 头条\n\n株洲日报讯(记者/温琳) 攸县盛产生猪和油茶，以往收购渠道不畅。七月下旬，市肉联厂同攸县签订了年购销生猪\n"
    #expect(Self.lost(ends).map(\.code) == [.truncatedEnd])
    let notice = "## 公告\n\n经株洲市人民政府批准，株洲市国土资源局决定以拍卖方式出让一宗国有土地的使用权，现将有关事项公告如下，\n"
    #expect(Self.lost(notice).map(\.code) == [.truncatedEnd])
  }
}
