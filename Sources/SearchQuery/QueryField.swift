import HanText

/// A field that a query can look into, by its English or Chinese name.
public enum QueryField: String, Sendable, Hashable, CaseIterable {
  /// 标题: kicker, headline and deck.
  case title
  /// 正文: every item that is no title.
  case body
  /// 作者: a name in the credits, whatever its role.
  case author
  /// 记者: a name in the credits as a reporter.
  case reporter
  /// 人: a person named in the text.
  case person
  /// 识: a person named in the text whom only the archive tells.
  case known
  /// 区: a district of the city.
  case district
  /// 镇: a town or street.
  case place
  /// 版: the page (A2, 3).
  case page
  /// 栏: the standing label.
  case section
  /// 系列: the series.
  case series
  /// 日期: the publication date.
  case date
  /// 期: the issue number.
  case issue
  /// 类: the kind of piece.
  case kind

  /// Whether what it looks for is text, so that a comma is a comma.
  public var isText: Bool { self == .title || self == .body }

  /// The names by which it is called, in simplified characters and small letters; the first of each language is the one
  /// that messages use.
  public var names: [String] {
    switch self {
    case .title: ["title", "headline", "标题", "题"]
    case .body: ["body", "text", "正文", "文"]
    case .author: ["author", "by", "作者"]
    case .reporter: ["reporter", "记者"]
    case .person: ["person", "人", "人物"]
    case .known: ["known", "识", "已识"]
    case .district: ["district", "区", "区县", "县"]
    case .place: ["place", "town", "镇", "乡", "街道"]
    case .page: ["page", "版", "版面"]
    case .section: ["section", "column", "栏", "栏目"]
    case .series: ["series", "系列"]
    case .date: ["date", "日期"]
    case .issue: ["issue", "期", "期号"]
    case .kind: ["kind", "type", "类", "类型"]
    }
  }

  /// The name for messages in Chinese: 标题, 正文, 作者 ….
  public var chineseName: String { names.first { $0.unicodeScalars.allSatisfy(\.isHan) } ?? rawValue }

  /// The field of that name, whatever its width, case and script (标题, 標題, Title).
  public init?(named name: some StringProtocol) {
    let folded = String(scalars: Folding.foldForSearch(name.unicodeScalars))
    guard let field = QueryField.byName[folded] else { return nil }
    self = field
  }

  static let byName: [String: QueryField] = {
    var table: [String: QueryField] = [:]
    for field in allCases { for name in field.names { table[name] = field } }
    return table
  }()
}
