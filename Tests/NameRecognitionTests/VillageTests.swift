import ArchiveModel
import HanText
import Lexicon
import Testing

@testable import NameRecognition

/// Villages and communities by the place that they lie in, and towns that are probably misprinted.
@Suite struct VillageTests {
  private func names(_ texts: [String], explain: Bool = false) -> [RecognizedNames] {
    NameRecognizer(lexicon: .zhuzhou).recognize(
      texts.map {
        RecognitionArticle(items: [RecognitionItem(role: .body, text: HanScalars(of: $0))], credits: [])
      }, year: 2021, explain: explain)
  }

  private func villages(_ text: String) -> [String] {
    names([text])[0].places.filter(VillageName.isVillage)
  }

  @Test(
    arguments: [
      ("虎踞镇乔下村的种粮大户忙春耕。", "乔下村"),
      ("记者来到贺家土街道大塘冲社区,看到居民正在下棋。", "大塘冲社区"),
      ("荷塘区红旗村社区的居民说。", "红旗村社区"),
      ("龙船镇七斗冲村的油茶丰收了。", "七斗冲村"),
      ("庆云街道庆云山社区的老街修好了。", "庆云山社区"),
      ("荷塘区月塘居委会通知。", "月塘居委会"),
      ("仙庾镇徐家塘村村民王大爷笑了。", "徐家塘村"),
      ("家住桂花街道流芳园社区。", "流芳园社区"),
      ("白关镇卦石村党支部书记来了。", "卦石村"),
    ]) func aVillageBehindItsTownIsFound(text: String, name: String)
  { #expect(villages(text) == [name]) }

  @Test(
    arguments: [
      "石峰区有两个社区专程来学习。", "全区23个社区都建了站。", "渌口镇一条村道上散落着稻谷。",
      "泗汾镇一所村小的三名教师。", "炎陵县一位村民说。", "天元区老旧社区改造开工。", "攸县新农村建设加快。",
      "醴陵市一所农村小学的学生。", "十都镇三位乡村邮递员。", "桂花街道社区卫生服务中心开门。",
      "醴陵市贫困村全部摘帽。", "堂市乡的一名农村妇女。", "株洲经开区召开村社区干部会。", "赣州市南康区红旗村的家具。",
      "荷塘区组织社区志愿者上门。", "向阳村一处临时工棚。",
    ]) func talkOfVillagesIsNone(text: String)
  { #expect(villages(text) == []) }

  @Test func aVillageIsFoundWhereverThePageNamesIt() {
    let found = names(
      ["仙庾镇徐家塘村修了路。", "路修到家门口,徐家塘村的人都说好。", "别处的事。"], explain: true)
    #expect(found.map { $0.places.filter(VillageName.isVillage) } == [["徐家塘村"], ["徐家塘村"], []])
    #expect(found[1].districts == [])
    #expect(
      found[1].evidence.contains {
        $0.field == "places" && $0.reason == "徐家塘村: the page names it behind 仙庾镇" && $0.weight >= 3
      })
  }

  private func proposals(_ text: String) -> [String] {
    names([text])[0].suspects.map { "\($0.proposal.printed) → \($0.proposal.place)" }
  }

  @Test func aMisprintedTownIsOfferedAndNotApplied() {
    let found = names(["荷塘区仙霞镇举办读书会。"])[0]
    #expect(
      found.suspects.map(\.proposal) == [
        PlaceProposal(printed: "仙霞镇", place: "仙庾镇", district: "荷塘区", signs: [.districtBefore, .variant])
      ])
    #expect(found.places == [])
    #expect(found.districts == ["荷塘区"])
  }

  @Test(
    arguments: [
      // The town of another city, with its own district in front.
      "温州市鹿城区仙霞镇举办读书会。",
      // Neither district nor likeness.
      "他来自白水镇。", "荷塘区仙庾镇举办读书会。",
      // A district in front, but another word altogether.
      "荷塘区仙山镇举办读书会。", "石峰区的古镇很美。", "天元区各乡镇忙春耕。", "醴陵市乡镇企业。",
    ]) func whatHasNoEvidenceIsNotOffered(text: String)
  { #expect(proposals(text) == []) }

  @Test(
    arguments: [
      ("芦淞区白夫镇的桃花开了。", []),
      ("在渌口区绿口镇,渡口还在。", ["绿口镇 → 渌口镇"]),
      ("渌口区绿口镇和荷塘区仙瘐镇结对。", ["绿口镇 → 渌口镇", "仙瘐镇 → 仙庾镇"]),
    ]) func alikeCharactersAreOffered(text: String, expected: [String])
  {
    #expect(proposals(text) == expected)
  }

  @Test func aProposalIsReadBackFromItsMessage() {
    let proposal = PlaceProposal(
      printed: "仙霞镇", place: "仙庾镇", district: "荷塘区", signs: PlaceProposal.Sign.allCases)
    #expect(PlaceProposal(message: proposal.message) == proposal)
    #expect(PlaceProposal(message: "no headline was found") == nil)
    #expect(PlaceProposal(message: "“x” may be a misprint of ") == nil)
  }
}
