import HanText

/// The words by which furniture is known, in folded form, as data.
///
/// Drawn from the mastheads and page headers described in the project's research notes and from the usual wording of party
/// newspapers; all are generic terms of the trade.
enum FurnitureWords {
  /// What a word announces.
  enum Kind: Sendable {
    /// A credit of the page's editors; names follow.
    case editor
    /// An editors' word that ordinary articles use too.
    case weakEditor
    /// A telephone, mailbox or address of the paper.
    case contact
    /// A mailbox for contributions, which a column's call for papers has too.
    case mailContact
    /// The same, of anybody.
    case weakContact
    /// A postal or press register number.
    case register
    /// What the paper costs.
    case price
    /// How many pages it has.
    case pageCount
    /// The weather of the masthead.
    case weather
    /// A remark about the page or its rights; it takes the rest of the line.
    case statement
    /// The usual name of a page (要闻).
    case pageName
  }

  /// The longest word that stands at a position: what it announces, and where it ends.
  static func match(_ text: HanScalars, at index: Int) -> (kind: Kind, end: Int)? {
    table.match(in: text, at: index, before: text.count).map { ($0.value, $0.end) }
  }

  /// Whether a word can begin with a character.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool { table.mayBegin(with: scalar) }

  private static let table = Vocabulary<Kind>(
    words.flatMap { kind, words in words.split(separator: " ").map { (String($0), kind) } })

  private static let words: [(Kind, String)] = [
    (
      .editor,
      """
      责任编辑 责编 美术编辑 美编 版式设计 版式 版面设计 责任校对 校对 检校 值班编委 值班总编 值班总编辑 值班主任 值班编辑 \
      值班副总编 值班副总编辑 总编室值班主任 总编室值班 轮值编委 组版 排版 照排 本版编辑 本版责编 本版责任编辑 本版主编 本版美编 责任美编 视觉编辑 图片编辑 \
      编辑校对 审读 审校 签发 值班 责校 版编 统筹编辑
      """
    ),
    (.weakEditor, "编辑 主编 题图 题花 插图 监制 设计"),
    (
      .contact,
      """
      新闻热线 本报地址 本报社址 社址 本报电话 编辑部电话 报料热线 爆料热线 广告部电话 发行热线 投递热线 订报热线 读者热线 \
      本版邮箱 本版热线 本版信箱 新闻热线电话 发行电话 编辑电话 总编室 株洲新闻网 \
      本报网址 数字报 电子版 微信公众号 官方微信 官方微博 官方网站 新闻客户端 扫码关注 扫描二维码 扫二维码 扫一扫 本报法律顾问 \
      常年法律顾问 本报印刷 本报通讯地址 通讯地址 本报热线 报社地址
      """
    ),
    (.mailContact, "投稿请寄 来稿请寄 投稿邮箱 投稿信箱 来稿邮箱 来稿信箱 电子邮箱 电子信箱 广告热线 广告电话"),
    (.weakContact, "地址 电话 热线 邮箱 信箱 网址 传真 邮编 邮政编码 微信 微博 总机 扫码 二维码 E-mail e-mail Email QQ"),
    (
      .register,
      "国内统一连续出版物号 国内统一刊号 国内统一连续出版号 统一刊号 邮发代号 代号 刊号 广告经营许可证 广告许可证 报纸登记证 ISSN CN"
    ),
    (.price, "零售 零售价 售价 定价 每份 每份零售 每张 本期定价 月价 每月定价 全年定价 每季 订价"),
    (.pageCount, "今日 本期 今天 共 本日"),
    (.weather, "城区天气预报 市区天气预报 今日天气预报 城区天气 市区天气 今日天气 今天天气 今明天气 本市天气 明日天气 天气预报 天气"),
    (.statement, "本版内容 本版稿件 本版图片 本版照片 本版文字 本版文图 本版图文 版权所有 未经授权 未经许可 本版不代表"),
    (
      .pageName,
      """
      要闻 综合 综合新闻 国内 国际 国内新闻 国际新闻 国内国际 社会 社会新闻 民生 民生新闻 经济 经济新闻 财经 文体 体育 体育新闻 文化 \
      文艺 副刊 文艺副刊 周刊 县域 视觉 教育 健康 法治 法制 广告 公告 分类信息 分类广告 时事 时政 新闻 城事 城市 专题 专版 专刊 特刊 评论 \
      理论 理论评论 天下 科技 农业 农村 工业 生活 旅游 房产 汽车 娱乐 读书 人物 深度 区县 县市 县市新闻 民生热线 本市新闻 株洲新闻 \
      湖南新闻 省内新闻 党建 政法 关注 特别报道 图片新闻 摄影 影像 周末 周末版 星期刊 农村版 城区版 增刊 号外 文化周刊 法治周刊 教育周刊 健康周刊 经济周刊 株洲新闻
      """
    ),
  ]
}

extension HanScalars {
  /// Whether a word stands at a position.
  func starts(with word: HanScalars, at index: Int) -> Bool {
    guard index >= 0, index + word.count <= count else { return false }
    for offset in 0..<word.count where self[index + offset] != word[offset] { return false }
    return true
  }
}
