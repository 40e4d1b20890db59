import HanText

extension FurnitureScanner {
  /// 本报一九七二年七月十七日出版　每份三分: the imprint at the foot of a page, which tells the day as a masthead does.
  static func scanPublished(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    guard text.count <= longest, text.starts(with: own, at: 0),
      let end = text.indices.first(where: { text.starts(with: published, at: $0) })
    else { return nil }
    var line = scan(HanScalars(text[own.count..<end] + text[(end + published.count)...]), paper: paper)
    guard line.isWhole, line.kinds.contains(.fullDate), line.date.year != nil else { return nil }
    line.kinds.insert(.paperName)
    line.total += own.count + published.count
    return line
  }

  private static let own = HanScalars("本报".unicodeScalars)
  static let published = HanScalars("出版".unicodeScalars)
}
