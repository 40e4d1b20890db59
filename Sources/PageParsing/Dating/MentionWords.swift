import HanText

/// The words by which the tense of a dated sentence is told, folded, as data.
enum MentionWords {
  /// Words right before a day that put it in the future.
  static let futureBefore = words(
    "将于 定于 拟于 订于 将在 拟在 定在 择于 改于 改在 预定 预定于 即日起至 即日至 原定 计划于 计划在 预计 力争 赶在 延长到 延至 推迟到 推迟至 延长至 截止 持续到 持续至 延续到 延续至 顺延至 展期至 延期至 今天到 今天至 今日至 今起至 假期( 长假( 截稿日期: 截稿时间: 截止日期: 截止时间: 报名时间:"
  )
  /// Words right before a day up to which something was counted.
  static let tallied = words("截至 截止到 截止至")
  /// Words before a bare day of another month.
  static let otherMonths = words("上月 上个月 下月 下个月 每月 当月")
  /// Words before a day that is told by the clock of another place.
  static let localTime = words("当地时间 北京时间 美国时间 时间")
  /// Names of the paper before the day of an earlier issue.
  static let paper = words("本报 本刊 我报")
  /// Parts of the day, before an hour.
  static let partsOfDay = words("上午 下午 中午 早上 早晨 清晨 凌晨 晚上 晚 深夜 傍晚")
  /// Words by which people ask for the papers of the year to come.
  static let subscriptions = words("收订 订阅 征订")
  /// Words behind a day, in its sentence, that put it in the future; 将 alone may be the sign of an object (将证书送到).
  static let futureBehind = words(
    """
    将于 将在 将举 将开 将启 将正 将全 将会 将有 将进 将实 将由 将推 将迎 将召 将从 将为 将是 将继 将陆 将结 将投 将完 将出 将赴 将到 将执 将施 \
    将首 将对 将新 将可 将再 将上 将展 将集 将暂 将停 将恢 将以 将面 将同 将与 将组 将公 将发 将重 将带 将代 拟于 拟在 即将 起至 起执行 起施行 起实行 \
    报名 可到 启用 前来 限报 前完成 前后可
    """)
  /// Words behind a day that tell what happened.
  static let pastBehind = words(
    """
    了 获悉 召开 举行 举办 启动 揭牌 记者 上午 下午 晚 凌晨 清晨 傍晚 中午 深夜 夜 早上 早晨 闭幕 开幕 宣布 发布 透露 正式 已 在 来到 调研 \
    印发 拍摄 摄 为止 止 说 表示 消息 发表 逝世 病逝 通过 走失 清早 一早 午夜 通报 公布 竣工 对外开放 开通 通车 亮相 开赛 打响 启幕 落幕 揭幕 投入 深入 率 接待 成立 表扬 表彰 授予 命名 开业 落成 投产 抵达 破获 抓获 收到 出发 被盗 拾得 拾到
    """)
  /// What is on, and when: the paper of the day tells it.
  static let programmes = words("节目预告 电视节目 节目表 节目单 影剧 影讯 今日电视 今日荧屏 今日影 荧屏 广播节目 今日天气 城区天气 天气预报")
  /// Words behind the hour at which a forecast was made.
  static let issued = words("发布")
  /// Words right before somebody's age at the time of printing.
  static let ages = words("今年 现年 今年已 年已 今年刚 今年刚满 今年已经")
  /// Words right before the year in which somebody was born.
  static let births = words("生于 出生于 出生在")
  /// Words right behind it.
  static let birthsBehind = words("出生 生, 生。 生; 生) ,出生 生人 生的")
  /// Words right before the number of days that are left.
  static let countdowns = words("倒计时 还有 只有 仅有 只剩 还剩 仅剩 不足")
  /// Words right before the days of an event.
  static let timeIs = words("时间为 时间: 时间是 时间, 日期为 日期: 期限为 期限: 公示期: 公示期为 时间定于 时间从 时间自 公示期自 公示期从")
  /// Words of what is laid open to view.
  static let displays = words("公示")
  /// Words of notices that tell what is over.
  static let over = words("逝世 病逝 通过 走失 遗失 批准 丢失 拾得 拾到 被盗 表扬 表彰 授予 评选 公开摇奖 当众开奖 当场收到")
  /// What follows a number of days that is a span.
  static let spans = words("内 游 均 间 之内 后 以内 以上 制 来 工作")
  /// Words before a day, in its sentence, that put it in another year.
  static let history = words("去年 前年 同年 当年 那年 次年 翌年 上年 往年 历史 出生")
  /// Words right before a year to come.
  static let yearFuture = words("力争 预计 计划 计划于 预计于 将于 力争在 于2 有望")
  /// Words right before a year long gone.
  static let yearPast = words("于 自 从 早在 始于 建于 始建于 毕业于 回到 倒流到 追溯到 退到")
  /// Words behind a year long gone.
  static let yearHistory = words(
    "建 生 代 毕业 退休 下岗 冰 参加 考 春 夏 秋 冬 产 结婚 开始 那 起 他 她 我 时 夏天 冬天 春天 秋天 ,他 ,她 ,我")
  /// Words behind the year at hand.
  static let yearPresent = words(
    """
    上半年 下半年 第 我市 全市 全省 全国 全区 全县 国民 政府 工作 中国 一季度 1- 1至 以来 目标 脱困 计划 届 秋季招 春季招 秋季新 春季新 秋季学 春季学 招生 招收 高考 中考 湖南 株洲 全 前三季度 前三个 前10 \
    前1 前2 前3 前4 前5 前6 前7 前8 前9 前十 前半 前九 前八 前五 前四 经济
    """)
  /// Names of the place whose year it is.
  static let ours = words("我市 我省 我区 我县 全市 全省 全区 全县 市委 株洲市 天元区 芦淞区 荷塘区 石峰区 渌口区 醴陵 攸县 茶陵 炎陵")
  /// Words behind a congress that is being held or just over.
  static let sessions = words("闭幕 胜利闭幕 开幕 胜利召开")
  /// Words in a sentence that plans for the years it names.
  static let plans = words("规划 计划 目标 力争 预计 展望 远景 有望 争取 到2 后续")
  /// Events that are named by their year long before it.
  static let yearEvents = words("亚运 奥运 冬奥 世博 世界杯 全运 届毕业 规划 远景 大运 春运 元旦 春晚 春节 度报刊 度党报 报刊 挂历")
  /// Words right before a number of years that have passed since: 一支就是八年, 关闭了23年.
  static let spanBefore = words("就是 已有 坚持 整整 一晃 了 已经 这")
  /// Words right behind it: 三十年过去, 十四年来.
  static let spanBehind = words("过去 来 间 如一日 里 前,")

  private static func words(_ text: String) -> Vocabulary<Void> {
    Vocabulary<Void>(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { String($0) })
  }
}

extension Vocabulary where Value == Void {
  /// Whether a word ends right before a position.
  func ends(_ text: HanScalars, at end: Int) -> Bool {
    for length in 1...6 where end - length >= 0 {
      if match(in: text, at: end - length, before: end)?.end == end { return true }
    }
    return false
  }
}
