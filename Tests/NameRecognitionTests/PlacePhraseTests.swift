import NameRecognition
import Testing

/// A phrase of a year, the districts that it names in the gazetteer's order, and why.
struct PlacePhrase: Sendable, CustomTestStringConvertible {
  var text: String
  var year: Int?
  var districts: String
  var reason: String

  init(_ text: String, _ year: Int?, _ districts: String, _ reason: String) {
    self.text = text
    self.year = year
    self.districts = districts
    self.reason = reason
  }

  var testDescription: String { "\(text) \(year ?? 0) (\(reason))" }
}

@Suite("Which places are districts of the city")
struct PlacePhraseTests {
  @Test("A phrase names just these districts", arguments: ours + units + elsewhere)
  func phrase(_ phrase: PlacePhrase) {
    let found = Set(read(phrase.text, year: phrase.year).districts)
    #expect(found == Set(phrase.districts.split(separator: " ").map(String.init)), "\(phrase.reason)")
  }

  @Test("Districts come in the gazetteer's order, units as it writes them")
  func order() {
    let found = read("炎陵县、荷塘区仙庾镇和栗雨街道", year: 2021)
    #expect(found.districts == ["荷塘区", "天元区", "炎陵县"])
    #expect(found.places == ["仙庾镇", "栗雨街道"])
  }

  static let ours: [PlacePhrase] = [
    .init("曹慧泉调研荷塘区经济社会发展", 2023, "荷塘区", "by its name"),
    .init("天元区初中明日复课", 2022, "天元区", "by its name"),
    .init("淥口区全体县处级干部", 2021, "渌口区", "a variant character"),
    .init("渌口区总工会", 2023, "渌口区", "by its name"),
    .init("株洲县5万亩油菜籽开镰", 2015, "渌口区", "a former name"),
    .init("酃县水口乡农民蔺金生", 1984, "炎陵县", "a former name"),
    .init("醴陵县王仙乡专业户", 1984, "醴陵市", "a former name"),
    .init("攸縣今年已煉出生鐵", 1958, "攸县", "traditional characters"),
    .init("茶陵縣高隴一帶發現大鐵礦", 1958, "茶陵县", "traditional characters"),
    .init("蘆淞區服裝市場", 1999, "芦淞区", "traditional characters"),
    .init("炎陵为古树建“身份证”", 2015, "炎陵县", "the short name"),
    .init("醴陵釉下五彩瓷走进米兰世博会", 2015, "醴陵市", "the short name"),
    .init("芦淞服饰:直播间里", 2021, "芦淞区", "the short name"),
    .init("加快建设现代化新芦淞", 2021, "芦淞区", "the short name behind 新"),
    .init("书香为伴 幸福天元", 2023, "天元区", "the short name"),
    .init("2\t天元\t5\t3\t1\t17/9\t18", 2009, "天元区", "the short name in a table"),
    .init("株洲高新区(天元区)召开会议", 2021, "天元区", "both names"),
    .init("株洲高新区党工委书记", 2021, "天元区", "the zone that is the district"),
    .init("高新区一天“嫁”出三块地", 2003, "天元区", "the zone without the city, at the start"),
    .init("株洲经开区管委会大楼", 2021, "株洲经开区", "the zone"),
    .init("云龙示范区“拿地即开工”再提速", 2021, "株洲经开区", "the zone's other name"),
    .init("百年华诞颂伟业,云龙逐梦谱新篇。", 2021, "株洲经开区", "the zone's short name"),
    .init("加快云龙大数据产业园建设", 2021, "株洲经开区", "inside the name of a park"),
    .init("长郡云龙实验学校", 2022, "株洲经开区", "inside the name of a school"),
    .init("市外国语石峰学校老师", 2022, "石峰区", "inside the name of a school"),
    .init("石峰公园南门", 2009, "石峰区", "inside the name of a park"),
    .init("“天元河长”微信平台", 2016, "天元区", "河 is not a river here"),
    .init("关闭了23年的醴陵东乡小火车站", 2013, "醴陵市", "behind 的"),
    .init("荷塘、芦淞两区", 2010, "荷塘区 芦淞区", "a list of short names"),
    .init("荷塘公安分局", 2010, "荷塘区", "the short name before a body"),
    .init("1984年,株洲县朱亭公社", 1984, "渌口区", "a town of a former county"),
    .init("株洲縣羣豐鄉鑼鼓喧天", 1958, "渌口区 天元区", "a town that is another district's today"),
    .init("本市东区、南区、北区、郊区", 1985, "", "districts without one successor"),
    .init("东区街道妇女办起三十二个小工厂", 1958, "", "a district without one successor"),
  ]

  static let units: [PlacePhrase] = [
    .init("栗雨街道中路社区", 2022, "天元区", "a street"),
    .init("仙庾镇的桃花开了", 2020, "荷塘区", "a town"),
    .init("龙头铺街道", 2023, "石峰区", "a street"),
    .init("茨菇塘街道的视障人士", 2019, "荷塘区", "a street"),
    .init("贺家土市场", 2008, "芦淞区", "inside the name of a market"),
    .init("清水塘老工业区", 2021, "石峰区", "inside the name of an area"),
    .init("田心中学校门口", 2022, "石峰区", "inside the name of a school"),
    .init("田心机厂铸工车间", 1958, "石峰区", "inside the name of a works"),
    .init("▲田心,中车株机公司女焊工", 2019, "石峰区", "alone"),
    .init("田心里村的峭壁上", 2019, "", "a village of another name"),
    .init("响石岭煤店只有七个人", 1965, "石峰区", "inside the name of a shop"),
    .init("董家塅的路灯为什么不亮", 1962, "芦淞区", "alone"),
    .init("荷塘铺公社养猪员", 1965, "荷塘区", "a former commune"),
    .init("明照公社的贫下中农说得好", 1975, "荷塘区", "a former commune"),
    .init("古岳峰镇的茶园", 2021, "渌口区", "a town"),
    .init("淦田、王十万等地的油菜", 2015, "渌口区", "towns without their suffix"),
    .init("攸县新市镇新联村", 2015, "攸县", "a town that is a word too, with its suffix"),
    .init("中村瑶族乡的黄桃", 2024, "炎陵县", "a township of a nationality"),
    .init("下村乡海拔1200多米", 2019, "炎陵县", "a township that is a phrase too"),
    .init("干部下村走访", 2019, "", "下村 as a phrase"),
    .init("建设街道的居民", 2020, "芦淞区", "建设 with its suffix"),
    .init("加快建设幸福株洲", 2020, "", "建设 as a word"),
    .init("桂花街道举行活动", 2020, "荷塘区", "桂花 with its suffix"),
    .init("桂花飘香的季节", 2020, "", "桂花 as a word"),
    .init("金山新城北部核心区", 2021, "荷塘区", "金山 in the name of a new town"),
    .init("绿水青山就是金山银山", 2021, "", "金山 as a word"),
    .init("龙泉街道社区卫生服务中心", 2021, "芦淞区", "龙泉 with its suffix"),
    .init("明月几时有", 2021, "", "明月 as a word"),
    .init("建宁港环境整治", 2021, "", "a harbour"),
    .init("建宁是株洲的古称", 2021, "", "the city's old name"),
    .init("建宁街道的园林工人", 2019, "芦淞区", "建宁 with its suffix"),
    .init("芦淞路拓宽改造", 2021, "", "a road"),
    .init("新华东路、泰山路交汇处", 2004, "", "roads that a street is named for"),
    .init("泰山路街道的志愿者", 2020, "天元区", "the street"),
    .init("白关镇的丝瓜", 2020, "芦淞区", "a town that changed its county"),
    .init("左权镇的花炮", 2020, "醴陵市", "a town named for a person"),
    .init("攸　县　　５３０", 1991, "攸县", "set wide in a table"),
    .init("田心路口的修车摊", 1988, "石峰区", "where roads meet"),
    .init("醴陵街头的龙灯队", 1983, "醴陵市", "the streets of a town"),
    .init("荷塘、石峰等区的企业", 2013, "荷塘区 石峰区", "joined to another district"),
    .init("途经高新技术产业开发区的公共汽车", 1995, "天元区", "the zone's whole name"),
    .init("株洲市高新技术产业开发区招聘", 1993, "天元区", "the zone with the city's name"),
  ]

  static let elsewhere: [PlacePhrase] = [
    .init("长沙市天心区", 2021, "", "a district of another city"),
    .init("赣州市南康区签订战略合作协议", 2023, "", "a district of another city"),
    .init("温州市永嘉县", 2021, "", "a county elsewhere"),
    .init("江西省萍乡市安源区", 2021, "", "a district elsewhere"),
    .init("福建省建宁县", 2021, "", "a county that is named like a street"),
    .init("上海市金山区", 2021, "", "a district that is named like a street"),
    .init("浙江省龙泉市", 2021, "", "a city that is named like a street"),
    .init("湘潭市岳塘区、雨湖区", 2021, "", "the neighbour's districts"),
    .init("云南省云龙县", 2021, "", "a county that is named like the zone"),
    .init("徐州市云龙区", 2021, "", "a district that is named like the zone"),
    .init("长沙高新区和湘潭高新区", 2021, "", "other cities' zones"),
    .init("长沙经开区的企业", 2021, "", "another city's zone"),
    .init("株洲火车站改扩建", 2021, "", "a landmark that holds no district"),
    .init("今天元旦,全市放假", 2021, "", "天元 across two words"),
    .init("一片荷塘,满池清香", 2021, "", "a lotus pond"),
    .init("荷塘月色美如画", 2021, "", "a lotus pond"),
    .init("他在荷塘边散步", 2021, "", "a lotus pond"),
    .init("", 2021, "", "nothing"),
  ]
}
