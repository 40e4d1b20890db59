import ArchiveModel
import NameRecognition
import Testing

@Suite("What is named for persons, and who is named in parts")
struct NamedAfterTests {
  @Test("A phrase names just these persons", arguments: things + trades + parts)
  func phrase(_ phrase: PersonPhrase) {
    let found = read(phrase.text).persons.map(\.name)
    #expect(found == phrase.persons.split(separator: " ").map(String.init), "\(phrase.reason)")
  }

  /// Phrases of things named for persons; some are built like those that the weights were learned from.
  static let things: [PersonPhrase] = [
    .init("穆桂英炉、花木兰炉一夜出铁八吨。", "", "furnaces named for figures of plays"),
    .init("女社员组成了穆桂英战斗队。", "", "a band named for a figure of a play"),
    .init("左权镇的群众送来了被子。", "", "a town named for a person"),
    .init("醴陵市左权镇、李畋镇遭受冰雹。", "", "two towns named for persons"),
    .init("左权将军是醴陵人。", "左权", "the person himself"),
    .init("杨得志故居对外开放。", "杨得志", "a house names its man"),
    .init("小演员扮孙悟空,大家拍手。", "", "a role"),
    .init("剧团排练《秦香莲》和《祥林嫂》。", "", "plays"),
    .init("村支书穆桂英带着大家修路。", "穆桂英", "somebody with an office bears the name"),
    .init("“愚公移山”的劲头更足了。", "", "a saying"),
  ]

  static let trades: [PersonPhrase] = [
    .init("六十岁的袁铁匠放下锤子。", "", "a surname and a trade"),
    .init("李裁缝的铺子关了门。", "", "a surname and a trade"),
    .init("大家都说姓李好,李姓人多。", "", "a surname"),
    .init("他揪出了孔老二的亡灵。", "", "a by-name"),
  ]

  static let parts: [PersonPhrase] = [
    .init("工程师约翰·杜里设计了一座浮桥。", "约翰·杜里", "a common name"),
    .init("歌手迈克尔·杰克逊当地时间6月25日去世。", "迈克尔·杰克逊", "parts that the table of words has"),
    .init("英国专家乔治·威尔逊六月二十八日离开株洲。", "乔治·威尔逊", "parts that the table of words has"),
    .init("五年前她跟随父亲詹姆斯·卡特来中国旅行。", "詹姆斯·卡特", "来 goes on the sentence"),
    .init("当胡安·安东尼奥·萨马兰奇念出这两个字,全场欢呼。", "胡安·安东尼奥·萨马兰奇", "当 joins it to the sentence"),
    .init("他和妻子古丽娜·艾山第一次来株洲。", "古丽娜·艾山", "a Uyghur name"),
    .init("店主阿不都拉·买买提揉面的手很快。", "阿不都拉·买买提", "a Uyghur name with 不 and 都"),
    .init("我市开展“法治·平安”宣传月活动。", "", "two words with a dot between"),
  ]
}
