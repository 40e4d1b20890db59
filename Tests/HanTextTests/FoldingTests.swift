import HanText
import Testing

@Suite struct FoldingTests {
  static let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }

  @Test func foldingTwiceChangesNothingMore() {
    let unsettled = Self.scalars.filter { scalar in
      let printed = Folding.fold(scalar)
      let search = Folding.foldForSearch(scalar)
      return Folding.fold(printed) != printed || Folding.foldForSearch(search) != search
        || Folding.foldForSearch(printed) != search
    }
    #expect(Array(unsettled) == [])
  }

  @Test func lengthIsKept() {
    let text = Array("《淥口，２０２１》「ＬＥＤ」…𪟝\u{1F600}\r\n").flatMap(\.unicodeScalars)
    #expect(Folding.fold(text).count == text.count)
    #expect(Folding.foldForSearch(text).count == text.count)
  }

  @Test(arguments: [
    ("株洲日報", "株洲日报"), ("淥口區", "渌口区"), ("裏裡", "里里"), ("羣眾峯會", "群众峰会"), ("爲為", "为为"), ("臺灣", "台湾"),
    ("鍾錢鐘", "钟钱钟"), ("後來發現", "后来发现"), ("餘馀", "余余"), ("乾杯", "干杯"), ("雲龍", "云龙"), ("敎眞値", "教真值"),
    ("栢樹牀", "柏树床"), ("妳", "你"), ("勣𪟝", "勣勣"),
    ("２０２１年６月", "2021年6月"), ("ＬＥＤ％", "LED%"), ("（甲）〔乙〕［丙］[丁]", "(甲)(乙)(丙)(丁)"), ("︵竪︶", "(竖)"),
    ("「引」『内』", "“引”“内”"), ("„a‟〝b〞", "“a““b”"), ("，。：；！？", ",。:;!?"), ("｡､", "。、"), ("３．１４", "3.14"),
    ("—–―－─-", "------"), ("买买提・江•帕‧尔", "买买提·江·帕·尔"), ("二○二一◯", "二〇二一〇"), ("〜～∼", "~~~"),
    ("\u{3000}\u{A0}\u{2003}", "   "), ("\u{F9D1}\u{2F2D}⺠", "六山民"), ("〖题〗", "【题】"), ("￥∶⋯", "¥:…"),
  ])
  func foldsTo(_ text: String, _ folded: String) {
    #expect(
      String(scalars: Folding.fold(text.unicodeScalars)).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test(
    arguments: [
      "曰", "日", "己", "已", "巳", "未", "末", "著", "着", "堃", "坤", "喆", "哲", "淼", "、", "【", "】", "《", "》", "“", "”",
      "\"", "①", "●", "ー",
      "〇", "零", "々", "A", "覆", "沈", "云", "后", "里", "几", "干", "面", "\n", "\t",
    ] as [Unicode.Scalar])
  func staysItself(_ scalar: Unicode.Scalar) {
    #expect(Folding.fold(scalar) == scalar)
  }

  @Test func searchTakesCaseAndQuotesAway() {
    let text = "ＬＥＤ“Ab”‘É’「内」".unicodeScalars
    #expect(String(scalars: Folding.foldForSearch(text)) == "led\"ab\"'é'\"内\"")
    #expect(String(scalars: Folding.fold(text)) == "LED“Ab”‘É’“内”")
  }
}
