import ArchiveModel
import HanText

/// What a word of a byline says about the names beside it.
enum CreditWord: Sendable {
  /// Names that follow it (or stand before it) have this role: 记者, 通讯员, 摄.
  case role(CreditRole)
  /// Writes and photographs: 文/图, 摄影报道.
  case writesAndPhotographs
  /// Credits nobody but belongs to a byline: 报道, 本报评论员, 策划.
  case neutral
  /// The paper or agency: 本报, 新华社. Its role words follow.
  case agency
  /// Names nobody: 通讯员供图, 受访者提供.
  case nobody
  /// The name of a column that begins like a byline: 记者手记.
  case column
  /// Took the picture at a place that follows: 张三 摄于神农谷.
  case takenAt
  /// Whoever is named beside it did something else than write: 主讲人 张三, 指导老师 李四.
  case other
  /// Whoever reads the paper: the place right before it is where, no name (红旗路读者 张三).
  case reader
  /// In brackets behind names, it says what they are: 张三 李四（本报通讯员）.
  case behind(CreditRole)
}

/// The words of bylines. Forms: the house styles of 株洲日报 2017-2024 and the usage of the Chinese party press since
/// the 1950s.
enum CreditWords {
  /// Words that are never part of a name.
  static let long = Vocabulary<CreditWord>([
    ("记者", .role(.reporter)), ("全媒体记者", .role(.reporter)), ("融媒体记者", .role(.reporter)),
    ("见习记者", .role(.reporter)), ("实习记者", .role(.reporter)), ("首席记者", .role(.reporter)),
    ("特约记者", .role(.reporter)), ("特派记者", .role(.reporter)), ("特别记者", .role(.reporter)),
    ("驻站记者", .role(.reporter)), ("高级记者", .role(.reporter)), ("主任记者", .role(.reporter)),
    ("摄影记者", .role(.photographer)), ("热线记者", .role(.reporter)), ("合摄", .role(.photographer)),
    ("联合摄影", .role(.photographer)), ("联合摄", .role(.photographer)), ("文字记者", .role(.reporter)),
    ("全媒体见习记者", .role(.reporter)),
    ("见习全媒体记者", .role(.reporter)), ("首席全媒体记者", .role(.reporter)), ("全媒体首席记者", .role(.reporter)),
    ("知株侠记者", .role(.reporter)), ("通讯员", .role(.correspondent)), ("特约通讯员", .role(.correspondent)),
    ("见习通讯员", .role(.correspondent)), ("工农兵通讯员", .role(.correspondent)),
    ("通信员", .role(.correspondent)), ("实习生", .role(.intern)), ("实习编辑", .role(.intern)),
    ("摄影", .role(.photographer)), ("供图", .role(.photographer)), ("翻拍", .role(.photographer)),
    ("图片提供", .role(.photographer)), ("航拍", .role(.photographer)), ("拍摄", .role(.photographer)),
    ("图片", .role(.photographer)), ("图片摄影", .role(.photographer)), ("摄制", .role(.photographer)),
    ("特约摄影", .role(.photographer)), ("作者", .role(.author)), ("撰文", .role(.author)),
    ("特约评论员", .role(.author)), ("评论员", .role(.author)), ("特约撰稿人", .role(.author)),
    ("特约撰稿", .role(.author)), ("撰稿", .role(.author)), ("撰稿人", .role(.author)), ("执笔", .role(.author)),
    ("口述", .role(.author)), ("读者", .reader), ("解答人", .role(.author)), ("答疑人", .role(.author)),
    ("答问:", .role(.author)), ("答疑:", .role(.author)), ("答问/", .role(.author)), ("对谈:", .role(.author)),
    ("对谈/", .role(.author)), ("对谈人", .role(.author)), ("对谈者", .role(.author)),
    ("主讲人", .other), ("指导老师", .other), ("指导教师", .other), ("辅导老师", .other), ("主持:", .neutral),
    ("主持/", .neutral), ("受访者", .neutral),
    ("文字", .role(.author)), ("整理", .neutral), ("录音整理", .neutral), ("统稿", .neutral), ("代笔", .neutral),
    ("请人代笔", .neutral), ("编译", .neutral), ("采写整理", .neutral),
    ("文字整理", .neutral),
    ("翻译", .neutral), ("解答", .neutral), ("均系", .neutral),
    ("编辑", .role(.editor)), ("责任编辑", .role(.editor)), ("责编", .role(.editor)), ("制图", .other),
    ("讲述人", .role(.author)), ("讲述者", .role(.author)),
    ("口述人", .role(.author)), ("口述者", .role(.author)), ("执笔人", .role(.author)), ("记录者", .neutral),
    ("记录人", .neutral),
    ("整理人", .neutral), ("整理者", .neutral), ("稿件", .neutral), ("来源:", .neutral), ("供稿:", .neutral),
    ("供稿/", .neutral),
    ("除署名外", .neutral), ("除署名者外", .neutral), ("插画", .neutral), ("嘉宾:", .other), ("主持人:", .other),
    ("摄影/报道", .writesAndPhotographs), ("摄影、报道", .writesAndPhotographs), ("采写/摄影", .writesAndPhotographs),
    ("采写、摄影", .writesAndPhotographs), ("撰文/摄影", .writesAndPhotographs), ("撰文、摄影", .writesAndPhotographs),
    ("摄影/撰文", .writesAndPhotographs), ("文字/摄影", .writesAndPhotographs), ("文字、摄影", .writesAndPhotographs),
    ("文并摄影", .writesAndPhotographs), ("文并图", .writesAndPhotographs), ("图并文", .writesAndPhotographs),
    ("文并摄", .writesAndPhotographs), ("文兼摄影", .writesAndPhotographs), ("撰文并摄影", .writesAndPhotographs),
    ("采写并摄影", .writesAndPhotographs), ("采访并摄影", .writesAndPhotographs),
    ("文/摄影", .writesAndPhotographs), ("采访/摄影", .writesAndPhotographs), ("采访、摄影", .writesAndPhotographs),
    ("文图", .writesAndPhotographs), ("图文", .writesAndPhotographs), ("摄影报道", .writesAndPhotographs),
    ("摄影并报道", .writesAndPhotographs), ("图文报道", .writesAndPhotographs), ("采写", .role(.reporter)),
    ("采访", .role(.reporter)), ("报道", .neutral), ("综合报道", .neutral), ("综合整理", .neutral),
    ("联合报道", .neutral), ("参与采访", .neutral), ("参与采写", .neutral), ("参与报道", .neutral), ("策划", .other),
    ("统筹", .other), ("监制", .other), ("插图", .neutral),
    ("漫画", .neutral), ("绘图", .neutral), ("题字", .other), ("本报评论员", .neutral), ("本报特约评论员", .role(.author)),
    ("编辑部", .neutral), ("未理平", .neutral), ("未理平工作室", .neutral),
    ("通讯员供图", .nobody), ("受访者供图", .nobody), ("受访者提供", .nobody), ("受访单位供图", .nobody),
    ("资料图片", .nobody), ("资料图", .nobody), ("资料照片", .nobody), ("图片来自网络", .nobody),
    ("网络图片", .nobody), ("本报资料", .nobody), ("本报资料图片", .nobody), ("本报资料照片", .nobody),
    ("图文无关", .nobody), ("记者站", .role(.reporter)), ("站记者", .role(.reporter)),
    ("通讯员提供", .nobody), ("单位供图", .nobody), ("主办方供图", .nobody), ("采访对象供图", .nobody),
    ("株洲日报·掌上株洲", .agency), ("株洲日报·知株侠", .agency), ("株洲日报", .agency), ("株洲晚报", .agency),
    ("掌上株洲", .agency), ("知株侠", .agency), ("本报", .agency), ("本刊", .agency), ("新华社", .agency),
    ("新华社发", .agency), ("中新社发", .agency), ("本社", .agency), ("本版", .agency), ("本组", .agency),
    ("人民日报", .agency), ("湖南日报", .agency), ("中新社", .agency), ("红网", .agency), ("新华网", .agency),
    ("株洲新闻网", .agency), ("株洲电视台", .agency), ("湖南日报·新湖南", .agency), ("新湖南", .agency),
    ("株洲报", .agency), ("光明日报", .agency), ("经济日报", .agency), ("中国新闻社", .agency),
    ("回复", .neutral), ("编者", .neutral), ("摄于", .takenAt), ("翻拍自", .takenAt),
    ("记者附记", .column), ("记者手记", .column), ("记者观察", .column), ("记者札记", .column), ("记者调查", .column),
    ("记者跑腿", .column),
    ("记者来信", .column), ("记者见闻", .column), ("记者述评", .column), ("记者节", .column), ("编辑手记", .column),
    ("编辑寄语", .column),
    ("采访后记", .column), ("采访手记", .column), ("采访札记", .column), ("采访感言", .column), ("采访笔记", .column),
    ("记者后记", .column),
    ("评论员指出", .column), ("评论员认为", .column), ("评论员说", .column),
    ("记者再走", .column), ("编辑部的话", .column), ("评论员文章", .column), ("本报评论员文章", .column), ("编辑同志", .column),
    ("编辑部同志", .column), ("评论员观察", .column), ("记者行", .column), ("记者体验", .column),
    ("记者探访", .column), ("记者连线", .column), ("记者走基层", .column), ("记者见证", .column), ("记者求证", .column),
    ("记者追踪", .column), ("记者回访", .column), ("记者核实", .column), ("小记者之星", .column), ("记者暗访", .column),
  ])

  /// Words of one character: they count only where a slash, a blank, a bracket or the end parts them from names.
  static let short = Vocabulary<CreditWord>([
    ("摄", .role(.photographer)), ("文", .role(.author)), ("图", .role(.photographer)), ("绘", .neutral),
    ("诗", .role(.author)), ("影", .role(.photographer)), ("编", .role(.editor)), ("辑", .role(.author)),
    ("词", .role(.author)), ("曲", .role(.author)), ("讲述", .role(.author)), ("搜集", .neutral), ("收集", .neutral),
  ])

  /// Words that count only behind everything else: 张三供稿, （李四通讯）. In a sentence they are ordinary words.
  static let endings = Vocabulary<CreditWord>([
    ("通讯", .role(.correspondent)), ("提供", .role(.photographer)), ("照片提供", .role(.photographer)),
    ("供稿", .neutral), ("编写", .neutral), ("撰", .neutral), ("搜集", .neutral), ("收集", .neutral), ("采集", .neutral),
    ("摘录", .neutral),
    ("摘编", .neutral), ("辑录", .neutral), ("推荐", .neutral),
    ("荐", .neutral), ("摘", .neutral), ("译", .neutral), ("记录", .neutral), ("记录整理", .neutral),
    ("搜集整理", .neutral), ("画", .neutral),
    ("作", .neutral),
    ("刻", .neutral),
  ])

  /// What somebody did to a text, between blanks: （美）玛丽·怀特 著 张三 译.
  static let deeds: ScalarSet = ["作", "著", "译", "撰"]

  /// The countries of foreign writers, in brackets before their names.
  static let countries = Vocabulary<Void>([
    "美", "英", "法", "德", "俄", "苏", "日", "意", "葡", "西", "印", "加", "澳", "韩", "朝", "波", "匈", "捷", "奥", "希", "挪",
    "丹", "荷", "比",
    "瑞典", "瑞士", "美国", "英国", "法国", "德国", "俄国", "苏联", "俄罗斯", "日本", "意大利", "葡萄牙", "西班牙", "印度", "加拿大", "澳大利亚",
    "韩国", "朝鲜",
    "越南", "波兰", "匈牙利", "捷克", "奥地利", "希腊", "挪威", "丹麦", "荷兰", "比利时", "爱尔兰", "智利", "古巴", "墨西哥", "阿根廷", "哥伦比亚",
    "巴西",
    "罗马尼亚", "南斯拉夫", "保加利亚", "阿尔巴尼亚", "土耳其", "埃及", "伊朗", "以色列", "黎巴嫩", "新西兰", "南非", "巴基斯坦", "缅甸",
  ])

  /// The dynasties and ages of old writers, in brackets before their names: the common periods of
  /// Chinese history.
  static let dynasties = Vocabulary<Void>([
    "先秦", "战国", "秦", "汉", "西汉", "东汉", "两汉", "三国", "魏", "魏晋", "三国·魏", "晋", "西晋", "东晋", "南朝", "北朝", "南北朝",
    "南朝宋",
    "南朝梁", "北魏", "隋", "唐", "五代", "南唐", "宋", "北宋", "南宋", "辽", "金", "元", "明", "清", "近代", "现代", "当代", "民国",
  ])

  /// Parts of names of Uyghurs and Kazakhs, which are longer than Chinese ones.
  static let longNames = Vocabulary<Void>([
    "古丽", "古力", "买买提", "买提", "吐尔逊", "吐尔", "努尔", "阿不都", "阿卜杜", "阿依", "木拉提", "迪丽", "热依", "帕提", "玛依", "别克", "哈尔",
    "艾合",
    "依明", "拜尔",
  ])

  /// Kinds of works of art: whose name stands beside one made it. In brackets they follow the title of a picture.
  static let genres = Vocabulary<CreditWord>([
    ("书法", .neutral), ("篆刻", .neutral), ("国画", .neutral), ("中国画", .neutral), ("山水画", .neutral),
    ("花鸟画", .neutral), ("人物画", .neutral),
    ("题款", .neutral), ("题诗", .neutral), ("配诗", .neutral), ("木刻", .neutral),
    ("版画", .neutral),
    ("套色木刻", .neutral), ("剪纸", .neutral), ("速写", .neutral), ("素描", .neutral), ("油画", .neutral),
    ("水彩", .neutral),
    ("水彩画", .neutral), ("水粉画", .neutral), ("年画", .neutral), ("宣传画", .neutral), ("漫画", .neutral),
    ("连环画", .neutral), ("雕塑", .neutral), ("视频", .neutral), ("剪辑", .neutral), ("海报", .neutral),
    ("配音", .neutral), ("记录", .neutral), ("单位", .neutral), ("根雕", .neutral), ("摄影", .role(.photographer)),
  ])

  /// Cities and provinces from which a writer signs (张三（株洲）); the gazetteer has the districts of 株洲 and their
  /// neighbours.
  static let cities = Vocabulary<Void>([
    "株洲", "株洲市", "长沙", "湘潭", "衡阳", "邵阳", "岳阳", "常德", "张家界", "益阳", "郴州", "永州", "怀化", "娄底", "湘西", "湖南", "萍乡",
    "江西",
    "北京", "上海", "天津", "重庆", "广州", "深圳", "武汉", "南昌", "湖北", "广东", "广西",
  ])

  /// What people are called beside their names; in a signature it stands before the name (石匠 张三) or behind it (张三（教师）).
  static let occupations = Vocabulary<Void>([
    "贫农", "下中农", "雇农", "贫下中农", "工作者", "志愿者", "爱好者", "球迷", "网友", "股民", "考生", "司售员",
    "工人", "女工", "职工", "石匠", "木匠", "铁匠", "石工", "木工", "炮工", "社员", "农民", "老农", "菜农", "茶农", "果农", "棉农", "渔民",
    "锻工", "铸工",
    "铣工", "瓦工", "泥工", "学徒", "教师", "老师", "学生", "知青", "战士",
    "司机", "医生", "护士", "会计", "队长", "支书", "书记", "主任", "厂长", "校长", "经理", "营业员", "个体户", "专业户", "干部", "读者",
    "观众", "听众", "用户", "居民", "村民", "市民", "家长", "矿工", "焊工", "钳工", "车工", "电工", "乘客", "旅客", "游人", "顾客", "消费者",
    "主席", "局长", "站长", "所长", "院长", "科长", "处长", "班长", "社长", "乡长", "镇长", "村长", "县长", "区长",
    "编辑部", "党员", "退休干部",
    "技术员", "工程师", "保管员", "饲养员", "服务员", "售票员", "炊事员", "民兵", "学员", "摊主", "业主", "代表", "委员", "军属", "母亲",
  ])

  /// What ends the signature of a notice, which credits nobody.
  static let noticeEndings: [HanScalars] = ["泣告", "敬告", "敬启", "谨启", "此启", "同启", "泣启", " 启", "敬挽"].map {
    Array($0.unicodeScalars)
  }

  /// Two or three characters in brackets behind a text that are no signature.
  static let remarks = Vocabulary<Void>([
    "待续", "未完", "续完", "全文完", "完", "下略", "从略", "掌声", "鼓掌", "笑声", "大笑", "图片", "下图", "上图", "左图", "右图", "附图",
    "见图", "如图", "资料", "综合", "连载", "摘要", "节选", "转载", "原载", "小启", "附注", "原文", "接上页", "接上版", "上接", "下接", "下同",
    "同上", "来源", "合影", "本报",
    "来稿", "来信", "来稿摘登", "群众来稿", "读者来信", "手记", "札记", "小记", "采访手记", "采访札记", "采访后记", "记者手记",
    "题图", "插图", "广告", "短评", "小议", "试行", "草案", "暂行", "修订", "更正",
    "初稿", "二稿", "三稿", "定稿", "终稿", "未定稿", "征求意见稿", "送审稿", "小记者作品", "学生作品", "读者作品", "小记者作文", "学生习作", "习作",
  ])

  /// What stands in brackets behind the title of a work and tells its parts: （外一首）, （二则）.
  static let parts = Vocabulary<Void>([
    "外一首", "外二首", "外三首", "外四首", "外一章", "外二章", "外一则", "外一篇", "外两首", "二首", "三首", "四首", "五首", "六首", "两首",
    "组诗", "二则", "三则", "四则", "五则", "两则", "二题", "三题", "四题", "二章", "三章", "上", "中", "下", "续", "诗", "散文诗", "歌词",
    "小小说", "散文", "短诗", "曲艺", "唱词", "曲艺·唱词",
  ])

  /// What titles that stand above several works hold: 大跃进民歌, 工人诗选.
  static let collections = Vocabulary<Void>([
    "民歌", "山歌", "歌谣", "诗选", "诗抄", "诗草", "新诗", "小唱", "短歌", "短章", "短笛", "笑话", "谜语", "诗页", "诗传单",
  ])

  /// Words that begin before a word of a role and hold it: 社区工作者 is no 作者.
  static let ordinary = Vocabulary<Void>(["工作者", "合作者", "创作者", "写作者", "操作者", "耕作者", "劳作者"])

  /// What goes on behind a name that a reporter's word stands before, where the sentence has no comma: 本报记者张三日前走访了….
  static let followers = Vocabulary<Void>([
    "日前", "近日", "昨日", "昨天", "今日", "今天", "前日", "最近", "从", "在", "随", "随同", "就", "走访", "采访", "调查", "来信", "来稿",
    "来电",
    "了解", "获悉", "专访", "实地", "来到", "走进", "报道", "跟随", "赶到", "分别", "对", "于", "也", "为此", "带着",
  ])

  /// Endings of units (市供销社, 三中, 车间): a run that ends so is no name.
  static let unitEndings: ScalarSet = [
    "局", "厂", "社", "校", "院", "部", "乡", "镇", "村", "县", "区", "委", "办", "站", "队", "组", "司", "团", "会", "所", "室",
    "中", "处", "科", "店", "行", "矿", "场", "段", "库", "班", "连", "营", "府", "馆", "网", "台", "报", "学", "庭", "市", "省",
    "大", "坊", "苑", "道", "街", "党", "间", "坪", "塅", "冲", "塘",
  ]

  /// Endings of what somebody is (线路工, 六年级), which no unit has: with a better name behind it such a run is none.
  static let callingEndings: ScalarSet = ["工", "员", "级", "届", "师", "长", "匠"]

  /// What remarks in brackets begin with, and no pen name: (见图), (原载…), (以下…), (打一物).
  static let noPenNames: ScalarSet = "见据原选转上下附图打以详另注本全共约含不未已按均其此略完一"

  /// Headings of a word that are no pen names wherever they stand.
  static let labels = Vocabulary<Void>([
    "导读", "今日导读", "本期导读", "本版导读", "导航", "电影", "影讯", "要目", "看点", "提要", "简讯", "快讯", "目录", "附件", "短评", "社论",
    "时评", "短论",
    "微言", "杂谈", "连载", "小议", "小品", "小说", "诗页", "短讯", "文讯", "球讯", "书讯", "喜讯", "捷报", "战报", "谜语", "笑话", "消息",
    "通讯", "广告",
    "特写", "来信", "来函", "书摘", "寓言", "对联", "链接", "数读", "速览",
  ])

  /// Those of the marks that pictures have too: what follows may be a caption.
  static let pictureMarks: ScalarSet = ["△", "▲", "▶", "►", "▼", "▽"]

  /// Marks before a signature: □ ■ ◎ ….
  static let marks: ScalarSet = [
    "□", "■", "◎", "○", "●", "◆", "◇", "△", "▲", "★", "☆", "◯", "▇", "〇", "●", "▪", "•",
    "▏", "▎", "▍", "▌", "┃", "⊙", "※", "◈", "▶", "►", "▼", "▽", "❖", "✦",
  ]
}
