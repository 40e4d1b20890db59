import HanText

// Service lines under a masthead: what to ring for what, and who brings out the page.
extension FurnitureScanner {
  /// 消费维权热线:12315 报料:28837799, 拍卖、遗失启事刊登:28813000: a line that holds nothing but a service with its number, or
  /// several of them.
  static func scanService(_ text: HanScalars) -> FurnitureLine? {
    guard (8...60).contains(text.count), let last = text.last, last.isDigit || last == ")" else { return nil }
    var index = 0
    var services = 0
    while index < text.count {
      if text[index].isBlank || isSeparator(text[index]) {
        index += 1
        continue
      }
      let start = index
      while index < text.count, text[index].isHan || text[index] == "、" || text[index].isLatin { index += 1 }
      guard (2...14).contains(index - start), services < 5 else { return nil }
      let name = text[start..<index]
      guard serviceEndings.contains(where: { name.suffix($0.count).elementsEqual($0) }) else { return nil }
      let numberStart = index
      var digits = 0
      while index < text.count, !text[index].isHan {
        if text[index].isDigit { digits += 1 }
        if text[index].isLatin { return nil }
        index += 1
      }
      guard digits >= 5, index > numberStart else { return nil }
      services += 1
    }
    guard services > 0 else { return nil }
    var line = FurnitureLine(kinds: .service)
    line.total = text.count { !$0.isBlank && !isSeparator($0) }
    return line
  }

  /// What names of services end in, where a number follows.
  private static let serviceEndings: [HanScalars] = [
    "热线", "刊登", "报料", "爆料", "报料热线", "投诉", "订报", "发行", "广告", "总机", "刊登电话", "服务电话", "维权电话",
    "投诉电话", "报名电话", "订阅电话", "登报电话", "登报", "传呼",
  ].map { HanScalars($0.unicodeScalars) }

  /// 株洲市融媒体中心 主办, 株洲市革命委员会主办: a house that brings out the page, with nothing beside it.
  static func scanHost(_ text: HanScalars) -> FurnitureLine? {
    guard (6...24).contains(text.count), text.suffix(2).elementsEqual(["主", "办"]),
      text.allSatisfy({ $0.isHan || $0.isBlank || $0 == "、" })
    else { return nil }
    var end = text.count - 2
    while end > 0, text[end - 1].isBlank { end -= 1 }
    guard end > 3, hostEndings.contains(text[end - 1]) else { return nil }
    var line = FurnitureLine(kinds: .host)
    line.total = text.count { !$0.isBlank }
    return line
  }

  /// What names of houses end in.
  private static let hostEndings: ScalarSet = "会心部局办社院厂司团校委台"
}
