import ArchiveModel
import HanText

// Headers of special pages, with names that nobody knows.
extension FurnitureScanner {
  /// 健康　　众志成城　抗击非典　　2003年5月13日　星期二　　第五版: a whole date with its own weekday, or with the page's label,
  /// set apart by blanks from names in a few words, is a header whatever the names are.
  static func scanDated(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    // Without a blank there is no name apart from the date.
    guard text.count >= 14, text.count <= longest, text.contains(where: { $0.isBlank || isBar($0) }) else {
      return nil
    }
    var line = FurnitureLine()
    var names = 0
    var hasDay = false
    var hasSlogan = false
    var hasSpecial = false
    let bars = text.count { isBar($0) }
    for part in text.split(whereSeparator: { $0.isBlank || isBar($0) }) {
      let segment = HanScalars(part)
      let scanned = scan(segment, paper: paper)
      line.total += segment.count
      guard scanned.isWhole, !scanned.kinds.isEmpty else {
        // A name has no stop in it, and no comma unless it is a slogan: 我们应当相信群众,我们应当相信党.
        guard segment.count <= 20,
          segment.allSatisfy({ $0.isHan || $0.isDigit || $0 == "·" || $0 == "," || $0 == ":" || isQuote($0) })
        else { return nil }
        let isSpecial = isSpecialPage(segment)
        hasSpecial = hasSpecial || isSpecial
        hasSlogan =
          hasSlogan || segment.count > 12 && !isSpecial || segment.contains(",")
          || bars < 2 && segment.contains(":")
        names += 1
        line.kinds.insert(.pageName)
        continue
      }
      line.kinds.formUnion(scanned.kinds)
      if scanned.kinds.contains(.partialDate), line.date.year == nil, scanned.date.day == nil {
        (line.date.year, line.date.month) = (scanned.date.year, scanned.date.month)
      }
      if scanned.kinds.contains(.fullDate), scanned.date.year != nil {
        guard !hasDay else { return nil }
        hasDay = true
        line.date.year = scanned.date.year
        line.date.month = scanned.date.month
        line.date.day = scanned.date.day
      }
      line.date.weekday = line.date.weekday ?? scanned.date.weekday
      line.date.lunar = line.date.lunar ?? scanned.date.lunar
      line.label = line.label ?? scanned.label
      line.issueNumber = line.issueNumber ?? scanned.issueNumber
      line.runningNumber = line.runningNumber ?? scanned.runningNumber
    }
    // 株洲日报 2006年7月 抗洪救灾特刊 二版: of a special page the day may be left out.
    if names <= 2, line.date.year != nil, line.date.month != nil, line.date.day == nil,
      line.kinds.isSuperset(of: [.paperName, .label])
    {
      return line
    }
    guard names <= 4, let year = line.date.year, let month = line.date.month, let day = line.date.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    if let weekday = line.date.weekday { return weekday == date.weekday ? line : nil }
    // 8 | 县域经济·攸县专刊 | 2010年12月8日 | 策划:攸县县委: bars make a header of it too.
    // 九九重阳·敬老专版 2015年10月22日: so does what names of special pages end in.
    if hasSlogan { return nil }
    return line.label != nil || line.issueNumber != nil || bars >= 2 || hasSpecial ? line : nil
  }

  /// 庆祝新中国成立60周年特刊, 敬老专版.
  static func isSpecialPage(_ segment: HanScalars) -> Bool {
    (4...20).contains(segment.count) && specialEndings.contains { segment.suffix($0.count).elementsEqual($0) }
  }

  private static let specialEndings: [HanScalars] = [
    "特刊", "专刊", "专版", "专页", "周刊", "副刊", "月刊", "特别报道", "专题", "增刊", "专辑", "旬刊",
  ].map { HanScalars($0.unicodeScalars) }

  private static func isBar(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "丨", "│", "▏", "▪", "•", "■", "◆", "●", "★", "▲", "▶": true
    default: false
    }
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "\"", "《", "》": true
    default: false
    }
  }
}
