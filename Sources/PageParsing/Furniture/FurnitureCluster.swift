import ArchiveModel
import HanCalendar
import HanText

/// Lines of furniture that stand together: a masthead, a header, a footer.
struct FurnitureCluster {
  /// The lines with their indexes, ascending.
  private(set) var lines: [(index: Int, line: FurnitureLine)]
  private(set) var kinds: FurnitureLine.Kinds

  /// A cluster of one line.
  init(_ index: Int, _ line: FurnitureLine) {
    self.lines = [(index, line)]
    self.kinds = line.kinds
  }

  var start: Int { lines[0].index }
  var end: Int { lines[lines.count - 1].index }
  var tellingCount: Int { kinds.intersection(.telling).rawValue.nonzeroBitCount }

  mutating func append(_ index: Int, _ line: FurnitureLine) {
    lines.append((index, line))
    kinds.formUnion(line.kinds)
  }

  /// How sure it is, in log-odds, that these lines are furniture.
  func score(isTop: Bool, isBottom: Bool, isHeader: Bool) -> Double {
    // A day alone at the foot of a page signs a notice or a letter.
    let isSignature = !isTop && kinds.isSubset(of: [.fullDate, .partialDate])
    var score = isTop || (isBottom && !isSignature) ? 0.5 : -1.5
    // A note tells of itself that it is one, and nothing of the lines around it.
    for (kind, weight) in FurnitureCluster.weights where kind != .note && kinds.contains(kind) {
      score += weight
    }
    if isHeader { score += 1 }
    return score
  }

  /// How sure a line is by itself.
  static func score(of line: FurnitureLine, isTop: Bool, isBottom: Bool) -> Double {
    let isSignature = !isTop && line.kinds.isSubset(of: [.fullDate, .partialDate])
    var score = isTop ? 0.5 : isBottom && !isSignature ? 0.2 : -1.5
    for (kind, weight) in weights where line.kinds.contains(kind) { score += weight }
    if isTop, line.kinds == .pageName { score += 0.4 }
    if line.uncovered > 0 { score -= 0.5 }
    return score
  }

  /// What each sort of piece weighs, in log-odds; set by hand from how often articles have such a line.
  private static let weights: [(FurnitureLine.Kinds, Double)] = [
    (.paperName, 1.2), (.organ, 3), (.register, 3), (.fullDate, 0.7), (.partialDate, 0.2), (.weekday, 0.6),
    (.lunar, 1), (.issueNumber, 0.9), (.pageCount, 2), (.price, 1), (.label, 1.1), (.pageName, 0.3),
    (.editor, 3),
    (.weakEditor, 0.3), (.contact, 2), (.mailContact, 1), (.weakContact, -0.3), (.weather, 0.6),
    (.latin, -0.8), (.number, -0.6),
    (.statement, 2.5), (.placeholder, 5), (.strayMarks, 2.5), (.pageNumber, 3.2), (.service, 1.4),
    (.host, 1.2), (.note, 8),
  ]

  /// Whether it can be the top of a page.
  var opensPage: Bool {
    if kinds.contains(.label) {
      if kinds.contains(.knownPage) { return true }
      return !kinds.isDisjoint(with: [.fullDate, .weekday, .paperName, .issueNumber])
    }
    return kinds.contains(.paperName)
      && !kinds.isDisjoint(with: [.fullDate, .partialDate, .organ, .register])
      && !kinds.isDisjoint(with: [.weekday, .issueNumber, .organ, .register])
  }

  /// Whether it is the header of another page than the header before it: of another label or day. A front page has no
  /// label, but a masthead.
  func opensAnotherPage(than header: FurnitureCluster, _ all: [PageLine]) -> Bool {
    if let label = label(isTop: true) {
      if let before = header.label(isTop: true) { return label != before }
      if header.isOfFrontPage { return label != "1" && label != "A1" }
    }
    guard let day = wholeDay(all), let before = header.wholeDay(all) else { return false }
    return day != before
  }

  /// The first day that it prints with its year.
  private func wholeDay(_ all: [PageLine]) -> CalendarDate? {
    for printed in dates(all) {
      if let year = printed.year, let month = printed.month, let day = printed.day {
        return CalendarDate(year: year, month: month, day: day)
      }
    }
    return nil
  }

  /// Whether it tells what only the front page's masthead does.
  private var isOfFrontPage: Bool {
    !kinds.isDisjoint(with: [.organ, .register, .issueNumber, .pageCount, .price])
  }

  /// The page's label.
  func label(isTop: Bool) -> String? {
    for (_, line) in lines {
      if let label = line.label { return label }
    }
    return nil
  }

  /// The issue's number; the running one (总第N期) before that of the year, and not that of a supplement.
  var issueNumber: Int? {
    for (_, line) in lines {
      if let number = line.runningNumber { return number }
    }
    guard !kinds.isDisjoint(with: [.paperName, .fullDate, .partialDate, .register, .organ, .lunar, .weekday])
    else {
      return nil
    }
    for (_, line) in lines where !line.kinds.contains(.pageName) {
      if let number = line.issueNumber { return number }
    }
    return nil
  }

  /// A day alone above the editors or the address at the foot of a page: it signs the notice above.
  var signature: Int? {
    guard lines.count > 1, start > 2, lines[0].line.kinds.isSubset(of: [.fullDate, .partialDate]),
      lines.dropFirst().allSatisfy({
        $0.line.kinds.isDisjoint(with: [
          .fullDate, .partialDate, .weekday, .lunar, .issueNumber, .label, .register, .organ,
        ])
      })
    else { return nil }
    return start
  }

  /// The line numbers of the dump.
  func numbers(_ all: [PageLine]) -> [Int] { lines.map { all[$0.index].number } }

  /// The dates, each put together from the lines that hold its parts: `2021年6月` / `4` / `星期五`.
  func dates(_ all: [PageLine]) -> [PrintedDate] {
    var found: [PrintedDate] = []
    var current = PrintedDate()
    for (index, line) in lines where index != signature {
      let number = all[index].number
      var used = false
      if line.kinds == .number, let year = line.number, EraTable.years.contains(year),
        current.isEmpty && !kinds.isDisjoint(with: [.fullDate, .partialDate]) || current.isOf(year: year)
      {
        // 1965 / 3月27日 / 星期六, 6月27日 / 星期三 / 2007.
        current.year = year
        used = true
      } else if line.date.month != nil || line.date.year != nil || line.date.day != nil {
        if current.month != nil, line.date.month != nil {
          found.append(current)
          current = PrintedDate()
        }
        if line.date.month != nil { current.month = line.date.month }
        if line.date.year != nil { current.year = line.date.year }
        if line.date.day != nil { current.day = line.date.day }
        used = true
      } else if current.month != nil, current.day == nil, line.kinds == .number, let day = line.number,
        (1...31).contains(day)
      {
        current.day = day
        used = true
      }
      if current.weekday == nil, let weekday = line.date.weekday {
        current.weekday = weekday
        used = true
      }
      if current.lunar == nil, let lunar = line.date.lunar {
        current.lunar = lunar
        used = true
      }
      if used { current.lines.append(number) }
    }
    if !current.isEmpty { found.append(current) }
    return found
  }
}

extension FurnitureLine {
  /// The sorts of piece in plain words.
  var words: String {
    let names: [(Kinds, String)] = [
      (.paperName, "the paper's name"), (.organ, "whose organ it is"), (.register, "register number"),
      (.fullDate, "date"), (.partialDate, "part of a date"), (.weekday, "weekday"), (.lunar, "lunar date"),
      (.issueNumber, "issue number"), (.pageCount, "number of pages"), (.price, "price"),
      (.label, "page label"),
      (.pageName, "page name"), (.editor, "the page's editors"), (.weakEditor, "editor"),
      (.contact, "the paper's address"), (.weakContact, "address"), (.weather, "weather"),
      (.latin, "Latin letters"),
      (.number, "a number"), (.statement, "a remark on the page"), (.placeholder, "a picture's place"),
      (.strayMarks, "stray marks"), (.pageNumber, "a page number"), (.service, "what to ring for what"),
      (.host, "who brings out the page"), (.note, "what the paper tells of itself"),
    ]
    return names.filter { kinds.contains($0.0) }.map(\.1).joined(separator: ", ")
  }
}
