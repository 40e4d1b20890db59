import ArchiveModel
import HanText

/// Tells what sort of piece an article is.
struct KindReader: Sendable {
  /// The kind, from the roles of its lines and the words of its titles.
  func kind(_ draft: Draft, _ readings: [LineReading], credits: [Credit]) -> ArticleKind {
    // One score for each kind, in the order of `ArticleKind.allCases`.
    var scores = [Double](repeating: 0, count: Self.kinds.count)
    let roles = draft.pieces.map(\.role)
    func count(_ role: ItemRole) -> Int { roles.count { $0 == role } }
    func text(_ roles: [ItemRole]) -> HanScalars {
      var text = HanScalars()
      for piece in draft.pieces where roles.contains(piece.role) {
        for line in piece.lines {
          text += readings[line].line.folded
          text.append(" ")
        }
      }
      return text
    }
    let title = text([.headline, .kicker, .deck])
    let headline = text([.headline])
    let section = text([.section, .series])
    let body = text([.body, .list, .note])
    let bodies = count(.body)
    let characters = body.count
    let hasHeadline = count(.headline) > 0
    let byline = text([.byline])
    func add(_ kind: ArticleKind, _ weight: Double) { scores[Self.place(kind)] += weight }
    func has(_ words: Vocabulary<Void>, _ text: HanScalars) -> Bool { words.occurs(in: text, 0..<text.count) }

    add(.news, 1.5)
    let hasLead = draft.entries.contains { $0.state == .lead }
    // A continuation: a mark says so, or it begins in the middle.
    if draft.pieces.first(where: { $0.role != .section })?.role == .jump,
      draft.pieces.first(where: { $0.role == .jump }).map({
        readings[$0.lines[0]].jump?.isContinuation == true
      }) ?? false
    {
      add(.continuation, 8)
    } else if draft.pieces.contains(where: {
      $0.role == .jump && readings[$0.lines[0]].jump?.isContinuation == true
    }) {
      add(.continuation, 5)
    }
    if !hasHeadline, draft.beginsInside { add(.continuation, 4) }
    // Photos.
    if count(.caption) + count(.photoCredit) > 0, !hasLead {
      if bodies == 0 { add(.photo, 5) } else if characters <= 160, bodies <= 2 { add(.photo, 2.5) }
      if !hasHeadline { add(.photo, 1) }
    }
    if has(KindWords.photo, section) || has(KindWords.photo, title), !hasLead { add(.photo, 2) }
    // Notices.
    if has(KindWords.notice, headline) { add(.notice, hasLead ? 1 : 4) }
    if has(KindWords.notice, section) { add(.notice, 2) }
    if has(KindWords.noticeBody, body) { add(.notice, 1.2) }
    if hasLead {
      add(.notice, -2)
      add(.sidebar, -3)
    }
    // Items that are sentences are brief news (简讯); names, hours and prices are boxes and notices.
    let items = draft.pieces.filter { $0.role == .list }.flatMap(\.lines)
    let sentences = items.count {
      readings[$0].length > 22 && (readings[$0].endsSentence || readings[$0].closing != nil)
    }
    let isBriefs = sentences >= 2 && sentences * 2 >= items.count && !has(KindWords.noticeBody, body)
    if isBriefs { add(.news, 3) }
    if !hasLead, bodies == 0, count(.list) + count(.table) > 0, !isBriefs {
      add(.notice, 1)
      add(.sidebar, 1.6)
    }
    if has(KindWords.sidebar, headline) || has(KindWords.sidebar, section) { add(.sidebar, 3) }
    if count(.table) > 0, bodies <= 1 { add(.sidebar, 1.5) }
    // Opinion and literature. Who signs at the head writes; who signs at the end sends in.
    let hasAuthor = credits.contains { $0.role == .author }
    let isReported = credits.contains { $0.role == .reporter || $0.role == .correspondent }
    let signsAtHead = draft.entries.contains { $0.state == .byline }
    if has(KindWords.commentary, section) || has(KindWords.commentary, byline) { add(.commentary, 4) }
    if has(KindWords.commentaryTitle, headline) { add(.commentary, 3.5) }
    if hasLead {
      add(.commentary, -2)
      add(.literary, -3)
      add(.advertisement, -3)
    }
    let verse = draft.entries.count { $0.state == .body && readings[$0.line].has(.verse) }
    if verse >= 3, verse * 3 >= draft.entries.count { add(.literary, 4) }
    if has(KindWords.literary, section) { add(.literary, 4) }
    if has(KindWords.serial, text([.note, .deck, .headline, .kicker, .series, .section])) {
      add(.literary, 3.5)
    }
    if has(KindWords.letter, HanScalars(body.prefix(60))) || has(KindWords.letterSection, section) {
      add(.literary, -4)
      add(.commentary, -2)
      add(.advertisement, -3)
    }
    if !isReported, !hasLead {
      let argument = min(3, 0.5 * Double(KindWords.argument.count(in: body)))
      let telling = min(2.5, 0.4 * Double(KindWords.telling.count(in: body)))
      if hasAuthor, signsAtHead {
        add(.literary, 1.3 + telling)
        add(.commentary, 0.6 + argument)
      } else if hasAuthor {
        add(.literary, telling * 0.4)
      } else {
        add(.commentary, argument * 0.6 - 0.5)
      }
    }
    // Advertising.
    let advertising = KindWords.advertisement.count(in: body) + KindWords.advertisement.count(in: title)
    if advertising >= 2, !hasLead, credits.isEmpty, hasHeadline {
      add(.advertisement, min(3.6, 0.8 + Double(advertising) * 0.5))
    }
    if has(KindWords.advertisementSection, section) { add(.advertisement, 3) }
    // Of kinds that score alike the first is taken.
    var best = 0
    for place in scores.indices where scores[place] > scores[best] { best = place }
    return Self.kinds[best]
  }

  private static let kinds = ArticleKind.allCases

  private static func place(_ kind: ArticleKind) -> Int { kinds.firstIndex(of: kind) ?? 0 }
}

extension Vocabulary where Value == Void {
  /// Whether any word stands in a slice.
  func occurs(in text: HanScalars, _ slice: ArraySlice<Unicode.Scalar>) -> Bool {
    occurs(in: text, slice.indices)
  }
}

/// Words of kinds, folded.
enum KindWords {
  static let photo = Vocabulary<Void>(["图片新闻", "新闻图片", "摄影", "图说", "图片", "光影", "影像", "镜头"])
  static let notice = Vocabulary<Void>([
    "声明", "公告", "启事", "讣告", "讣闻", "招聘", "招领", "通告", "更正", "招标", "拍卖", "公示", "招生", "寻人", "鸣谢", "挂失", "认领",
    "征婚", "布告",
    "节目", "影讯", "预告", "停电", "停水", "开奖", "中奖", "名单", "简章", "催告", "遗失", "致歉", "道歉", "光荣榜", "录取", "任免", "天气",
    "征订", "征文启事",
    "征稿", "通知", "彩票", "戏单", "上映", "物价", "价格表", "影剧", "勘误", "迁坟", "征集",
  ])
  static let noticeBody = Vocabulary<Void>([
    "声明作废", "特此公告", "特此声明", "特此通告", "特此通知", "敬请周知", "敬告", "联系人", "报名地点", "报名时间", "此启", "遗失", "望广大", "敬请谅解",
    "逾期",
    "特此更正", "谨此", "因病医治无效", "与世长辞", "追悼会", "投标", "竞买", "请与", "联系电话",
  ])
  static let sidebar = Vocabulary<Void>([
    "相关链接", "新闻链接", "链接", "延伸阅读", "一览", "一览表", "积分榜", "排行榜", "奖牌榜", "成绩", "统计", "小资料", "名词解释", "小贴士", "资料",
    "新闻背景",
    "排名", "赛程", "行情", "价目", "提示", "数据", "大事记", "时间表", "简表",
  ])
  static let commentary = Vocabulary<Void>([
    "社论", "评论", "短评", "时评", "杂谈", "今日谈", "巷议", "论坛", "杂文", "漫谈", "谈", "观察员", "声音", "观点", "快评", "锐评", "言论",
    "述评", "随感", "一家之言",
    "争鸣", "茶余", "小议", "众议", "未理平",
  ])
  static let commentaryTitle = Vocabulary<Void>(["短评", "评论员", "社论", "时评", "也谈", "小议", "杂谈"])
  static let literary = Vocabulary<Void>([
    "副刊", "散文", "随笔", "诗", "小说", "连载", "文艺", "故事", "乡土", "乡情", "往事", "岁月", "湘江潮", "文学", "词", "民歌", "山歌", "岳麓",
    "神农", "笔会",
    "小小说", "杂记", "回忆", "记忆", "人间", "亲情", "漫步", "曲艺", "快板", "村史", "家史", "革命回忆录", "作品",
  ])
  static let serial = Vocabulary<Void>(["(待续)", "(未完", "连载", "(续完)", "待续", "村史", "家史", "厂史", "革命斗争故事"])
  static let letter = Vocabulary<Void>(["编辑同志", "编辑部同志", "编辑先生", "贵报", "报社同志"])
  static let letterSection = Vocabulary<Void>(["来信", "呼声", "信箱", "来函", "热线", "回音壁"])
  static let argument = Vocabulary<Void>([
    "笔者", "有的同志", "有些同志", "有些人", "有的人", "有人说", "我以为", "我看", "应当", "应该", "岂", "何必", "何不", "不妨", "可见", "由此",
    "值得", "为什么",
    "难道", "古人", "俗话说", "常言道", "作风", "歪风", "不正之风", "领导干部", "其实", "须知", "必须", "然而", "反思", "诚然", "归根到底", "才是",
  ])
  static let telling = Vocabulary<Void>([
    "母亲", "父亲", "奶奶", "爷爷", "外婆", "外公", "小时候", "那年", "记得", "故乡", "炊烟", "童年", "月光", "梦里", "老屋", "乡间", "风", "雨",
    "我的", "想起",
    "忽然", "笑了", "轻轻", "山路", "他说", "她说", "夜里", "黄昏", "清晨", "茶",
  ])
  static let advertisement = Vocabulary<Void>([
    "欢迎", "订购", "优惠", "咨询热线", "电话", "地址", "经销", "批发", "零售", "质量可靠", "厂家", "惠顾", "光临", "代办", "热线", "价格", "送货",
    "保修", "特价",
    "开业", "销售", "洽谈", "垂询", "订货", "产品", "厂长", "敬请", "诚聘", "专营", "本厂", "本店", "本公司", "现货", "抢购", "热销", "楼盘",
    "户型",
  ])
  static let advertisementSection = Vocabulary<Void>(["广告", "商讯", "特约刊登"])
}
