import ArchiveModel
import HanCalendar
import HanText

/// Finds masthead, page headers and footers among the lines of a file.
///
/// Each short line is taken apart into pieces (`FurnitureScanner`); lines made of pieces from end to end form clusters;
/// a cluster is believed by the pieces that only furniture has and by its place on the page.
enum FurnitureReader {
  /// What the lines say of the page itself.
  ///
  /// - Parameters:
  ///   - lines: The lines of one file.
  ///   - newspaper: The name of the paper, as the masthead prints it.
  /// - Returns: The lines that are furniture, with label, number and dates found in them.
  static func read(_ lines: [PageLine], newspaper: String) -> FurnitureReading {
    var reading = FurnitureReading()
    let paper = Folding.fold(newspaper.unicodeScalars)
    var clusters: [FurnitureCluster] = []
    let upright = uprightName(lines, paper)
    for index in lines.indices {
      if index < upright {
        let name = FurnitureLine(kinds: .paperName, total: lines[index].folded.count)
        if index == 0 { clusters.append(FurnitureCluster(0, name)) } else { clusters[0].append(index, name) }
        continue
      }
      if lines[index].isMarkupOnly {
        reading.lines[index] = 6
        continue
      }
      guard lines[index].folded.count <= FurnitureScanner.longestMasthead else { continue }
      let text = FurnitureScanner.mended(lines[index].folded)
      var scanned = FurnitureScanner.scan(text, paper: paper)
      if !scanned.isWhole || scanned.date.day == nil,
        let titled = FurnitureScanner.scanTitled(text, paper: paper)
          ?? FurnitureScanner.scanPublished(text, paper: paper)
          ?? FurnitureScanner.scanNamed(text, paper: paper)
          ?? FurnitureScanner.scanDated(text, paper: paper)
          ?? FurnitureScanner.scanMasthead(text, paper: paper)
          ?? (index <= 8 ? FurnitureScanner.scanService(text) ?? FurnitureScanner.scanHost(text) : nil)
      {
        scanned = titled
      }
      if let note = FurnitureScanner.scanNote(text) {
        if scanned.isWhole { scanned.kinds.insert(.note) } else { scanned = note }
      } else if scanned.isPageLabel, text.contains("版") {
        scanned.kinds.insert(.note)
      }
      if scanned.isWhole {
        if let last = clusters.last, index - last.end <= 1 || isBridge(lines, last, index, scanned) {
          clusters[clusters.count - 1].append(index, scanned)
        } else {
          clusters.append(FurnitureCluster(index, scanned))
        }
      }
    }
    judge(clusters, lines, &reading)
    return reading
  }

  /// How many lines at the top spell the paper's name, a character or two a line: 株 / 洲 / 日 / 报.
  private static func uprightName(_ lines: [PageLine], _ paper: HanScalars) -> Int {
    var spelled = 0
    for (index, line) in lines.prefix(paper.count).enumerated() {
      let text = line.folded.filter { !$0.isBlank && $0 != "#" }
      guard !text.isEmpty, text.count <= 2, paper.starts(with: HanScalars(text), at: spelled) else {
        return 0
      }
      spelled += text.count
      if spelled == paper.count { return index + 1 }
    }
    return 0
  }

  /// Whether a line that is no furniture by itself stands inside a masthead at the top: 湘江潮 above 文艺副刊 第二十六期.
  private static func isBridge(
    _ lines: [PageLine], _ cluster: FurnitureCluster, _ index: Int, _ scanned: FurnitureLine
  ) -> Bool {
    let between = (cluster.end + 1)..<index
    guard cluster.start == 0, between.count == 1, index <= 30 else { return false }
    // 株洲日报 / 五四青年节专版 / 2000年5月5日.
    if cluster.kinds.contains(.paperName), scanned.kinds.contains(.fullDate), scanned.date.year != nil,
      FurnitureScanner.isSpecialPage(lines[cluster.end + 1].folded)
    {
      return true
    }
    guard cluster.tellingCount >= 2 else { return false }
    guard scanned.tellingCount >= 1 || scanned.kinds.contains(.pageName) else { return false }
    return between.allSatisfy { position in
      let text = lines[position].folded
      return text.count <= 8 && lines[position].headingLevel == 0
        && text.allSatisfy { $0.isHan || $0.isBlank || $0.isLatin || $0 == "·" }
    }
  }

  private static func judge(
    _ clusters: [FurnitureCluster], _ lines: [PageLine], _ reading: inout FurnitureReading
  ) {
    var pageStart = 0
    var header: FurnitureCluster?
    for (ordinal, cluster) in clusters.enumerated() {
      let next = ordinal + 1 < clusters.count ? clusters[ordinal + 1].start : lines.count
      let place = FurniturePlace(
        start: cluster.start, end: cluster.end, count: lines.count, textBefore: cluster.start - pageStart,
        textBehind: next - cluster.end - 1)
      let isHeader = cluster.opensPage && place.opensAnotherPage(lines.count - cluster.end - 1)
      if isHeader, let header, cluster.opensAnotherPage(than: header, lines) {
        reading.pageStarts.append(cluster.start)
        pageStart = cluster.start
      }
      // The only header of a dump may stand anywhere: columns are read before it, or around it.
      if cluster.opensPage, header == nil || pageStart == cluster.start { header = cluster }
      let top =
        cluster.start - pageStart <= 1
        || (cluster.start - pageStart <= 6 && hasDateWithWeekday(cluster, lines)
          && lines[pageStart..<cluster.start].allSatisfy { $0.text.count <= 24 && $0.folded.last != "。" })
      let sure = cluster.score(isTop: top, isBottom: place.isBottom, isHeader: isHeader)
      for (index, scanned) in cluster.lines {
        let own = FurnitureCluster.score(of: scanned, isTop: top, isBottom: place.isBottom)
        let isAlone = cluster.lines.count == 1 || (index == cluster.signature && !top)
        let value = isAlone ? own : max(own, sure + own / 4)
        reading.lines[index] = value
        if value > 0 {
          reading.evidence.append(
            Evidence(
              field: "role", lines: [lines[index].number], reason: "furniture: " + scanned.words,
              weight: value))
        }
      }
      if sure > 0 {
        for index in cluster.start...cluster.end where reading.lines[index] == nil {
          reading.lines[index] = sure / 2
        }
      }
      // The first page's label and number are the file's; those of the others are read when the file is split.
      guard sure > 0, pageStart == 0 else {
        if sure > 0 { appendDate(cluster, lines, &reading) }
        continue
      }
      if reading.label == nil, let label = cluster.label(isTop: top) {
        reading.label = label
        reading.evidence.append(
          Evidence(
            field: "page", lines: cluster.numbers(lines), reason: "the header prints \(label)", weight: sure))
      }
      if reading.issueNumber == nil, let number = cluster.issueNumber {
        reading.issueNumber = number
        reading.evidence.append(
          Evidence(
            field: "issue_number", lines: cluster.numbers(lines), reason: "the masthead prints 第\(number)期",
            weight: sure))
      }
      appendDate(cluster, lines, &reading)
    }
  }

  /// Whether a cluster prints a whole date and the weekday of it: what stands above it may be the name of the edition.
  private static func hasDateWithWeekday(_ cluster: FurnitureCluster, _ lines: [PageLine]) -> Bool {
    cluster.dates(lines).contains { printed in
      guard let year = printed.year, let month = printed.month, let day = printed.day else { return false }
      return CalendarDate(year: year, month: month, day: day)?.weekday == printed.weekday
    }
  }

  private static func appendDate(
    _ cluster: FurnitureCluster, _ lines: [PageLine], _ reading: inout FurnitureReading
  ) {
    for date in cluster.dates(lines) { reading.printedDates.append(date) }
  }
}

/// Where a cluster stands.
private struct FurniturePlace {
  var start: Int
  var end: Int
  var count: Int
  var textBefore: Int
  var textBehind: Int

  /// Whether nothing but a line or two follows.
  var isBottom: Bool { count - end <= 3 && start > 2 }

  /// Whether enough text stands before and behind it for two pages.
  func opensAnotherPage(_ behind: Int) -> Bool { textBefore >= 3 && behind >= 3 }
}
