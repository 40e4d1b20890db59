import HanText
import Lexicon
import Testing

@Suite("What personal names are made of")
struct NameStatisticsTests {
  @Test(
    "A name is more probable as a name than as words",
    arguments: ["曹慧泉", "陈恢清", "丘文辉", "何剑波", "李智", "欧阳建湘", "龙培群", "旷有德", "司徒晖", "上官雄"])
  func names(_ name: String) {
    #expect(Lexicon.zhuzhou.isPersonName(HanScalars(name.unicodeScalars)[...]) > 0)
  }

  @Test(
    "A word is not",
    arguments: ["高兴", "方便", "时间", "成功", "和平", "白天", "黄金周", "高质量", "于是", "马路", "万元", "全面", "水平"])
  func words(_ word: String) {
    #expect(Lexicon.zhuzhou.isPersonName(HanScalars(word.unicodeScalars)[...]) < -3)
  }

  @Test("Other things are no names at all", arguments: ["", "曹", "abc", "曹慧泉同志", "的确良"])
  func others(_ text: String) {
    #expect(Lexicon.zhuzhou.isPersonName(HanScalars(text.unicodeScalars)[...]) < -3)
  }
}

@Suite("The gazetteer")
struct GazetteerTests {
  let gazetteer = Gazetteer.builtIn

  @Test("Today's districts in order")
  func districts() {
    let all: Set = ["天元区", "芦淞区", "荷塘区", "石峰区", "渌口区", "醴陵市", "攸县", "茶陵县", "炎陵县", "株洲经开区"]
    #expect(Set(gazetteer.districts) == all)
  }

  @Test("The longest name at a place")
  func longest() {
    let text = HanScalars("荷塘区仙庾镇".unicodeScalars)
    let found = gazetteer.longestName(in: text, at: 0)
    #expect(found?.end == 3)
    #expect(found.map { gazetteer.entries[$0.number].districts } == ["荷塘区"])
    #expect(gazetteer.longestName(in: text, at: 3).map { gazetteer.entries[$0.number].unit } == "仙庾镇")
    #expect(gazetteer.longestName(in: text, at: 1) == nil)
    #expect(gazetteer.longestName(in: text, at: 5) == nil)
  }
}
