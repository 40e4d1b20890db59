import ArchiveModel
import HanCalendar
import HanText

// Mastheads and headers in words that nobody foresaw.
extension FurnitureScanner {
  /// The longest line (in characters) that may be a masthead set in one.
  static let longestMasthead = 170

  /// 1970年8月7日 株洲日报 星期五 最高指示：抓革命，促生产: a whole date among pieces that mastheads are made of is a masthead
  /// whatever else stands in the line, as long as weekday or lunar date bear the date out, or several such pieces stand by it.
  ///
  /// Slogans, names of pages, offices and addresses count as the name of the page.
  static func scanMasthead(_ text: HanScalars, paper: HanScalars) -> FurnitureLine? {
    guard (8...longestMasthead).contains(text.count), mayBeMasthead(text) else { return nil }
    var scanner = FurnitureScanner(text, paper: paper)
    scanner.scanPieces(allowed: text.count)
    var line = scanner.line
    // 14 2009年5月, 五月 14 2009年: the day in figures by itself.
    if line.date.month != nil, line.date.day == nil, let day = line.number, (1...31).contains(day) {
      line.date.day = day
      line.kinds.insert(.fullDate)
    }
    guard let year = line.date.year, let month = line.date.month, let day = line.date.day,
      EraTable.years.contains(year), let date = CalendarDate(year: year, month: month, day: day)
    else { return nil }
    let vouching = vouches(line, for: date)
    let isPublished = text.indices.contains {
      $0 > 0 && text[$0 - 1] == "日" && text.starts(with: published, at: $0)
    }
    let pieces =
      line.kinds.intersection(mastheadPieces).rawValue.nonzeroBitCount + (isPublished ? 1 : 0)
    guard vouching > 0 ? pieces + vouching >= 2 : pieces >= (line.kinds.contains(.weekday) ? 3 : 2)
    else { return nil }
    // The more of a masthead there is, the more of the line may be something else.
    let isHeader = line.kinds.isSuperset(of: [.paperName, .label])
    let most = vouching > 0 ? line.total * 2 / 3 : isHeader ? line.total / 2 : line.total / 3
    guard line.uncovered <= most || pieces + vouching >= 4 else { return nil }
    if line.uncovered > 0 { line.kinds.insert(.pageName) }
    line.uncovered = 0
    return line
  }

  /// How many of weekday and lunar date the line has that go with its date; 0 where one contradicts it.
  private static func vouches(_ line: FurnitureLine, for date: CalendarDate) -> Int {
    var count = 0
    if let weekday = line.date.weekday {
      guard weekday == date.weekday else { return 0 }
      count += 1
    }
    if let written = line.date.lunar, let lunar = LunarDate(date), let month = written.month,
      let day = written.day
    {
      guard month == lunar.month, day == lunar.day else { return 0 }
      count += 1
    }
    return count
  }

  /// What mastheads and headers have beside the date.
  private static let mastheadPieces: FurnitureLine.Kinds = [
    .paperName, .organ, .register, .issueNumber, .pageCount, .price, .label, .editor, .contact, .weather,
    .pageName, .weakContact,
  ]

  /// Whether a line can be one at all: no sentence stands in it, and the name of a year and of a weekday or page does.
  ///
  /// Asked first, because it is cheap and most lines are none.
  private static func mayBeMasthead(_ text: HanScalars) -> Bool {
    var isDated = false
    var isNamed = false
    for position in text.indices {
      switch text[position] {
      case "。", "?", "”": if position < text.count - 1 { return false }
      case "!": continue
      case "年", ".", "/", "-": isDated = isDated || position >= 2
      case "星", "周", "礼", "版", "期", "号", "农", "夏", "旧", "阴": isNamed = true
      default: continue
      }
    }
    return isDated && isNamed
  }
}
