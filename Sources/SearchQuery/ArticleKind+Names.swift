import ArchiveModel
import HanText

extension ArticleKind {
  /// The names of each kind that a query may use, in simplified characters and small letters.
  static let names: [(ArticleKind, [String])] = [
    (.news, ["news", "新闻", "消息", "通讯", "报道"]),
    (.photo, ["photo", "图片", "照片", "摄影", "图片新闻"]),
    (.notice, ["notice", "公告", "启事", "声明", "讣告", "通知", "通告", "招聘", "更正"]),
    (.sidebar, ["sidebar", "链接", "相关链接", "资料"]),
    (.continuation, ["continuation", "续", "转版", "接版"]),
    (.commentary, ["commentary", "opinion", "评论", "社论", "时评"]),
    (.literary, ["literary", "文学", "副刊", "文艺"]),
    (.advertisement, ["advertisement", "ad", "广告"]),
  ]

  static let byName: [String: ArticleKind] = {
    var table: [String: ArticleKind] = [:]
    for (kind, names) in names { for name in names { table[name] = kind } }
    return table
  }()

  /// The kind of that name, folded for search.
  init?(named name: HanScalars) {
    guard let kind = ArticleKind.byName[String(scalars: name)] else { return nil }
    self = kind
  }
}
