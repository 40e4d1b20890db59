import HanText

/// Words and forms by which a reader knows what a line is for, beside bylines. All are written folded.
enum LineWords {
  /// How a caption begins.
  static let captionStarts = Vocabulary<Void>([
    "图为", "图①", "图②", "图③", "图④", "图⑤", "图一", "图二", "图三", "图1", "图2", "图3", "图4", "上图", "下图", "左图", "右图",
    "题图",
    "图:", "图片说明", "照片:", "▲", "▼", "△", "◀", "▶", "①", "②", "③", "④", "⑤", "⑥", "附图", "压题图", "资料图", "[图片]",
    "(图片", "(图)",
    "图/", "照片说明", "组图", "左上图", "右上图", "左下图", "右下图", "中图", "制图:", "图中",
  ])
  /// Words that stand in captions and seldom in titles.
  static let captionWords = Vocabulary<Void>([
    "图为", "剧照", "合影", "资料图", "现场。", "(左", "(右", "(中", "左一", "右一", "左二", "右二", "前排", "后排", "正在", "图中", "供图",
    "摄)",
  ])
  /// How the line of a page's editors begins.
  static let imprints = Vocabulary<Void>([
    "责任编辑", "责编", "本版编辑", "本版责编", "本版责任编辑", "编辑:", "编辑/", "编辑 ", "美编", "美术编辑", "版式", "校对", "组版", "值班编委",
    "值班主任", "总编室", "本刊编辑 ", "副刊《", "值班总编", "一版编辑",
    "见习编辑", "执行主编", "本期编辑", "本期责编", "编审", "图片编辑", "电脑制作", "编辑:",
  ])
  /// How a note of the paper's begins.
  static let noteStarts = Vocabulary<Void>([
    "编者按", "编者的话", "编后", "编余", "备注", "(备注", "注:", "(注", "作者简介", "作者系", "(作者系", "(作者单位", "(作者为", "核心提示",
    "核心导读",
    "新闻提示", "新闻背景:", "提示:", "说明:", "开栏语", "开栏的话", "编者寄语", "(待续)", "(未完)", "(未完待续)", "(完)", "(全文完)",
    "(续完)", "【编者按】", "【编者的话】", "【编后】", "按:", "编辑同志按", "本报讯按", "(图略)", "(表略)", "(略)", "(下期", "(连载", "(上接",
    "本栏投稿", "温馨提示", "小贴士", "链接:", "(题图", "注意:", "备考", "附注", "*注", "注①", "作者:系", "编者注", "(编者",
    "未完待续", "(接上期", "(接前", "(续前", "(续昨", "【作者简介】", "引言:", "【提要】", "提要:", "内容提要", "【核心提示】", "(以下转", "阅读提示",
    "(数据来源", "数据来源", "(来源", "(制表", "制表:", "资料来源", "(单位:", "(排名", "(以上", "以上数据", "(本表", "主持人语", "主持人的话",
    "【导读】", "本期导读", "记者手记:",
  ])
  /// Standing labels that papers use; a line that is nothing else is a section.
  static let sections = Vocabulary<Void>([
    "读者来信", "群众来信", "来信照登", "来函照登", "读者之声", "社会新闻", "国内新闻", "国际新闻", "本市新闻", "要闻", "时政", "综合新闻", "民生", "文化",
    "体育",
    "文娱", "经济", "教育", "健康", "法治", "副刊", "文艺副刊", "图片新闻", "新闻图片", "摄影报道", "特别报道", "特别关注", "深度报道", "本报特稿", "社论",
    "评论",
    "本报评论员文章", "今日谈", "街谈巷议", "巷议", "杂谈", "杂文", "随笔", "散文", "诗歌", "小说", "小小说", "微型小说", "连载", "小说连载", "长篇连载",
    "诗苑", "诗词", "新诗", "旧体诗词", "民歌", "诗歌园地", "思想评论", "思想杂谈", "经济杂谈", "市场信息", "供求信息", "知识窗", "科技之窗",
    "生活之友", "生活顾问", "文化生活", "影剧预告", "新书架", "书评", "影评", "剧评", "回音壁", "有问必答", "咨询台", "法律顾问", "人物", "人物专访",
    "百姓故事",
    "都市生活", "县域", "县域新闻", "县区新闻", "区县传真", "基层来风", "一线传真", "现场短新闻", "短新闻", "简讯", "简明新闻", "一句话新闻", "新闻速递",
    "时事", "国际", "国内", "外地经验", "学习园地", "理论学习", "理论园地", "工农兵论坛", "大批判专栏", "党的生活", "青年生活", "妇女之友", "军民鱼水情",
    "新风赞", "光荣榜", "曝光台", "曝光", "追踪", "热点追踪", "记者调查", "民生热线", "民生会客厅", "新闻热线", "百姓话题", "读者论坛", "争鸣",
    "征文选登", "往事", "岁月", "乡土", "乡情", "文史", "史海钩沉", "株洲记忆", "湘江", "天下", "声音", "观点", "专题", "广告", "公告", "分类广告",
    "便民信息",
    "服务", "生活服务", "天气", "彩票", "相关链接", "新闻链接", "延伸阅读", "相关新闻", "新闻背景", "背景资料", "链接", "小资料", "名词解释", "资料",
    "家庭医生", "消费", "消费维权", "投诉", "投诉台", "读者热线", "科普", "读书", "旅游", "汽车", "房产", "楼市", "财经", "证券", "收藏", "美食",
    "校园", "短评", "本报短评", "短论", "小言论", "小评论", "时评", "快评", "微评", "来论", "小议", "一事一议", "一家之言", "三言两语", "街谈",
    "闲话", "大家谈", "读者意见", "读者建议", "读者问答", "读者中来", "来信", "来信摘登", "农村来信", "编读往来", "读者·作者·编者", "作者·读者·编者",
    "读者·编者", "学习札记", "读书札记", "采访札记", "采访随笔", "编余随笔", "文化随笔", "灯下漫笔", "漫笔", "微小说", "闪小说", "微散文", "散文诗",
    "小品", "新民歌", "童谣", "童话", "寓言", "诗一首", "诗二首", "诗两首", "诗三首", "诗四首", "报告文学", "文艺评论", "短篇连载", "中篇连载", "史话",
    "小戏", "独幕剧", "花鼓戏", "相声", "快板", "快板诗", "对口词", "数来宝", "三句半", "鼓词", "唱词", "表演唱", "山歌", "儿歌", "歌词", "革命故事",
    "新故事", "民间故事", "枪杆诗", "诗配画", "儿童诗", "杂感", "科学小品",
    "小常识", "生活常识", "生活小常识", "律师在线", "律师信箱", "健康顾问", "名医坐堂", "记者手记", "打工手记",
  ])
  /// Words of which one is in nearly every title of a notice.
  static let noticeWords = Vocabulary<Void>([
    "声明作废", "遗失声明", "声明", "公告", "启事", "讣告", "招聘", "招领", "通告", "更正", "招标", "拍卖", "公示", "招生", "寻人", "鸣谢", "通知",
    "致歉", "挂失",
    "认领", "征婚", "出租", "转让", "变更", "布告", "预告", "影讯", "剧讯", "电影预告", "停电", "停水", "讣闻", "道歉",
    "抽奖", "开奖", "中奖", "获奖名单", "录取名单", "光荣榜", "名单", "海报", "简章", "催告", "注销公告", "清算公告", "减资公告",
  ])
  /// Verbs that end a title more often than a clause of a text.
  static let titleEnds: [HanScalars] = [
    "召开", "举行", "启动", "成立", "开幕", "闭幕", "揭牌", "开工", "竣工", "投产", "通车", "出台", "发布", "公布", "落户", "签约", "开业",
    "上线", "复课", "结束",
    "落幕", "揭晓", "调研", "座谈", "开讲", "开赛", "收官", "亮相", "印发", "获奖", "夺冠", "见闻", "侧记", "纪实", "巡礼", "综述", "速写",
    "素描", "小记", "散记",
    "随想", "有感", "启示", "之歌", "之路", "之乡", "之家", "之后", "行动", "热潮", "丰收", "增产", "先进", "红旗", "高潮", "大会", "会议",
    "运动", "竞赛",
  ].map { HanScalars($0.unicodeScalars) }
  /// How a kicker ends when the main line follows.
  static let kickerEnds: [HanScalars] = ["时强调", "时指出", "时要求", "时表示", "强调", "指出", "要求", "时说"].map {
    HanScalars($0.unicodeScalars)
  }
  /// Signs before a subhead or a list item.
  static let bulletSigns: ScalarSet = [
    "●", "■", "◆", "★", "☆", "◎", "※", "○", "□", "◇", "▲", "△", "▶", "►", "•", "·", "〇", "▪", "◼", "▌", "┃",
    "✦", "✱", "◯", "→", "»", "☉", "⊙",
    "▍", "█", "▎", "❖", "✿", "❀",
  ]
  static let hanDigits: ScalarSet = [
    "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "零", "〇",
  ]
  /// Signs with which no line begins unless its beginning is on another line.
  static let orphanStarts: ScalarSet = [
    ",", "。", "、", ";", ":", "?", "!", "”", "’", ")", "》", "】", "」", "』", "%", "％", "…",
  ]
}

/// Questions that several readers of lines ask of folded text.
enum LineForm {
  /// Whether a sign closes a sentence.
  static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "。" || scalar == "!" || scalar == "?" || scalar == "…"
  }

  /// Whether a sign may follow the full stop of a sentence.
  static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "”" || scalar == "’" || scalar == ")" || scalar == "》" || scalar == "】" || scalar == "\""
      || scalar == "」" || scalar == "』"
  }

  /// The index of the last sign that is no closing quote or bracket; `nil` for a line of nothing else.
  static func lastCore(_ text: HanScalars) -> Int? {
    var index = text.count - 1
    while index >= 0, isCloser(text[index]) || text[index].isBlank { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// Whether the text ends as a sentence does: a stop, or a stop before closing quotes and brackets.
  static func endsSentence(_ text: HanScalars) -> Bool {
    guard let core = lastCore(text) else { return true }
    return isStop(text[core])
  }

  /// Whether the text stops in the middle of a sentence.
  ///
  /// A bracket at the end closes a sentence when a stop stands before it (。(张三)).
  static func endsOpen(_ text: HanScalars) -> Bool {
    guard let last = text.last(where: { !$0.isBlank }) else { return false }
    if isStop(last) { return false }
    if isCloser(last) {
      guard let core = lastCore(text) else { return false }
      if isStop(text[core]) { return false }
      if last == ")" || last == "】" {
        // (图略), (记者 张三): what stands before the bracket decides.
        if let open = text.lastIndex(where: { $0 == "(" || $0 == "【" }), open > 0 {
          return !(isStop(text[open - 1]) || isCloser(text[open - 1]))
        }
      }
      return true
    }
    return last != ":" && last != "—" && last != ";"
  }
}
