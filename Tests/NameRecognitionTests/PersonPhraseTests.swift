import ArchiveModel
import NameRecognition
import Testing

/// A phrase, the persons that it names (spaces between), and why.
struct PersonPhrase: Sendable, CustomTestStringConvertible {
  var text: String
  var persons: String
  var reason: String

  init(_ text: String, _ persons: String, _ reason: String) {
    self.text = text
    self.persons = persons
    self.reason = reason
  }

  var testDescription: String { "\(text) (\(reason))" }
}

@Suite("Which strings are persons' names")
struct PersonPhraseTests {
  @Test(
    "A phrase names just these persons", arguments: behindTitles + inLists + beforeVerbs + shown + notNames)
  func phrase(_ phrase: PersonPhrase) {
    let found = read(phrase.text).persons.map(\.name)
    #expect(found == phrase.persons.split(separator: " ").map(String.init), "\(phrase.reason)")
  }

  /// What the learned weights do not tell.
  static let behindTitles: [PersonPhrase] = [
    .init("7月6日,市委书记曹慧泉调研新华桥拆除重建工作。", "曹慧泉", "behind an office"),
    .init("市委副书记、市长陈恢清主持会议。", "陈恢清", "behind two offices"),
    .init("公安局副局长向前表示,警方将加强巡逻。", "向前", "a word that is hardly ever a name, behind an office"),
    .init("中国移动通信集团湖南有限公司党委书记、董事长、总经理丘文辉一行来株。", "丘文辉", "a long office, a rarer surname"),
    .init("市人大常委会党组书记、代理主任彭建忠主持并作总结讲话。", "彭建忠", "an office with 代理"),
    .init("该公司董事长钟大保告诉记者。", "钟大保", "behind an office of a firm"),
    .init("省委宣讲团成员、省妇联主席黄芳作宣讲报告。", "黄芳", "a name of two characters before 作"),
    .init("县委常委、组织部长武建国说。", "武建国", "组织部长"),
    .init("车间党支部书记周维汉把这个困难交给群众讨论。", "周维汉", "1958"),
    .init("老铸工邓炳生第一个贴出大字报。", "邓炳生", "a trade"),
    .init("青年钳工旷有德为了赶制叶轮,两天两夜没有离开钳台。", "旷有德", "a local surname behind a trade"),
    .init("红旗一社主任殷冬初带头把家里的两担鸡粪送到田头。", "殷冬初", "主任"),
    .init("株洲玻璃厂扫盲教师欧阳竹青等九人组成突击队。", "欧阳竹青", "a compound surname before 等"),
    .init("石匠柏桂初围着它转了三圈。", "柏桂初", "a trade"),
    .init("大會選出了社長賀友松,副社長龍桂生等三人。", "賀友松 龍桂生", "traditional characters stay"),
    .init("六十八歲的貧農鄔禮堂走上台來。", "鄔禮堂", "traditional, behind an age and a class"),
    .init("女子突擊隊隊長樊玉清帶領五十二個姑娘。", "樊玉清", "traditional, an office"),
    .init("炊事員詹桂英說人手少,忙不過來。", "詹桂英", "traditional, a trade and a verb of speech"),
    .init("副市长席建国,市中级人民法院院长伏天成列席会议。", "席建国 伏天成", "two offices"),
    .init("市财政局局长匡世杰介绍。", "匡世杰", "an office and speech"),
    .init("种粮大户宾长庚请来3台收割机。", "宾长庚", "a role that is no trade"),
    .init("农艺师漆家祥每周来一次。", "漆家祥", "a rank"),
    .init("主教练车晓东果断变阵。", "车晓东", "a surname that is a word"),
    .init("首席科学家诸葛海涛说,这批样品很有价值。", "诸葛海涛", "a compound surname"),
    .init("全国人大代表迟振国认为,带薪休假不落实。", "迟振国", "a delegate"),
    .init("中国工艺美术大师上官雄创作的《洞庭烟云》瓶。", "上官雄", "a compound surname with one character"),
    .init("村支书滕文礼和蜂农一起给蜂蜜贴标签。", "滕文礼", "before 和"),
    .init("记者跟随蜂农柏秀英走了三个小时山路。", "柏秀英", "a trade that no list has"),
    .init("居民瞿安平说,以前下班要绕三圈。", "瞿安平", "居民"),
    .init("保洁员易冬生每月领800元。", "易冬生", "保洁员"),
    .init("街道党工委书记尹湘云的回答是,票决之前先公示。", "尹湘云", "before 的"),
    .init("市政协委员郑秋实建议,增设公交站点。", "郑秋实", "a given name that is nearly a word"),
    .init("营长邹来喜的带领下,十二天修通水渠二十里。", "邹来喜", "1965"),
    .init("公社党委书记龙运开卷着裤脚,在打谷机旁送禾把。", "龙运开", "1975"),
    .init("湘江铸造厂青年工人解胜武,三年来义务为工友理发。", "解胜武", "a surname that is a verb"),
    .init("株洲市歌舞团演员司徒敏获民族唱法二等奖。", "司徒敏", "behind a trade, before 获"),
    .init("省政府副秘书长杜中华率队来株。", "杜中华", "中华 is a word"),
    .init("株洲市副市长王卫安陪同调研。", "王卫安", "before 陪同"),
  ]

  static let inLists: [PersonPhrase] = [
    .init("市领导何剑波、何朝晖、王卫安、白云峰参加调研。", "何剑波 何朝晖 王卫安 白云峰", "a list of officials"),
    .init(
      "市人大常委会副主任刘柏生、李智、冯建湘、刘春生、钟燕、朱振湘,秘书长杨小幼参加会议。",
      "刘柏生 李智 冯建湘 刘春生 钟燕 朱振湘 杨小幼", "a list with names of two characters"),
    .init(
      "在主席台就座的有:关汉章、鲁志坚、阳春生、皇甫平、娄远志、芮  东、滕开元。",
      "关汉章 鲁志坚 阳春生 皇甫平 娄远志 芮东 滕开元", "a spaced name in a list"),
    .init("副主任程建军、仲继尧、费玉兰、邱志祥,秘书长路达出席会议。", "程建军 仲继尧 费玉兰 邱志祥 路达", "rarer surnames"),
    .init("王银燕、袁国明夫妻每天早上六点出门。", "王银燕 袁国明", "a couple"),
    .init("金成开夫妇常年居住在芦淞区。", "金成开", "夫妇"),
    .init("欧建国、欧阳红夫妇遗失房产证一本,声明作废。", "欧建国 欧阳红", "a couple in a notice"),
    .init("闵朝晖、艾建设的株洲市中级人民法院审判员职务。", "闵朝晖 艾建设", "建设 is a word"),
    .init("老技工符国梁、艾春甫等人,经过四十多次试验。", "符国梁 艾春甫", "before 等人"),
    .init("“陈贱仔、李冬狗、彭三女……名字都土。”", "陈贱仔 李冬狗 彭三女", "names of the old days"),
    .init("参加会见的有市领导周建光、聂方红和罗琼。", "周建光 聂方红 罗琼", "和 ends a list"),
    .init("她和谭桂秀等七个妇女凑了十八元钱。", "谭桂秀", "before 等"),
    .init("市领导胡长春、刘光跃、聂方红、邓为民出席。", "胡长春 刘光跃 聂方红 邓为民", "four officials"),
    .init("在场的有罗广源、高文修两位老人。", "罗广源 高文修", "两位老人"),
    .init("一等奖:张思远、李若溪;二等奖:王子涵、陈一诺。", "张思远 李若溪 王子涵 陈一诺", "a list of winners"),
  ]

  static let beforeVerbs: [PersonPhrase] = [
    .init("曹慧泉指出,新华桥拆除重建项目事关城市交通。", "曹慧泉", "speech at the start"),
    .init("“今年糖度高。”苏澄说。", "苏澄", "speech behind a quotation"),
    .init("褚定坤被问得最多,邹三槐说,大家都看着呢。", "褚定坤 邹三槐", "被 and speech"),
    .init("36岁的龙培群是一名志愿者。", "龙培群", "behind an age"),
    .init("81岁的李荣凯每天坚持晨练。", "李荣凯", "behind an age"),
    .init("周德满今年71岁,原是站上的扳道工。", "周德满", "before an age"),
    .init("戴文彬,男,74岁,身高1.65米左右,株洲口音。", "戴文彬", "a missing person"),
    .init("巫海燕(女)为株洲市中级人民法院审判委员会委员。", "巫海燕", "appointed, 女"),
    .init("万俟兴为株洲市审计局局长。", "万俟兴", "appointed, a compound surname"),
    .init("粟光荣的株洲市科学技术局局长职务。", "粟光荣", "dismissed"),
    .init("彭四清的妻子黎桂莲原来担心政策会变。", "彭四清 黎桂莲", "kin"),
    .init("家住荷塘区茨菇塘街道的视障人士家属凌霜华,昨日办起了一个影展。", "凌霜华", "behind 家属"),
    .init("易柏青遗失道路运输证,声明作废。", "易柏青", "a notice of loss"),
    .init("99届毕业生毛细妹遗失毕业证。", "毛细妹", "a notice of loss"),
    .init("离休干部、原厂工会主席敖启明同志,因病医治无效。", "敖启明", "an obituary"),
    .init("葛凤鸣同志作总结报告", "葛凤鸣", "同志"),
    .init("会议由市委副书记聂方红主持。", "聂方红", "由 … 主持"),
    .init("经市民李桂芳介绍,他来到了社区。", "李桂芳", "市民"),
    .init("记者见到谢高进时,他正在田里。", "谢高进", "见到"),
    .init("她的徒弟姬少兰今年58岁。", "姬少兰", "徒弟"),
    .init("段承烈用了6年时间,翻了37部族谱。", "段承烈", "at the start, no cue but 用"),
    .init("罗汉生听见有人敲门。", "罗汉生", "罗汉 is a word"),
    .init("谭四喜一屁股坐在门槛上。", "谭四喜", "a story"),
    .init("老工人阳春保说,他在厂里干了十九年。", "阳春保", "阳春 is a word"),
    .init("厨师邢志远早上四点钟就来发面。", "邢志远", "a time follows"),
    .init("服务员尹秀兰因为和顾客吵架,被扣发了当月奖金。", "尹秀兰", "因为 follows"),
    .init("当天,联合国秘书长潘基文发表声明。", "潘基文", "a Korean name"),
    .init("瑞典皇家科学院常任秘书斯塔凡·诺尔马克当天宣布了名单。", "斯塔凡·诺尔马克", "a foreign name before 当天"),
    .init("两名美国科学家罗伯特·莱夫科维茨和布赖恩·科比尔卡获奖。", "罗伯特·莱夫科维茨 布赖恩·科比尔卡", "two foreign names"),
    .init("来自新疆的阿卜杜·卡里姆说,株洲人很热情。", "阿卜杜·卡里姆", "a minority name"),
    .init("蔡周良强调,要加快建设“新三区”。", "蔡周良", "speech"),
    .init("陈献春、冯耀祥分别致辞。", "陈献春 冯耀祥", "分别"),
    .init("单杨院士向家乡人民问好。", "单杨", "an honorific behind"),
    .init("通过司法鉴定,被告人仇小东犯盗窃罪。", "仇小东", "a court report"),
    .init("邻居鄢若飞跳进水里,救出了老人。", "鄢若飞", "邻居"),
  ]

  static let shown: [PersonPhrase] = [
    .init("学习贯彻习近平新时代中国特色社会主义思想。", "习近平", "a name inside a name"),
    .init("高举邓小平理论伟大旗帜。", "邓小平", "a name inside a name"),
    .init("以胡锦涛同志为总书记的党中央。", "胡锦涛", "a leader"),
    .init("白天学《毛泽东著作选读》,晚上挑灯夜战。", "毛泽东", "in a title"),
    .init("我市掀起學習毛澤東著作高潮", "毛澤東", "traditional"),
    .init("会写“毛泽东”和“社会主义”了。", "毛泽东", "in quotes"),
    .init("沉痛悼念江泽民同志", "江泽民", "mourning"),
    .init("参观杨得志故居。", "杨得志", "a house named for a person"),
    .init("——雷锋式战士的故事", "雷锋", "inside a word"),
    .init("林彪一伙鼓吹“克己复礼”。", "林彪", "history"),
    .init("孔丘在两千多年前,开口“仁义”,闭口“道德”。", "孔丘", "antiquity"),
    .init("“沈从文。”", "沈从文", "alone in quotes"),
    .init("荷塘区\t1\t4\t1\t陈柏文\t罗鹏程", "陈柏文 罗鹏程", "cells of a table"),
    .init("| 石峰区 | 2 | 彭梁 | 邹志超 |", "彭梁 邹志超", "cells of a table in Markdown"),
    .init("全菊英  株洲麻纺织厂细纱挡车工", "全菊英", "a roll of honour"),
    .init("雍福泰 (托儿所所长,男)", "雍福泰", "a roll of honour with an office"),
    .init("苏静娴  市人民医院护士长", "苏静娴", "a roll of honour"),
    .init("联系人:邓为民  电话:28831110", "邓为民", "a person to ask"),
    .init("▲龙诗琴(右)在窗口办理业务。", "龙诗琴", "a caption"),
    .init("图⑤:村支书滕文礼(右一)和蜂农一起贴标签。", "滕文礼", "a caption with a place"),
    .init("悼谭明远同志", "谭明远", "a dedication"),
  ]

  static let notNames: [PersonPhrase] = [
    .init("一天,他走到山坳里的王六嫂家,王六嫂正为没有针补衣服发愁。", "", "a surname and what the village calls her"),
    .init("黎大嫂说:“男人能做的,我们都能做。”", "", "大嫂"),
    .init("红小兵在火车站前义务打扫卫生。", "", "the children of 1967 to 1978"),
    .init("车间主任欧阳松到炉前召开“诸葛亮会”。", "欧阳松", "a meeting at which everybody gives advice"),
    .init("龙老汉今年63岁,只读过小学。", "", "老汉"),
    .init("列宁在评述土地问题时,曾经详细谈到。", "列宁", "known to everybody, two characters and none of our surnames"),
    .init("高兴的是,今年的产量又提高了。", "", "高 is a surname too"),
    .init("方便群众办事,提高办事效率。", "", "方 is a surname too"),
    .init("时间就是金钱,效率就是生命。", "", "时 and 金 are surnames too"),
    .init("成功举办第四届全国网络媒体看株洲活动。", "", "成 is a surname too"),
    .init("黄金周期间,全市接待游客50万人次。", "", "黄 is a surname too"),
    .init("高质量发展是首要任务。", "", "高 and 任 are surnames too"),
    .init("于是大家都来帮忙。", "", "于 is a surname too"),
    .init("马路上车来车往。", "", "马 and 车 are surnames too"),
    .init("全面建设小康社会。", "", "全 is a surname too"),
    .init("水平不断提高,和平共处。", "", "words"),
    .init("白天打工,晚上学习。", "", "白 is a surname too"),
    .init("李某因涉嫌盗窃被警方抓获。", "", "某"),
    .init("张某某、王某二人被刑拘。", "", "某某"),
    .init("市民李先生来电反映。", "", "a surname with 先生"),
    .init("卢女士说,303路末班车能不能晚半个小时?", "", "a surname with 女士"),
    .init("联系人:戚小姐", "", "a surname with 小姐"),
    .init("甘主任说,这事好办。", "", "a surname with an office"),
    .init("老周又气又喜,一时说不出话来。", "", "老 and a surname"),
    .init("小王每天坐公交车上班。", "", "小 and a surname"),
    .init("七十岁的刘老太婆十天认了一百零三个字。", "", "a surname and what she is"),
    .init("聂老倌不见了,听说是到长沙去了。", "", "a surname and what he is"),
    .init("学生甜甜收到了礼物。", "", "a given name alone"),
    .init("未理平工作室推出系列评论。", "", "the pen name of a desk"),
    .init("炎帝陵祭典隆重举行。", "", "炎帝"),
    .init("田心机厂铸工车间职工苦战五昼夜。", "", "a works"),
    .init("南方公司与金德工业园签约。", "", "firms"),
    .init("谢家冲村的道路修好了。", "", "a village"),
    .init("周家湾小区的居民很高兴。", "", "a housing estate"),
    .init("白关镇、王仙镇的农民丰收了。", "", "towns"),
    .init("石峰公园南门人山人海。", "", "a park"),
    .init("温州、金华、康定等地的客商来株考察。", "", "cities"),
    .init("安化黑茶和武夷岩茶都很有名。", "", "teas"),
    .init("市安监局、市卫健委联合检查。", "", "bodies"),
    .init("时任领导干部要带头。", "", "no name follows"),
    .init("马克思主义基本原理。", "", "a doctrine by a single name"),
    .init("解放街、建设路、黄河北路通车。", "", "streets"),
    .init("金奖一枚,银奖两枚。", "", "medals"),
    .init("高炉炉温升到一千二百度。", "", "a furnace"),
    .init("曲调悠扬,歌声嘹亮。", "", "曲 is a surname too"),
    .init("江水滔滔向东流。", "", "江 is a surname too"),
    .init("党的二十大精神深入人心。", "", "党 is a surname too"),
    .init("万里长征第一步。", "", "万里 is a word here"),
    .init("向雷锋同志学习,向前进!", "雷锋", "向 is a preposition"),
    .init("关于进一步加强管理的通知", "", "关于"),
    .init("连日来雨水充足,农民忙着插秧。", "", "连日"),
    .init("单位领导高度重视,主任会议讨论通过。", "", "a word behind a title"),
    .init("学生成绩稳步提高。", "", "成绩 behind 学生"),
    .init("工人方面提出了要求。", "", "方面 behind 工人"),
    .init("农民高兴地说,今年又是丰收年。", "", "高兴 between a role and speech"),
    .init("书记于昨日到任。", "", "于 behind a title"),
    .init("市领导曾多次到现场办公。", "", "曾 behind a title"),
    .init("公司经理和职工一起劳动。", "", "和 behind a title"),
    .init("校长常说,学生要多读书。", "", "常 behind a title"),
    .init("文艺晚会在体育馆举行。", "", "文艺"),
    .init("《玉堂春》今晚上演。", "", "an opera"),
    .init("她们砌好了“穆桂英”炉。", "", "a furnace named in quotes"),
    .init("伍开元 摄", "", "only signs"),
    .init("枫溪乡菜农正在采摘早黄瓜。 谭汉章摄", "", "only signs a photo"),
    .init("株洲日报全媒体记者/匡大为 摄", "", "only signs"),
    .init("他写了一篇通讯。(本报通讯员 匡达人)", "", "only signs"),
    .init("变成了一堆上好的基石。(祝枝山)", "", "only signs"),
    .init("", "", "nothing"),
    .init("2021年6月4日", "", "a date"),
    .init("ABC公司与XYZ公司签约", "", "letters"),
  ]
}
