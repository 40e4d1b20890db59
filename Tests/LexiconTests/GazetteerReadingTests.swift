import HanText
import Lexicon
import Testing

@Suite struct GazetteerReadingTests {
  private func gazetteer(_ text: String) -> Gazetteer { Gazetteer(lines: Array(text.utf8)) }

  private func name(_ gazetteer: Gazetteer, in text: String, at start: Int = 0) -> String? {
    let scalars = HanScalars(text.unicodeScalars)
    return gazetteer.longestName(in: scalars, at: start).map { String(scalars: scalars[start..<$0.end]) }
  }

  @Test func findsTheLongestOfNamesThatBeginAlike() {
    let places = gazetteer("荷塘\td\t荷塘区\n荷塘区\tD\t荷塘区\n荷塘铺\tu\t荷塘区\t荷塘铺街道\n")
    #expect(name(places, in: "荷塘区委") == "荷塘区")
    #expect(name(places, in: "荷塘铺路") == "荷塘铺")
    #expect(name(places, in: "荷塘月色") == "荷塘")
    #expect(name(places, in: "在荷塘", at: 1) == "荷塘")
    #expect(name(places, in: "荷叶") == nil)
    #expect(name(places, in: "荷") == nil)
    #expect(places.districts == ["荷塘区"])
  }

  @Test func theFirstOfEqualNamesHolds() {
    let places = gazetteer("東區\tD\t东区\n东区\tE\n")
    let scalars = HanScalars("东区".unicodeScalars)
    let found = places.longestName(in: scalars, at: 0)
    #expect(places.entries.count == 1)
    #expect(found.map { places.entries[$0.number].level } == .district)
  }

  @Test func readsYearsAndUnits() throws {
    let places = gazetteer("栗雨\tu\t天元区+株洲县\t栗雨街道\t1997\t2008\n")
    let entry = try #require(places.entries.first)
    #expect(entry.districts == ["天元区", "株洲县"])
    #expect(entry.unit == "栗雨街道")
    #expect(entry.years == 1997...2008)
  }

  @Test(arguments: ["", "\n\n", "荷塘区", "荷\tD\n", "荷塘\t?\n", "\tD\t荷塘区\n", "荷塘区\t\n"])
  func skipsWhatCannotBeRead(text: String) {
    #expect(gazetteer(text).entries.isEmpty)
    #expect(name(gazetteer(text), in: "荷塘区") == nil)
  }

  @Test func theBuiltInOneKnowsTheDistrictsInOrder() {
    #expect(
      Array(Gazetteer.builtIn.districts.prefix(9)) == [
        "荷塘区", "芦淞区", "石峰区", "天元区", "渌口区", "攸县", "茶陵县", "炎陵县", "醴陵市",
      ])
    #expect(name(.builtIn, in: "荷塘区金山街道") == "荷塘区")
  }

  @Test("Towns and streets near a text differ from it in one character that is not the last")
  func near() {
    let gazetteer = Gazetteer.builtIn
    for text in ["仙霞镇", "仙庾镇", "仙庾乡", "镇", "", "仙霞庾镇", "栗雨街道", "粟雨街道"] {
      let text = Folding.fold(text.unicodeScalars)
      let expected = gazetteer.entries.indices.filter { number in
        let entry = gazetteer.entries[number]
        let name = Folding.fold(entry.unit.unicodeScalars)
        return entry.level == .unit && !entry.districts.isEmpty && name.count == text.count
          && name.last == text.last && zip(name, text).count { $0 != $1 } == 1
      }
      let found = gazetteer.units(near: text[...])
      #expect(found.map(\.number) == expected)
      for near in found {
        #expect(gazetteer.entries[near.number].unit.unicodeScalars.contains(near.meant))
        #expect(text.contains(near.written) && near.written != near.meant)
      }
    }
    #expect(gazetteer.units(near: Folding.fold("仙霞镇".unicodeScalars)[...]).isEmpty == false)
  }
}
