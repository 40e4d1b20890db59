import ArchiveModel
import HanCalendar

// Days that the page knows by a name.
extension DateInference {
  /// Whether the day so many days from a day of printing is a feast's.
  func fits(_ festival: Festival, _ date: CalendarDate, _ offset: Int) -> Bool {
    let meant = date.julianDay + offset
    return (date.year - 1...date.year + 1).contains { festival.date(in: $0)?.julianDay == meant }
  }

  /// The days of printing that feasts and anniversaries alone point to, in the years that the page may be of.
  func namedDays(in years: [Int]) -> [CalendarDate] {
    var found: [CalendarDate] = []
    for anchor in evidence.anchors {
      guard let festival = anchor.festival.flatMap(Festival.dating) else { continue }
      for year in years {
        for named in [year - 1, year, year + 1] {
          guard let day = festival.date(in: named)?.adding(days: -anchor.offset), day.year == year else {
            continue
          }
          found.append(day)
        }
      }
    }
    for feast in mentions.lazy.compactMap(\.feast).prefix(20) {
      for year in years {
        guard let day = feast.date(in: year) else { continue }
        found += [1, 2].compactMap { day.adding(days: $0) }
      }
    }
    for memorial in evidence.memorials {
      for year in memorial.year.map({ [$0] }) ?? years {
        guard let day = CalendarDate(year: year, month: memorial.month, day: memorial.day) else { continue }
        for anchor in anchorsByArticle[memorial.article] ?? [] where anchor.offset <= 0 {
          if let day = day.adding(days: -anchor.offset) { found.append(day) }
        }
      }
    }
    return found
  }

  /// What an anniversary says where the article tells of 昨 or 今: it is kept on its day, or near it.
  func weight(_ memorial: Memorial, _ date: CalendarDate) -> Double {
    let year = memorial.year ?? date.year
    guard let day = CalendarDate(year: year, month: memorial.month, day: memorial.day) else { return 0 }
    let offsets = (anchorsByArticle[memorial.article] ?? []).map(\.offset).filter { $0 <= 0 }
    return offsets.map { DatingWeights.memorial(gap: date.julianDay + $0 - day.julianDay) }.max() ?? 0
  }

  /// What a feast that is near says.
  static func weight(_ festival: Festival, _ date: CalendarDate) -> Double {
    var nearest = Int.max
    for year in [date.year - 1, date.year, date.year + 1] {
      guard let day = festival.date(in: year) else { continue }
      let ahead = day.julianDay - date.julianDay
      if abs(ahead) < abs(nearest) { nearest = ahead }
    }
    return nearest == Int.max ? 0 : DatingWeights.nearFeast(ahead: nearest)
  }
}

extension Festival {
  /// The feast of a name, or the day of a lunar month (正月初八) as one.
  static func dating(_ name: String) -> Festival? {
    if let festival = named(name) { return festival }
    guard let written = WrittenDate.parse(name), written.isLunar, !written.isLeapMonth,
      let month = written.month, let day = written.day, var festival = named("除夕")
    else { return nil }
    (festival.name, festival.rule, festival.since) = (name, .lunar(month: month, day: day), 0)
    return festival
  }

  /// Whether its day differs from year to year, so that the day tells the year.
  var tellsYears: Bool {
    switch rule {
    case .solar, .term: false
    case .lunar, .weekday: true
    }
  }
}
