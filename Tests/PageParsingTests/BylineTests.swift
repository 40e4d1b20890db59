import ArchiveModel
import HanText
import Lexicon
import Testing

@testable import PageParsing

/// Bylines of every house style: what stands in the line, and whom it credits.
@Suite struct BylineTests {
  private static let reader = BylineReader(lexicon: .zhuzhou)

  @Test(arguments: [
    ("株洲日报·掌上株洲讯(记者/温琳 通讯员/李梓熙) 记者日前从市图书馆获悉", "温琳 reporter, 李梓熙 correspondent"),
    ("株洲日报讯(全媒体记者/李逸峰 通讯员/谭洪汀 张菁) 加快推进政务服务", "李逸峰 reporter, 谭洪汀 correspondent, 张菁 correspondent"),
    ("株洲日报(全媒体记者/胡文洁) 12月6日上午,", "胡文洁 reporter"),
    ("本报讯（记者 罗蓓 实习生 陈果）前天还穿单衣，昨天就裹上了棉袄。", "罗蓓 reporter, 陈果 intern"),
    ("本報訊（記者 傅立本）九月八日，", "傅立本 reporter"),
    ("新华社北京7月7日电 （记者 张晓松、朱基钗）中共中央", "张晓松 reporter, 朱基钗 reporter"),
    ("新华社电 6月3日，国家主席", ""),
    ("(本报通讯员 章炳耀) 苦战五昼夜，", "章炳耀 correspondent"),
    ("株洲日报讯 记者从市教育局获悉，今年", ""),
    ("记者从市教育局获悉，今年全市", "none"),
    ("本报电视台联合主办的晚会昨晚举行。", "none"),
    ("本报记者江河报道一只鸭子能走多远？", "江河 reporter"),
    ("据本报通讯员周树人、方达报道，今年春耕早。", "周树人 correspondent, 方达 correspondent"),
    ("据本报记者了解，今年春耕早。", "none"),
    ("通讯员刘大年报道：清水公社一个生产队", "刘大年 correspondent"), ("记者报道的那个队", "none"),
    ("（周树人、刘大年报道）桥头乡农民今年种了三百亩油菜。", "周树人 author, 刘大年 author"),
    ("【读者周树人】我家楼上装了一座铁塔。", "none"),
    ("本报讯 (记者 周 文 通讯员 贾 柯)公园的长凳修好了。", "周文 reporter, 贾柯 correspondent"),
    // A word of bylines inside a name, or inside a remark on the print, gives no role.
    ("本报讯（记者周作人）在株洲市建筑公司第三工区，", "周作人 reporter"),
    ("（此处文字漫漶）她们给每只碗底都签上自己的工号，", "none"),
    // Behind the word a name that is an ordinary word is one, if a blank or a bracket parts it from the text.
    ("本报讯 记者向东 株洲，过去是一座“半边城”。", "向东 reporter"),
    ("（本报讯 记者尚武）炎陵、茶陵两县今年", "尚武 reporter"),
    ("本报讯 记者项北 通讯员周游 龙胜 从茶陵县城出发，", "项北 reporter, 周游 correspondent, 龙胜 correspondent"),
    ("株洲日报讯 记者宁波 通讯员熊二 报道 9月5日，", "宁波 reporter, 熊二 correspondent"),
    ("据周树人、刘大年报道：市玻璃厂试行", "周树人 correspondent, 刘大年 correspondent"),
    ("据海外媒体报道：市玻璃厂试行", "none"),
    // Two characters, a blank and two single ones: the single ones are the second name.
    ("(记者　温琳　通讯员 孟获　赵 阳)　石峰区清水塘", "温琳 reporter, 孟获 correspondent, 赵阳 correspondent"),
    ("本报讯（记者 温琳 通讯员 刘大年", "温琳 reporter, 刘大年 correspondent"), ("本报讯 记者温琳", "温琳 reporter"),
    // What stands behind a byline without brackets begins the sentence, name-like or not: 四月底 was credited once.
    ("本报醴陵讯 通讯员 宁远志 记者 阮小平 四月底,一船烟花启运。", "宁远志 correspondent, 阮小平 reporter"),
    ("本报讯 通讯员 宁远志 李和平 十年来,全厂职工捐款。", "宁远志 correspondent, 李和平 correspondent"),
    ("本报讯 通讯员 宁远志 易家湾,这个老镇变了样。", "宁远志 correspondent"),
    ("本报讯 记者 阮小平,通讯员 宁远志 昨日,全市开会。", "阮小平 reporter, 宁远志 correspondent"),
    ("本报讯 记者 阮小平 通讯员 宁远志,昨日全市开会。", "阮小平 reporter, 宁远志 correspondent"),
    // The place alone; whoever writes a report is a reporter; the name stands in the sentence that goes on at once.
    ("【炎陵讯】(记者 阮小平)炎陵县与江西省交界,", "阮小平 reporter"), ("【炎陵讯】炎陵县与江西省交界,", "none"),
    ("本报讯（文/阮小平 图/宁远志）没有放鞭炮,", "阮小平 reporter, 宁远志 photographer"),
    ("本报讯（阮小平 宁远志）攸县黄丰桥乡群众,", "阮小平 author, 宁远志 author"),
    ("本报记者阮小平日前就公有住房出售走访了市房改办。", "阮小平 reporter"),
    ("本报讯　记者阮小平从市自来水公司获悉，", "阮小平 reporter"),
    ("本报记者阮小平在台上说，", "阮小平 reporter"), ("记者阮小平在台上说，", "none"),
    ("本报通讯员 工宣 报道：董家塅地区的职工", "工宣 correspondent"), ("（阮小平）十二月十八日，大雪纷飞，", "阮小平 author"),
    ("（一）十二月十八日，大雪纷飞，", "none"),
    // Before 报道 names need no word; a unit or a place may stand first; a blank parts credits from the sentence.
    ("本报讯　阮小平　宁远志报道：大雪纷飞，", "阮小平 author, 宁远志 author"), ("据通讯员阮小平报道，大雪纷飞，", "阮小平 correspondent"),
    ("炎陵讯 通讯员阮小平报道：大雪纷飞，", "阮小平 correspondent"),
    ("株洲车辆厂通讯员阮小平、宁远志报道：大雪纷飞，", "阮小平 correspondent, 宁远志 correspondent"),
    ("本报记者 阮小平 7月7日，老渡口停航。", "阮小平 reporter"),
    ("记者 阮小平 通讯员 宁远志 7月7日，老渡口停航。", "阮小平 reporter, 宁远志 correspondent"),
    // The last of those named behind 记者 is one of them, though it is a place or ends as units do.
    ("本报讯(记者 关山月 通讯员 雷声 池塘)2月28日,", "关山月 reporter, 雷声 correspondent, 池塘 correspondent"),
  ])
  func readsTheBylineThatOpensAParagraph(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.opening(line), line) == expected)
  }

  @Test(arguments: [
    ("株洲日报·掌上株洲记者/李逸峰", "李逸峰 reporter"),
    ("通讯员/刘爱明 黄闻 宋律", "刘爱明 correspondent, 黄闻 correspondent, 宋律 correspondent"),
    ("株洲日报全媒体记者/谢嘉通讯员/周炳炳", "谢嘉 reporter, 周炳炳 correspondent"),
    ("株洲日报记者 戴 凛", "戴凛 reporter"),
    ("株洲日报·掌上株洲记者/胡文洁 摄", "胡文洁 photographer"),
    ("尹中和 摄", "尹中和 photographer"),
    ("刘震/摄", "刘震 photographer"),
    ("□ 司徒远", "司徒远 author"),
    ("董家塅　言启富", "言启富 author"),
    ("（市妇联办公室）", ""),
    ("本报评论员", ""),
    ("受访者提供", ""),
    ("本报记者 袁宏图 摄影报道", "袁宏图 reporter, 袁宏图 photographer"),
    ("告诉记者。", "none"),
    ("刘邦词　周勃曲", "刘邦 author, 周勃 author"),
    ("（石匠　刘大年）", "刘大年 author"),
    ("退休教师　刘大年", "刘大年 author"),
    ("醴陵　刘大年", "刘大年 author"),
    ("（刘大年　茶陵）", "刘大年 author"),
    ("攸县 刘大年 搜集", "刘大年 author"),
    ("刘大年等二十户居民", "刘大年 author"),
    ("文/图 株洲日报记者 温琳", "温琳 reporter, 温琳 photographer"),
    ("刘大年 摄于神农谷", "刘大年 photographer"),
    ("谭 池生", "谭池生 author"), ("茶陵刘大年", "刘大年 author"), ("（锻工刘年）", "刘年 author"),
    ("（八岁　刘大年）", "刘大年 author"), ("董家塅　刘大年", "刘大年 author"), ("刘大年 代笔", "刘大年 author"),
    ("刘大年（作者单位：市社会科学院）", "刘大年 author"), ("文丨刘大年", "刘大年 author"),
    ("通讯员/刘大年 文/图", "刘大年 correspondent, 刘大年 photographer"), ("芦淞区", "none"), ("董家塅", "none"),
    ("家属 启", "none"),
    ("记者 和大年 张三 和李四", "和大年 reporter, 张三 reporter, 李四 reporter"),
    ("刘大年率子女泣告", "none"),
    // The words of a desk, a remark, a class, a kind of work or another trade of the paper are no names.
    ("湖南日报·新湖南客户端记者 刘大年", "刘大年 reporter"), ("本报驻醴陵记者 刘大年", "刘大年 reporter"),
    ("本报醴陵记者站 刘大年", "刘大年 reporter"), ("（待　续）", "none"), ("（均系本报通讯员）", ""),
    ("市四中高三(312)班 刘大年", "刘大年 author"), ("六年级 刘大年", "刘大年 author"), ("线路工　刘大年", "刘大年 author"),
    ("（刘大年记录整理）", "刘大年 author"), ("（刘大年供稿）", "刘大年 author"), ("刘大年画", "刘大年 author"),
    ("刘大年 篆刻", "刘大年 author"), ("各地通讯", "none"), ("我爱中国画", "none"), ("学习书法", "none"),
    ("讲述：刘大年 记录：温琳", "刘大年 author, 温琳 author"), ("本版撰文 刘大年", "刘大年 author"),
    ("本版图片由刘大年摄", "刘大年 photographer"), ("本报记者刘大年 图片由市文旅局提供", "刘大年 reporter"),
    ("全媒体记者/刘大年 视频/温琳", "刘大年 reporter, 温琳 reporter"), ("⊙周树", "周树 author"),
    // Whose the pictures are, a slash says; a reporter who wrote the text is a reporter.
    ("记者 席月/文、图　通讯员 施敏", "席月 reporter, 席月 photographer, 施敏 correspondent"),
    ("记者刘大年/文 温琳/图", "刘大年 reporter, 温琳 photographer"),
    ("本报记者　文　见摄", "文见 photographer"), ("本报记者 冷月 戈壁", "冷月 reporter, 戈壁 reporter"),
    ("记者手记:谢谢那盏灯", "none"),
    // The number and the name of a series.
    ("之三·田野风", "none"),
    // Names set wide, of three characters too; set between dots.
    ("（辛 冬 梅）", "辛冬梅 author"), ("市医药公司 蒋 月 华", "蒋月华 author"), ("醴陵 曾 伯 炎", "曾伯炎 author"),
    ("本报记者 龙宪章 米 莉 陶 文", "龙宪章 reporter, 米莉 reporter, 陶文 reporter"), ("·石 坚·", "石坚 author"),
    // Two names behind 记者 of which one is a word; what a bracket says of the names before it.
    ("本报记者苏大江谈笑", "苏大江 reporter, 谈笑 reporter"),
    ("刘大年 凌 飞（本报通讯员） 江 楚（本报记者）", "刘大年 correspondent, 凌飞 correspondent, 江楚 reporter"),
    // Words that hold a word of a role; headings; parts of a work; a desk; another trade than writing.
    ("社区工作者 瞿 蓉", "瞿蓉 author"), ("评论员文章", "none"), ("编辑部的话", "none"), ("——记者再走长征路·株洲篇", "none"),
    ("（外一首） 余启超", "余启超 author"), ("未理平", ""), ("(指导老师:鲁 芸)", ""),
    ("主讲人:市中医院主任医师 苏雅琴　整理:记者 刘大年", "刘大年 reporter"), ("策划/市日报社编辑传播部", ""),
    ("主持:本报记者 高晓燕 刘大年", "高晓燕 reporter, 刘大年 reporter"), ("整理/左岸", "左岸 author"),
    ("读者：林菁", "林菁 author"), ("通讯员 刘大年 摘录", "刘大年 correspondent"), ("起跑一刻", "none"),
    ("图为：釉下五彩瓷手绘车间 李娜 摄", "李娜 photographer"),
    // Who the writer is, with the name; who put it into Chinese.
    ("（作者单位：市文联　步　青）", "步青 author"), ("(作者系市政研室副主任 刘大年)", "刘大年 author"),
    ("（刘大年编译自法国《西部报》）", "刘大年 author"), ("（作者系市作协会员）", ""),
    ("本报记者 和平 岳麓", "和平 reporter, 岳麓 reporter"), ("导读", "none"),
    ("七小　邱　文", "邱文 author"), ("渌口区朱亭中学 钟笛", "钟笛 author"), ("（ 通 讯 员 　 辛 勤 ）", "辛勤 correspondent"),
    ("■征文选登·我的父亲", "none"), ("红卫大队 刘大年：", "none"), ("（接上页）", "none"),
    ("摄影/报道 记者 刘大年", "刘大年 reporter, 刘大年 photographer"), ("执笔人：刘大年", "刘大年 author"),
    ("口述/刘大年（退休教师）　整理/温琳（记者）", "刘大年 author, 温琳 reporter"), ("（刘大年　株洲）", "刘大年 author"),
    ("本版图片除署名外均由刘大年拍摄", "刘大年 photographer"), ("讲述者：刘大年 记录者：温琳", "刘大年 author, 温琳 author"),
    ("本版稿件由本报记者刘大年采写", "刘大年 reporter"), ("嘉宾：刘大年", ""), ("本报茶陵讯 记者 刘大年", "none"),
    // Children sign with their years; lists of workers tell them too.
    ("刘大年 7岁", "刘大年 author"), ("（刘大年　12岁）", "刘大年 author"), ("刘大年 31岁", "none"),
    ("（刘大年 摘自《文史博览》）", "刘大年 author"), ("五月“小记者之星”", "none"), ("记者求证", "none"),
    // Sentences.
    ("县国土局副局长刘大年告诉记者，开发", "none"), ("本报记者刘大年报道：醴陵市嘉树乡", "none"),
    // What follows 报道 on the printed line was taken for a unit, and the paragraph was cut behind it.
    ("本报记者刘大年报道 在醴陵开小吃店的欧小", "none"),
  ])
  func readsALineOfCredits(_ text: String, _ expected: String) {
    let line = pageLine(text)
    let found = Self.reader.wholeLine(line).flatMap { $0.strength > 0 ? $0 : nil }
    #expect(credits(found, line) == expected)
  }

  @Test(arguments: [
    ("活动现场,学校代表获赠图书。 株洲日报全媒体记者 温琳/摄", "温琳 photographer"),
    ("网媒聚焦株洲轨道交通产业。株洲日报·掌上株洲记者/谢妙妮 摄", "谢妙妮 photographer"),
    ("入校前,老师给学生逐一测量体温。通讯员供图", ""),
    ("他说：“在国内，我是给自己的国家打工。”(常青松)", "常青松 author"),
    ("“荷你悦读”分享会(荷塘区)", "none"),
    ("会议由市政协主席主持。", "none"),
    ("游客在江边放起了风筝。 青山 摄", "青山 photographer"),
    ("游客在江边放起了风筝。（刘 年摄）", "刘年 photographer"),
    ("请的人心疼，吃的人脸红。（湘江）", "湘江 author"),
    ("下水道又堵了三天。（温琳 整理）", "温琳 author"),
    ("每月第一个星期日免费开放。（温琳 辑）", "温琳 author"), ("写明开箱的时间。（市四中　古道）", "古道 author"),
    ("旅客送来一串干菇。（据新华社记者温琳）", "温琳 reporter"),
    ("他放下锄头就走了。（待续）", "none"),
    ("洗完脸便睡，眠了才会笑。（打一物）", "none"),
    ("他焊的时候不喝水。（徒弟甲）", "none"),
    ("请获奖者凭身份证领奖。请到本报编辑部办理", "none"),
    // A name set off by blanks; marks before it; behind the kind of a work.
    ("给他们一个红袖章。　　阿祥", "阿祥 author"), ("他修过的车，路上不掉链子。　周树人", "周树人 author"),
    ("《书店打烊以后》 周树人", "none"), ("现代京剧《箭杆河边》　周树人主演", "none"),
    ("守岁的人睡了。□本报记者　温琳　通讯员　刘大年", "温琳 reporter, 刘大年 correspondent"),
    ("人勤春早（篆刻）　刘大年", "刘大年 author"), ("晨雾（摄影）　　刘大年", "刘大年 photographer"),
    ("漫画：“我不管”（刘大年画）", "刘大年 author"),
    ("现在一伸手就到。（刘大年通讯）", "刘大年 correspondent"),
    ("初秋的云阳山云海。　刘大年/摄（资料图）", "刘大年 photographer"),
    ("如今路灯亮了。 图为本报记者刘大年摄", "刘大年 photographer"),
    ("如今路灯亮了。 市文旅局供图", ""), ("如今路灯亮了。（图文无关）", ""),
    ("如今路灯亮了。（新华社发 刘大年 摄）", "刘大年 photographer"),
    ("如今路灯亮了。（刘大年 提供）", "刘大年 photographer"), ("如今路灯亮了。（市文联供稿）", ""),
    ("如今路灯亮了。（作者系市作协会员）", "none"), ("如今路灯亮了。（作者刘大年系市作协会员）", "刘大年 author"),
    ("如今路灯亮了。（刘大年摄 温小琳文）", "刘大年 photographer, 温小琳 author"),
    ("气球升上了天。 受访者米雪供图", "米雪 photographer"), ("能不能调一调？　　读者 刘大年", "刘大年 author"),
    ("（大胖娃娃抱着鲤鱼。）（老邓画）", "老邓 author"), ("胖娃娃站在谷堆上。 寒松画", "寒松 author"),
    ("（小组成员在了解顾客要求。　夏万里　摄）", "夏万里 photographer"), ("再写一个“党”字方。", "none"),
    ("她在照片后面写道：给你们留着。(禾 苗)", "禾苗 author"),
    ("如今路灯亮了。（株冶 刘大年）", "刘大年 author"), ("如今路灯亮了。（331厂 刘大年）", "刘大年 author"),
    ("如今路灯亮了。（刘大年荐）", "刘大年 author"),
    ("庄稼人种庄稼。（作者单位：市文联　步　青）", "步青 author"),
    ("本报《我爱集邮》作者“欧小明”应为“欧晓明”，特此更正。", "none"),
  ])
  func readsTheBylineBehindAParagraph(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.closing(line), line) == expected)
  }

  @Test(arguments: [
    ("青山", "青山 author"), ("（山 石）", "山石 author"), ("□湘江", "湘江 author"), ("贺家土街道", "none"), ("居委会敬启", "none"),
  ])
  func readsAPenNameThatItsPlaceMakesASignature(_ text: String, _ expected: String) {
    let line = pageLine(text)
    #expect(credits(Self.reader.signature(line), line) == expected)
  }

  @Test func creditsOfAWholeArticle() throws {
    let page = try #require(
      PageParser().parse(
        Array(
          """
          渡船停了

          株洲日报讯(记者/温琳) 7月7日,老渡口停航。两岸的人从此走桥,渡工们上了岸,船也卖给了下游的一家采砂场。

          船工说,他在这条河上撑了四十年的船,如今闲下来,反倒睡不着了。(读者 葛女士)

          """.utf8)
      ).pages.first)
    #expect(page.articles.flatMap(\.credits) == [Credit(name: "温琳", role: .reporter)])
  }

  /// Names set wide behind a word of credits, and names that are words too, keep their cut and their place.
  @Test(arguments: [
    ("本报记者 王　蓓　龙　舟", ["王蓓", "龙舟"]), ("本报记者 晨光", ["晨光"]), ("□ 一丁", ["一丁"]),
    ("“六一”前一天，小记者周小树和刘大年，来到市福利厂采访“独臂姐姐”。", []),
  ])
  func creditsNamesThatAreWords(_ byline: String, _ names: [String]) throws {
    let page = try #require(
      PageParser().parse(
        Array(
          """
          # 渡船停了

          \(byline)

          7月7日,老渡口停航。两岸的人从此走桥,渡工们上了岸,船也卖给了下游的一家采砂场。

          船工说,他在这条河上撑了四十年的船,如今闲下来,反倒睡不着了。

          """.utf8)
      ).pages.first)
    #expect(page.articles.flatMap(\.credits).map(\.name) == names)
  }

  /// Credits end the paragraph of hard-wrapped lines, however wide the line below them is.
  @Test(arguments: [
    ("昨日凌晨,民警背着老人过水。刘大年 摄", "市一中小发明家江一帆获全国奖", true),
    ("的活,两个人就能做完。(刘大年)", "这件事传开以后,别的工区也来", true),
    ("从攸县走出去的两万五千名的哥", "本报记者 刘大年 通讯员 温琳", true),
    ("本报记者 刘大年", "卢向前 通讯员 温琳", true),
    ("他放下锄头,对前来采访的", "本报记者 刘大年", false),
    ("本报记者 刘大年 通讯员", "温琳 昨日凌晨,市区部分街道", false),
    ("采访的时候,他不愿意多讲,", "记者离开的时候,刘大年还在", false),
    ("在株洲机床修配厂,人们常看到", "一个中年人,他是车间的钳工。", false),
  ])
  func partsHardWrappedLines(_ first: String, _ second: String, _ expected: Bool) {
    #expect(Self.reader.parts(pageLine(first), from: pageLine(second)) == expected)
  }

  /// Below a title and alone a word is a pen name; beside others of its kind it heads a part. A notice credits nobody.
  @Test(arguments: [
    ("# 让信用真正值钱\n\n算盘\n\n", ["算盘"]), ("# 草木二题\n\n荠菜\n\n", []), ("# *灯下*\n\n*宋 言*\n\n", ["宋言"]),
  ])
  func creditsAPenNameByItsPlace(_ opening: String, _ names: [String]) throws {
    let page = try #require(
      PageParser().parse(
        Array(
          (opening + """
            小微企业贷款难,难在一个“信”字。银行信抵押、信担保,唯独不敢信人。数据本是企业最真实的体检报告,却长期躺在各个部门的系统里。

            一家企业缺的不是钱,是有人肯信它。打通数据,才能让信用说话,让老实人不吃亏,让失信的人寸步难行。

            """).utf8)
      ).pages.first)
    #expect(page.articles.flatMap(\.credits).map(\.name) == names)
  }

  /// What no name is made of is a pen name behind the last paragraph of an article, and the word that a second line says
  /// of the names before it is theirs.
  @Test(arguments: [
    ("一家企业缺的不是钱,是有人肯信它。让老实人不吃亏,让失信的人寸步难行。(半杯清茶)", ["半杯清茶 author"]),
    ("一家企业缺的不是钱,是有人肯信它。让老实人不吃亏,让失信的人寸步难行。(打一物品)", []),
    (
      "一家企业缺的不是钱,是有人肯信它。让老实人不吃亏,让失信的人寸步难行。\n\n何志明 刘冬生\n\n（均系本报通讯员）",
      ["何志明 correspondent", "刘冬生 correspondent"]
    ),
  ])
  func creditsWhoSignsAnArticle(_ ending: String, _ names: [String]) throws {
    let page = try #require(
      PageParser().parse(
        Array(
          ("""
          # 让信用真正值钱

          小微企业贷款难,难在一个“信”字。银行信抵押、信担保,唯独不敢信人。数据本是企业最真实的体检报告,却长期躺在各个部门的系统里。


          """ + ending + "\n").utf8)
      ).pages.first)
    #expect(page.articles.flatMap(\.credits).map { "\($0.name) \($0.role.rawValue)" } == names)
  }

  /// What the decoder takes for a title or text is a byline where it can be nothing else.
  @Test func makesBylinesOfLinesThatCanBeNothingElse() {
    let text = "有人问一位工程师,搞研发最需要什么,他说：失败的权利。"
    for (byline, state, expected) in [
      ("金 浩", LineState.titleMore, LineState.byline), ("本报记者 冷月 戈壁", .deck, .byline),
      ("记者 彭芸 通讯员 朱自立 沈毅", .body, .byline), ("——记铸工张三", .deck, .deck), ("茶陵农民李石生", .deck, .deck),
    ] {
      let states = settledCredits([[("把手指一根根掰开", .title), (byline, state), (text, .body)]], Self.reader)
      #expect(states[0][1] == expected, "\(byline)")
    }
  }

  @Test func creditsNobodyForANotice() throws {
    let page = try #require(
      PageParser().parse(
        Array(
          """
          # 遗失声明

          本人于6月4日遗失工作证一本,编号为一〇三八,声明作废。拾到者请交市总工会传达室。特此声明。

          市民 易小红

          """.utf8)
      ).pages.first)
    #expect(page.articles.map(\.kind) == [.notice])
    #expect(page.articles.flatMap(\.credits).isEmpty)
  }

  @Test(
    arguments: [
      ("下转 A2版③", "A2", "③", false), ("◀◀ 上接A1版", "A1", nil, true), ("（下转第三版）", "3", nil, false),
      ("▶▶上接A1版", "A1", nil, true), ("紧接第一版", "1", nil, true),
    ] as [(String, String, String?, Bool)])
  func readsWhereAnArticleGoesOn(_ text: String, _ page: String, _ mark: String?, _ isContinuation: Bool)
    throws
  {
    let jump = try #require(JumpReader.read(pageLine(text).folded))
    #expect(jump.jump.page == page)
    #expect(jump.jump.mark == mark)
    #expect(jump.isContinuation == isContinuation)
  }

  @Test func leavesSentencesWithoutAJumpAlone() {
    #expect(JumpReader.read(pageLine("上接长沙,下转广州,株洲是枢纽").folded) == nil)
    #expect(JumpReader.closing(pageLine("这块骨头，三棉还在啃。　　（下转第2版）").folded)?.jump.page == "2")
  }
}

/// A line as the reader of lines makes it.
func pageLine(_ text: String) -> PageLine {
  LineReader.read(Array(text.unicodeScalars)).lines.first ?? PageLine(number: 1, text: [], folded: [])
}
