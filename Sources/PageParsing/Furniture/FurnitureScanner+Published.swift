import HanText

extension FurnitureScanner {
  /// 本报一九七二年七月十七日出版　每份三分: the imprint at the foot of a page, which tells the day as a masthead does.
  static func scanPublished(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    // 一九七二年七月十七日出版 alone on its line tells it too.
    let isOwn = text.starts(with: own, at: 0)
    guard text.count <= longest, isOwn || text.last == published.last,
      let end = text.indices.first(where: { text.starts(with: published, at: $0) })
    else { return nil }
    let start = isOwn ? own.count : 0
    var line = scan(HanScalars(text[start..<end] + text[(end + published.count)...]), paper: paper)
    guard line.isWhole, line.kinds.contains(.fullDate), line.date.year != nil else { return nil }
    line.kinds.insert(.paperName)
    line.total += start + published.count
    return line
  }

  private static let own = HanScalars("本报".unicodeScalars)
  static let published = HanScalars("出版".unicodeScalars)
}
