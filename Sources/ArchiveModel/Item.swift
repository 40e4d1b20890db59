/// What a line of a page is for; the raw values are those of the exported JSON.
public enum ItemRole: String, Sendable, Hashable, CaseIterable {
  /// 栏目: a standing label above one or several articles.
  case section
  /// 引题, 肩题: a title line above the headline.
  case kicker
  /// 主题.
  case headline
  /// 副题: a title line below the headline.
  case deck
  /// The name of the series that the article is a part of.
  case series
  /// A line that holds nothing but credits of writers.
  case byline
  /// A paragraph.
  case body
  /// 小标题: a heading inside the body, or the title of a table.
  case subhead
  /// 图片说明.
  case caption
  /// A line with nothing but a photographer's credit.
  case photoCredit = "photo_credit"
  /// A row of a table.
  case table
  /// An item of a list, or a classified notice.
  case list
  /// A note of the paper's: 编者按, 备注, 作者简介.
  case note
  /// 下转…版, 上接…版.
  case jump
  /// The same paragraph again, word for word, left by the transcription.
  case `repeat`
}

/// A unit of an article in reading order: a paragraph, a title line, a caption, a row of a table.
public struct Item: Sendable, Hashable {
  /// What it is.
  public var role: ItemRole
  /// Its text, its lines joined and repaired for reading.
  public var text: String
  /// The lines of the dump that it is made of, from 1, in reading order.
  public var lines: [Int]

  /// An item.
  public init(role: ItemRole, text: String, lines: [Int]) {
    self.role = role
    self.text = text
    self.lines = lines
  }
}
